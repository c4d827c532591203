// Reading MBTiles 1.3 (github.com/mapbox/mbtiles-spec) with the SQLite that Node carries. Rows count from the south.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Tile } from '../../../geo/tile.ts'
import type { BaseMap } from '../../map/baseMap.ts'

export interface StoredTile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly isGzipped: boolean
}

export class Mbtiles {
  private readonly database: DatabaseSync
  private readonly select: StatementSync
  private readonly metadata: ReadonlyMap<string, string>

  /** Throws when the file is no MBTiles. */
  constructor(file: string) {
    this.database = new DatabaseSync(file, { readOnly: true })
    const rows = this.database.prepare('select name, value from metadata').all() as { name: string; value: string }[]
    this.metadata = new Map(rows.map(({ name, value }) => [name, value]))
    this.select = this.database.prepare(
      'select tile_data as bytes from tiles where zoom_level = ? and tile_column = ? and tile_row = ?',
    )
  }

  shown(address: string): BaseMap {
    return {
      kind: this.metadata.get('format') === 'pbf' ? 'vector' : 'raster',
      tiles: address,
      minimumZoom: Number(this.metadata.get('minzoom') ?? 0),
      maximumZoom: Number(this.metadata.get('maxzoom') ?? 14),
    }
  }

  tile({ z, x, y }: Tile): StoredTile | undefined {
    const row = this.select.get(z, x, 2 ** z - 1 - y) as { bytes: Uint8Array } | undefined
    if (!row) return undefined
    return {
      bytes: row.bytes,
      mediaType: mediaTypeOf(row.bytes),
      isGzipped: row.bytes[0] === 0x1f && row.bytes[1] === 0x8b,
    }
  }

  close() {
    this.database.close()
  }
}

/** By the first bytes; the `format` of the metadata is often wrong. */
function mediaTypeOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\x89PNG')) return 'image/png'
  if (start.startsWith('\xff\xd8')) return 'image/jpeg'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return 'application/vnd.mapbox-vector-tile'
}
