// The plan of a unit: what it does for each of its tasks, when, by whom, where, with how much money. Pure.
import Type, { type Static } from 'typebox'
import type { ReportingPeriod } from '../plans/reportingPeriod.ts'
import { Uuid } from '../platform/contract.ts'
import {
  DateOrNone,
  FileIds,
  faultsOfHead,
  type PaperFault,
  PaperHead,
  text,
  UuidOrNone,
  wanting,
} from './unitPaper.ts'

export const Activity = Type.Object({
  /** Made by the form; the same in every version, so that remarks and reviews keep to it. */
  activityId: Uuid,
  taskId: UuidOrNone,
  what: text(1000),
  from: DateOrNone,
  to: DateOrNone,
  responsible: text(300),
  together: text(500),
  territoryId: UuidOrNone,
  placeName: text(300),
  /** Null = not known; never zero for nothing. */
  amountDong: Type.Union([Type.Integer({ minimum: 0, maximum: 1e15 }), Type.Null()]),
  fundingRemark: text(500),
  expectedResult: text(1000),
})
export type Activity = Static<typeof Activity>

export const UnitPlanFacts = Type.Object({
  ...PaperHead,
  aim: text(5000),
  activities: Type.Array(Activity, { maxItems: 200 }),
  fileIds: FileIds,
})
export type UnitPlanFacts = Static<typeof UnitPlanFacts>

/** A task as its unit has it. */
export interface TaskOfUnit {
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly expectedResult: string
}

export const emptyUnitPlan: UnitPlanFacts = {
  number: '',
  issuedOn: '',
  signer: '',
  signerPost: '',
  title: '',
  aim: '',
  activities: [],
  fileIds: [],
}

export const emptyActivity = (activityId: string, taskId = ''): Activity => ({
  activityId,
  taskId,
  what: '',
  from: '',
  to: '',
  responsible: '',
  together: '',
  territoryId: '',
  placeName: '',
  amountDong: null,
  fundingRemark: '',
  expectedResult: '',
})

/** One activity for each task that has none yet, with the result the plan expects; behind those that are there. */
export function withTasks(
  activities: readonly Activity[],
  tasks: readonly TaskOfUnit[],
  newId: () => string,
): Activity[] {
  const has = new Set(activities.map(({ taskId }) => taskId))
  const added = tasks
    .filter(({ taskId }) => !has.has(taskId))
    .map((task) => ({ ...emptyActivity(newId(), task.taskId), expectedResult: task.expectedResult.slice(0, 1000) }))
  return [...activities, ...added]
}

/** Last year's plan as the beginning of this year's: dates a year on, no number, no date, no signature, no files. */
export function fromLastYear(last: UnitPlanFacts, tasks: readonly TaskOfUnit[], newId: () => string): UnitPlanFacts {
  const own = new Set(tasks.map(({ taskId }) => taskId))
  return {
    ...last,
    number: '',
    issuedOn: '',
    title: last.title.replace(/\b20\d\d\b/g, (year) => String(Number(year) + 1)),
    activities: last.activities
      .filter(({ taskId }) => own.has(taskId))
      .map((each) => ({ ...each, activityId: newId(), from: yearLater(each.from), to: yearLater(each.to) })),
    fileIds: [],
  }
}

function yearLater(isoDate: string): string {
  if (!isoDate) return ''
  const next = `${Number(isoDate.slice(0, 4)) + 1}${isoDate.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, 5)}02-28` : next
}

/**
 * What is wanting before a plan can be handed in; empty = nothing. `period`: the year it is for; an activity may run on to
 * the last day of the calendar year.
 */
export function faultsOfUnitPlan(
  facts: UnitPlanFacts,
  { tasks, period, today }: { tasks: readonly TaskOfUnit[]; period: ReportingPeriod; today: string },
): PaperFault[] {
  const known = new Set(tasks.map(({ taskId }) => taskId))
  const last = `${period.to.slice(0, 4)}-12-31`
  return [
    ...faultsOfHead(facts, today),
    ...wanting(facts.aim, '/aim'),
    ...(facts.activities.length === 0 ? [{ path: '/activities', expected: 'noActivity' }] : []),
    ...facts.activities.flatMap((activity, index) =>
      faultsOfActivity(activity, known, { from: period.from, to: last }).map((fault) => ({
        ...fault,
        path: `/activities/${index}${fault.path}`,
      })),
    ),
  ]
}

function faultsOfActivity(activity: Activity, known: ReadonlySet<string>, within: ReportingPeriod): PaperFault[] {
  const { taskId, what, from, to, responsible, expectedResult } = activity
  const isOutside = (day: string) => day !== '' && (day < within.from || day > within.to)
  return [
    ...(taskId === ''
      ? wanting(taskId, '/taskId')
      : known.has(taskId)
        ? []
        : [{ path: '/taskId', expected: 'taskNotYours' }]),
    ...wanting(what, '/what'),
    ...wanting(from, '/from'),
    ...wanting(to, '/to'),
    ...(isOutside(from) ? [{ path: '/from', expected: 'outsideYear', params: { ...within } }] : []),
    ...(isOutside(to) ? [{ path: '/to', expected: 'outsideYear', params: { ...within } }] : []),
    ...(from && to && to < from ? [{ path: '/to', expected: 'endsBefore' }] : []),
    ...wanting(responsible, '/responsible'),
    ...wanting(expectedResult, '/expectedResult'),
  ]
}

/** What the activities say of money: the sum of those that say it, and how many do not. Whole đồng. */
export function moneyOf(activities: readonly Pick<Activity, 'amountDong'>[]): { sum: number | null; unknown: number } {
  const known = activities.flatMap(({ amountDong }) => (amountDong === null ? [] : [amountDong]))
  return {
    sum: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0),
    unknown: activities.length - known.length,
  }
}
