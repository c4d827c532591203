// Archives of tiles as layers: looked into once when they are opened, then served tile by tile. Some are held open, the one unused
// longest is closed first.
import type { Tile } from '../../geo/tile.ts'
import { Problem } from '../../platform/problem.ts'
import type { Moment } from '../../platform/server/command.ts'
import { selectFile } from '../../platform/server/files/fileSql.ts'
import { localFile } from '../../platform/server/files/localFile.ts'
import type { Permitted } from '../../platform/server/office.ts'
import { mbtilesFile } from '../../platform/server/tiles/mbtiles.ts'
import { pmtilesFile } from '../../platform/server/tiles/pmtilesFile.ts'
import type { StoredTile, TileArchive } from '../../platform/server/tiles/tileArchive.ts'
import { selectArchive } from './layerFileSql.ts'

type ArchiveFormat = 'mbtiles' | 'pmtiles'

const mostOpen = 12
/** By the SHA-256 of the bytes, oldest first. */
const held = new Map<string, Promise<TileArchive>>()

const openArchive = async (path: string, format: ArchiveFormat) =>
  format === 'mbtiles' ? mbtilesFile(path) : pmtilesFile(path)

/** What an archive says of itself. Throws Problem `layerFile.unreadable`, `layerFile.tilesUnreadable`. */
export async function archiveFacts(path: string, layerFormat: ArchiveFormat) {
  const format = layerFormat === 'mbtiles' ? 'MBTiles' : 'PMTiles'
  let archive: TileArchive | undefined
  try {
    archive = await openArchive(path, layerFormat)
    const facts = await archive.facts()
    if (facts) return facts
  } catch {
    throw new Problem('layerFile.unreadable', 422, { format })
  } finally {
    archive?.close()
  }
  throw new Problem('layerFile.tilesUnreadable', 422, { format })
}

/** One tile of a layer that the asker may see. */
export async function archivedTile(
  { tx, scope, stores }: Permitted,
  tile: Tile,
  { layerFileId }: { readonly layerFileId: string },
): Promise<StoredTile | undefined> {
  const found = await selectArchive(tx, scope, layerFileId)
  const file = found && (await selectFile(tx, found.fileId))
  if (!file || (found.layerFormat !== 'mbtiles' && found.layerFormat !== 'pmtiles')) return undefined
  return (await heldArchive(stores, file.originalSha256, found.layerFormat)).tile(tile)
}

async function heldArchive(stores: Moment['stores'], sha256: string, format: ArchiveFormat): Promise<TileArchive> {
  const path = await localFile(stores, sha256)
  const known = held.get(path)
  const archive = known ?? openArchive(path, format)
  held.delete(path)
  held.set(path, archive)
  if (!known) archive.catch(() => held.delete(path))
  const [oldest] = held.keys()
  if (held.size > mostOpen && oldest) {
    const closing = held.get(oldest)
    held.delete(oldest)
    closing?.then((opened) => opened.close()).catch(() => undefined)
  }
  return archive
}
