import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyImage, drawn } from '../../test/support/drawnGrid.ts'
import { atLeast, connectedRegions, regionAreas } from './regions.ts'

const shown = (labels: Int32Array, width: number) =>
  [...labels]
    .map((label, p) => `${p > 0 && p % width === 0 ? ' ' : ''}${label || '.'}`)
    .join('')
    .split(' ')

test('pixels that touch by a side or also by a corner, of the same value, in the order of their first', () => {
  const { grid, values } = drawn('11..2', '..1.2', '1....', '11.33')
  assert.deepEqual(shown(connectedRegions(grid, values, 4).labels, 5), ['11..2', '..3.2', '4....', '44.55'])
  assert.deepEqual(shown(connectedRegions(grid, values, 8).labels, 5), ['11..2', '..1.2', '3....', '33.44'])
})

test('nothing hangs together across the edge of the image', () => {
  const { grid, values } = drawn('..1', '1..', '..1')
  assert.equal(connectedRegions(grid, values, 8).count, 3)
})

test('the minimum mapping unit is reached exactly; rows further north are smaller', () => {
  const { grid, values } = drawn('111', '...', '111')
  const regions = connectedRegions(grid, values, 4)
  const areas = regionAreas(grid, regions, Float64Array.of(90, 95, 100))
  assert.deepEqual([...areas], [285, 270, 300])
  assert.equal(atLeast(regions, areas, 300).count, 1)
  assert.deepEqual(shown(atLeast(regions, areas, 271).labels, 3), ['...', '...', '111'])
  assert.equal(atLeast(regions, areas, 270).count, 2)
  assert.equal(atLeast(regions, areas, 301).count, 0)
})

test('two pixels are in one region exactly where a way of touching pixels of their value leads', () => {
  fc.assert(
    fc.property(anyImage(2), fc.constantFrom(4 as const, 8 as const), ({ grid, values }, connectivity) => {
      const { labels, count } = connectedRegions(grid, values, connectivity)
      // By another way: the least number of a neighbour is taken over until nothing changes.
      const least = Int32Array.from(values, (value, p) => (value === 0 ? 0 : p + 1))
      const touches = (p: number, q: number) => {
        const dx = Math.abs((p % grid.width) - (q % grid.width))
        const dy = Math.abs(Math.floor(p / grid.width) - Math.floor(q / grid.width))
        return connectivity === 4 ? dx + dy === 1 : Math.max(dx, dy) === 1
      }
      for (let isChanged = true; isChanged; ) {
        isChanged = false
        for (let p = 0; p < least.length; p++)
          for (let q = 0; q < least.length; q++)
            if (
              values[p] !== 0 &&
              values[p] === values[q] &&
              touches(p, q) &&
              (least[q] as number) < (least[p] as number)
            ) {
              least[p] = least[q] as number
              isChanged = true
            }
      }
      const order = [...new Set(least)].filter((first) => first > 0).sort((a, b) => a - b)
      assert.equal(count, order.length)
      assert.deepEqual(
        [...labels],
        [...least].map((first) => (first === 0 ? 0 : order.indexOf(first) + 1)),
      )
      const areas = regionAreas(grid, { labels, count }, new Float64Array(grid.height).fill(0.5))
      assert.equal(
        areas.reduce((sum, area) => sum + area, 0),
        values.length / 2,
      )
    }),
    { numRuns: 60 },
  )
})
