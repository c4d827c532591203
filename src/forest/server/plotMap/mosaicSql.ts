// SQL of the register seen from afar: which tiles changed, what was drawn, and the plots to draw anew.
import { sql } from 'kysely'
import { type Tile, tileBounds } from '../../../geo/tile.ts'
import { geometryOfWkb } from '../../../geo/wellKnownBinary.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { OwnerCategory } from '../../plot.ts'
import { type Colouring, type Mosaic, type MosaicPlot, numberIn } from '../../plotMap/mosaic.ts'
import { heldOn } from '../heldOnSql.ts'
import { purposeNumber } from '../plotListSql.ts'

/** The finest mosaics; nearer, plots are drawn one by one. */
export const finestZoom = 12

/** One who draws at a time: what is drawn later is drawn from later plots. */
export async function drawAlone(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(4711204)`.execute(tx)
}

/** The tiles of the finest zoom under a tile, their numbers from and until. */
function under({ z, x, y }: Tile) {
  const across = 2 ** Math.max(finestZoom - z, 0)
  return { across, column: x * across, row: y * across }
}

/** Marked tiles under a tile, at most so many. */
export async function selectMarked(tx: Transaction, tile: Tile, limit: number): Promise<Tile[]> {
  const { across, column, row } = under(tile)
  const { rows } = await sql<{ x: number; y: number }>`
    select distinct tile_x as x, tile_y as y from forest.mosaic_marks
    where tile_x >= ${column}::int and tile_x < ${column + across}::int and tile_y >= ${row}::int and tile_y < ${row + across}::int
    limit ${limit}::int`.execute(tx)
  return rows.map(({ x, y }) => ({ z: finestZoom, x, y }))
}

/** The next marked tiles, all under one of zoom 8, with the marks that stand for them. */
export async function selectNextMarked(tx: Transaction, limit: number): Promise<{ tiles: Tile[]; markIds: string[] }> {
  const { rows } = await sql<{ x: number; y: number; ids: string[] }>`
    with first as (select tile_x >> 4 as x, tile_y >> 4 as y from forest.mosaic_marks order by mosaic_mark_id limit 1)
    select mark.tile_x as x, mark.tile_y as y, array_agg(mark.mosaic_mark_id::text) as ids
    from forest.mosaic_marks mark, first
    where mark.tile_x between first.x << 4 and (first.x << 4) + 15 and mark.tile_y between first.y << 4 and (first.y << 4) + 15
    group by mark.tile_x, mark.tile_y order by min(mark.mosaic_mark_id) limit ${limit}::int`.execute(tx)
  return {
    tiles: rows.map(({ x, y }) => ({ z: finestZoom, x, y })),
    markIds: rows.flatMap(({ ids }) => ids),
  }
}

export async function deleteMarks(tx: Transaction, markIds: readonly string[]): Promise<void> {
  await sql`delete from forest.mosaic_marks where mosaic_mark_id = any(${markIds}::bigint[])`.execute(tx)
}

const columnsOf: Readonly<Record<Colouring, string>> = {
  forestType: 'forest_type_cells',
  forestPurpose: 'forest_purpose_cells',
  ownerCategory: 'owner_category_cells',
}

/** Mosaics of a zoom, `across` by `across` of them from a column and a row on; where there are no plots there is none. */
export async function selectMosaics(
  tx: Transaction,
  { z, x, y }: Tile,
  across: number,
): Promise<{ tile: Tile; mosaic: Mosaic }[]> {
  const { rows } = await sql<{ x: number; y: number } & Record<Colouring, Uint8Array>>`
    select tile_x as x, tile_y as y, forest_type_cells as "forestType", forest_purpose_cells as "forestPurpose",
      owner_category_cells as "ownerCategory"
    from forest.plot_mosaics
    where zoom = ${z}::int and tile_x >= ${x}::int and tile_x < ${x + across}::int and tile_y >= ${y}::int and tile_y < ${y + across}::int
  `.execute(tx)
  return rows.map(({ x: column, y: row, ...mosaic }) => ({ tile: { z, x: column, y: row }, mosaic }))
}

/** The cells by which one colouring tells plots apart, of the same tiles. */
export async function selectCells(
  tx: Transaction,
  { z, x, y }: Tile,
  across: number,
  colouring: Colouring,
): Promise<{ tile: Tile; cells: Uint8Array }[]> {
  const { rows } = await sql<{ x: number; y: number; cells: Uint8Array }>`
    select tile_x as x, tile_y as y, ${sql.ref(columnsOf[colouring])} as cells from forest.plot_mosaics
    where zoom = ${z}::int and tile_x >= ${x}::int and tile_x < ${x + across}::int and tile_y >= ${y}::int and tile_y < ${y + across}::int
  `.execute(tx)
  return rows.map(({ x: column, y: row, cells }) => ({ tile: { z, x: column, y: row }, cells }))
}

/** Undefined: nothing is there any more. */
export async function keepMosaic(tx: Transaction, { z, x, y }: Tile, mosaic: Mosaic | undefined, at: Date) {
  if (!mosaic) {
    await sql`delete from forest.plot_mosaics where zoom = ${z}::int and tile_x = ${x}::int and tile_y = ${y}::int`.execute(
      tx,
    )
    return
  }
  const cells = (colouring: Colouring) => sql`${Buffer.from(mosaic[colouring])}::bytea`
  await sql`
    insert into forest.plot_mosaics (zoom, tile_x, tile_y, forest_type_cells, forest_purpose_cells, owner_category_cells, drawn_at)
    values (${z}::int, ${x}::int, ${y}::int, ${cells('forestType')}, ${cells('forestPurpose')}, ${cells('ownerCategory')}, ${at}::timestamptz)
    on conflict (zoom, tile_x, tile_y) do update set forest_type_cells = excluded.forest_type_cells,
      forest_purpose_cells = excluded.forest_purpose_cells, owner_category_cells = excluded.owner_category_cells,
      drawn_at = excluded.drawn_at`.execute(tx)
}

/** The plots of a day that reach into a tile, those recorded first below. */
export async function selectMosaicPlots(tx: Transaction, tile: Tile, on: string): Promise<MosaicPlot[]> {
  const [west, south, east, north] = tileBounds(tile)
  // An eighth of a cell.
  const fine = (east - west) / 2048
  const { rows } = await sql<{
    shape: Uint8Array
    forestType: number | null
    purpose: number | null
    ownerCategory: OwnerCategory | null
  }>`
    select ST_AsBinary(ST_Simplify(record.shape, ${fine}::float8, true)) as shape, record.forest_type as "forestType",
      ${purposeNumber} as purpose, record.owner_category as "ownerCategory"
    from forest.plot_versions record
    where record.shape && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
      and ${heldOn(on)}
    order by record.recorded_at, record.plot_id`.execute(tx)
  return rows.map(({ shape, forestType, purpose, ownerCategory }) => ({
    shape: geometryOfWkb(shape),
    numbers: { forestType, forestPurpose: purpose, ownerCategory: numberIn('ownerCategory', ownerCategory) },
  }))
}

/** What changes with every piece of an import that is written or taken back: they are no commands. */
export async function selectImportsStand(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ stand: string | null }>`
    select md5(string_agg(to_jsonb(i)::text, '' order by plot_import_id)) as stand from forest.plot_imports i`.execute(
    tx,
  )
  return rows[0]?.stand ?? ''
}
