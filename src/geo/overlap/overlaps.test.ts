// Overlaps and gaps of areas: what was planted is found, what only touches is not. Degrees near Huế; a thousandth is about 110 m.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Position, Ring } from '../geometry.ts'
import { polygonAreaM2 } from '../measure.ts'
import type { Area } from './noding.ts'
import { overlapsOf } from './overlaps.ts'

const search = { leastWidthM: 0.05, gapWidthM: 30 }
const at = (x: number, y: number): Position => [107.4 + x / 1000, 16.3 + y / 1000]
const ring = (...corners: readonly (readonly [number, number])[]): Ring =>
  [...corners, corners[0] as Position].map(([x, y]) => at(x, y))
const box = (x: number, y: number, width: number, height: number): Ring =>
  ring([x, y], [x + width, y], [x + width, y + height], [x, y + height])
const areaM2 = (area: Area) => area.reduce((sum, rings) => sum + polygonAreaM2(rings), 0)
const close = (found: number | undefined, expected: number, relative = 1e-6) =>
  assert.ok(found !== undefined && Math.abs(found - expected) <= relative * expected, `${found}, not ${expected}`)
const nothing = { overlaps: [], gaps: [] }

test('two that share a side, corners in its middle and a part of it have nothing', () => {
  assert.deepEqual(overlapsOf([[[box(0, 0, 2, 2)]], [[box(2, 0, 2, 2)]]], search), nothing)
  assert.deepEqual(overlapsOf([[[box(0, 0, 2, 3)]], [[box(2, 0, 2, 1)]], [[box(2, 1, 1, 2)]]], search), nothing)
  assert.deepEqual(overlapsOf([[[box(0, 0, 2, 2)]], [[box(2, 2, 2, 2)]], [[box(9, 9, 1, 1)]]], search), nothing)
  const slanted = ring([0, 0], [3, 1], [3, 4], [0, 4])
  // A third of the slanted side, as seven decimals write it: half a centimetre beside the line.
  const under: Ring = [at(0, 0), at(0, -2), at(3, -2), at(3, 1), [107.401, 16.3003333], at(0, 0)]
  assert.deepEqual(overlapsOf([[[slanted]], [[under]]], search), nothing)
})

test('what both cover is measured: area, width, the length along it, and which way it leans', () => {
  const { overlaps, gaps } = overlapsOf([[[box(0, 0, 2, 2)]], [[box(1.99, 0, 2, 2)]]], search)
  assert.equal(overlaps.length, 1)
  assert.deepEqual(gaps, [])
  const [found] = overlaps
  close(found?.areaM2, areaM2([[box(1.99, 0, 0.01, 2)]]), 1e-8)
  close(found?.widthM, 1.07, 0.01)
  close(found?.sharedM, 221.3 + 1.07, 0.02)
  close(found?.leanM[0], 221.3, 0.01)
  assert.ok(Math.abs(found?.leanM[1] ?? 9) < 0.01)
})

test('one within another, the same outline twice, holes, parts', () => {
  const within = overlapsOf([[[box(0, 0, 9, 9)]], [[box(3, 3, 1, 1)]]], search).overlaps
  close(within[0]?.areaM2, areaM2([[box(3, 3, 1, 1)]]))
  const twice = overlapsOf([[[box(0, 0, 2, 2)]], [[box(0, 0, 2, 2)]]], search)
  close(twice.overlaps[0]?.areaM2, areaM2([[box(0, 0, 2, 2)]]))
  assert.deepEqual(twice.gaps, [])
  const ringed: Area = [[box(0, 0, 9, 9), box(3, 3, 3, 3)]]
  assert.deepEqual(overlapsOf([ringed, [[box(3, 3, 3, 3)]]], search), nothing, 'a hole that is filled')
  const over = overlapsOf([ringed, [[box(1, 1, 7, 7)]]], search).overlaps
  close(over[0]?.areaM2, areaM2([[box(1, 1, 7, 7), box(3, 3, 3, 3)]]))
  assert.equal(over[0]?.shape.coordinates[0]?.length, 2)
  const parts: Area = [[box(0, 0, 1, 9)], [box(4, 0, 1, 9)]]
  const across = overlapsOf([parts, [[box(0, 4, 9, 1)]]], search).overlaps
  assert.equal(across[0]?.shape.coordinates.length, 2)
  close(across[0]?.areaM2, areaM2([[box(0, 4, 1, 1)], [box(4, 4, 1, 1)]]))
})

test('a gap is enclosed by several and not wide; a hole of one and a wide place are none', () => {
  const around = (width: number): Area[] => [
    [[box(0, 0, 1, 3)]],
    [[box(1 + width, 0, 1, 3)]],
    [[box(0, -1, 2 + width, 1)]],
    [[box(0, 3, 2 + width, 1)]],
  ]
  const [gap, ...more] = overlapsOf(around(0.05), search).gaps
  assert.deepEqual(more, [])
  close(gap?.areaM2, areaM2([[box(1, 0, 0.05, 3)]]))
  assert.deepEqual(gap?.around.toSorted(), [0, 1, 2, 3])
  assert.deepEqual(overlapsOf(around(1), search), nothing)
  assert.deepEqual(overlapsOf([[[box(0, 0, 3, 3), box(1, 1, 0.05, 1)]]], search), nothing)
  // A paper over the gap does not close it, and leaves none of its own.
  const [still] = overlapsOf([...around(0.05), [[box(0.5, 0.5, 1, 1)]]], { ...search, firstLoose: 4 }).gaps
  close(still?.areaM2, gap?.areaM2 ?? 0)
})

