import { useEffect } from 'react'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { notify } from '../../platform/web/notices.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordExpenditure } from '../actContract.ts'
import { emptySpending, openSpending, spendingFacts } from '../spendingDraft.ts'
import { budgetWords } from '../words.ts'
import { SpendingFields } from './SpendingFields.tsx'
import { useBudgetYear } from './useBudgetYear.tsx'
import { useSpendableLines } from './useSpendableLines.ts'

speakProblemsOf(budgetWords)

/** Money spent from a line, with its vouchers. */
export default function SpendPage() {
  const words = useWords(budgetWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ khoan = '' }] = useSearch()
  const form = useRecordForm({ contract: recordExpenditure, first: emptySpending(khoan, today), words })
  const lines = useSpendableLines(useBudgetYear())
  const { draft, set, isReady } = form
  useEffect(() => {
    if (isReady && khoan) set({ budgetLineId: khoan })
  }, [isReady, khoan, set])

  async function record() {
    const facts = form.checked(
      openSpending(draft),
      () => spendingFacts(draft),
      () => {},
    )
    if (!facts) return
    const outcome = await form.send(facts)
    if (outcome?.state !== 'accepted') return
    notify(words.spending.recorded)
    open(`/kinh-phi/chi/${outcome.answer.id}`)
  }

  return (
    <RecordForm
      form={form}
      title={words.spending.record}
      crumbs={[
        { label: words.overview.title, to: '/kinh-phi' },
        { label: words.spending.list, to: '/kinh-phi/chi' },
      ]}
      onSend={record}
    >
      <SpendingFields draft={draft} set={set} lines={lines} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
