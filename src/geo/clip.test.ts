import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { clipLines, clipPoints, clipPolygon } from './clip.ts'
import { type Position, type Ring, signedArea } from './geometry.ts'

const box = [0, 0, 10, 10] as const
const areaOf = (polygons: Ring[][]) => polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0)

test('a comb that crosses the edge falls into separate teeth, without seams', () => {
  const comb: Ring = [
    [-5, 0.5],
    [5, 0.5],
    [5, 2],
    [-2, 2],
    [-2, 4],
    [5, 4],
    [5, 6],
    [-5, 6],
  ]
  const pieces = clipPolygon([comb], box)
  assert.equal(pieces.length, 2)
  assert.equal(areaOf(pieces), 5 * 1.5 + 5 * 2)
})

test('a hole on the edge becomes part of the outline; a hole within stays with its piece', () => {
  const square: Ring = [
    [-5, -5],
    [15, -5],
    [15, 15],
    [-5, 15],
    [-5, -5],
  ]
  const onEdge: Ring = [
    [-1, 4],
    [2, 4],
    [2, 6],
    [-1, 6],
    [-1, 4],
  ]
  const within: Ring = [
    [6, 6],
    [8, 6],
    [8, 8],
    [6, 8],
    [6, 6],
  ]
  const pieces = clipPolygon([square, onEdge, within], box)
  assert.equal(pieces.length, 1)
  assert.equal(pieces[0]?.length, 2)
  assert.equal(areaOf(pieces), 100 - 2 * 2 - 2 * 2)
})

test('what is wholly outside is gone, what is wholly inside is untouched, what surrounds the box is the box', () => {
  assert.deepEqual(
    clipPolygon(
      [
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
      ],
      box,
    ),
    [],
  )
  const inside: Position[] = [
    [1, 1],
    [3, 1],
    [2, 3],
  ]
  assert.deepEqual(clipPolygon([inside], box), [[inside]])
  assert.equal(
    areaOf(
      clipPolygon(
        [
          [
            [-9, -9],
            [99, -9],
            [99, 99],
            [-9, 99],
          ],
        ],
        box,
      ),
    ),
    100,
  )
})

test('cutting a star into the four quarters of a plane loses no area and makes none', () => {
  const star = fc.array(fc.double({ min: 1, max: 20, noNaN: true }), { minLength: 5, maxLength: 40 })
  const centre = fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: -8, max: 8, noNaN: true }))
  fc.assert(
    fc.property(star, centre, (radii, [x, y]) => {
      const ring = radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
      })
      const quarters = [
        [-50, -50, 0, 0],
        [0, -50, 50, 0],
        [-50, 0, 0, 50],
        [0, 0, 50, 50],
      ] as const
      const pieces = quarters.flatMap((quarter) => clipPolygon([ring], quarter))
      assert.ok(Math.abs(areaOf(pieces) - signedArea(ring)) < 1e-6 * Math.max(1, signedArea(ring)))
      assert.ok(pieces.every((piece) => areaOf([piece]) > 0))
    }),
  )
})

test('a line that leaves and comes back is two pieces; points on the edge stay', () => {
  const line: Position[] = [
    [1, 1],
    [12, 1],
    [12, 5],
    [1, 5],
  ]
  assert.deepEqual(clipLines([line], box), [
    [
      [1, 1],
      [10, 1],
    ],
    [
      [10, 5],
      [1, 5],
    ],
  ])
  assert.deepEqual(
    clipPoints(
      [
        [10, 10],
        [10.1, 3],
      ],
      box,
    ),
    [[10, 10]],
  )
})