test('pairs that are not asked about are not answered, and still cover', () => {
  const areas: Area[] = [[[box(0, 0, 2, 2)]], [[box(1, 0, 2, 2)]], [[box(2.5, 0, 2, 2)]]]
  const { overlaps } = overlapsOf(areas, { ...search, isAsked: (one) => one > 0 })
  assert.deepEqual(
    overlaps.map(({ first, second }) => [first, second]),
    [[1, 2]],
  )
})

/** Fields of a wavy grid, cut at seven decimals, some in two; every side shared, many with a corner of one side only. */
function tessellation(columns: number, rows: number, chance: () => number): Area[] {
  const moved = Array.from({ length: columns + 1 }, (_, i) =>
    Array.from({ length: rows + 1 }, (__, j): Position => {
      const [x, y] = at(i * 2 + 0.6 * chance(), j * 2 + 0.6 * chance())
      return [Number(x.toFixed(7)), Number(y.toFixed(7))]
    }),
  )
  const corner = (i: number, j: number) => moved[i]?.[j] as Position
  const areas: Area[] = []
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
      const middle = (one: Position, other: Position): Position => [
        Number(((one[0] + other[0]) / 2).toFixed(7)),
        Number(((one[1] + other[1]) / 2).toFixed(7)),
      ]
      if (chance() < 0.5) areas.push([[[a, b, c, d, a]]])
      else {
        // The neighbours have no corner where these begin.
        const [low, high] = [middle(a, b), middle(d, c)]
        areas.push([[[a, low, high, d, a]]], [[[low, b, c, high, low]]])
      }
    }
  return areas
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

test('of a random tessellation nothing; of what is planted in it everything, and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.array(fc.nat(1000), { maxLength: 4 }), (seed, planted) => {
      const areas = tessellation(8, 6, seeded(seed))
      assert.deepEqual(overlapsOf(areas, search), nothing)
      const chosen = [...new Set(planted.map((number) => number % areas.length))]
      const small: Area[] = chosen.map((place) => {
        const [outline] = (areas[place] as Area)[0] as Ring[]
        const corners = (outline as Ring).slice(0, -1)
        const middle = [0, 1].map(
          (axis) => corners.reduce((sum, each) => sum + (each[axis] as number), 0) / corners.length,
        )
        return [
          [
            (outline as Ring).map(
              ([x, y]): Position => [(x + (middle[0] as number)) / 2, (y + (middle[1] as number)) / 2],
            ),
          ],
        ]
      })
      const { overlaps, gaps } = overlapsOf([...areas, ...small], search)
      assert.deepEqual(gaps, [])
      const expected = chosen
        .map((place, index) => [place, areas.length + index])
        .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
      assert.deepEqual(
        overlaps.map(({ first, second }) => [first, second]),
        expected,
      )
      for (const { second, areaM2: found } of overlaps) close(found, areaM2(small[second - areas.length] as Area))
    }),
    { numRuns: 60 },
  )
})

test('a tessellation over another: the overlaps of all pairs add up to the ground of both', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const chance = seeded(seed)
      const below = tessellation(5, 5, chance)
      const [dx, dy] = [chance() / 1000, chance() / 1000]
      const above = tessellation(5, 5, chance).map((area) =>
        area.map((rings) => rings.map((outline) => outline.map(([x, y]): Position => [x + dx, y + dy]))),
      )
      const cover = (areas: Area[]) => {
        const edges = overlapsOf([...areas, [[box(-50, -50, 100, 100)]]], { ...search, leastWidthM: 0 }).overlaps
        return edges.reduce((sum, overlap) => sum + (overlap.second === areas.length ? overlap.areaM2 : 0), 0)
      }
      close(
        cover(below),
        below.reduce((sum, area) => sum + areaM2(area), 0),
        1e-6,
      )
      const { overlaps } = overlapsOf([...below, ...above], { ...search, leastWidthM: 0 })
      const common = overlaps
        .filter(({ first, second }) => first < below.length && second >= below.length)
        .reduce((sum, overlap) => sum + overlap.areaM2, 0)
      // The same ground by one field at a time: each against the whole other sheet.
      const each = below.reduce((sum, area) => {
        const own = overlapsOf([...above, area], { ...search, leastWidthM: 0 }).overlaps
        return sum + own.filter(({ second }) => second === above.length).reduce((all, one) => all + one.areaM2, 0)
      }, 0)
      close(common, each, 1e-6)
    }),
    { numRuns: 20 },
  )
})
