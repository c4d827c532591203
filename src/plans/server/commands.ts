// The writes of the plan: a task moves on, a deadline is set, a figure is corrected, an indicator is changed.
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { requireSoundAdjustment } from '../adjustment.ts'
import { isInForce, reassigned } from '../assignment.ts'
import { adjustFigure, reassignTask, setTaskDeadline } from '../contract.ts'
import { type AgencyOfPlan, planYear } from '../planSource.ts'
import { reportingYearOf } from '../reportingPeriod.ts'
import { requireSoundDeadline } from '../taskDeadline.ts'
import { taskFigure } from '../taskFigures.ts'
import { indicatorCommands } from './indicatorCommands.ts'
import { selectIndicatorVersions } from './listsSql.ts'
import { selectAgencies, selectTerritories } from './officeSql.ts'
import { planImportCommands } from './planImportCommands.ts'
import { loadPlanSource, planAsked } from './planSource.ts'
import { selectAssignments, selectPlanOfTask, selectTasks } from './sql.ts'
import {
  insertAdjustment,
  insertReassignment,
  insertTaskDeadline,
  lockIndicator,
  lockTask,
  recording,
} from './writesSql.ts'

const planCommands = [
  command(reassignTask, {
    async run(moment, { taskId, ...asked }) {
      const { tx, id } = moment
      const planId = await selectPlanOfTask(tx, taskId)
      if (!planId) throw notFound('task', taskId)
      await lockTask(tx, taskId)
      const own = (await selectAssignments(tx, planId)).filter((each) => each.taskId === taskId)
      const moved = reassigned(own, await selectAgencies(tx), asked)
      await insertReassignment(tx, recording(moment), taskId, asked, moved)
      return { id }
    },
  }),
  command(setTaskDeadline, {
    async run(moment, { taskIds, ...asked }) {
      const { tx } = moment
      for (const taskId of taskIds) {
        const plan = await planAsked(tx, await selectPlanOfTask(tx, taskId))
        const task = (await selectTasks(tx, plan.planId)).find((each) => each.taskId === taskId)
        if (!task) throw notFound('task', taskId)
        requireSoundDeadline(asked, task, plan.issuedOn)
        await insertTaskDeadline(tx, recording(moment), plan.planId, { taskId, ...asked })
      }
      return { id: moment.id }
    },
  }),
  command(adjustFigure, {
    subject: ({ agencyId, territoryId }) => ({ agencyId, territoryId: territoryId ?? null }),
    async run(moment, adjustment) {
      const { tx, today, isDemonstration } = moment
      const { indicatorId, agencyId, territoryId, occurredOn } = adjustment
      const [version] = await selectIndicatorVersions(tx, { indicatorId })
      if (!version) throw notFound('indicator', indicatorId)
      const agency = (await selectAgencies(tx)).find((each) => each.agencyId === agencyId)
      if (!agency || !isInForce(agency, occurredOn))
        throw new Problem('adjustment.agencyNotInForce', 422, { occurredOn })
      const unitId = territoryId ?? agency.territoryId ?? undefined
      if (territoryId) await requireUnitOfAgency(tx, territoryId, agency, occurredOn)
      await lockIndicator(tx, indicatorId)
      requireSoundAdjustment(adjustment, await figureNow(moment, version, occurredOn), today)
      await insertAdjustment(tx, recording(moment), { ...adjustment, territoryId: unitId }, isDemonstration)
      return { id: moment.id }
    },
  }),
  ...indicatorCommands,
]

export const commands = [...planCommands, ...planImportCommands]

/** An agency corrects the figures of its own territory and of those below it; one without a territory, of any. */
async function requireUnitOfAgency(
  tx: Transaction,
  territoryId: string,
  agency: AgencyOfPlan,
  occurredOn: string,
): Promise<void> {
  const territories = new Map((await selectTerritories(tx)).map((each) => [each.territoryId, each]))
  const unit = territories.get(territoryId)
  if (!unit || !isInForce(unit, occurredOn)) throw new Problem('adjustment.unitNotInForce', 422, { occurredOn })
  if (agency.territoryId === null) return
  for (let at: typeof unit | undefined = unit; at; at = territories.get(at.parentId ?? ''))
    if (at.territoryId === agency.territoryId) return
  throw new Problem('adjustment.unitNotOfAgency', 422, { unit: unit.name, agency: agency.name })
}

/** The figure of the year in which the day lies, as it is counted today. */
async function figureNow(
  moment: CommandMoment,
  { taskId, indicatorId }: { taskId: string; indicatorId: string },
  day: string,
) {
  const plan = await selectPlanOfTask(moment.tx, taskId)
  const year = planYear({
    ...(await loadPlanSource(moment, { plan, year: reportingYearOf(day) })),
    seesRestricted: true,
  })
  const rule = year.source.indicators.find((each) => each.indicatorId === indicatorId)
  if (!rule) throw new Problem('adjustment.indicatorNotInForce', 422, { day })
  return taskFigure(rule, year).value
}
