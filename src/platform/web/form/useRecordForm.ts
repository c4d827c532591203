import type { CommandContract, InputOf, OutputOf } from '../../contract.ts'
import { type Outcome, useCommand } from '../useCommand.ts'
import { useDraft } from '../useDraft.ts'
import { type ProblemSentences, useFaults } from './useFaults.ts'

interface RecordFormOptions<Contract extends CommandContract, Draft extends object> {
  readonly contract: Contract
  /** What is being filled in: a form of its own for each record it is about. */
  readonly about?: string
  /** The answers it opens with. */
  readonly first: Draft
  readonly words: ProblemSentences
  /** The part of the input that the answers make, when it holds more: the server's faults stand below `/part`. */
  readonly part?: string
}

/** A form filled in outdoors: a draft that outlives reload and lost network, the rules' words at its fields, sent once. */
export function useRecordForm<Contract extends CommandContract, Draft extends object>({
  contract,
  about = '',
  first,
  words,
  part,
}: RecordFormOptions<Contract, Draft>) {
  const kept = useDraft([contract.name, about].filter(Boolean).join(' '), first)
  const faults = useFaults(words)
  const sending = useCommand(contract)
  return {
    kept,
    draft: kept.value,
    set: kept.change,
    isReady: kept.isReady,
    /** The id the record will have, the same however often this draft is sent. */
    commandId: kept.commandId,
    /** Answers the facts after the rules; undefined when something is open or wrong, and then the fields say so. */
    checked: faults.checked,
    general: faults.general,
    problem: sending.problem,
    isSending: sending.isSending,
    faultAt: (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(part ? `/${part}${pointer}` : pointer),
    /** Sends, and gives the draft up once it is taken; `title` is what the outbox calls it. Undefined when refused. */
    async send(input: InputOf<Contract>, title?: string): Promise<Outcome<OutputOf<Contract>> | undefined> {
      const outcome = await sending.send(input, { id: kept.commandId, ...(title ? { title } : {}) })
      if (outcome) await kept.discard()
      return outcome
    },
  }
}

/** The same form over what is recorded already, with the reason it is changed for; `about` names the record and its version. */
export function useAmendForm<Contract extends CommandContract, Draft extends object>({
  first,
  ...options
}: RecordFormOptions<Contract, Draft>) {
  const form = useRecordForm({ ...options, first: { ...first, reason: '' } })
  const { reason, ...draft } = form.draft
  return {
    ...form,
    draft: draft as unknown as Draft,
    set: form.set as (changes: Partial<Draft>) => void,
    reason: reason.trim(),
    /** For RecordForm: the question that stands before all others. */
    why: { value: reason, onChange: (text: string) => form.set({ reason: text } as Parameters<typeof form.set>[0]) },
  }
}
