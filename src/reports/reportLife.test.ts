import assert from 'node:assert/strict'
import test from 'node:test'
import { reportStatusOf } from './reportLife.ts'

const step = (reportStep: 'reviewed' | 'returned' | 'signed', fingerprint = 'a') => ({ reportStep, fingerprint })

test('a review holds for what was reviewed, and no longer', () => {
  assert.equal(reportStatusOf([]).reportStatus, 'draft')
  assert.equal(reportStatusOf([step('reviewed')], 'a').reportStatus, 'reviewed')
  assert.deepEqual(reportStatusOf([step('reviewed')], 'b'), { reportStatus: 'draft', isChangedSinceReview: true })
  assert.equal(reportStatusOf([step('reviewed'), step('returned')], 'a').reportStatus, 'draft')
  assert.equal(
    reportStatusOf([step('reviewed'), step('returned'), step('reviewed', 'b')], 'b').reportStatus,
    'reviewed',
  )
})

test('what is signed stays signed, whatever is counted now', () => {
  assert.equal(reportStatusOf([step('reviewed'), step('signed')], 'z').reportStatus, 'signed')
})
