import { Button, Stack } from '@mantine/core'
import { useEffect } from 'react'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordExpenditure } from '../actContract.ts'
import { emptySpending, openSpending, spendingFacts } from '../spendingDraft.ts'
import { budgetWords } from '../words.ts'
import { SpendingFields } from './SpendingFields.tsx'
import { sendFiles } from './sendFiles.ts'
import { useBudgetYear } from './useBudgetYear.tsx'
import { useSpendableLines } from './useSpendableLines.ts'

speakProblemsOf(budgetWords)

/** Money spent from a line, with its vouchers. */
export default function SpendPage() {
  const words = useWords(budgetWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ khoan = '' }] = useSearch()
  const draft = useDraft('expenditure.record', emptySpending(khoan, today))
  const lines = useSpendableLines(useBudgetYear())
  const faults = useFaults(words)
  const sending = useCommand(recordExpenditure)
  const { value, change, isReady } = draft
  useEffect(() => {
    if (isReady && khoan) change({ budgetLineId: khoan })
  }, [isReady, khoan, change])

  async function record() {
    const facts = faults.checked(
      openSpending(value),
      () => spendingFacts(value),
      () => {},
    )
    if (!facts) return
    await sendFiles(value.fileIds)
    const outcome = await sending.send(facts, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.spending.recorded)
    open(`/kinh-phi/chi/${outcome.answer.id}`)
  }
  if (!isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.spending.record}
        crumbs={[
          { label: words.overview.title, to: '/kinh-phi' },
          { label: words.spending.list, to: '/kinh-phi/chi' },
        ]}
      />
      <Stack gap={28}>
        <SpendingFields
          draft={value}
          set={change}
          lines={lines}
          faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
          today={today}
        />
        <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
          <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
          <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
            {words.spending.record}
          </Button>
        </FormFoot>
      </Stack>
    </Page>
  )
}
