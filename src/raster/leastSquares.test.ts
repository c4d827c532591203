import assert from 'node:assert/strict'
import test from 'node:test'
import { leastSquares } from './leastSquares.ts'

test('a line through three points, by hand', () => {
  // y = 1, 2, 4 at 0, 1, 2: mean 7/3, slope 3/2.
  const right = Float64Array.of(1, 2, 4)
  assert.ok(leastSquares(Float64Array.of(1, 0, 1, 1, 1, 2), right, 3, 2))
  assert.ok(Math.abs((right[0] as number) - 5 / 6) < 1e-15 && Math.abs((right[1] as number) - 3 / 2) < 1e-15)
})

test('days of this century as trend keep their digits', () => {
  const matrix = Float64Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 1 : 17_000 + i))
  const right = Float64Array.from({ length: 100 }, (_, i) => 3 + 1e-5 * (17_001 + 2 * i))
  assert.ok(leastSquares(matrix, right, 100, 2))
  assert.ok(Math.abs((right[0] as number) - 3) < 1e-11 && Math.abs((right[1] as number) - 1e-5) < 1e-15)
})

test('columns that depend on each other have no fit', () => {
  assert.equal(leastSquares(new Float64Array(6), new Float64Array(3), 3, 2), false)
})
