// Everything that was spent, with its voucher.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText, moneyText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { FromFileLink } from '../../platform/web/bulk/FromFileLink.tsx'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { recordExpenditure } from '../actContract.ts'
import { type ExpenditureRow, listExpenditures } from '../contract.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import { type BudgetWords, budgetWords } from '../words.ts'
import { Amount, AmountUnits } from './Amount.tsx'
import { BudgetPages } from './BudgetPages.tsx'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'

speakProblemsOf(budgetWords)

export default function ExpendituresPage() {
  const words = useWords(budgetWords)
  const mayI = useMayI()
  const fiscalYear = useBudgetYear()
  const { date } = useAsOf()
  const { data: choices } = useRead(readBudgetChoices, { on: date, fiscalYear }, { staleMs: 600_000 })
  const filters: readonly Filter[] = [
    {
      name: 'agencyId',
      label: words.columns.agencyName,
      options: (choices?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'yes', name: 'withdrawn', label: words.columns.isWithdrawn },
  ]
  const record = mayI(recordExpenditure) ? (
    <>
      <FromFileLink bulkKind="expenditure" />
      <Button
        component={PageLink}
        to={`/kinh-phi/chi/ghi?nam=${fiscalYear}`}
        leftSection={<IconPlus size={16} stroke={1.75} />}
      >
        {words.spending.record}
      </Button>
    </>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.spending.list}
        sentence={<Total />}
        crumbs={[{ label: words.overview.title, to: '/kinh-phi' }]}
        actions={record}
      />
      <BudgetPages />
      <DataList
        contract={listExpenditures}
        input={{ fiscalYear }}
        label={words.spending.list}
        columns={columnsOf(words)}
        filters={filters}
        rowKey={(row) => row.id}
        rowTo={(row) => `/kinh-phi/chi/${row.id}`}
        firstSort="-spentOn"
        empty={{ title: words.spending.none, why: words.spending.noneWhy, action: record }}
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

function Total() {
  const words = useWords(budgetWords).spending
  const language = useLanguage()
  const fiscalYear = useBudgetYear()
  const [search] = useSearch()
  const chosen = {
    ...(search.agencyId ? { agencyId: search.agencyId } : {}),
    ...(search.tim ? { search: search.tim } : {}),
  }
  const { data } = useRead(listExpenditures, { fiscalYear, pageSize: 1, ...chosen })
  if (!data) return null
  return words.total(moneyText(data.sums.amountDong, language), moneyText(data.sums.disbursed, language))
}

function columnsOf(words: BudgetWords): readonly Column<ExpenditureRow>[] {
  const { columns } = words
  return [
    {
      id: 'content',
      label: columns.content,
      cell: (row) => (
        <>
          {row.content} {row.isWithdrawn ? <StateChip tone="bad">{words.spending.withdrawn}</StateChip> : null}
          {row.isAmended ? <StateChip tone="progress">{words.spending.amended}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    { id: 'spentOn', label: columns.spentOn, cell: (row) => dateText(row.spentOn), isSortable: true, width: '104px' },
    {
      id: 'voucherNumber',
      label: columns.voucherNumber,
      cell: (row) => row.voucherNumber,
      isSortable: true,
      width: '120px',
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '210px' },
    { id: 'taskCode', label: columns.taskCode, cell: (row) => row.taskCode, isSortable: true, width: '88px' },
    {
      id: 'fundingSourceName',
      label: columns.fundingSourceName,
      cell: (row) => row.fundingSourceName,
      isSortable: true,
      isHidden: true,
      width: '190px',
    },
    {
      id: 'amountDong',
      label: columns.amountDong,
      cell: (row) => <Amount dong={row.amountDong} />,
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'disbursedOn',
      label: columns.disbursedOn,
      cell: (row) => (row.disbursedOn ? dateText(row.disbursedOn) : words.spending.notDisbursed),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'fileCount',
      label: columns.fileCount,
      cell: (row) => String(row.fileCount),
      isSortable: true,
      align: 'right',
      width: '64px',
    },
  ]
}
