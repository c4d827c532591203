// High-risk places as a table on paper.
import { dateText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { HighRiskRow } from '../../highRiskContract.ts'
import { forestWords } from '../../words.ts'

export const highRiskTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, riskKind } = words.highRisk
  type Row = HighRiskRow
  return {
    placeName: { head: columns.placeName, cell: (row: Row) => row.placeName },
    riskKinds: { head: columns.riskKinds, cell: (row: Row) => row.riskKinds.map((kind) => riskKind[kind]).join(', ') },
    visitsPerMonth: { head: columns.visitsPerMonth, cell: (row: Row) => row.visitsPerMonth },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    compartmentCode: { head: columns.compartmentCode, cell: (row: Row) => row.compartmentCode },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row: Row) => Number(row.geodesicAreaHa.toFixed(4)) },
    validFrom: { head: columns.validFrom, cell: (row: Row) => dateText(row.validFrom) },
    validTo: { head: columns.validTo, cell: (row: Row) => (row.validTo ? dateText(row.validTo) : null) },
    reason: { head: columns.reason, cell: (row: Row) => row.reason },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}
