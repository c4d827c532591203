// Moving money from one line to another, by a paper and for a reason.
import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { moneyText } from '../../platform/format.ts'
import { present } from '../../platform/typed.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { recordBudgetTransfer } from '../actContract.ts'
import { showBudgetLine } from '../contract.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import { LineKeyFields } from './LineKeyFields.tsx'

speakProblemsOf(budgetWords)

const empty = {
  agencyId: '',
  taskId: '',
  fundingSourceId: '',
  amountDong: null as number | null,
  transferredOn: '',
  reason: '',
  decisionCode: '',
  decidedOn: '',
  signedBy: '',
  fileIds: [] as readonly string[],
}

export default function TransferPage() {
  const [{ khoan = '' }] = useSearch()
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const draft = useDraft(`budgetTransfer.record ${khoan}`, { ...empty, transferredOn: today, decidedOn: today })
  const { data: line, error } = useRead(showBudgetLine, { budgetLineId: khoan })
  const fiscalYear = line?.row.fiscalYear ?? Number(today.slice(0, 4))
  const { data: choices } = useRead(readBudgetChoices, { on: today, fiscalYear })
  const faults = useFaults(words)
  const sending = useCommand(recordBudgetTransfer)
  const { value, change } = draft
  const faultAt = (name: string) =>
    faults.faultAt(`/${name}`) ?? sending.faultAt(`/${name}`) ?? sending.faultAt(`/to/${name}`)

  async function record() {
    const { agencyId, taskId, fundingSourceId, fileIds, amountDong, ...facts } = value
    const needed = { agencyId, taskId, fundingSourceId, amountDong, ...facts }
    const made = faults.checked(
      Object.entries(needed).flatMap(([name, given]) => (given ? [] : [`/${name}`])),
      () => ({
        ...facts,
        fromLineId: khoan,
        to: { agencyId, taskId, fundingSourceId },
        amountDong: amountDong ?? 0,
        ...present({ fileIds: [...fileIds] }),
      }),
      () => {},
    )
    if (!made) return
    const outcome = await sending.send(made, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.transfer.done)
    open(`/kinh-phi/khoan/${khoan}`)
  }

  if (error) return <ProblemNote problem={error} />
  if (!draft.isReady || !line) return <PageSkeleton />
  const from = `${line.row.agencyName} · ${line.row.taskCode} · ${line.row.fundingSourceName}`
  return (
    <Page shape="form">
      <PageHead
        title={words.transfer.record}
        crumbs={[
          { label: words.overview.title, to: `/kinh-phi?nam=${fiscalYear}` },
          { label: words.line.title(line.row.taskCode, line.row.fundingSourceName), to: `/kinh-phi/khoan/${khoan}` },
        ]}
        sentence={`${words.transfer.from}: ${from}. ${words.spending.lineHelp(moneyText(line.row.remaining, language))}.`}
      />
      <Stack gap={28}>
        <FormSection title={words.transfer.to}>
          <LineKeyFields value={value} choices={choices} onChange={change} faultAt={faultAt} />
          <NumberField
            label={words.transfer.amount}
            unit={words.shared.dong}
            required
            value={value.amountDong}
            onChange={(amountDong) => change({ amountDong })}
            error={faultAt('amountDong')}
          />
          <DateField
            label={words.transfer.on}
            required
            max={today}
            value={value.transferredOn}
            onChange={(transferredOn) => change({ transferredOn })}
            error={faultAt('transferredOn')}
          />
          <Textarea
            label={words.transfer.reason}
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            value={value.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={faultAt('reason')}
          />
        </FormSection>
        <FormSection title={words.transfer.paper}>
          <TextInput
            label={words.transfer.code}
            withAsterisk
            maxLength={60}
            value={value.decisionCode}
            onChange={(event) => change({ decisionCode: event.currentTarget.value })}
            error={faultAt('decisionCode')}
          />
          <DateField
            label={words.transfer.decidedOn}
            required
            max={today}
            value={value.decidedOn}
            onChange={(decidedOn) => change({ decidedOn })}
            error={faultAt('decidedOn')}
          />
          <TextInput
            label={words.transfer.signedBy}
            withAsterisk
            maxLength={120}
            value={value.signedBy}
            onChange={(event) => change({ signedBy: event.currentTarget.value })}
            error={faultAt('signedBy')}
          />
          <PhotoField
            label={words.transfer.files}
            purpose="document"
            maximum={10}
            value={value.fileIds}
            onChange={(fileIds) => change({ fileIds })}
            error={faultAt('fileIds')}
          />
        </FormSection>
        <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
          <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
          <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
            {words.transfer.record}
          </Button>
        </FormFoot>
      </Stack>
    </Page>
  )
}
