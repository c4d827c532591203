import assert from 'node:assert/strict'
import test from 'node:test'
import { drawOffLevel } from './sceneLevel.ts'

test('the level of the densest forest is 0 afterwards; what is not seen stays so and does not count', () => {
  const none = Number.NaN
  const image = Float64Array.of(1, none, 5, 3, 2, 4, Number.POSITIVE_INFINITY)
  drawOffLevel(image, 0.75, new Float64Array(7))
  assert.deepEqual([...image], [-3, none, 1, -1, -2, 0, Number.POSITIVE_INFINITY])
})

test('an image without any observation stays without', () => {
  const image = new Float32Array(2).fill(Number.NaN)
  drawOffLevel(image, 0.95, new Float64Array(2))
  assert.ok(image.every(Number.isNaN))
})
