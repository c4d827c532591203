import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { decideBudgetAllocation } from '../actContract.ts'
import { type BudgetDecisionRow, listBudgetDecisions } from '../proposalContract.ts'
import { type BudgetWords, budgetWords } from '../words.ts'
import { Amount, AmountUnits } from './Amount.tsx'
import { BudgetPages } from './BudgetPages.tsx'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'

speakProblemsOf(budgetWords)

/** The papers that gave money in a year. */
export default function DecisionsPage() {
  const words = useWords(budgetWords)
  const mayI = useMayI()
  const fiscalYear = useBudgetYear()
  const record = mayI(decideBudgetAllocation) ? (
    <Button
      component={PageLink}
      to={`/kinh-phi/quyet-dinh/ghi?nam=${fiscalYear}`}
      leftSection={<IconPlus size={16} stroke={1.75} />}
    >
      {words.decision.record}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.decision.list}
        crumbs={[{ label: words.overview.title, to: '/kinh-phi' }]}
        actions={record}
      />
      <BudgetPages />
      <DataList
        contract={listBudgetDecisions}
        input={{ fiscalYear }}
        label={words.decision.list}
        columns={columnsOf(words)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/kinh-phi/quyet-dinh/${row.id}`}
        firstSort="-issuedOn"
        empty={{ title: words.decision.none, why: words.decision.noneWhy, action: record }}
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

function columnsOf(words: BudgetWords): readonly Column<BudgetDecisionRow>[] {
  const { columns } = words
  const amount = (id: 'totalDong' | 'allocatedDong'): Column<BudgetDecisionRow> => ({
    id,
    label: columns[id],
    cell: (row) => <Amount dong={row[id]} />,
    isSortable: true,
    align: 'right',
    width: '140px',
  })
  return [
    {
      id: 'code',
      label: columns.code,
      cell: (row) => (
        <>
          {row.code} {row.isWithdrawn ? <StateChip tone="bad">{words.decision.withdrawn}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    {
      id: 'issuedOn',
      label: columns.issuedOn,
      cell: (row) => dateText(row.issuedOn),
      isSortable: true,
      width: '110px',
    },
    { id: 'signedBy', label: columns.signedBy, cell: (row) => row.signedBy, isSortable: true, width: '260px' },
    amount('totalDong'),
    amount('allocatedDong'),
  ]
}
