// Tiles kept in memory, bounded by their bytes; the one unused longest goes first. Two askers of one tile share the work.
import { createHash } from 'node:crypto'

export interface CachedTile {
  readonly bytes: Uint8Array
  /** Strong: a hash of the bytes, so that an unchanged tile of a newer data version is still "not modified". */
  readonly etag: string
}

export interface MadeTile {
  readonly bytes: Uint8Array
  readonly isPassing: boolean
}

export class TileCache {
  readonly capacity: number
  private held = 0
  /** A Map keeps the order of insertion: the first is the oldest. */
  private readonly tiles = new Map<string, CachedTile>()
  private readonly underWay = new Map<string, Promise<CachedTile>>()

  /** `capacity` in bytes of tiles; each entry counts 500 more for its key. */
  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** The tile under this key, made by `make` when it is not there. A failed `make` is not kept, nor what it calls passing. */
  async get(key: string, make: () => Promise<MadeTile>): Promise<CachedTile> {
    const known = this.tiles.get(key)
    if (known) {
      this.tiles.delete(key)
      this.tiles.set(key, known)
      return known
    }
    const running = this.underWay.get(key)
    if (running) return running
    const promise = make()
      .then(({ bytes, isPassing }) => {
        const made = { bytes, etag: etagOf(bytes) }
        return isPassing ? made : this.keep(key, made)
      })
      .finally(() => this.underWay.delete(key))
    this.underWay.set(key, promise)
    return promise
  }

  get bytesHeld() {
    return this.held
  }

  private keep(key: string, tile: CachedTile): CachedTile {
    this.tiles.set(key, tile)
    this.held += weight(tile)
    for (const [oldest, old] of this.tiles) {
      if (this.held <= this.capacity) break
      this.tiles.delete(oldest)
      this.held -= weight(old)
    }
    return tile
  }
}

const weight = (tile: CachedTile) => tile.bytes.length + 500

export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
}
