// The kept counts equal the evidence after any history: recorded, amended, withdrawn, restored, corrected, counted otherwise,
// and while others count at the same time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import {
  amendSession,
  checkWarningSign,
  placeWarningSign,
  recordSession,
  restoreSession,
  withdrawSession,
  withdrawWarningSign,
} from '../../outreach/contract.ts'
import type { SessionFacts } from '../../outreach/session.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Problem } from '../../platform/problem.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId } from '../../units/seed/territories.ts'
import { adjustFigure, readPlanBoard } from '../contract.ts'
import { tally } from '../count.ts'
import { changeIndicator, listIndicators } from '../indicatorContract.ts'
import { selectCounted } from './countSql.ts'
import { indicatorIdOf } from './foundationSql.ts'
import { jobs } from './jobs.ts'
import { selectCountable } from './officeSql.ts'
import { selectIndicators, selectPlan } from './sql.ts'

const whole = { from: '2024-01-01', to: '2027-12-31' }
const edges = ['2025-12-15', '2026-03-15', '2026-06-15']

const session = (change: Partial<SessionFacts> = {}): SessionFacts => ({
  agencyId: agencyId('HKL'),
  audience: 'residents',
  topic: 'firePrevention',
  sessionForm: 'villageMeeting',
  heldOn: '2026-03-14',
  territoryId: binhDienId,
  attendance: { people: 40 },
  ...change,
})

for (const [database, open] of Object.entries(offices)) {
  test(`${database}: what is kept for counting is the evidence`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    await t.test('after each change of a record', () => followsEachChange(office, head))
    await t.test('records alike are one row, with edges between them', () => standsTogether(office))
    await t.test('while many record and count at once', () => keepsUp(office, head))
    await t.test('a backlog is counted in the background: no figure rather than a wrong one', () =>
      catchesUp(office, head),
    )
  })
}

/** Every row of evidence as it is kept, and no other. */
async function agrees({ office }: TestOffice, after: string) {
  await office.moment(async ({ tx }) => {
    await selectCounted(tx, whole.from, whole.to, [])
    const { rows } = await sql<{ evidenceId: string }>`
      with kept as (
        select evidence_id, evidence_kind, occurred_on, agency_id, territory_id, attributes, quantity_names, amounts,
          is_demonstration
        from plans.counted_records join plans.alike_records using (alike_id)
      ), told as (
        select evidence_id, evidence_kind, occurred_on, agency_id, territory_id, attributes, quantity_names, amounts,
          is_demonstration
        from plans.countable_evidence
      )
      select evidence_id as "evidenceId" from ((table kept except table told) union (table told except table kept)) unlike`.execute(
      tx,
    )
    assert.deepEqual(rows, [], after)
    const listed = await sql<{ evidenceId: string }>`
      with kept as (
        select evidence_id, alike_id, occurred_on, recorded_at, title, lon, lat, photo_count from plans.listed_records
      ), told as (
        select evidence_id, counted.alike_id, record.occurred_on, recorded_at, title, ST_X(place), ST_Y(place), photo_count
        from published.evidence record join plans.counted_records counted using (evidence_id)
      )
      select evidence_id as "evidenceId" from ((table kept except table told) union (table told except table kept)) unlike`.execute(
      tx,
    )
    assert.deepEqual(listed.rows, [], `${after}: the list`)
  })
}

