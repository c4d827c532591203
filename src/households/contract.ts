// Every command and read of households, once. Who is not named by `whoKnows` sees counts and never a name.

import Type, { type Static } from 'typebox'
import { materialKinds } from '../outreach/session.ts'
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
import { HouseholdFacts } from './household.ts'
import { VisitFacts } from './householdVisit.ts'

const whoKeeps = {
  stationHead: 'all',
  areaRanger: 'subordinate',
  communeOfficer: 'own',
  ownerRepresentative: 'own',
} as const
const whoKnows = {
  stationHead: 'all',
  areaRanger: 'subordinate',
  communeOfficer: 'subordinate',
  ownerRepresentative: 'own',
} as const
const whoCounts = {
  ...whoKnows,
  leader: 'all',
  administrator: 'all',
  union: 'subordinate',
  police: 'subordinate',
  military: 'subordinate',
  finance: 'all',
} as const

// --- Commands -----------------------------------------------------------------------------------------------------

export const enterHousehold = commandContract({
  name: 'household.enter',
  input: HouseholdFacts,
  output: Type.Object({ id: Uuid, alike: Type.Array(Type.Object({ id: Uuid })) }),
  offline: true,
  permits: whoKeeps,
})

/** The whole household as it should read; what was written before is kept. `version` is the one that the person saw. */
export const amendHousehold = commandContract({
  name: 'household.amend',
  input: Type.Object({
    householdId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    reason: Reason,
    household: HouseholdFacts,
  }),
  output: Recorded,
  permits: whoKeeps,
})

/** For a household entered by mistake; one that was visited keeps its visits until they are withdrawn. */
export const withdrawHousehold = commandContract({
  name: 'household.withdraw',
  input: Type.Object({ householdId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreHousehold = commandContract({
  name: 'household.restore',
  input: Type.Object({ householdId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

/** Whoever knows the household may visit it: the visit counts for the visitor's own agency. */
export const visitHousehold = commandContract({
  name: 'household.visit',
  input: VisitFacts,
  output: Recorded,
  offline: true,
  permits: whoKnows,
})

/** Takes a visit, and what was signed on it, out of every count. */
export const withdrawVisit = commandContract({
  name: 'householdVisit.withdraw',
  input: Type.Object({ visitId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreVisit = commandContract({
  name: 'householdVisit.restore',
  input: Type.Object({ visitId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

// --- Reads --------------------------------------------------------------------------------------------------------

export const HouseholdRow = Type.Object({
  id: Uuid,
  headName: Type.String(),
  village: Type.String(),
  territoryId: Uuid,
  territoryName: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  people: orNull(Type.Integer()),
  place: orNull(LonLat),
  forestNearby: orNull(Type.String()),
  visits: Type.Integer(),
  lastVisitedOn: orNull(IsoDate),
  /** The day of the last visit on which it signed. */
  lastPledgedOn: orNull(IsoDate),
  nextVisitDueOn: orNull(IsoDate),
  /** 0 = not late; null = no visit is due. */
  daysLate: orNull(Type.Integer({ minimum: 0 })),
  isVisitedThisYear: Type.Boolean(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type HouseholdRow = Static<typeof HouseholdRow>

/** Names, without telephones. Exported only with a reason. */
export const listHouseholds = readContract({
  name: 'household.list',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    territoryId: Type.Optional(Uuid),
    notVisited: Type.Optional(Type.Boolean()),
    late: Type.Optional(Type.Boolean()),
    withdrawn: Type.Optional(Type.Boolean()),
    /** Why the whole list is taken away as a file. */
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Page(HouseholdRow),
  permits: whoKnows,
})

const Photo = Type.Object({
  fileId: Uuid,
  name: Type.String(),
  takenAt: orNull(Instant),
  width: orNull(Type.Integer()),
  height: orNull(Type.Integer()),
})
export const Visit = Type.Object({
  id: Uuid,
  visitedOn: IsoDate,
  visitors: orNull(Type.String()),
  topicNames: Type.Array(Type.String()),
  said: orNull(Type.String()),
  materials: Type.Array(Type.Object({ materialKind: Type.Enum(materialKinds), quantity: Type.Integer() })),
  pledgeId: orNull(Uuid),
  nextVisitDueOn: orNull(IsoDate),
  agencyName: Type.String(),
  recordedBy: Type.String(),
  recordedAt: Instant,
  photos: Type.Array(Photo),
  isWithdrawn: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
})

/** One household with everything said of it. Each asking is written into the book of disclosures. */
export const showHousehold = readContract({
  name: 'household.show',
  input: Type.Object({ householdId: Uuid }),
  output: Type.Object({
    row: HouseholdRow,
    household: HouseholdFacts,
    version: Type.Integer({ minimum: 1 }),
    visits: Type.Array(Visit),
    history: Type.Array(LifeStep),
    /** Who was shown this page before, the newest first. */
    disclosures: Type.Array(Type.Object({ at: Instant, by: Type.String() })),
    mayVisit: Type.Boolean(),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: whoKnows,
})

export const HouseholdCoverageRow = Type.Object({
  id: Type.String(),
  territoryId: Uuid,
  territoryName: Type.String(),
  village: Type.String(),
  households: Type.Integer(),
  /** In the year that was asked for. */
  visited: Type.Integer(),
  notVisited: Type.Integer(),
  visits: Type.Integer(),
  pledged: Type.Integer(),
  late: Type.Integer(),
})
export type HouseholdCoverageRow = Static<typeof HouseholdCoverageRow>

/** Of each village: how many households, how many were visited in the year. Counts only, for everybody who works here. */
export const readHouseholdCoverage = readContract({
  name: 'household.coverage',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    territoryId: Type.Optional(Uuid),
  }),
  output: Type.Object({
    ...Page(HouseholdCoverageRow).properties,
    sums: Type.Object({
      households: Type.Integer(),
      visited: Type.Integer(),
      pledged: Type.Integer(),
      late: Type.Integer(),
    }),
  }),
  permits: whoCounts,
})
