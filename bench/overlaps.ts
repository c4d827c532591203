// Overlaps of a province: PLOTS plots (100 000) that touch, 500 of them grown over their neighbours. Ours searches the register as the
// office does, from the order to the last row written; PostGIS joins the same table with itself. Both must find the same, or it fails.
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { features } from '../src/apps/features.ts'
import { startOverlapSearch } from '../src/forest/overlapContract.ts'
import { overlapJobs } from '../src/forest/server/overlap/jobs.ts'
import type { Position } from '../src/geo/geometry.ts'
import { readConfig } from '../src/platform/server/config.ts'
import type { Office } from '../src/platform/server/office.ts'
import { openOffice } from '../src/platform/server/openOffice.ts'
import { operatorAs } from '../src/platform/server/operator.ts'
import { entrance } from '../src/units/server/entrance.ts'
import type { Measured } from './measured.ts'
import { freshFolder, onEachDatabase } from './servers.ts'

const planted = 500
/** Corners between two corners of a field: about as many as a plot drawn by hand has. */
const bends = 4
const widthDegrees = 0.002

export async function overlaps(print: (measured: Measured) => void): Promise<void> {
  const plots = Number(process.env.PLOTS ?? 100_000)
  await onEachDatabase(async (kind, makeDatabase) => {
    const { folder, remove } = freshFolder()
    const database = await makeDatabase()
    const settings = { DATA_DIR: folder, ...(database.url ? { DATABASE_URL: database.url } : {}) }
    const config = { ...readConfig(settings), screensDir: join(folder, 'none'), migrationsDir: resolve('migrations') }
    const office = await openOffice({ config, features, entrance, log: () => {}, tellsStory: false })
    try {
      const { shapes, grown } = register(plots)
      await plant(office, shapes)
      await sql`analyze forest.plot_versions`.execute(office.database.kysely)
      const input = { surveyKind: 'cadastral' as const }
      const actor = await office.moment((moment) => operatorAs(entrance, moment, undefined))
      const asker = { actor, address: '', device: 'bench' }
      const began = performance.now()
      await office.give(startOverlapSearch.name, { id: randomUUID(), input }, asker)
      for (const job of overlapJobs) await job.run({}, office.moment)
      const ours = (performance.now() - began) / 1000
      const { rows: found } = await sql<Found>`
        select first_plot_id as first, second_plot_id as second, area_m2 as area, overlap_kind as kind
        from forest.overlaps`.execute(office.database.kysely)
      requireAll(found, grown, shapes.length)
      print({
        name: `overlaps.${kind}.ours`,
        n: shapes.length,
        median_s: ours,
        rate: shapes.length / ours,
        unit: 'plot',
      })
      const joined = performance.now()
      const theirs = await byPostGis(office)
      const taken = (performance.now() - joined) / 1000
      requireAlike(found, theirs)
      print({
        name: `overlaps.${kind}.postgis`,
        n: shapes.length,
        median_s: taken,
        rate: shapes.length / taken,
        unit: 'plot',
      })
    } finally {
      await office.close()
      await database.remove()
      remove()
    }
  })
}

interface Found {
  readonly first: string
  readonly second: string
  readonly area: number
  readonly kind: string
}

/** Fields of a wavy grid that share every corner, and those of them that were grown by a tenth. */
function register(plots: number) {
  const side = Math.ceil(Math.sqrt(plots))
  const rounded = (degrees: number) => Number(degrees.toFixed(7))
  const corner = (i: number, j: number): Position => [
    rounded(106.5 + (i + 0.3 * Math.sin(i * 12.9898 + j * 78.233)) * widthDegrees),
    rounded(15.9 + (j + 0.3 * Math.sin(i * 39.346 + j * 11.135)) * widthDegrees),
  ]
  /** The corners after `from` on the way to `to`, the same from both sides. */
  const way = (from: Position, to: Position): Position[] => {
    const isTurned = from[0] + from[1] > to[0] + to[1]
    const [a, b] = isTurned ? [to, from] : [from, to]
    const bent = Array.from({ length: bends }, (_, index): Position => {
      const share = (index + 1) / (bends + 1)
      const aside = 0.00003 * Math.sin((index + 1) * 1e5 * (a[0] + b[1]))
      return [rounded(a[0] + (b[0] - a[0]) * share + aside), rounded(a[1] + (b[1] - a[1]) * share + aside)]
    })
    return [...(isTurned ? bent.reverse() : bent), to]
  }
  const outlines = Array.from({ length: plots }, (_, index): Position[] => {
    const [i, j] = [index % side, Math.floor(index / side)]
    const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
    return [a, ...way(a, b), ...way(b, c), ...way(c, d), ...way(d, a)]
  })
  const grown = new Set(Array.from({ length: planted }, (_, index) => Math.floor(((index + 0.5) * plots) / planted)))
  const shapes = outlines.map((ring, index) => {
    if (!grown.has(index)) return ring
    const corners = ring.slice(1)
    const [x, y] = [0, 1].map((axis) => corners.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / corners.length)
    return ring.map(([lon, lat]): Position => [(lon - (x ?? 0)) * 1.1 + (x ?? 0), (lat - (y ?? 0)) * 1.1 + (y ?? 0)])
  })
  return { shapes, grown }
}

