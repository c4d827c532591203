// The leader's page: what is late, where, who answers, what waits for a decision. Pure.

import { isInForce } from './assignment.ts'
import { recordsIn } from './count.ts'
import type { OverviewAnswer } from './overviewContract.ts'
import { countsOf, headOfAnswer, taskRows, waitsFor } from './planBoard.ts'
import { type PlanSource, type PlanYear, planYear, rulesOf } from './planSource.ts'
import { taskFigure } from './taskFigures.ts'
import type { TaskFigure, TaskRow } from './taskShapes.ts'
import { taskInYear } from './taskStanding.ts'
import { agencyName, answersForTerritory, byName } from './whoAnswers.ts'

export function planOverview(source: PlanSource): Omit<OverviewAnswer, 'countedAt' | 'recent' | 'mayReassign'> {
  const year = planYear(source)
  const rows = taskRows(year)
  const counts = countsOf(rows)
  const units = unitsOfYear(year)
  const open = rows.flatMap((row) =>
    row.dueOn && row.daysLeft !== null && row.taskStatus !== 'onTrack' ? [row.dueOn] : [],
  )
  return {
    ...headOfAnswer(year),
    sentence: {
      late: counts.late,
      noEvidence: counts.noEvidence,
      waiting: counts.waiting,
      silentUnits: units.filter((unit) => !unit.isReported).map((unit) => unit.name),
      nextDueOn: open.sort()[0] ?? null,
    },
    late: lateOf(year, rows),
    cells: rows.map(({ taskId, code, groupNumber, title, taskStatus, isRestricted, daysLate }) => ({
      taskId,
      code,
      groupNumber,
      title,
      taskStatus,
      isRestricted,
      daysLate,
    })),
    figures: figuresOf(year, rows),
    waiting: waitingOf(source, rows),
    units,
  }
}

/** The latest first; of each, those who are silent before the others who lead it. */
function lateOf(year: PlanYear, rows: readonly TaskRow[]): OverviewAnswer['late'] {
  return rows
    .flatMap((row) => {
      const task = year.source.tasks.find((each) => each.taskId === row.taskId)
      if (row.taskStatus !== 'late' || row.dueOn === null || row.daysLate === null || !task) return []
      const { taskId, code, title, dueOn, daysLate, records, silentLeads } = row
      const answers = taskInYear(task, year)
        .leadAgencies.toSorted((a, b) => Number(a.isReported) - Number(b.isReported))
        .map(({ isReported: _, records: __, lastOn: ___, ...answer }) => answer)
      return [{ taskId, code, title, dueOn, daysLate, records, silentLeads, answers }]
    })
    .sort((a, b) => b.daysLate - a.daysLate || a.code.localeCompare(b.code))
}

/** Four figures: the first of each task with the most records, then the second ones. */
function figuresOf(year: PlanYear, rows: readonly TaskRow[]): TaskFigure[] {
  const byRecords = rows.filter((row) => row.figures.length > 0).toSorted((a, b) => b.records - a.records)
  const counted = [0, 1, 2].flatMap((place) => byRecords.flatMap((row) => row.figures[place] ?? []))
  if (counted.length > 0) return counted.slice(0, 4)
  // Nothing is counted yet: the first figure of the first tasks, as not reported.
  return rows.slice(0, 4).flatMap((row) => {
    const [rule] = rulesOf(year.source, row.taskId)
    return rule ? [taskFigure(rule, year)] : []
  })
}

function waitingOf(source: PlanSource, rows: readonly TaskRow[]): OverviewAnswer['waiting'] {
  return rows.flatMap((row) => {
    const agencies = waitsFor(row).map(({ agencyId, name }) => ({
      agencyId,
      name,
      endedOn:
        source.assignments.find((each) => each.taskId === row.taskId && each.agencyId === agencyId)?.validTo ??
        source.asOf,
      successors: successorsOf(source, agencyId),
    }))
    return agencies.length > 0 ? [{ taskId: row.taskId, code: row.code, title: row.title, agencies }] : []
  })
}

/** Who succeeds an agency by law and is there on the day. */
export function successorsOf(source: PlanSource, agencyId: string) {
  return source.agencySuccessions
    .filter((each) => each.fromId === agencyId)
    .flatMap(({ toId }) => {
      const agency = source.agencies.find((each) => each.agencyId === toId)
      return agency && isInForce(agency, source.asOf) ? [{ agencyId: toId, name: agencyName(source, toId) }] : []
    })
    .sort(byName)
}

/** Each unit with what came from it in the year, and who answers there. */
export function unitsOfYear({ source, units, recordsOfTask }: PlanYear, taskId?: string) {
  const rows = taskId ? (recordsOfTask.get(taskId) ?? []) : [...new Set([...recordsOfTask.values()].flat())]
  return units.units.map(({ territoryId, name }) => {
    const own = rows.filter((row) => units.unitOf(row.territoryId) === territoryId)
    const lastOn = own.reduce<string | null>(
      (last, row) => (last && last > row.occurredOn ? last : row.occurredOn),
      null,
    )
    return {
      territoryId,
      name,
      isReported: own.length > 0,
      records: recordsIn(own),
      lastOn,
      answers: answersForTerritory(source, territoryId, source.asOf),
    }
  })
}
