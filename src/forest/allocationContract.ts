// Forest allocated to communities and households: a file is opened with its application, goes step by step to the decision and the
// marks on the ground, and counts for the plan. A name of a person is in no list and on no page before somebody asks for it.
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
import type { OfficialDocument } from '../platform/documents/officialDocument.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import {
  allocationRecipients,
  allocationStates,
  allocationSteps,
  allocationStops,
  plainSteps,
} from './allocation/allocation.ts'
import { landClasses } from './forestType.ts'
import { GroundShape } from './overlapContract.ts'
import { ownerCategories } from './plot.ts'
import { deciders } from './seed/allocationRules.ts'

/** Those who take files through their steps, where they look after the area. */
const whoTakes = { stationHead: 'all', areaRanger: 'subordinate', communeOfficer: 'subordinate' } as const
/** Those who put down a decision and answer what is raised against it. */
const whoDecides = { stationHead: 'all', communeOfficer: 'subordinate' } as const

const Hectares = Type.Number({ exclusiveMinimum: 0, maximum: 100_000 })
const text = (maxLength: number) => Type.Optional(Type.String({ minLength: 1, maxLength }))
const fileId = Type.Optional(Uuid)

/** The day, the record and its paper (purpose `document`), as every step has them. */
const stepFacts = {
  heldOn: IsoDate,
  recordNumber: text(100),
  remarks: text(2000),
  fileId,
}
const BoundaryMark = Type.Object({ markNumber: Type.String({ minLength: 1, maxLength: 40 }), place: LonLat })
/** Of single steps. */
const ownFacts = {
  /** Of the village meeting: how many came, how many of them agreed. */
  attended: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  agreed: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  /** Of the survey. */
  surveyedHa: Type.Optional(Hectares),
  /** Of the handing over of marks. */
  marks: Type.Optional(Type.Array(BoundaryMark, { minItems: 1, maxItems: 500 })),
  receivedBy: text(300),
}

// --- Commands --------------------------------------------------------------------------------------------------------

/** Of whole plots of today's register. */
export const openAllocation = commandContract({
  name: 'forestAllocation.open',
  input: Type.Object({
    ...stepFacts,
    agencyId: Uuid,
    allocationRecipient: Type.Enum(allocationRecipients),
    recipientName: Type.String({ minLength: 2, maxLength: 300 }),
    representative: text(300),
    households: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    village: text(200),
    plotIds: Type.Array(Uuid, { minItems: 1, maxItems: 100, uniqueItems: true }),
    proposedHa: Type.Optional(Hectares),
  }),
  output: Recorded,
  permits: whoTakes,
})

/** The next step is done. The days of a posting follow from its first. */
export const advanceAllocation = commandContract({
  name: 'forestAllocation.advance',
  input: Type.Object({ allocationId: Uuid, allocationStep: Type.Enum(plainSteps), ...stepFacts, ...ownFacts }),
  output: Recorded,
  permits: whoTakes,
})

/** Refused while something of the register or another file stands against it. Plots go over to the recipient from that day on. */
export const decideAllocation = commandContract({
  name: 'forestAllocation.decide',
  input: Type.Object({
    allocationId: Uuid,
    ...stepFacts,
    recordNumber: Type.String({ minLength: 1, maxLength: 100 }),
    signer: Type.String({ minLength: 2, maxLength: 200 }),
    plots: Type.Array(Type.Object({ plotId: Uuid, hectares: Hectares }), { minItems: 1, maxItems: 100 }),
  }),
  output: Recorded,
  permits: whoDecides,
})

/** What a step says is replaced as a whole; what it said before stays, with the reason. The day of a decision stays. */
export const correctAllocation = commandContract({
  name: 'forestAllocation.correct',
  input: Type.Object({ allocationStepId: Uuid, reason: Reason, ...stepFacts, ...ownFacts, signer: text(200) }),
  output: Recorded,
  permits: whoDecides,
})

