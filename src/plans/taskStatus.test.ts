import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLate, type TaskStanding, taskStatus } from './taskStatus.ts'

const standing = (change: Partial<TaskStanding> = {}): TaskStanding => ({
  dueOn: '2026-12-18',
  records: 5,
  lastOn: '2026-06-01',
  silentLeads: 0,
  ...change,
})

test('late from the day after the deadline, when nothing came or a lead unit is silent', () => {
  const nothing = standing({ records: 0, lastOn: null })
  assert.equal(taskStatus(nothing, '2026-12-18'), 'noEvidence')
  assert.equal(taskStatus(nothing, '2026-12-19'), 'late')
  assert.equal(daysLate(nothing, '2026-12-18'), null)
  assert.equal(daysLate(nothing, '2026-12-19'), 1)
  assert.equal(taskStatus(standing({ silentLeads: 1 }), '2026-12-19'), 'late')
  assert.equal(daysLate(standing({ silentLeads: 1 }), '2027-01-07'), 20)
})

test('a passed deadline with every unit in is done, however long ago', () => {
  assert.equal(taskStatus(standing(), '2026-12-19'), 'onTrack')
  assert.equal(taskStatus(standing({ lastOn: '2026-01-02' }), '2027-03-01'), 'onTrack')
  assert.equal(daysLate(standing(), '2027-03-01'), null)
})

test('before the deadline: no evidence, under way while a unit is silent or nothing happens for a quarter, else on track', () => {
  assert.equal(taskStatus(standing({ records: 0, lastOn: null }), '2026-06-19'), 'noEvidence')
  assert.equal(taskStatus(standing({ silentLeads: 2 }), '2026-06-19'), 'underWay')
  assert.equal(taskStatus(standing(), '2026-06-19'), 'onTrack')
  assert.equal(taskStatus(standing(), '2026-09-01'), 'onTrack')
  assert.equal(taskStatus(standing(), '2026-09-02'), 'underWay')
})

test('a task without a deadline is never late', () => {
  const free = standing({ dueOn: null, silentLeads: 1 })
  assert.equal(taskStatus(free, '2030-01-01'), 'underWay')
  assert.equal(daysLate(free, '2030-01-01'), null)
})
