import assert from 'node:assert/strict'
import test from 'node:test'
import { type CellArea, cellAreas } from './cellAreas.ts'
import { type Position, ringContains, signedArea } from './geometry.ts'

const halfCells = 4
const areaOf = ({ rings }: CellArea) => rings.reduce((sum, ring) => sum + signedArea(ring), 0) / halfCells

test('a full grid is one square', () => {
  const square: Position[] = [
    [0, 0],
    [8, 0],
    [8, 8],
    [0, 8],
  ]
  const [area, ...others] = cellAreas(new Uint8Array(16).fill(7), 4)
  assert.equal(others.length, 0)
  assert.equal(area?.value, 7)
  assert.equal(area?.rings.length, 1)
  assert.deepEqual(new Set(area?.rings[0]?.map(String)), new Set(square.map(String)))
  assert.equal(areaOf(area as CellArea), 16)
})

test('nothing gives nothing; areas that touch crosswise stay two', () => {
  assert.deepEqual(cellAreas(new Uint8Array(9), 3), [])
  const areas = cellAreas(Uint8Array.from([0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0]), 4)
  assert.deepEqual(
    areas.map(({ value, rings }) => [value, rings.length]),
    [
      [5, 1],
      [5, 1],
    ],
  )
})

test('a hole is a hole of the area around it', () => {
  const [around, inside] = cellAreas(
    Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    5,
  )
  assert.equal(around?.rings.length, 2)
  assert.deepEqual(around?.rings[1]?.length, 4)
  assert.ok(signedArea(around?.rings[0] ?? []) > 0 && signedArea(around?.rings[1] ?? []) < 0)
  assert.equal(areaOf(around as CellArea) + areaOf(inside as CellArea), 25)
})

test('the areas of any grid fill it: no gap and no overlap, each outline before its holes', () => {
  for (let seed = 1; seed <= 200; seed++) {
    let state = seed
    const side = 2 + (seed % 13)
    const cells = Uint8Array.from({ length: side * side }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return 1 + ((state >>> 16) % (1 + (seed % 4)))
    })
    const areas = cellAreas(cells, side)
    for (const { rings } of areas)
      for (const [index, ring] of rings.entries()) assert.equal(signedArea(ring) > 0, index === 0)
    assert.equal(
      areas.reduce((sum, area) => sum + areaOf(area), 0),
      side * side,
      `seed ${seed}`,
    )
    for (const [cell, value] of cells.entries()) {
      const middle: Position = [2 * (cell % side) + 1, 2 * Math.floor(cell / side) + 1]
      const covering = areas.filter(({ rings }) => rings.filter((ring) => ringContains(ring, middle)).length % 2 === 1)
      assert.deepEqual(
        covering.map((area) => area.value),
        [value],
      )
    }
  }
})
