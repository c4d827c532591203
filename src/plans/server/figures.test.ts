// Figures in a whole office, on each database: counted from records, corrected in the open, seen by their reach.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { recordSession, withdrawSession } from '../../outreach/contract.ts'
import type { SessionFacts } from '../../outreach/session.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId, territoryId } from '../../units/seed/territories.ts'
import { adjustFigure, listAdjustments, readPlanBoard, showTask } from '../contract.ts'
import { evidenceChoices, listEvidence } from '../evidenceContract.ts'
import type { IndicatorFacts } from '../indicator.ts'
import {
  addIndicator,
  changeIndicator,
  endIndicator,
  listIndicators,
  previewIndicator,
  readIndicatorRecords,
  undoIndicator,
} from '../indicatorContract.ts'
import { readPlanOverview } from '../overviewContract.ts'
import { indicatorIdOf, taskIdOf } from './foundationSql.ts'

const session = (change: Partial<SessionFacts> = {}): SessionFacts => ({
  agencyId: agencyId('HKL'),
  audience: 'residents',
  topic: 'firePrevention',
  sessionForm: 'villageMeeting',
  heldOn: '2026-05-20',
  territoryId: binhDienId,
  attendance: { people: 40 },
  ...change,
})
const adjustment = {
  indicatorId: indicatorIdOf('1.2', 'attendance'),
  delta: -5,
  occurredOn: '2026-05-21',
  agencyId: agencyId('HKL'),
  reason: 'Đếm lại theo danh sách ký tên',
}

for (const [database, open] of Object.entries(offices)) {
  test(`${database}: figures are counted from records`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    await t.test('what is recorded counts once, what is withdrawn does not', () => counts(office, head))
    await t.test('a correction is its own record, summed and shown', () => corrects(office, head))
    await t.test('an indicator changes from a day on; the effect is seen before', () => changes(office, head))
    await t.test('by old and new units the figures agree', () => reconciles(office, head))
    await t.test('records are seen by their reach, totals by all who work under the plan', () => reaches(office))
  })
}

const attendanceOf = async ({ ask }: TestOffice, as: Actor) =>
  ask(readIndicatorRecords, as, { figureId: '1.2.attendance', year: 2026 })

async function counts(office: TestOffice, head: Actor) {
  const { ask, give } = office
  const first = await give(recordSession, head, session())
  const second = await give(recordSession, head, session({ attendance: { people: 12 }, territoryId: huongTraId }))
  await give(recordSession, head, session({ audience: 'pupils', sessionForm: 'atSchool', schools: 1 }))
  const counted = await attendanceOf(office, head)
  assert.deepEqual([counted.sum, counted.total, counted.isSumEqual, counted.hidden], [52, 2, true, 0])
  assert.deepEqual(counted.rows.map((row) => row.amount).sort(), [12, 40])
  const board = await ask(readPlanBoard, head, { year: 2026 })
  const row = board.rows.find((each) => each.code === '1.2')
  assert.deepEqual([row?.records, row?.months.find((month) => month.month === 6)?.records], [2, 2])
  assert.equal(board.rows.find((each) => each.code === '1.3')?.records, 1)
  const ofTask = await ask(listEvidence, head, { taskId: taskIdOf('1.2') })
  assert.deepEqual(
    [ofTask.total, ofTask.unplaced, ofTask.kinds],
    [2, 2, [{ evidenceKind: 'session', count: 2, placed: 0 }]],
  )
  const ofUnit = await ask(listEvidence, head, { territoryId: huongTraId, search: 'khong co' })
  assert.equal(ofUnit.total, 0)
  await give(withdrawSession, head, { sessionId: second.id, reason: 'Ghi trùng với buổi của xã' })
  assert.deepEqual([(await attendanceOf(office, head)).sum], [40])
  assert.ok(!(await ask(listEvidence, head, {})).rows.some((each) => each.id === second.id))
  assert.ok((await ask(listEvidence, head, { ids: [first.id] })).rows.length === 1)
}

