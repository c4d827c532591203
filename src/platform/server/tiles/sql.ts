// A tile from SQL, two ways: PostGIS makes it whole (ST_AsMVT), or gives rows that our own encoder turns into one.
// A test holds the two equal; this is the only file that may name ST_AsMVT, which the embedded database lacks.
import { type RawBuilder, sql } from 'kysely'
import type { Tile } from '../../../geo/tile.ts'
import { encodeTile, type TileValue } from '../../../geo/vectorTile.ts'
import { geometryOfWkb } from '../../../geo/wellKnownBinary.ts'
import type { Transaction } from '../database/database.ts'
import type { TileRow } from './tileSource.ts'

export const extent = 4096
/** Units drawn beyond each side: lines and marks do not end at the seam. */
export const buffer = 64

/** PostgreSQL with PostGIS. */
export async function tileByPostgis(tx: Transaction, name: string, tile: Tile, rows: RawBuilder<TileRow>) {
  const { z, x, y } = tile
  const result = await sql<{ tile: Buffer | null }>`
    with found as (${rows}),
    drawn as (
      select properties,
        ST_AsMVTGeom(ST_Transform(shape, 3857), ST_TileEnvelope(${z}::int, ${x}::int, ${y}::int),
          ${extent}::int, ${buffer}::int, true) as drawing
      from found
    )
    select ST_AsMVT(drawn, ${name}::text, ${extent}::int, 'drawing') as tile from drawn where drawing is not null
  `.execute(tx)
  return new Uint8Array(result.rows[0]?.tile ?? [])
}

/** Any database with PostGIS geometry: rows as well-known binary, clipped and written here. */
export async function tileByEncoder(tx: Transaction, name: string, tile: Tile, rows: RawBuilder<TileRow>) {
  const result = await sql<{ properties: Record<string, TileValue | null>; shape: Uint8Array }>`
    with found as (${rows})
    select properties, ST_AsBinary(shape) as shape from found where not ST_IsEmpty(shape)
  `.execute(tx)
  const features = result.rows.map(({ properties, shape }) => ({ properties, geometry: geometryOfWkb(shape) }))
  return encodeTile(tile, [{ name, features }], { extent, buffer })
}

/**
 * A number that grows with every accepted command, so that a tile kept in memory is known to be of now. The count of the
 * last thousand catches a command that took its number early and was committed late.
 */
export async function dataVersion(tx: Transaction): Promise<string> {
  const result = await sql<{ version: string }>`
    with newest as (select coalesce(max(audit_number), 0) as number from platform.audit_entries)
    select newest.number || '.' || (
      select count(*) from platform.audit_entries where audit_number > newest.number - 1000
    ) as version
    from newest
  `.execute(tx)
  return result.rows[0]?.version ?? '0'
}
