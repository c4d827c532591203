// Who may not: every command and read of the budget by a stranger, a neighbour unit, lower roles, and nobody at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import * as acts from '../actContract.ts'
import * as contract from '../contract.ts'
import { aDecision, aProposal, aSpending } from '../example.ts'
import * as papers from '../proposalContract.ts'
import { fundingSourceId } from '../seed/fundingSources.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const committee = agencyId('UBND-BD')
const reason = 'Không được làm.'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: strangers, neighbours and lower roles are refused, and nothing has happened`, async (t) => {
    const office = await open(t)
    office.at('2026-04-01T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const finance = await office.persona('finance')
    const year = { fiscalYear: 2026 }
    const { tasks } = await office.ask(papers.readBudgetChoices, officer, { on: '2026-04-01', ...year })
    const taskId = tasks[0]?.id ?? ''
    const proposal = aProposal({ agencyId: committee }, taskId)
    const { id: budgetProposalId } = await office.give(acts.draftBudgetProposal, officer, { proposal })
    const key = { agencyId: committee, taskId, fundingSourceId: fundingSourceId('NSTX') }
    const allocations = [{ ...key, content: 'Tuần tra', amountDong: 9_000_000 }]
    const decided = { decision: aDecision(), allocations }
    const { id: budgetDecisionId } = await office.give(acts.decideBudgetAllocation, finance, decided)
    const { rows } = await office.ask(contract.listBudgetLines, finance, year)
    const budgetLineId = rows.find((row) => row.budgetLineId)?.budgetLineId ?? ''
    const { id: expenditureId } = await office.give(acts.recordExpenditure, officer, aSpending(budgetLineId))
    const transfer = {
      fromLineId: budgetLineId,
      to: { ...key, fundingSourceId: fundingSourceId('KHAC') },
      amountDong: 1000,
      transferredOn: '2026-03-25',
      reason,
      decisionCode: '20/QĐ-STC',
      decidedOn: '2026-03-24',
      signedBy: 'Giám đốc',
    }
    const { id: budgetTransferId } = await office.give(acts.recordBudgetTransfer, finance, transfer)
    const before = await office.ask(contract.readBudgetOverview, finance, year)

    const expenditure = aSpending(budgetLineId, { amountDong: 1 })
    const inputs: readonly (readonly [CommandContract, unknown, whose: 'making' | 'existing' | 'finance'])[] = [
      [acts.draftBudgetProposal, { proposal }, 'making'],
      [acts.submitBudgetProposal, { budgetProposalId, version: 1 }, 'existing'],
      [acts.withdrawBudgetProposal, { budgetProposalId, reason }, 'existing'],
      [acts.recordExpenditure, expenditure, 'existing'],
      [acts.amendExpenditure, { expenditureId, version: 1, reason, expenditure }, 'existing'],
      [acts.withdrawExpenditure, { expenditureId, reason }, 'existing'],
      [acts.returnBudgetProposal, { budgetProposalId, remark: reason }, 'finance'],
      [
        acts.recordFundingSource,
        { code: 'MOI', name: 'Nguồn mới', fundingKind: 'recurrent', validFrom: '2026-01-01', legalBasis: reason },
        'finance',
      ],
      [acts.decideBudgetAllocation, decided, 'finance'],
      [acts.withdrawBudgetDecision, { budgetDecisionId, reason }, 'finance'],
      [acts.recordBudgetTransfer, transfer, 'finance'],
      [acts.withdrawBudgetTransfer, { budgetTransferId, reason }, 'finance'],
      [
        acts.recordCarryOver,
        { ...year, budgetLineIds: [budgetLineId], carriedOn: '2026-12-31', legalBasis: reason },
        'finance',
      ],
      [acts.withdrawCarryOver, { carryOverId: budgetTransferId, reason }, 'finance'],
    ]
    assert.deepEqual(inputs.map(([{ name }]) => name).sort(), commands.map(({ contract: { name } }) => name).sort())
    const none = ['stranger', 'areaRanger', 'leader', 'administrator']
    for (const [command, input, whose] of inputs) {
      await assert.rejects(office.give(command, undefined, input as never), { code: 'signIn.required' })
      for (const who of none) {
        const actor = who === 'stranger' ? office.stranger : await office.persona(who)
        await assert.rejects(
          office.give(command, actor, input as never),
          { code: 'permission.refused' },
          `${who} ${command.name}`,
        )
      }
      // Another unit's money is not told to exist.
      const code = whose === 'existing' ? 'record.notFound' : 'permission.refused'
      for (const who of ['neighbour', 'police'])
        await assert.rejects(
          office.give(command, await office.persona(who), input as never),
          { code },
          `${who} ${command.name}`,
        )
      // The station reads every unit's money, but proposes and spends only its own.
      await assert.rejects(
        office.give(command, await office.persona('stationHead'), input as never),
        { code: 'permission.refused' },
        `stationHead ${command.name}`,
      )
      if (whose === 'finance')
        await assert.rejects(office.give(command, officer, input as never), { code: 'permission.refused' })
    }
    assert.deepEqual(await office.ask(contract.readBudgetOverview, finance, year), before)

    const questions: readonly (readonly [ReadContract, unknown])[] = [
      [contract.readBudgetOverview, year],
      [contract.listBudgetLines, year],
      [contract.showBudgetLine, { budgetLineId }],
      [papers.listBudgetProposals, {}],
      [papers.showBudgetProposal, { budgetProposalId }],
      [papers.listBudgetDecisions, {}],
      [papers.showBudgetDecision, { budgetDecisionId }],
      [contract.listExpenditures, {}],
      [contract.showExpenditure, { expenditureId }],
      [contract.listFundingSources, {}],
      [papers.readBudgetChoices, { on: '2026-04-01', ...year }],
    ]
    assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract: { name } }) => name).sort())
    for (const [read, input] of questions) {
      await assert.rejects(office.ask(read, office.stranger, input as never), { code: 'permission.refused' })
      await assert.rejects(office.ask(read, await office.persona('administrator'), input as never), {
        code: 'permission.refused',
      })
      await assert.rejects(office.ask(read, undefined, input as never), { code: 'signIn.required' })
    }
    const neighbour = await office.persona('neighbour')
    assert.deepEqual((await office.ask(contract.readBudgetOverview, neighbour, year)).rows, [])
    assert.equal((await office.ask(contract.listExpenditures, neighbour, {})).total, 0)
    await assert.rejects(office.ask(contract.showBudgetLine, neighbour, { budgetLineId }), { code: 'record.notFound' })
    await assert.rejects(office.ask(papers.showBudgetProposal, neighbour, { budgetProposalId }), {
      code: 'record.notFound',
    })
    await assert.rejects(office.ask(contract.showExpenditure, neighbour, { expenditureId }), {
      code: 'record.notFound',
    })
    await assert.rejects(office.ask(papers.showBudgetDecision, neighbour, { budgetDecisionId }), {
      code: 'permission.refused',
    })
    for (const who of ['stationHead', 'leader']) {
      const seen = await office.ask(contract.showExpenditure, await office.persona(who), { expenditureId })
      assert.deepEqual([seen.mayAmend, seen.mayWithdraw], [false, false])
    }
  })
