import { Button, Stack, Textarea } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendExpenditure } from '../actContract.ts'
import { showExpenditure } from '../contract.ts'
import { openSpending, spendingDraftOf, spendingFacts } from '../spendingDraft.ts'
import { budgetWords } from '../words.ts'
import { SpendingFields } from './SpendingFields.tsx'
import { sendFiles } from './sendFiles.ts'
import { useSpendableLines } from './useSpendableLines.ts'

speakProblemsOf(budgetWords)

/** A spending as it should read, with the reason; what it read before is kept. */
export default function AmendSpendingPage() {
  const { expenditureId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showExpenditure, { expenditureId })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <Amend key={data.version} shown={data} />
}

function Amend({ shown: { row, version, expenditure } }: { readonly shown: OutputOf<typeof showExpenditure> }) {
  const words = useWords(budgetWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const first = { ...spendingDraftOf(expenditure), reason: '' }
  const draft = useDraft(`expenditure.amend ${row.id} ${version}`, first)
  const lines = useSpendableLines(row.fiscalYear)
  const faults = useFaults(words)
  const sending = useCommand(amendExpenditure)
  const { value, change } = draft
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(`/expenditure${pointer}`)
  async function save() {
    const { reason, ...spending } = value
    const facts = faults.checked(
      [...(reason.trim().length < 5 ? ['/reason'] : []), ...openSpending(spending)],
      () => spendingFacts(spending),
      () => {},
    )
    if (!facts) return
    await sendFiles(value.fileIds)
    const amended = { expenditureId: row.id, version, reason: reason.trim(), expenditure: facts }
    if (!(await sending.send(amended, { id: draft.commandId }))) return
    await draft.discard()
    open(`/kinh-phi/chi/${row.id}`)
  }
  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.spending.amend}
        crumbs={[
          { label: words.spending.list, to: '/kinh-phi/chi' },
          { label: row.content, to: `/kinh-phi/chi/${row.id}` },
        ]}
      />
      <Stack gap={28}>
        <Textarea
          label={words.spending.why}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={value.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          error={faults.faultAt('/reason')}
        />
        <SpendingFields draft={value} set={change} lines={lines} faultAt={faultAt} today={today} />
        <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
          <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
          <Button size="lg" onClick={() => void save()} loading={sending.isSending}>
            {words.spending.save}
          </Button>
        </FormFoot>
      </Stack>
    </Page>
  )
}
