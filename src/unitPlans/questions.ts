// What screens may ask of unit plans and reviews.
import Type, { type Static } from 'typebox'
import { PlanChoice } from '../plans/planQuery.ts'
import { PlanHead } from '../plans/taskShapes.ts'
import { Instant, IsoDate, listQuery, orNull, Page, readContract, Uuid } from '../platform/contract.ts'
import type { OfficialDocument } from '../platform/documents/officialDocument.ts'
import { readersOfOwn } from '../platform/usualPermits.ts'
import { Year } from './contract.ts'
import { PaperChange } from './paperChange.ts'
import { ReviewFacts } from './review.ts'
import { CountedUnitFigure, KeptFigures } from './unitFigure.ts'
import { LineRemarks, unitPaperKinds, unitPaperStates, unitPlanStatuses } from './unitPaper.ts'
import { Activity, UnitPlanFacts } from './unitPlan.ts'

const Count = Type.Integer({ minimum: 0 })
const planAndYear = { plan: PlanChoice, year: Type.Optional(Year), asOf: Type.Optional(IsoDate) }

const UnitPaperRow = Type.Object({
  key: Type.String(),
  unitPaperId: orNull(Uuid),
  agencyId: Uuid,
  agencyName: Type.String(),
  unitPaperKind: Type.Enum(unitPaperKinds),
  coversTo: IsoDate,
  unitPaperState: Type.Enum(unitPaperStates),
  number: Type.String(),
  title: Type.String(),
  activities: orNull(Count),
  amountDong: orNull(Type.Integer()),
  submittedOn: orNull(IsoDate),
  decidedOn: orNull(IsoDate),
  dueOn: orNull(IsoDate),
  daysLate: orNull(Count),
  isDemonstration: Type.Boolean(),
  /** Whether its content may be opened: it was handed in, or it is the asker's own. */
  isOpen: Type.Boolean(),
})
export type UnitPaperListRow = Static<typeof UnitPaperRow>

/** Every unit with a part in the plan and where its papers are, also of those that have begun none. */
export const listUnitPapers = readContract({
  name: 'unitPaper.list',
  input: Type.Object({
    ...listQuery,
    ...planAndYear,
    kinds: Type.Optional(Type.Array(Type.Enum(unitPaperKinds), { maxItems: 3 })),
    states: Type.Optional(Type.Array(Type.Enum(unitPaperStates), { maxItems: 5 })),
    agencyId: Type.Optional(Uuid),
    /** Only of units that have a part in this task. */
    taskId: Type.Optional(Uuid),
    isLate: Type.Optional(Type.Boolean()),
  }),
  output: Type.Object({
    ...Page(UnitPaperRow).properties,
    plan: PlanHead,
    year: Year,
    period: Type.Object({ from: IsoDate, to: IsoDate }),
    /** Of everything asked for but the state: how many are where. */
    counts: Type.Object({
      notBegun: Count,
      draft: Count,
      submitted: Count,
      returned: Count,
      accepted: Count,
      late: Count,
    }),
    dueDates: Type.Array(
      Type.Object({
        unitPaperKind: Type.Enum(unitPaperKinds),
        coversTo: IsoDate,
        dueOn: IsoDate,
        legalBasis: Type.String(),
      }),
    ),
    maySetDeadline: Type.Boolean(),
  }),
  permits: readersOfOwn,
})

const TaskOfUnit = Type.Object({
  taskId: Uuid,
  code: Type.String(),
  title: Type.String(),
  expectedResult: Type.String(),
  assignmentRole: Type.String(),
})
const Submission = Type.Object({
  number: Count,
  submittedAt: Instant,
  submittedBy: Type.String(),
  decision: orNull(Type.Enum(['returned', 'accepted'] as const)),
  remark: orNull(Type.String()),
  /** `lineName`: what the line said when it was handed in; empty for a task, which has a name of its own. */
  lineRemarks: Type.Array(Type.Object({ lineId: Uuid, lineName: Type.String(), remark: Type.String() })),
  decidedAt: orNull(Instant),
  decidedBy: orNull(Type.String()),
  /** What it changed of the one before; empty for the first. */
  changes: Type.Array(PaperChange),
})
export type SubmissionShown = Static<typeof Submission>

