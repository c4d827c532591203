import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleEvidence, exampleIndicator } from '../plans/example.ts'
import { beside, keptFigures, unitFigures } from './unitFigure.ts'

const period = { from: '2025-12-15', to: '2026-06-14' }
const rules = [
  exampleIndicator('1.2', 'sessions'),
  exampleIndicator('1.2', 'attendance'),
  exampleIndicator('4.2', 'weapons', { isRestricted: true }),
]
const evidence = [
  exampleEvidence('1.2', { evidenceId: 'early', occurredOn: '2026-01-05' }),
  exampleEvidence('1.2', { evidenceId: 'later', occurredOn: '2026-05-05', quantities: { sessions: 1 } }),
  exampleEvidence('1.2', { evidenceId: 'after', occurredOn: '2026-06-15' }),
]

test('figures are counted by the rule of the plans; restricted ones show nothing', () => {
  const [sessions, attendance, weapons] = unitFigures(rules, evidence, period)
  assert.deepEqual(sessions?.value, { state: 'counted', value: 2 })
  assert.deepEqual(sessions?.recordIds, ['later', 'early'])
  assert.deepEqual([attendance?.value, attendance?.records], [{ state: 'counted', value: 30 }, 1])
  assert.deepEqual([weapons?.value, weapons?.records], [{ state: 'restricted' }, 0])
})

test('what was kept stands beside what is counted today, and says where they differ', () => {
  const kept = keptFigures(unitFigures(rules, evidence, period), period.to)
  const late = exampleEvidence('1.2', { evidenceId: 'late', occurredOn: '2026-02-02' })
  const rows = beside(unitFigures(rules.slice(0, 2), [...evidence, late], period), kept.figures)
  assert.deepEqual(
    rows.map(({ now, kept, isChanged }) => [now?.records, kept?.records, isChanged]),
    [
      [3, 2, true],
      [2, 1, true],
      [undefined, 0, true],
    ],
  )
  assert.equal(
    beside(unitFigures(rules, evidence, period), kept.figures).some(({ isChanged }) => isChanged),
    false,
  )
})
