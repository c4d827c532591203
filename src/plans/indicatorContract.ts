// What the tasks are measured by: dated data that an administrator may change, and the records behind each figure.
import Type from 'typebox'
import {
  asOfQuery,
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { EvidenceRow } from './evidenceContract.ts'
import { FigureValue } from './figureValue.ts'
import { IndicatorFacts } from './indicator.ts'
import { PlanChoice as plan, whoReadsPlans } from './planQuery.ts'
import { Count, FigureByUnit, TaskFigure, Year } from './taskShapes.ts'

const whoChanges = { administrator: 'all', stationHead: 'all' } as const

const IndicatorVersion = Type.Object({
  /** The same through all its versions. */
  indicatorId: Uuid,
  taskId: Uuid,
  taskCode: Type.String(),
  indicator: Type.String(),
  ...IndicatorFacts.properties,
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  legalBasis: Type.String(),
  /** Why it ends at `validTo`; null while it does not, or goes on as the next version. */
  endedBasis: orNull(Type.String()),
  /** By a person of the office: it may be undone. */
  isOurs: Type.Boolean(),
  changedBy: Type.String(),
  changedAt: Instant,
})

export const listIndicators = readContract({
  name: 'indicator.list',
  input: Type.Object({
    ...listQuery,
    plan,
    taskId: Type.Optional(Uuid),
    indicatorId: Type.Optional(Uuid),
    asOf: Type.Optional(IsoDate),
    /** Also the versions that no longer or do not yet hold. */
    isHistory: Type.Optional(Type.Boolean()),
  }),
  output: Page(IndicatorVersion),
  permits: whoReadsPlans,
})

const change = Type.Object({
  indicatorId: Uuid,
  ...IndicatorFacts.properties,
  /** From which day it is counted so. */
  validFrom: IsoDate,
  legalBasis: Type.String({ minLength: 5, maxLength: 500 }),
})

const addition = Type.Object({
  taskId: Uuid,
  /** Its word in addresses of figures: `1.2.sessions`. Never used again for another. */
  indicator: Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' }),
  ...IndicatorFacts.properties,
  validFrom: IsoDate,
  legalBasis: Type.String({ minLength: 5, maxLength: 500 }),
})
const ending = Type.Object({
  indicatorId: Uuid,
  /** The first day on which nothing is counted any more. */
  validTo: IsoDate,
  legalBasis: Type.String({ minLength: 5, maxLength: 500 }),
})

const PreviewedRecord = Type.Object({
  ...EvidenceRow.properties,
  /** What it adds; of a record that is removed, what it added. */
  amount: Type.Number(),
  isAdded: Type.Boolean(),
})

/** What a change, a new indicator or an end would do to the figures of the current year; changes nothing. */
export const previewIndicator = readContract({
  name: 'indicator.preview',
  input: Type.Object({
    /** Of a change or an end; left out: a new indicator of the task. */
    indicatorId: Type.Optional(Uuid),
    taskId: Type.Optional(Uuid),
    /** Left out: it would end. */
    facts: Type.Optional(IndicatorFacts),
  }),
  output: Type.Object({
    year: Year,
    /** Null: there is none yet, or none any more. */
    before: orNull(FigureValue),
    after: orNull(FigureValue),
    unitOfMeasure: Type.String(),
    byUnit: Type.Array(Type.Object({ name: orNull(Type.String()), before: FigureValue, after: FigureValue })),
    /** Distinct records of each task it touches: its own, and others that count the records it would add. */
    byTask: Type.Array(
      Type.Object({ taskCode: Type.String(), title: Type.String(), before: Count, after: Count, countsToo: Count }),
    ),
    added: Count,
    removed: Count,
    /** The newest of those that the asker may list. */
    records: Type.Array(PreviewedRecord),
  }),
  permits: whoChanges,
})

export const addIndicator = commandContract({
  name: 'indicator.add',
  input: addition,
  output: Recorded,
  permits: whoChanges,
})

/** From a day on the task is no longer measured by it; what was counted before stays. */
export const endIndicator = commandContract({
  name: 'indicator.end',
  input: ending,
  output: Recorded,
  permits: whoChanges,
})

/** Takes back the last thing that was done to an indicator: its end, its last change, or its addition. */
export const undoIndicator = commandContract({
  name: 'indicator.undo',
  input: Type.Object({ indicatorId: Uuid }),
  output: Recorded,
  permits: whoChanges,
})

export const changeIndicator = commandContract({
  name: 'indicator.change',
  input: change,
  output: Recorded,
  permits: whoChanges,
})

/** The records behind one figure, newest first, with their sum beside it. */
export const readIndicatorRecords = readContract({
  name: 'indicator.records',
  input: Type.Object({
    ...listQuery,
    plan,
    /** `1.2.sessions`. */
    figureId: Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[a-z][A-Za-z0-9]*$', maxLength: 80 }),
    year: Type.Optional(Year),
    ...asOfQuery,
    territoryId: Type.Optional(Uuid),
  }),
  output: Type.Object({
    figure: FigureByUnit,
    /** How it is counted: for the words of the rule. */
    rule: IndicatorFacts,
    period: Type.Object({ from: IsoDate, to: IsoDate }),
    /** Null when nothing is counted or it is restricted. */
    sum: orNull(Type.Number()),
    /** False would mean that figure and records disagree. */
    isSumEqual: Type.Boolean(),
    isRestricted: Type.Boolean(),
    /** What the asker may see of them; `hidden` are counted but outside of their reach. */
    rows: Type.Array(Type.Object({ ...EvidenceRow.properties, amount: Type.Number(), isAdjustment: Type.Boolean() })),
    total: Count,
    hidden: Count,
  }),
  permits: whoReadsPlans,
})

/** The figures that only some may see (investigations, weapons): asking is itself a permission. */
export const readRestrictedFigures = readContract({
  name: 'figure.restricted',
  input: Type.Object({ plan, year: Type.Optional(Year), asOf: Type.Optional(IsoDate) }),
  output: Type.Object({ figures: Type.Array(TaskFigure) }),
  permits: { stationHead: 'all', police: 'all' },
})
