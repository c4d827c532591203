// The figures of a task for a year: by the one counting rule, beside the year before, whole and unit by unit.
import { type EvidenceRow, recordsIn, tally, tallyByUnit } from './count.ts'
import { type FigureValue, numberOfValue } from './figureValue.ts'
import { adjustedBy, type IndicatorOfTask, isHidden, type PlanYear, rulesOf } from './planSource.ts'
import type { TaskFigure } from './taskShapes.ts'

const restricted: FigureValue = { state: 'restricted' }

export const figureIdOf = (rule: { taskCode: string; indicator: string }) => `${rule.taskCode}.${rule.indicator}`

export function taskFigure(rule: IndicatorOfTask, { source, period, evidenceFor }: PlanYear): TaskFigure {
  const head = tally(rule, evidenceFor(rule), period.current)
  const prior = tally(rule, evidenceFor(rule), period.prior)
  const hidden = isHidden(source, rule)
  return {
    figureId: figureIdOf(rule),
    indicatorId: rule.indicatorId,
    taskCode: rule.taskCode,
    indicator: rule.indicator,
    name: rule.name,
    unitOfMeasure: rule.unitOfMeasure,
    value: hidden ? restricted : head.value,
    records: hidden ? 0 : recordsIn(head.rows),
    recordsWithout: hidden ? 0 : head.rowsWithout,
    adjusted: hidden ? null : adjustedBy(head.rows, rule.quantity),
    prior: hidden ? restricted : prior.value,
    priorYear: source.year - 1,
    isScopeDifferent: period.scopeDiffers !== undefined,
  }
}

/** The figure with its parts; together they are the head. */
export function figureByUnit(rule: IndicatorOfTask, year: PlanYear) {
  const names = new Map(year.units.units.map((unit) => [unit.territoryId, unit.name]))
  const parts = isHidden(year.source, rule)
    ? []
    : tallyByUnit(tally(rule, year.evidenceFor(rule), year.period.current), rule, year.units)
  return {
    ...taskFigure(rule, year),
    byUnit: parts.map(({ territoryId, value, rows }) => ({
      territoryId,
      name: territoryId ? (names.get(territoryId) ?? null) : null,
      value,
      records: recordsIn(rows),
    })),
  }
}

/** The first figures of a task that say something; a restricted task shows its first as restricted. */
export function headFigures(taskId: string, year: PlanYear, most = 3): readonly TaskFigure[] {
  return rulesOf(year.source, taskId)
    .map((rule) => taskFigure(rule, year))
    .filter(({ value }) => numberOfValue(value) !== undefined)
    .slice(0, most)
}

/** The records behind one figure, newest first. */
export function recordsOfFigure(
  rule: IndicatorOfTask,
  { source, period, evidenceFor }: PlanYear<EvidenceRow>,
): readonly EvidenceRow[] {
  if (isHidden(source, rule)) return []
  return tally(rule, evidenceFor(rule), period.current).rows.toSorted(
    (a, b) => b.occurredOn.localeCompare(a.occurredOn) || a.evidenceId.localeCompare(b.evidenceId),
  )
}
