// The register as vector tiles: a million seeded plots side by side (PLOTS=… for fewer), asked tile by tile through the door, on each
// database. `zNN`: tiles that nobody has asked for, n of them, with the 95th percentile beside the median; `kept`: the same again, from
// memory; `drawn`: the mosaics of the whole register made anew; `st-as-mvt.zNN`: PostGIS's own tile of all plots of the same tiles.
import { sql } from 'kysely'
import { drawMarked } from '../src/forest/server/plotMap/mosaics.ts'
import { plotTiles } from '../src/forest/server/plotMap/tilesSql.ts'
import { type Tile, tileAt, tileBounds } from '../src/geo/tile.ts'
import { operatorAccountId } from '../src/platform/actor.ts'
import { httpDoor } from '../src/platform/server/http/httpDoor.ts'
import type { Office } from '../src/platform/server/office.ts'
import { buffer, extent, tileByPostgis } from '../src/platform/server/tiles/sql.ts'
import type { Measured } from './measured.ts'
import { onEachOffice, operatorKey } from './offices.ts'
import { medianOf } from './servers.ts'

const plots = Number(process.env.PLOTS ?? 1_000_000)
/** Plots along a side; each a fifth of a kilometre wide. */
const side = Math.floor(Math.sqrt(plots))
const step = 0.0021
const west = 106.2
const south = 15.6
const tilesOfZoom = 40
const zooms = [8, 9, 10, 11, 12, 13, 14, 15, 16]
const today = '2026-06-19'

export async function tilesPlots(print: (measured: Measured & { readonly p95_s?: number }) => void): Promise<void> {
  await onEachOffice(async (kind, office) => {
    const tell = (name: string, times: readonly number[], unit = 'tile') =>
      print({
        name: `tiles-plots.${kind}.${name}`,
        n: times.length,
        median_s: medianOf([...times]),
        p95_s: times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0,
        rate: times.length / times.reduce((sum, time) => sum + time, 0),
        unit,
      })
    const planting = await timed(() => plant(office))
    tell('planted', [planting], `${side * side} plots`)
    const drawing = await timed(() => drawMarked(office.moment))
    tell('drawn', [drawing], `${side * side} plots`)
    await measure(office, tell)
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Neighbours share their corners, each moved a little; kinds change every hundred plots or so. */
async function plant({ database }: Office) {
  const rowsAtOnce = Math.max(1, Math.floor(20_000 / side))
  const corner = (column: string, row: string) =>
    sql.raw(`ST_MakePoint(${west} + ${step} * (${column} + (hashint4(${column} * 7919 + ${row}) & 255) / 600.0),
      ${south} + ${step} * (${row} + (hashint4(${row} * 104729 + ${column}) & 255) / 600.0))`)
  const middle = (c1: string, r1: string, c2: string, r2: string) =>
    sql`ST_LineInterpolatePoint(ST_MakeLine(${corner(c1, r1)}, ${corner(c2, r2)}), 0.4)`
  for (let first = 0; first < side; first += rowsAtOnce)
    await database.transaction(async (tx) => {
      const last = Math.min(first + rowsAtOnce, side) - 1
      const cells = sql`generate_series(0, ${side - 1}::int) x, generate_series(${first}::int, ${last}::int) y`
      await sql`insert into forest.plots (plot_id, is_demonstration, recorded_by, recorded_at)
        select md5(x || '/' || y)::uuid, true, ${operatorAccountId}::uuid, timestamptz '2025-12-31' from ${cells}`.execute(
        tx,
      )
      await sql`
        insert into forest.plot_versions (plot_version_id, plot_id, valid_from, recorded_by, recorded_at, source, owner_category,
          forest_type, forest_purpose, shape, inner_point, geodesic_area_ha, compartment_code, subcompartment_code, plot_code)
        select md5('v' || x || '/' || y)::uuid, md5(x || '/' || y)::uuid, date '2025-12-31', ${operatorAccountId}::uuid,
          timestamptz '2025-12-31', 'bench', (array['protectionBoard', 'household', 'communeCommittee'])[1 + (x / 97 + y / 89) % 3],
          1 + (hashint4(x / 12 * 1000 + y / 9) & 1023) % 93, 1 + (x / 53 + y / 71) % 3, ST_Multi(outline), ST_Centroid(outline), 5,
          (x / 10)::text, (y / 10)::text, (x % 10 * 10 + y % 10)::text
        from ${cells}
        cross join lateral (select ST_SetSRID(ST_MakePolygon(ST_MakeLine(array[
          ${corner('x', 'y')}, ${middle('x', 'y', 'x+1', 'y')}, ${corner('x+1', 'y')}, ${middle('x+1', 'y', 'x+1', 'y+1')},
          ${corner('x+1', 'y+1')}, ${middle('x', 'y+1', 'x+1', 'y+1')}, ${corner('x', 'y+1')}, ${middle('x', 'y', 'x', 'y+1')},
          ${corner('x', 'y')}])), 4326) as outline) drawn`.execute(tx)
    })
  await sql`analyze forest.plot_versions`.execute(database.kysely)
}

async function measure(office: Office, tell: (name: string, times: readonly number[]) => void) {
  const app = httpDoor(office)
  await app.ready()
  const headers = { authorization: `Bearer ${operatorKey}` }
  const ask = ({ z, x, y }: Tile) =>
    timed(async () => {
      const { statusCode, body } = await app.inject({ url: `/api/tiles/plots/${z}/${x}/${y}.mvt`, headers })
      if (statusCode !== 200) throw new Error(`${z}/${x}/${y}: ${statusCode} ${body}`)
    })
  await ask({ z: 5, x: 1, y: 1 }) // the first question of all pays for the start
  for (const z of zooms) {
    const tiles = tilesOf(z)
    const cold: number[] = []
    for (const tile of tiles) cold.push(await ask(tile))
    const kept: number[] = []
    for (const tile of tiles) kept.push(await ask(tile))
    tell(`z${z}`, cold)
    tell(`kept.z${z}`, kept)
    if (office.database.kind !== 'postgres') continue
    const theirs: number[] = []
    for (const tile of tiles.slice(0, z < 11 ? 3 : tilesOfZoom))
      theirs.push(
        await timed(() =>
          office.moment(({ tx }) =>
            tileByPostgis(tx, 'plots', tile, plotTiles({ tile, bounds: tileBounds(tile, buffer / extent) }, today)),
          ),
        ),
      )
    tell(`st-as-mvt.z${z}`, theirs)
  }
  await app.close()
}

/** At most so many tiles of the planted area, spread over it. */
function tilesOf(z: number): Tile[] {
  const corner = tileAt(west, south + step * side, z)
  const end = tileAt(west + step * side, south, z)
  const all: Tile[] = []
  for (let y = corner.y; y <= end.y; y++) for (let x = corner.x; x <= end.x; x++) all.push({ z, x, y })
  const every = Math.max(1, all.length / tilesOfZoom)
  return Array.from({ length: Math.min(all.length, tilesOfZoom) }, (_, index) => all[Math.floor(index * every)]).filter(
    (tile) => tile !== undefined,
  )
}
