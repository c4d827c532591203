// Every command and read of pledges, once.

import Type, { type Static } from 'typebox'
import {
  asOfQuery,
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
import { readersOfTheirArea, recordersInTheField, withdrawersOfOwn } from '../platform/usualPermits.ts'
import { coverageStates } from './coverage.ts'
import { PledgeFacts, pledgeParties, pledgeSubjects, Signer } from './pledge.ts'

// --- Commands -----------------------------------------------------------------------------------------------------

export const signPledge = commandContract({
  name: 'pledge.sign',
  input: PledgeFacts,
  output: Recorded,
  offline: true,
  permits: recordersInTheField,
})

/** The whole pledge as it should read; what it read before is kept, without names. `version` is the one that the person saw. */
export const amendPledge = commandContract({
  name: 'pledge.amend',
  input: Type.Object({
    pledgeId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    reason: Reason,
    pledge: PledgeFacts,
  }),
  output: Recorded,
  permits: withdrawersOfOwn,
})

/** Takes a pledge out of every count; it stays readable with the reason. */
export const withdrawPledge = commandContract({
  name: 'pledge.withdraw',
  input: Type.Object({ pledgeId: Uuid, reason: Reason }),
  output: Recorded,
  permits: withdrawersOfOwn,
})

export const restorePledge = commandContract({
  name: 'pledge.restore',
  input: Type.Object({ pledgeId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: withdrawersOfOwn,
})

/** How many officials and staff an agency had on a day. Entered again for the same day, the later one stands. */
export const recordStaffCount = commandContract({
  name: 'staffCount.record',
  input: Type.Object({
    agencyId: Uuid,
    countedOn: IsoDate,
    people: Type.Integer({ minimum: 0, maximum: 100_000 }),
    /** Where it is written, e.g. the payroll of a month. */
    source: Type.String({ minLength: 3, maxLength: 300 }),
  }),
  output: Recorded,
  permits: recordersInTheField,
})

// --- Reads --------------------------------------------------------------------------------------------------------

export const PledgeRow = Type.Object({
  id: Uuid,
  signedOn: IsoDate,
  pledgeParty: Type.Enum(pledgeParties),
  pledgeSubjects: Type.Array(Type.Enum(pledgeSubjects)),
  signers: Type.Integer(),
  validYear: orNull(Type.Integer()),
  placeName: orNull(Type.String()),
  territoryId: Uuid,
  territoryName: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  nameCount: Type.Integer(),
  listCount: Type.Integer(),
  recordedAt: Instant,
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type PledgeRow = Static<typeof PledgeRow>

export const listPledges = readContract({
  name: 'pledge.list',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    pledgeParty: Type.Optional(Type.Enum(pledgeParties)),
    pledgeSubject: Type.Optional(Type.Enum(pledgeSubjects)),
    from: Type.Optional(IsoDate),
    to: Type.Optional(IsoDate),
    territoryId: Type.Optional(Uuid),
    agencyId: Type.Optional(Uuid),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Type.Object({
    ...Page(PledgeRow).properties,
    /** Over all rows that match, not only the page. */
    sums: Type.Object({ households: Type.Integer(), people: Type.Integer() }),
  }),
  permits: readersOfTheirArea,
})

const Scan = Type.Object({ fileId: Uuid, name: Type.String() })

/** Everything but the names. */
export const showPledge = readContract({
  name: 'pledge.show',
  input: Type.Object({ pledgeId: Uuid }),
  output: Type.Object({
    row: PledgeRow,
    version: Type.Integer(),
    /** What an amendment begins with; who signed is asked for by its own read. */
    pledge: Type.Omit(PledgeFacts, ['names']),
    /** Described only for those who may open originals. */
    lists: Type.Array(Scan),
    history: Type.Array(LifeStep),
    /** Who was shown the names, the newest first; only for those who may see them. */
    disclosures: Type.Array(Type.Object({ at: Instant, by: Type.String() })),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
    mayReadNames: Type.Boolean(),
  }),
  permits: readersOfTheirArea,
})

/** Who signed. Each asking is written into the book of disclosures. */
export const readPledgeNames = readContract({
  name: 'pledge.names',
  input: Type.Object({ pledgeId: Uuid }),
  output: Type.Object({ names: Type.Array(Signer) }),
  permits: withdrawersOfOwn,
})

export const CoverageRow = Type.Object({
  agencyId: Uuid,
  agencyName: Type.String(),
  signed: Type.Integer(),
  lastSignedOn: orNull(IsoDate),
  /** Null = nobody entered it. */
  staff: orNull(Type.Integer()),
  staffCountedOn: orNull(IsoDate),
  staffSource: orNull(Type.String()),
  share: orNull(Type.Number()),
  coverageState: Type.Enum(coverageStates),
  mayCount: Type.Boolean(),
})
export type CoverageRow = Static<typeof CoverageRow>

/** Of each agency: how many signed, of how many. */
export const readPledgeCoverage = readContract({
  name: 'pledge.coverage',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    pledgeSubject: Type.Optional(Type.Enum(pledgeSubjects)),
    coverageState: Type.Optional(Type.Enum(coverageStates)),
  }),
  output: Page(CoverageRow),
  permits: readersOfTheirArea,
})
