// The register seen from afar: what prevails in each cell of a tile of the map, by kind of forest, by purpose, by owner. Merged, never
// thinned out: every cell says what most of its ground is. Pure.
import { fillArea } from '../../geo/areaFill.ts'
import { cellAreas } from '../../geo/cellAreas.ts'
import type { Geometry, Position } from '../../geo/geometry.ts'
import { mapPositions } from '../../geo/geometry.ts'
import { type Tile, tileProjection } from '../../geo/tile.ts'
import { forestPurposes } from '../forestPurpose.ts'
import { ownerCategories } from '../plot.ts'

/** Cells along the side of a tile. */
export const mosaicSide = 256
const cellCount = mosaicSide * mosaicSide
/** In a cell: a plot of which this is not known. 0 is no plot. */
const unknown = 255

/** By what a mosaic tells plots apart. */
export const colourings = ['forestType', 'forestPurpose', 'ownerCategory'] as const
export type Colouring = (typeof colourings)[number]

/** Of each cell the number of the kind: 1–93, or the place in the list of purposes or owners from 1. Row by row from the north-west. */
export type Mosaic = Readonly<Record<Colouring, Uint8Array>>

export interface MosaicPlot {
  /** In degrees. */
  readonly shape: Geometry
  readonly numbers: Readonly<Record<Colouring, number | null>>
}

export const emptyMosaic = (): Mosaic => ({
  forestType: new Uint8Array(cellCount),
  forestPurpose: new Uint8Array(cellCount),
  ownerCategory: new Uint8Array(cellCount),
})

/** Each plot over those before it. */
export function drawnMosaic(tile: Tile, plots: Iterable<MosaicPlot>): Mosaic {
  const mosaic = emptyMosaic()
  const move = tileProjection(tile, mosaicSide)
  for (const { shape, numbers } of plots) {
    const moved = mapPositions(shape, move)
    if (moved.type !== 'MultiPolygon' && moved.type !== 'Polygon') continue
    fillArea(moved, mosaicSide, (row, from, until) => {
      const start = row * mosaicSide
      for (const colouring of colourings)
        mosaic[colouring].fill(numbers[colouring] ?? unknown, start + from, start + until)
    })
  }
  return mosaic
}

export interface PlacedMosaic {
  /** Which of the tiles under the larger one, from its north-west. */
  readonly column: number
  readonly row: number
  readonly mosaic: Mosaic
}

/** What `across` by `across` mosaics of the tiles under a tile are together; those left out are empty. */
export function joinedMosaic(parts: readonly PlacedMosaic[], across: number): Mosaic {
  const joined = emptyMosaic()
  for (const { column, row, mosaic } of parts)
    for (const colouring of colourings)
      shrink(mosaic[colouring], joined[colouring], across, (column * mosaicSide) / across, (row * mosaicSide) / across)
  return joined
}

/** Of every `across` by `across` cells one: plots where they are half of it or more, and of them what most are. */
function shrink(from: Uint8Array, into: Uint8Array, across: number, left: number, top: number) {
  const counts = new Uint16Array(256)
  const size = mosaicSide / across
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let [best, plots] = [0, 0]
      const first = y * across * mosaicSide + x * across
      for (let dy = 0; dy < across; dy++)
        for (let dx = 0; dx < across; dx++) {
          const value = from[first + dy * mosaicSide + dx] ?? 0
          if (value === 0) continue
          plots += 1
          const count = (counts[value] ?? 0) + 1
          counts[value] = count
          if (best === 0 || count > (counts[best] ?? 0)) best = value
        }
      if (plots === 0) continue
      for (let dy = 0; dy < across; dy++)
        for (let dx = 0; dx < across; dx++) counts[from[first + dy * mosaicSide + dx] ?? 0] = 0
      if (plots * 2 >= across * across) into[(top + y) * mosaicSide + left + x] = best
    }
}

export const isEmptyMosaic = ({ forestType }: Mosaic): boolean => forestType.every((value) => value === 0)

/** Units of a tile (4096) in half a cell. */
const halfCell = 4096 / (2 * mosaicSide)
/** What lies at the side of the tile goes on beyond it, so that no line is drawn along the seam. */
const beyond = 64

export interface MosaicFeature {
  readonly properties: Readonly<Record<string, string | number | boolean>>
  readonly shape: { readonly type: 3; readonly parts: readonly (readonly Position[])[] }
}

/** The areas of a mosaic as features of a vector tile of 4096 units, one for each kind. */
export function mosaicFeatures(mosaic: Mosaic, colouring: Colouring): MosaicFeature[] {
  const parts = new Map<number, (readonly Position[])[]>()
  for (const { value, rings } of cellAreas(mosaic[colouring], mosaicSide)) {
    const drawn = rings.map((ring) => ring.map(placed))
    const known = parts.get(value)
    if (known) known.push(...drawn)
    else parts.set(value, drawn)
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([value, rings]) => ({
      properties: { isMerged: true, ...named(colouring, value) },
      shape: { type: 3, parts: rings },
    }))
}

const placed = ([x, y]: Position): Position => [beyondSide(x), beyondSide(y)]
const beyondSide = (at: number) => (at === 0 ? -beyond : at === 2 * mosaicSide ? 4096 + beyond : at * halfCell)

function named(colouring: Colouring, value: number): Record<string, string | number> {
  if (value === unknown) return {}
  const name = colouring === 'forestType' ? value : namesOf[colouring][value - 1]
  return name === undefined ? {} : { [colouring]: name }
}

const namesOf = { forestPurpose: forestPurposes, ownerCategory: ownerCategories } as const
/** The number of a name in a mosaic. */
export const numberIn = (colouring: keyof typeof namesOf, name: string | null | undefined): number | null =>
  name ? (namesOf[colouring] as readonly string[]).indexOf(name) + 1 || null : null
