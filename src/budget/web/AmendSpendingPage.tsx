import type { OutputOf } from '../../platform/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAmendForm } from '../../platform/web/form/useRecordForm.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendExpenditure } from '../actContract.ts'
import { showExpenditure } from '../contract.ts'
import { openSpending, spendingDraftOf, spendingFacts } from '../spendingDraft.ts'
import { budgetWords } from '../words.ts'
import { SpendingFields } from './SpendingFields.tsx'
import { useSpendableLines } from './useSpendableLines.ts'

speakProblemsOf(budgetWords)

/** A spending as it should read, with the reason; what it read before is kept. */
export default function AmendSpendingPage() {
  const { expenditureId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showExpenditure, { expenditureId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <Amend key={data.version} shown={data} />
}

function Amend({ shown: { row, version, expenditure } }: { readonly shown: OutputOf<typeof showExpenditure> }) {
  const words = useWords(budgetWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const form = useAmendForm({
    contract: amendExpenditure,
    about: `${row.id} ${version}`,
    first: spendingDraftOf(expenditure),
    words,
    part: 'expenditure',
  })
  const { draft } = form
  const lines = useSpendableLines(row.fiscalYear)

  async function save() {
    const facts = form.checked(
      openSpending(draft),
      () => spendingFacts(draft),
      () => {},
    )
    if (!facts) return
    const input = { expenditureId: row.id, version, reason: form.reason, expenditure: facts }
    if (await form.send(input)) open(`/kinh-phi/chi/${row.id}`)
  }

  return (
    <RecordForm
      form={form}
      title={words.spending.amend}
      crumbs={[
        { label: words.spending.list, to: '/kinh-phi/chi' },
        { label: row.content, to: `/kinh-phi/chi/${row.id}` },
      ]}
      whyAmend={words.spending.why}
      button={words.spending.save}
      onSend={save}
    >
      <SpendingFields draft={draft} set={form.set} lines={lines} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
