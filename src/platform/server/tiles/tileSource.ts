// What a feature hands over so that one of its lists can be drawn as a layer of vector tiles.
import type { RawBuilder } from 'kysely'
import type { TSchema } from 'typebox'
import type { Bounds } from '../../../geo/geometry.ts'
import type { Tile } from '../../../geo/tile.ts'
import type { encodeDrawn } from '../../../geo/vectorTile.ts'
import type { Scope } from '../../actor.ts'
import type { ReadContract } from '../../contract.ts'
import type { Transaction } from '../database/database.ts'
import type { Permitted } from '../office.ts'
import type { StoredTile } from './tileArchive.ts'

/** One feature of a tile as SQL gives it: a flat object, and a geometry in EPSG:4326. */
export interface TileRow {
  readonly properties: object
  readonly shape: unknown
}

export interface TileQuestion<Input> {
  readonly tile: Tile
  /** Bounds of the tile with its buffer, in degrees: take rows by `shape && ST_MakeEnvelope(…, 4326)`. */
  readonly bounds: Bounds
  /** The rows the actor may see; what is not theirs is not drawn at all. */
  readonly scope: Scope
  readonly now: Date
  /** The day in the office, `YYYY-MM-DD`. */
  readonly today: string
  readonly input: Input
}

export interface TileSource<Input = unknown> {
  /** The layer's name in the address and in the tile. */
  readonly name: string
  /** The list that this layer draws: whoever may read it may see the tiles, in the same scope. */
  readonly contract: ReadContract
  /** Schema of `?input=`. */
  readonly input: TSchema
  /** `select … as properties, … as shape`, in a fixed order; properties a jsonb object without nesting. */
  rows(question: TileQuestion<Input>): RawBuilder<TileRow>
  /** A tile that is not drawn row by row; undefined: this one is. */
  merged?(tx: Transaction, question: TileQuestion<Input>): Promise<MergedTile> | undefined
  /** What changes with the layer's data where they also change without a command. */
  version?(tx: Transaction): Promise<string>
}

export interface MergedTile {
  readonly features: Parameters<typeof encodeDrawn>[1]
  /** Part of it is of a moment ago and is being drawn anew: the tile is not kept. */
  readonly isPassing: boolean
}

/** A layer whose tiles lie ready in a file: `/api/tiles/<name>/{z}/{x}/{y}.tile`. */
export interface StoredTileSource<Input = unknown> extends Pick<TileSource, 'name' | 'contract' | 'input'> {
  /** The bytes for whoever may see them; undefined where there are none, or they are not the asker's. */
  tile(permitted: Permitted, tile: Tile, input: Input): Promise<StoredTile | undefined>
}

/** Gives a source the type of its input. */
export function tileSource<Input>(source: TileSource<Input>): TileSource {
  return source as TileSource
}

export function storedTileSource<Input>(source: StoredTileSource<Input>): StoredTileSource {
  return source as StoredTileSource
}
