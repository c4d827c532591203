import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyImage } from '../../test/support/drawnGrid.ts'
import type { PlacedGrid } from './grid.ts'
import { outlinesOf, polygonsOf } from './outlines.ts'
import { connectedRegions } from './regions.ts'
import { zonesOf } from './zonesOf.ts'

const placed = (width: number, height: number): PlacedGrid => ({
  ...{ width, height, originX: 0, originY: height },
  ...{ pixelWidth: 1, pixelHeight: -1 },
})
const shown = (zones: Int32Array, width: number) =>
  Array.from({ length: zones.length / width }, (_, row) =>
    zones
      .subarray(row * width, (row + 1) * width)
      .join('')
      .replaceAll('0', '.'),
  )
type Corners = readonly (readonly [number, number])[]
const square: Corners = [
  [0.6, 0.6],
  [3.4, 0.6],
  [3.4, 3.4],
  [0.6, 3.4],
  [0.6, 0.6],
]
const hole: Corners = [
  [1.6, 1.6],
  [1.6, 2.4],
  [2.4, 2.4],
  [2.4, 1.6],
  [1.6, 1.6],
]

test('a pixel belongs to what holds its middle; a hole between middles takes none, all parts count', () => {
  const far: Corners = [
    [4, 1],
    [9, 1],
    [9, 2],
    [4, 2],
    [4, 1],
  ]
  assert.deepEqual(shown(zonesOf(placed(6, 4), [[[square, hole], [far]]]), 6), ['......', '.11...', '.11.11', '......'])
})

test('a hole that holds the middle is not the area; where two overlap the first keeps it', () => {
  const large: Corners = [
    [0, 0],
    [5, 0],
    [5, 5],
    [0, 5],
    [0, 0],
  ]
  const inner: Corners = [
    [1, 1],
    [1, 4],
    [4, 4],
    [4, 1],
    [1, 1],
  ]
  const zones = zonesOf(placed(5, 5), [[[large, inner]], [[[...large]]]])
  assert.deepEqual(shown(zones, 5), ['11111', '12221', '12221', '12221', '11111'])
})

test('a slanting side goes through the middles it should', () => {
  const triangle: Corners = [
    [0, 0],
    [4, 0],
    [0, 4],
    [0, 0],
  ]
  // The middles on the long side, x + y = 4, are those of neither less nor more than one of two neighbours.
  const other: Corners = [
    [4, 0],
    [4, 4],
    [0, 4],
    [4, 0],
  ]
  const zones = zonesOf(placed(4, 4), [[[triangle]], [[other]]])
  assert.deepEqual(shown(zones, 4), ['2222', '1222', '1122', '1112'])
})

test('the polygons of regions give the regions again', () => {
  fc.assert(
    fc.property(
      anyImage(3),
      fc.constantFrom(4 as const, 8 as const),
      fc.constantFrom(-20, 20),
      (image, connectivity, pixelHeight) => {
        const regions = connectedRegions(image.grid, image.values, connectivity)
        const grid = { ...image.grid, originX: 500_000, originY: 1_800_000, pixelWidth: 10, pixelHeight }
        assert.deepEqual(zonesOf(grid, polygonsOf(outlinesOf(grid, regions), grid)), regions.labels)
      },
    ),
    { numRuns: 300 },
  )
})

test('plots that share their borders share no pixel and leave none out', () => {
  const quarters = fc.integer({ min: -5, max: 5 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(quarters, quarters), { minLength: 16, maxLength: 16 }),
      fc.boolean(),
      (shifts, isUpward) => {
        // A net of 3 by 3 plots whose knots are shifted, also onto middles of pixels.
        const knot = (column: number, row: number): readonly [number, number] => {
          const [dx = 0, dy = 0] = shifts[row * 4 + column] ?? []
          const isRim = (place: number) => place === 0 || place === 3
          return [isRim(column) ? 4 * column : 4 * column + dx / 4, isRim(row) ? 4 * row : 4 * row + dy / 4]
        }
        const plots = Array.from({ length: 9 }, (_, i) => {
          const [x, y] = [i % 3, Math.floor(i / 3)]
          return [[[knot(x, y), knot(x + 1, y), knot(x + 1, y + 1), knot(x, y + 1)]]]
        })
        const grid = isUpward ? { ...placed(12, 12), originY: 0, pixelHeight: 1 } : placed(12, 12)
        const alone = plots.map((plot) => zonesOf(grid, [plot]))
        for (let p = 0; p < 144; p++)
          assert.equal(
            alone.reduce((sum, zones) => sum + (zones[p] as number), 0),
            1,
          )
      },
    ),
    { numRuns: 200 },
  )
})
