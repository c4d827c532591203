import assert from 'node:assert/strict'
import { test } from 'node:test'
import { esriWkt, fittingSystems, fromWgs84, knownSrids, meridianOf, sridOfWkt, toWgs84 } from './coordinateSystem.ts'
import type { Bounds, Position } from './geometry.ts'

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

test('grids of every province are found by their numbers, the nearest to the office first', () => {
  const hue = { lon: 107.45, lat: 16.4 }
  // Điện Biên stands in the grid of 103°, Bình Thuận in that of 108.5°: far from the office, so that nothing is guessed.
  for (const [srid, lon, lat] of [
    [9205, 103.02, 21.39],
    [9217, 108.1, 10.93],
  ] as const) {
    const [x = 0, y = 0] = fromWgs84(srid)?.([lon, lat]) ?? []
    for (const isTurned of [false, true]) {
      const box: Bounds = isTurned ? [y, x, y + 1000, x + 1000] : [x, y, x + 1000, y + 1000]
      const found = fittingSystems(box, hue).find((each) => each.srid === srid)
      assert.ok(found && Math.abs(found.lon - lon) < 0.01 && Math.abs(found.lat - lat) < 0.01, `EPSG:${srid}`)
      assert.equal(found.isTurned, isTurned)
    }
  }
  const [east = 0, north = 0] = fromWgs84(9214)?.([107.4, 16.3]) ?? []
  const near = fittingSystems([east, north, east + 1000, north + 1000], hue)
  assert.deepEqual([near[0]?.srid, near[0]?.isTurned], [9214, false])
  assert.ok(near.length > 5)
  assert.deepEqual(fittingSystems([1e9, 1e9, 2e9, 2e9], hue), [])
})
