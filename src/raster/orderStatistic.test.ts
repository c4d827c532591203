import assert from 'node:assert/strict'
import test from 'node:test'
import { median, percentile, percentileOfSorted } from './orderStatistic.ts'

test('medians of odd and even numbers, of the first only', () => {
  assert.equal(median(Float64Array.of(3, 1, 2, -9), 3), 2)
  assert.equal(median(Float64Array.of(4, 1, 3, 2), 4), 2.5)
  assert.ok(Number.isNaN(median(new Float64Array(2), 0)))
})

test('percentiles lie between neighbours', () => {
  const values = Float64Array.of(40, 10, 30, 20)
  assert.equal(percentile(values, 4, 0.25), 17.5)
  assert.equal(percentileOfSorted(values, 4, 0.75), 32.5)
  assert.equal(percentileOfSorted(values, 4, 1), 40)
  assert.equal(percentileOfSorted(values, 1, 0.75), 10)
  assert.ok(Number.isNaN(percentile(values, 0, 0.5)))
})