const plotIdOf = (index: number) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`

async function plant(office: Office, shapes: readonly (readonly Position[])[]): Promise<void> {
  for (let from = 0; from < shapes.length; from += 2000) {
    const rows = shapes.slice(from, from + 2000).map((ring, index) => ({
      id: plotIdOf(from + index),
      code: String(from + index),
      outline: { type: 'MultiPolygon', coordinates: [[ring]] },
    }))
    await office.database.transaction(async (tx) => {
      await sql`
        with given as materialized (
          select id, code, ST_SetSRID(ST_GeomFromGeoJSON(outline), 4326) as shape
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, code text, outline jsonb)
        ), account as (select account_id from units.accounts order by account_id limit 1), plots as (
          insert into forest.plots (plot_id, is_demonstration, recorded_by, recorded_at)
          select id, true, account_id, '2026-01-01' from given, account returning plot_id, recorded_by)
        insert into forest.plot_versions (plot_version_id, plot_id, valid_from, recorded_by, recorded_at, source, shape,
          inner_point, geodesic_area_ha, compartment_code, subcompartment_code, plot_code)
        select gen_random_uuid(), plots.plot_id, '2025-12-31', plots.recorded_by, '2026-01-01', 'bench', given.shape,
          ST_Centroid(given.shape), 1, '1', '1', given.code
        from plots join given on given.id = plots.plot_id`.execute(tx)
    })
  }
}

/** Every grown plot overlaps, and every overlap is one of a grown plot; nothing is open between them. */
function requireAll(found: readonly Found[], grown: ReadonlySet<number>, plots: number): void {
  const ids = new Set([...grown].map(plotIdOf))
  const met = new Set(found.flatMap(({ first, second }) => [first, second]).filter((id) => ids.has(id)))
  const invented = found.filter(({ first, second, kind }) => kind !== 'overlap' || !(ids.has(first) || ids.has(second)))
  if (met.size !== grown.size || invented.length > 0)
    throw new Error(`of ${plots} plots: ${met.size} of ${grown.size} planted found, ${invented.length} invented`)
}

/** Ours and those of PostGIS: the same pairs; areas alike to a millionth, or to a square decimetre where they are small. */
function requireAlike(ours: readonly Found[], theirs: readonly Found[]): void {
  const key = ({ first, second }: Found) => [first, second].sort().join(' ')
  const known = new Map(theirs.map((one) => [key(one), one.area]))
  const wrong = ours.filter((one) => {
    const area = known.get(key(one))
    return area === undefined || Math.abs(one.area - area) > Math.max(0.01, 1e-6 * area)
  })
  if (wrong.length > 0 || known.size !== ours.length)
    throw new Error(
      `${ours.length} overlaps, PostGIS ${known.size}, ${wrong.length} not alike: ${JSON.stringify(wrong[0])}`,
    )
}

async function byPostGis(office: Office): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select a.plot_id as first, b.plot_id as second, ST_Area(shared.shape::geography) as area, 'overlap' as kind
    from forest.plot_versions a
    join forest.plot_versions b on a.plot_id < b.plot_id and a.shape && b.shape and ST_Intersects(a.shape, b.shape)
    cross join lateral (select ST_CollectionExtract(ST_Intersection(a.shape, b.shape), 3) as shape offset 0) shared
    where a.superseded_at is null and b.superseded_at is null and ST_Area(shared.shape::geography) > 1`.execute(
    office.database.kysely,
  )
  return rows
}