const PaperFacts = {
  unitPaperId: Uuid,
  plan: PlanHead,
  year: Year,
  agencyId: Uuid,
  agencyName: Type.String(),
  unitPaperKind: Type.Enum(unitPaperKinds),
  coversFrom: IsoDate,
  coversTo: IsoDate,
  unitPlanStatus: Type.Enum(unitPlanStatuses),
  version: Count,
  isDemonstration: Type.Boolean(),
}

/** One paper as the asker may see it: its own unit as last saved, others as last handed in. */
export const showUnitPaper = readContract({
  name: 'unitPaper.show',
  input: Type.Object({ unitPaperId: Uuid }),
  output: Type.Object({
    ...PaperFacts,
    dueOn: orNull(IsoDate),
    daysLate: orNull(Count),
    unitPlan: orNull(UnitPlanFacts),
    review: orNull(ReviewFacts),
    /** What the unit had planned: of a review. */
    planned: Type.Array(Activity),
    tasks: Type.Array(TaskOfUnit),
    territories: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    /** Figures of a review as they are counted today, and those kept with the last submission. */
    figures: Type.Array(CountedUnitFigure),
    kept: orNull(KeptFigures),
    submissions: Type.Array(Submission),
    fileNames: Type.Array(Type.Object({ fileId: Uuid, name: Type.String() })),
    /** Words of the unit that are not handed in yet are shown. */
    isUnsent: Type.Boolean(),
    mayWrite: Type.Boolean(),
    mayAnswer: Type.Boolean(),
    mayOpenFiles: Type.Boolean(),
  }),
  permits: readersOfOwn,
})
export type UnitPaperShown = Static<typeof showUnitPaper.output>

/** All that the form of a paper needs: what is kept of it, the unit's tasks, last year's plan, the figures of the period. */
export const readUnitPaperForm = readContract({
  name: 'unitPaper.form',
  input: Type.Object({
    ...planAndYear,
    /** Left out: the asker's own agency. */
    agencyId: Type.Optional(Uuid),
    unitPaperKind: Type.Enum(unitPaperKinds),
    coversTo: Type.Optional(IsoDate),
  }),
  output: Type.Object({
    plan: PlanHead,
    year: Year,
    coversFrom: IsoDate,
    coversTo: IsoDate,
    agencyId: Uuid,
    agencyName: Type.String(),
    dueOn: orNull(IsoDate),
    legalBasis: orNull(Type.String()),
    /** Agencies the asker may write for. */
    agencies: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    mayWrite: Type.Boolean(),
    /** The paper as last saved; null = none. Shown to the unit alone. */
    unitPaperId: orNull(Uuid),
    unitPlanStatus: orNull(Type.Enum(unitPlanStatuses)),
    version: Count,
    savedAt: orNull(Instant),
    savedBy: orNull(Type.String()),
    unitPlan: orNull(UnitPlanFacts),
    review: orNull(ReviewFacts),
    lastYear: orNull(UnitPlanFacts),
    planned: Type.Array(Activity),
    tasks: Type.Array(TaskOfUnit),
    territories: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    figures: Type.Array(CountedUnitFigure),
    /** Until when they are counted. */
    countedTo: IsoDate,
    /** Why it was returned last. */
    returned: orNull(Type.Object({ remark: Type.String(), lineRemarks: LineRemarks, by: Type.String(), at: Instant })),
    /** Who would sign it. */
    signer: orNull(Type.Object({ name: Type.String(), post: Type.String() })),
    isDemonstration: Type.Boolean(),
  }),
  permits: readersOfOwn,
})
export type UnitPaperForm = Static<typeof readUnitPaperForm.output>

/** The same paper as the official document it becomes: what the files print. */
export const readUnitPaperDocument = readContract({
  name: 'unitPaper.document',
  input: Type.Object({ unitPaperId: Uuid }),
  output: Type.Unsafe<OfficialDocument>(Type.Object({}, { additionalProperties: true })),
  permits: readersOfOwn,
})
