// How much forest is planned to be allocated in a year, and what was done of it.
import Type, { type Static } from 'typebox'
import { commandContract, listQuery, orNull, Page, Recorded, readContract, Uuid } from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'

/** How much an agency has planned to allocate in a unit and a year; takes the place of what was planned before. */
export const setAllocationTarget = commandContract({
  name: 'allocationTarget.set',
  input: Type.Object({
    targetYear: Type.Integer({ minimum: 2000, maximum: 2100 }),
    territoryId: Uuid,
    agencyId: Uuid,
    targetHa: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }),
    /** The document that plans it. */
    basis: Type.String({ minLength: 3, maxLength: 300 }),
  }),
  output: Recorded,
  permits: { stationHead: 'all', communeOfficer: 'own' },
})

/** Plan against done, by year and unit of the end of that year, or of today. */
export const AllocationResultRow = Type.Object({
  /** Year and unit. */
  id: Type.String(),
  year: Type.Integer(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  /** Null: no plan is known. */
  targetHa: orNull(Type.Number()),
  targetBasis: orNull(Type.String()),
  decisions: Type.Integer(),
  communities: Type.Integer(),
  /** Null: not said for every decision. */
  households: orNull(Type.Integer()),
  areaHa: Type.Number(),
  naturalHa: Type.Number(),
  plantedHa: Type.Number(),
  plantedNotYetForestHa: Type.Number(),
  noForestHa: Type.Number(),
  unknownHa: Type.Number(),
  planPercent: orNull(Type.Number()),
  /** On their way, opened until the end of the year. */
  openFiles: Type.Integer(),
  /** Held by commune committees at the end of the year, or today. */
  unallocatedHa: Type.Number(),
})
export type AllocationResultRow = Static<typeof AllocationResultRow>

export const readAllocationResult = readContract({
  name: 'forestAllocation.result',
  input: Type.Object({
    ...listQuery,
    /** Left out: every year with a plan or a decision, and this one. */
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    /** Plans and decisions of this agency only; what the communes hold stays whole. */
    agencyId: Type.Optional(Uuid),
    territoryId: Type.Optional(Uuid),
  }),
  output: Page(AllocationResultRow),
  permits: readersOfAll,
})
