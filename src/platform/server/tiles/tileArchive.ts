// An archive of ready tiles, MBTiles or PMTiles, read by tile: what it says of itself is checked, nothing in it is run.
import { gunzipSync } from 'node:zlib'
import type { Tile } from '../../../geo/tile.ts'

export interface StoredTile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly isGzipped: boolean
}

export interface ArchiveFacts {
  readonly layerKind: 'vectorTiles' | 'rasterTiles'
  readonly minimumZoom: number
  readonly maximumZoom: number
  /** West, south, east, north; left out when it does not say, or says nonsense. */
  readonly bounds?: readonly number[]
  /** Names of the layers in its vector tiles. */
  readonly tileLayers: readonly string[]
}

export interface TileArchive {
  /** Undefined: it holds no tile that can be drawn. */
  facts(): Promise<ArchiveFacts | undefined>
  tile(tile: Tile): Promise<StoredTile | undefined>
  close(): void
}

const vectorType = 'application/vnd.mapbox-vector-tile'
/** One tile, unfolded. */
const mostTileBytes = 16 * 1024 * 1024

/** By the first bytes; what an archive says of its tiles is often wrong. */
export function mediaTypeOfTile(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\x89PNG')) return 'image/png'
  if (start.startsWith('\xff\xd8')) return 'image/jpeg'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return vectorType
}

export const isGzipped = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Whether a tile is a picture, or unfolds to a vector tile: its first field is a layer (field 3). */
export function kindOfTile(bytes: Uint8Array): ArchiveFacts['layerKind'] | undefined {
  if (mediaTypeOfTile(bytes) !== vectorType) return 'rasterTiles'
  try {
    const unfolded = isGzipped(bytes) ? gunzipSync(bytes, { maxOutputLength: mostTileBytes }) : bytes
    return unfolded[0] === 0x1a ? 'vectorTiles' : undefined
  } catch {
    return undefined
  }
}

/** Degrees, if they are such and in order. */
export function soundBounds(bounds: readonly unknown[]): readonly number[] | undefined {
  const [west, south, east, north] = bounds.map(Number)
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  const isSound = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north
  return isSound ? [west, south, east, north] : undefined
}

export const soundZoom = (zoom: unknown, otherwise: number) =>
  Number.isInteger(zoom) && Number(zoom) >= 0 && Number(zoom) <= 22 ? Number(zoom) : otherwise

/** The names in `vector_layers`, as both formats write them. */
export function layerNames(vectorLayers: unknown): string[] {
  if (!Array.isArray(vectorLayers)) return []
  const names = vectorLayers.map((layer) => (layer as { id?: unknown } | null)?.id)
  return names.filter((name): name is string => typeof name === 'string' && name.length <= 100).slice(0, 40)
}
