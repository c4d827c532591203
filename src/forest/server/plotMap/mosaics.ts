// The register seen from afar, drawn ahead: every change marks the tiles it touches, and what was drawn is drawn anew with all that
// lies above it. Whoever asks meanwhile gets it drawn at once, where it is not too much.
import type { Tile } from '../../../geo/tile.ts'
import type { Moment } from '../../../platform/server/command.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import {
  type Colouring,
  drawnMosaic,
  emptyMosaic,
  isEmptyMosaic,
  joinedMosaic,
  type Mosaic,
  type PlacedMosaic,
} from '../../plotMap/mosaic.ts'
import {
  deleteMarks,
  drawAlone,
  keepMosaic,
  selectCells,
  selectMarked,
  selectMosaicPlots,
  selectMosaics,
  selectNextMarked,
} from './mosaicSql.ts'

/** Kept zooms above the finest; each has sixteen tiles of the one before. */
const keptZooms = [10, 8, 6, 4] as const
const across = 4

/** So many tiles are one transaction. */
const tilesAtOnce = 32
/** So many changed tiles are drawn while somebody waits for them. */
const tilesForOne = 16

const keyOf = ({ z, x, y }: Tile) => `${z}/${x}/${y}`
const above = ({ z, x, y }: Tile, zoom: number): Tile => ({ z: zoom, x: x >> (z - zoom), y: y >> (z - zoom) })

interface Drawn {
  readonly tile: Tile
  /** Undefined: nothing is there. */
  readonly mosaic: Mosaic | undefined
}

/** Tiles of the finest zoom as they are now, and what lies above them as far as `lastZoom`, the finer first. */
async function drawnAnew(tx: Transaction, tiles: readonly Tile[], today: string, lastZoom: number): Promise<Drawn[]> {
  const drawn = new Map<string, Drawn>()
  const keep = (tile: Tile, mosaic: Mosaic) =>
    drawn.set(keyOf(tile), { tile, mosaic: isEmptyMosaic(mosaic) ? undefined : mosaic })
  for (const tile of tiles) keep(tile, drawnMosaic(tile, await selectMosaicPlots(tx, tile, today)))
  let finer = tiles
  for (const zoom of keptZooms.filter((kept) => kept >= lastZoom)) {
    const parents = new Map(finer.map((tile) => [keyOf(above(tile, zoom)), above(tile, zoom)]))
    for (const parent of parents.values()) {
      const first: Tile = { z: zoom + 2, x: parent.x * across, y: parent.y * across }
      const known = await selectMosaics(tx, first, across)
      const parts = new Map<string, Drawn>(known.map((part) => [keyOf(part.tile), part]))
      for (const part of drawn.values())
        if (part.tile.z === first.z && keyOf(above(part.tile, zoom)) === keyOf(parent))
          parts.set(keyOf(part.tile), part)
      keep(parent, joinedMosaic([...parts.values()].flatMap(placedIn(first)), across))
    }
    finer = [...parents.values()]
  }
  return [...drawn.values()]
}

const placedIn =
  (first: Tile) =>
  ({ tile, mosaic }: Drawn): PlacedMosaic[] =>
    mosaic ? [{ column: tile.x - first.x, row: tile.y - first.y, mosaic }] : []

/** Draws what is marked, in transactions of a few tiles, until nothing is. */
export async function drawMarked(transaction: <T>(work: (moment: Moment) => Promise<T>) => Promise<T>): Promise<void> {
  const piece = async ({ tx, today, now }: Moment) => {
    await drawAlone(tx)
    const { tiles, markIds } = await selectNextMarked(tx, tilesAtOnce)
    for (const { tile, mosaic } of await drawnAnew(tx, tiles, today, 4)) await keepMosaic(tx, tile, mosaic, now)
    await deleteMarks(tx, markIds)
    return tiles.length > 0
  }
  while (await transaction(piece));
}

export interface AskedMosaic {
  readonly mosaic: Mosaic
  /** Some of it is older than the register: too much changed to be drawn at once. */
  readonly isPassing: boolean
}

/** What a tile of zoom 12 or above shows on a day. */
export async function mosaicOf(
  tx: Transaction,
  tile: Tile,
  { on, today, colouring }: { readonly on: string; readonly today: string; readonly colouring: Colouring },
): Promise<AskedMosaic> {
  if (on !== today) return { mosaic: drawnMosaic(tile, await selectMosaicPlots(tx, tile, on)), isPassing: false }
  const marked = await selectMarked(tx, tile, tilesForOne + 1)
  const isPassing = marked.length > tilesForOne
  const keptZoom = Math.max(tile.z + (tile.z % 2), 4)
  const anew = isPassing || marked.length === 0 ? [] : await drawnAnew(tx, marked, today, keptZoom)
  const times = 2 ** Math.max(keptZoom - tile.z, 0)
  const first: Tile = { z: keptZoom, x: tile.x * times, y: tile.y * times }
  const parts = new Map<string, Drawn>()
  for (const { tile: kept, cells } of await selectCells(tx, first, times, colouring))
    parts.set(keyOf(kept), { tile: kept, mosaic: { ...emptyMosaic(), [colouring]: cells } })
  for (const part of anew) if (part.tile.z === keptZoom) parts.set(keyOf(part.tile), part)
  const placed = [...parts.values()].flatMap(placedIn(first))
  return { mosaic: times === 1 ? (placed[0]?.mosaic ?? emptyMosaic()) : joinedMosaic(placed, times), isPassing }
}
