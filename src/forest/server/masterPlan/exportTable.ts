import { dateText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { MasterPlanRow } from '../../masterPlanContract.ts'
import { forestWords } from '../../words.ts'

export const masterPlanTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, planLevel } = words.masterPlan
  type Row = MasterPlanRow
  return {
    planName: { head: columns.planName, cell: (row: Row) => row.planName },
    planLevel: { head: columns.planLevel, cell: (row: Row) => planLevel[row.planLevel] },
    instrument: { head: columns.instrument, cell: (row: Row) => row.instrument },
    approvedOn: { head: columns.approvedOn, cell: (row: Row) => dateText(row.approvedOn) },
    validTo: { head: columns.validTo, cell: (row: Row) => (row.validTo ? dateText(row.validTo) : null) },
    layerName: { head: columns.mapLayerId, cell: (row: Row) => row.layerName },
    areas: { head: columns.areas, cell: (row: Row) => row.areas },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}
