import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyImage, drawn } from '../../test/support/drawnGrid.ts'
import { zonalAreas, zonalSums } from './zonalSums.ts'

const none = Number.NaN

test('values weigh by the area of their row; what is unknown is not 0', () => {
  const { grid, values } = drawn('11.', '122')
  const zones = Int32Array.from(values)
  const observed = Float64Array.of(4, none, 8, 1, 3, Number.POSITIVE_INFINITY)
  const { areas, knownAreas, sums } = zonalSums(grid, zones, 3, observed, Float64Array.of(2, 5))
  assert.deepEqual([...areas], [2, 9, 10, 0])
  assert.deepEqual([...knownAreas], [2, 7, 5, 0])
  assert.deepEqual([...sums], [16, 13, 15, 0])
})

test('classes by zone', () => {
  const { grid, values } = drawn('11.', '122')
  const classes = Uint8Array.of(0, 1, 1, 1, 0, 0)
  const areas = zonalAreas(grid, Int32Array.from(values), 2, classes, 2, Float64Array.of(2, 5))
  assert.deepEqual([...areas], [0, 2, 2, 7, 10, 0])
})

test('the zones together are the whole, and the classes of a zone are the zone', () => {
  fc.assert(
    fc.property(anyImage(3), fc.integer({ min: 1, max: 5 }), ({ grid, values }, step) => {
      const zones = Int32Array.from(values)
      // Whole numbers, so that sums are exact.
      const observed = Float64Array.from(values, (_, p) => (p % 4 === 3 ? none : (p * step) % 7))
      const rowAreas = Float64Array.from({ length: grid.height }, (_, row) => 1 + (row % 3))
      const apart = zonalSums(grid, zones, 3, observed, rowAreas)
      const whole = zonalSums(grid, new Int32Array(zones.length), 0, observed, rowAreas)
      for (const part of ['areas', 'knownAreas', 'sums'] as const)
        assert.equal(
          apart[part].reduce((sum, value) => sum + value, 0),
          whole[part][0],
        )
      const classes = Uint8Array.from(values, (_, p) => p % step)
      const table = zonalAreas(grid, zones, 3, classes, step, rowAreas)
      for (let zone = 0; zone <= 3; zone++) {
        const ofZone = table.subarray(zone * step, (zone + 1) * step)
        assert.equal(
          ofZone.reduce((sum, area) => sum + area, 0),
          apart.areas[zone],
        )
      }
    }),
  )
})
