// Every command and read of forestry planning: a map layer that everybody sees, with its instrument and what its areas are planned for.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { forestPurposes } from './forestPurpose.ts'
import { planLevels, plannedUses } from './masterPlan/masterPlan.ts'

const whoKeeps = { stationHead: 'all' } as const
const Field = Type.String({ minLength: 1, maxLength: 100 })
const PlannedUses = Type.Array(
  Type.Object({ value: Type.String({ maxLength: 300 }), plannedUse: Type.Enum(plannedUses) }),
  { minItems: 1, maxItems: 500 },
)

export const recordMasterPlan = commandContract({
  name: 'forestryMasterPlan.record',
  input: Type.Object({
    planLevel: Type.Enum(planLevels),
    planName: Type.String({ minLength: 3, maxLength: 300 }),
    /** The decision: number, day, who gave it. */
    instrument: Type.String({ minLength: 3, maxLength: 500 }),
    approvedOn: IsoDate,
    /** The last day. */
    validTo: Type.Optional(IsoDate),
    mapLayerId: Uuid,
    /** The attribute that says what an area is planned for; left out: all of it is planned for one thing. */
    useField: Type.Optional(Field),
    /** A value that is left out is unknown; '' is an area without one. */
    plannedUses: PlannedUses,
  }),
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawMasterPlan = commandContract({
  name: 'forestryMasterPlan.withdraw',
  input: Type.Object({ forestryMasterPlanId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreMasterPlan = commandContract({
  name: 'forestryMasterPlan.restore',
  input: Type.Object({ forestryMasterPlanId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

export const MasterPlanRow = Type.Object({
  id: Uuid,
  planLevel: Type.Enum(planLevels),
  planName: Type.String(),
  instrument: Type.String(),
  approvedOn: IsoDate,
  validTo: orNull(IsoDate),
  mapLayerId: Uuid,
  /** Null: the layer was taken off the map; the planning stands. */
  layerName: orNull(Type.String()),
  /** The layer is drawn from a newer file than the planning was recorded with. */
  hasNewerFile: Type.Boolean(),
  areas: Type.Integer(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type MasterPlanRow = Static<typeof MasterPlanRow>

export const listMasterPlans = readContract({
  name: 'forestryMasterPlan.list',
  input: Type.Object({
    ...listQuery,
    planLevel: Type.Optional(Type.Enum(planLevels)),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(MasterPlanRow),
  permits: readersOfAll,
})

const ValueOfLayer = { value: Type.String(), areas: Type.Integer(), hectares: Type.Number() }

export const showMasterPlan = readContract({
  name: 'forestryMasterPlan.show',
  input: Type.Object({ forestryMasterPlanId: Uuid }),
  output: Type.Object({
    row: MasterPlanRow,
    useField: orNull(Type.String()),
    /** Each value that stands in the layer, the largest first. */
    values: Type.Array(Type.Object({ ...ValueOfLayer, plannedUse: orNull(Type.Enum(plannedUses)) })),
    recordedBy: Type.String(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfAll,
})

/** What stands in a layer: its attributes, and each value of one of them with its areas. */
export const readLayerUses = readContract({
  name: 'forestryMasterPlan.values',
  input: Type.Object({ mapLayerId: Uuid, useField: Type.Optional(Field) }),
  output: Type.Object({ fields: Type.Array(Type.String()), values: Type.Array(Type.Object(ValueOfLayer)) }),
  permits: whoKeeps,
})

/** How a ground stands to one planning. */
export const PlannedGround = Type.Object({
  forestryMasterPlanId: Uuid,
  planLevel: Type.Enum(planLevels),
  planName: Type.String(),
  instrument: Type.String(),
  /** Null: what the area is planned for is not known. */
  parts: Type.Array(Type.Object({ plannedUse: orNull(Type.Enum(plannedUses)), hectares: Type.Number() })),
  /** In no area of the planning. */
  outsideHa: Type.Number(),
  /** Where the register says another purpose than the planning. */
  differing: Type.Array(
    Type.Object({
      forestPurpose: Type.Enum(forestPurposes),
      plannedUse: Type.Enum(plannedUses),
      hectares: Type.Number(),
    }),
  ),
})
export type PlannedGround = Static<typeof PlannedGround>
