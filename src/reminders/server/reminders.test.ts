// Reminders on each database: made once whoever makes them how often, ended by what is done, passed up by dated rules.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { communeLeads } from '../../../test/support/lateTask.ts'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { recordSession } from '../../outreach/contract.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { listEscalations, settleEscalation } from '../chaseContract.ts'
import {
  endReminderRule,
  listDeliveries,
  listReminderRules,
  listReminders,
  markRemindersRead,
  readBell,
  runReminders,
  setReminderRule,
} from '../contract.ts'
import { madeReminders } from './makeReminders.ts'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: reminders`, async (t) => {
    const office = await open(t)
    office.at('2026-06-01T02:00:00Z')
    await communeLeads(office, '2026-06-15')
    const officer = await office.persona('communeOfficer')
    await t.test('each step once, though two make it at once and again', () => once(office, officer))
    await t.test('read is read, of one’s own only', () => read(office, officer))
    await t.test('late matters go up, and the higher post decides', () => goesUp(office))
    await t.test('rules are dated and the administrator’s', () => rules(office))
    await t.test('what is done is spoken of no more', () => done(office, officer))
    await t.test('nobody else may', () => refusals(office, officer))
  })

const made = ({ moment }: TestOffice['office']) => moment((here) => madeReminders(here))

async function own({ ask }: TestOffice, actor: Actor) {
  const { rows } = await ask(listReminders, actor, { pageSize: 1000 })
  return rows.filter(({ subject }) => subject.startsWith('1.2 '))
}
const steps = async (office: TestOffice, actor: Actor) =>
  (await own(office, actor)).map(({ stepDays }) => stepDays).sort((a, b) => a - b)

async function once(office: TestOffice, officer: Actor) {
  const { office: running, at, persona } = office
  const neighbour = await persona('neighbour')
  at('2026-06-13T02:00:00Z') // Saturday
  assert.equal((await made(running)).made, 0)
  at('2026-06-15T02:00:00Z')
  await Promise.all([made(running), made(running)])
  assert.deepEqual(await steps(office, officer), [-3])
  at('2026-06-16T02:00:00Z')
  for (let run = 0; run < 3; run++) await made(running)
  assert.deepEqual(await steps(office, officer), [-3, 1])
  assert.deepEqual(await steps(office, neighbour), [])
  // A day further, the machine was off: nothing new for the unit, the head of the station hears of it.
  at('2026-06-18T02:00:00Z')
  const head = await persona('stationHead')
  const first = await office.give(runReminders, head, {})
  assert.ok(first.made >= 1 && first.escalated >= 1)
  const again = await office.give(runReminders, head, {})
  assert.deepEqual([again.made, again.escalated], [0, 0])
  assert.deepEqual(await steps(office, head), [3])
}

async function read(office: TestOffice, officer: Actor) {
  const { ask, give, persona } = office
  const { unread, rows } = await ask(readBell, officer, {})
  assert.equal(unread, 2)
  assert.deepEqual(
    rows.map(({ workingDaysLate, path }) => [workingDaysLate, path]),
    Array(2).fill([3, '/ke-hoach/nhiem-vu/1.2?ke-hoach=120%2FKH-UBND&nam=2026']),
  )
  const [first] = rows
  const neighbour = await persona('neighbour')
  assert.equal((await give(markRemindersRead, neighbour, { reminderIds: [first?.id ?? ''] })).read, 0, 'another’s')
  assert.equal((await give(markRemindersRead, officer, { reminderIds: [first?.id ?? ''] })).read, 1)
  assert.equal((await ask(readBell, officer, {})).unread, 1)
  assert.equal((await ask(listReminders, officer, { unread: true })).total, 1)
  assert.equal((await give(markRemindersRead, officer, {})).read, 1)
  assert.equal((await ask(readBell, officer, {})).unread, 0)
}

async function goesUp(office: TestOffice) {
  const { office: running, at, ask, give, persona } = office
  const [head, leader] = [await persona('stationHead'), await persona('leader')]
  assert.equal((await ask(readBell, head, {})).escalations, 1)
  assert.equal((await ask(readBell, leader, {})).escalations, 0)
  at('2026-07-13T02:00:00Z')
  await made(running)
  assert.deepEqual(await steps(office, leader), [20])
  const { rows } = await ask(listEscalations, leader, { escalatedTo: 'leader' })
  assert.deepEqual(
    rows.map(({ agencyName, workingDaysLate, escalatedOn, maySettle }) => [
      agencyName,
      workingDaysLate,
      escalatedOn,
      maySettle,
    ]),
    [['UBND xã Bình Điền', 20, '2026-07-13', true]],
  )
  const escalationId = rows[0]?.id ?? ''
  await assert.rejects(give(settleEscalation, head, { escalationId, text: 'Không phải việc của tôi' }), {
    code: 'record.notFound',
  })
  await give(settleEscalation, leader, { escalationId, text: 'Yêu cầu báo cáo trước ngày 20/07' })
  assert.equal((await ask(listEscalations, leader, { escalatedTo: 'leader' })).total, 0)
  const history = await ask(listEscalations, leader, { escalatedTo: 'leader', history: true })
  assert.equal(history.rows[0]?.settlement, 'Yêu cầu báo cáo trước ngày 20/07')
  assert.equal((await ask(readBell, leader, {})).escalations, 0)
}

async function rules(office: TestOffice) {
  const { give, ask, persona } = office
  const administrator = await persona('administrator')
  const rule = {
    dueKind: null,
    stepDays: 5,
    reminderRecipients: 'members' as const,
    validFrom: '2026-07-14',
    reason: 'Nhắc thêm lần nữa',
  }
  await give(setReminderRule, administrator, rule)
  await assert.rejects(give(setReminderRule, administrator, rule), { code: 'reminderRule.alreadySet' })
  await assert.rejects(give(setReminderRule, administrator, { ...rule, stepDays: 6, validFrom: '2026-07-01' }), {
    code: 'reminderRule.inPast',
  })
  await assert.rejects(give(setReminderRule, await persona('stationHead'), { ...rule, stepDays: 6 }), {
    code: 'permission.refused',
  })
  const { rows } = await ask(listReminderRules, administrator, {})
  const added = rows.find(({ stepDays }) => stepDays === 5)
  await give(endReminderRule, administrator, {
    reminderRuleId: added?.id ?? '',
    validTo: '2026-07-20',
    reason: 'Nhắc vậy là nhiều',
  })
  const [ended] = (await ask(listReminderRules, administrator, {})).rows.filter(({ stepDays }) => stepDays === 5)
  assert.equal(ended?.validTo, '2026-07-20')
}

async function done(office: TestOffice, officer: Actor) {
  const { office: running, at, give, persona } = office
  const leader = await persona('leader')
  at('2026-07-13T05:00:00Z')
  await give(recordSession, officer, {
    agencyId: agencyId('UBND-BD'),
    heldOn: '2026-07-13',
    territoryId: binhDienId,
    topic: 'wildBirds',
    audience: 'residents',
    sessionForm: 'villageMeeting',
  })
  at('2026-08-28T02:00:00Z')
  await made(running)
  assert.deepEqual(await steps(office, leader), [20])
  assert.ok((await own(office, officer)).every(({ settledAt }) => settledAt !== null))
}

async function refusals({ give, ask, persona, stranger }: TestOffice, officer: Actor) {
  await assert.rejects(give(runReminders, officer, {}), { code: 'permission.refused' })
  await assert.rejects(ask(listEscalations, officer, {}), { code: 'permission.refused' })
  await assert.rejects(ask(listDeliveries, await persona('stationHead'), {}), { code: 'permission.refused' })
  await assert.rejects(ask(readBell, undefined, {}), { code: 'signIn.required' })
  assert.equal((await ask(listReminders, stranger, {})).total, 0)
}
