// Files of boundaries as an importer: rows are units with their codes, names and shapes.

import type { Actor } from '../../src/platform/actor.ts'
import {
  importTerritories,
  openBoundaryImport,
  showBoundaryImport,
  undoTerritoryImport,
} from '../../src/units/boundaryContract.ts'
import { guessedColumns } from '../../src/units/boundaryImport/columns.ts'
import { judgedRows } from '../../src/units/boundaryImport/judgedRow.ts'
import { boundaryWords } from '../../src/units/boundaryImport/words.ts'
import { type DrawnRow, square } from '../support/boundaryFiles.ts'
import type { TestOffice } from '../support/office.ts'
import { type Looked, sent, type TableImporter, told } from './importers.ts'

const validFrom = '2025-07-01'

export const units: readonly DrawnRow[] = [
  { properties: { code: '19996', name: 'Phường Hương Trà' }, parts: [[square(107.4, 16.42, 0.06)]] },
  { properties: { code: '20017', name: 'Phường Kim Trà' }, parts: [[square(107.48, 16.42, 0.06)]] },
  {
    properties: { code: '20035', name: 'Xã Bình Điền' },
    parts: [[square(107.4, 16.25, 0.1)], [square(107.6, 16.3, 0.01)]],
  },
]

export function boundaryImporter(office: TestOffice, administrator: Actor): TableImporter {
  const { give, ask } = office
  const judged = async (boundaryImportId: string) => {
    const shown = await ask(showBoundaryImport, administrator, { boundaryImportId, on: validFrom })
    const columns = guessedColumns(shown.columns)
    return { columns, rows: judgedRows(shown.rows, { columns, territories: shown.territories, decisions: [] }) }
  }
  return {
    name: 'boundaries',
    forms: [],
    columns: ['code', 'name'].map((key) => ({ key, head: key, cellKind: 'text' })),
    firstRow: 1,
    rows: () => units.map(({ properties: { code, name } }) => [String(code), String(name)]),
    most: 5000,
    opensInto: /^units\.boundary_/,
    writesInto: /^units\./,
    async open(bytes, fileName): Promise<Looked> {
      const fileId = await sent(office, administrator, 'boundaries', bytes, fileName)
      const { id } = await give(openBoundaryImport, administrator, { fileId })
      const { rows } = await judged(id)
      return {
        id,
        rows: rows.map(({ row, code, name, rowState, faults }) => ({
          rowNumber: row.rowNumber,
          isReady: rowState === 'ready',
          texts: { code, name },
          faults: faults.map((fault) => {
            const params = { given: fault.given, ...fault.params }
            const sentences = (['vi', 'en'] as const).map((language) =>
              boundaryWords[language].faults[fault.code](params),
            )
            return told(fault.column, fault.given, sentences)
          }),
        })),
      }
    },
    async write({ id: boundaryImportId }) {
      const { columns, rows } = await judged(boundaryImportId)
      const left = rows.filter(({ rowState }) => rowState !== 'ready')
      const decisions = left.map(({ row }) => ({ rowNumber: row.rowNumber, isLeftOut: true }))
      const about = { validFrom, legalBasis: 'Nghị quyết 1675/NQ-UBTVQH15', columns, parentId: null }
      return (await give(importTerritories, administrator, { boundaryImportId, ...about, decisions })).written
    },
    undo: async ({ id: boundaryImportId }) =>
      void (await give(undoTerritoryImport, administrator, { boundaryImportId })),
  }
}
