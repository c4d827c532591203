// Land papers and disputes as tables on paper. No name of a person is in them.
import { dateText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { DisputeRow, LandPaperRow } from '../../disputeContract.ts'
import { forestWords } from '../../words.ts'

export const landPaperTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns } = words.landPaper
  return {
    paperNumber: { head: columns.paperNumber, cell: (row: LandPaperRow) => row.paperNumber },
    issuedOn: { head: columns.issuedOn, cell: (row: LandPaperRow) => dateText(row.issuedOn) },
    issuer: { head: columns.issuer, cell: (row: LandPaperRow) => row.issuer },
    holderCategory: {
      head: columns.holderCategory,
      cell: ({ holderCategory }: LandPaperRow) => (holderCategory ? words.ownerCategory[holderCategory] : null),
    },
    holderName: { head: columns.holderName, cell: (row: LandPaperRow) => row.holderName },
    territoryName: { head: words.columns.territoryName, cell: (row: LandPaperRow) => row.territoryName },
    geodesicAreaHa: {
      head: columns.geodesicAreaHa,
      cell: (row: LandPaperRow) => Number(row.geodesicAreaHa.toFixed(4)),
    },
    surveyKind: { head: columns.surveyKind, cell: (row: LandPaperRow) => words.overlap.surveyKind[row.surveyKind] },
    source: { head: columns.source, cell: (row: LandPaperRow) => row.source },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: LandPaperRow) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}

export const disputeTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, status } = words.dispute
  const categoryOf = (side: DisputeRow['first']) =>
    side.ownerCategory ? words.ownerCategory[side.ownerCategory] : null
  return {
    disputeState: { head: columns.disputeState, cell: (row: DisputeRow) => status[row.disputeState] },
    openedOn: { head: columns.openedOn, cell: (row: DisputeRow) => dateText(row.openedOn) },
    sides: { head: columns.sides, cell: ({ first, second }: DisputeRow) => `${first.code}; ${second.code}` },
    firstCategory: { head: columns.firstCategory, cell: ({ first }: DisputeRow) => categoryOf(first) },
    secondCategory: { head: columns.secondCategory, cell: ({ second }: DisputeRow) => categoryOf(second) },
    subject: { head: columns.subject, cell: (row: DisputeRow) => row.subject },
    territoryName: { head: words.columns.territoryName, cell: (row: DisputeRow) => row.territoryName },
    areaM2: { head: columns.areaM2, cell: ({ areaM2 }: DisputeRow) => (areaM2 === null ? null : Math.round(areaM2)) },
    hearings: { head: columns.hearings, cell: (row: DisputeRow) => row.hearings },
    settledOn: { head: columns.settledOn, cell: (row: DisputeRow) => (row.settledOn ? dateText(row.settledOn) : null) },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: DisputeRow) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}
