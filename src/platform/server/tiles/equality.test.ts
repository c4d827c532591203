// The two ways to a tile give the same picture: on PostgreSQL, the same rows through ST_AsMVT and through our encoder.
// Same features, same properties, and no place of either drawing farther than 1.5 tile units (of 4096) from the other,
// hairs thinner than a unit left aside.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test, { type TestContext } from 'node:test'
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { sql } from 'kysely'
import { PbfReader } from 'pbf'
import { openers } from '../../../../test/support/database.ts'
import { type Position, signedArea } from '../../../geo/geometry.ts'
import { type Tile, tileAt, tileBounds } from '../../../geo/tile.ts'
import type { Transaction } from '../database/database.ts'
import { type Sample, samples } from './fixtures/samples.ts'
import { tileByEncoder, tileByPostgis } from './sql.ts'
import type { TileRow } from './tileSource.ts'

const skip = openers.postgres ? false : 'TEST_DATABASE_URL is not set: ST_AsMVT needs PostgreSQL'
const wards = resolve(process.env.SHARED_DATA ?? '../shared/data', 'admin/huong_tra_2025_3_wards.geojson')

test('holes, multipolygons, lines and points are alike at every edge, from zoom 8 to 16', { skip }, async (t) => {
  await withSamples(t, samples, async (tx) => {
    for (const z of [8, 10, 12, 14, 16]) {
      const middle = tileAt(107.47, 16.46, z)
      const reach = z < 12 ? 1 : 2
      for (let x = middle.x - reach; x <= middle.x + reach; x++)
        for (let y = middle.y - reach; y <= middle.y + reach; y++) await compare(tx, { z, x, y })
    }
  })
})

test('the real boundaries of the three units are alike', {
  skip: skip || (existsSync(wards) ? false : `${wards} is missing`),
}, async (t) => {
  const { features } = JSON.parse(readFileSync(wards, 'utf8'))
  const real = features.map((feature: { geometry: Sample['geometry'] }, index: number) => ({
    properties: { id: `ward-${index}` },
    geometry: feature.geometry,
  }))
  await withSamples(t, real, async (tx) => {
    for (const z of [9, 11, 13]) {
      const middle = tileAt(107.47, 16.46, z)
      for (const [x, y] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [-1, 0],
        [0, -1],
      ] as const)
        await compare(tx, { z, x: middle.x + x, y: middle.y + y })
    }
  })
})

async function withSamples(t: TestContext, rows: readonly Sample[], work: (tx: Transaction) => Promise<void>) {
  assert.ok(openers.postgres)
  const database = await openers.postgres(t)
  await database.transaction(async (tx) => {
    await sql`create temporary table samples (at serial, properties jsonb, shape geometry) on commit drop`.execute(tx)
    for (const { properties, geometry } of rows) {
      const [object, shape] = [JSON.stringify(properties), JSON.stringify(geometry)]
      await sql`insert into samples (properties, shape)
        values (${object}::jsonb, ST_SetSRID(ST_GeomFromGeoJSON(${shape}), 4326))`.execute(tx)
    }
    await work(tx)
  })
}

async function compare(tx: Transaction, tile: Tile) {
  const [west, south, east, north] = tileBounds(tile, 64 / 4096)
  const rows = sql<TileRow>`select properties, shape from samples
    where shape && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326) order by at`
  const [theirs, ours] = [
    decoded(await tileByPostgis(tx, 'samples', tile, rows)),
    decoded(await tileByEncoder(tx, 'samples', tile, rows)),
  ]
  const name = `${tile.z}/${tile.x}/${tile.y}`
  for (const id of new Set([...theirs.keys(), ...ours.keys()])) {
    const [a, b] = [theirs.get(id), ours.get(id)]
    if (!a || !b) {
      assert.ok(sizeOf(a ?? b) < 3, `${name}: ${id} is only in the tile of ${a ? 'PostGIS' : 'our encoder'}`)
      continue
    }
    assert.deepEqual(b.properties, a.properties, `${name} ${id}`)
    assert.equal(b.type, a.type, `${name} ${id}`)
    const { apart } = await distance(tx, a, b)
    assert.ok(apart <= 1.5, `${name} ${id}: ${apart} units apart`)
  }
}

function decoded(bytes: Uint8Array) {
  const layer = new VectorTile(new PbfReader(bytes)).layers.samples
  const features = Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index) as VectorTileFeature)
  return new Map(features.map((feature) => [String(feature.properties.id), drawingOf(feature)]))
}

function drawingOf(feature: VectorTileFeature) {
  const parts = feature.loadGeometry().map((part) => part.map(({ x, y }): Position => [x, y]))
  return { type: feature.type, properties: { ...feature.properties }, parts, geojson: geojsonOf(feature.type, parts) }
}
type Drawing = ReturnType<typeof drawingOf>

function geojsonOf(type: number, parts: Position[][]) {
  if (type === 1) return { type: 'MultiPoint', coordinates: parts.flat() }
  if (type === 2) return { type: 'MultiLineString', coordinates: parts }
  const polygons: Position[][][] = []
  for (const ring of parts) {
    assert.notEqual(signedArea(ring), 0, 'a collapsed ring')
    if (signedArea(ring) > 0) polygons.push([ring])
    else polygons.at(-1)?.push(ring)
  }
  return { type: 'MultiPolygon', coordinates: polygons }
}

/** Side of the drawing's box. */
function sizeOf(drawing: Drawing | undefined) {
  const [xs, ys] = [0, 1].map((axis) => drawing?.parts.flat().map((point) => point[axis as 0 | 1]) ?? [0])
  const span = (values: number[] = [0]) => Math.max(...values) - Math.min(...values)
  return Math.min(span(xs), span(ys))
}

/**
 * Polygons: how wide the widest part is that only one of them covers (twice its inner reach). Lines and points: the
 * farthest that one strays from the other, short of the last units of the buffer (there a line ends where it was cut, and
 * PostGIS rounds before it cuts, we after).
 */
async function distance(tx: Transaction, a: Drawing, b: Drawing) {
  const [left, right] = [JSON.stringify(a.geojson), JSON.stringify(b.geojson)]
  const result = await sql<{ apart: number }>`
    with pair as (
      select ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(${left}), 0)) as a,
        ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(${right}), 0)) as b
    ), difference as (
      select a, b, ST_MakeEnvelope(-60, -60, 4156, 4156) as middle, case when ST_Dimension(a) = 2 then ST_SymDifference(a, b) end as rest from pair
    )
    select case
      when rest is null then case when ST_IsEmpty(ST_Difference(ST_Intersection(a, middle), ST_Buffer(b, 1.5)))
        and ST_IsEmpty(ST_Difference(ST_Intersection(b, middle), ST_Buffer(a, 1.5))) then 0 else 'Infinity'::float8 end
      when ST_IsEmpty(rest) then 0
      else (select coalesce(max(2 * (ST_MaximumInscribedCircle(part.geom)).radius), 0)
        from ST_Dump(rest) as part where ST_Area(part.geom) > 0.5)
    end as apart
    from difference
  `.execute(tx)
  return { apart: Number(result.rows[0]?.apart ?? 0) }
}
