import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutPolygon } from './cutPolygon.ts'
import { type Position, type Ring, ringContains, signedArea } from './geometry.ts'
import { crossingIn } from './ringCrossing.ts'

const tolerance = 1e-6
const box = (x: number, y: number, width: number, height = width): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
]
const area = ([outline = [], ...holes]: readonly Ring[]) =>
  holes.reduce((sum, hole) => sum - Math.abs(signedArea(hole)), Math.abs(signedArea(outline)))
const areas = (parts: readonly (readonly Ring[])[]) => parts.map((part) => Number(area(part).toFixed(6)))
const holds = (rings: readonly Ring[], place: Position) =>
  rings.reduce((inside, ring) => inside !== ringContains(ring, place), false)

test('a line through a square makes two parts, the larger first', () => {
  const parts = cutPolygon(
    [box(0, 0, 10)],
    [
      [
        [3, -1],
        [3, 11],
      ],
    ],
    tolerance,
  )
  assert.deepEqual(areas(parts), [70, 30])
  assert.ok(parts.every(([outline = []]) => signedArea(outline) > 0 && outline[0] === outline.at(-1)))
})

test('a line that does not get through makes none', () => {
  for (const line of [
    [
      [3, -1],
      [3, 9],
    ],
    [
      [3, 4],
      [5, 6],
    ],
    [
      [20, 0],
      [20, 10],
    ],
    [
      [0, 0],
      [10, 0],
    ],
    [],
  ] as Position[][])
    assert.deepEqual(areas(cutPolygon([box(0, 0, 10)], [line], tolerance)), [100], JSON.stringify(line))
})

test('a line may end at the edge or at a corner, a hair off too', () => {
  for (const off of [0, 4e-7, -4e-7]) {
    assert.deepEqual(
      areas(
        cutPolygon(
          [box(0, 0, 10)],
          [
            [
              [off, off],
              [10 - off, 10],
            ],
          ],
          tolerance,
        ),
      ),
      [50, 50],
    )
    assert.deepEqual(
      areas(
        cutPolygon(
          [box(0, 0, 10)],
          [
            [
              [4, off],
              [4, 10 + off],
            ],
          ],
          tolerance,
        ),
      ),
      [60, 40],
    )
  }
})

test('a line that enters and leaves several times makes a part of each', () => {
  const comb: Ring = [
    [0, 0],
    [9, 0],
    [9, 5],
    [7, 5],
    [7, 1],
    [5, 1],
    [5, 5],
    [3, 5],
    [3, 1],
    [1, 1],
    [1, 5],
    [0, 5],
    [0, 0],
  ]
  assert.deepEqual(
    areas(
      cutPolygon(
        [comb],
        [
          [
            [-1, 3],
            [10, 3],
          ],
        ],
        tolerance,
      ),
    ),
    [19, 4, 4, 2],
  )
})

test('holes stay holes, are cut open, and are no way out by themselves', () => {
  const rings = [box(0, 0, 10), box(4, 4, 2)]
  const beside = cutPolygon(
    rings,
    [
      [
        [2, -1],
        [2, 11],
      ],
    ],
    tolerance,
  )
  assert.deepEqual(
    beside.map((part) => [area(part), part.length]),
    [
      [76, 2],
      [20, 1],
    ],
  )
  const through = cutPolygon(
    rings,
    [
      [
        [5, -1],
        [5, 11],
      ],
    ],
    tolerance,
  )
  assert.deepEqual(
    through.map((part) => [area(part), part.length]),
    [
      [48, 1],
      [48, 1],
    ],
  )
  assert.deepEqual(
    areas(
      cutPolygon(
        rings,
        [
          [
            [5, -1],
            [5, 5],
          ],
        ],
        tolerance,
      ),
    ),
    [96],
    'from the edge into the hole',
  )
})

test('several lines, lines that cross, and one that runs round', () => {
  const cross: Position[][] = [
    [
      [5, -1],
      [5, 11],
    ],
    [
      [-1, 5],
      [11, 5],
    ],
  ]
  assert.deepEqual(areas(cutPolygon([box(0, 0, 10)], cross, tolerance)), [25, 25, 25, 25])
  const island = cutPolygon([box(0, 0, 10)], [[...box(4, 4, 2)]], tolerance)
  assert.deepEqual(
    island.map((part) => [area(part), part.length]),
    [
      [96, 2],
      [4, 1],
    ],
  )
})

test('of 500 random polygons and lines the parts are the whole and do not overlap', () => {
  let state = 0x2545f491
  const random = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  /** Corners around a middle, each at its own distance: never crosses itself. */
  const star = (x: number, y: number, least: number, most: number, fewest: number): Ring => {
    const count = fewest + Math.floor(random() * 12)
    const corners = Array.from({ length: count }, (_, index): Position => {
      const angle = ((index + 0.8 * random()) / count) * 2 * Math.PI
      const far = least + random() * (most - least)
      return [107.4 + (x + far * Math.cos(angle)) / 1000, 16.4 + (y + far * Math.sin(angle)) / 1000]
    })
    return [...corners, corners[0] as Position]
  }
  let cuts = 0
  for (let round = 0; round < 500; round++) {
    const holes = [star(-1.4, 0, 0.2, 1, 4), star(1.4, 0, 0.2, 1, 4)].slice(0, Math.floor(random() * 3))
    const rings = [star(0, 0, 4, 9, 8), ...holes]
    const corner = rings[0]?.[2] as Position
    const lines = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 5) }, (): Position => {
        if (random() < 0.1) return corner
        return [107.4 + (random() * 24 - 12) / 1000, 16.4 + (random() * 24 - 12) / 1000]
      }),
    )
    const parts = cutPolygon(rings, lines, 1e-8)
    if (parts.length > 1) cuts++
    const said = `round ${round}: ${JSON.stringify({ rings, lines })}`
    const local = (part: readonly Ring[]) =>
      area(part.map((ring) => ring.map(([x, y]): Position => [x - 107.4, y - 16.4])))
    const whole = local(rings)
    const sum = parts.reduce((total, part) => total + local(part), 0)
    assert.ok(Math.abs(sum - whole) < whole * 1e-6, `${sum} of ${whole} in ${said}`)
    for (const part of parts) assert.equal(crossingIn(part), undefined, said)
    for (let point = 0; point < 40; point++) {
      const place: Position = [107.4 + (random() * 20 - 10) / 1000, 16.4 + (random() * 20 - 10) / 1000]
      const found = parts.filter((part) => holds(part, place)).length
      assert.equal(found, holds(rings, place) ? 1 : 0, `${place} in ${said}`)
    }
  }
  assert.ok(cuts > 350, `only ${cuts} were cut`)
})
