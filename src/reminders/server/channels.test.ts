// How reminders reach people on each database: letters, push messages, a calendar; tried again, given up, ended.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { communeLeads, dueAnew } from '../../../test/support/lateTask.ts'
import { type MailServer, mailServer } from '../../../test/support/mailServer.ts'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { type PushService, pushService } from '../../../test/support/pushService.ts'
import type { Actor } from '../../platform/actor.ts'
import { httpDoor } from '../../platform/server/http/httpDoor.ts'
import {
  addPushSubscription,
  chooseReminderPreference,
  endCalendarFeed,
  endPushSubscription,
  listDeliveries,
  openCalendarFeed,
  readReminderSettings,
} from '../contract.ts'
import { delivered } from './deliver.ts'
import { madeReminders } from './makeReminders.ts'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: letters, push messages and a calendar`, async (t) => {
    const mail = await mailServer(t)
    const push = await pushService(t)
    const office = await open(t, {
      SMTP_URL: mail.url,
      MAIL_FROM: 'nhac-viec@hat.example.vn',
      PUSH_HOSTS: push.host,
      PUBLIC_ADDRESS: 'https://rung.example.vn',
    })
    office.at('2026-06-01T02:00:00Z')
    await communeLeads(office, '2026-06-15')
    office.at('2026-06-16T02:00:00Z')
    const officer = await office.persona('communeOfficer')
    await t.test('who chose nothing gets nothing', () => nothing(office, mail))
    await t.test('a letter and a push message, once each', () => sent(office, officer, mail, push))
    await t.test('a server that is busy is tried again, an address that is gone is not', () =>
      triedAgain(office, officer, mail, push),
    )
    await t.test('what is settled meanwhile is not sent', () => notNeeded(office, officer, mail))
    await t.test('a calendar at a secret address, until it is ended', () => calendar(office, officer))
    await t.test('browsers and addresses of others are out of reach; nothing secret is shown', () =>
      secrets(office, officer, push),
    )
  })

const deliver = ({ office }: TestOffice) => delivered((work) => office.moment(work))
async function deliveries({ ask, persona }: TestOffice) {
  const { rows } = await ask(listDeliveries, await persona('administrator'), { pageSize: 100 })
  return rows.map(({ deliveryChannel, deliveryStatus, attempts, fault }) =>
    [deliveryChannel, deliveryStatus, attempts, fault].filter((part) => part !== null).join(' '),
  )
}

async function nothing(office: TestOffice, mail: MailServer) {
  assert.ok((await office.office.moment((moment) => madeReminders(moment))).made > 0)
  assert.equal(await deliver(office), 0)
  assert.equal(mail.letters.length, 0)
}

async function sent(office: TestOffice, officer: Actor, mail: MailServer, push: PushService) {
  const { give, at, office: running } = office
  await assert.rejects(
    give(chooseReminderPreference, officer, { emailAddress: null, sendsEmail: true, sendsPush: false }),
    { code: 'reminderPreference.noAddress' },
  )
  await give(chooseReminderPreference, officer, {
    emailAddress: 'suoi.tran@example.vn',
    sendsEmail: true,
    sendsPush: true,
  })
  await give(addPushSubscription, officer, push.subscription)
  await give(chooseReminderPreference, await office.persona('stationHead'), {
    emailAddress: 'thu.le@example.vn',
    sendsEmail: true,
    sendsPush: false,
  })
  at('2026-06-18T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  await Promise.all([deliver(office), deliver(office)])
  assert.deepEqual(
    mail.letters.map(({ to }) => to),
    ['thu.le@example.vn'],
    'the unit was reminded before; the station head is now',
  )
  const [letter] = mail.letters
  assert.match(
    letter?.text ?? '',
    /Nhiệm vụ: 1\.2 .*\n {2}Hạn 15\/06\/2026\n {2}https:\/\/rung\.example\.vn\/ke-hoach\/nhiem-vu\/1\.2\?/,
  )
  assert.match(letter?.headers ?? '', /Auto-Submitted: auto-generated/)
  assert.match(letter?.headers ?? '', /From: nhac-viec@hat\.example\.vn/)
  for (const name of ['Suối', 'Thụ', 'Trần', 'Lê']) assert.ok(!letter?.text.includes(name), 'no names in a letter')
  assert.equal(push.messages.length, 0)
  await dueAnew(office, '2026-06-22')
  at('2026-06-23T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  await deliver(office)
  assert.deepEqual(
    mail.letters.map(({ to }) => to),
    ['thu.le@example.vn', 'suoi.tran@example.vn'],
  )
  const [message] = push.messages
  const settings = await office.ask(readReminderSettings, officer, {})
  assert.equal(message?.key, settings.pushPublicKey)
  assert.equal(message?.claims.sub, 'mailto:nhac-viec@hat.example.vn')
  assert.equal(message?.claims.aud, `http://${push.host}`)
  const { title, body, path } = (message?.opened ?? {}) as Record<string, string>
  assert.equal(title, '[Dữ liệu minh họa] Đại Ngàn: 1 việc cần để ý')
  assert.match(body ?? '', /^1\.2 .*: Hạn 22\/06\/2026$/)
  assert.equal(path, '/ke-hoach/nhiem-vu/1.2?ke-hoach=120%2FKH-UBND&nam=2026')
  assert.equal(await deliver(office), 0, 'once')
}

