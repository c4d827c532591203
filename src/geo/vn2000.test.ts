import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { vn2000Of, vn2000Zones, wgs84Of } from './vn2000.ts'
import { hueVectors } from './vn2000.vectors.ts'

for (const { lon, lat, easting, northing } of hueVectors) {
  test(`${lon}, ${lat} is E ${easting}, N ${northing} in zone 107°00', both ways to the millimetre`, () => {
    const there = vn2000Of(lon, lat)
    assert.ok(Math.abs(there.easting - easting) < 0.0015, `easting ${there.easting}`)
    assert.ok(Math.abs(there.northing - northing) < 0.0015, `northing ${there.northing}`)
    const back = wgs84Of({ easting, northing })
    assert.ok(Math.abs(back.lon - lon) < 1e-8, `lon ${back.lon}`)
    assert.ok(Math.abs(back.lat - lat) < 1e-8, `lat ${back.lat}`)
  })
}

test('there and back is the same place within 3 mm, in every zone (the height that falls away costs that much)', () => {
  const zone = fc.constantFrom(...Object.values(vn2000Zones))
  const offset = fc.double({ min: -2, max: 2, noNaN: true })
  fc.assert(
    fc.property(zone, offset, fc.double({ min: 8, max: 24, noNaN: true }), (meridian, away, lat) => {
      const grid = vn2000Of(meridian + away, lat, meridian)
      const back = wgs84Of(grid, meridian)
      assert.ok(Math.abs(back.lon - meridian - away) < 3e-8 && Math.abs(back.lat - lat) < 3e-8)
    }),
  )
})

test('turned rotation signs are the right ones: unturned would be 0.65 m off', () => {
  const { easting, northing } = vn2000Of(107.47008671, 16.45515927)
  assert.equal(Math.round(easting), 550000)
  assert.equal(Math.round(northing), 1820000)
})