async function corrects(office: TestOffice, head: Actor) {
  const { ask, give } = office
  await give(adjustFigure, head, adjustment)
  const { figure, sum, rows, isSumEqual } = await attendanceOf(office, head)
  assert.deepEqual([sum, figure.adjusted, isSumEqual], [35, -5, true])
  assert.equal(rows.find((row) => row.isAdjustment)?.title, adjustment.reason)
  const sessions = await ask(readIndicatorRecords, head, { figureId: '1.2.sessions', year: 2026 })
  assert.deepEqual([sessions.sum, sessions.figure.adjusted], [1, null])
  const { rows: list } = await ask(listAdjustments, head, { year: 2026 })
  assert.deepEqual([list[0]?.delta, list[0]?.taskCode, list[0]?.recordedBy], [-5, '1.2', head.name])
  assert.equal((await ask(listAdjustments, head, { year: 2025 })).total, 0)
  const { history } = await ask(showTask, head, { task: '1.2' })
  assert.deepEqual([history[0]?.change, history[0]?.delta], ['adjusted', -5])
  await assert.rejects(give(adjustFigure, head, { ...adjustment, delta: -36 }), { code: 'adjustment.belowZero' })
  await assert.rejects(give(adjustFigure, head, { ...adjustment, occurredOn: '2026-06-20' }), {
    code: 'adjustment.dateInFuture',
  })
  await assert.rejects(give(adjustFigure, head, { ...adjustment, agencyId: agencyId('HKL-TX') }), {
    code: 'adjustment.agencyNotInForce',
  })
}

async function changes(office: TestOffice, head: Actor) {
  const { ask, give } = office
  const indicatorId = indicatorIdOf('1.2', 'sessions')
  const { rows } = await ask(listIndicators, head, { indicatorId })
  const [held] = rows
  assert.ok(held)
  const { name, unitOfMeasure, evidenceKinds, quantity, filter, isRestricted } = held
  const one = { state: 'counted', value: 1 }
  const facts = {
    name,
    unitOfMeasure,
    evidenceKinds,
    quantity,
    isRestricted,
    filter: { ...filter, audience: ['pupils'] },
  }
  const change = { indicatorId, ...facts, validFrom: '2026-06-01', legalBasis: 'Hướng dẫn cách tính' }
  const preview = await ask(previewIndicator, head, { indicatorId, facts })
  assert.deepEqual([preview.before, preview.after, preview.added, preview.removed], [one, one, 1, 1])
  assert.deepEqual(preview.records.map((row) => row.isAdded).toSorted(), [false, true])
  const pupilsToo = preview.byTask.find((task) => task.taskCode === '1.3')
  assert.equal(pupilsToo?.countsToo, 1, 'a record that another task counts already is told')
  await give(changeIndicator, head, change)
  const all = await ask(listIndicators, head, { indicatorId, isHistory: true })
  assert.deepEqual(
    all.rows.map((row) => [row.validFrom, row.validTo]),
    [
      ['2026-06-01', null],
      ['2025-01-10', '2026-06-01'],
    ],
  )
  const { figure } = await ask(readIndicatorRecords, head, { figureId: '1.2.sessions', year: 2026 })
  assert.equal(figure.records, 1)
  const earlier = await ask(readIndicatorRecords, head, { figureId: '1.2.sessions', asOf: '2026-05-31' })
  assert.deepEqual(earlier.rule.filter.audience, ['!pupils'], 'what was counted then stays as it was counted')
  await assert.rejects(give(changeIndicator, head, change), { code: 'indicator.changedTooEarly' })
  await give(changeIndicator, head, { ...change, filter, validFrom: '2026-06-02' })
  await undone(office, head, { ...facts, filter }, held)
}

