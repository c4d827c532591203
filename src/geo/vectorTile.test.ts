import assert from 'node:assert/strict'
import test from 'node:test'
import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { type Geometry, type Position, signedArea } from './geometry.ts'
import { lonLatOf, tileAt } from './tile.ts'
import { encodeTile, type TileFeature } from './vectorTile.ts'

const tile = tileAt(107.47, 16.46, 12)
/** A position given in units of the tile. */
const at = (x: number, y: number): Position => {
  const { lon, lat } = lonLatOf([(tile.x + x / 4096) / 4096, (tile.y + y / 4096) / 4096])
  return [lon, lat]
}
const decoded = (features: TileFeature[]) =>
  new VectorTile(new PbfReader(encodeTile(tile, [{ name: 'units', features }]))).layers.units
const drawn = (geometry: Geometry) => decoded([{ geometry, properties: {} }])?.feature(0)
const plain = (parts: { x: number; y: number }[][] | undefined) => parts?.map((part) => part.map(({ x, y }) => [x, y]))

test('ids and properties keep their types; null and missing ones are not written', () => {
  const properties = { name: 'phường Kim Trà', count: 3, delta: -7, share: 0.25, isSketch: true, noted: null }
  const layer = decoded([{ id: 41, geometry: { type: 'Point', coordinates: at(5, 6) }, properties }])
  const { noted, ...kept } = properties
  assert.equal(noted, null)
  assert.deepEqual({ ...layer?.feature(0).properties }, kept)
  assert.equal(layer?.feature(0).id, 41)
  assert.equal(layer?.extent, 4096)
  assert.equal(layer?.version, 2)
})

test('equal values of different types do not melt into one', () => {
  const layer = decoded([
    { geometry: { type: 'Point', coordinates: at(1, 1) }, properties: { a: '1', b: 1, c: true, d: 'true' } },
  ])
  assert.deepEqual({ ...layer?.feature(0).properties }, { a: '1', b: 1, c: true, d: 'true' })
})

test('a multipoint, a line and a multiline come back as drawn', () => {
  const points = drawn({ type: 'MultiPoint', coordinates: [at(10, 20), at(30, 5)] })
  assert.deepEqual(plain(points?.loadGeometry()), [[[10, 20]], [[30, 5]]])
  const line = drawn({ type: 'LineString', coordinates: [at(0, 0), at(100, 0), at(100, 0.2), at(100, 50)] })
  assert.deepEqual(plain(line?.loadGeometry()), [
    [
      [0, 0],
      [100, 0],
      [100, 50],
    ],
  ])
  const away = drawn({ type: 'MultiLineString', coordinates: [[at(9000, 1), at(9100, 1)]] })
  assert.equal(away, undefined)
})

test('a multipolygon with a hole: outlines positive, the hole negative, whichever way it was given', () => {
  const square = (x: number, y: number, side: number) => [
    at(x, y),
    at(x + side, y),
    at(x + side, y + side),
    at(x, y + side),
    at(x, y),
  ]
  const hole = square(20, 20, 10)
  for (const turned of [hole, [...hole].reverse()]) {
    const feature = drawn({
      type: 'MultiPolygon',
      coordinates: [[square(10, 10, 100), turned], [square(500, 500, 50)]],
    })
    const areas = plain(feature?.loadGeometry())?.map((ring) => signedArea(ring as unknown as Position[]))
    assert.deepEqual(areas, [10000, -100, 2500])
  }
})

test('a hole that rounds to nothing is dropped, and so is a polygon', () => {
  const tiny = [at(50, 50), at(50.2, 50), at(50.2, 50.2), at(50, 50)]
  const feature = drawn({ type: 'Polygon', coordinates: [[at(0, 0), at(100, 0), at(100, 100), at(0, 0)], tiny] })
  assert.equal(feature?.loadGeometry().length, 1)
  assert.equal(drawn({ type: 'Polygon', coordinates: [tiny] }), undefined)
})

test('a tile without features is empty, and no coordinate lies beyond the buffer', () => {
  assert.equal(encodeTile(tile, [{ name: 'units', features: [] }]).length, 0)
  const number = fc.double({ min: -6000, max: 10000, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 12 }), (corners) => {
      const feature = drawn({ type: 'Polygon', coordinates: [corners.map(([x, y]) => at(x, y))] })
      for (const { x, y } of feature?.loadGeometry().flat() ?? []) {
        assert.ok(x >= -64 && x <= 4160 && y >= -64 && y <= 4160)
      }
    }),
  )
})
