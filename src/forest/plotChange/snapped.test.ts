import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from '../../geo/geometry.ts'
import { snapped } from './snapped.ts'

const square: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
]
const at = (place: Position) => snapped(place, [square], { project: ([x, y]) => [x * 10, -y * 10], reach: 12 })

test('a click near a corner is the corner, near an edge on the edge, elsewhere where it was', () => {
  assert.deepEqual(at([10.5, 9.4]), [10, 10])
  assert.deepEqual(at([10.9, 5]), [10, 5])
  assert.deepEqual(at([5, -0.5]), [5, 0])
  assert.deepEqual(at([5, 5]), [5, 5])
  assert.deepEqual(at([0.4, -0.9]), [0, 0], 'a corner goes before its edge')
})
