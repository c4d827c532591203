import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exactSum } from './count.ts'
import { exampleEvidence, exampleIndicator, exampleSource } from './example.ts'
import { numberOfValue } from './figureValue.ts'
import { planBoard } from './planBoard.ts'
import { planOverview } from './planOverview.ts'
import { planYear } from './planSource.ts'
import { figureByUnit } from './taskFigures.ts'
import { taskPage } from './taskPage.ts'

const statusesOf = (source = exampleSource()) =>
  Object.fromEntries(planBoard(source, {}).rows.map((row) => [row.code, row.taskStatus]))

test('a task stands as its evidence and its lead units say', () => {
  assert.deepEqual(statusesOf(), { '1.1': 'noEvidence', '1.2': 'noEvidence', '2.1': 'noEvidence' })
  const one = [exampleEvidence('1.1', { occurredOn: '2026-06-01' })]
  assert.equal(statusesOf(exampleSource({ evidence: one }))['1.1'], 'underWay', 'the committee is silent')
  const both = [...one, exampleEvidence('1.1', { agencyId: 'committee' })]
  assert.equal(statusesOf(exampleSource({ evidence: both }))['1.1'], 'onTrack')
  const together = [exampleEvidence('1.1', { attributes: { task: '1.1', organizerIds: ['committee'] } })]
  assert.equal(statusesOf(exampleSource({ evidence: together, asOf: '2026-04-01' }))['1.1'], 'onTrack')
  assert.equal(statusesOf(exampleSource({ evidence: both, asOf: '2026-12-19' }))['1.1'], 'onTrack')
  assert.equal(statusesOf(exampleSource({ evidence: one, asOf: '2026-12-19' }))['1.1'], 'late')
})

test('what an agency’s predecessor recorded is its own', () => {
  const evidence = [
    exampleEvidence('1.1', { occurredOn: '2025-06-20' }),
    exampleEvidence('1.1', { occurredOn: '2025-06-01', agencyId: 'oldCommittee', territoryId: 'old-1' }),
  ]
  assert.equal(statusesOf(exampleSource({ evidence, year: 2025, asOf: '2025-08-01' }))['1.1'], 'onTrack')
})

test('the board stands in the order of the plan, or as asked: what needs somebody first', () => {
  const evidence = [exampleEvidence('1.2'), exampleEvidence('1.2', { title: 'again' })]
  const source = exampleSource({ evidence })
  const codes = (input: object) => planBoard(source, input).rows.map(({ code }) => code)
  assert.deepEqual(codes({}), ['1.1', '1.2', '2.1'])
  assert.deepEqual(codes({ sort: 'records', direction: 'desc' })[0], '1.2')
  assert.deepEqual(codes({ sort: 'taskStatus' }).at(-1), '1.2')
  assert.deepEqual(codes({ pageSize: 2, page: 2 }), ['2.1'])
  assert.equal(planBoard(source, { pageSize: 2, page: 2 }).total, 3)
})

test('a task of an ended unit waits, is never on track, and says who could take it', () => {
  const evidence = [exampleEvidence('2.1')]
  const source = exampleSource({ evidence })
  const row = planBoard(source, {}).rows.find((each) => each.code === '2.1')
  assert.equal(row?.taskStatus, 'underWay')
  assert.deepEqual(row?.silentLeads, ['cơ quan division'])
  assert.deepEqual(row?.leads[0]?.ended, row?.leads[0]?.waiting)
  const { waiting, sentence } = planOverview(source)
  assert.equal(sentence.waiting, 1)
  assert.deepEqual(waiting[0]?.agencies, [
    {
      agencyId: 'division',
      name: 'cơ quan division',
      endedOn: '2025-07-01',
      successors: [{ agencyId: 'heir', name: 'cơ quan heir' }],
    },
  ])
  const before = planBoard(exampleSource({ asOf: '2025-06-30', year: 2025 }), {})
  assert.equal(before.counts.waiting, 0)
})

