// Every command of unit plans and reviews, once. What may be asked is in questions.ts.
import Type from 'typebox'
import { commandContract, IsoDate, Recorded, Uuid } from '../platform/contract.ts'
import { ReviewFacts } from './review.ts'
import { LineRemarks, reviewKinds, unitPaperKinds } from './unitPaper.ts'
import { UnitPlanFacts } from './unitPlan.ts'

export const Year = Type.Integer({ minimum: 2020, maximum: 2100 })
const Version = Type.Integer({ minimum: 0 })

/** Members of an agency write for it. */
const ownAgency = {
  stationHead: 'own',
  areaRanger: 'own',
  communeOfficer: 'own',
  police: 'own',
  military: 'own',
  finance: 'own',
  ownerRepresentative: 'own',
  union: 'own',
} as const
/** The standing body answers. */
const standingBody = { stationHead: 'all' } as const

/** Which paper, and the version the person saw; 0 = none is kept yet. */
const drafted = { planId: Uuid, year: Year, agencyId: Uuid, version: Version }
const Drafted = Type.Object({ id: Uuid, version: Type.Integer({ minimum: 1 }) })

/** Keeps the plan of a unit as it is written; may be incomplete. The id answered is the paper's. */
export const draftPlan = commandContract({
  name: 'plan.draft',
  input: Type.Object({ ...drafted, facts: UnitPlanFacts }),
  output: Drafted,
  permits: ownAgency,
})

export const draftReview = commandContract({
  name: 'review.draft',
  input: Type.Object({
    ...drafted,
    reviewKind: Type.Enum(reviewKinds),
    /** Last day it speaks about; a final review speaks about the whole year whatever stands here. */
    coversTo: IsoDate,
    facts: ReviewFacts,
  }),
  output: Drafted,
  permits: ownAgency,
})

/** The version that is handed in: somebody else's later words are not sent by mistake. */
const submitted = Type.Object({ unitPaperId: Uuid, version: Version })

export const submitPlan = commandContract({
  name: 'plan.submit',
  input: submitted,
  output: Recorded,
  permits: ownAgency,
})

/** Also keeps the unit's figures of the day with it. */
export const submitReview = commandContract({
  name: 'review.submit',
  input: submitted,
  output: Recorded,
  permits: ownAgency,
})

/** `number`: the submission that was read. */
const returned = Type.Object({
  unitPaperId: Uuid,
  number: Type.Integer({ minimum: 1 }),
  remark: Type.String({ minLength: 5, maxLength: 5000 }),
  lineRemarks: LineRemarks,
})
const accepted = Type.Object({
  unitPaperId: Uuid,
  number: Type.Integer({ minimum: 1 }),
  remark: Type.Optional(Type.String({ maxLength: 5000 })),
})

export const returnPlan = commandContract({
  name: 'plan.return',
  input: returned,
  output: Recorded,
  permits: standingBody,
})
export const acceptPlan = commandContract({
  name: 'plan.accept',
  input: accepted,
  output: Recorded,
  permits: standingBody,
})
export const returnReview = commandContract({
  name: 'review.return',
  input: returned,
  output: Recorded,
  permits: standingBody,
})
export const acceptReview = commandContract({
  name: 'review.accept',
  input: accepted,
  output: Recorded,
  permits: standingBody,
})

/** By when papers of a kind are due for a plan and year; the date is kept as given. */
export const setUnitPaperDeadline = commandContract({
  name: 'unitPaperDeadline.set',
  input: Type.Object({
    planId: Uuid,
    year: Year,
    unitPaperKind: Type.Enum(unitPaperKinds),
    /** Of an interim review: the last day it speaks about. */
    coversTo: Type.Optional(IsoDate),
    dueOn: IsoDate,
    legalBasis: Type.String({ minLength: 5, maxLength: 500 }),
  }),
  output: Recorded,
  permits: standingBody,
})
