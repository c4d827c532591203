// The invented money of the office, given by real commands of the invented people: a year with three decided proposals, one that
// waits, some spendings, one transfer.
import type { Demonstration } from '../../platform/server/feature.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import {
  decideBudgetAllocation,
  draftBudgetProposal,
  recordBudgetTransfer,
  recordExpenditure,
  submitBudgetProposal,
} from '../actContract.ts'
import { listBudgetLines } from '../contract.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import {
  inventedDecision,
  inventedProposals,
  inventedSpendings,
  inventedTransfer,
  waitingProposal,
} from '../seed/demonstration.ts'
import { fundingSourceId } from '../seed/fundingSources.ts'

/** The last day of the story; before it in the calendar, the story is of the year before. */
const lastDay = '03-20'

export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const { today, persona, give, ask } = demonstration
  const fiscalYear = Number(today.slice(0, 4)) - (today.slice(5) > lastDay ? 0 : 1)
  const on = (day: string) => `${fiscalYear}-${day}`
  const at = (day: string) => `${on(day)}T03:20:00Z`
  const finance = await persona('finance')
  const { tasks } = await ask(readBudgetChoices, finance, { on: today, fiscalYear })
  const taskId = (code: string) => tasks.find((task) => task.code === code)?.id ?? ''

  for (const { key, persona: who, agency, day, lines, ...words } of [...inventedProposals, waitingProposal]) {
    const actor = await persona(who)
    const proposal = {
      ...words,
      agencyId: agencyId(agency),
      fiscalYear,
      lines: lines.map(({ task, source, given, reason, ...line }) => ({
        ...line,
        taskId: taskId(task),
        fundingSourceId: fundingSourceId(source),
      })),
    }
    const { id } = await give(draftBudgetProposal, actor, { proposal }, { key: `budget ${key}`, at: at(day) })
    const submitted = { key: `budget ${key} submitted`, at: at(day) }
    await give(submitBudgetProposal, actor, { budgetProposalId: id, version: 1 }, submitted)
    if (key === waitingProposal.key) continue
    // Each proposal is answered by the same paper, one after the other, up to its total.
    const { waiting } = await ask(readBudgetChoices, finance, { on: today, fiscalYear })
    const allocations = lines.map((line) => {
      const item = waiting.find((one) => one.budgetProposalId === id && one.content === line.content)
      const { agencyId: unit = '', taskId: task = '', fundingSourceId: source = '', proposalLineId = '' } = item ?? {}
      const { content, amountDong, given = amountDong, reason } = line
      const key = { agencyId: unit, taskId: task, fundingSourceId: source, proposalLineId, content }
      return { ...key, amountDong: given, ...(reason ? { reason } : {}) }
    })
    const { code, day: issued, signedBy, totalDong } = inventedDecision
    const decision = { fiscalYear, code, issuedOn: on(issued), signedBy, totalDong }
    await give(
      decideBudgetAllocation,
      finance,
      { decision, allocations },
      { key: `budget ${key} decided`, at: at('01-26') },
    )
  }

  const { rows } = await ask(listBudgetLines, finance, { fiscalYear, pageSize: 100 })
  const lineOf = (agency: string, task: string) =>
    rows.find((row) => row.agencyId === agencyId(agency) && row.taskCode === task && row.budgetLineId)?.budgetLineId ??
    ''
  for (const { key, proposal, task, day, disbursed, ...facts } of inventedSpendings) {
    const asked = inventedProposals.find((one) => one.key === proposal)
    if (!asked) continue
    const spending = { ...facts, budgetLineId: lineOf(asked.agency, task), spentOn: on(day) }
    const paid = disbursed ? { ...spending, disbursedOn: on(disbursed) } : spending
    const recordedAt = at(disbursed ?? day)
    await give(recordExpenditure, await persona(asked.persona), paid, { key: `budget spent ${key}`, at: recordedAt })
  }
  const { day, code, signedBy, amountDong, reason } = inventedTransfer
  const to = { agencyId: agencyId('UBND-BD'), taskId: taskId('2.3'), fundingSourceId: fundingSourceId('DVMTR') }
  const paper = { decisionCode: code, decidedOn: on(day), signedBy }
  const transfer = { fromLineId: lineOf('HKL', '2.1'), to, amountDong, transferredOn: on(day), reason, ...paper }
  await give(recordBudgetTransfer, finance, transfer, { key: 'budget transfer', at: at(day) })
}
