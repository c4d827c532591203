// The leader's page “Hôm nay”: one read that says what is late, where, and who answers.
import Type, { type Static } from 'typebox'
import { Instant, IsoDate, orNull, readContract, Uuid } from '../platform/contract.ts'
import { EvidenceRow } from './evidenceContract.ts'
import { answered, planQuery, whoReadsPlans } from './planQuery.ts'
import { Count, TaskFigure, TaskStandingNow, WhoAnswers } from './taskShapes.ts'

/** The leader's page: what is late, where, who answers. */
export const readPlanOverview = readContract({
  name: 'plan.overview',
  input: Type.Object(planQuery),
  output: Type.Object({
    ...answered,
    /** When it was counted. */
    countedAt: Instant,
    /** Parts of the sentence on top. */
    sentence: Type.Object({
      late: Count,
      noEvidence: Count,
      waiting: Count,
      /** Units that sent nothing in the year. */
      silentUnits: Type.Array(Type.String()),
      /** The nearest deadline that has not passed, of what is not done. */
      nextDueOn: orNull(IsoDate),
    }),
    late: Type.Array(
      Type.Object({
        taskId: Uuid,
        code: Type.String(),
        title: Type.String(),
        dueOn: IsoDate,
        daysLate: Count,
        records: Count,
        silentLeads: Type.Array(Type.String()),
        /** Those who are silent first, then the others who lead. */
        answers: Type.Array(WhoAnswers),
      }),
    ),
    cells: Type.Array(
      Type.Object({
        taskId: Uuid,
        code: Type.String(),
        groupNumber: Type.Integer(),
        title: Type.String(),
        taskStatus: TaskStandingNow.taskStatus,
        isRestricted: Type.Boolean(),
        daysLate: orNull(Count),
      }),
    ),
    /** The figures of the page, with last year's. */
    figures: Type.Array(TaskFigure),
    /** Tasks that wait for a person to move them on. */
    waiting: Type.Array(
      Type.Object({
        taskId: Uuid,
        code: Type.String(),
        title: Type.String(),
        agencies: Type.Array(
          Type.Object({
            agencyId: Uuid,
            name: Type.String(),
            endedOn: IsoDate,
            successors: Type.Array(Type.Object({ agencyId: Uuid, name: Type.String() })),
          }),
        ),
      }),
    ),
    /** By unit: what came, and who answers for it there. */
    units: Type.Array(
      Type.Object({
        territoryId: Uuid,
        name: Type.String(),
        isReported: Type.Boolean(),
        records: Count,
        lastOn: orNull(IsoDate),
        answers: orNull(WhoAnswers),
      }),
    ),
    /** The newest records that the asker may see. */
    recent: Type.Array(EvidenceRow),
    mayReassign: Type.Boolean(),
  }),
  permits: whoReadsPlans,
})

export type OverviewAnswer = Static<typeof readPlanOverview.output>
