// Files of allocation and what was done of the plan as tables on paper. No name of a person is in them.
import { dateText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { AllocationRow } from '../../allocationContract.ts'
import type { AllocationResultRow } from '../../allocationResultContract.ts'
import { forestWords } from '../../words.ts'

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(4)))
const dayOf = (day: string | null) => (day ? dateText(day) : null)

export const allocationTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, status } = words.allocation
  type Row = AllocationRow
  return {
    recipientName: {
      head: columns.recipientName,
      cell: (row: Row) => row.recipientName ?? words.allocationRecipient[row.allocationRecipient],
    },
    allocationRecipient: {
      head: columns.allocationRecipient,
      cell: (row: Row) => words.allocationRecipient[row.allocationRecipient],
    },
    village: { head: columns.village, cell: (row: Row) => row.village },
    households: { head: columns.households, cell: (row: Row) => row.households },
    allocationState: { head: columns.allocationState, cell: (row: Row) => status[row.allocationState] },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    agencyName: { head: columns.agencyName, cell: (row: Row) => row.agencyName },
    appliedOn: { head: columns.appliedOn, cell: (row: Row) => dateText(row.appliedOn) },
    plots: { head: columns.plots, cell: (row: Row) => row.plots },
    proposedHa: { head: columns.proposedHa, cell: (row: Row) => rounded(row.proposedHa) },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row: Row) => rounded(row.geodesicAreaHa) },
    postedUntil: { head: columns.postedUntil, cell: (row: Row) => dayOf(row.postedUntil) },
    openObjections: { head: columns.openObjections, cell: (row: Row) => row.openObjections },
    decidedOn: { head: columns.decidedOn, cell: (row: Row) => dayOf(row.decidedOn) },
    decisionNumber: { head: columns.decisionNumber, cell: (row: Row) => row.decisionNumber },
    decidedHa: { head: columns.decidedHa, cell: (row: Row) => rounded(row.decidedHa) },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}

export const allocationResultTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns } = words.allocationResult
  type Row = AllocationResultRow
  const hectares = (id: keyof typeof columns & keyof Row) => ({
    head: columns[id],
    cell: (row: Row) => rounded(row[id] as number | null),
  })
  return {
    year: { head: columns.year, cell: (row: Row) => row.year },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    targetHa: hectares('targetHa'),
    targetBasis: { head: columns.targetBasis, cell: (row: Row) => row.targetBasis },
    decisions: { head: columns.decisions, cell: (row: Row) => row.decisions },
    communities: { head: columns.communities, cell: (row: Row) => row.communities },
    households: { head: columns.households, cell: (row: Row) => row.households },
    areaHa: hectares('areaHa'),
    naturalHa: hectares('naturalHa'),
    plantedHa: hectares('plantedHa'),
    plantedNotYetForestHa: hectares('plantedNotYetForestHa'),
    noForestHa: hectares('noForestHa'),
    unknownHa: hectares('unknownHa'),
    planPercent: {
      head: columns.planPercent,
      cell: (row: Row) => (row.planPercent === null ? null : Number(row.planPercent.toFixed(1))),
    },
    openFiles: { head: columns.openFiles, cell: (row: Row) => row.openFiles },
    unallocatedHa: hectares('unallocatedHa'),
  }
}
