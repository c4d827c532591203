// The list of everything that counts: what happened, when, where, by which unit, how much, which record.

import Type, { type Static } from 'typebox'
import { IsoDate, LonLat, listQuery, orNull, readContract, Uuid } from '../platform/contract.ts'

/** Filters that list, map and drill-down share. */
const evidenceFilter = {
  kinds: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 40 })),
  taskId: Type.Optional(Uuid),
  /** A unit and everything below it. */
  territoryId: Type.Optional(Uuid),
  agencyId: Type.Optional(Uuid),
  from: Type.Optional(IsoDate),
  to: Type.Optional(IsoDate),
  /** What had happened by this day. */
  asOf: Type.Optional(IsoDate),
}
export const EvidenceFilter = Type.Object(evidenceFilter)
export type EvidenceFilter = Static<typeof EvidenceFilter>

export const EvidenceRow = Type.Object({
  id: Uuid,
  evidenceKind: Type.String(),
  command: Type.String(),
  occurredOn: IsoDate,
  title: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  place: orNull(LonLat),
  photoCount: Type.Integer({ minimum: 0 }),
  attributes: Type.Record(Type.String(), Type.Unknown()),
  quantities: Type.Record(Type.String(), Type.Unknown()),
  isDemonstration: Type.Boolean(),
})
export type EvidenceRow = Static<typeof EvidenceRow>

export const listEvidence = readContract({
  name: 'evidence.list',
  input: Type.Object({
    ...listQuery,
    ...evidenceFilter,
    /** Only these records: what a figure was counted from. */
    ids: Type.Optional(Type.Array(Uuid, { maxItems: 5000 })),
    /** Only what lies in a map's view: west, south, east, north. */
    bounds: Type.Optional(Type.Array(Type.Number({ minimum: -180, maximum: 180 }), { minItems: 4, maxItems: 4 })),
  }),
  output: Type.Object({
    rows: Type.Array(EvidenceRow),
    total: Type.Integer({ minimum: 0 }),
    /** How many of each kind the other filters leave, whichever kinds are asked for; `placed`: of them on the map. */
    kinds: Type.Array(
      Type.Object({ evidenceKind: Type.String(), count: Type.Integer(), placed: Type.Integer({ minimum: 0 }) }),
    ),
    /** Of `total`: without a place, so not on the map. */
    unplaced: Type.Integer({ minimum: 0 }),
  }),
  permits: {
    stationHead: 'all',
    leader: 'all',
    administrator: 'all',
    finance: 'all',
    areaRanger: 'subordinate',
    communeOfficer: 'subordinate',
    union: 'subordinate',
    police: 'subordinate',
    military: 'subordinate',
    ownerRepresentative: 'own',
  },
})

/** What the filters of the map offer on a day: units in force with their extent, and the tasks that evidence counts for. */
export const evidenceChoices = readContract({
  name: 'evidence.choices',
  input: Type.Object({ asOf: Type.Optional(IsoDate) }),
  output: Type.Object({
    units: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        territoryKind: Type.String(),
        parentId: orNull(Uuid),
        /** West, south, east, north; null when no boundary is known. */
        bounds: orNull(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
      }),
    ),
    tasks: Type.Array(Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })),
  }),
  permits: listEvidence.permits,
})
