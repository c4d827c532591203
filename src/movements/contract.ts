// Every command and read of movements, once.

import Type, { type Static } from 'typebox'
import {
  asOfQuery,
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
import { LifeStep } from '../platform/recordLife.ts'
import { readersOfAll, recordersInTheField } from '../platform/usualPermits.ts'
import { MovementFacts, ResultFacts } from './movement.ts'

const whoOpens = { stationHead: 'all', leader: 'all', communeOfficer: 'own', union: 'own' } as const

export const openMovement = commandContract({
  name: 'movement.open',
  input: MovementFacts,
  output: Recorded,
  permits: whoOpens,
})

/** The whole movement as it should read; what it read before is kept. `version` is the one that the person saw. */
export const amendMovement = commandContract({
  name: 'movement.amend',
  input: Type.Object({
    movementId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    reason: Reason,
    movement: MovementFacts,
  }),
  output: Recorded,
  permits: whoOpens,
})

/** For a movement opened by mistake; one with results stays until they are withdrawn. */
export const withdrawMovement = commandContract({
  name: 'movement.withdraw',
  input: Type.Object({ movementId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoOpens,
})

export const restoreMovement = commandContract({
  name: 'movement.restore',
  input: Type.Object({ movementId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoOpens,
})

export const recordResult = commandContract({
  name: 'movementResult.record',
  input: ResultFacts,
  output: Recorded,
  offline: true,
  permits: recordersInTheField,
})

export const withdrawResult = commandContract({
  name: 'movementResult.withdraw',
  input: Type.Object({ resultId: Uuid, reason: Reason }),
  output: Recorded,
  permits: recordersInTheField,
})

export const restoreResult = commandContract({
  name: 'movementResult.restore',
  input: Type.Object({ resultId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: recordersInTheField,
})

/** Quantity → amount; what nobody measured is left out. */
const Quantities = Type.Partial(
  Type.Object({
    scatteredTrees: Type.Number(),
    plantedAreaHa: Type.Number(),
    attendance: Type.Number(),
    cleanedKm: Type.Number(),
  }),
)

export const MovementRow = Type.Object({
  id: Uuid,
  name: Type.String(),
  startsOn: IsoDate,
  endsOn: IsoDate,
  reportDueOn: orNull(IsoDate),
  agencyId: Uuid,
  agencyName: Type.String(),
  units: Type.Integer(),
  /** Of the units that are to report: how many have. */
  reportedUnits: Type.Integer(),
  results: Type.Integer(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type MovementRow = Static<typeof MovementRow>

export const listMovements = readContract({
  name: 'movement.list',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(MovementRow),
  permits: readersOfAll,
})

const Photo = Type.Object({ fileId: Uuid, name: Type.String(), takenAt: orNull(Instant) })
export const Result = Type.Object({
  id: Uuid,
  agencyId: Uuid,
  agencyName: Type.String(),
  territoryName: Type.String(),
  heldOn: IsoDate,
  placeName: orNull(Type.String()),
  place: orNull(LonLat),
  quantities: Quantities,
  remark: orNull(Type.String()),
  photos: Type.Array(Photo),
  recordedBy: Type.String(),
  recordedAt: Instant,
  isWithdrawn: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
})
export type Result = Static<typeof Result>

export const showMovement = readContract({
  name: 'movement.show',
  input: Type.Object({ movementId: Uuid }),
  output: Type.Object({
    row: MovementRow,
    version: Type.Integer(),
    movement: MovementFacts,
    /** What each unit did; who has not reported has no results. */
    board: Type.Array(
      Type.Object({
        agencyId: Uuid,
        agencyName: Type.String(),
        isExpected: Type.Boolean(),
        results: Type.Integer(),
        lastHeldOn: orNull(IsoDate),
        quantities: Quantities,
      }),
    ),
    sums: Quantities,
    results: Type.Array(Result),
    history: Type.Array(LifeStep),
    mayRecord: Type.Boolean(),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfAll,
})
