// Every command and read of what happens to plots on a day: parted, made one, drawn anew, of another type, of another owner. Each is
// made from versions that it names, and can be undone while nothing stands on it (decision 0051).
import Type, { type Static, type TSchema } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  LonLat,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { FactChange, Facts, factSchema, PlotRow, Shape } from './contract.ts'
import { type PlotField, plotFields } from './frmsColumns.ts'
import { changeCauses, ownerCategories } from './plot.ts'
import { changeableFields, changeKinds, freeFields, plotRoles, stayingKinds } from './plotChange/plotChange.ts'
import type { PlotFacts } from './plotRow.ts'

/** Whoever keeps the register, and who looks after the area. */
const whoChanges = { stationHead: 'all', areaRanger: 'subordinate' } as const

const factsOf = (fields: readonly PlotField[]) =>
  Type.Unsafe<Partial<PlotFacts>>(
    Type.Object(Object.fromEntries(fields.map((field) => [field, Type.Optional(orNull(factSchema(field)))])), {
      additionalProperties: false,
    }),
  )
const owner = {
  ownerFullName: Type.Optional(orNull(Type.String({ minLength: 1, maxLength: 300 }))),
  ownerCategory: Type.Optional(orNull(Type.Enum(ownerCategories))),
}

// --- Commands -----------------------------------------------------------------------------------------------------

const PlotCode = Type.String({ minLength: 1, maxLength: 10, pattern: '\\S' })
const Line = Type.Array(Type.Unsafe<[number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })), {
  minItems: 2,
  maxItems: 2000,
})
const files = Type.Optional(Type.Array(Uuid, { maxItems: 12, uniqueItems: true }))

/** What happened, when, by which decision, with which proof. */
const happening = {
  changeCause: Type.Enum(changeCauses),
  /** The plots are so from this day on. */
  validFrom: IsoDate,
  reason: Type.Optional(Reason),
  decisionNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  decisionOn: Type.Optional(IsoDate),
  photoIds: files,
  documentIds: files,
}
/** A plot as the asker saw it: refused when the register knows it otherwise by now. */
const seen = { plotId: Uuid, plotVersionId: Uuid }
const mostPlots = 50

/**
 * One plot becomes several: cut by lines (GeoJSON order, WGS84), `parts` then from the largest to the smallest; or by outlines, which
 * are the plot to 0.1 per cent. Parts have what the plot had, where they do not say otherwise; the area of the book is parted.
 */
export const splitPlot = commandContract({
  name: 'plot.split',
  input: Type.Object({
    ...happening,
    ...seen,
    lines: Type.Optional(Type.Array(Line, { minItems: 1, maxItems: 20 })),
    parts: Type.Array(
      Type.Object({
        plotCode: PlotCode,
        shape: Type.Optional(Shape),
        facts: Type.Optional(factsOf(freeFields)),
        ...owner,
      }),
      { minItems: 2, maxItems: mostPlots },
    ),
  }),
  output: Type.Object({ ...Recorded.properties, plotIds: Type.Array(Uuid) }),
  permits: whoChanges,
})

/** Neighbours within a subcompartment become one. Where they differ, `chosen` says whose fact it is. */
export const mergePlots = commandContract({
  name: 'plot.merge',
  input: Type.Object({
    ...happening,
    plots: Type.Array(Type.Object(seen), { minItems: 2, maxItems: mostPlots }),
    plotCode: PlotCode,
    chosen: Type.Optional(
      Type.Unsafe<Partial<Record<PlotField, string>>>(
        Type.Object(Object.fromEntries(freeFields.map((field) => [field, Type.Optional(Uuid)]))),
      ),
    ),
  }),
  output: Type.Object({ ...Recorded.properties, plotIds: Type.Array(Uuid) }),
  permits: whoChanges,
})

/** A plot stays and is otherwise from a day on. The kind is deduced where it is not given. */
export const changePlot = commandContract({
  name: 'plot.change',
  input: Type.Object({
    ...happening,
    ...seen,
    changeKind: Type.Optional(Type.Enum(stayingKinds)),
    facts: Type.Optional(factsOf(changeableFields)),
    shape: Type.Optional(Shape),
    ...owner,
  }),
  output: Recorded,
  permits: whoChanges,
})

