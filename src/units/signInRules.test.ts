// Rests grow, end, and cannot be used to shut somebody out.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Failures, isResting, oneMore, restAfter } from './signInRules.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 5, 19) + minutes * 60_000)

test('four wrong passwords are free, then rests grow to a quarter of an hour', () => {
  const rests = [1, 4, 5, 6, 7, 8, 9, 100].map((count) => restAfter(count, 'address') / 60_000)
  assert.deepEqual(rests, [0, 0, 1, 2, 4, 8, 15, 15])
  assert.equal(restAfter(19, 'anywhere'), 0)
  assert.equal(restAfter(20, 'anywhere'), 60_000)
})

test('failures of yesterday are forgotten', () => {
  let failures: Failures | undefined
  for (let i = 0; i < 5; i++) failures = oneMore(failures, 'address', at(i))
  assert.deepEqual(failures?.restsUntil, at(5))
  assert.equal(oneMore(failures, 'address', at(4 + 24 * 60)).failedCount, 1)
})

test('guessing from anywhere does not stop a known address', () => {
  const ofAll = { failedCount: 50, failedAt: at(0), restsUntil: at(15) }
  assert.equal(isResting({ ofAll }, false, at(1)), true)
  assert.equal(isResting({ ofAll }, true, at(1)), false)
  assert.equal(isResting({ ofAll, ofAddress: ofAll }, true, at(1)), true)
  assert.equal(isResting({ ofAll, ofAddress: ofAll }, true, at(16)), false)
})
