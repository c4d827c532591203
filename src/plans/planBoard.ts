// The task board: every task of the plan in its year, filtered as asked. Pure.
import type { InputOf } from '../platform/contract.ts'
import { type Listing, listed } from '../platform/listing.ts'
import type { BoardAnswer, readPlanBoard } from './contract.ts'
import { type PlanSource, type PlanYear, planYear } from './planSource.ts'
import { reportingYearOf } from './reportingPeriod.ts'
import { headFigures } from './taskFigures.ts'
import type { TaskRow } from './taskShapes.ts'
import { taskInYear } from './taskStanding.ts'
import type { TaskStatus } from './taskStatus.ts'
import { byName, withPredecessors } from './whoAnswers.ts'

/** What every answer about a plan's year says of itself. */
export function headOfAnswer({ source, period }: PlanYear) {
  const { territoryId: _, ...plan } = source.plan
  return {
    plan,
    year: source.year,
    asOf: source.asOf,
    unitsOf: source.unitsOf,
    period: { current: period.current, prior: period.prior, isUnfinished: period.isUnfinished },
    isDemonstration: source.evidence.some((row) => row.isDemonstration),
  }
}

export function planBoard(source: PlanSource, input: InputOf<typeof readPlanBoard>): BoardAnswer {
  const year = planYear(source)
  const all = taskRows(year)
  const took = input.agencyId ? withPredecessors(source, input.agencyId) : undefined
  const isOf = (row: TaskRow) =>
    [...row.leads, ...row.coordinating].some((each) =>
      [...each.agencies, ...each.waiting].some(({ agencyId }) => took?.has(agencyId)),
    )
  const rows = all
    .filter((row) => input.group === undefined || row.groupNumber === input.group)
    .filter((row) => !input.statuses || (row.taskStatus !== null && input.statuses.includes(row.taskStatus)))
    .filter((row) => !took || isOf(row))
  const { sort, direction, search, page, pageSize = rows.length || 1 } = input
  const asked = {
    ...(sort ? { sort } : {}),
    ...(direction ? { direction } : {}),
    ...(search ? { search } : {}),
    ...(page ? { page } : {}),
    pageSize,
  }
  return {
    ...headOfAnswer(year),
    ...listed(rows, asked, listing),
    groups: groupsOf(source).map(({ number, title }) => ({ number, title })),
    counts: countsOf(all),
    units: year.units.units.map(({ territoryId, name }) => ({ territoryId, name })),
    agencies: agenciesOf(all),
    years: yearsOf(source),
  }
}

export function taskRows(year: PlanYear): readonly TaskRow[] {
  return year.source.tasks.map((task) => {
    const { standing, leads, coordinating, months } = taskInYear(task, year)
    const { years: _, ...written } = task
    return {
      ...written,
      leads: [...leads],
      coordinating: [...coordinating],
      ...standing,
      figures: [...headFigures(task.taskId, year)],
      months,
    }
  })
}

export const groupsOf = (source: PlanSource) =>
  [...Map.groupBy(source.tasks, (task) => task.groupNumber)].map(([number, tasks]) => ({
    number,
    title: tasks[0]?.groupTitle ?? '',
    tasks,
  }))

export function countsOf(rows: readonly TaskRow[]) {
  const of = (status: TaskRow['taskStatus']) => rows.filter((row) => row.taskStatus === status).length
  return {
    tasks: rows.length,
    onTrack: of('onTrack'),
    underWay: of('underWay'),
    late: of('late'),
    noEvidence: of('noEvidence'),
    restricted: rows.filter((row) => row.isRestricted).length,
    waiting: rows.filter((row) => waitsFor(row).length > 0).length,
  }
}

/** Agencies from whom nobody has taken the task over, in either part. */
export const waitsFor = (row: Pick<TaskRow, 'leads' | 'coordinating'>) => [
  ...new Map([...row.leads, ...row.coordinating].flatMap((each) => each.waiting.map((w) => [w.agencyId, w]))).values(),
]

function agenciesOf(rows: readonly TaskRow[]) {
  const named = rows.flatMap((row) => [...row.leads, ...row.coordinating].flatMap((each) => each.agencies))
  return [...new Map(named.map((each) => [each.agencyId, each])).values()].sort(byName)
}

/** From the plan's first year to that of the day. */
function yearsOf({ plan, asOf, year }: PlanSource): number[] {
  const first = reportingYearOf(plan.issuedOn)
  const last = Math.max(reportingYearOf(asOf), year, first)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** Without a sort of the asker the rows stand in the order of the plan. */
const listing: Listing<TaskRow> = {
  words: (row) => searched(row),
  sorts: {
    code: (row) => row.code,
    title: (row) => row.title,
    records: (row) => (row.isRestricted ? null : row.records),
    lastOn: (row) => row.lastOn,
    dueOn: (row) => row.dueOn,
    /** What needs somebody first. */
    taskStatus: (row) => (row.taskStatus ? urgency.indexOf(row.taskStatus) : null),
  },
  first: { sort: '', direction: 'asc' },
}
const urgency: readonly TaskStatus[] = ['late', 'noEvidence', 'underWay', 'onTrack']

const searched = (row: TaskRow) => [
  row.code,
  row.title,
  row.expectedResult,
  ...[...row.leads, ...row.coordinating].flatMap((each) => [each.namedAs, ...each.agencies.map(({ name }) => name)]),
]
