// The ledger by random histories: whatever happens in whatever order, it reconciles to the đồng at every level.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '../platform/problem.ts'
import { requireSoundAllocations } from './decision.ts'
import { bookingDays, requireBookable } from './fiscalYear.ts'
import {
  addedSums,
  type BudgetEntry,
  type BudgetSums,
  budgetEntryKinds,
  closingOn,
  groupedSums,
  lowestFrom,
  requireCover,
  requireNeverBelow,
  signedDong,
  withRemaining,
} from './ledger.ts'
import { productDong, sumDong } from './money.ts'
import { requireSoundProposal } from './proposal.ts'

const agencies = ['a', 'b', 'c']
const tasks = ['1.1', '1.2']
const sources = ['recurrent', 'pfes']
const lines = agencies.flatMap((agency) =>
  tasks.flatMap((task) => sources.map((source) => ({ key: `${agency} ${task} ${source}`, agency, task, source }))),
)

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`)
const line = fc.integer({ min: 0, max: lines.length - 1 })
// Small and huge amounts together: a double that rounds would show.
const amount = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 700_000_000_000_000 }))
const act = fc.oneof(
  fc.record({ act: fc.constant('allocate' as const), line, day, amount }),
  fc.record({ act: fc.constant('spend' as const), line, day, amount }),
  fc.record({ act: fc.constant('transfer' as const), line, to: line, day, amount }),
  fc.record({ act: fc.constant('carryOver' as const), line }),
  fc.record({ act: fc.constant('takeBack' as const), nth: fc.nat(50) }),
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never
type Posted = BudgetEntry & { readonly at: number; readonly number: number }

/** The books as commands keep them: each act either wholly or not at all, by the same rules. */
function played(acts: readonly Act[]) {
  let entries: Posted[] = []
  const nextYear: Posted[] = []
  const of = (at: number) => entries.filter((entry) => entry.at === at)
  acts.forEach((step, number) => {
    const post = (at: number, budgetEntryKind: BudgetEntry['budgetEntryKind'], on: string, amountDong: number) =>
      entries.push({ at, number, budgetEntryKind, on, amountDong })
    const before = [...entries]
    try {
      if (step.act === 'allocate') post(step.line, 'allocated', step.day, step.amount)
      if (step.act === 'spend') {
        requireCover(of(step.line), { on: step.day, amountDong: step.amount })
        post(step.line, 'spent', step.day, step.amount)
      }
      if (step.act === 'transfer' && step.to !== step.line) {
        requireCover(of(step.line), { on: step.day, amountDong: step.amount })
        post(step.line, 'transferredOut', step.day, step.amount)
        post(step.to, 'transferredIn', step.day, step.amount)
      }
      if (step.act === 'carryOver') {
        const rest = closingOn(of(step.line), '2026-12-31')
        if (rest > 0) {
          post(step.line, 'carriedOut', '2026-12-31', rest)
          nextYear.push({ at: step.line, number, budgetEntryKind: 'carriedIn', on: '2026-12-31', amountDong: rest })
        }
      }
      if (step.act === 'takeBack') {
        const taken = entries[step.nth % Math.max(1, entries.length)]?.number
        const isCarried = nextYear.some((entry) => entry.number === taken)
        const rest = entries.filter((entry) => entry.number !== taken)
        for (const at of lines.keys()) requireNeverBelow(rest.filter((entry) => entry.at === at))
        if (!isCarried) entries = rest
      }
    } catch (error) {
      assert.ok(error instanceof Problem, String(error))
      entries = before
    }
  })
  return { entries, nextYear }
}

function sumsOf(entries: readonly Posted[], at: number): BudgetSums {
  const own = entries.filter((entry) => entry.at === at)
  const part = (kind: BudgetEntry['budgetEntryKind']) =>
    sumDong(own.filter((entry) => entry.budgetEntryKind === kind).map((entry) => entry.amountDong))
  const kinds = Object.fromEntries(budgetEntryKinds.map((kind) => [kind, part(kind)]))
  return withRemaining({ ...(kinds as Record<BudgetEntry['budgetEntryKind'], number>), proposed: 0, disbursed: 0 })
}

test('whatever happens, units, tasks, sources and the whole agree to the đồng, and no day ends below nothing', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const { entries, nextYear } = played(acts)
      const rows = lines.map((each, at) => ({ ...each, ...sumsOf(entries, at) }))
      const whole = addedSums(rows)
      for (const keyOf of [
        (r: (typeof rows)[0]) => r.agency,
        (r: (typeof rows)[0]) => r.task,
        (r: (typeof rows)[0]) => r.source,
        (r: (typeof rows)[0]) => r.key,
      ])
        assert.deepEqual(addedSums(groupedSums(rows, keyOf).values()), whole)
      // Opening and what came in, less what went out, is what remains: summed without doubles.
      const exact = entries.reduce((sum, entry) => sum + BigInt(signedDong(entry)), 0n)
      assert.equal(BigInt(whole.remaining), exact)
      assert.equal(whole.transferredIn, whole.transferredOut)
      assert.equal(whole.carriedOut, sumDong(nextYear.map((entry) => entry.amountDong)))
      for (const at of lines.keys()) requireNeverBelow(entries.filter((entry) => entry.at === at))
    }),
    { numRuns: 300, seed: 20261127 },
  )
})

test('taking the last act back leaves the books as they were', () => {
  const last = fc.oneof(
    fc.record({ act: fc.constant('allocate' as const), line, day, amount }),
    fc.record({ act: fc.constant('spend' as const), line, day, amount: fc.integer({ min: 1, max: 500 }) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), last, (acts, extra) => {
      const { entries } = played(acts)
      const takenBack = [...acts, extra, { act: 'takeBack' as const, nth: entries.length }]
      const isRefused = played([...acts, extra]).entries.length === entries.length
      if (!isRefused) assert.deepEqual(played(takenBack).entries, entries)
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('nothing is taken beyond what is there on the day or on any day after', () => {
  const entries: BudgetEntry[] = [
    { budgetEntryKind: 'allocated', on: '2026-01-10', amountDong: 1000 },
    { budgetEntryKind: 'spent', on: '2026-06-01', amountDong: 700 },
    { budgetEntryKind: 'transferredIn', on: '2026-07-01', amountDong: 500 },
  ]
  assert.equal(lowestFrom(entries, '2026-01-09'), 0)
  assert.equal(lowestFrom(entries, '2026-02-01'), 300)
  assert.equal(lowestFrom(entries, '2026-07-01'), 800)
  requireCover(entries, { on: '2026-02-01', amountDong: 300 })
  assert.throws(() => requireCover(entries, { on: '2026-02-01', amountDong: 301 }), {
    code: 'budgetLine.notEnough',
    params: { on: '2026-02-01', asked: 301, remaining: 300, missing: 1 },
  })
  assert.throws(() => requireNeverBelow(entries.slice(1)), { code: 'budgetLine.alreadyUsed' })
})

test('amounts are whole: a price that leaves part of a đồng is refused, a sum beyond what a number holds too', () => {
  assert.equal(productDong(2.5, 30_000), 75_000)
  assert.equal(productDong(0.333, 1000), 333)
  assert.equal(productDong(0.333, 100), undefined)
  assert.equal(productDong(1.23456, 1000), undefined)
  assert.equal(productDong(3, 2_999_999_999_999_999), 8_999_999_999_999_997)
  assert.throws(() => sumDong([9e15, 9e15]), { code: 'budget.tooLarge' })
  const item = { taskId: 't', fundingSourceId: 's', content: 'Tuần tra', amountDong: 75_000 }
  requireSoundProposal({ lines: [{ ...item, quantity: 2.5, unitPriceDong: 30_000 }] })
  assert.throws(() => requireSoundProposal({ lines: [{ ...item, quantity: 2, unitPriceDong: 30_000 }] }), {
    code: 'proposalLine.amountDiffers',
  })
  assert.throws(() => requireSoundProposal({ lines: [{ ...item, quantity: 2 }] }), {
    code: 'proposalLine.priceIncomplete',
  })
  assert.throws(() => requireSoundProposal({ lines: [item, { ...item, content: 'tuần tra ' }] }), {
    code: 'proposalLine.twice',
    params: { line: 2, first: 1 },
  })
})

test('a decision allocates up to its total, and says why an amount is not the proposed one', () => {
  const item = { agencyId: 'a', taskId: 't', fundingSourceId: 's', content: 'Tuần tra' }
  const proposedDong = new Map([['p', 100]])
  const judged = (allocations: Parameters<typeof requireSoundAllocations>[1], before = 0) =>
    requireSoundAllocations({ totalDong: 150 }, allocations, { before, proposedDong })
  judged([
    { ...item, proposalLineId: 'p', amountDong: 100 },
    { ...item, amountDong: 50 },
  ])
  judged([{ ...item, proposalLineId: 'p', amountDong: 0, reason: 'Chưa cần năm nay' }], 150)
  assert.throws(() => judged([{ ...item, proposalLineId: 'p', amountDong: 99 }]), {
    code: 'budgetAllocation.reasonMissing',
  })
  assert.throws(() => judged([{ ...item, amountDong: 51 }], 100), {
    code: 'budgetDecision.overTotal',
    params: { totalDong: 150, before: 100, asked: 51, over: 1 },
  })
  assert.throws(() => judged([{ ...item, amountDong: 0 }]), { code: 'budgetAllocation.nothing' })
})

test('a day belongs to a fiscal year until the last day of booking', () => {
  const rules = [
    { fromYear: 2017, bookedUntil: '01-31', legalBasis: 'x', isVerified: false },
    { fromYear: 2030, bookedUntil: '02-15', legalBasis: 'y', isVerified: false },
  ]
  assert.equal(bookingDays(2026, rules).to, '2027-01-31')
  assert.equal(bookingDays(2030, rules).to, '2031-02-15')
  assert.throws(() => bookingDays(2016, rules), { code: 'budget.noFiscalRule' })
  requireBookable('2027-01-31', 2026, rules, '2027-02-01', '/spentOn')
  assert.throws(() => requireBookable('2027-02-01', 2026, rules, '2027-02-01', '/spentOn'), {
    code: 'budget.outsideYear',
  })
  assert.throws(() => requireBookable('2026-05-02', 2026, rules, '2026-05-01', '/spentOn'), {
    code: 'budget.dateInFuture',
  })
})
