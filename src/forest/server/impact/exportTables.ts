// Harvest requests and projects as tables on paper. No name of a person is in them.
import { dateText, instantText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { HarvestRequestRow, ImpactProjectRow } from '../../impactContract.ts'
import { forestWords } from '../../words.ts'

const hectares = (value: number) => Number(value.toFixed(4))

export const harvestRequestTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, status } = words.harvestRequest
  type Row = HarvestRequestRow
  return {
    requestedOn: { head: columns.requestedOn, cell: (row: Row) => dateText(row.requestedOn) },
    harvestRequestState: { head: columns.harvestRequestState, cell: (row: Row) => status[row.harvestRequestState] },
    ownerCategory: {
      head: columns.ownerCategory,
      cell: ({ ownerCategory }: Row) => (ownerCategory ? words.ownerCategory[ownerCategory] : null),
    },
    requesterName: { head: columns.requesterName, cell: (row: Row) => row.requesterName },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    treeSpecies: { head: columns.treeSpecies, cell: (row: Row) => row.treeSpecies },
    expectedVolume: { head: columns.expectedVolume, cell: (row: Row) => row.expectedVolume },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row: Row) => hectares(row.geodesicAreaHa) },
    decidedOn: { head: columns.decidedOn, cell: (row: Row) => (row.decidedOn ? dateText(row.decidedOn) : null) },
    decisionNumber: { head: columns.decisionNumber, cell: (row: Row) => row.decisionNumber },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}

export const impactProjectTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns } = words.impactProject
  type Row = ImpactProjectRow
  return {
    projectName: { head: columns.projectName, cell: (row: Row) => row.projectName },
    investor: { head: columns.investor, cell: (row: Row) => row.investor },
    projectPurpose: { head: columns.projectPurpose, cell: (row: Row) => row.projectPurpose },
    legalBasis: { head: columns.legalBasis, cell: (row: Row) => row.legalBasis },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row: Row) => hectares(row.geodesicAreaHa) },
    recordedAt: { head: columns.recordedAt, cell: (row: Row) => instantText(row.recordedAt) },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}
