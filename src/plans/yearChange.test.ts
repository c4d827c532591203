import assert from 'node:assert/strict'
import test from 'node:test'
import { counted, notReported } from './figureValue.ts'
import { yearChange } from './yearChange.ts'

test('a figure beside last year says the difference, without binary noise', () => {
  assert.deepEqual(yearChange(counted(38), counted(36), false), { kind: 'more', amount: 2 })
  assert.deepEqual(yearChange(counted(0.1), counted(0.3), false), { kind: 'less', amount: 0.2 })
  assert.deepEqual(yearChange(counted(5), counted(5), false), { kind: 'equal' })
})

test('nothing is compared with what is unknown, and unlike periods form no difference', () => {
  assert.deepEqual(yearChange(notReported, counted(3), false), { kind: 'unknown' })
  assert.deepEqual(yearChange(counted(3), notReported, false), { kind: 'priorUnknown' })
  assert.deepEqual(yearChange(counted(38), counted(12), true), { kind: 'otherPeriod', prior: 12 })
})
