import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, requireSoundDeadline, type TaskDeadline } from './taskDeadline.ts'

const deadline = (change: Partial<TaskDeadline>): TaskDeadline => ({
  taskId: null,
  year: null,
  dueOn: null,
  monthDay: null,
  recordedAt: '2025-01-10T00:00:00Z',
  ...change,
})
const everyYear = deadline({ monthDay: '12-18' })
const task = { taskId: 'a', years: null }

test('the narrowest setting holds: task and year, task, year, every year', () => {
  assert.equal(dueOn(task, 2026, [everyYear]), '2026-12-18')
  const ofYear = deadline({ year: 2026, dueOn: '2026-12-20' })
  assert.equal(dueOn(task, 2026, [everyYear, ofYear]), '2026-12-20')
  assert.equal(dueOn(task, 2025, [everyYear, ofYear]), '2025-12-18')
  const own = deadline({ taskId: 'a', year: 2026, dueOn: '2026-05-30' })
  assert.equal(dueOn(task, 2026, [own, everyYear, ofYear]), '2026-05-30')
  assert.equal(dueOn({ taskId: 'b', years: null }, 2026, [own, everyYear, ofYear]), '2026-12-20')
})

test('of two settings of the same width the newest holds', () => {
  const first = deadline({ taskId: 'a', year: 2026, dueOn: '2026-05-30' })
  const second = deadline({ taskId: 'a', year: 2026, dueOn: '2026-06-30', recordedAt: '2026-01-01T00:00:00Z' })
  assert.equal(dueOn(task, 2026, [second, first]), '2026-06-30')
})

test('a task of named years has no deadline in others, and none can be set', () => {
  const named = { taskId: 'a', code: '2.4', years: [2025, 2026] }
  assert.equal(dueOn(named, 2027, [everyYear]), null)
  assert.equal(dueOn(named, 2026, [everyYear]), '2026-12-18')
  const refused = (year: number, day: string) => () => requireSoundDeadline({ year, dueOn: day }, named, '2025-01-10')
  assert.throws(refused(2027, '2027-05-01'), { code: 'taskDeadline.notOfYear' })
  assert.throws(refused(2025, '2025-01-10'), { code: 'taskDeadline.beforePlan' })
  assert.doesNotThrow(refused(2026, '2026-05-30'))
})