async function triedAgain(office: TestOffice, officer: Actor, mail: MailServer, push: PushService) {
  const { at, office: running } = office
  await dueAnew(office, '2026-06-29')
  at('2026-06-30T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  mail.refuses = '451 4.7.1 <suoi.tran@example.vn> greylisted, come back'
  push.answers = 503
  await deliver(office)
  assert.equal(await deliver(office), 0, 'not before its time')
  assert.deepEqual((await deliveries(office)).slice(0, 2).sort(), [
    "email waiting 1 Can't send mail - all recipients were rejected: 451 4.7.1 <…> greylisted, come back",
    'push waiting 1 push service answered 503',
  ])
  at('2026-06-30T02:01:01Z')
  mail.refuses = undefined
  push.answers = 410
  await deliver(office)
  assert.deepEqual((await deliveries(office)).slice(0, 2).sort(), [
    'email sent 2',
    'push failed 2 push service answered 410',
  ])
  assert.equal((await office.ask(readReminderSettings, officer, {})).subscriptions.length, 0, 'the browser is gone')
  await dueAnew(office, '2026-07-06')
  at('2026-07-07T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  mail.refuses = '550 5.1.1 no such mailbox'
  await deliver(office)
  assert.match((await deliveries(office))[0] ?? '', /^email failed 1 .*550/)
  mail.refuses = undefined
}

async function notNeeded(office: TestOffice, officer: Actor, mail: MailServer) {
  const { at, give, office: running } = office
  await dueAnew(office, '2026-07-13')
  at('2026-07-14T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  await dueAnew(office, '2026-07-31')
  const before = mail.letters.length
  await deliver(office)
  const newestLetter = async () => (await deliveries(office)).find((line) => line.startsWith('email'))
  assert.equal(await newestLetter(), 'email notNeeded 1')
  await dueAnew(office, '2026-07-14')
  at('2026-07-15T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  await give(chooseReminderPreference, officer, { emailAddress: null, sendsEmail: false, sendsPush: false })
  await deliver(office)
  assert.equal(await newestLetter(), 'email notNeeded 1', 'who no longer wants it')
  assert.equal(mail.letters.length, before)
}

async function calendar(office: TestOffice, officer: Actor) {
  const { give, at, persona } = office
  at('2026-07-15T02:00:00Z')
  await dueAnew(office, '2026-09-02')
  const { path } = await give(openCalendarFeed, officer, {})
  const app = httpDoor(office.office, () => undefined)
  const answer = await app.inject(path)
  assert.equal(answer.statusCode, 200)
  assert.match(String(answer.headers['content-type']), /^text\/calendar/)
  const events = parsed(answer.body)
  const event = events.find(({ SUMMARY }) => SUMMARY?.includes('1.2 '))
  // 2 September is a holiday: the whole day of the deadline itself, the alarm at eight of the working day before 3 September.
  assert.equal(event?.['DTSTART;VALUE=DATE'], '20260902')
  assert.equal(event?.['DTEND;VALUE=DATE'], '20260903')
  assert.equal(event?.['TRIGGER;VALUE=DATE-TIME'], '20260828T010000Z')
  assert.match(event?.SUMMARY ?? '', /^\[Dữ liệu minh họa\] Nhiệm vụ: 1\.2 /)
  assert.match(event?.['URL;VALUE=URI'] ?? event?.URL ?? '', /^https:\/\/rung\.example\.vn\/ke-hoach\/nhiem-vu\/1\.2/)
  for (const line of answer.body.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const neighbour = await persona('neighbour')
  const other = await app.inject((await give(openCalendarFeed, neighbour, {})).path)
  assert.ok(!parsed(other.body).some(({ SUMMARY }) => SUMMARY?.includes('1.2 ')), 'only what is one’s own')
  const renewed = await give(openCalendarFeed, officer, {})
  for (const gone of [
    path,
    '/api/calendar/x.ics',
    path.replace('.ics', '.html'),
    `${path}?a`.replace(/.\.ics/, '.ics'),
  ])
    assert.equal((await app.inject(gone)).statusCode, 404, gone)
  assert.equal((await app.inject(renewed.path)).statusCode, 200)
  await give(endCalendarFeed, officer, {})
  assert.equal((await app.inject(renewed.path)).statusCode, 404)
  await app.close()
}

/** Properties of each event by name with parameters; folded lines joined, escapes undone. */
function parsed(text: string): Partial<Record<string, string>>[] {
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\s*$/)
  const events: Partial<Record<string, string>>[] = []
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push({})
    const event = events.at(-1)
    if (event && !(name in event)) event[name] = value.replace(/\\n/g, '\n').replace(/\\([,;\\])/g, '$1')
  }
  return events
}

async function secrets(office: TestOffice, officer: Actor, push: PushService) {
  const { give, ask, persona, office: running } = office
  const neighbour = await persona('neighbour')
  const { id } = await give(addPushSubscription, officer, push.subscription)
  await assert.rejects(give(endPushSubscription, neighbour, { pushSubscriptionId: id }), { code: 'record.notFound' })
  for (const endpoint of ['http://127.0.0.1:5432/x', 'https://10.0.0.1/push/abcdef'])
    await assert.rejects(give(addPushSubscription, officer, { ...push.subscription, endpoint }), {
      code: 'pushSubscription.unknownService',
    })
  await give(endPushSubscription, officer, { pushSubscriptionId: id })
  const { rows } = await sql<{ all: string }>`
    select string_agg(input::text || coalesce(answer::text, ''), ' ') as all from platform.audit_entries`.execute(
    running.database.kysely,
  )
  const { rows: keys } = await sql<{ private_key: string }>`select private_key from reminders.push_keys`.execute(
    running.database.kysely,
  )
  const audited = rows[0]?.all ?? ''
  for (const secret of ['suoi.tran@', '/api/calendar/', push.subscription.auth, keys[0]?.private_key ?? '?'])
    assert.ok(!audited.includes(secret), secret)
  const shown = JSON.stringify(await ask(readReminderSettings, officer, {}))
  assert.ok(!shown.includes(keys[0]?.private_key ?? '?') && !shown.includes(push.subscription.auth))
}
