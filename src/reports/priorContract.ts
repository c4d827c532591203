// Figures of an earlier year from a table: looked at, imported together, undone together.

import Type from 'typebox'
import { commandContract, Instant, orNull, Recorded, readContract, Uuid } from '../platform/contract.ts'
import { whoReads } from './contract.ts'
import { decimalSigns, priorFaults } from './priorTable.ts'
import { periodFields } from './reportPeriod.ts'

const whoImports = { stationHead: 'all', administrator: 'all' } as const
const table = {
  plan: Type.String({ minLength: 1, maxLength: 60 }),
  year: periodFields.year,
  fileId: Uuid,
  /** Which sign parts decimals, where the file leaves it open. */
  decimalSign: Type.Optional(Type.Enum(decimalSigns)),
}

/** Reads the file and judges each row; writes nothing. */
export const previewPriorTable = readContract({
  name: 'priorYearFigure.preview',
  input: Type.Object(table),
  output: Type.Object({
    fileName: Type.String(),
    ready: Type.Integer({ minimum: 0 }),
    rows: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        figureText: Type.String(),
        amountText: Type.String(),
        figureId: orNull(Type.String()),
        figureName: orNull(Type.String()),
        amount: orNull(Type.Number()),
        fault: orNull(Type.Enum(priorFaults)),
      }),
    ),
  }),
  permits: whoImports,
})

/** Writes every row that is right; the others are left out, as the preview said. */
export const importPriorTable = commandContract({
  name: 'priorYearFigure.importTable',
  input: Type.Object({ ...table, source: Type.String({ minLength: 5, maxLength: 300 }) }),
  output: Type.Object({ ...Recorded.properties, written: Type.Integer() }),
  permits: whoImports,
})

export const undoPriorTable = commandContract({
  name: 'priorYearFigure.undoImport',
  input: Type.Object({ importId: Uuid }),
  output: Recorded,
  permits: whoImports,
})

export const listPriorImports = readContract({
  name: 'priorYearFigure.imports',
  input: Type.Object({ plan: table.plan, year: table.year }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        importId: Uuid,
        fileName: Type.String(),
        source: Type.String(),
        figures: Type.Integer(),
        recordedBy: Type.String(),
        recordedAt: Instant,
        isUndone: Type.Boolean(),
      }),
    ),
  }),
  permits: whoReads,
})
