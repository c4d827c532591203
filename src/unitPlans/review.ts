// A unit's look back on a period: what came of each task and of each planned activity, difficulties, causes, proposals. Pure.
import Type, { type Static } from 'typebox'
import { Uuid } from '../platform/contract.ts'
import { FileIds, faultsOfHead, type PaperFault, PaperHead, text, wanting } from './unitPaper.ts'
import type { Activity, TaskOfUnit } from './unitPlan.ts'

export const activityStates = ['done', 'partlyDone', 'notDone'] as const
export type ActivityState = (typeof activityStates)[number]

export const ReviewFacts = Type.Object({
  ...PaperHead,
  /** The unit's words on each of its tasks, beside the counted figures. */
  tasks: Type.Array(Type.Object({ taskId: Uuid, remark: text(5000) }), { maxItems: 100 }),
  /** What became of each activity of its accepted plan. */
  activities: Type.Array(
    Type.Object({
      activityId: Uuid,
      activityState: Type.Union([Type.Enum(activityStates), Type.Literal('')]),
      remark: text(2000),
    }),
    { maxItems: 200 },
  ),
  difficulties: text(10_000),
  causes: text(10_000),
  recommendations: text(10_000),
  fileIds: FileIds,
})
export type ReviewFacts = Static<typeof ReviewFacts>

export const emptyReview: ReviewFacts = {
  number: '',
  issuedOn: '',
  signer: '',
  signerPost: '',
  title: '',
  tasks: [],
  activities: [],
  difficulties: '',
  causes: '',
  recommendations: '',
  fileIds: [],
}

/** The review with a line for each task and each planned activity; what was written stays, what is no longer asked falls. */
export function withLines(
  facts: ReviewFacts,
  tasks: readonly Pick<TaskOfUnit, 'taskId'>[],
  planned: readonly Pick<Activity, 'activityId'>[],
): ReviewFacts {
  const remarks = new Map(facts.tasks.map(({ taskId, remark }) => [taskId, remark]))
  const marks = new Map(facts.activities.map((each) => [each.activityId, each]))
  return {
    ...facts,
    tasks: tasks.map(({ taskId }) => ({ taskId, remark: remarks.get(taskId) ?? '' })),
    activities: planned.map(
      ({ activityId }) => marks.get(activityId) ?? { activityId, activityState: '' as const, remark: '' },
    ),
  }
}

/** What is wanting before a review can be handed in: every planned activity is marked, and what is not done says why. */
export function faultsOfReview(
  facts: ReviewFacts,
  { planned, today }: { planned: readonly Pick<Activity, 'activityId'>[]; today: string },
): PaperFault[] {
  const marks = new Map(facts.activities.map((each, index) => [each.activityId, { ...each, index }]))
  return [
    ...faultsOfHead(facts, today),
    ...planned.flatMap(({ activityId }, place): PaperFault[] => {
      const mark = marks.get(activityId)
      const path = `/activities/${mark?.index ?? place}`
      if (!mark?.activityState) return [{ path: `${path}/activityState`, expected: 'required' }]
      return mark.activityState === 'done' ? [] : wanting(mark.remark, `${path}/remark`)
    }),
  ]
}
