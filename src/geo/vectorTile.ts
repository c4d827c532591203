// Mapbox Vector Tile 2.1 (github.com/mapbox/vector-tile-spec/tree/master/2.1), written over `pbf`. PostGIS has
// ST_AsMVT; the embedded database has not, and this takes its place. Equality of the two is shown by a test.
import { PbfWriter } from 'pbf'
import type { Geometry } from './geometry.ts'
import { mapPositions } from './geometry.ts'
import { type Tile, tileProjection } from './tile.ts'
import { commandsOf, type TileGeometry, tileGeometry } from './tileGeometry.ts'

export type TileValue = string | number | boolean

export interface TileFeature {
  /** A non-negative whole number, if the feature has one. */
  readonly id?: number | undefined
  readonly geometry: Geometry
  /** Null and undefined are left out: a missing property is not an empty one. */
  readonly properties: Readonly<Record<string, TileValue | null | undefined>>
}

export interface TileLayer {
  readonly name: string
  readonly features: readonly TileFeature[]
}

export interface TileOptions {
  /** Units along a tile's side. */
  readonly extent?: number
  /** Units kept beyond each side, so that lines and outlines do not end at the seam. */
  readonly buffer?: number
}

/** Layers with geometry in degrees → the bytes of one tile. A layer without a feature in the tile is left out. */
export function encodeTile(tile: Tile, layers: readonly TileLayer[], options: TileOptions = {}): Uint8Array {
  const { extent = 4096, buffer = 64 } = options
  const projected = tileProjection(tile, extent)
  const writer = new PbfWriter()
  for (const layer of layers) {
    const encoded = new Layer(layer.name, extent)
    for (const feature of layer.features) {
      const shape = tileGeometry(mapPositions(feature.geometry, projected), extent, buffer)
      if (shape) encoded.add(feature, shape)
    }
    if (encoded.isEmpty) continue
    writer.writeMessage(3, (target: Layer, to: PbfWriter) => target.write(to), encoded)
  }
  return writer.finish()
}

/** Features that are drawn in whole units of the tile already → the bytes of a tile of one layer. */
export function encodeDrawn(
  name: string,
  features: readonly { readonly properties: TileFeature['properties']; readonly shape: TileGeometry }[],
  extent = 4096,
): Uint8Array {
  const layer = new Layer(name, extent)
  for (const { properties, shape } of features) layer.add({ properties }, shape)
  const writer = new PbfWriter()
  if (!layer.isEmpty) writer.writeMessage(3, (target: Layer, to: PbfWriter) => target.write(to), layer)
  return writer.finish()
}

interface Encoded {
  readonly id: number | undefined
  readonly type: 1 | 2 | 3
  readonly tags: readonly number[]
  readonly commands: readonly number[]
}

/** One layer while it is written: features, and the tables of keys and values they point into. */
class Layer {
  readonly name: string
  readonly extent: number
  readonly features: Encoded[] = []
  readonly keys = new Map<string, number>()
  /** By type and value: 1, '1' and true are three values. */
  readonly values = new Map<string, { index: number; value: TileValue }>()

  constructor(name: string, extent: number) {
    this.name = name
    this.extent = extent
  }

  get isEmpty() {
    return this.features.length === 0
  }

  add(feature: Pick<TileFeature, 'id' | 'properties'>, shape: TileGeometry) {
    const tags: number[] = []
    for (const [key, value] of Object.entries(feature.properties)) {
      if (value === null || value === undefined) continue
      if (!this.keys.has(key)) this.keys.set(key, this.keys.size)
      const typed = `${typeof value}:${value}`
      const known = this.values.get(typed) ?? { index: this.values.size, value }
      this.values.set(typed, known)
      tags.push(this.keys.get(key) ?? 0, known.index)
    }
    this.features.push({ id: feature.id, type: shape.type, tags, commands: commandsOf(shape) })
  }

  write(to: PbfWriter) {
    to.writeVarintField(15, 2)
    to.writeStringField(1, this.name)
    for (const feature of this.features) to.writeMessage(2, writeFeature, feature)
    for (const key of this.keys.keys()) to.writeStringField(3, key)
    for (const { value } of this.values.values()) to.writeMessage(4, writeValue, value)
    to.writeVarintField(5, this.extent)
  }
}

function writeFeature(feature: Encoded, to: PbfWriter) {
  if (feature.id !== undefined) to.writeVarintField(1, feature.id)
  to.writePackedVarint(2, [...feature.tags])
  to.writeVarintField(3, feature.type)
  to.writePackedVarint(4, [...feature.commands])
}

function writeValue(value: TileValue, to: PbfWriter) {
  if (typeof value === 'string') to.writeStringField(1, value)
  else if (typeof value === 'boolean') to.writeBooleanField(7, value)
  else if (!Number.isSafeInteger(value)) to.writeDoubleField(3, value)
  else if (value < 0) to.writeSVarintField(6, value)
  else to.writeVarintField(5, value)
}