/** Until it is decided; after that only where the change of the register was undone. */
export const withdrawAllocation = commandContract({
  name: 'forestAllocation.withdraw',
  input: Type.Object({ allocationId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoDecides,
})

export const raiseObjection = commandContract({
  name: 'forestAllocation.object',
  input: Type.Object({
    allocationId: Uuid,
    raisedOn: IsoDate,
    objector: text(300),
    objection: Type.String({ minLength: 5, maxLength: 4000 }),
    fileId,
  }),
  output: Recorded,
  permits: whoTakes,
})

export const answerObjection = commandContract({
  name: 'forestAllocation.answer',
  input: Type.Object({
    allocationObjectionId: Uuid,
    answeredOn: IsoDate,
    answer: Type.String({ minLength: 5, maxLength: 4000 }),
    fileId,
  }),
  output: Recorded,
  permits: whoDecides,
})

// --- Reads -----------------------------------------------------------------------------------------------------------

export const AllocationRow = Type.Object({
  id: Uuid,
  allocationState: Type.Enum(allocationStates),
  allocationRecipient: Type.Enum(allocationRecipients),
  /** Null: a person's. */
  recipientName: orNull(Type.String()),
  village: orNull(Type.String()),
  households: orNull(Type.Integer()),
  agencyId: Uuid,
  agencyName: Type.String(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  appliedOn: IsoDate,
  plots: Type.Integer(),
  proposedHa: orNull(Type.Number()),
  /** Measured, of the plots as they were when the file was opened. */
  geodesicAreaHa: Type.Number(),
  postedUntil: orNull(IsoDate),
  openObjections: Type.Integer(),
  decidedOn: orNull(IsoDate),
  decisionNumber: orNull(Type.String()),
  decidedHa: orNull(Type.Number()),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type AllocationRow = Static<typeof AllocationRow>

export const listAllocations = readContract({
  name: 'forestAllocation.list',
  input: Type.Object({
    ...listQuery,
    allocationState: Type.Optional(Type.Enum(allocationStates)),
    allocationRecipient: Type.Optional(Type.Enum(allocationRecipients)),
    agencyId: Type.Optional(Uuid),
    territoryId: Type.Optional(Uuid),
  }),
  output: Page(AllocationRow),
  permits: readersOfAll,
})

const KeptFile = orNull(Type.Object({ fileId: Uuid, name: Type.String() }))

const AllocationStepTaken = Type.Object({
  id: Uuid,
  allocationStep: Type.Enum(allocationSteps),
  heldOn: IsoDate,
  recordNumber: orNull(Type.String()),
  remarks: orNull(Type.String()),
  attended: orNull(Type.Integer()),
  agreed: orNull(Type.Integer()),
  surveyedHa: orNull(Type.Number()),
  postedUntil: orNull(IsoDate),
  signer: orNull(Type.String()),
  marks: Type.Array(BoundaryMark),
  file: KeptFile,
  recordedBy: Type.String(),
  recordedAt: Instant,
  correctionReason: orNull(Type.String()),
  /** Another says it now. */
  isSuperseded: Type.Boolean(),
})
export type AllocationStepTaken = Static<typeof AllocationStepTaken>

export const showAllocation = readContract({
  name: 'forestAllocation.show',
  input: Type.Object({ allocationId: Uuid }),
  output: Type.Object({
    row: AllocationRow,
    recordedBy: Type.String(),
    withdrawalReason: orNull(Type.String()),
    nextStep: orNull(Type.Enum(allocationSteps)),
    /** In the order in which they are taken; what was corrected stands before what says it now. */
    steps: Type.Array(AllocationStepTaken),
    /** Of the posting: of the day on which it began, or would begin today. */
    posting: orNull(
      Type.Object({ days: Type.Integer(), until: IsoDate, basis: Type.String(), isChecked: Type.Boolean() }),
    ),
    /** Who decides, on the day of the decision or today. */
    decider: orNull(Type.Object({ decider: Type.Enum(deciders), basis: Type.String(), isChecked: Type.Boolean() })),
    objections: Type.Array(
      Type.Object({
        id: Uuid,
        raisedOn: IsoDate,
        objection: Type.String(),
        file: KeptFile,
        answeredOn: orNull(IsoDate),
        answer: orNull(Type.String()),
        answerFile: KeptFile,
      }),
    ),
    /** By the register of now, or of the day of the decision. */
    plots: Type.Array(
      Type.Object({
        plotId: Uuid,
        codePath: Type.String(),
        forestType: orNull(Type.Integer()),
        landClass: orNull(Type.Enum(landClasses)),
        ownerCategory: orNull(Type.Enum(ownerCategories)),
        bookAreaHa: orNull(Type.Number()),
        /** Null: not in the register any more. */
        geodesicAreaHa: orNull(Type.Number()),
        decidedHa: orNull(Type.Number()),
        shape: orNull(GroundShape),
      }),
    ),
    /** Of a file that is not decided. */
    stops: Type.Array(
      Type.Object({
        stop: Type.Enum(allocationStops),
        plotId: Uuid,
        codePath: Type.String(),
        ownerCategory: orNull(Type.Enum(ownerCategories)),
        otherId: orNull(Uuid),
        otherName: orNull(Type.String()),
        hectares: orNull(Type.Number()),
      }),
    ),
    /** What the decision changed in the register. */
    change: orNull(Type.Object({ changeId: Uuid, isUndone: Type.Boolean() })),
    mayAdvance: Type.Boolean(),
    mayDecide: Type.Boolean(),
    mayCorrect: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
    mayObject: Type.Boolean(),
    mayPeople: Type.Boolean(),
  }),
  permits: readersOfAll,
})

/** The draft of the decision, while the file is on its way. It names people: each time is written into the book of disclosures. */
export const readDecisionDraft = readContract({
  name: 'forestAllocation.decisionDraft',
  input: Type.Object({ allocationId: Uuid }),
  output: Type.Unsafe<OfficialDocument>(Type.Object({}, { additionalProperties: true })),
  permits: whoTakes,
})

/** The names of people in a file. Each time that they are shown is written into the book of disclosures. */
export const readAllocationPeople = readContract({
  name: 'forestAllocation.people',
  input: Type.Object({ allocationId: Uuid }),
  output: Type.Object({
    recipientName: Type.String(),
    representative: orNull(Type.String()),
    receivedBy: orNull(Type.String()),
    objectors: Type.Array(Type.Object({ id: Uuid, raisedOn: IsoDate, objector: Type.String() })),
  }),
  permits: whoTakes,
})
