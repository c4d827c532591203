// Every command and read of the reports, once.

import Type, { type Static } from 'typebox'
import { commandContract, Instant, IsoDate, orNull, Recorded, readContract, Uuid } from '../platform/contract.ts'
import type { OfficialDocument } from '../platform/documents/officialDocument.ts'
import { DocumentHeading } from './documentHeading.ts'
import { DraftTexts } from './draftTexts.ts'
import { Figure } from './figure.ts'
import { periodFields, reportKinds } from './reportPeriod.ts'

export const whoReads = {
  stationHead: 'all',
  leader: 'all',
  administrator: 'all',
  finance: 'all',
  areaRanger: 'all',
  communeOfficer: 'all',
  police: 'all',
  military: 'all',
  union: 'all',
} as const

const Year = Type.Integer({ minimum: 2020, maximum: 2100 })

/** Which report: of a plan and its days, whole or one unit's or one agency's part. */
export const ReportChoice = Type.Object({
  /** Id, or number and symbol: `120/KH-UBND`; left out: the newest plan. */
  plan: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  ...periodFields,
  /** Code or id of an agency: only what it did. */
  agency: Type.Optional(Type.String({ maxLength: 60 })),
  /** Code or id of one of the units it counts by: only its part. */
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  asOf: Type.Optional(IsoDate),
  unitsOf: Type.Optional(Type.Union([Type.Literal('now'), Type.Literal('then')])),
})
export type ReportChoice = Static<typeof ReportChoice>

const UnitChoice = Type.Object({ territoryId: Uuid, name: Type.String() })
const Period = Type.Object({ from: IsoDate, to: IsoDate })
const Suggestion = Type.Object({
  section: Type.String(),
  text: Type.String(),
  figureId: Type.Optional(Type.String()),
  source: Type.Optional(Type.Object({ name: Type.String(), path: Type.String() })),
})
/** A unit's own final review: whether it came, when, in time. */
const UnitReview = Type.Object({
  agencyId: Uuid,
  agencyName: Type.String(),
  territoryId: orNull(Uuid),
  unitPaperId: orNull(Uuid),
  submittedOn: orNull(IsoDate),
  isAccepted: Type.Boolean(),
  dueOn: orNull(IsoDate),
  isOnTime: orNull(Type.Boolean()),
})

/** Every figure with its state, records, units and last year. */
export const readAnnualReport = readContract({
  name: 'report.annual',
  input: ReportChoice,
  output: Type.Object({
    plan: Type.Object({
      planId: Uuid,
      code: Type.String(),
      title: Type.String(),
      issuedOn: IsoDate,
      issuerName: Type.String(),
    }),
    year: Year,
    wanted: Type.Object({ ...periodFields, reportKind: Type.Enum(reportKinds) }),
    asOf: IsoDate,
    unitsOf: Type.Union([Type.Literal('now'), Type.Literal('then')]),
    period: Type.Object({
      current: Period,
      prior: Period,
      isFirstYear: Type.Boolean(),
      isUnfinished: Type.Boolean(),
      scopeDiffers: Type.Optional(Type.String()),
      cumulative: Type.Optional(Type.Object({ current: Period, prior: Period })),
    }),
    units: Type.Array(
      Type.Object({
        territoryId: Uuid,
        name: Type.String(),
        isReported: Type.Boolean(),
        records: Type.Integer(),
        lastOn: orNull(IsoDate),
        review: orNull(UnitReview),
      }),
    ),
    /** The final reviews of all units that owe one, the standing body apart. */
    reviews: Type.Array(UnitReview),
    tasks: Type.Array(
      Type.Object({
        code: Type.String(),
        groupNumber: Type.Integer(),
        groupTitle: Type.String(),
        title: Type.String(),
        leads: Type.Array(Type.String()),
        records: Type.Integer(),
        figures: Type.Array(Figure),
      }),
    ),
    /** The one unit or agency whose part it is. */
    part: Type.Object({ unit: Type.Optional(Type.String()), agency: Type.Optional(Type.String()) }),
    /** What one may ask for a part of: the units of today's list and of that of the time. */
    unitChoices: Type.Object({ ofNow: Type.Array(UnitChoice), ofThen: Type.Array(UnitChoice) }),
    suggestions: Type.Array(Suggestion),
    draft: orNull(
      Type.Object({ texts: DraftTexts, version: Type.Integer(), savedAt: Type.String(), savedBy: Type.String() }),
    ),
    heading: DocumentHeading,
    /** SHA-256 of figures and written parts: who reviews or signs says by it what they saw. */
    fingerprint: Type.String(),
    agency: Type.Object({ agencyId: Uuid, name: Type.String() }),
    isDemonstration: Type.Boolean(),
  }),
  permits: whoReads,
})

