// Every line of a year: what was asked, given, moved, spent, and what remains.
import { moneyText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { type BudgetRow, listBudgetLines } from '../contract.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import { type BudgetWords, budgetWords } from '../words.ts'
import { Amount, AmountUnits } from './Amount.tsx'
import { BudgetPages } from './BudgetPages.tsx'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'

speakProblemsOf(budgetWords)

export default function LinesPage() {
  const words = useWords(budgetWords)
  const fiscalYear = useBudgetYear()
  const { input, date } = useAsOf()
  const { data: choices } = useRead(readBudgetChoices, { on: date, fiscalYear }, { staleMs: 600_000 })
  const named = (list: readonly { readonly id: string; readonly name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const filters: readonly Filter[] = [
    { name: 'agencyId', label: words.columns.agencyName, options: named(choices?.agencies) },
    {
      name: 'taskId',
      label: words.columns.taskCode,
      options: (choices?.tasks ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    },
    { name: 'fundingSourceId', label: words.columns.fundingSourceName, options: named(choices?.fundingSources) },
  ]
  return (
    <Page>
      <PageHead
        title={words.line.list}
        sentence={<Total filters={filters} />}
        crumbs={[{ label: words.overview.title, to: '/kinh-phi' }]}
      />
      <BudgetPages />
      <DataList
        contract={listBudgetLines}
        input={{ fiscalYear, ...input }}
        label={words.line.list}
        columns={columnsOf(words)}
        filters={filters}
        rowKey={(row) => `${row.agencyId} ${row.taskId} ${row.fundingSourceId}`}
        rowTo={(row) =>
          row.budgetLineId
            ? `/kinh-phi/khoan/${row.budgetLineId}`
            : `/kinh-phi/de-xuat?agencyId=${row.agencyId}&nam=${fiscalYear}`
        }
        firstSort="agencyName"
        empty={{ title: words.line.none, why: words.line.noneWhy }}
        tools={
          <>
            <YearField />
            <AmountUnits />
          </>
        }
      />
    </Page>
  )
}

/** What the lines of the filters add up to. */
function Total({ filters }: { readonly filters: readonly Filter[] }) {
  const words = useWords(budgetWords).line
  const language = useLanguage()
  const fiscalYear = useBudgetYear()
  const { input } = useAsOf()
  const [search] = useSearch()
  const chosen = Object.fromEntries(filters.flatMap(({ name }) => (search[name] ? [[name, search[name]]] : [])))
  const asked = { fiscalYear, ...input, ...chosen, pageSize: 1, ...(search.tim ? { search: search.tim } : {}) }
  const { data } = useRead(listBudgetLines, asked)
  if (!data) return null
  const money = (dong: number) => moneyText(dong, language)
  return words.total(money(data.sums.allocated), money(data.sums.spent), money(data.sums.remaining))
}

function columnsOf(words: BudgetWords): readonly Column<BudgetRow>[] {
  const { columns, sums } = words
  const amount = (id: Exclude<keyof typeof sums, never>, isHidden = false): Column<BudgetRow> => ({
    id,
    label: sums[id],
    cell: (row) => <Amount dong={row[id]} />,
    isSortable: true,
    align: 'right',
    width: '128px',
    isHidden,
  })
  return [
    {
      id: 'agencyName',
      label: columns.agencyName,
      cell: (row) => (
        <>
          {row.agencyName} {row.budgetLineId ? null : <StateChip tone="neutral">{words.line.onlyProposed}</StateChip>}
        </>
      ),
      isSortable: true,
    },
    { id: 'taskCode', label: columns.taskCode, cell: (row) => row.taskCode, isSortable: true, width: '92px' },
    { id: 'taskTitle', label: columns.taskTitle, cell: (row) => row.taskTitle, isHidden: true, width: '260px' },
    {
      id: 'fundingSourceName',
      label: columns.fundingSourceName,
      cell: (row) => row.fundingSourceName,
      isSortable: true,
      width: '190px',
    },
    amount('proposed'),
    amount('allocated'),
    amount('carriedIn', true),
    amount('transferredIn', true),
    amount('transferredOut', true),
    amount('spent'),
    amount('disbursed', true),
    amount('carriedOut', true),
    amount('remaining'),
  ]
}
