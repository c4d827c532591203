// The last search for overlaps and gaps: when, how many were looked at, what was found, one by one.
import { Text } from '@mantine/core'
import { dateText, instantText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { overlapKinds, significances } from '../../overlap/overlap.ts'
import {
  listOverlaps,
  type OverlapRow,
  showOverlapSearch,
  startOverlapSearch,
  stopOverlapSearch,
} from '../../overlapContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'
import { SearchFound } from './SearchFound.tsx'
import { SearchProgress, StartSearch } from './SearchState.tsx'
import { sideText } from './SideLink.tsx'
import { SignificanceChip } from './SignificanceChip.tsx'

speakProblemsOf(forestWords)

const betweenLooksMs = 1500

export default function OverlapsPage() {
  const words = useWords(forestWords)
  const { overlap } = words
  const language = useLanguage()
  const mayI = useMayI()
  const { data, error, refetch } = useRead(
    showOverlapSearch,
    {},
    { againAfter: ({ search }) => (search?.row.searchStatus === 'searching' ? betweenLooksMs : undefined) },
  )
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { search } = data
  const row = search?.row
  const isSearching = row?.searchStatus === 'searching'
  const count = (number: number) => numberText(number, language)
  return (
    <Page>
      <PageHead
        title={overlap.title}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        sentence={row ? overlap.sentence(dateText(row.asOf), count(row.plotCount), count(row.paperCount)) : null}
      />
      {row ? (
        <>
          <Text size="sm" c="dimmed">
            {`${overlap.searchStatus[row.searchStatus]}. ${row.startedBy}, ${instantText(row.startedAt)}`}
          </Text>
          <SearchProgress row={row} mayStop={mayI(stopOverlapSearch)} words={words} />
        </>
      ) : (
        <EmptyState kind="nothingYet" title={overlap.never} why={overlap.neverWhy} />
      )}
      {mayI(startOverlapSearch) && !isSearching ? (
        <StartSearch label={row ? overlap.again : overlap.start} words={words} />
      ) : null}
      {search && row?.searchStatus === 'done' ? <SearchFound search={search} words={words} /> : null}
      {row ? <FoundList words={words} language={language} /> : null}
    </Page>
  )
}

function FoundList({ words, language }: { readonly words: ForestWords; readonly language: Language }) {
  const { overlap } = words
  const units = useUnitOptions()
  return (
    <RecordSection title={overlap.list}>
      <DataList
        contract={listOverlaps}
        label={overlap.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/chong-lan/${row.id}`}
        firstSort="-areaM2"
        empty={{ title: overlap.none }}
      />
    </RecordSection>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<OverlapRow>[] {
  const { columns, kind, between } = words.overlap
  const categoryOf = (side: OverlapRow['first']) =>
    side.ownerCategory ? words.ownerCategory[side.ownerCategory] : words.overlap.unknownOwner
  const metres = (value: number, digits: number) => numberText(value, language, digits)
  const right = { align: 'right', isSortable: true } as const
  return [
    {
      id: 'code',
      label: columns.code,
      cell: ({ first, second }) => between(sideText(first, words), sideText(second, words)),
      isSortable: true,
    },
    {
      id: 'overlapKind',
      label: columns.overlapKind,
      cell: (row) => kind[row.overlapKind],
      isSortable: true,
      width: '110px',
    },
    {
      id: 'significance',
      label: columns.significance,
      cell: (row) => <SignificanceChip row={row} words={words} />,
      isSortable: true,
      width: '150px',
    },
    { id: 'areaM2', label: columns.areaM2, cell: (row) => metres(row.areaM2, 0), width: '130px', ...right },
    { id: 'widthM', label: columns.widthM, cell: (row) => metres(row.widthM, 1), width: '130px', ...right },
    {
      id: 'sharedM',
      label: columns.sharedM,
      cell: (row) => metres(row.sharedM, 0),
      isHidden: true,
      width: '130px',
      ...right,
    },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '140px',
    },
    {
      id: 'disputeState',
      label: columns.disputeState,
      cell: ({ disputeState }) =>
        disputeState ? <StateChip tone="progress">{words.dispute.status[disputeState]}</StateChip> : null,
      width: '140px',
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
    {
      id: 'dismissedReason',
      label: columns.dismissedReason,
      cell: (row) => row.dismissedReason,
      isHidden: true,
      width: '200px',
    },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  const { overlap } = words
  return [
    {
      name: 'overlapKind',
      label: overlap.columns.overlapKind,
      options: overlapKinds.map((value) => ({ value, label: overlap.kind[value] })),
    },
    {
      name: 'significance',
      label: overlap.columns.significance,
      options: significances.map((value) => ({ value, label: overlap.significance[value] })),
    },
    { name: 'territoryId', label: words.columns.territoryName, options: units },
    { kind: 'yes', name: 'disputed', label: overlap.disputedFilter },
    { kind: 'yes', name: 'dismissed', label: overlap.dismissedFilter },
  ]
}
