// One unit in one period: its tasks, what it had planned, what was counted from its own records.
import type { ReportingPeriod } from '../../plans/reportingPeriod.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { type CountedUnitFigure, unitFigures } from '../unitFigure.ts'
import type { Activity, UnitPlanFacts } from '../unitPlan.ts'
import {
  selectEvidenceOf,
  selectIndicators,
  selectTasksOfUnit,
  selectWithPredecessors,
  type TaskWithRole,
} from './officeSql.ts'
import { selectPaperAt } from './paperSql.ts'
import { selectSubmissions } from './submissionSql.ts'

/** Figures run to today while the period does. */
export const countedTo = ({ to }: ReportingPeriod, today: string) => (today < to ? today : to)

export async function figuresOfUnit(
  tx: Transaction,
  { planId, agencyId, period }: { planId: string; agencyId: string; period: ReportingPeriod },
  tasks: readonly TaskWithRole[],
): Promise<CountedUnitFigure[]> {
  const rules = await selectIndicators(
    tx,
    planId,
    tasks.map(({ taskId }) => taskId),
    period.to,
  )
  const agencyIds = await selectWithPredecessors(tx, agencyId)
  return unitFigures(rules, await selectEvidenceOf(tx, agencyIds, period.from, period.to), period)
}

/** Its tasks on the last day that counts; on today while the period runs, on its first day before it begins. */
export const tasksOfUnit = (
  tx: Transaction,
  { planId, agencyId, period, today }: { planId: string; agencyId: string; period: ReportingPeriod; today: string },
) => {
  const [, on = today] = [period.from, today, period.to].sort()
  return selectTasksOfUnit(tx, planId, agencyId, on)
}

/** The activities of its plan of the year as last handed in, accepted or not; none when nothing was handed in. */
export async function plannedActivities(
  tx: Transaction,
  { planId, year, agencyId, yearEnd }: { planId: string; year: number; agencyId: string; yearEnd: string },
): Promise<readonly Activity[]> {
  const plan = await selectPaperAt(tx, { planId, year, agencyId, unitPaperKind: 'unitPlan', coversTo: yearEnd })
  if (!plan) return []
  const given = await selectSubmissions(tx, plan.unitPaperId)
  const last = given.findLast(({ decision }) => decision === 'accepted') ?? given.at(-1)
  return last ? (last.facts as UnitPlanFacts).activities : []
}
