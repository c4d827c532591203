import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isTile, lonLatOf, tileAt, tileBounds, tileProjection, unitSquareOf } from './tile.ts'

test('Hương Trà at zoom 12 is tile 3270/1858', () => {
  assert.deepEqual(tileAt(107.47, 16.46, 12), { z: 12, x: 3270, y: 1858 })
})

test('a place lies in the bounds of its tile, and its tile units are within the extent', () => {
  const lon = fc.double({ min: -180, max: 179.999, noNaN: true })
  fc.assert(
    fc.property(lon, fc.double({ min: -85, max: 85, noNaN: true }), fc.integer({ min: 0, max: 18 }), (x, y, z) => {
      const tile = tileAt(x, y, z)
      const [west, south, east, north] = tileBounds(tile)
      assert.ok(x >= west - 1e-9 && x <= east + 1e-9 && y >= south - 1e-9 && y <= north + 1e-9)
      const [unitX, unitY] = tileProjection(tile, 4096)([x, y])
      assert.ok(unitX >= -1e-3 && unitX <= 4096.001 && unitY >= -1e-3 && unitY <= 4096.001)
      const back = lonLatOf(unitSquareOf(x, y))
      assert.ok(Math.abs(back.lon - x) < 1e-9 && Math.abs(back.lat - y) < 1e-9)
    }),
  )
})

test('only tiles that exist are tiles', () => {
  assert.ok(isTile({ z: 3, x: 7, y: 0 }))
  for (const [z, x, y] of [
    [3, 8, 0],
    [3, -1, 0],
    [1.5, 0, 0],
    [23, 0, 0],
    [Number.NaN, 0, 0],
  ] as const) {
    assert.equal(isTile({ z, x, y }), false)
  }
})
