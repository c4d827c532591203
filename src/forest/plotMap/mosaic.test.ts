import assert from 'node:assert/strict'
import test from 'node:test'
import { signedArea } from '../../geo/geometry.ts'
import { tileBounds } from '../../geo/tile.ts'
import {
  drawnMosaic,
  emptyMosaic,
  isEmptyMosaic,
  joinedMosaic,
  mosaicFeatures,
  mosaicSide,
  numberIn,
} from './mosaic.ts'

const tile = { z: 12, x: 3270, y: 1859 }
const [west, south, east, north] = tileBounds(tile)
const middle = (west + east) / 2
const box = (left: number, right: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [left, south],
        [right, south],
        [right, north],
        [left, north],
        [left, south],
      ] as const,
    ],
  ],
})
const numbers = { forestType: 14, forestPurpose: 1, ownerCategory: 6 }
const areaOf = (parts: readonly (readonly (readonly [number, number])[])[]) =>
  parts.reduce((sum, ring) => sum + signedArea(ring), 0)

test('plots fill the cells of their ground; what is not known of one is unknown, not absent', () => {
  const mosaic = drawnMosaic(tile, [
    { shape: box(west, middle), numbers },
    { shape: box(middle, east), numbers: { ...numbers, forestType: null } },
  ])
  const row = mosaic.forestType.subarray(0, mosaicSide)
  assert.deepEqual([row[0], row[127], row[128], row[255]], [14, 14, 255, 255])
  assert.ok(mosaic.forestPurpose.every((value) => value === 1))
  const features = mosaicFeatures(mosaic, 'forestType')
  assert.deepEqual(
    features.map(({ properties }) => properties),
    [{ isMerged: true, forestType: 14 }, { isMerged: true }],
  )
  // Half of the tile, and beyond its side.
  assert.equal(areaOf(features[0]?.shape.parts ?? []), (2048 + 64) * (4096 + 128))
  assert.deepEqual(
    mosaicFeatures(mosaic, 'forestPurpose').map(({ properties }) => properties),
    [{ isMerged: true, forestPurpose: 'protection' }],
  )
})

test('of tiles under a tile every cell says what prevails', () => {
  const full = drawnMosaic(tile, [{ shape: box(west, east), numbers }])
  const other = drawnMosaic(tile, [{ shape: box(west, east), numbers: { ...numbers, forestType: 60 } }])
  const half = drawnMosaic(tile, [{ shape: box(west, middle), numbers }])
  const joined = joinedMosaic(
    [
      { column: 0, row: 0, mosaic: full },
      { column: 1, row: 0, mosaic: other },
      { column: 1, row: 1, mosaic: half },
    ],
    2,
  )
  const at = (x: number, y: number) => joined.forestType[y * mosaicSide + x]
  assert.deepEqual([at(0, 0), at(127, 127), at(128, 0), at(255, 127)], [14, 14, 60, 60])
  assert.deepEqual([at(0, 128), at(128, 128), at(191, 255), at(192, 255)], [0, 14, 14, 0])
})

test('ground of which less than half is plots is empty; of the plots the most decide', () => {
  const mosaic = emptyMosaic()
  // Four by four cells: 3 of one kind, 3 of another, 2 of a third, half of it nothing; beside it, 7 of 16.
  ;[9, 9, 9, 7, 7, 7, 5, 5].forEach((value, index) => {
    mosaic.forestType[Math.floor(index / 4) * mosaicSide + (index % 4)] = value
  })
  for (let index = 0; index < 7; index++) mosaic.forestType[Math.floor(index / 4) * mosaicSide + 4 + (index % 4)] = 9
  const joined = joinedMosaic([{ column: 0, row: 0, mosaic }], 4)
  assert.deepEqual([joined.forestType[0], joined.forestType[1]], [9, 0])
})

test('nothing is nothing; names have numbers', () => {
  assert.ok(isEmptyMosaic(emptyMosaic()))
  assert.deepEqual(mosaicFeatures(emptyMosaic(), 'forestType'), [])
  assert.equal(numberIn('ownerCategory', 'household'), 6)
  assert.equal(numberIn('ownerCategory', null), null)
})
