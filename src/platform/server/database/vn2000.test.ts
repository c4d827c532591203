// VN-2000 in the database itself, on every database there is: the vectors to the millimetre, ours and PostGIS's alike.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import { sql } from 'kysely'
import { openers } from '../../../../test/support/database.ts'
import type { Position } from '../../../geo/geometry.ts'
import { geodesicDistanceM, polygonAreaM2 } from '../../../geo/measure.ts'
import { vn2000Of, vn2000Zones } from '../../../geo/vn2000.ts'
import { hueVectors } from '../../../geo/vn2000.vectors.ts'

const migration = readFileSync(resolve(import.meta.dirname, '../../../../migrations/0005-vn2000.sql'), 'utf8')

for (const [kind, open] of Object.entries(openers)) {
  test(`${kind}: SRID 9214 and its sisters, lengths and areas`, async (t) => {
    const database = await open(t)
    const ask = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(database.kysely)).rows
    await database.transaction((tx) => sql.raw(migration).execute(tx))

    for (const { lon, lat, easting, northing } of hueVectors) {
      const [there] = await ask(sql<{ easting: number; northing: number }>`
        select ST_X(point) as easting, ST_Y(point) as northing
        from ST_Transform(ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326), 9214) as point`)
      assert.ok(there && Math.abs(there.easting - easting) < 0.0015 && Math.abs(there.northing - northing) < 0.0015)
    }

    for (const [srid, meridian] of Object.entries(vn2000Zones)) {
      const [lon, lat] = [meridian + 0.4, 17.1]
      const [there] = await ask(sql<{ easting: number; northing: number }>`
        select ST_X(point) as easting, ST_Y(point) as northing
        from ST_Transform(ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326), ${Number(srid)}::int) as point`)
      const ours = vn2000Of(lon, lat, meridian)
      assert.ok(there && Math.abs(there.easting - ours.easting) < 0.001, `easting of ${srid}`)
      assert.ok(there && Math.abs(there.northing - ours.northing) < 0.001, `northing of ${srid}`)
    }

    const ring: Position[] = [
      [107.3, 16.2],
      [107.6, 16.25],
      [107.55, 16.55],
      [107.35, 16.5],
      [107.3, 16.2],
    ]
    const shape = JSON.stringify({ type: 'Polygon', coordinates: [ring] })
    const [measured] = await ask(sql<{ areaM2: number; lengthM: number }>`
      select ST_Area(ST_GeomFromGeoJSON(${shape})::geography) as "areaM2",
        ST_Distance(ST_Point(107.3, 16.2)::geography, ST_Point(107.6, 16.25)::geography) as "lengthM"`)
    assert.ok(measured && Math.abs(measured.areaM2 / polygonAreaM2([ring]) - 1) < 1e-5, 'geodesic area')
    assert.ok(measured && Math.abs(measured.lengthM - geodesicDistanceM([107.3, 16.2], [107.6, 16.25])) < 0.001)

    // A second run changes nothing and breaks nothing.
    await database.transaction((tx) => sql.raw(migration).execute(tx))
  })
}
