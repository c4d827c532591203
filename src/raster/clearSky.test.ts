import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyImage } from '../../test/support/drawnGrid.ts'
import { clearByFmask, clearByQaPixel, clearByScene, keepClear, sceneClasses, withMargin } from './clearSky.ts'

test('Sentinel-2: classes by their numbers; a number that is none is not clear', () => {
  const layer = Uint8Array.from({ length: 13 }, (_, number) => number)
  assert.deepEqual([...clearByScene(layer, ['vegetation', 'bare'])], [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0])
  assert.deepEqual([...clearByScene(layer, sceneClasses)].lastIndexOf(1), 11)
  const others = clearByScene(layer, ['darkArea', 'unclassified', 'snow', 'noData'])
  assert.deepEqual([...others], [1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0])
})

test('Landsat: values as the handbook lists them', () => {
  // Fill; clear with lows set; water; dilated cloud over land; cloud, high; cloud shadow, high; snow, high; cirrus, high.
  const layer = Uint16Array.of(1, 21824, 21952, 21762, 22280, 23888, 30048, 54596)
  const cloudy = ['dilatedCloud', 'cirrus', 'cloud', 'cloudShadow', 'snow'] as const
  assert.deepEqual([...clearByQaPixel(layer, cloudy)], [0, 1, 1, 0, 0, 0, 0, 0])
  assert.deepEqual([...clearByQaPixel(layer, ['water'])], [0, 1, 0, 1, 1, 1, 1, 1])
  assert.deepEqual([...clearByQaPixel(layer, ['cloud'])], [0, 1, 1, 1, 0, 1, 1, 1])
})

test('HLS: bits from the lowest, aerosol by its number, 255 is fill', () => {
  // Clear with low aerosol; cloud; beside cloud; shadow; snow; water; moderate and high aerosol; fill.
  const layer = Uint8Array.of(0b01000000, 0b10, 0b100, 0b1000, 0b10000, 0b100000, 0b10000000, 0b11000000, 255)
  const cloudy = ['cloud', 'besideCloud', 'cloudShadow', 'snow'] as const
  assert.deepEqual([...clearByFmask(layer, cloudy)], [1, 0, 0, 0, 0, 1, 1, 1, 0])
  assert.deepEqual([...clearByFmask(layer, ['water'], 2)], [1, 1, 1, 1, 1, 0, 1, 0, 0])
  assert.deepEqual([...clearByFmask(layer, [], 0)], [0, 1, 1, 1, 1, 1, 0, 0, 0])
  assert.deepEqual([...clearByFmask(layer, [])], [1, 1, 1, 1, 1, 1, 1, 1, 0])
})

test('what is not clear is unknown', () => {
  const values = Float32Array.of(1, 2, 3)
  keepClear(values, Uint8Array.of(1, 0, 1))
  assert.deepEqual([...values], [1, Number.NaN, 3])
})

test('a margin takes what lies so near to what is not clear, over corners too and never over the edge', () => {
  fc.assert(
    fc.property(anyImage(1), fc.integer({ min: 0, max: 2 }), ({ grid, values: clouds }, margin) => {
      const values = clouds.map((cloud) => 1 - cloud)
      const own = withMargin(grid, values, margin)
      for (let p = 0; p < values.length; p++) {
        const isNear = values.some((clear, q) => {
          const dx = Math.abs((p % grid.width) - (q % grid.width))
          const dy = Math.abs(Math.floor(p / grid.width) - Math.floor(q / grid.width))
          return clear === 0 && Math.max(dx, dy) <= margin
        })
        assert.equal(own[p], isNear ? 0 : 1)
      }
    }),
  )
})