/** What was known before is known again; refused when something was recorded of its plots since. */
export const undoPlotChange = commandContract({
  name: 'plotChange.undo',
  input: Type.Object({ changeId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoChanges,
})

// --- Reads --------------------------------------------------------------------------------------------------------

/** What a person needs who records a change of this plot. */
export const beginPlotChange = readContract({
  name: 'plotChange.begin',
  input: Type.Object({ plotId: Uuid }),
  output: Type.Object({
    row: PlotRow,
    plotVersionId: Uuid,
    /** Without names of people. */
    facts: Facts,
    /** To the last digit, so that the parts shown are the parts recorded. */
    shape: Shape,
    /** Numbers in use in its subcompartment. */
    takenCodes: Type.Array(Type.String()),
    /** Of its subcompartment, with a border in common. */
    neighbours: Type.Array(
      Type.Object({
        row: PlotRow,
        plotVersionId: Uuid,
        facts: Facts,
        shape: Shape,
        /** In which it differs; names of people too. */
        differing: Type.Array(Type.Enum(plotFields)),
      }),
    ),
  }),
  permits: whoChanges,
})

const ChangedPlot = Type.Object({
  plotId: Uuid,
  plotRole: Type.Enum(plotRoles),
  /** Before, where it was; else after. */
  codePath: Type.String(),
})

export const PlotChangeRow = Type.Object({
  id: Uuid,
  changeKind: Type.Enum(changeKinds),
  changeCause: Type.Enum(changeCauses),
  validFrom: IsoDate,
  /** Ended first, then changed, then begun; each in the order of numbers. */
  plots: Type.Array(ChangedPlot),
  /** Measured, of the plots as they were before. */
  geodesicAreaHa: Type.Number(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  reason: orNull(Type.String()),
  decisionNumber: orNull(Type.String()),
  decisionOn: orNull(IsoDate),
  recordedBy: Type.String(),
  recordedAt: Instant,
  undoneAt: orNull(Instant),
  undoneBy: orNull(Type.String()),
  undoReason: orNull(Type.String()),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type PlotChangeRow = Static<typeof PlotChangeRow>

const changeFilter = {
  changeCause: Type.Optional(Type.Enum(changeCauses)),
  changeKind: Type.Optional(Type.Enum(changeKinds)),
  /** Days on which it happened, both included. */
  from: Type.Optional(IsoDate),
  until: Type.Optional(IsoDate),
  territoryId: Type.Optional(Uuid),
  isUndone: Type.Optional(Type.Boolean()),
  plotId: Type.Optional(Uuid),
}

export const listPlotChanges = readContract({
  name: 'plotChange.list',
  input: Type.Object({ ...listQuery, ...changeFilter }),
  output: Page(PlotChangeRow),
  permits: readersOfAll,
})

/** Outlines of the newest changes that match, simplified for a map. */
export const mapPlotChanges = readContract({
  name: 'plotChange.map',
  input: Type.Object({ search: listQuery.search, ...changeFilter }),
  output: Type.Object({
    outlines: Type.Array(Type.Object({ id: Uuid, isUndone: Type.Boolean(), shape: Type.Any() })),
    total: Type.Integer({ minimum: 0 }),
  }),
  permits: readersOfAll,
})

const side = (schema: TSchema) => orNull(schema)
const PlotState = Type.Object({
  shape: Shape,
  facts: Facts,
  geodesicAreaHa: Type.Number(),
  /** 1–93. */
  forestType: orNull(Type.Integer()),
  ownerCategory: orNull(Type.Enum(ownerCategories)),
})
type PlotState = Static<typeof PlotState>

export const showPlotChange = readContract({
  name: 'plotChange.show',
  input: Type.Object({ changeId: Uuid }),
  output: Type.Object({
    row: PlotChangeRow,
    plots: Type.Array(
      Type.Object({
        ...ChangedPlot.properties,
        before: Type.Unsafe<PlotState | null>(side(PlotState)),
        after: Type.Unsafe<PlotState | null>(side(PlotState)),
        /** Against what it was, or of what it is a part; of names of people only that they changed. */
        changes: Type.Array(FactChange),
        isShapeChanged: Type.Boolean(),
      }),
    ),
    files: Type.Array(Type.Object({ fileId: Uuid, name: Type.String(), isPhoto: Type.Boolean() })),
    mayUndo: Type.Boolean(),
  }),
  permits: readersOfAll,
})
