// Every command and read of land papers and of disputes over forest land. A name of a person is in no list; a settlement changes no
// right: it says what the register should be, and a person changes that elsewhere.
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
import { disputeStates } from './dispute/dispute.ts'
import { surveyKinds } from './overlap/overlap.ts'
import { GroundShape, GroundSide } from './overlapContract.ts'
import { ownerCategories } from './plot.ts'

/** Of the file with the ground of one paper, which is read whole. */
export const mostGroundBytes = 20 * 1024 ** 2

const whoKeeps = { stationHead: 'all' } as const
/** Those who meet the parties. */
const whoHears = { stationHead: 'all', areaRanger: 'subordinate', communeOfficer: 'subordinate' } as const

// --- Land papers ----------------------------------------------------------------------------------------------------

/** One paper; its ground as GeoJSON, or from a boundary file (purpose `layer`) with one area in it. */
export const recordLandPaper = commandContract({
  name: 'landPaper.record',
  input: Type.Object({
    paperNumber: Type.String({ minLength: 1, maxLength: 100 }),
    issuedOn: IsoDate,
    issuer: Type.String({ minLength: 3, maxLength: 300 }),
    holderCategory: Type.Optional(Type.Enum(ownerCategories)),
    holderName: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    surveyKind: Type.Enum(surveyKinds),
    source: Type.String({ minLength: 3, maxLength: 300 }),
    /** The paper, purpose `document`. */
    fileId: Type.Optional(Uuid),
    shape: Type.Optional(GroundShape),
    shapeFileId: Type.Optional(Uuid),
    srid: Type.Optional(Type.Integer({ minimum: 1000, maximum: 999_999 })),
  }),
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawLandPaper = commandContract({
  name: 'landPaper.withdraw',
  input: Type.Object({ landPaperId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const LandPaperRow = Type.Object({
  id: Uuid,
  paperNumber: Type.String(),
  issuedOn: IsoDate,
  issuer: Type.String(),
  holderCategory: orNull(Type.Enum(ownerCategories)),
  /** Null: not known, or a person's. */
  holderName: orNull(Type.String()),
  isHolderPersonal: Type.Boolean(),
  geodesicAreaHa: Type.Number(),
  surveyKind: Type.Enum(surveyKinds),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  source: Type.String(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type LandPaperRow = Static<typeof LandPaperRow>

export const listLandPapers = readContract({
  name: 'landPaper.list',
  input: Type.Object({
    ...listQuery,
    holderCategory: Type.Optional(Type.Enum(ownerCategories)),
    territoryId: Type.Optional(Uuid),
    /** Left out: those that stand. */
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(LandPaperRow),
  permits: readersOfAll,
})

const KeptFile = orNull(Type.Object({ fileId: Uuid, name: Type.String() }))

export const showLandPaper = readContract({
  name: 'landPaper.show',
  input: Type.Object({ landPaperId: Uuid }),
  output: Type.Object({
    row: LandPaperRow,
    shape: GroundShape,
    file: KeptFile,
    recordedBy: Type.String(),
    recordedAt: Instant,
    withdrawalReason: orNull(Type.String()),
    mayHolder: Type.Boolean(),
  }),
  permits: readersOfAll,
})

/** The name of a holder who is a person. Each time that it is shown is written into the book of disclosures. */
export const readPaperHolder = readContract({
  name: 'landPaper.holder',
  input: Type.Object({ landPaperId: Uuid }),
  output: Type.Object({ holderName: orNull(Type.String()) }),
  permits: whoHears,
})

// --- Disputes -------------------------------------------------------------------------------------------------------

const SideGiven = Type.Union([Type.Object({ plotId: Uuid }), Type.Object({ landPaperId: Uuid })])

/** From what a search found, or between two sides that somebody names. */
export const openDispute = commandContract({
  name: 'dispute.open',
  input: Type.Object({
    openedOn: IsoDate,
    subject: Type.String({ minLength: 5, maxLength: 1000 }),
    overlapId: Type.Optional(Uuid),
    sides: Type.Optional(Type.Array(SideGiven, { minItems: 2, maxItems: 2 })),
  }),
  output: Recorded,
  permits: whoHears,
})

export const hearDispute = commandContract({
  name: 'dispute.hear',
  input: Type.Object({
    disputeId: Uuid,
    heldOn: IsoDate,
    attended: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    outcome: Type.String({ minLength: 3, maxLength: 4000 }),
    /** The record, purpose `document`. */
    fileId: Type.Optional(Uuid),
  }),
  output: Recorded,
  permits: whoHears,
})

export const settleDispute = commandContract({
  name: 'dispute.settle',
  input: Type.Object({
    disputeId: Uuid,
    settledOn: IsoDate,
    decisionNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    outcome: Type.String({ minLength: 3, maxLength: 4000 }),
    /** What the register should say then; nothing is changed by it. */
    proposedChange: Type.Optional(Type.String({ minLength: 3, maxLength: 4000 })),
    fileId: Type.Optional(Uuid),
  }),
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawDispute = commandContract({
  name: 'dispute.withdraw',
  input: Type.Object({ disputeId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const DisputeRow = Type.Object({
  id: Uuid,
  disputeState: Type.Enum(disputeStates),
  openedOn: IsoDate,
  subject: Type.String(),
  first: GroundSide,
  second: GroundSide,
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  /** Null: not drawn. */
  areaM2: orNull(Type.Number()),
  hearings: Type.Integer({ minimum: 0 }),
  lastHeldOn: orNull(IsoDate),
  settledOn: orNull(IsoDate),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type DisputeRow = Static<typeof DisputeRow>

export const listDisputes = readContract({
  name: 'dispute.list',
  input: Type.Object({
    ...listQuery,
    disputeState: Type.Optional(Type.Enum(disputeStates)),
    territoryId: Type.Optional(Uuid),
    plotId: Type.Optional(Uuid),
  }),
  output: Page(DisputeRow),
  permits: readersOfAll,
})

export const showDispute = readContract({
  name: 'dispute.show',
  input: Type.Object({ disputeId: Uuid }),
  output: Type.Object({
    row: DisputeRow,
    shape: orNull(GroundShape),
    firstShape: orNull(GroundShape),
    secondShape: orNull(GroundShape),
    openedBy: Type.String(),
    hearings: Type.Array(
      Type.Object({
        id: Uuid,
        heldOn: IsoDate,
        attended: orNull(Type.Integer()),
        outcome: Type.String(),
        file: KeptFile,
        recordedBy: Type.String(),
      }),
    ),
    settlement: orNull(
      Type.Object({
        settledOn: IsoDate,
        decisionNumber: orNull(Type.String()),
        outcome: Type.String(),
        proposedChange: orNull(Type.String()),
        file: KeptFile,
        settledBy: Type.String(),
      }),
    ),
    withdrawalReason: orNull(Type.String()),
    mayHear: Type.Boolean(),
  }),
  permits: readersOfAll,
})
