import assert from 'node:assert/strict'
import test from 'node:test'
import { fillArea } from './areaFill.ts'
import { type Position, ringContains } from './geometry.ts'

/** Numbers in [0, 1), the same in each run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('a cell is filled exactly when its middle lies in the area, whatever the outline', () => {
  const side = 24
  for (let seed = 1; seed <= 300; seed++) {
    const next = seeded(seed)
    const ring = (): Position[] =>
      Array.from({ length: 3 + Math.floor(next() * 6) }, () => [next() * 34 - 5, next() * 34 - 5] as const)
    const rings = Array.from({ length: 1 + (seed % 3) }, ring)
    const filled = new Uint8Array(side * side)
    fillArea({ type: 'MultiPolygon', coordinates: [rings] }, side, (row, from, until) => {
      for (let x = from; x < until; x++) filled[row * side + x] = (filled[row * side + x] ?? 0) + 1
    })
    const expected = Uint8Array.from(filled, (_, cell) => {
      const middle: Position = [(cell % side) + 0.5, Math.floor(cell / side) + 0.5]
      return rings.filter((one) => ringContains(one, middle)).length % 2
    })
    assert.deepEqual(filled, expected, `seed ${seed}`)
  }
})

test('neighbours that share an edge through middles of cells take every cell once', () => {
  const filled = new Uint8Array(16)
  const count = (row: number, from: number, until: number) => {
    for (let x = from; x < until; x++) filled[row * 4 + x] = (filled[row * 4 + x] ?? 0) + 1
  }
  const box = (west: number, east: number): Position[] => [
    [west, 0],
    [east, 0],
    [east, 4],
    [west, 4],
  ]
  fillArea({ type: 'Polygon', coordinates: [box(0, 1.5)] }, 4, count)
  fillArea({ type: 'Polygon', coordinates: [box(1.5, 4)] }, 4, count)
  assert.deepEqual([...filled], Array(16).fill(1))
})