async function followsEachChange(office: TestOffice, head: Actor) {
  const { ask, give } = office
  await agrees(office, 'at the beginning')
  const { id: sessionId } = await give(recordSession, head, session({ organizerIds: [agencyId('UBND-BD')] }))
  await agrees(office, 'recorded')
  const materials = [{ materialKind: 'leaflet' as const, quantity: 12 }]
  const amended = session({ heldOn: '2026-04-02', territoryId: huongTraId, attendance: { people: 9 }, materials })
  await give(amendSession, head, { sessionId, version: 1, reason: 'Ghi nhầm ngày và nơi', session: amended })
  await agrees(office, 'amended')
  await give(withdrawSession, head, { sessionId, reason: 'Ghi trùng với buổi của xã' })
  await agrees(office, 'withdrawn')
  await give(restoreSession, head, { sessionId })
  await agrees(office, 'restored')
  const { id: warningSignId } = await give(placeWarningSign, head, {
    agencyId: agencyId('HKL'),
    place: { lon: 107.48, lat: 16.33 },
    signText: 'Cấm lửa',
    signState: 'good',
    installedOn: '2026-02-01',
  })
  await agrees(office, 'sign placed')
  await give(checkWarningSign, head, { warningSignId, checkedOn: '2026-05-01', signState: 'damaged' })
  await agrees(office, 'sign checked: its own state changed too')
  await give(withdrawWarningSign, head, { warningSignId, reason: 'Ghi nhầm biển của xã khác' })
  await agrees(office, 'sign withdrawn with its checks')
  const indicatorId = indicatorIdOf('1.2', 'attendance')
  const correction = { indicatorId, occurredOn: '2026-04-03', agencyId: agencyId('HKL') }
  await give(adjustFigure, head, { ...correction, delta: 2.000001, reason: 'Đếm lại theo danh sách' })
  await agrees(office, 'corrected')
  const { rows } = await ask(listIndicators, head, { indicatorId })
  const [held] = rows
  assert.ok(held)
  const { name, unitOfMeasure, evidenceKinds, filter, isRestricted } = held
  const change = { indicatorId, name, unitOfMeasure, evidenceKinds, filter, isRestricted, quantity: 'leaflets' }
  await give(changeIndicator, head, { ...change, validFrom: '2026-06-02', legalBasis: 'Hướng dẫn cách tính' })
  await agrees(office, 'counted otherwise')
}

/** For every indicator: the same tally from rows put together as from single records. */
async function standsTogether({ office, give, persona }: TestOffice) {
  const head = await persona('stationHead')
  for (const heldOn of ['2026-03-14', '2026-03-15', '2026-03-15', '2026-03-16', '2025-12-14', '2025-12-15'])
    for (const people of [3, 5]) await give(recordSession, head, session({ heldOn, attendance: { people } }))
  await give(recordSession, head, session({ heldOn: '2026-03-16', attendance: { people: 4, women: 4 } }))
  await office.moment(async ({ tx }) => {
    const together = await selectCounted(tx, whole.from, whole.to, edges)
    const plan = await selectPlan(tx)
    const indicators = await selectIndicators(tx, plan?.planId ?? '', '2026-06-19')
    const kinds = [...new Set(['adjustment', ...indicators.flatMap((rule) => rule.evidenceKinds)])]
    const single = await selectCountable(tx, whole.from, whole.to, kinds)
    assert.ok(together.length < single.length)
    for (const [index, from] of edges.entries())
      for (const rule of indicators) {
        const period = { from, to: dayBefore(edges[index + 1] ?? '2028-01-01') }
        const [one, other] = [tally(rule, together, period), tally(rule, single, period)]
        assert.deepEqual([one.value, one.rowsWithout], [other.value, other.rowsWithout], `${rule.taskCode} ${from}`)
      }
  })
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

async function keepsUp(office: TestOffice, head: Actor) {
  const { ask, give } = office
  const before = await boardOf(office, head)
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      index % 4 === 3
        ? ask(readPlanBoard, head, { year: 2026 })
        : give(recordSession, head, session({ heldOn: '2026-05-20', attendance: { people: 1 + index } })),
    ),
  )
  assert.equal((await boardOf(office, head)) - before, 30)
  await agrees(office, 'after all')
}

/** As when records are loaded by SQL: all of them touched, each once for every table, none counted. */
async function catchesUp(office: TestOffice, head: Actor) {
  const { moment } = office.office
  const before = await boardOf(office, head)
  await moment(async ({ tx }) => {
    await sql`delete from plans.counted_records`.execute(tx)
    await sql`insert into platform.touched_evidence (evidence_id)
      select evidence_id from published.evidence, generate_series(1, 3)`.execute(tx)
    await sql`insert into platform.touched_evidence (evidence_id)
      select gen_random_uuid() from generate_series(1, 10000)`.execute(tx)
  })
  await assert.rejects(boardOf(office, head), ({ code, status, params }: Problem) => {
    assert.deepEqual([code, status], ['figures.counting', 503])
    assert.ok(Number(params.waiting) > 10_000)
    return true
  })
  for (const job of jobs) await job.run({}, moment)
  assert.equal(await boardOf(office, head), before)
  await agrees(office, 'the backlog')
}

async function boardOf({ ask }: TestOffice, head: Actor): Promise<number> {
  const { rows } = await ask(readPlanBoard, head, { year: 2026 })
  return rows.find((row) => row.code === '1.2')?.records ?? 0
}
