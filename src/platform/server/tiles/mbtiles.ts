// Reading MBTiles 1.3 (github.com/mapbox/mbtiles-spec) with the SQLite that Node carries. Rows count from the south. Only tables are
// read: where `tiles` is a view, as some programs make it, its two usual tables are asked in its place, never the view itself.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Tile } from '../../../geo/tile.ts'
import type { BaseMap } from '../../map/baseMap.ts'
import {
  isGzipped,
  kindOfTile,
  layerNames,
  mediaTypeOfTile,
  type StoredTile,
  soundBounds,
  soundZoom,
  type TileArchive,
} from './tileArchive.ts'

const tilesTable = 'tiles'
const tilesJoined = '(select map.*, images.tile_data from map join images on images.tile_id = map.tile_id)'

export class Mbtiles {
  private readonly database: DatabaseSync
  private readonly select: StatementSync
  private readonly from: string
  private readonly metadata: ReadonlyMap<string, string>

  /** Throws when the file is no MBTiles. */
  constructor(file: string | URL) {
    this.database = new DatabaseSync(file, { readOnly: true, allowExtension: false })
    try {
      this.database.exec('pragma trusted_schema = off')
      const isTable = (name: string) =>
        this.database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !== undefined
      if (!isTable('metadata')) throw new Error('no metadata')
      if (!isTable('tiles') && !(isTable('map') && isTable('images'))) throw new Error('no tiles')
      this.from = isTable('tiles') ? tilesTable : tilesJoined
      const rows = this.database.prepare('select name, value from metadata limit 200').all() as {
        name: unknown
        value: unknown
      }[]
      this.metadata = new Map(rows.map(({ name, value }) => [String(name), String(value)]))
      this.select = this.database.prepare(
        `select tile_data as bytes from ${this.from} where zoom_level = ? and tile_column = ? and tile_row = ?`,
      )
    } catch (error) {
      this.database.close()
      throw error
    }
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
    const row = this.select.get(z, x, 2 ** z - 1 - y) as { bytes: unknown } | undefined
    if (!(row?.bytes instanceof Uint8Array)) return undefined
    const { bytes } = row
    return { bytes, mediaType: mediaTypeOfTile(bytes), isGzipped: isGzipped(bytes) }
  }

  /** What it says of itself, and what its first tile is. */
  facts(): Awaited<ReturnType<TileArchive['facts']>> {
    const first = this.database.prepare(`select tile_data as bytes from ${this.from} limit 1`).get()
    const layerKind = first?.bytes instanceof Uint8Array ? kindOfTile(first.bytes) : undefined
    if (!layerKind) return undefined
    const zooms = this.database
      .prepare(`select min(zoom_level) as least, max(zoom_level) as most from ${this.from}`)
      .get()
    const bounds = soundBounds((this.metadata.get('bounds') ?? '').split(','))
    return {
      layerKind,
      minimumZoom: soundZoom(zooms?.least, 0),
      maximumZoom: soundZoom(zooms?.most, 14),
      ...(bounds ? { bounds } : {}),
      tileLayers: layerKind === 'vectorTiles' ? layerNames(this.vectorLayers()) : [],
    }
  }

  private vectorLayers(): unknown {
    try {
      return (JSON.parse(this.metadata.get('json') ?? '{}') as { vector_layers?: unknown }).vector_layers
    } catch {
      return undefined
    }
  }

  close() {
    this.database.close()
  }
}

/** Said not to change, so that nothing is written beside the file. */
function unchanging(path: string): URL {
  const address = pathToFileURL(path)
  address.search = '?mode=ro&immutable=1'
  return address
}

/** Throws when the file is no MBTiles. */
export function mbtilesFile(path: string): TileArchive {
  const opened = new Mbtiles(unchanging(path))
  return {
    facts: async () => opened.facts(),
    tile: async (tile) => opened.tile(tile),
    close: () => opened.close(),
  }
}

/** Whether an SQLite file without an application id is a GeoPackage all the same. */
export function isGeoPackage(path: string): boolean {
  const database = new DatabaseSync(unchanging(path), { readOnly: true, allowExtension: false })
  try {
    return database.prepare(`select 1 from sqlite_master where name = 'gpkg_contents'`).get() !== undefined
  } catch {
    return false
  } finally {
    database.close()
  }
}
