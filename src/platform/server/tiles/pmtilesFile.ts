// Reading PMTiles 3 (github.com/protomaps/PMTiles, spec/v3) from a file of this machine, by the format's own library. What the file
// claims of its sizes is not believed: no piece is larger than the limit.
import { type FileHandle, open } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { Compression, PMTiles, SharedPromiseCache, type Source, TileType } from 'pmtiles'
import type { Tile } from '../../../geo/tile.ts'
import {
  type ArchiveFacts,
  isGzipped,
  kindOfTile,
  layerNames,
  mediaTypeOfTile,
  type StoredTile,
  soundBounds,
  soundZoom,
  type TileArchive,
} from './tileArchive.ts'

const mostPieceBytes = 16 * 1024 * 1024

export async function pmtilesFile(path: string): Promise<TileArchive> {
  const file = await open(path, 'r')
  const cache = new SharedPromiseCache(64, undefined, unfolded)
  const archive = new PMTiles(sourceOf(file, path), cache, unfolded)
  const tile = async ({ z, x, y }: Tile): Promise<StoredTile | undefined> => {
    const found = await archive.getZxy(z, x, y)
    if (!found) return undefined
    const bytes = new Uint8Array(found.data)
    return { bytes, mediaType: mediaTypeOfTile(bytes), isGzipped: isGzipped(bytes) }
  }
  return {
    tile,
    async facts() {
      const header = await archive.getHeader()
      const isVector = header.tileType === TileType.Mvt
      const bounds = soundBounds([header.minLon, header.minLat, header.maxLon, header.maxLat])
      const metadata = (await archive.getMetadata().catch(() => undefined)) as { vector_layers?: unknown } | undefined
      const facts: ArchiveFacts = {
        layerKind: isVector ? 'vectorTiles' : 'rasterTiles',
        minimumZoom: soundZoom(header.minZoom, 0),
        maximumZoom: soundZoom(header.maxZoom, 14),
        ...(bounds ? { bounds } : {}),
        tileLayers: isVector ? layerNames(metadata?.vector_layers) : [],
      }
      const first = await firstTile(archive)
      return first && kindOfTile(first) === facts.layerKind ? facts : undefined
    },
    close: () => void file.close(),
  }
}

/** The first tile of the archive: the smallest entry of its directories. */
async function firstTile(archive: PMTiles): Promise<Uint8Array | undefined> {
  const header = await archive.getHeader()
  let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength]
  for (let depth = 0; depth < 4; depth++) {
    const [entry] = await archive.cache.getDirectory(archive.source, offset, length, header)
    if (!entry) return undefined
    if (entry.runLength > 0) {
      const piece = await archive.source.getBytes(header.tileDataOffset + entry.offset, entry.length)
      return new Uint8Array(await unfolded(piece.data, header.tileCompression))
    }
    offset = (header.leafDirectoryOffset ?? 0) + entry.offset
    length = entry.length
  }
  return undefined
}

function sourceOf(file: FileHandle, key: string): Source {
  return {
    getKey: () => key,
    async getBytes(offset, length) {
      if (!(length > 0 && length <= mostPieceBytes && offset >= 0)) throw new RangeError('a piece that no archive has')
      const piece = new ArrayBuffer(length)
      const { bytesRead } = await file.read(new Uint8Array(piece), 0, length, offset)
      return { data: piece.slice(0, bytesRead) }
    },
  }
}

async function unfolded(piece: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None || compression === Compression.Unknown) return piece
  if (compression !== Compression.Gzip) throw new RangeError('a compression that is not read')
  const bytes = gunzipSync(new Uint8Array(piece), { maxOutputLength: mostPieceBytes })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
