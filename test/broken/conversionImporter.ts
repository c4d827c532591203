// The table of old and new units as an importer: rows are successions; written is what the register then says as the table does.
import type { Actor } from '../../src/platform/actor.ts'
import { conversionWords } from '../../src/units/unitConversion/words.ts'
import {
  listConversionRows,
  openUnitConversion,
  undoUnitConversion,
  writeUnitConversion,
} from '../../src/units/unitConversionContract.ts'
import { ofThachSon } from '../support/conversionTables.ts'
import type { TestOffice } from '../support/office.ts'
import { type Looked, sent, type TableImporter, told } from './importers.ts'

const languages = ['vi', 'en'] as const
const days = { provinceCode: '46', validFrom: '2025-07-01', knownFrom: '2024-01-01' }

export function conversionImporter(office: TestOffice, administrator: Actor): TableImporter {
  const { give, ask } = office
  const judged = async (unitConversionId: string) =>
    (await ask(listConversionRows, administrator, { unitConversionId, ...days, pageSize: 1000 })).rows
  return {
    name: 'unitConversion',
    forms: ['csv', 'xlsx'],
    columns: ['newName', 'newCode', 'oldName', 'oldCode'].map((key) => ({ key, head: key, cellKind: 'text' })),
    // Two rows of heads, then the line of the province.
    firstRow: 4,
    rows: () => ofThachSon.map((row) => row.slice(0, 4).map(String)),
    most: 20_000,
    opensInto: /^units\.unit_conversion/,
    writesInto: /^units\./,
    async open(bytes, fileName): Promise<Looked> {
      const fileId = await sent(office, administrator, 'table', bytes, fileName)
      const { id } = await give(openUnitConversion, administrator, { fileId })
      return {
        id,
        rows: (await judged(id)).map(({ rowNumber, conversionState, faults, newName, newCode, oldName, oldCode }) => ({
          rowNumber,
          isReady: conversionState === 'missing',
          texts: { newName, newCode, oldName, oldCode },
          faults: faults.map(({ code, field, given, params }) =>
            told(
              field,
              given,
              languages.map((language) => conversionWords[language].faults[code](params)),
            ),
          ),
        })),
      }
    },
    async write({ id: unitConversionId, rows }) {
      const ready = new Set(rows.filter(({ isReady }) => isReady).map(({ rowNumber }) => rowNumber))
      await give(writeUnitConversion, administrator, {
        ...{ unitConversionId, ...days, legalBasis: 'Nghị quyết 1675/NQ-UBTVQH15' },
        ...{ provinceLegalBasis: null, knownBasis: 'Danh mục đơn vị hành chính ngày 04/01/2025' },
      })
      const after = await judged(unitConversionId)
      return after.filter(({ rowNumber, conversionState }) => ready.has(rowNumber) && conversionState === 'agrees')
        .length
    },
    undo: async ({ id: unitConversionId }) =>
      void (await give(undoUnitConversion, administrator, { unitConversionId })),
  }
}