/**
 * The same report as the official document it becomes: what the reader shows and the files print. `withoutRecords`: its proofs
 * name no single record, as the page and the printed paper need none; quick however many there are.
 */
export const readReportDocument = readContract({
  name: 'report.document',
  input: Type.Object({ ...ReportChoice.properties, withoutRecords: Type.Optional(Type.Boolean()) }),
  output: Type.Unsafe<OfficialDocument>(Type.Object({}, { additionalProperties: true })),
  permits: whoReads,
})

/** The records behind one figure, newest first, with their sum beside the figure. */
export const readFigureRecords = readContract({
  name: 'figure.records',
  input: Type.Object({
    ...ReportChoice.properties,
    /** `1.2.sessions`; with `@<territory id>` one unit's part, `@all` what concerns the whole area, `@prior` last year. */
    figure: Type.String({ maxLength: 120 }),
  }),
  output: Type.Object({
    figure: Figure,
    /** What was asked for, as printed: the figure, the unit's part of it, or last year's. */
    text: Type.String(),
    period: Period,
    isPrior: Type.Boolean(),
    unitName: orNull(Type.String()),
    /** The paper that gives last year's number, where it was not counted. */
    importedFrom: orNull(Type.Object({ source: Type.String(), recordedBy: Type.String(), recordedAt: Instant })),
    sum: orNull(Type.Number()),
    /** False would mean that figure and records disagree. */
    isSumEqual: Type.Boolean(),
    /** Its records are listed to nobody here. */
    isRestricted: Type.Boolean(),
    /** Counted, but outside of what the asker may see: how many, and how much of the sum. */
    hidden: Type.Object({ records: Type.Integer({ minimum: 0 }), amount: Type.Number() }),
    /** Older ones that the asker may see and that are not among `records`: how many, and how much of the sum. */
    left: Type.Object({ records: Type.Integer({ minimum: 0 }), amount: Type.Number() }),
    records: Type.Array(
      Type.Object({
        recordId: Uuid,
        /** The record whose page shows it, when it has none of its own: the sign of a check. */
        subjectId: orNull(Uuid),
        evidenceKind: Type.String(),
        on: IsoDate,
        title: Type.String(),
        amount: Type.Number(),
        /** A signed correction of the figure, not something that happened. */
        isAdjustment: Type.Boolean(),
        unitName: orNull(Type.String()),
        agencyName: orNull(Type.String()),
        lon: orNull(Type.Number()),
        lat: orNull(Type.Number()),
      }),
    ),
  }),
  permits: whoReads,
})

/** Keeps the written parts of a report that is not signed yet. `version` is the one the person saw; 0 = none yet. */
export const draftReport = commandContract({
  name: 'report.draft',
  input: Type.Object({
    ...ReportChoice.properties,
    plan: Type.String({ minLength: 1, maxLength: 60 }),
    version: Type.Integer({ minimum: 0 }),
    texts: DraftTexts,
  }),
  output: Type.Object({ id: Uuid, version: Type.Integer() }),
  permits: { stationHead: 'all', areaRanger: 'own', communeOfficer: 'own' },
})

/** A figure of a year before the software, from a named paper: for comparison only. */
export const importPriorYearFigure = commandContract({
  name: 'priorYearFigure.import',
  input: Type.Object({
    plan: Type.String({ minLength: 1, maxLength: 60 }),
    year: Year,
    figure: Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[a-z][A-Za-z0-9]*$', maxLength: 80 }),
    amount: Type.Number({ minimum: 0 }),
    source: Type.String({ minLength: 5, maxLength: 300 }),
  }),
  output: Recorded,
  permits: { stationHead: 'all', administrator: 'all' },
})

/** How an agency heads and codes its documents from a day on. */
export const setDocumentHeading = commandContract({
  name: 'documentHeading.set',
  input: Type.Object({ agencyId: Uuid, validFrom: IsoDate, heading: DocumentHeading }),
  output: Recorded,
  permits: { stationHead: 'own', administrator: 'all' },
})
