// Money from the first request to the carried-over rest, on each database: who asked, who decided, what was spent, and that it
// adds up to the đồng after every step.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import {
  amendExpenditure,
  decideBudgetAllocation,
  draftBudgetProposal,
  recordBudgetTransfer,
  recordCarryOver,
  recordExpenditure,
  recordFundingSource,
  returnBudgetProposal,
  submitBudgetProposal,
  withdrawBudgetDecision,
  withdrawBudgetTransfer,
  withdrawCarryOver,
  withdrawExpenditure,
} from '../actContract.ts'
import { listBudgetLines, listExpenditures, readBudgetOverview, showBudgetLine, showExpenditure } from '../contract.ts'
import { aDecision, aProposal, aSpending } from '../example.ts'
import { addedSums, groupedSums } from '../ledger.ts'
import { readBudgetChoices, showBudgetProposal } from '../proposalContract.ts'
import { fundingSourceId } from '../seed/fundingSources.ts'

const committee = agencyId('UBND-BD')
const station = agencyId('HKL')
const [recurrent, pfes] = [fundingSourceId('NSTX'), fundingSourceId('DVMTR')]
const fiscalYear = 2026

type Overview = OutputOf<typeof readBudgetOverview>

/** Whatever happened: units, tasks, sources and the whole agree, and entries add up to what remains. */
function reconciled(overview: Overview): Overview['sums'] {
  const { rows, sums } = overview
  for (const keyOf of ['agencyId', 'taskId', 'fundingSourceId'] as const)
    assert.deepEqual(addedSums(groupedSums(rows, (row) => row[keyOf]).values()), sums)
  return sums
}

