// Every command and read of forest owners and of the contracts they signed. A name of a person is in no list; how to reach anybody is a
// read of its own, for those who look after the area (decision 0055).
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
import { LifeStep } from '../platform/recordLife.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { contractKinds, contractStates, OwnerFacts } from './owner/owner.ts'
import { ownerCategories } from './plot.ts'

const whoKeeps = { stationHead: 'all', areaRanger: 'subordinate' } as const
const whoReaches = { stationHead: 'all', areaRanger: 'subordinate', communeOfficer: 'subordinate' } as const

// --- Commands -----------------------------------------------------------------------------------------------------

export const registerOwner = commandContract({
  name: 'forestOwner.register',
  input: OwnerFacts,
  output: Recorded,
  permits: whoKeeps,
})

/** The most owners that are taken over from the register at once. */
const mostAdopted = 1000

/** Owners that the register names, as records of their own. One that is a record already is passed over. */
export const adoptOwners = commandContract({
  name: 'forestOwner.adopt',
  input: Type.Object({ owners: Type.Array(OwnerFacts, { minItems: 1, maxItems: mostAdopted }) }),
  output: Type.Object({ ...Recorded.properties, adopted: Type.Integer(), known: Type.Integer() }),
  permits: { stationHead: 'all' },
})

/** The whole owner as it should read; what it read before is kept, without what is personal. */
export const amendOwner = commandContract({
  name: 'forestOwner.amend',
  input: Type.Object({ forestOwnerId: Uuid, version: Type.Integer({ minimum: 1 }), reason: Reason, owner: OwnerFacts }),
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawOwner = commandContract({
  name: 'forestOwner.withdraw',
  input: Type.Object({ forestOwnerId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreOwner = commandContract({
  name: 'forestOwner.restore',
  input: Type.Object({ forestOwnerId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

export const recordOwnerContract = commandContract({
  name: 'ownerContract.record',
  input: Type.Object({
    forestOwnerId: Uuid,
    contractKind: Type.Enum(contractKinds),
    contractNumber: Type.String({ minLength: 1, maxLength: 100 }),
    counterparty: Type.String({ minLength: 2, maxLength: 300 }),
    signedOn: IsoDate,
    /** The last day. */
    validTo: Type.Optional(IsoDate),
    areaHa: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 })),
    remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
    /** The contract, purpose `document`. */
    fileId: Type.Optional(Uuid),
  }),
  output: Recorded,
  permits: whoKeeps,
})

/** Given up before its last day, or entered by mistake. */
export const endOwnerContract = commandContract({
  name: 'ownerContract.end',
  input: Type.Object({ ownerContractId: Uuid, endedOn: IsoDate, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

// --- Reads --------------------------------------------------------------------------------------------------------

export const OwnerRow = Type.Object({
  id: Uuid,
  ownerCategory: Type.Enum(ownerCategories),
  /** Null: a person's. */
  ownerName: orNull(Type.String()),
  isOwnerPersonal: Type.Boolean(),
  ownerCode: orNull(Type.Integer()),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  agencyName: orNull(Type.String()),
  /** Of the day, in the register. */
  plots: Type.Integer(),
  geodesicAreaHa: Type.Number(),
  /** In force on the day. */
  contracts: Type.Integer(),
  hasContact: Type.Boolean(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type OwnerRow = Static<typeof OwnerRow>

export const listOwners = readContract({
  name: 'forestOwner.list',
  input: Type.Object({
    ...listQuery,
    asOf: Type.Optional(IsoDate),
    ownerCategory: Type.Optional(Type.Enum(ownerCategories)),
    territoryId: Type.Optional(Uuid),
    /** Without anybody to be reached. */
    withoutContact: Type.Optional(Type.Boolean()),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(OwnerRow),
  permits: readersOfAll,
})

const OwnerContract = Type.Object({
  id: Uuid,
  contractKind: Type.Enum(contractKinds),
  contractNumber: Type.String(),
  signedOn: IsoDate,
  validTo: orNull(IsoDate),
  areaHa: orNull(Type.Number()),
  remark: orNull(Type.String()),
  file: orNull(Type.Object({ fileId: Uuid, name: Type.String() })),
  endedOn: orNull(IsoDate),
  endReason: orNull(Type.String()),
  contractState: Type.Enum(contractStates),
})
export type OwnerContract = Static<typeof OwnerContract>

/** Everything about an owner but what is personal. */
export const showOwner = readContract({
  name: 'forestOwner.show',
  input: Type.Object({ forestOwnerId: Uuid, asOf: Type.Optional(IsoDate) }),
  output: Type.Object({
    row: OwnerRow,
    version: Type.Integer(),
    agencyId: orNull(Uuid),
    remark: orNull(Type.String()),
    contracts: Type.Array(OwnerContract),
    /** In its name, as the paper or the register says it. */
    landPapers: Type.Array(
      Type.Object({ id: Uuid, paperNumber: Type.String(), issuedOn: IsoDate, geodesicAreaHa: Type.Number() }),
    ),
    history: Type.Array(LifeStep),
    mayKeep: Type.Boolean(),
    mayReach: Type.Boolean(),
  }),
  permits: readersOfAll,
})

/** Names, telephone, address, the other side of contracts. Each time that it is shown is written into the book of disclosures. */
export const readOwnerContact = readContract({
  name: 'forestOwner.contact',
  input: Type.Object({ forestOwnerId: Uuid }),
  output: Type.Object({
    owner: OwnerFacts,
    counterparties: Type.Array(Type.Object({ ownerContractId: Uuid, counterparty: Type.String() })),
  }),
  permits: whoReaches,
})

/**
 * Owners that the register names and that are no record yet, the largest first: organizations everywhere, or with a unit its households
 * and individuals. Names of people are written into the book of disclosures.
 */
export const proposeOwners = readContract({
  name: 'forestOwner.propose',
  input: Type.Object({ asOf: Type.Optional(IsoDate), territoryId: Type.Optional(Uuid) }),
  output: Type.Object({
    rows: Type.Array(Type.Object({ owner: OwnerFacts, plots: Type.Integer(), geodesicAreaHa: Type.Number() })),
    /** Plots of a known kind of owner without a name or a code. */
    unnamed: Type.Integer(),
  }),
  permits: { stationHead: 'all' },
})
