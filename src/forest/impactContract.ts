// What a project or a harvest would touch, and requests and projects that are kept: each is held against the register of the moment.
import Type, { type Static } from 'typebox'
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
import { forestPurposes } from './forestPurpose.ts'
import { landClasses } from './forestType.ts'
import { conversionPapers, harvestRequestStates, harvestStops } from './impact/impact.ts'
import { PlannedGround } from './masterPlanContract.ts'
import { GroundShape } from './overlapContract.ts'
import { ownerCategories } from './plot.ts'

/** Those who take requests in, where they look after the area. */
const whoTakes = { stationHead: 'all', areaRanger: 'subordinate', communeOfficer: 'subordinate' } as const
/** Those who sign. */
const whoSigns = { stationHead: 'all', communeOfficer: 'subordinate' } as const
const whoKeeps = { stationHead: 'all' } as const

const LandKind = orNull(Type.Enum(landClasses))
const Purpose = orNull(Type.Enum(forestPurposes))
const Category = orNull(Type.Enum(ownerCategories))

/** What a piece of ground touches; the plots that it touches most come first. */
const Impact = {
  on: IsoDate,
  groundHa: Type.Number(),
  /** Not covered by any plot of the register. */
  outsideHa: Type.Number(),
  plots: Type.Array(
    Type.Object({
      plotId: Uuid,
      codePath: Type.String(),
      forestType: orNull(Type.Integer()),
      landClass: LandKind,
      forestPurpose: Purpose,
      ownerCategory: Category,
      touchedHa: Type.Number(),
      plotHa: Type.Number(),
      hasOpenDispute: Type.Boolean(),
    }),
  ),
  /** Those that are not in `plots`: the list is cut, the sums are not. */
  furtherPlots: Type.Integer(),
  sums: Type.Array(
    Type.Object({ landClass: LandKind, forestPurpose: Purpose, plots: Type.Integer(), hectares: Type.Number() }),
  ),
  /** Null: no rule is known for the day. */
  replacement: orNull(
    Type.Object({
      hectares: Type.Number(),
      unknownHa: Type.Number(),
      basis: Type.String(),
      isChecked: Type.Boolean(),
    }),
  ),
  /** Every planning in force on the day, from the widest level. */
  masterPlans: Type.Array(PlannedGround),
  harvestStops: Type.Array(Type.Object({ stop: Type.Enum(harvestStops), hectares: Type.Number() })),
}

/** Of a drawn or read boundary, by the plots of a day. Nothing is kept. */
export const checkImpact = readContract({
  name: 'forestImpact.check',
  input: Type.Object({ shape: GroundShape, asOf: Type.Optional(IsoDate) }),
  output: Type.Object(Impact),
  permits: readersOfAll,
})

// --- Harvest requests ------------------------------------------------------------------------------------------------

/** For whole plots of today, or for a piece of ground. */
export const submitHarvestRequest = commandContract({
  name: 'harvestRequest.submit',
  input: Type.Object({
    requestedOn: IsoDate,
    plotIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 100, uniqueItems: true })),
    shape: Type.Optional(GroundShape),
    ownerCategory: Type.Optional(Type.Enum(ownerCategories)),
    requesterName: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    treeSpecies: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    /** Cubic metres. */
    expectedVolume: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 })),
    remarks: Type.Optional(Type.String({ maxLength: 2000 })),
    fileId: Type.Optional(Uuid),
  }),
  output: Recorded,
  permits: whoTakes,
})

/** Approved only where the register of this moment has nothing against it. */
export const decideHarvestRequest = commandContract({
  name: 'harvestRequest.decide',
  input: Type.Object({
    harvestRequestId: Uuid,
    isApproved: Type.Boolean(),
    decidedOn: IsoDate,
    decisionNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    reason: Type.Optional(Reason),
  }),
  output: Recorded,
  permits: whoSigns,
})

export const withdrawHarvestRequest = commandContract({
  name: 'harvestRequest.withdraw',
  input: Type.Object({ harvestRequestId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoTakes,
})

export const HarvestRequestRow = Type.Object({
  id: Uuid,
  requestedOn: IsoDate,
  harvestRequestState: Type.Enum(harvestRequestStates),
  ownerCategory: Category,
  /** Null: not known, or a person's. */
  requesterName: orNull(Type.String()),
  isRequesterPersonal: Type.Boolean(),
  treeSpecies: orNull(Type.String()),
  expectedVolume: orNull(Type.Number()),
  geodesicAreaHa: Type.Number(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  decidedOn: orNull(IsoDate),
  decisionNumber: orNull(Type.String()),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type HarvestRequestRow = Static<typeof HarvestRequestRow>

export const listHarvestRequests = readContract({
  name: 'harvestRequest.list',
  input: Type.Object({
    ...listQuery,
    harvestRequestState: Type.Optional(Type.Enum(harvestRequestStates)),
    territoryId: Type.Optional(Uuid),
  }),
  output: Page(HarvestRequestRow),
  permits: readersOfAll,
})

export const showHarvestRequest = readContract({
  name: 'harvestRequest.show',
  input: Type.Object({ harvestRequestId: Uuid }),
  output: Type.Object({
    row: HarvestRequestRow,
    remarks: orNull(Type.String()),
    decisionReason: orNull(Type.String()),
    shape: GroundShape,
    file: orNull(Type.Object({ fileId: Uuid, name: Type.String() })),
    recordedBy: Type.String(),
    recordedAt: Instant,
    /** By the register of now; of one that was decided, what was found then stands in `foundStops`. */
    impact: Type.Object(Impact),
    foundStops: orNull(Impact.harvestStops),
    mayDecide: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfAll,
})

// --- Projects --------------------------------------------------------------------------------------------------------

export const recordImpactProject = commandContract({
  name: 'impactProject.record',
  input: Type.Object({
    projectName: Type.String({ minLength: 3, maxLength: 300 }),
    investor: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    projectPurpose: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    legalBasis: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    givenPapers: Type.Array(Type.Enum(conversionPapers), { uniqueItems: true }),
    shape: GroundShape,
  }),
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawImpactProject = commandContract({
  name: 'impactProject.withdraw',
  input: Type.Object({ impactProjectId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const ImpactProjectRow = Type.Object({
  id: Uuid,
  projectName: Type.String(),
  investor: orNull(Type.String()),
  projectPurpose: orNull(Type.String()),
  legalBasis: orNull(Type.String()),
  geodesicAreaHa: Type.Number(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  recordedAt: Instant,
  isWithdrawn: Type.Boolean(),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type ImpactProjectRow = Static<typeof ImpactProjectRow>

export const listImpactProjects = readContract({
  name: 'impactProject.list',
  input: Type.Object({
    ...listQuery,
    territoryId: Type.Optional(Uuid),
    /** Left out: those that stand. */
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(ImpactProjectRow),
  permits: readersOfAll,
})

export const showImpactProject = readContract({
  name: 'impactProject.show',
  input: Type.Object({ impactProjectId: Uuid, asOf: Type.Optional(IsoDate) }),
  output: Type.Object({
    row: ImpactProjectRow,
    shape: GroundShape,
    recordedBy: Type.String(),
    withdrawalReason: orNull(Type.String()),
    givenPapers: Type.Array(Type.Enum(conversionPapers)),
    missingPapers: Type.Array(Type.Enum(conversionPapers)),
    impact: Type.Object(Impact),
  }),
  permits: readersOfAll,
})
