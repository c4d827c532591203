import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { PlacedGrid } from './grid.ts'
import { resample, resamplings } from './resample.ts'

const none = Number.NaN
/** Rows from north to south, the upper left at 0, 0. */
const placed = (width: number, height: number, pixel = 1, originX = 0, originY = 0): PlacedGrid => ({
  ...{ width, height, originX, originY },
  ...{ pixelWidth: pixel, pixelHeight: -pixel },
})
const near = (own: Float64Array, wanted: readonly number[]) => {
  assert.equal(own.length, wanted.length)
  for (const [p, value] of wanted.entries())
    assert.ok(
      Number.isNaN(value) ? Number.isNaN(own[p]) : Math.abs((own[p] as number) - value) < 1e-9,
      `${p}: ${own[p]}, not ${value}`,
    )
}
const image = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8)

test('nearest: the pixel that the middle lies in; outside nothing is known', () => {
  // Middles at 0.5, 2, 3.5 by 0.25, 1.75: the source is 4 wide, 2 high.
  near(resample(placed(4, 2), image, placed(3, 2, 1.5, -0.25, 0.5), 'nearest'), [1, 3, 4, 5, 7, 8])
  near(resample(placed(4, 2), image, placed(2, 1, 1, 3), 'nearest'), [4, none])
})

test('bilinear: between four middles by distance, at the rim the nearest', () => {
  near(resample(placed(4, 2), image, placed(1, 1, 1, 0.25, -0.5), 'bilinear'), [3.25])
  near(resample(placed(4, 2), image, placed(2, 1, 0.5), 'bilinear'), [1, 1.25])
  near(resample(placed(4, 2), image, placed(2, 1, 1, -0.75), 'bilinear'), [none, 1.25])
  near(resample(placed(4, 2), image, placed(2, 1, 1, 3.25), 'bilinear'), [4, none])
  // Without the one that is not known the rest counts, 2 by 9, 5 by 3, 6 by 1 sixteenth; in itself nothing is made up.
  const gap = Float64Array.of(2, none, 3, 4, 5, 6, 7, 8)
  near(resample(placed(4, 2), gap, placed(1, 1, 1, 0.25, -0.25), 'bilinear'), [(2 * 9 + 5 * 3 + 6) / 13])
  near(resample(placed(4, 2), gap, placed(1, 1, 1, 0.75, -0.25), 'bilinear'), [none])
})

test('average: what a pixel covers, by area', () => {
  near(resample(placed(4, 2), image, placed(2, 1, 2), 'average'), [3.5, 5.5])
  near(resample(placed(4, 2), image, placed(1, 1, 1.5), 'average'), [(1 + 2 / 2 + 5 / 2 + 6 / 4) / 2.25])
  near(resample(placed(4, 2), Float64Array.of(none, 2, none, none, 5, 6, none, none), placed(2, 1, 2), 'average'), [
    13 / 3,
    none,
  ])
  // Half outside: the half inside.
  near(resample(placed(4, 2), image, placed(1, 1, 2, 3), 'average'), [6])
})

test('rows that run from south to north are turned over', () => {
  const upward: PlacedGrid = { width: 2, height: 2, originX: 0, originY: -2, pixelWidth: 1, pixelHeight: 1 }
  for (const how of resamplings) near(resample(upward, Float64Array.of(1, 2, 3, 4), placed(2, 2), how), [3, 4, 1, 2])
})

const size = fc.integer({ min: 1, max: 7 })
test('on its own grid every image stays as it is, gaps too', () => {
  const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(none))
  fc.assert(
    fc.property(
      size.chain((width) => fc.tuple(fc.constant(width), fc.array(value, { minLength: width, maxLength: 4 * width }))),
      fc.constantFrom(...resamplings),
      ([width, drawn], how) => {
        const height = Math.floor(drawn.length / width)
        const values = drawn.slice(0, width * height)
        const grid = placed(width, height, 10, 500_000, 1_800_000)
        assert.deepEqual([...resample(grid, Float64Array.from(values), grid, how)], values)
      },
    ),
  )
})

test('the average keeps the sum over the same ground, on whatever grid', () => {
  fc.assert(
    fc.property(size, size, size, size, (width, height, targetWidth, targetHeight) => {
      const values = Float64Array.from({ length: width * height }, (_, p) => (p * 7) % 11)
      const target = {
        ...{ width: targetWidth, height: targetHeight, originX: 0, originY: 0 },
        ...{ pixelWidth: width / targetWidth, pixelHeight: -height / targetHeight },
      }
      const averaged = resample(placed(width, height), values, target, 'average')
      const sum = (all: Float64Array) => all.reduce((total, value) => total + value, 0)
      const pixelArea = (width * height) / (targetWidth * targetHeight)
      assert.ok(Math.abs(sum(averaged) * pixelArea - sum(values)) < 1e-9 * Math.max(1, sum(values)))
    }),
  )
})

test('bilinear gives a plane again, between the outermost middles', () => {
  const share = fc.double({ min: 0.5, max: 5.4, noNaN: true })
  fc.assert(
    fc.property(share, share, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (x, y, east, south) => {
      const values = Float64Array.from(
        { length: 36 },
        (_, p) => east * ((p % 6) + 0.5) + south * (Math.floor(p / 6) + 0.5),
      )
      const [value] = resample(placed(6, 6), values, placed(1, 1, 1, x - 0.5, 0.5 - y), 'bilinear')
      assert.ok(Math.abs((value as number) - (east * x + south * y)) < 1e-9)
    }),
  )
})
