import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarDaySeeds } from '../law/seed/calendarDays.ts'
import { isWorkingDay, shifted, workingCalendar } from '../law/workingDay.ts'
import {
  type DueItem,
  dayOfStep,
  type ReminderRule,
  recipientsOf,
  stepsReached,
  workingDaysLate,
} from './reminderRule.ts'
import { firstRulesFrom, reminderRuleSeeds } from './seed/reminderRules.ts'

const calendar = workingCalendar(calendarDaySeeds)
const rules: readonly ReminderRule[] = reminderRuleSeeds.map((seed) => ({
  ...seed,
  validFrom: firstRulesFrom,
  validTo: null,
}))
const item = (change: Partial<DueItem> = {}): DueItem => ({
  dueId: 'd',
  dueKind: 'planTask',
  subject: '1.4 Giám sát',
  agencyId: 'commune',
  dueOn: '2026-06-15',
  doneOn: null,
  path: '/ke-hoach/nhiem-vu/1.4',
  isDemonstration: false,
  ...change,
})
const steps = (given: DueItem, today: string, set = rules) =>
  stepsReached(given, set, calendar, today).map(
    ({ stepDays, reminderRecipients }) => `${stepDays} ${reminderRecipients}`,
  )

test('steps follow working days before and after the due day', () => {
  assert.deepEqual(steps(item(), '2026-05-29'), [])
  assert.deepEqual(steps(item(), '2026-06-01'), ['-10 members'])
  assert.deepEqual(steps(item(), '2026-06-10'), ['-3 members', '-3 agencyHead'])
  assert.deepEqual(steps(item(), '2026-06-15'), ['-3 members', '0 agencyHead'])
  assert.deepEqual(steps(item(), '2026-06-16'), ['1 members', '1 agencyHead'])
  assert.deepEqual(steps(item(), '2026-06-18'), ['1 members', '1 agencyHead', '3 stationHead'])
  assert.deepEqual(steps(item(), '2026-07-13'), ['1 members', '1 agencyHead', '3 stationHead', '20 leader'])
})

test('nothing on a day off, nothing of what is done, nothing of what was due before the rules', () => {
  assert.deepEqual(steps(item(), '2026-06-20'), [])
  assert.deepEqual(steps(item({ doneOn: '2026-06-12' }), '2026-06-22'), [])
  assert.deepEqual(steps(item({ dueOn: '2025-12-18' }), '2026-06-22'), [])
  assert.deepEqual(steps(item(), '2026-06-22', []), [])
})

test('what is due in Tết may be done on the first day after it, and is late from the second', () => {
  const inTet = item({ dueOn: '2026-02-18' })
  assert.equal(dayOfStep('2026-02-18', 0, calendar), '2026-02-23')
  assert.equal(dayOfStep('2026-02-18', -1, calendar), '2026-02-13')
  assert.deepEqual(steps(inTet, '2026-02-23'), ['-3 members', '0 agencyHead'])
  assert.equal(workingDaysLate(inTet, '2026-02-23', calendar), 0)
  assert.equal(workingDaysLate(inTet, '2026-02-24', calendar), 1)
  assert.equal(workingDaysLate({ ...inTet, doneOn: '2026-02-25' }, '2026-03-24', calendar), 0)
})

test('a kind with rules of its own follows only those', () => {
  assert.deepEqual(steps(item({ dueKind: 'chase' }), '2026-06-16'), ['-1 members', '1 agencyHead', '1 stationHead'])
})

test('a rule that ended or has not begun is no rule', () => {
  const dated = rules.map((rule) => ({ ...rule, validTo: '2026-06-16' }))
  assert.equal(steps(item(), '2026-06-15', dated).length, 2)
  assert.equal(steps(item(), '2026-06-16', dated).length, 0)
})

test('recipients: the unit, its head, the station head, the leader; each account once', () => {
  const posts = [
    { accountId: 'officer', agencyId: 'commune', isHead: false, role: 'communeOfficer' },
    { accountId: 'chairman', agencyId: 'commune', isHead: true, role: 'leader' },
    { accountId: 'chairman', agencyId: 'commune', isHead: false, role: null },
    { accountId: 'head', agencyId: 'station', isHead: true, role: 'stationHead' },
    { accountId: 'keys', agencyId: 'commune', isHead: false, role: 'administrator' },
  ]
  const of = (reminderRecipients: ReminderRule['reminderRecipients']) =>
    recipientsOf({ dueKind: null, stepDays: 1, reminderRecipients, validFrom: '', validTo: null }, item(), posts)
  assert.deepEqual(of('members'), ['officer', 'chairman'])
  assert.deepEqual(of('agencyHead'), ['chairman'])
  assert.deepEqual(of('stationHead'), ['head'])
  assert.deepEqual(of('leader'), ['chairman'])
})

test('day after day each group gets each step at most once and never steps back', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((offset) => shifted('2026-01-10', offset))
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (dueOn, gap) => {
      const last = new Map<string, number>()
      for (let day = shifted(dueOn, -25); day <= shifted(dueOn, 45); day = shifted(day, 1)) {
        // The machine is off for a while.
        if (day > dueOn && day < shifted(dueOn, gap % 20)) continue
        for (const { stepDays, reminderRecipients } of stepsReached(item({ dueOn }), rules, calendar, day)) {
          assert.ok(isWorkingDay(day, calendar))
          assert.ok(dayOfStep(dueOn, stepDays, calendar) <= day)
          assert.ok(stepDays >= (last.get(reminderRecipients) ?? -60))
          last.set(reminderRecipients, stepDays)
        }
      }
    }),
    { numRuns: 40 },
  )
})
