import type { ExportTable } from '../../../platform/server/feature.ts'
import type { UnansweredRow } from '../../unansweredContract.ts'
import { forestWords } from '../../words.ts'

export const unansweredTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, missing } = words.unanswered
  type Row = UnansweredRow
  return {
    compartmentCode: { head: columns.compartmentCode, cell: (row: Row) => row.compartmentCode },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    missing: { head: columns.missing, cell: (row: Row) => row.missing.map((each) => missing[each]).join('; ') },
    plots: { head: columns.plots, cell: (row: Row) => row.plots },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row: Row) => Number(row.geodesicAreaHa.toFixed(4)) },
    plotsWithoutOwner: { head: columns.plotsWithoutOwner, cell: (row: Row) => row.plotsWithoutOwner },
  }
}
