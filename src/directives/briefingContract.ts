// Every command and read of briefings, once.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { LifeStep } from '../platform/recordLife.ts'
import { readersOfTheirArea, recordersInTheField } from '../platform/usualPermits.ts'
import { BriefingFacts, briefingMethods } from './briefing.ts'
import { whoReadsDocuments } from './contract.ts'

// --- Commands -----------------------------------------------------------------------------------------------------

export const recordBriefing = commandContract({
  name: 'briefing.record',
  input: BriefingFacts,
  output: Recorded,
  offline: true,
  permits: recordersInTheField,
})

export const amendBriefing = commandContract({
  name: 'briefing.amend',
  input: Type.Object({
    briefingId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    reason: Reason,
    briefing: BriefingFacts,
  }),
  output: Recorded,
  permits: recordersInTheField,
})

/** Takes a briefing out of every count; it stays readable with the reason. */
export const withdrawBriefing = commandContract({
  name: 'briefing.withdraw',
  input: Type.Object({ briefingId: Uuid, reason: Reason }),
  output: Recorded,
  permits: { stationHead: 'all', areaRanger: 'own', communeOfficer: 'own', union: 'own', ownerRepresentative: 'own' },
})

// --- Reads --------------------------------------------------------------------------------------------------------

const Named = Type.Object({ id: Uuid, name: Type.String() })

export const BriefingRow = Type.Object({
  id: Uuid,
  heldOn: IsoDate,
  briefingMethod: Type.Enum(briefingMethods),
  documentCodes: Type.Array(Type.String()),
  agencyId: Uuid,
  agencyName: Type.String(),
  briefedAgencies: Type.Array(Named),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  placeName: orNull(Type.String()),
  people: orNull(Type.Integer({ minimum: 1 })),
  villagesBriefed: orNull(Type.Integer({ minimum: 1 })),
  presenters: Type.Array(Type.String()),
  fileCount: Type.Integer({ minimum: 0 }),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type BriefingRow = Static<typeof BriefingRow>

export const listBriefings = readContract({
  name: 'briefing.list',
  input: Type.Object({
    ...listQuery,
    officialDocumentId: Type.Optional(Uuid),
    briefingMethod: Type.Optional(Type.Enum(briefingMethods)),
    from: Type.Optional(IsoDate),
    to: Type.Optional(IsoDate),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(BriefingRow),
  permits: readersOfTheirArea,
})

const Photo = Type.Object({ fileId: Uuid, name: Type.String(), takenAt: orNull(Instant) })

export const showBriefing = readContract({
  name: 'briefing.show',
  input: Type.Object({ briefingId: Uuid }),
  output: Type.Object({
    row: BriefingRow,
    briefing: BriefingFacts,
    version: Type.Integer({ minimum: 1 }),
    documents: Type.Array(Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })),
    photos: Type.Array(Photo),
    /** Scans of minutes and lists: how many; described only for those who may open them. */
    scanCount: Type.Integer({ minimum: 0 }),
    scans: Type.Array(Photo),
    recordedBy: Type.String(),
    recordedAt: Instant,
    withdrawalReason: orNull(Type.String()),
    history: Type.Array(LifeStep),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfTheirArea,
})

export const briefingStates = ['briefed', 'notBriefed'] as const

export const CoverageRow = Type.Object({
  agencyId: Uuid,
  agencyName: Type.String(),
  /** Times that it, or an agency that it succeeded, was briefed about this document. */
  briefings: Type.Integer({ minimum: 0 }),
  lastOn: orNull(IsoDate),
  lastMethod: orNull(Type.Enum(briefingMethods)),
  lastBriefingId: orNull(Uuid),
})
export type CoverageRow = Static<typeof CoverageRow>

/**
 * Which units were briefed about a document and which not yet: those that have a part in a plan that it is or that carries it
 * out (by the agencies of the day), or every agency in force where there is no such plan.
 */
export const readCoverage = readContract({
  name: 'briefing.coverage',
  input: Type.Object({
    ...listQuery,
    officialDocumentId: Uuid,
    state: Type.Optional(Type.Enum(briefingStates)),
  }),
  output: Type.Object({
    ...Page(CoverageRow).properties,
    /** Over all units, whatever is searched or filtered. */
    briefed: Type.Integer({ minimum: 0 }),
    units: Type.Integer({ minimum: 0 }),
    /** The plans whose units these are; empty = every agency in force. */
    plans: Type.Array(Type.String()),
  }),
  permits: whoReadsDocuments,
})

/** What the form offers on a day: agencies one may record for, agencies and units in force, documents. */
export const briefingChoices = readContract({
  name: 'briefing.choices',
  input: Type.Object({ on: IsoDate }),
  output: Type.Object({
    agencies: Type.Array(
      Type.Object({ id: Uuid, name: Type.String(), territoryId: orNull(Uuid), isOwn: Type.Boolean() }),
    ),
    briefable: Type.Array(Named),
    territories: Type.Array(Named),
    documents: Type.Array(
      Type.Object({ id: Uuid, code: Type.String(), title: Type.String(), issuedOn: orNull(IsoDate) }),
    ),
  }),
  permits: readersOfTheirArea,
})
