// Forest owners as a table on paper. No name of a person is in it.
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { OwnerRow } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'

export const ownerTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns } = words.owner
  type Row = OwnerRow
  return {
    ownerName: { head: columns.ownerName, cell: (row: Row) => row.ownerName },
    ownerCategory: { head: words.columns.ownerCategory, cell: (row: Row) => words.ownerCategory[row.ownerCategory] },
    ownerCode: { head: columns.ownerCode, cell: (row: Row) => row.ownerCode },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    agencyName: { head: columns.agencyId, cell: (row: Row) => row.agencyName },
    plots: { head: columns.plots, cell: (row: Row) => row.plots },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row: Row) => Number(row.geodesicAreaHa.toFixed(4)) },
    contracts: { head: columns.contracts, cell: (row: Row) => row.contracts },
    hasContact: { head: columns.hasContact, cell: (row: Row) => (row.hasContact ? words.plot.yes : null) },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}
