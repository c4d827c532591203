// The questions screens may ask about plans and tasks.
import { type Actor, reachOf, scopeOf } from '../../platform/actor.ts'
import type { CommandContract } from '../../platform/contract.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import {
  adjustFigure,
  listAdjustments,
  listPlans,
  readPlanBoard,
  readPlanTasks,
  reassignTask,
  setTaskDeadline,
  showTask,
} from '../contract.ts'
import { listEvidence } from '../evidenceContract.ts'
import { changeIndicator } from '../indicatorContract.ts'
import { readPlanOverview } from '../overviewContract.ts'
import { groupsOf, planBoard } from '../planBoard.ts'
import { planOverview } from '../planOverview.ts'
import { yearOfPlan } from '../reportingPeriod.ts'
import { taskPage } from '../taskPage.ts'
import { assignedTo } from '../whoAnswers.ts'
import { evidenceOfPage, evidenceReads } from './evidenceReads.ts'
import { pagedEvidence } from './evidenceSql.ts'
import { indicatorReads } from './indicatorReads.ts'
import { type AdjustmentRow, selectAdjustments } from './listsSql.ts'
import { planImportReads } from './planImportReads.ts'
import { loadPlanSource, maySeeRestricted, planAsked } from './planSource.ts'
import { type PlanRow, selectHistory, selectOrders, selectPlanOfTask, selectPlans } from './sql.ts'

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
/** Whether the asker may do it somewhere: the screen offers it, the command judges the case. */
const mayAsk = (actor: Actor | undefined, contract: CommandContract) => reachOf(actor, contract) !== undefined

const planReads = [
  read(listPlans, async ({ tx }, input) =>
    listed<PlanRow>(await selectPlans(tx), input, {
      words: (row) => [row.code, row.title, row.issuerName],
      sorts: { code: (row) => row.code, issuedOn: (row) => row.issuedOn, title: (row) => row.title },
      first: { sort: 'issuedOn', direction: 'desc' },
    }),
  ),
  read(readPlanTasks, async (moment, { plan, asOf, unitsOf }) => {
    const source = await loadPlanSource(moment, { plan, asOf })
    const { territoryId: _, ...head } = source.plan
    // By the units of that time: as the plan was issued.
    const on = unitsOf === 'then' ? source.plan.issuedOn : source.asOf
    const groups = groupsOf(source).map(({ number, title, tasks }) => ({
      number,
      title,
      tasks: tasks.map((task) => {
        const named = assignedTo(source, task.taskId, on)
        const leads = named.filter((each) => each.assignmentRole === 'lead')
        const coordinatingUnits = named.filter((each) => each.assignmentRole === 'coordinating')
        const { taskId, code, expectedResult, timeText } = task
        return {
          taskId,
          code,
          title: task.title,
          lead: leads.map((each) => each.namedAs),
          coordinating: coordinatingUnits.map((each) => each.namedAs),
          expectedResult,
          timeText,
          leads,
          coordinatingUnits,
        }
      }),
    }))
    return { plan: head, asOf: source.asOf, groups }
  }),
  read(readPlanBoard, async (moment, input) => planBoard(await loadPlanSource(moment, input), input)),
  read(showTask, async (moment, { task, ...question }) => {
    const { tx, actor } = moment
    const plan = question.plan ?? (isUuid(task) ? await selectPlanOfTask(tx, task) : undefined)
    const page = taskPage(await loadPlanSource(moment, { ...question, plan }), task)
    if (!page) throw notFound('task', task)
    const history = await selectHistory(tx, page.taskId)
    return {
      ...page,
      orderedBy: await selectOrders(tx, page.taskId),
      history: history
        .filter((change) => !change.isRestricted || maySeeRestricted(actor))
        .map(({ isRestricted: _, recordedAt, ...change }) => ({ ...change, recordedAt: recordedAt.toISOString() })),
      mayReassign: mayAsk(actor, reassignTask),
      maySetDeadline: mayAsk(actor, setTaskDeadline),
      mayAdjust: mayAsk(actor, adjustFigure),
      mayChangeIndicators: mayAsk(actor, changeIndicator),
    }
  }),
  read(readPlanOverview, async (moment, input) => {
    const { tx, actor, now, today } = moment
    const source = await loadPlanSource(moment, input)
    // Records have their own reach: a page that everybody may open shows only those that the asker may list.
    const scope = scopeOf(actor, listEvidence)
    const { asOf, territoryId } = source
    const filter = { asOf, ...(territoryId ? { territoryId } : {}) }
    const recent = scope
      ? await evidenceOfPage(tx, scope, pagedEvidence(scope, filter, today), { pageSize: mostRecent }, mostRecent)
      : []
    return {
      ...planOverview(source),
      countedAt: now.toISOString(),
      recent,
      mayReassign: mayAsk(actor, reassignTask),
    }
  }),
  read(listAdjustments, async ({ tx, scope, actor }, input) => {
    const plan = await planAsked(tx, input.plan)
    const period = input.year && yearOfPlan(input.year, plan.issuedOn, '9999-12-31', () => '').current
    const filter = { planId: plan.planId, taskId: input.taskId, ...(period || {}) }
    const rows = await selectAdjustments(tx, scope, filter, maySeeRestricted(actor))
    return listed<AdjustmentRow>(rows, input, {
      words: (row) => [row.taskCode, row.indicatorName, row.reason, row.agencyName, row.territoryName, row.recordedBy],
      sorts: {
        occurredOn: (row) => row.occurredOn,
        recordedAt: (row) => row.recordedAt,
        taskCode: (row) => row.taskCode,
        indicatorName: (row) => row.indicatorName,
        delta: (row) => row.delta,
        agencyName: (row) => row.agencyName,
        territoryName: (row) => row.territoryName,
        recordedBy: (row) => row.recordedBy,
      },
      first: { sort: 'recordedAt', direction: 'desc' },
    })
  }),
]

const mostRecent = 8

export const reads = [...planReads, ...evidenceReads, ...indicatorReads, ...planImportReads]
