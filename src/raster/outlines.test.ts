import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyImage, drawn } from '../../test/support/drawnGrid.ts'
import { polygonAreaM2 } from '../geo/measure.ts'
import type { Grid } from './grid.ts'
import { type Outlines, outlinesOf, polygonsOf } from './outlines.ts'
import { type Connectivity, connectedRegions, type Regions, regionAreas } from './regions.ts'

interface Ring {
  readonly region: number
  readonly isHole: boolean
  readonly corners: readonly (readonly [number, number])[]
}
const ringsOf = ({ corners, ringStarts, regions, isHole }: Outlines): Ring[] =>
  [...regions].map((region, i) => ({
    region,
    isHole: isHole[i] === 1,
    corners: Array.from({ length: ((ringStarts[i + 1] as number) - (ringStarts[i] as number)) / 2 }, (_, k) => {
      const at = (ringStarts[i] as number) + 2 * k
      return [corners[at] as number, corners[at + 1] as number] as const
    }),
  }))
const traced = (connectivity: Connectivity, ...rows: readonly string[]) => {
  const { grid, values } = drawn(...rows)
  return ringsOf(outlinesOf(grid, connectedRegions(grid, values, connectivity)))
}

test('a hole runs the other way round, straight sides have no corners', () => {
  const [outline, hole, ...others] = traced(4, '1111', '1..1', '1111')
  assert.deepEqual(others, [])
  assert.deepEqual(outline, {
    region: 1,
    isHole: false,
    corners: [
      [4, 0],
      [4, 3],
      [0, 3],
      [0, 0],
    ],
  })
  assert.deepEqual(hole, {
    region: 1,
    isHole: true,
    corners: [
      [3, 2],
      [3, 1],
      [1, 1],
      [1, 2],
    ],
  })
})

test('where a third region begins, both neighbours have a corner', () => {
  const rings = traced(4, '11', '23')
  assert.deepEqual(
    rings.map(({ corners }) => corners.length),
    [5, 4, 4],
  )
  assert.ok(rings.every(({ corners }) => corners.some(([x, y]) => x === 1 && y === 1)))
})

test('a hole that touches the outside by a corner is a hole, not a ring that touches itself', () => {
  const rings = traced(4, '.111', '1..1', '1111')
  assert.deepEqual(
    rings.map(({ isHole }) => isHole),
    [false, true],
  )
  assert.ok(rings.every(({ corners }) => corners.filter(([x, y]) => x === 1 && y === 1).length === 1))
})

test('what hangs together by corners only has an outline for each piece', () => {
  const rings = traced(8, '1.', '.1')
  assert.deepEqual(
    rings.map(({ region, isHole, corners }) => [region, isHole, corners.length]),
    [
      [1, false, 4],
      [1, false, 4],
    ],
  )
})

/** Pixels inside by the even-odd rule, counting the upright sides to the left of their middles. */
function filled({ width, height }: Grid, rings: readonly Ring[]): boolean[] {
  return Array.from({ length: width * height }, (_, p) => {
    const [x, y] = [p % width, Math.floor(p / width)]
    let crossed = 0
    for (const { corners } of rings)
      for (const [i, [ax, ay]] of corners.entries()) {
        const [, by] = corners[(i + 1) % corners.length] as readonly [number, number]
        if (ax <= x && Math.min(ay, by) <= y && Math.max(ay, by) > y) crossed += 1
      }
    return crossed % 2 === 1
  })
}

const anyRegions = fc
  .tuple(anyImage(3), fc.constantFrom<Connectivity>(4, 8))
  .map(([{ grid, values }, connectivity]) => ({ grid, regions: connectedRegions(grid, values, connectivity) }))
const each = (holds: (grid: Grid, regions: Regions, rings: readonly Ring[]) => void) =>
  fc.assert(
    fc.property(anyRegions, ({ grid, regions }) => holds(grid, regions, ringsOf(outlinesOf(grid, regions)))),
    { numRuns: 400 },
  )

test('polygons filled again give the regions', () => {
  each((grid, { labels, count }, rings) => {
    for (let region = 1; region <= count; region++) {
      const own = filled(
        grid,
        rings.filter((ring) => ring.region === region),
      )
      assert.deepEqual(
        own,
        [...labels].map((label) => label === region),
      )
    }
  })
})

