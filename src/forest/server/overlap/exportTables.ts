// What searches found, as tables on paper.
import { dateText, instantText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { OverlapRow, OverlapSearchRow } from '../../overlapContract.ts'
import { forestWords } from '../../words.ts'

export const overlapTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, kind, significance } = words.overlap
  const metres = (value: number) => Number(value.toFixed(1))
  const categoryOf = (side: OverlapRow['first']) =>
    side.ownerCategory ? words.ownerCategory[side.ownerCategory] : null
  return {
    overlapKind: { head: columns.overlapKind, cell: (row: OverlapRow) => kind[row.overlapKind] },
    code: { head: columns.code, cell: ({ first, second }: OverlapRow) => `${first.code}; ${second.code}` },
    firstCategory: { head: columns.firstCategory, cell: ({ first }: OverlapRow) => categoryOf(first) },
    secondCategory: { head: columns.secondCategory, cell: ({ second }: OverlapRow) => categoryOf(second) },
    significance: { head: columns.significance, cell: (row: OverlapRow) => significance[row.significance] },
    areaM2: { head: columns.areaM2, cell: (row: OverlapRow) => metres(row.areaM2) },
    widthM: { head: columns.widthM, cell: (row: OverlapRow) => metres(row.widthM) },
    sharedM: { head: columns.sharedM, cell: (row: OverlapRow) => metres(row.sharedM) },
    territoryName: { head: words.columns.territoryName, cell: (row: OverlapRow) => row.territoryName },
    disputeState: {
      head: columns.disputeState,
      cell: ({ disputeState }: OverlapRow) => (disputeState ? words.dispute.status[disputeState] : null),
    },
    dismissedReason: { head: columns.dismissedReason, cell: (row: OverlapRow) => row.dismissedReason },
    place: {
      head: words.columns.place,
      cell: ({ place }: OverlapRow) => `${place.lat.toFixed(6)}, ${place.lon.toFixed(6)}`,
    },
    asOf: { head: columns.asOf, cell: (row: OverlapRow) => dateText(row.asOf) },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: OverlapRow) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}

export const overlapSearchTable: ExportTable = (language) => {
  const { columns, searchStatus } = forestWords[language].overlap
  return {
    asOf: { head: columns.asOf, cell: (row: OverlapSearchRow) => dateText(row.asOf) },
    searchStatus: { head: columns.searchStatus, cell: (row: OverlapSearchRow) => searchStatus[row.searchStatus] },
    plotCount: { head: columns.plotCount, cell: (row: OverlapSearchRow) => row.plotCount },
    significant: { head: columns.significant, cell: (row: OverlapSearchRow) => row.significant },
    found: { head: columns.found, cell: (row: OverlapSearchRow) => row.found },
    startedBy: { head: columns.startedBy, cell: (row: OverlapSearchRow) => row.startedBy },
    startedAt: { head: columns.startedAt, cell: (row: OverlapSearchRow) => instantText(row.startedAt) },
  }
}
