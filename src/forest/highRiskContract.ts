// High-risk places: drawn, or a compartment as a whole; kept from a day until a day; proposed from what has happened.
import Type, { type Static } from 'typebox'
import {
  commandContract,
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
import { riskKinds } from './highRisk/highRisk.ts'
import { GroundShape } from './overlapContract.ts'

const whoDraws = { stationHead: 'all', areaRanger: 'subordinate' } as const

/** Its ground as a shape, or a whole compartment of the register of the day. */
export const drawHighRiskPlace = commandContract({
  name: 'highRiskPlace.draw',
  input: Type.Object({
    placeName: Type.String({ minLength: 2, maxLength: 200 }),
    riskKinds: Type.Array(Type.Enum(riskKinds), { minItems: 1, uniqueItems: true }),
    visitsPerMonth: Type.Integer({ minimum: 1, maximum: 60 }),
    validFrom: IsoDate,
    reason: Reason,
    shape: Type.Optional(GroundShape),
    compartmentCode: Type.Optional(Type.String({ minLength: 1, maxLength: 10, pattern: '\\S' })),
  }),
  output: Recorded,
  permits: whoDraws,
})

/** No longer one from this day on. */
export const endHighRiskPlace = commandContract({
  name: 'highRiskPlace.end',
  input: Type.Object({ highRiskPlaceId: Uuid, validTo: IsoDate, reason: Reason }),
  output: Recorded,
  permits: whoDraws,
})

export const HighRiskRow = Type.Object({
  id: Uuid,
  placeName: Type.String(),
  riskKinds: Type.Array(Type.Enum(riskKinds)),
  visitsPerMonth: Type.Integer(),
  compartmentCode: orNull(Type.String()),
  reason: Type.String(),
  geodesicAreaHa: Type.Number(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  endReason: orNull(Type.String()),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type HighRiskRow = Static<typeof HighRiskRow>

export const listHighRiskPlaces = readContract({
  name: 'highRiskPlace.list',
  input: Type.Object({
    ...listQuery,
    /** Those of this day; left out: of today. */
    asOf: Type.Optional(IsoDate),
    /** Those that were, too. */
    isPastToo: Type.Optional(Type.Boolean()),
    territoryId: Type.Optional(Uuid),
    riskKind: Type.Optional(Type.Enum(riskKinds)),
  }),
  output: Page(HighRiskRow),
  permits: readersOfAll,
})

export const showHighRiskPlace = readContract({
  name: 'highRiskPlace.show',
  input: Type.Object({ highRiskPlaceId: Uuid }),
  output: Type.Object({ row: HighRiskRow, shape: GroundShape, recordedBy: Type.String(), mayEnd: Type.Boolean() }),
  permits: readersOfAll,
})

/** Outlines of the places of a day, for a map. */
export const mapHighRiskPlaces = readContract({
  name: 'highRiskPlace.map',
  input: Type.Object({ asOf: Type.Optional(IsoDate) }),
  output: Type.Object({
    places: Type.Array(Type.Object({ id: Uuid, placeName: Type.String(), shape: GroundShape })),
  }),
  permits: readersOfAll,
})

/** Compartments that what has happened proposes, the most first; those that are a place already are marked. */
export const proposeHighRiskPlaces = readContract({
  name: 'highRiskPlace.propose',
  input: Type.Object({ asOf: Type.Optional(IsoDate) }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        compartmentCode: Type.String(),
        score: Type.Number(),
        riskKinds: Type.Array(Type.Enum(riskKinds)),
        clearings: Type.Integer(),
        fires: Type.Integer(),
        disputes: Type.Integer(),
        lastOn: IsoDate,
        isPlace: Type.Boolean(),
      }),
    ),
  }),
  permits: readersOfAll,
})