test('an outline and the holes after it are one piece that hangs together by sides', () => {
  each((grid, { labels }, rings) => {
    const pieces = connectedRegions(grid, labels, 4)
    let at = -1
    const polygons: Ring[][] = []
    for (const ring of rings) {
      if (!ring.isHole) at += 1
      polygons[at] = [...(polygons[at] ?? []), ring]
    }
    assert.equal(polygons.length, pieces.count)
    for (const [i, polygon] of polygons.entries())
      assert.deepEqual(
        filled(grid, polygon),
        [...pieces.labels].map((piece) => piece === i + 1),
      )
  })
})

test('a ring never meets itself', () => {
  each((_grid, _regions, rings) => {
    for (const { corners } of rings) assert.equal(new Set(corners.map(String)).size, corners.length)
  })
})

test('a border between two regions is the same for both, the other way; one without its like runs along nothing', () => {
  each(({ width, height }, { labels }, rings) => {
    const sides = new Map<string, number>()
    for (const { region, corners } of rings)
      for (const [i, corner] of corners.entries()) {
        const side = `${corner} ${corners[(i + 1) % corners.length]}`
        assert.ok(!sides.has(side), `twice ${side}`)
        sides.set(side, region)
      }
    for (const side of sides.keys()) {
      const [from = '', to = ''] = side.split(' ')
      if (sides.has(`${to} ${from}`)) continue
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [from.split(',').map(Number), to.split(',').map(Number)] as const
      // The pixel on the left hand of the first step.
      const x = ax === bx ? (by > ay ? ax : ax - 1) : bx > ax ? ax : ax - 1
      const y = ay === by ? (bx > ax ? ay - 1 : ay) : by > ay ? ay : ay - 1
      const isOutside = x < 0 || y < 0 || x >= width || y >= height
      assert.ok(isOutside || labels[y * width + x] === 0, side)
    }
  })
})

test('on the map outlines run against the clock, and areas by coordinates are those of the pixels', () => {
  fc.assert(
    fc.property(anyRegions, fc.constantFrom(-20, 20), ({ grid, regions }, pixelHeight) => {
      const place = { ...grid, originX: 500_000, originY: 1_800_000, pixelWidth: 10, pixelHeight }
      const placed = polygonsOf(outlinesOf(grid, regions), place)
      assert.equal(placed.length, regions.count)
      for (const [i, polygons] of placed.entries()) {
        const rings = polygons.flat()
        for (const ring of rings) assert.deepEqual(ring[0], ring.at(-1))
        const areas = rings.map((ring) =>
          ring.reduce((sum, [x, y], k) => {
            const [bx, by] = ring[(k + 1) % ring.length] as readonly [number, number]
            return sum + ((x - 500_000) * (by - 1_800_000) - (bx - 500_000) * (y - 1_800_000)) / 2
          }, 0),
        )
        const pixels = regions.labels.filter((label) => label === i + 1).length
        assert.equal(
          areas.reduce((sum, area) => sum + area, 0),
          pixels * 200,
        )
        for (const polygon of polygons) assert.ok((areas[rings.indexOf(polygon[0] as (typeof rings)[0])] as number) > 0)
      }
    }),
    { numRuns: 100 },
  )
})

test('in degrees the geodesic area of the polygons is that of their pixels, row by row', () => {
  const degree = 1 / 3600
  fc.assert(
    fc.property(anyRegions, ({ grid, regions }) => {
      const place = { ...grid, originX: 107, originY: 16.5, pixelWidth: degree, pixelHeight: -degree }
      const rowAreas = Float64Array.from({ length: grid.height }, (_, row) => {
        const [north, south] = [16.5 - row * degree, 16.5 - (row + 1) * degree]
        return polygonAreaM2([
          [
            [107, south],
            [107 + degree, south],
            [107 + degree, north],
            [107, north],
          ],
        ])
      })
      const areas = regionAreas(grid, regions, rowAreas)
      for (const [i, polygons] of polygonsOf(outlinesOf(grid, regions), place).entries()) {
        const measured = polygons.reduce((sum, polygon) => sum + polygonAreaM2(polygon), 0)
        assert.ok(Math.abs(measured / (areas[i + 1] as number) - 1) < 1e-5, `${measured} ${areas[i + 1]}`)
      }
    }),
    { numRuns: 50 },
  )
})
