// Movements as the house knows them.
import { dateText } from '../../platform/format.ts'
import type { ExportTable, Feature } from '../../platform/server/feature.ts'
import { listMovements, type MovementRow } from '../contract.ts'
import { movementsWords } from '../words.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { reads } from './reads.ts'

const movementTable: ExportTable = (language) => {
  const { columns, movement } = movementsWords[language]
  return {
    name: { head: columns.name, cell: (row: MovementRow) => row.name },
    startsOn: { head: columns.startsOn, cell: (row: MovementRow) => dateText(row.startsOn) },
    endsOn: { head: columns.endsOn, cell: (row: MovementRow) => dateText(row.endsOn) },
    reportDueOn: {
      head: columns.reportDueOn,
      cell: (row: MovementRow) => row.reportDueOn && dateText(row.reportDueOn),
    },
    agencyName: { head: columns.agencyName, cell: (row: MovementRow) => row.agencyName },
    units: { head: columns.units, cell: (row: MovementRow) => row.units },
    reportedUnits: { head: columns.reportedUnits, cell: (row: MovementRow) => row.reportedUnits },
    results: { head: columns.results, cell: (row: MovementRow) => row.results },
    isWithdrawn: { head: movement.withdrawn, cell: (row: MovementRow) => (row.isWithdrawn ? columns.yes : null) },
    isDemonstration: {
      head: movement.demonstration,
      cell: (row: MovementRow) => (row.isDemonstration ? columns.yes : null),
    },
    id: { head: columns.recordId, cell: (row: MovementRow) => row.id },
  }
}

export const movements: Feature = {
  name: 'movements',
  commands,
  reads,
  words: {
    vi: { audit: movementsWords.vi.audit, problems: movementsWords.vi.problems },
    en: { audit: movementsWords.en.audit, problems: movementsWords.en.problems },
  },
  exports: { [listMovements.name]: movementTable },
  demonstrate,
}
