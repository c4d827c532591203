// The chasing list on each database: what is late by unit, a chase with its letter, an answer, what goes up without one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { communeLeads } from '../../../test/support/lateTask.ts'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import { fileOf } from '../../platform/server/documents/write.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import {
  answerChase,
  chaseUnit,
  listChases,
  listDueItems,
  listEscalations,
  readChaseLetter,
  showChase,
} from '../chaseContract.ts'
import { readBell } from '../contract.ts'
import { madeReminders } from './makeReminders.ts'

const commune = agencyId('UBND-BD')

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: chasing late units`, async (t) => {
    const office = await open(t)
    office.at('2026-06-01T02:00:00Z')
    await communeLeads(office, '2026-06-15')
    const head = await office.persona('stationHead')
    const officer = await office.persona('communeOfficer')
    let chaseId = ''
    await t.test('what is late, since when, who answers; each sees the own', () => late(office, head, officer))
    await t.test('a chase is recorded with what is late only', async () => {
      chaseId = await chased(office, head)
    })
    await t.test('its letter is an official letter to the unit', () => letter(office, head, chaseId))
    await t.test('without an answer it goes up; the answer ends that', () => unanswered(office, officer, chaseId))
    await t.test('nobody else may', () => refusals(office, chaseId))
  })

async function late({ at, ask, persona }: TestOffice, head: Actor, officer: Actor) {
  at('2026-06-15T02:00:00Z')
  assert.equal((await ask(listDueItems, head, { dueStanding: 'late' })).total, 0, 'the last day is not late')
  at('2026-06-22T02:00:00Z')
  const { rows, sums } = await ask(listDueItems, head, { dueStanding: 'late' })
  assert.deepEqual(sums, { late: 1, units: 1, chased: 0, unanswered: 0 })
  const [row] = rows
  assert.deepEqual(
    [row?.agencyId, row?.dueOn, row?.workingDaysLate, row?.isAgencyInForce, row?.headPost, row?.chases],
    [commune, '2026-06-15', 5, true, 'Chủ tịch', 0],
  )
  assert.ok(row?.headName, 'who answers is named')
  assert.equal((await ask(listDueItems, officer, { dueStanding: 'late' })).total, 1)
  const neighbour = await ask(listDueItems, await persona('neighbour'), { pageSize: 1000 })
  assert.ok(neighbour.rows.every((each) => each.agencyId !== commune))
  assert.equal((await ask(listDueItems, head, { year: 2027, dueStanding: 'late' })).total, 0)
}

const words = { chasedOn: '2026-06-22', answerByOn: '2026-06-26', text: 'Đề nghị gửi kết quả ngay.', letterNumber: 7 }

async function chased({ give, ask }: TestOffice, head: Actor): Promise<string> {
  const { rows } = await ask(listDueItems, head, { agencyId: commune, pageSize: 1000 })
  const dueId = rows.find(({ dueStanding }) => dueStanding === 'late')?.id ?? ''
  const other = rows.find(({ dueStanding }) => dueStanding === 'open')?.id ?? ''
  const given = { ...words, dueIds: [dueId], chaseForm: 'letter' as const }
  await assert.rejects(give(chaseUnit, head, { ...given, chasedOn: '2026-06-23', answerByOn: '2026-06-30' }), {
    code: 'chase.inFuture',
  })
  await assert.rejects(give(chaseUnit, head, { ...given, answerByOn: '2026-06-19' }), {
    code: 'chase.answerBeforeChase',
  })
  if (other)
    await assert.rejects(give(chaseUnit, head, { ...given, dueIds: [dueId, other] }), { code: 'chase.notLate' })
  const { id } = await give(chaseUnit, head, given)
  const { rows: after, sums } = await ask(listDueItems, head, { dueStanding: 'late' })
  assert.deepEqual([after[0]?.chases, after[0]?.lastChaseId, after[0]?.answerByOn], [1, id, '2026-06-26'])
  assert.deepEqual([sums.chased, sums.unanswered], [1, 0])
  assert.equal((await ask(listDueItems, head, { dueStanding: 'late', unchased: true })).total, 0)
  return id
}

async function letter({ ask }: TestOffice, head: Actor, chaseId: string) {
  const document = await ask(readChaseLetter, head, { chaseId })
  assert.deepEqual(
    [document.number, document.symbol, document.kind, document.issuedOn, document.isDemonstration],
    [7, 'HKL', '', '2026-06-22', true],
  )
  assert.deepEqual(document.addressees, ['UBND xã Bình Điền'])
  assert.equal(document.signing.lines.at(-1), 'HẠT TRƯỞNG')
  assert.equal(document.signing.name, head.name)
  const docx = await fileOf(document, 'docx')
  const text = wordText(docx)
  for (const part of ['Số: 07/HKL', 'V/v đôn đốc', 'Kính gửi: UBND xã Bình Điền', '15/6/2026', words.text])
    assert.ok(text.includes(part), part)
  assert.ok((await fileOf(document, 'pdf')).subarray(0, 5).equals(Buffer.from('%PDF-')))
}

/** The words of word/document.xml of an archive. */
function wordText(docx: Buffer): string {
  for (let at = docx.indexOf('PK\x03\x04'); at >= 0; at = docx.indexOf('PK\x03\x04', at + 4)) {
    const [nameLength, extraLength] = [docx.readUInt16LE(at + 26), docx.readUInt16LE(at + 28)]
    const name = docx.subarray(at + 30, at + 30 + nameLength).toString()
    if (name !== 'word/document.xml') continue
    return inflateRawSync(docx.subarray(at + 30 + nameLength + extraLength))
      .toString('utf8')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
  }
  return ''
}

async function unanswered(office: TestOffice, officer: Actor, chaseId: string) {
  const { at, ask, give, persona, office: running } = office
  const leader = await persona('leader')
  at('2026-06-29T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  assert.equal((await ask(listEscalations, leader, { escalatedTo: 'leader' })).total, 0)
  at('2026-07-01T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  const { rows } = await ask(listEscalations, leader, { escalatedTo: 'leader' })
  assert.deepEqual(
    rows.map(({ dueKind, path, workingDaysLate }) => [dueKind, path, workingDaysLate]),
    [['chase', `/don-doc/${chaseId}`, 3]],
  )
  assert.deepEqual(await ask(readBell, leader, {}).then((bell) => [bell.escalations, bell.unanswered]), [1, 1])
  assert.equal((await ask(listDueItems, leader, { unanswered: true })).total, 1)
  assert.equal((await ask(listChases, leader, { unanswered: true })).rows[0]?.workingDaysLate, 3)
  const answer = { chaseId, agencyId: commune, answeredOn: '2026-07-01', text: 'Xã sẽ tổ chức trong tháng 7.' }
  await assert.rejects(give(answerChase, officer, { ...answer, answeredOn: '2026-06-20' }), { code: 'chase.answerDay' })
  assert.equal((await ask(showChase, officer, { chaseId })).units[0]?.mayAnswer, true)
  await give(answerChase, officer, answer)
  await assert.rejects(give(answerChase, officer, answer), { code: 'chase.alreadyAnswered' })
  const shown = await ask(showChase, officer, { chaseId })
  assert.deepEqual(
    [shown.row.unanswered, shown.units[0]?.mayAnswer, shown.units[0]?.answer?.recordedBy],
    [0, false, officer.name],
  )
  at('2026-07-02T02:00:00Z')
  await running.moment((moment) => madeReminders(moment))
  assert.equal((await ask(listEscalations, leader, { escalatedTo: 'leader' })).total, 0)
  assert.equal((await ask(listEscalations, leader, { escalatedTo: 'leader', history: true })).total, 1)
}

async function refusals({ give, ask, persona, stranger }: TestOffice, chaseId: string) {
  const neighbour = await persona('neighbour')
  const given = { ...words, dueIds: [chaseId], chaseForm: 'phone' as const }
  for (const as of [neighbour, await persona('leader'), await persona('areaRanger'), stranger])
    await assert.rejects(give(chaseUnit, as, given), { code: 'permission.refused' })
  await assert.rejects(ask(showChase, neighbour, { chaseId }), { code: 'record.notFound' })
  await assert.rejects(ask(readChaseLetter, neighbour, { chaseId }), { code: 'record.notFound' })
  assert.equal((await ask(listChases, neighbour, {})).total, 0)
  const answer = { chaseId, agencyId: commune, answeredOn: '2026-07-01', text: 'Trả lời thay xã khác' }
  await assert.rejects(give(answerChase, neighbour, answer), { code: 'permission.refused' })
  await assert.rejects(ask(showChase, stranger, { chaseId }), { code: 'permission.refused' })
}
