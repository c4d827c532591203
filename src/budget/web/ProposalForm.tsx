// A proposal being drafted: new, or one that is a draft or came back.
import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { moneyText } from '../../platform/format.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { notify } from '../../platform/web/notices.ts'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { draftBudgetProposal } from '../actContract.ts'
import { requireSoundProposal } from '../proposal.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import { amountOf, emptyLine, openAnswers, type ProposalDraft, proposalFacts } from '../proposalDraft.ts'
import { budgetWords } from '../words.ts'
import { ProposalItem } from './ProposalItem.tsx'

interface ProposalFormProps {
  readonly draft: Draft<ProposalDraft>
  /** The proposal that is written anew, and the version the person saw. */
  readonly before?: { readonly budgetProposalId: string; readonly version: number }
}

export function ProposalForm({ draft, before }: ProposalFormProps) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const { value, change } = draft
  const { data: choices } = useRead(readBudgetChoices, { on: today, fiscalYear: value.fiscalYear })
  const faults = useFaults(words)
  const sending = useCommand(draftBudgetProposal)
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(`/proposal${pointer}`)
  const agencies = (choices?.agencies ?? []).filter(({ mayPropose }) => mayPropose)
  const only = agencies.length === 1 ? agencies[0]?.id : undefined
  useEffect(() => {
    if (only && !value.agencyId) change({ agencyId: only })
  }, [only, value.agencyId, change])

  async function save() {
    const proposal = faults.checked(openAnswers(value), () => proposalFacts(value), requireSoundProposal)
    if (!proposal) return
    const outcome = await sending.send({ ...before, proposal }, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.proposal.saved)
    open(`/kinh-phi/de-xuat/${outcome.answer.id}`)
  }
  const year = Number(today.slice(0, 4))
  const years = [...new Set([year - 1, year, year + 1, value.fiscalYear])].sort()
  const sum = value.lines.reduce((total, line) => total + (amountOf(line) ?? 0), 0)
  return (
    <Stack gap={28}>
      <FormSection title={words.columns.title}>
        <SelectField
          label={words.proposal.agency}
          required
          value={value.agencyId}
          onChange={(agencyId) => change({ agencyId })}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          error={faultAt('/agencyId')}
        />
        <SelectField
          label={words.shared.year}
          required
          value={String(value.fiscalYear)}
          onChange={(next) => change({ fiscalYear: Number(next) || year })}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <TextInput
          label={words.proposal.title}
          placeholder={words.proposal.titleExample}
          withAsterisk
          value={value.title}
          maxLength={200}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={faultAt('/title')}
        />
        <Textarea
          label={words.proposal.explanation}
          autosize
          minRows={2}
          maxLength={2000}
          value={value.explanation}
          onChange={(event) => change({ explanation: event.currentTarget.value })}
        />
      </FormSection>
      <FormSection title={words.proposal.lines}>
        {value.lines.map((line, index) => (
          <ProposalItem
            key={line.key}
            line={line}
            index={index}
            choices={choices}
            faultAt={faultAt}
            onChange={(changes) =>
              change({ lines: value.lines.map((each) => (each.key === line.key ? { ...each, ...changes } : each)) })
            }
            onRemove={
              value.lines.length > 1
                ? () => change({ lines: value.lines.filter((each) => each.key !== line.key) })
                : undefined
            }
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => change({ lines: [...value.lines, emptyLine(crypto.randomUUID(), value.lines.at(-1))] })}
        >
          {words.proposal.addLine}
        </Button>
        <p role="status">{words.proposal.total(moneyText(sum, language))}</p>
      </FormSection>
      <PhotoField
        label={words.shared.files}
        purpose="document"
        maximum={10}
        value={value.fileIds}
        onChange={(fileIds) => change({ fileIds })}
        error={faultAt('/fileIds')}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void save()} loading={sending.isSending}>
          {words.proposal.save}
        </Button>
      </FormFoot>
    </Stack>
  )
}
