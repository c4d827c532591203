// Handing in, returning with remarks, accepting; and by when papers are due.
import { may, type Subject } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import {
  acceptPlan,
  acceptReview,
  returnPlan,
  returnReview,
  setUnitPaperDeadline,
  submitPlan,
  submitReview,
} from '../contract.ts'
import { coveredPeriod, wholeYear } from '../coveredPeriod.ts'
import { showUnitPaper } from '../questions.ts'
import { faultsOfReview, type ReviewFacts } from '../review.ts'
import { keptFigures } from '../unitFigure.ts'
import { type LineRemarks, type PaperFault, requireAnswerable, requireOpen } from '../unitPaper.ts'
import { faultsOfUnitPlan, type UnitPlanFacts } from '../unitPlan.ts'
import { selectPlan } from './officeSql.ts'
import { insertDueDate } from './paperListSql.ts'
import { type KeptPaper, selectPaper, updateStatus } from './paperSql.ts'
import { insertSubmission, type KeptWithReview, selectSubmissions, updateDecision } from './submissionSql.ts'
import { countedTo, figuresOfUnit, plannedActivities, tasksOfUnit } from './unitInPeriod.ts'

type Door = 'plan' | 'review'
const subject = ({ unitPaperId }: { unitPaperId: string }, moment: Asking) => stored(moment, unitPaperId)
type Asking = Pick<CommandMoment, 'tx' | 'actor'>

export const answerCommands = [
  command(submitPlan, { subject, run: (moment, input) => submit(moment, 'plan', input) }),
  command(submitReview, { subject, run: (moment, input) => submit(moment, 'review', input) }),
  command(returnPlan, { subject, run: (moment, input) => answer(moment, 'plan', 'returned', input) }),
  command(acceptPlan, { subject, run: (moment, input) => answer(moment, 'plan', 'accepted', input) }),
  command(returnReview, { subject, run: (moment, input) => answer(moment, 'review', 'returned', input) }),
  command(acceptReview, { subject, run: (moment, input) => answer(moment, 'review', 'accepted', input) }),
  command(setUnitPaperDeadline, {
    async run({ tx, id, actor, now, isDemonstration }, { planId, year, unitPaperKind, coversTo, ...due }) {
      const plan = await selectPlan(tx, planId)
      if (!plan) throw notFound('plan', planId)
      const period = coveredPeriod(unitPaperKind, { year, issuedOn: plan.issuedOn, coversTo })
      if (due.dueOn < plan.issuedOn || due.dueOn < period.from)
        throw new Problem('unitPaperDeadline.tooEarly', 422, { from: period.from }, [
          { path: '/dueOn', expected: 'minimum', params: { limit: period.from } },
        ])
      await insertDueDate(
        tx,
        id,
        { planId, year, unitPaperKind, coversTo: period.to, ...due },
        { by: actor.accountId, at: now, isDemonstration },
      )
      return { id }
    },
  }),
]

/** What a stored paper is about; one that the actor may not even see is not found. */
async function stored({ tx, actor }: Asking, unitPaperId: string): Promise<Subject> {
  const paper = await selectPaper(tx, unitPaperId)
  if (!paper || !may(actor, showUnitPaper, { agencyId: paper.agencyId })) throw notFound('unitPaper', unitPaperId)
  return { agencyId: paper.agencyId }
}

async function locked({ tx }: CommandMoment, door: Door, unitPaperId: string): Promise<KeptPaper> {
  const paper = await selectPaper(tx, unitPaperId, { forUpdate: true })
  if (!paper || (paper.unitPaperKind === 'unitPlan') !== (door === 'plan')) throw notFound('unitPaper', unitPaperId)
  return paper
}

async function submit(
  moment: CommandMoment,
  door: Door,
  { unitPaperId, version }: { unitPaperId: string; version: number },
) {
  const { tx, id, actor, now, today } = moment
  const paper = await locked(moment, door, unitPaperId)
  requireOpen(paper.unitPlanStatus)
  if (paper.version !== version) throw new Problem('unitPaper.changedMeanwhile', 409, { by: paper.savedBy })
  const kept = door === 'plan' ? await soundPlan(moment, paper) : await soundReview(moment, paper)
  const given = await selectSubmissions(tx, unitPaperId)
  const submission = { unitPaperId, number: given.length + 1, facts: paper.facts, kept }
  await insertSubmission(tx, id, submission, { by: actor.accountId, at: now, on: today })
  await updateStatus(tx, unitPaperId, 'submitted')
  return { id: unitPaperId }
}

async function soundPlan({ tx, today }: CommandMoment, paper: KeptPaper): Promise<KeptWithReview> {
  const period = { from: paper.coversFrom, to: paper.coversTo }
  const tasks = await tasksOfUnit(tx, { ...paper, period, today })
  requireWhole(faultsOfUnitPlan(paper.facts as UnitPlanFacts, { tasks, period, today }))
  return {}
}

/** Counts what the review keeps of its day: figures until today or the end of the period, and what had been planned. */
async function soundReview({ tx, today }: CommandMoment, paper: KeptPaper): Promise<KeptWithReview> {
  if (today < paper.coversFrom) throw new Problem('review.tooEarly', 422, { from: paper.coversFrom })
  const whole = { from: paper.coversFrom, to: paper.coversTo }
  const plan = await selectPlan(tx, paper.planId)
  const yearEnd = wholeYear(paper.year, plan?.issuedOn ?? whole.from).to
  const planned = await plannedActivities(tx, { ...paper, yearEnd })
  requireWhole(faultsOfReview(paper.facts as ReviewFacts, { planned, today }))
  const period = { from: whole.from, to: countedTo(whole, today) }
  const tasks = await tasksOfUnit(tx, { ...paper, period: whole, today })
  return { figures: keptFigures(await figuresOfUnit(tx, { ...paper, period }, tasks), period.to), planned }
}

function requireWhole(faults: readonly PaperFault[]): void {
  if (faults.length === 0) return
  const fields = faults.map((fault) => ({ ...fault, path: `/facts${fault.path}` }))
  throw new Problem('unitPaper.incomplete', 422, { count: faults.length }, fields)
}

interface Answer {
  readonly unitPaperId: string
  readonly number: number
  readonly remark?: string
  readonly lineRemarks?: LineRemarks
}

async function answer(moment: CommandMoment, door: Door, decision: 'returned' | 'accepted', given: Answer) {
  const { tx, actor, now, today } = moment
  const { unitPaperId, number, remark, lineRemarks = [] } = given
  const paper = await locked(moment, door, unitPaperId)
  const last = (await selectSubmissions(tx, unitPaperId)).at(-1)
  requireAnswerable(paper.unitPlanStatus, last?.number ?? 0, number)
  requireLines(lineRemarks, last?.facts)
  const act = { by: actor.accountId, at: now, on: today }
  await updateDecision(tx, unitPaperId, number, { decision, remark: remark?.trim() || null, lineRemarks }, act)
  await updateStatus(tx, unitPaperId, decision)
  return { id: unitPaperId }
}

/** A remark on a line is about a line that was handed in. */
function requireLines(remarks: LineRemarks, facts: UnitPlanFacts | ReviewFacts | undefined): void {
  const tasks = facts && 'tasks' in facts ? facts.tasks.map(({ taskId }) => taskId) : []
  const lines = new Set([...(facts?.activities ?? []).map(({ activityId }) => activityId), ...tasks])
  for (const [index, { lineId }] of remarks.entries())
    if (!lines.has(lineId))
      throw new Problem('unitPaper.noSuchLine', 422, {}, [
        { path: `/lineRemarks/${index}/lineId`, expected: 'unknown' },
      ])
}
