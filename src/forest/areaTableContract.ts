// The tables of forest area as a question.
import Type from 'typebox'
import { IsoDate, orNull, readContract, Uuid } from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { allLines } from './areaTable/areaLines.ts'
import { forestPurposes } from './forestPurpose.ts'
import { ownerCategories } from './plot.ts'

const Hectares = Type.Array(Type.Number())
const Rows = Type.Array(Type.Object({ line: Type.Enum(allLines), hectares: Hectares }))

/**
 * Tables 1 to 4 for a day and the changes since another, by the book area of each plot, or by its measured one where the book has
 * none. The order of the columns is that of `areaTables.ts`.
 */
export const readAreaTables = readContract({
  name: 'forestArea.tables',
  input: Type.Object({
    /** Left out: today. */
    asOf: Type.Optional(IsoDate),
    /** The changes are those after this day. Left out: the last day of the year before. */
    from: Type.Optional(IsoDate),
    /** The units of this day. Left out: of `asOf`. */
    unitsOn: Type.Optional(IsoDate),
    /** Only plots that lie in this unit. */
    territoryId: Type.Optional(Uuid),
    forestPurpose: Type.Optional(Type.Enum(forestPurposes)),
    ownerCategory: Type.Optional(Type.Enum(ownerCategories)),
  }),
  output: Type.Object({
    on: IsoDate,
    from: IsoDate,
    unitsOn: IsoDate,
    unitName: orNull(Type.String()),
    plots: Type.Integer(),
    /** Plots that stand with their measured area: the book has none. */
    withoutBookArea: Type.Integer(),
    isDemonstration: Type.Boolean(),
    byPurpose: Rows,
    byOwner: Rows,
    byUnit: Type.Array(
      Type.Object({
        /** Null: outside of every unit. */
        name: orNull(Type.String()),
        hectares: Hectares,
        /** Of the unit, measured on its boundary. Null: there is none. */
        landHa: orNull(Type.Number()),
        /** The boundary is a sketch: land and cover are rough. */
        isSketch: Type.Boolean(),
        coverPercent: orNull(Type.Number()),
      }),
    ),
    changes: Rows,
  }),
  permits: readersOfAll,
})
