import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from './geometry.ts'
import { crossingIn } from './ringCrossing.ts'

const ring = (text: string): Position[] =>
  text.split(' ').map((pair) => pair.split(',').map(Number) as [number, number])

test('sound outlines, doubled corners included, cross nowhere', () => {
  assert.equal(crossingIn([ring('0,0 4,0 4,4 0,4 0,0')]), undefined)
  assert.equal(crossingIn([ring('0,0 4,0 4,0 4,4 0,4 0,4 0,0')]), undefined)
  assert.equal(crossingIn([ring('0,0 2,0 4,0 4,4 0,4 0,0')]), undefined)
  assert.equal(crossingIn([ring('0,0 1,0 0,1 0,0')]), undefined)
})

test('a bow tie names its knot', () => {
  assert.deepEqual(crossingIn([ring('0,0 4,4 4,0 0,4 0,0')]), [2, 2])
})

test('a spike, a touching corner and a side run twice are none of a sound ring', () => {
  assert.ok(crossingIn([ring('0,0 4,0 4,4 4,6 4,4 0,4 0,0')]))
  assert.deepEqual(crossingIn([ring('0,0 4,0 4,4 2,0 0,4 0,0')]), [2, 0])
  assert.ok(crossingIn([ring('0,0 4,0 4,4 2,2 0,4 2,2 0,0')]))
})

test('a hole may touch at a corner, not cross', () => {
  const outer = ring('0,0 8,0 8,8 0,8 0,0')
  assert.equal(crossingIn([outer, ring('2,2 4,2 4,4 2,4 2,2')]), undefined)
  assert.equal(crossingIn([outer, ring('0,0 4,2 2,4 0,0')]), undefined)
  assert.ok(crossingIn([outer, ring('6,6 9,6 9,9 6,9 6,6')]))
  assert.ok(crossingIn([outer, ring('0,2 2,2 2,4 0,4 0,2')]))
})
