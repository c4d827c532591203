import assert from 'node:assert/strict'
import test from 'node:test'
import { factorise, inverseOf, solveFactored } from './linearSolve.ts'

test('a system that needs a swap of rows, by hand', () => {
  // 2y = 6, 4x + y = 11: y = 3, x = 2.
  const matrix = Float64Array.of(0, 2, 4, 1)
  const pivots = new Int32Array(2)
  const right = Float64Array.of(6, 11)
  assert.ok(factorise(matrix, pivots, 2))
  solveFactored(matrix, pivots, right, 2)
  assert.deepEqual([...right], [2, 3])
})

test('equal rows have no solution; what is not a number neither', () => {
  assert.equal(factorise(Float64Array.of(1, 2, 1, 2), new Int32Array(2), 2), false)
  assert.equal(factorise(Float64Array.of(Number.NaN, 2, 1, 2), new Int32Array(2), 2), false)
})

test('a matrix times its inverse is one, for seeded matrices of every size to 9', () => {
  let state = 7
  const drawn = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
  for (let size = 1; size <= 9; size++) {
    const matrix = Float64Array.from({ length: size * size }, drawn)
    const factors = matrix.slice()
    const [pivots, inverse] = [new Int32Array(size), new Float64Array(size * size)]
    assert.ok(factorise(factors, pivots, size))
    inverseOf(factors, pivots, inverse, new Float64Array(size), size)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        let sum = 0
        for (let k = 0; k < size; k++) sum += (matrix[i * size + k] as number) * (inverse[k * size + j] as number)
        assert.ok(Math.abs(sum - (i === j ? 1 : 0)) < 1e-11, `size ${size}: ${sum}`)
      }
  }
})
