import assert from 'node:assert/strict'
import { test } from 'node:test'
import { esriWkt, fromWgs84, knownSrids, meridianOf, sridOfWkt, toWgs84 } from './coordinateSystem.ts'
import type { Position } from './geometry.ts'

const webMercator = 3857
/** Over the country; a grid is used near its own meridian. */
const placesOf = (srid: number): readonly Position[] => {
  const meridian = meridianOf(srid) ?? 107
  return [10.5, 16.4676, 22.4].flatMap((lat) => [-1.5, 0.3, 1.4].map((offset): Position => [meridian + offset, lat]))
}

test('there and back in every system stays within three millimetres, in Huế within one', () => {
  const millimetre = 1e-8 // degrees
  for (const srid of knownSrids.filter((each) => each !== webMercator))
    for (const place of placesOf(srid)) {
      const most = srid === 9214 && place[1] === 16.4676 ? millimetre : 3 * millimetre
      const [lon, lat] = toWgs84(srid)?.(fromWgs84(srid)?.(place) ?? [0, 0]) ?? [0, 0]
      assert.ok(Math.abs(lon - place[0]) < most && Math.abs(lat - place[1]) < most, `${srid} ${place}: ${lon} ${lat}`)
    }
})

test('metres of the grid of Huế as pyproj gives them', () => {
  const [easting = 0, northing = 0] = fromWgs84(9214)?.([107.518, 16.4676]) ?? []
  assert.ok(Math.abs(easting - 555112.71) < 0.002 && Math.abs(northing - 1821389.139) < 0.002, `${easting} ${northing}`)
})

test('a definition written beside a Shapefile is known again', () => {
  for (const srid of knownSrids.filter((each) => each !== webMercator))
    assert.equal(sridOfWkt(esriWkt(srid) ?? ''), srid)
  assert.equal(esriWkt(webMercator), undefined)
  assert.equal(fromWgs84(webMercator), undefined)
})
