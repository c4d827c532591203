// What a change, a new indicator or an end would do to the current year: whole, by unit, by task, and record by record.
import { scopeOf } from '../../platform/actor.ts'
import type { InputOf, OutputOf } from '../../platform/contract.ts'
import { notFound } from '../../platform/problem.ts'
import type { ReadMoment } from '../../platform/server/command.ts'
import { concerns, type EvidenceRow, tally } from '../count.ts'
import { listEvidence } from '../evidenceContract.ts'
import { type FigureValue, notReported } from '../figureValue.ts'
import type { previewIndicator } from '../indicatorContract.ts'
import { type IndicatorOfTask, type PlanYear, planYear, rulesOf } from '../planSource.ts'
import { figureByUnit, recordsOfFigure } from '../taskFigures.ts'
import { selectEvidence } from './evidenceSql.ts'
import { selectIndicatorVersions } from './listsSql.ts'
import { loadPlanRecords } from './planSource.ts'
import { selectPlanOfTask } from './sql.ts'

/** So many of the records are listed. */
const mostListed = 200

type Input = InputOf<typeof previewIndicator>
type Year = PlanYear<EvidenceRow>

/** Throws Problem `record.notFound` for an indicator or a task that is not there. */
export async function indicatorPreview(
  moment: ReadMoment,
  { indicatorId, taskId: asked, facts }: Input,
): Promise<OutputOf<typeof previewIndicator>> {
  const [held] = indicatorId ? await selectIndicatorVersions(moment.tx, { indicatorId }) : []
  const taskId = held?.taskId ?? asked
  if (!taskId || (indicatorId && !held)) throw notFound('indicator', indicatorId ?? '')
  const plan = await selectPlanOfTask(moment.tx, taskId)
  if (!plan) throw notFound('task', taskId)
  const kinds = [...(facts?.evidenceKinds ?? []), ...(held?.evidenceKinds ?? [])]
  const isSameTask = (rule: IndicatorOfTask) => rule.taskId === taskId
  const year = planYear({ ...(await loadPlanRecords(moment, { plan }, isSameTask, kinds)), seesRestricted: true })
  const task = year.source.tasks.find((each) => each.taskId === taskId)
  if (!task) throw notFound('task', taskId)
  const rule = year.source.indicators.find((each) => each.indicatorId === indicatorId)
  const base = rule ?? { taskId, taskCode: task.code, indicatorId: indicatorId ?? '', indicator: held?.indicator ?? '' }
  const changed = facts && { ...base, ...facts }
  const before = rule ? recordsOfFigure(rule, year) : []
  const after = changed ? recordsOfFigure(changed, year) : []
  const added = without(after, before)
  const removed = without(before, after)
  return {
    year: year.source.year,
    before: rule ? tally(rule, year.evidenceFor(rule), year.period.current).value : null,
    after: changed ? tally(changed, year.evidenceFor(changed), year.period.current).value : null,
    unitOfMeasure: (changed ?? rule)?.unitOfMeasure ?? '',
    byUnit: unitByUnit(rule, changed, year),
    byTask: taskByTask(year, taskId, rule, changed, added),
    added: added.length,
    removed: removed.length,
    records: await listedRecords(
      moment,
      added,
      removed,
      (row) => row.quantities[(changed ?? rule)?.quantity ?? ''] ?? 0,
    ),
  }
}

function without(rows: readonly EvidenceRow[], others: readonly EvidenceRow[]): readonly EvidenceRow[] {
  const ids = new Set(others.map((row) => row.evidenceId))
  return rows.filter((row) => !ids.has(row.evidenceId))
}

function unitByUnit(rule: IndicatorOfTask | undefined, changed: IndicatorOfTask | undefined, year: Year) {
  const parts = (each: IndicatorOfTask | undefined) =>
    new Map((each ? figureByUnit(each, year).byUnit : []).map((part) => [part.territoryId, part]))
  const [then, now] = [parts(rule), parts(changed)]
  const isOther = (a: FigureValue, b: FigureValue) => JSON.stringify(a) !== JSON.stringify(b)
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((id) => {
    const before = then.get(id)?.value ?? notReported
    const after = now.get(id)?.value ?? notReported
    return isOther(before, after) ? [{ name: (now.get(id) ?? then.get(id))?.name ?? null, before, after }] : []
  })
}

/** Its own task with its records before and after, and other tasks by which the added records count already. */
function taskByTask(
  year: Year,
  taskId: string,
  rule: IndicatorOfTask | undefined,
  changed: IndicatorOfTask | undefined,
  added: readonly EvidenceRow[],
) {
  const others = rulesOf(year.source, taskId).filter((each) => each.indicatorId !== rule?.indicatorId)
  const recordsBy = (rules: readonly IndicatorOfTask[]) =>
    new Set(rules.flatMap((each) => recordsOfFigure(each, year).map((row) => row.evidenceId))).size
  return year.source.tasks.flatMap((task) => {
    const isOwn = task.taskId === taskId
    const countsToo = isOwn
      ? 0
      : added.filter((row) => rulesOf(year.source, task.taskId).some((each) => concerns(each, row))).length
    if (!isOwn && countsToo === 0) return []
    return [
      {
        taskCode: task.code,
        title: task.title,
        before: isOwn ? recordsBy(rule ? [...others, rule] : others) : 0,
        after: isOwn ? recordsBy(changed ? [...others, changed] : others) : 0,
        countsToo,
      },
    ]
  })
}

async function listedRecords(
  { tx, actor }: ReadMoment,
  added: readonly EvidenceRow[],
  removed: readonly EvidenceRow[],
  amountOf: (row: EvidenceRow) => number,
) {
  const scope = scopeOf(actor, listEvidence)
  const chosen = [...added.slice(0, mostListed), ...removed.slice(0, mostListed)]
  if (!scope || chosen.length === 0) return []
  const byId = new Map(chosen.map((row) => [row.evidenceId, row]))
  const isAdded = new Set(added.map((row) => row.evidenceId))
  const rows = await selectEvidence(tx, scope, [...byId.keys()])
  return rows.flatMap((row) => {
    const counted = byId.get(row.id)
    return counted ? [{ ...row, amount: amountOf(counted), isAdded: isAdded.has(row.id) }] : []
  })
}
