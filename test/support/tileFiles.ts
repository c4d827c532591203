// Small archives of tiles: MBTiles as tables or as its usual view, PMTiles of one tile.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zxyToTileId } from 'pmtiles'
import type { Tile } from '../../src/geo/tile.ts'
import { encodeTile } from '../../src/geo/vectorTile.ts'

/** One line in the layer `roads`. */
export const vectorTileOf = (tile: Tile, bounds: readonly [number, number, number, number]) => {
  const [west, south, east, north] = bounds
  const geometry = { type: 'LineString' as const, coordinates: [[west, south] as const, [east, north] as const] }
  return encodeTile(tile, [{ name: 'roads', features: [{ geometry, properties: { ten: 'Đường 14' } }] }])
}

/** A picture of one pixel. */
export const pngTile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** `form`: the tables themselves, the view over two tables that most programs make, or a view of a stranger. */
export function mbtilesOf(
  tile: Tile,
  bytes: Uint8Array,
  form: 'table' | 'usualView' | 'strangeView' = 'table',
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-mbtiles-'))
  const path = join(folder, 'tiles.mbtiles')
  try {
    const database = new DatabaseSync(path)
    database.exec(`create table metadata (name text, value text);
      insert into metadata values ('name', 'test'), ('format', 'png'), ('bounds', '107.3,16.2,107.6,16.5'),
        ('json', '{"vector_layers":[{"id":"roads","fields":{}}]}');`)
    const row = [tile.z, tile.x, 2 ** tile.z - 1 - tile.y]
    if (form === 'usualView') {
      database.exec(`create table map (zoom_level integer, tile_column integer, tile_row integer, tile_id text);
        create table images (tile_id text, tile_data blob);
        create view tiles as select map.zoom_level, map.tile_column, map.tile_row, images.tile_data from map
          join images on images.tile_id = map.tile_id;`)
      database.prepare('insert into map values (?, ?, ?, ?)').run(...row, 'a')
      database.prepare('insert into images values (?, ?)').run('a', bytes)
    } else if (form === 'table') {
      database.exec('create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)')
      database.prepare('insert into tiles values (?, ?, ?, ?)').run(...row, bytes)
    } else {
      database.exec(`create view tiles as with recursive endless (n) as (select 1 union all select n + 1 from endless)
        select n as zoom_level, n as tile_column, n as tile_row, x'00' as tile_data from endless`)
    }
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Uncompressed; `claimedBytes`: what its directory says of the length of the tile. */
export function pmtilesOf(tile: Tile, bytes: Uint8Array, type: 'mvt' | 'png', claimedBytes = bytes.length): Buffer {
  const directory = Buffer.from([1, ...varint(zxyToTileId(tile.z, tile.x, tile.y)), 1, ...varint(claimedBytes), 1])
  const metadata = Buffer.from(JSON.stringify({ vector_layers: [{ id: 'roads' }] }))
  const head = Buffer.alloc(127)
  head.write('PMTiles\x03', 'latin1')
  const at = [127, 127 + directory.length, 127 + directory.length + metadata.length] as const
  const places = [at[0], directory.length, at[1], metadata.length, at[2], 0, at[2], bytes.length, 1, 1, 1]
  for (const [index, value] of places.entries()) head.writeBigUInt64LE(BigInt(value), 8 + index * 8)
  for (const [index, value] of [1, 1, 1, type === 'mvt' ? 1 : 2, tile.z, tile.z].entries())
    head.writeUInt8(value, 96 + index)
  for (const [index, degrees] of [107.3, 16.2, 107.6, 16.5].entries())
    head.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4)
  return Buffer.concat([head, directory, metadata, bytes])
}

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}
