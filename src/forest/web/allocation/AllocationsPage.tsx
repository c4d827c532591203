// Files of allocation: what waits for which step, what was decided.
import { Button } from '@mantine/core'
import { dateText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { allocationRecipients, allocationStates } from '../../allocation/allocation.ts'
import { type AllocationRow, listAllocations, openAllocation } from '../../allocationContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'
import { AllocationStateChip } from './AllocationStateChip.tsx'

export default function AllocationsPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { actor } = useSignIn()
  const units = useUnitOptions()
  const { allocation, allocationResult } = words
  // Somewhere at least: where exactly the server judges.
  const mayOpen = mayI(openAllocation, { territoryId: actor?.territoryIds[0] ?? null })
  return (
    <Page>
      <PageHead
        title={allocation.title}
        sentence={allocation.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          <>
            <Button variant="default" component={PageLink} to="/rung/giao-rung/ket-qua">
              {allocationResult.title}
            </Button>
            {mayOpen ? (
              <Button component={PageLink} to="/rung/giao-rung/mo">
                {allocation.open}
              </Button>
            ) : null}
          </>
        }
      />
      <DataList
        contract={listAllocations}
        label={allocation.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/giao-rung/${row.id}`}
        firstSort="-appliedOn"
        empty={{ title: allocation.none, why: allocation.why }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<AllocationRow>[] {
  const { columns } = words.allocation
  const hectares = (value: number | null) => (value === null ? '' : numberText(value, language, 2))
  return [
    {
      id: 'recipientName',
      label: columns.recipientName,
      cell: (row) =>
        [row.recipientName ?? words.allocationRecipient[row.allocationRecipient], row.village]
          .filter(Boolean)
          .join(', '),
      isSortable: true,
    },
    {
      id: 'allocationState',
      label: columns.allocationState,
      cell: (row) => <AllocationStateChip state={row.allocationState} words={words} />,
      isSortable: true,
      width: '190px',
    },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '150px',
    },
    {
      id: 'appliedOn',
      label: columns.appliedOn,
      cell: (row) => dateText(row.appliedOn),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => hectares(row.geodesicAreaHa),
      isSortable: true,
      align: 'right',
      width: '130px',
    },
    {
      id: 'postedUntil',
      label: columns.postedUntil,
      cell: (row) => (row.postedUntil ? dateText(row.postedUntil) : ''),
      width: '120px',
    },
    {
      id: 'openObjections',
      label: columns.openObjections,
      cell: (row) => (row.openObjections > 0 ? numberText(row.openObjections, language) : ''),
      align: 'right',
      width: '110px',
    },
    {
      id: 'decidedOn',
      label: columns.decidedOn,
      cell: (row) => (row.decidedOn ? dateText(row.decidedOn) : ''),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'decidedHa',
      label: columns.decidedHa,
      cell: (row) => hectares(row.decidedHa),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    { id: 'decisionNumber', label: columns.decisionNumber, cell: (row) => row.decisionNumber, isHidden: true },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isHidden: true },
    {
      id: 'allocationRecipient',
      label: columns.allocationRecipient,
      cell: (row) => words.allocationRecipient[row.allocationRecipient],
      isHidden: true,
    },
    { id: 'households', label: columns.households, cell: (row) => row.households, align: 'right', isHidden: true },
    { id: 'plots', label: columns.plots, cell: (row) => row.plots, align: 'right', isHidden: true },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  const { columns, status } = words.allocation
  return [
    {
      name: 'allocationState',
      label: columns.allocationState,
      options: allocationStates.map((value) => ({ value, label: status[value] })),
    },
    {
      name: 'allocationRecipient',
      label: columns.allocationRecipient,
      options: allocationRecipients.map((value) => ({ value, label: words.allocationRecipient[value] })),
    },
    { name: 'territoryId', label: words.columns.territoryName, options: units },
  ]
}
