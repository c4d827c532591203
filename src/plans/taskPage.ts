// One task's page: who, what, its figures and records in the year, who sent something and who did not. Pure.
import type { Static } from 'typebox'
import { isInForce, isWaiting } from './assignment.ts'
import type { TaskAnswer } from './contract.ts'
import { recordsIn } from './count.ts'
import { headOfAnswer } from './planBoard.ts'
import { successorsOf, unitsOfYear } from './planOverview.ts'
import { type PlanSource, planYear, recordsOf, rulesOf } from './planSource.ts'
import { figureByUnit } from './taskFigures.ts'
import type { AssignmentOfTask } from './taskShapes.ts'
import { taskInYear } from './taskStanding.ts'
import { agencyName } from './whoAnswers.ts'

type Computed = Omit<
  TaskAnswer,
  'orderedBy' | 'history' | 'mayReassign' | 'maySetDeadline' | 'mayAdjust' | 'mayChangeIndicators'
>

/** `task`: id, or code within the plan. Undefined when the plan has no such task. */
export function taskPage(source: PlanSource, task: string): Computed | undefined {
  const place = source.tasks.findIndex((each) => each.taskId === task.toLowerCase() || each.code === task)
  const found = source.tasks[place]
  if (!found) return undefined
  const year = planYear(source)
  const { standing, leads, coordinating, leadAgencies, months } = taskInYear(found, year)
  const rules = rulesOf(source, found.taskId)
  const { years: _, ...written } = found
  const records = standing.isRestricted ? [] : recordsOf(rules, year.evidenceFor, year.period.current)
  const units = standing.isRestricted ? [] : unitsOfYear(year, found.taskId)
  return {
    ...headOfAnswer(year),
    ...written,
    ...standing,
    leads: [...leads],
    coordinating: [...coordinating],
    figures: rules.map((rule) => figureByUnit(rule, year)),
    months,
    kinds: [...Map.groupBy(records, (row) => row.evidenceKind)].map(([evidenceKind, rows]) => ({
      evidenceKind,
      count: recordsIn(rows),
    })),
    units: units.map(({ answers: _, ...unit }) => unit),
    leadAgencies: [...leadAgencies],
    assignments: assignmentsOf(source, found.taskId),
    previousCode: source.tasks[place - 1]?.code ?? null,
    nextCode: source.tasks[place + 1]?.code ?? null,
  }
}

function assignmentsOf(source: PlanSource, taskId: string): Static<typeof AssignmentOfTask>[] {
  return source.assignments
    .filter((each) => each.taskId === taskId)
    .map(({ taskId: _, reassignedOn: __, ...each }) => {
      const waiting = isWaiting({ ...each, taskId, reassignedOn: __ }, source.asOf)
      return {
        ...each,
        agencyName: each.agencyId ? agencyName(source, each.agencyId) : null,
        isInForce: isInForce(each, source.asOf),
        isWaiting: waiting,
        successors: waiting && each.agencyId ? successorsOf(source, each.agencyId) : [],
      }
    })
}