/** What is done to an indicator can be taken back, step by step, as far as the office itself did it. */
async function undone(
  { give, ask }: TestOffice,
  head: Actor,
  facts: IndicatorFacts,
  { indicatorId, taskId }: { readonly indicatorId: string; readonly taskId: string },
) {
  const versions = async (id: string) => (await ask(listIndicators, head, { indicatorId: id, isHistory: true })).rows
  const legalBasis = 'Hướng dẫn cách tính'
  await give(endIndicator, head, { indicatorId, validTo: '2026-07-01', legalBasis })
  assert.deepEqual((await versions(indicatorId)).map((row) => [row.validTo, row.endedBasis])[0], [
    '2026-07-01',
    legalBasis,
  ])
  await assert.rejects(give(endIndicator, head, { indicatorId, validTo: '2026-08-01', legalBasis }), {
    code: 'indicator.ended',
  })
  // Its end, the second change, the first.
  for (const left of [3, 2, 1]) {
    await give(undoIndicator, head, { indicatorId })
    assert.equal((await versions(indicatorId)).length, left)
    assert.equal((await versions(indicatorId))[0]?.validTo, null)
  }
  await assert.rejects(give(undoIndicator, head, { indicatorId }), { code: 'indicator.nothingToUndo' })

  const added = { taskId, indicator: 'villageSessions', ...facts, validFrom: '2026-01-01', legalBasis }
  const preview = await ask(previewIndicator, head, { taskId, facts })
  assert.deepEqual([preview.before, preview.after, preview.removed], [null, { state: 'counted', value: 1 }, 0])
  const { id } = await give(addIndicator, head, added)
  await assert.rejects(give(addIndicator, head, added), { code: 'indicator.wordTaken' })
  const { figure } = await ask(readIndicatorRecords, head, { figureId: '1.2.villageSessions' })
  assert.deepEqual(figure.value, { state: 'counted', value: 1 })
  await give(undoIndicator, head, { indicatorId: id })
  assert.deepEqual(await versions(id), [])
}

async function reconciles(office: TestOffice, head: Actor) {
  const { ask, give } = office
  const old = { agencyId: agencyId('HKL-TX'), heldOn: '2025-03-12' }
  const binhTien = territoryId('20035', '2020-01-01')
  await give(recordSession, head, session({ ...old, territoryId: binhTien }))
  await give(recordSession, head, session({ heldOn: '2025-09-12', attendance: { people: 7 } }))
  const by = (unitsOf: 'now' | 'then') =>
    ask(readIndicatorRecords, head, { figureId: '1.2.attendance', year: 2025, unitsOf, asOf: '2025-12-31' })
  const [now, then] = [await by('now'), await by('then')]
  assert.deepEqual([now.sum, then.sum], [47, 47])
  const part = (answer: typeof now, id: string) =>
    answer.figure.byUnit.find((each) => each.territoryId === id)?.value ?? null
  assert.deepEqual(part(now, binhDienId), { state: 'counted', value: 47 })
  assert.deepEqual(
    [part(then, binhTien), part(then, binhDienId)],
    [
      { state: 'counted', value: 40 },
      { state: 'counted', value: 7 },
    ],
  )
  assert.deepEqual(part(now, huongTraId), { state: 'notReported' })
  const ofToday = await ask(listEvidence, head, { territoryId: binhDienId, to: '2025-12-31' })
  assert.equal(ofToday.total, 2, 'a unit of today has what happened in those it took over')
}

async function reaches({ ask, persona, give }: TestOffice) {
  const head = await persona('stationHead')
  const officer = await persona('communeOfficer')
  const owner = await persona('ownerRepresentative')
  await give(recordSession, head, session({ territoryId: huongTraId, attendance: { people: 3 } }))
  const all = await ask(listEvidence, head, {})
  const own = await ask(listEvidence, officer, {})
  assert.ok(own.total > 0 && own.total < all.total)
  assert.ok(
    own.rows.every(
      (row) => officer.territoryIds.includes(row.territoryId ?? '') || officer.agencyIds.includes(row.agencyId),
    ),
  )
  assert.equal((await ask(listEvidence, owner, {})).total, 0)
  const counted = await ask(readIndicatorRecords, officer, { figureId: '1.2.attendance', year: 2026 })
  assert.ok(counted.hidden > 0 && counted.isSumEqual, 'the total is whole, records of others are only counted')
  const overview = await ask(readPlanOverview, owner, {})
  assert.deepEqual([overview.recent.length, overview.mayReassign], [0, false])
  const choices = await ask(evidenceChoices, officer, { asOf: '2025-06-30' })
  assert.equal(
    choices.units.filter((unit) => unit.territoryKind === 'ward' || unit.territoryKind === 'commune').length,
    9,
  )
  assert.equal(choices.tasks.length, 20)
  const leader = await ask(readPlanBoard, await persona('leader'), {})
  assert.equal(leader.counts.restricted, 1)
  assert.equal((await ask(readPlanBoard, head, {})).counts.restricted, 0)
}
