import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concerns, type EvidenceRow, type IndicatorRule, tally } from './count.ts'
import { counted } from './figureValue.ts'
import { indicators120 } from './seed/indicators120.ts'

const rule = (change: Partial<IndicatorRule> = {}): IndicatorRule => ({
  indicatorId: 'leaflets',
  taskCode: '1.2',
  indicator: 'leaflets',
  name: 'Tờ rơi',
  unitOfMeasure: 'leaflet',
  evidenceKinds: ['session'],
  quantity: 'leaflets',
  filter: {},
  isRestricted: false,
  ...change,
})
let made = 0
const row = (change: Partial<EvidenceRow> = {}): EvidenceRow => ({
  evidenceId: `${++made}`,
  evidenceKind: 'session',
  occurredOn: '2025-03-10',
  agencyId: null,
  territoryId: null,
  title: '',
  attributes: { audience: 'residents', topic: 'firePrevention' },
  quantities: { sessions: 1, leaflets: 50 },
  lon: null,
  lat: null,
  isDemonstration: false,
  ...change,
})
const adjustment = (indicatorId: string, delta: number) =>
  row({ evidenceKind: 'adjustment', attributes: { indicatorId }, quantities: { leaflets: delta } })
const period = { from: '2025-01-10', to: '2025-12-14' }

test('an adjustment counts for the one indicator it names, and only there', () => {
  const rows = [row(), adjustment('leaflets', -8), adjustment('sessions', 1)]
  assert.deepEqual(tally(rule(), rows, period).value, counted(42))
  assert.ok(!concerns(rule({ evidenceKinds: ['adjustment'] }), adjustment('sessions', 1)))
})

test('a filter names the values that count, or with ! those that do not', () => {
  const of = (filter: IndicatorRule['filter'], attributes: EvidenceRow['attributes']) =>
    concerns(rule({ filter }), row({ attributes }))
  assert.ok(of({ audience: ['pupils', 'residents'] }, { audience: 'residents' }))
  assert.ok(!of({ audience: ['pupils'] }, { audience: 'residents' }))
  assert.ok(!of({ audience: ['pupils'] }, {}))
  assert.ok(of({ audience: ['!pupils'] }, { audience: 'residents' }))
  assert.ok(of({ audience: ['!pupils'] }, {}))
  assert.ok(!of({ audience: ['!pupils'] }, { audience: 'pupils' }))
  assert.ok(of({ topic: ['birds'] }, { topic: ['fire', 'birds'] }))
})

test('one record, one task: every session counts for exactly one of 1.1, 1.2 and 1.3', () => {
  const rules = indicators120
    .filter(({ indicator, evidenceKinds }) => indicator === 'attendance' || (indicator === 'pupils' && evidenceKinds))
    .filter(({ evidenceKinds }) => evidenceKinds.includes('session'))
  for (const topic of ['directive58', 'firePrevention', 'somethingNew'])
    for (const audience of ['pupils', 'residents', 'officials']) {
      const session = row({ attributes: { topic, audience } })
      const tasks = rules.filter(({ filter }) => concerns(rule({ filter }), session)).map(({ task }) => task)
      const wanted = topic === 'directive58' ? '1.1' : audience === 'pupils' ? '1.3' : '1.2'
      assert.deepEqual(tasks, [wanted])
    }
})
