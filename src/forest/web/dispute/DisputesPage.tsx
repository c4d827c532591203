// Disputes over forest land: between whom, how far.
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
import { disputeStates } from '../../dispute/dispute.ts'
import { type DisputeRow, listDisputes, openDispute } from '../../disputeContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { sideText } from '../overlap/SideLink.tsx'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'
import { DisputeStateChip } from './DisputeStateChip.tsx'

export default function DisputesPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { actor } = useSignIn()
  const units = useUnitOptions()
  const { dispute } = words
  // Somewhere at least: where exactly the server judges.
  const mayOpen = mayI(openDispute, { territoryId: actor?.territoryIds[0] ?? null })
  return (
    <Page>
      <PageHead
        title={dispute.title}
        sentence={dispute.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          mayOpen ? (
            <Button component={PageLink} to="/rung/tranh-chap/mo">
              {dispute.open}
            </Button>
          ) : null
        }
      />
      <DataList
        contract={listDisputes}
        label={dispute.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/tranh-chap/${row.id}`}
        firstSort="-openedOn"
        empty={{ title: dispute.none, why: dispute.noneWhy }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<DisputeRow>[] {
  const { columns } = words.dispute
  const categoryOf = (side: DisputeRow['first']) =>
    side.ownerCategory ? words.ownerCategory[side.ownerCategory] : words.overlap.unknownOwner
  return [
    { id: 'subject', label: columns.subject, cell: (row) => row.subject },
    {
      id: 'sides',
      label: columns.sides,
      cell: ({ first, second }) => words.overlap.between(sideText(first, words), sideText(second, words)),
      width: '220px',
    },
    {
      id: 'disputeState',
      label: columns.disputeState,
      cell: (row) => <DisputeStateChip state={row.disputeState} words={words} />,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'openedOn',
      label: columns.openedOn,
      cell: (row) => dateText(row.openedOn),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '140px',
    },
    {
      id: 'areaM2',
      label: columns.areaM2,
      cell: (row) => (row.areaM2 === null ? words.plot.unknown : numberText(row.areaM2, language)),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    { id: 'hearings', label: columns.hearings, cell: (row) => row.hearings, align: 'right', width: '110px' },
    {
      id: 'settledOn',
      label: columns.settledOn,
      cell: (row) => (row.settledOn ? dateText(row.settledOn) : ''),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'firstCategory',
      label: columns.firstCategory,
      cell: ({ first }) => categoryOf(first),
      isHidden: true,
      width: '200px',
    },
    {
      id: 'secondCategory',
      label: columns.secondCategory,
      cell: ({ second }) => categoryOf(second),
      isHidden: true,
      width: '200px',
    },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  return [
    {
      name: 'disputeState',
      label: words.dispute.columns.disputeState,
      options: disputeStates.map((value) => ({ value, label: words.dispute.status[value] })),
    },
    { name: 'territoryId', label: words.columns.territoryName, options: units },
  ]
}