for (const [kind, open] of Object.entries(offices))
  test(`the budget on ${kind}`, async (t) => {
    const office = await open(t)
    office.at('2026-04-01T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const finance = await office.persona('finance')
    const overview = async (year = fiscalYear) => office.ask(readBudgetOverview, finance, { fiscalYear: year })
    const { tasks } = await office.ask(readBudgetChoices, officer, { on: '2026-04-01', fiscalYear })
    const taskId = tasks.find(({ code }) => code === '2.3')?.id ?? ''
    const otherTask = tasks.find(({ code }) => code === '1.2')?.id ?? ''
    const item = { agencyId: committee, taskId, content: 'Xăng xe tuần tra' }
    let [petrol, teams] = ['', '']

    await t.test('a unit drafts, submits, gets it back, changes it and submits again', async () => {
      const proposal = aProposal({ agencyId: committee }, taskId)
      const { id } = await office.give(draftBudgetProposal, officer, { proposal })
      const draft = await office.ask(showBudgetProposal, officer, { budgetProposalId: id })
      assert.deepEqual([draft.row.budgetProposalStatus, draft.row.amountDong, draft.version], ['draft', 42_500_001, 1])
      assert.equal((await overview()).sums.proposed, 0)
      await office.give(submitBudgetProposal, officer, { budgetProposalId: id, version: 1 })
      assert.equal((await overview()).sums.proposed, 42_500_001)
      await assert.rejects(office.give(submitBudgetProposal, officer, { budgetProposalId: id, version: 2 }), {
        code: 'budgetProposal.wrongStatus',
      })
      await office.give(returnBudgetProposal, finance, { budgetProposalId: id, remark: 'Tách riêng tiền xăng.' })
      assert.equal((await overview()).sums.proposed, 0)
      const paper = await uploaded(office, officer, 'document')
      const changed = { ...proposal, title: 'Kinh phí tuần tra, đã sửa', fileIds: [paper] }
      const stale = { budgetProposalId: id, version: 1, proposal: changed }
      await assert.rejects(office.give(draftBudgetProposal, officer, stale), { code: 'record.changedMeanwhile' })
      await office.give(draftBudgetProposal, officer, { ...stale, version: 3 })
      await office.give(submitBudgetProposal, officer, { budgetProposalId: id, version: 4 })
      const shown = await office.ask(showBudgetProposal, finance, { budgetProposalId: id })
      assert.deepEqual(shown.acts.map(({ act }) => act).sort(), ['drafted', 'returned', 'submitted', 'submitted'])
      assert.equal(shown.files[0]?.fileId, paper)
      assert.equal((await overview()).waiting.amountDong, 42_500_001)

      const [first, second] = shown.lines
      ;[petrol, teams] = [first?.id ?? '', second?.id ?? '']
    })

    await t.test('a decision allocates up to its total, and says why amounts differ', async () => {
      const given = { ...item, fundingSourceId: recurrent, proposalLineId: petrol, amountDong: 27_000_000 }
      const decide = (allocations: object[], changes = {}) =>
        office.give(decideBudgetAllocation, finance, { decision: aDecision(changes), allocations } as never)
      await assert.rejects(decide([given]), { code: 'budgetAllocation.reasonMissing' })
      const cut = { ...given, reason: 'Cân đối theo dự toán giao.' }
      const helped = { ...item, fundingSourceId: pfes, proposalLineId: teams, amountDong: 12_500_001 }
      await assert.rejects(decide([cut, { ...helped, amountDong: 13_000_001, reason: 'Thêm cho đủ.' }]), {
        code: 'budgetDecision.overTotal',
        params: { totalDong: 40_000_000, before: 0, asked: 40_000_001, over: 1 },
      })
      assert.equal((await overview()).sums.allocated, 0)
      const { id } = await decide([cut])
      // The same paper goes on, up to its total; with another total it is another paper.
      assert.equal((await decide([helped])).id, id)
      await assert.rejects(decide([{ ...item, fundingSourceId: recurrent, amountDong: 500_000 }]), {
        code: 'budgetDecision.overTotal',
      })
      await assert.rejects(decide([{ ...helped }], { totalDong: 41_000_000 }), { code: 'budgetDecision.differs' })
      await assert.rejects(decide([helped], { code: '16/QĐ-STC' }), { code: 'budgetAllocation.alreadyDecided' })
      const sums = reconciled(await overview())
      assert.deepEqual([sums.proposed, sums.allocated, sums.remaining], [42_500_001, 39_500_001, 39_500_001])
      assert.equal((await overview()).waiting.proposals, 0)
      const shown = await office.ask(showBudgetProposal, officer, {
        budgetProposalId: (
          await office.ask(showBudgetProposal, officer, { budgetProposalId: await proposalOf(office) })
        ).row.id,
      })
      assert.equal(shown.row.budgetProposalStatus, 'decided')
      assert.equal(shown.lines[0]?.decided?.reason, 'Cân đối theo dự toán giao.')
    })

    const lines = async () => (await office.ask(listBudgetLines, finance, { fiscalYear })).rows
    const lineOf = async (fundingSource: string) =>
      (await lines()).find((row) => row.fundingSourceId === fundingSource && row.agencyId === committee)
        ?.budgetLineId ?? ''

    await t.test('spending: within the line and the year, amended with its history, withdrawn', async () => {
      const line = await lineOf(recurrent)
      const voucher = await uploaded(office, officer, 'document')
      const { id } = await office.give(recordExpenditure, officer, aSpending(line, { fileIds: [voucher] }))
      await assert.rejects(office.give(recordExpenditure, officer, aSpending(line, { amountDong: 22_650_001 })), {
        code: 'budgetLine.notEnough',
        params: { on: '2026-03-12', asked: 22_650_001, remaining: 22_650_000, missing: 1 },
      })
      for (const [changes, code] of [
        [{ spentOn: '2026-04-02' }, 'budget.dateInFuture'],
        [{ spentOn: '2025-12-31' }, 'budget.outsideYear'],
        [{ spentOn: '2026-02-09' }, 'budgetLine.notEnough'],
        [{ disbursedOn: '2026-03-11' }, 'expenditure.disbursedTooEarly'],
        [{ amountDong: 1.5 }, 'input.invalid'],
        [{ amountDong: -5 }, 'input.invalid'],
      ] as const)
        await assert.rejects(office.give(recordExpenditure, officer, aSpending(line, changes)), { code })
      const amended = aSpending(line, { amountDong: 4_500_000, fileIds: [voucher], disbursedOn: '2026-03-20' })
      const change = { expenditureId: id, version: 1, reason: 'Ghi thiếu hóa đơn.', expenditure: amended }
      await office.give(amendExpenditure, officer, change)
      await assert.rejects(office.give(amendExpenditure, officer, change), { code: 'record.changedMeanwhile' })
      const shown = await office.ask(showExpenditure, finance, { expenditureId: id })
      assert.deepEqual(
        shown.amendments[0]?.changes.map(({ property, before, after }) => [property, before, after]),
        [
          ['amountDong', '4350000', '4500000'],
          ['disbursedOn', '', '2026-03-20'],
        ],
      )
      assert.equal(shown.files[0]?.fileId, voucher)
      const sums = reconciled(await overview())
      assert.deepEqual([sums.spent, sums.disbursed, sums.remaining], [4_500_000, 4_500_000, 35_000_001])
      await office.give(withdrawExpenditure, officer, { expenditureId: id, reason: 'Ghi nhầm khoản.' })
      assert.equal(reconciled(await overview()).remaining, 39_500_001)
      await assert.rejects(office.give(withdrawExpenditure, officer, { expenditureId: id, reason: 'Hai lần.' }), {
        code: 'budget.alreadyWithdrawn',
      })
    })

    await t.test('two spendings at once on the last đồng: one is refused', async () => {
      const line = await lineOf(pfes)
      const last = () => office.give(recordExpenditure, officer, aSpending(line, { amountDong: 12_500_001 }))
      const outcomes = await Promise.allSettled([last(), last(), last()])
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
      assert.deepEqual(refused, ['budgetLine.notEnough', 'budgetLine.notEnough'])
      const { rows, sums } = await office.ask(listExpenditures, finance, { fiscalYear })
      assert.deepEqual([rows.length, sums.amountDong], [1, 12_500_001])
      const { row } = await office.ask(showBudgetLine, officer, { budgetLineId: line })
      assert.equal(row.remaining, 0)
    })

    await t.test('a transfer has its paper and reason; what it gave cannot be taken back once used', async () => {
      const fromLineId = await lineOf(recurrent)
      const transfer = {
        fromLineId,
        to: { agencyId: station, taskId: otherTask, fundingSourceId: recurrent },
        amountDong: 7_000_000,
        transferredOn: '2026-03-25',
        reason: 'Trạm cần in tờ rơi trước mùa khô.',
        decisionCode: '20/QĐ-STC',
        decidedOn: '2026-03-24',
        signedBy: 'Giám đốc Sở Tài chính',
      }
      await assert.rejects(office.give(recordBudgetTransfer, finance, { ...transfer, amountDong: 27_000_001 }), {
        code: 'budgetLine.notEnough',
      })
      await assert.rejects(office.give(recordBudgetTransfer, finance, { ...transfer, transferredOn: '2026-03-23' }), {
        code: 'budgetTransfer.beforeDecision',
      })
      await assert.rejects(office.give(recordBudgetTransfer, finance, { ...transfer, reason: '' }), {
        code: 'input.invalid',
      })
      const { id } = await office.give(recordBudgetTransfer, finance, transfer)
      const sums = reconciled(await overview())
      assert.deepEqual([sums.transferredIn, sums.transferredOut, sums.remaining], [7_000_000, 7_000_000, 27_000_000])
      const to = (await lines()).find((row) => row.agencyId === station)?.budgetLineId ?? ''
      const stationHead = await office.persona('stationHead')
      const spent = await office.give(
        recordExpenditure,
        stationHead,
        aSpending(to, { spentOn: '2026-03-30', amountDong: 1 }),
      )
      const undo = { budgetTransferId: id, reason: 'Ghi nhầm văn bản.' }
      await assert.rejects(office.give(withdrawBudgetTransfer, finance, undo), {
        code: 'budgetLine.alreadyUsed',
        params: { on: '2026-03-30', missing: 1 },
      })
      await office.give(withdrawExpenditure, stationHead, { expenditureId: spent.id, reason: 'Ghi nhầm khoản.' })
      await office.give(withdrawBudgetTransfer, finance, undo)
      const after = reconciled(await overview())
      assert.deepEqual([after.transferredIn, after.transferredOut, after.remaining], [0, 0, 27_000_000])
    })

    await t.test('a source of money is dated; a decision that is used cannot be withdrawn', async () => {
      const source = {
        code: 'CTMTQG',
        name: 'Chương trình mới',
        fundingKind: 'programme',
        legalBasis: 'Quyết định minh họa',
      } as const
      await assert.rejects(office.give(recordFundingSource, finance, { ...source, validFrom: '2025-01-01' }), {
        code: 'fundingSource.notLater',
      })
      await office.give(recordFundingSource, finance, { ...source, validFrom: '2027-01-01' })
      const { fundingSources } = await office.ask(readBudgetChoices, finance, { on: '2026-04-01', fiscalYear })
      assert.deepEqual(
        fundingSources.map(({ code }) => code),
        ['CTMTQG', 'DVMTR', 'KHAC', 'NSTX'],
      )
      const own = { ...item, fundingSourceId: recurrent, amountDong: 5 }
      const { id } = await office.give(decideBudgetAllocation, finance, {
        decision: aDecision({ code: '30/QĐ-STC', totalDong: 5 }),
        allocations: [own],
      })
      const used = aSpending(await lineOf(recurrent), { amountDong: 27_000_005 })
      const { id: expenditureId } = await office.give(recordExpenditure, officer, used)
      const undo = { budgetDecisionId: id, reason: 'Ghi nhầm văn bản.' }
      await assert.rejects(office.give(withdrawBudgetDecision, finance, undo), { code: 'budgetLine.alreadyUsed' })
      await office.give(withdrawExpenditure, officer, { expenditureId, reason: 'Ghi nhầm khoản.' })
      await office.give(withdrawBudgetDecision, finance, undo)
      assert.equal(reconciled(await overview()).allocated, 39_500_001)
    })

    await t.test('the exact rest of a year goes to the next, and comes back', async () => {
      const line = await lineOf(recurrent)
      await office.give(recordExpenditure, officer, aSpending(line, { amountDong: 26_999_999 }))
      office.at('2027-01-10T03:00:00Z')
      const carry = { fiscalYear, budgetLineIds: [line], legalBasis: 'Quyết định chuyển nguồn minh họa' }
      await assert.rejects(office.give(recordCarryOver, finance, { ...carry, carriedOn: '2026-12-30' }), {
        code: 'carryOver.tooEarly',
      })
      const { id, amountDong } = await office.give(recordCarryOver, finance, { ...carry, carriedOn: '2027-01-05' })
      assert.equal(amountDong, 1)
      assert.equal(reconciled(await overview()).remaining, 0)
      const next = reconciled(await overview(2027))
      assert.deepEqual([next.carriedIn, next.remaining], [1, 1])
      await assert.rejects(office.give(recordCarryOver, finance, { ...carry, carriedOn: '2027-01-06' }), {
        code: 'carryOver.nothingLeft',
      })
      // Nothing is left to spend in the old year; the new line has it.
      await assert.rejects(
        office.give(recordExpenditure, officer, aSpending(line, { spentOn: '2027-01-06', amountDong: 1 })),
        {
          code: 'budgetLine.notEnough',
        },
      )
      await office.give(withdrawCarryOver, finance, { carryOverId: id, reason: 'Ghi nhầm ngày.' })
      assert.equal(reconciled(await overview()).remaining, 1)
      const { entries } = await office.ask(showBudgetLine, finance, { budgetLineId: line })
      assert.equal(entries[0]?.closing, 1)
      assert.ok(
        (await office.ask(readBudgetOverview, finance, { fiscalYear, asOf: '2026-02-09' })).sums.allocated === 0,
      )
    })

    await t.test('sent twice under one id, a spending is one', async () => {
      office.at('2026-04-01T03:00:00Z')
      const line = await lineOf(recurrent)
      const [id, facts] = [randomUUID(), aSpending(line, { amountDong: 1 })]
      await office.give(recordExpenditure, officer, facts, id)
      await office.give(recordExpenditure, officer, facts, id)
      assert.equal(reconciled(await overview()).remaining, 0)
    })
  })

async function proposalOf({ office: { database } }: TestOffice): Promise<string> {
  const { rows } = await sql<{ id: string }>`select budget_proposal_id as id from budget.proposals limit 1`.execute(
    database.kysely,
  )
  return rows[0]?.id ?? ''
}
