// Every command and read of the plans, once. The list of evidence has its own (evidenceContract.ts), and so have the
// indicators (indicatorContract.ts) and the leader's page (overviewContract.ts).
import Type, { type Static } from 'typebox'
import {
  asOfQuery,
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { answered, PlanChoice, planQuery, whoReadsPlans } from './planQuery.ts'
import {
  AssignedTo,
  AssignmentOfTask,
  Count,
  FigureByUnit,
  PlanHead,
  ReportingMonth,
  TaskRow,
  TaskStandingNow,
  WhoAnswers,
  Year,
} from './taskShapes.ts'
import { taskStatuses } from './taskStatus.ts'

const whoDirects = { stationHead: 'all', leader: 'all', administrator: 'all' } as const

const Basis = Type.String({ minLength: 5, maxLength: 500 })
// --- Reads --------------------------------------------------------------------------------------------------------

export const listPlans = readContract({
  name: 'plan.list',
  input: Type.Object(listQuery),
  output: Page(
    Type.Object({
      ...PlanHead.properties,
      /** What it carries out, as it says itself. */
      parentDocuments: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
      tasks: Count,
    }),
  ),
  permits: whoReadsPlans,
})

/** The plan as it is written: groups, tasks, who leads and coordinates, result, time. */
export const readPlanTasks = readContract({
  name: 'plan.tasks',
  input: Type.Object({ plan: PlanChoice, ...asOfQuery }),
  output: Type.Object({
    plan: PlanHead,
    asOf: IsoDate,
    groups: Type.Array(
      Type.Object({
        number: Type.Integer(),
        title: Type.String(),
        tasks: Type.Array(
          Type.Object({
            taskId: Uuid,
            code: Type.String(),
            title: Type.String(),
            /** As the annex writes them. */
            lead: Type.Array(Type.String()),
            coordinating: Type.Array(Type.String()),
            expectedResult: Type.String(),
            timeText: Type.String(),
            /** Who they are on the day. */
            leads: Type.Array(AssignedTo),
            coordinatingUnits: Type.Array(AssignedTo),
          }),
        ),
      }),
    ),
  }),
  permits: whoReadsPlans,
})

/** The task board of a year. Rows in the order of the plan unless sorted; `groups` are the headings. */
export const readPlanBoard = readContract({
  name: 'plan.board',
  input: Type.Object({
    ...listQuery,
    ...planQuery,
    /** Only tasks in which this agency (or one it succeeds) has a part. */
    agencyId: Type.Optional(Uuid),
    group: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    statuses: Type.Optional(Type.Array(Type.Enum(taskStatuses), { maxItems: 4 })),
  }),
  output: Type.Object({
    ...answered,
    rows: Type.Array(TaskRow),
    total: Count,
    groups: Type.Array(Type.Object({ number: Type.Integer(), title: Type.String() })),
    /** Of the whole plan, whatever is filtered; `waiting` = tasks of which a part waits for a successor. */
    counts: Type.Object({
      tasks: Count,
      onTrack: Count,
      underWay: Count,
      late: Count,
      noEvidence: Count,
      restricted: Count,
      waiting: Count,
    }),
    /** What the filters offer. */
    units: Type.Array(Type.Object({ territoryId: Uuid, name: Type.String() })),
    agencies: Type.Array(Type.Object({ agencyId: Uuid, name: Type.String() })),
    years: Type.Array(Year),
  }),
  permits: whoReadsPlans,
})

export const showTask = readContract({
  name: 'task.show',
  /** `task`: id, or code within the plan (`2.3`). */
  input: Type.Object({ task: Type.String({ minLength: 1, maxLength: 60 }), ...planQuery }),
  output: Type.Object({
    ...answered,
    taskId: Uuid,
    code: Type.String(),
    groupNumber: Type.Integer(),
    groupTitle: Type.String(),
    title: Type.String(),
    expectedResult: Type.String(),
    timeText: Type.String(),
    /** Sections of the body that order it, with their words. */
    orderedBy: Type.Array(Type.Object({ section: Type.String(), text: Type.String() })),
    leads: Type.Array(AssignedTo),
    coordinating: Type.Array(AssignedTo),
    ...TaskStandingNow,
    figures: Type.Array(FigureByUnit),
    months: Type.Array(ReportingMonth),
    /** How many records of each kind count for it in the year. */
    kinds: Type.Array(Type.Object({ evidenceKind: Type.String(), count: Count })),
    /** Units of the list: who sent something in the year and who did not, with who answers there. */
    units: Type.Array(
      Type.Object({
        territoryId: Uuid,
        name: Type.String(),
        isReported: Type.Boolean(),
        records: Count,
        lastOn: orNull(IsoDate),
      }),
    ),
    /** Lead agencies of the day with what they recorded in the year. */
    leadAgencies: Type.Array(
      Type.Object({ ...WhoAnswers.properties, isReported: Type.Boolean(), records: Count, lastOn: orNull(IsoDate) }),
    ),
    /** Every assignment there ever was, oldest first. */
    assignments: Type.Array(AssignmentOfTask),
    /** Changes with who made them, newest first. */
    history: Type.Array(
      Type.Object({
        change: Type.Enum(['reassigned', 'deadlineSet', 'indicatorChanged', 'adjusted'] as const),
        /** The day from which, or of which, it holds. */
        on: IsoDate,
        recordedAt: Instant,
        recordedBy: Type.String(),
        legalBasis: Type.String(),
        /** Reassigned: from and to. Otherwise empty. */
        from: Type.Array(Type.String()),
        to: Type.Array(Type.String()),
        /** Indicator's name; the year of a deadline; null. */
        about: orNull(Type.String()),
        /** Deadline or delta. */
        dueOn: orNull(IsoDate),
        delta: orNull(Type.Number()),
      }),
    ),
    /** Neighbours in the order of the plan. */
    previousCode: orNull(Type.String()),
    nextCode: orNull(Type.String()),
    mayReassign: Type.Boolean(),
    maySetDeadline: Type.Boolean(),
    mayAdjust: Type.Boolean(),
    mayChangeIndicators: Type.Boolean(),
  }),
  permits: whoReadsPlans,
})

export const listAdjustments = readContract({
  name: 'adjustment.list',
  input: Type.Object({ ...listQuery, plan: PlanChoice, taskId: Type.Optional(Uuid), year: Type.Optional(Year) }),
  output: Page(
    Type.Object({
      adjustmentId: Uuid,
      taskId: Uuid,
      taskCode: Type.String(),
      indicatorId: Uuid,
      indicatorName: Type.String(),
      unitOfMeasure: Type.String(),
      delta: Type.Number(),
      occurredOn: IsoDate,
      agencyId: Uuid,
      agencyName: Type.String(),
      territoryId: orNull(Uuid),
      territoryName: orNull(Type.String()),
      reason: Type.String(),
      recordedBy: Type.String(),
      recordedAt: Instant,
      isDemonstration: Type.Boolean(),
    }),
  ),
  permits: { stationHead: 'all', leader: 'all', administrator: 'all', areaRanger: 'all', communeOfficer: 'own' },
})

// --- Commands -----------------------------------------------------------------------------------------------------

/** Moves a task from agencies (ended, or still there) to others, with the basis. History is kept. */
export const reassignTask = commandContract({
  name: 'task.reassign',
  input: Type.Object({
    taskId: Uuid,
    fromAgencyIds: Type.Array(Uuid, { minItems: 1, maxItems: 30, uniqueItems: true }),
    toAgencyIds: Type.Array(Uuid, { minItems: 1, maxItems: 30, uniqueItems: true }),
    /** The first day under those who take over. */
    validFrom: IsoDate,
    legalBasis: Basis,
  }),
  output: Recorded,
  permits: whoDirects,
})

/** Sets the last day for a year's result. */
export const setTaskDeadline = commandContract({
  name: 'taskDeadline.set',
  input: Type.Object({
    taskIds: Type.Array(Uuid, { minItems: 1, maxItems: 60, uniqueItems: true }),
    year: Year,
    dueOn: IsoDate,
    legalBasis: Basis,
  }),
  output: Recorded,
  permits: whoDirects,
})

/** A signed correction of a figure, with its reason: counted and shown as such. */
export const adjustFigure = commandContract({
  name: 'figure.adjust',
  input: Type.Object({
    indicatorId: Uuid,
    /** What is added; negative to take away. */
    delta: Type.Number({ minimum: -1e9, maximum: 1e9 }),
    /** The day it counts for. */
    occurredOn: IsoDate,
    /** Whose figure it is. */
    agencyId: Uuid,
    territoryId: Type.Optional(Uuid),
    reason: Type.String({ minLength: 10, maxLength: 1000 }),
  }),
  output: Recorded,
  permits: { stationHead: 'all', communeOfficer: 'own' },
})

export type BoardAnswer = Static<typeof readPlanBoard.output>
export type TaskAnswer = Static<typeof showTask.output>
