// The register as vector tiles: a million seeded plots side by side (PLOTS=… for fewer), asked tile by tile through the door, on each
// database. `zNN`: tiles that nobody has asked for, n of them, with the 95th percentile beside the median; `kept`: the same again, from
// memory; `drawn`: the mosaics of the whole register made anew; `st-as-mvt.zNN`: PostGIS's own tile of all plots of the same tiles.
import { drawMarked } from '../src/forest/server/plotMap/mosaics.ts'
import { plotTiles } from '../src/forest/server/plotMap/tilesSql.ts'
import { type Tile, tileAt, tileBounds } from '../src/geo/tile.ts'
import { httpDoor } from '../src/platform/server/http/httpDoor.ts'
import type { Office } from '../src/platform/server/office.ts'
import { buffer, extent, tileByPostgis } from '../src/platform/server/tiles/sql.ts'
import { plantPlots, plotSide, south, step, west } from './manyPlots.ts'
import type { Measured } from './measured.ts'
import { onEachOffice, operatorKey } from './offices.ts'
import { medianOf } from './servers.ts'

const side = plotSide(1_000_000)
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
    const planting = await timed(() => plantPlots(office, side))
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
