import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Position } from './geometry.ts'
import { geodesicDistanceM, lineLengthM, polygonAreaM2, ringAreaM2 } from './measure.ts'
import { scaleBar } from './scale.ts'

const near = (value: number, expected: number, within: number) =>
  assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected} ± ${within}`)

test('known geodesics: one degree of the equator, one degree of meridian at it, JFK to LHR (GeographicLib)', () => {
  near(geodesicDistanceM([0, 0], [1, 0]), 111319.491, 0.001)
  near(geodesicDistanceM([107, 0], [107, 1]), 110574.389, 0.001)
  near(geodesicDistanceM([-73.8, 40.6], [-0.5, 51.6]), 5551759.4, 0.1)
  assert.equal(geodesicDistanceM([107.5, 16.4], [107.5, 16.4]), 0)
})

test('opposite ends of the earth are refused, not guessed', () => {
  assert.throws(() => geodesicDistanceM([0, 0], [179.7, 0.3]), RangeError)
})

test('the whole ellipsoid between parallels: an octant is an eighth of 510 065 621.7 km²', () => {
  const octant: Position[] = [
    [0, 0],
    [45, 0],
    [90, 0],
    [0, 90],
  ]
  near(ringAreaM2(octant) / 1e6, 510065621.724 / 8, 0.5)
})

test('holes are taken off; direction and closing do not matter', () => {
  const square = (west: number, south: number, side: number): Position[] => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
  ]
  const whole = ringAreaM2(square(107, 16, 0.1))
  near(ringAreaM2([...square(107, 16, 0.1), [107, 16]].reverse() as Position[]), whole, 1e-3)
  const hole = square(107.02, 16.02, 0.02)
  near(polygonAreaM2([square(107, 16, 0.1), hole]), whole - ringAreaM2(hole), 1e-3)
})

test('a line is the sum of its parts, and a shortcut is never longer', () => {
  const place = fc.tuple(fc.double({ min: 102, max: 110, noNaN: true }), fc.double({ min: 8, max: 24, noNaN: true }))
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      near(lineLengthM([a, b, c]), geodesicDistanceM(a, b) + geodesicDistanceM(b, c), 1e-6)
      assert.ok(geodesicDistanceM(a, c) <= lineLengthM([a, b, c]) + 1e-3)
      near(geodesicDistanceM(a, b), geodesicDistanceM(b, a), 1e-3)
    }),
  )
})

test('a scale bar is round and fits', () => {
  assert.deepEqual(scaleBar(10, 100), { lengthM: 1000, width: 100 })
  assert.deepEqual(scaleBar(7, 100), { lengthM: 500, width: 500 / 7 })
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      fc.double({ min: 20, max: 400, noNaN: true }),
      (m, space) => {
        const { lengthM, width } = scaleBar(m, space)
        assert.ok(width <= space * 1.000001 && width > space / 2.51)
        assert.match(lengthM.toExponential(), /^[125](\.0+)?e/)
      },
    ),
  )
})
