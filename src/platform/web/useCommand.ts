import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CommandContract, InputOf, OutputOf } from '../contract.ts'
import { postCommand } from './client.ts'
import { ProblemError, problemOf } from './problemError.ts'
import { faultSentence } from './problemWords.ts'
import { useSignIn } from './signIn.ts'
import { useLanguage } from './useWords.ts'

/** What came of sending: the office has it, or the device keeps it until there is network. */
export type Outcome<Output> =
  | { readonly state: 'accepted'; readonly id: string; readonly answer: Output }
  | { readonly state: 'waiting'; readonly id: string }

export interface Sending<Contract extends CommandContract> {
  /** Undefined when it was refused: then `problem` says why, and nothing is lost. */
  send(
    input: InputOf<Contract>,
    options?: { readonly id?: string; readonly title?: string },
  ): Promise<Outcome<OutputOf<Contract>> | undefined>
  readonly isSending: boolean
  readonly problem: ProblemError | undefined
  /** The sentence beside the field at this JSON pointer, e.g. `/counts/women`. */
  faultAt(pointer: string): string | undefined
  reset(): void
}

/**
 * One write. The id is made here and kept until the outcome is known, so that sending twice records once. The files that it
 * names go before it. Contracts that may be made offline go through the outbox: on the device first, then to the office;
 * `title` is what the outbox page calls it.
 */
export function useCommand<Contract extends CommandContract>(contract: Contract): Sending<Contract> {
  const client = useQueryClient()
  const { actor } = useSignIn()
  const language = useLanguage()
  const id = useRef<string>(undefined)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()

  const send: Sending<Contract>['send'] = async (input, options = {}) => {
    setSending(true)
    setProblem(undefined)
    id.current = options.id ?? id.current ?? crypto.randomUUID()
    try {
      const outcome = contract.offline
        ? await sendThroughOutbox(contract, id.current, input, actor?.accountId ?? '', options.title ?? contract.name)
        : await sendAtOnce(contract, id.current, input)
      id.current = undefined
      if (outcome.state === 'accepted') await client.invalidateQueries()
      return outcome as Outcome<OutputOf<Contract>>
    } catch (error) {
      const known = problemOf(error)
      // Refused for good: nothing was taken under this id. While the outcome is open, the id stays.
      if (!known.isPassing && !contract.offline) id.current = undefined
      setProblem(known)
      return undefined
    } finally {
      setSending(false)
    }
  }
  return {
    send,
    isSending,
    problem,
    faultAt: (pointer) => {
      const fault = problem?.fields.find(({ path }) => path === pointer)
      return fault && faultSentence(fault, language)
    },
    reset: () => setProblem(undefined),
  }
}

async function sendAtOnce(contract: CommandContract, id: string, input: unknown): Promise<Outcome<unknown>> {
  // What names nothing names no file either, and need not wait until the device has been asked.
  const files = /"[0-9a-f-]{36}"/i.test(JSON.stringify(input)) ? await import('./outbox/files.ts') : undefined
  const fileIds = (await files?.filesIn(input)) ?? []
  for (const fileId of fileIds) await files?.sendFile(fileId)
  const answer = await postCommand(contract.name, id, input, new Date().toISOString())
  void files?.letGo(fileIds)
  return { state: 'accepted', id, answer }
}

async function sendThroughOutbox(
  contract: CommandContract,
  id: string,
  input: unknown,
  accountId: string,
  title: string,
): Promise<Outcome<unknown>> {
  const [{ faultsOf }, { queue }] = await Promise.all([import('../faults.ts'), import('./outbox/queue.ts')])
  const clean = JSON.parse(JSON.stringify(input))
  const fields = faultsOf(contract.input, clean)
  if (fields.length > 0) throw new ProblemError({ code: 'input.invalid', status: 400, fields })
  const entry = await queue({ id, accountId, name: contract.name, title, input: clean })
  if (entry.state === 'needsLook' && entry.reason) throw new ProblemError(entry.reason)
  return entry.state === 'accepted' ? { state: 'accepted', id, answer: entry.answer } : { state: 'waiting', id }
}
