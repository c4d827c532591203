import assert from 'node:assert/strict'
import test from 'node:test'
import { median, percentile } from './orderStatistic.ts'

test('medians of odd and even numbers, of the first only', () => {
  assert.equal(median(Float64Array.of(3, 1, 2, -9), 3), 2)
  assert.equal(median(Float64Array.of(4, 1, 3, 2), 4), 2.5)
  assert.ok(Number.isNaN(median(new Float64Array(2), 0)))
})

test('percentiles lie between neighbours', () => {
  const values = Float64Array.of(40, 10, 30, 20)
  assert.equal(percentile(values, 4, 0.25), 17.5)
  assert.equal(percentile(values, 4, 0.75), 32.5)
  assert.equal(percentile(values, 4, 1), 40)
  assert.equal(percentile(Float64Array.of(7, 1), 1, 0.75), 7)
  assert.ok(Number.isNaN(percentile(values, 0, 0.5)))
})

test('the same as of sorted numbers, for seeded series with many that are equal', () => {
  let state = 11
  const drawn = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 20) % 40
  }
  for (let count = 1; count <= 200; count++) {
    const values = Float64Array.from({ length: count + 1 }, drawn)
    const sorted = values.slice(0, count).sort()
    const half = ((sorted[(count - 1) >> 1] as number) + (sorted[count >> 1] as number)) / 2
    assert.equal(median(values.slice(), count), half)
    const rank = (count - 1) * 0.25
    const [lower = 0, upper = lower] = sorted.subarray(Math.floor(rank))
    assert.ok(Math.abs(percentile(values, count, 0.25) - (lower + (upper - lower) * (rank % 1))) < 1e-12)
  }
})
