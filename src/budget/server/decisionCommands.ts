// Deciding what lines get, and moving money between them; each with its paper.
import { notFound, Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { type Command, type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { requireAgencies } from '../../units/server/publishedSql.ts'
import {
  decideBudgetAllocation,
  recordBudgetTransfer,
  recordCarryOver,
  withdrawBudgetDecision,
  withdrawBudgetTransfer,
  withdrawCarryOver,
} from '../actContract.ts'
import { type Allocation, type DecisionFacts, requireSoundAllocations } from '../decision.ts'
import { bookingDays, requireBookable } from '../fiscalYear.ts'
import { closingOn, requireCover, requireNeverBelow } from '../ledger.ts'
import { sumDong } from '../money.ts'
import {
  insertAllocation,
  insertCarryOver,
  insertDecision,
  insertTransfer,
  type Paper,
  selectAllocated,
  selectIsWithdrawn,
  selectItems,
  selectPaper,
  withdrawPaper,
} from './decisionSql.ts'
import {
  type LineKey,
  lineOf,
  lockLines,
  type StoredLine,
  selectEntries,
  selectFiscalRules,
  selectKnownTasks,
  selectLine,
  selectLinesOfPaper,
  selectSourcesOfYear,
  writeFiles,
} from './placesSql.ts'

type Tx = CommandMoment['tx']

export const decisionCommands: readonly Command[] = [
  command(decideBudgetAllocation, {
    async run(moment, { decision, allocations }) {
      const { tx, id, actor, now, today, isDemonstration } = moment
      const by = actor.accountId
      requireIssued(decision.issuedOn, today, '/decision/issuedOn')
      const { from, to } = bookingDays(decision.fiscalYear, await selectFiscalRules(tx))
      if (decision.issuedOn > to)
        throw new Problem('budget.outsideYear', 422, {
          on: decision.issuedOn,
          fiscalYear: decision.fiscalYear,
          from,
          to,
        })
      const known = await selectPaper(tx, decision)
      if (known && (known.totalDong !== decision.totalDong || known.signedBy !== decision.signedBy))
        throw new Problem('budgetDecision.differs', 409, {
          code: known.code,
          totalDong: known.totalDong,
          signedBy: known.signedBy,
        })
      const decisionId = known?.id ?? id
      const before = known ? await selectAllocated(tx, decisionId) : { amountDong: 0, count: 0 }
      await requireItems(tx, decision, allocations, before.amountDong)
      if (!known) {
        await requireFiles(tx, decision.fileIds ?? [], 'document', actor, '/decision/fileIds')
        await insertDecision(tx, id, decision, { by, at: now, isDemonstration })
        await writeFiles(tx, 'decision', id, decision.fileIds ?? [])
      }
      const [, availableOn = from] = [decision.issuedOn, from].sort()
      for (const [index, allocation] of allocations.entries()) {
        const budgetLineId = await lineOf(tx, { ...allocation, fiscalYear: decision.fiscalYear })
        const sort = before.count + index + 1
        const allocationId = seedId('allocation', `${decisionId} ${sort}`)
        await insertAllocation(
          tx,
          { ...allocation, id: allocationId, decisionId, budgetLineId, availableOn, sort },
          { by, at: now },
        )
      }
      return { id: decisionId }
    },
  }),
  command(withdrawBudgetDecision, {
    async run(moment, { budgetDecisionId, reason }) {
      await takenBack(moment, 'decision', budgetDecisionId, reason)
      return { id: budgetDecisionId }
    },
  }),
  command(recordBudgetTransfer, {
    async run({ tx, id, actor, now, today, isDemonstration }, { to, fileIds = [], ...facts }) {
      const from = await knownLine(tx, facts.fromLineId)
      requireIssued(facts.decidedOn, today, '/decidedOn')
      if (facts.transferredOn < facts.decidedOn)
        throw new Problem('budgetTransfer.beforeDecision', 422, { decidedOn: facts.decidedOn }, [
          { path: '/transferredOn', given: facts.transferredOn, expected: 'right' },
        ])
      requireBookable(facts.transferredOn, from.fiscalYear, await selectFiscalRules(tx), today, '/transferredOn')
      const key = { ...to, fiscalYear: from.fiscalYear }
      await requireKey(tx, key, today)
      const toLineId = await lineOf(tx, key)
      if (toLineId === from.budgetLineId) throw new Problem('budgetTransfer.sameLine')
      await lockLines(tx, [from.budgetLineId, toLineId])
      requireCover(await selectEntries(tx, from.budgetLineId), {
        on: facts.transferredOn,
        amountDong: facts.amountDong,
      })
      await requireFiles(tx, fileIds, 'document', actor, '/fileIds')
      await insertTransfer(tx, id, { ...facts, toLineId }, { by: actor.accountId, at: now, isDemonstration })
      await writeFiles(tx, 'transfer', id, fileIds)
      return { id }
    },
  }),
  command(withdrawBudgetTransfer, {
    async run(moment, { budgetTransferId, reason }) {
      await takenBack(moment, 'transfer', budgetTransferId, reason)
      return { id: budgetTransferId }
    },
  }),
  command(recordCarryOver, {
    async run({ tx, id, actor, now, today, isDemonstration }, { fiscalYear, budgetLineIds, carriedOn, legalBasis }) {
      requireBookable(carriedOn, fiscalYear, await selectFiscalRules(tx), today, '/carriedOn')
      if (carriedOn < `${fiscalYear}-12-31`)
        throw new Problem('carryOver.tooEarly', 422, { fiscalYear }, [
          { path: '/carriedOn', given: carriedOn, expected: 'right' },
        ])
      await lockLines(tx, budgetLineIds)
      const moved = []
      for (const [index, budgetLineId] of budgetLineIds.entries()) {
        const from = await knownLine(tx, budgetLineId)
        if (from.fiscalYear !== fiscalYear)
          throw new Problem('carryOver.otherYear', 422, { fiscalYear: from.fiscalYear })
        const entries = await selectEntries(tx, budgetLineId)
        const later = entries.find((entry) => entry.on > carriedOn)
        if (later) throw new Problem('carryOver.laterEntries', 422, { line: index + 1, on: later.on })
        const amountDong = closingOn(entries, carriedOn)
        if (amountDong <= 0) throw new Problem('carryOver.nothingLeft', 422, { line: index + 1 })
        const toLineId = await lineOf(tx, { ...from, fiscalYear: fiscalYear + 1 })
        moved.push({ fromLineId: budgetLineId, toLineId, amountDong })
      }
      const facts = { fiscalYear, carriedOn, legalBasis }
      await insertCarryOver(tx, id, facts, moved, { by: actor.accountId, at: now, isDemonstration })
      return { id, amountDong: sumDong(moved.map((line) => line.amountDong)) }
    },
  }),
  command(withdrawCarryOver, {
    async run(moment, { carryOverId, reason }) {
      await takenBack(moment, 'carryOver', carryOverId, reason)
      return { id: carryOverId }
    },
  }),
]

/** Takes a paper's entries back, unless a line would have given more than it had. */
export async function takenBack(
  { tx, actor, now }: Pick<CommandMoment, 'tx' | 'actor' | 'now'>,
  paper: Paper,
  id: string,
  reason: string,
): Promise<void> {
  const isWithdrawn = await selectIsWithdrawn(tx, paper, id)
  if (isWithdrawn === undefined) throw notFound(paper, id)
  if (isWithdrawn) throw new Problem('budget.alreadyWithdrawn', 409)
  const lines = await selectLinesOfPaper(tx, id)
  await lockLines(tx, lines)
  for (const budgetLineId of lines) requireNeverBelow(await selectEntries(tx, budgetLineId, id))
  await withdrawPaper(tx, paper, { id, reason, by: actor.accountId, at: now })
}

export async function knownLine(tx: Tx, budgetLineId: string): Promise<StoredLine> {
  const line = await selectLine(tx, budgetLineId)
  if (!line) throw notFound('budgetLine', budgetLineId)
  return line
}

function requireIssued(on: string, today: string, path: string) {
  if (on > today) throw new Problem('budget.dateInFuture', 422, { on }, [{ path, given: on, expected: 'right' }])
}

/** The unit is in force, the task is one of a plan, the source is open in the year. */
async function requireKey(tx: Tx, key: LineKey, on: string) {
  await requireAgencies(tx, [key.agencyId], on, '/to/agencyId')
  if ((await selectKnownTasks(tx, [key.taskId])).size === 0) throw new Problem('budget.taskUnknown', 422, { line: 1 })
  if ((await selectSourcesOfYear(tx, [key.fundingSourceId], key.fiscalYear)).size === 0)
    throw new Problem('budget.sourceNotInForce', 422, { line: 1, fiscalYear: key.fiscalYear })
}

/** Items are submitted, undecided and of the same unit, task, source and year; the rest names what is there. */
async function requireItems(tx: Tx, decision: DecisionFacts, allocations: readonly Allocation[], before: number) {
  const { fiscalYear } = decision
  const items = await selectItems(
    tx,
    allocations.flatMap(({ proposalLineId }) => proposalLineId ?? []),
  )
  const tasks = await selectKnownTasks(
    tx,
    allocations.map(({ taskId }) => taskId),
  )
  const sources = await selectSourcesOfYear(
    tx,
    allocations.map(({ fundingSourceId }) => fundingSourceId),
    fiscalYear,
  )
  for (const [index, allocation] of allocations.entries()) {
    const refused = (code: string) =>
      new Problem(code, 422, { line: index + 1, fiscalYear }, [{ path: `/allocations/${index}`, expected: 'right' }])
    if (!tasks.has(allocation.taskId.toLowerCase())) throw refused('budget.taskUnknown')
    if (!sources.has(allocation.fundingSourceId.toLowerCase())) throw refused('budget.sourceNotInForce')
    if (!allocation.proposalLineId) {
      await requireAgencies(tx, [allocation.agencyId], decision.issuedOn, `/allocations/${index}/agencyId`)
      continue
    }
    const item = items.find(({ proposalLineId }) => proposalLineId === allocation.proposalLineId?.toLowerCase())
    if (!item?.isSubmitted) throw refused('budgetAllocation.notSubmitted')
    if (item.isDecided) throw refused('budgetAllocation.alreadyDecided')
    const isOfItem =
      item.agencyId === allocation.agencyId.toLowerCase() &&
      item.taskId === allocation.taskId.toLowerCase() &&
      item.fiscalYear === fiscalYear
    if (!isOfItem) throw refused('budgetAllocation.otherItem')
    const isOtherSource = item.fundingSourceId !== allocation.fundingSourceId.toLowerCase()
    if (isOtherSource && !allocation.reason) throw refused('budgetAllocation.sourceReasonMissing')
  }
  const proposedDong = new Map(items.map((item) => [item.proposalLineId, item.amountDong]))
  requireSoundAllocations(decision, allocations, { before, proposedDong })
}
