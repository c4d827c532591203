// What units have asked for, and what became of it.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { instantText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { FromFileLink } from '../../platform/web/bulk/FromFileLink.tsx'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { draftBudgetProposal } from '../actContract.ts'
import { budgetProposalStatuses } from '../proposal.ts'
import { type BudgetProposalRow, listBudgetProposals, readBudgetChoices } from '../proposalContract.ts'
import { type BudgetWords, budgetWords } from '../words.ts'
import { Amount, AmountUnits } from './Amount.tsx'
import { BudgetPages } from './BudgetPages.tsx'
import { ProposalChip } from './ProposalChip.tsx'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'

speakProblemsOf(budgetWords)

export default function ProposalsPage() {
  const words = useWords(budgetWords)
  const mayI = useMayI()
  const fiscalYear = useBudgetYear()
  const { date } = useAsOf()
  const { data: choices } = useRead(readBudgetChoices, { on: date, fiscalYear }, { staleMs: 600_000 })
  const filters: readonly Filter[] = [
    {
      name: 'budgetProposalStatus',
      label: words.columns.budgetProposalStatus,
      options: budgetProposalStatuses.map((status) => ({ value: status, label: words.status[status] })),
    },
    {
      name: 'agencyId',
      label: words.columns.agencyName,
      options: (choices?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
  const draft = mayI(draftBudgetProposal) ? (
    <>
      <FromFileLink bulkKind="budgetProposal" />
      <Button component={PageLink} to="/kinh-phi/de-xuat/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
        {words.proposal.draft}
      </Button>
    </>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.proposal.list}
        crumbs={[{ label: words.overview.title, to: '/kinh-phi' }]}
        actions={draft}
      />
      <BudgetPages />
      <DataList
        contract={listBudgetProposals}
        input={{ fiscalYear }}
        label={words.proposal.list}
        columns={columnsOf(words)}
        filters={filters}
        rowKey={(row) => row.id}
        rowTo={(row) => `/kinh-phi/de-xuat/${row.id}`}
        firstSort="-recordedAt"
        empty={{ title: words.proposal.none, why: words.proposal.noneWhy, action: draft }}
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

function columnsOf(words: BudgetWords): readonly Column<BudgetProposalRow>[] {
  const { columns } = words
  return [
    { id: 'title', label: columns.title, cell: (row) => row.title, isSortable: true },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '220px' },
    {
      id: 'budgetProposalStatus',
      label: columns.budgetProposalStatus,
      cell: (row) => <ProposalChip status={row.budgetProposalStatus} />,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'lineCount',
      label: columns.lineCount,
      cell: (row) => String(row.lineCount),
      isSortable: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'amountDong',
      label: columns.amountDong,
      cell: (row) => <Amount dong={row.amountDong} />,
      isSortable: true,
      align: 'right',
      width: '130px',
    },
    {
      id: 'allocatedDong',
      label: columns.allocatedDong,
      cell: (row) => (row.allocatedDong === null ? words.proposal.undecided : <Amount dong={row.allocatedDong} />),
      isSortable: true,
      align: 'right',
      width: '140px',
    },
    {
      id: 'submittedAt',
      label: columns.submittedAt,
      cell: (row) => (row.submittedAt ? instantText(row.submittedAt) : ''),
      isSortable: true,
      width: '150px',
    },
  ]
}