test('what is late names who answers: the silent first, by their heads', () => {
  const source = exampleSource({ evidence: [exampleEvidence('1.1')], asOf: '2026-12-28' })
  const { late, units } = planOverview(source)
  assert.deepEqual(
    late.map((each) => [each.code, each.daysLate]),
    [
      ['1.1', 10],
      ['1.2', 10],
      ['2.1', 10],
    ],
  )
  assert.deepEqual(late[0]?.answers[0], {
    agencyId: 'committee',
    agencyName: 'cơ quan committee',
    personName: 'Người Đứng Đầu',
    postTitle: 'Chủ tịch',
    isWaiting: false,
  })
  assert.equal(late[2]?.answers[0]?.isWaiting, true)
  assert.deepEqual(
    units.map((unit) => [unit.name, unit.isReported, unit.answers?.personName ?? null]),
    [
      ['xã new-1', true, 'Người Đứng Đầu'],
      ['xã new-2', false, null],
    ],
  )
})

test('restricted figures leave no trace for who may not see them', () => {
  const indicators = [exampleIndicator('1.2', 'sessions', { isRestricted: true })]
  const evidence = [exampleEvidence('1.2')]
  const row = planBoard(exampleSource({ indicators, evidence }), {}).rows[1]
  assert.deepEqual([row?.taskStatus, row?.isRestricted, row?.records, row?.lastOn], [null, true, 0, null])
  assert.ok(row?.months.every((month) => month.records === 0))
  const page = taskPage(exampleSource({ indicators, evidence }), '1.2')
  assert.equal(page?.figures[0]?.value.state, 'restricted')
  assert.deepEqual([page?.kinds, page?.units, page?.leadAgencies], [[], [], []])
  const seen = planBoard(exampleSource({ indicators, evidence, seesRestricted: true }), {}).rows[1]
  assert.equal(seen?.records, 1)
})

test('filters: by agency with what it took over, by group, by status, by words', () => {
  const codes = (input: Parameters<typeof planBoard>[1]) =>
    planBoard(exampleSource(), input).rows.map((row) => row.code)
  assert.deepEqual(codes({ agencyId: 'station' }), ['1.1', '1.2'])
  assert.deepEqual(codes({ agencyId: 'heir' }), ['2.1'], 'it waits for its heir')
  assert.deepEqual(codes({ group: 2 }), ['2.1'])
  assert.deepEqual(codes({ statuses: ['late'] }), [])
  assert.deepEqual(codes({ search: 'nhiem vu 1.2' }), ['1.2'])
})

const dayOf = (day: number) => new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
const evidenceOf2025 = fc
  .array(
    fc.record({ day: fc.integer({ min: 0, max: 340 }), place: fc.integer({ min: 0, max: 3 }), people: fc.nat(90) }),
  )
  .map((rows) =>
    rows.map(({ day, place, people }) => {
      const occurredOn = dayOf(day)
      const territoryId = occurredOn < '2025-07-01' ? `old-${place + 1}` : `new-${(place % 2) + 1}`
      return exampleEvidence('1.2', { occurredOn, territoryId, quantities: { sessions: 1, attendance: people } })
    }),
  )

test('old and new units add up to the same figure, which every month and every unit filter adds up to', () => {
  fc.assert(
    fc.property(evidenceOf2025, (evidence) => {
      const of = (unitsOf: 'now' | 'then', territoryId?: string) =>
        planYear(exampleSource({ evidence, year: 2025, asOf: '2026-06-19', unitsOf, territoryId }))
      const rule = exampleIndicator('1.2', 'attendance')
      const heads = (['now', 'then'] as const).map((unitsOf) => {
        const figure = figureByUnit(rule, of(unitsOf))
        const parts = figure.byUnit.map((each) => numberOfValue(each.value) ?? 0)
        assert.equal(exactSum(parts), numberOfValue(figure.value) ?? 0)
        return figure.value
      })
      assert.deepEqual(heads[0], heads[1])
      const units = of('now').units.units.map(({ territoryId }) => figureByUnit(rule, of('now', territoryId)).value)
      assert.equal(
        exactSum(units.map((value) => numberOfValue(value) ?? 0)),
        numberOfValue(heads[0] ?? { state: 'notReported' }) ?? 0,
      )
      const row = planBoard(exampleSource({ evidence, year: 2025, asOf: '2026-06-19' }), {}).rows[1]
      assert.equal(
        row?.months.reduce((sum, month) => sum + month.records, 0),
        row?.records,
      )
    }),
  )
})
