// Regions → polygons along the sides of their pixels. Where three or more meet, and at every bend, all of them have a corner: a border that
// two regions share is the same list of corners for both, and nothing gapes or overlaps. Rings are simple: they touch each other in corners,
// never themselves, so that each polygon is valid as OGC 06-103r4 (6.1.11) defines it.
import type { Grid, PlacedGrid } from './grid.ts'
import { connectedRegions, type Regions } from './regions.ts'

/** Rings in flat arrays, an outline before its holes. */
export interface Outlines {
  /** x and y of each corner in pixels from the upper left of the image; the first is not repeated. */
  readonly corners: Int32Array
  /** Where in `corners` each ring begins, and the end. */
  readonly ringStarts: Int32Array
  /** The region of each ring. */
  readonly regions: Int32Array
  /** 1 for a hole of the outline before it. Outlines run clockwise on the screen, holes the other way. */
  readonly isHole: Uint8Array
}

/** A region that hangs together by corners only has several outlines. */
export function outlinesOf(grid: Grid, { labels }: Regions): Outlines {
  const { width, height } = grid
  const pieces = connectedRegions(grid, labels, 4)
  const padded = withRim(grid, labels)
  const own = withRim(grid, pieces.labels)
  const stride = width + 2
  const walked = new Uint8Array(padded.length)
  // Rings as they are met from above, the first of a piece being its outline.
  const rings: { readonly piece: number; readonly region: number; readonly corners: readonly number[] }[] = []
  for (let y = 1; y <= height; y++)
    for (let x = 1; x <= width; x++) {
      const at = y * stride + x
      if (own[at] === 0 || walked[at] !== 0 || own[at - stride] === own[at]) continue
      const corners = ringFrom(padded, own, stride, at, walked)
      rings.push({ piece: own[at] as number, region: padded[at] as number, corners })
    }
  rings.sort((one, other) => one.piece - other.piece)
  const ringStarts = new Int32Array(rings.length + 1)
  for (const [i, { corners }] of rings.entries()) ringStarts[i + 1] = (ringStarts[i] as number) + corners.length
  return {
    corners: Int32Array.from(rings.flatMap(({ corners }) => corners)),
    ringStarts,
    regions: Int32Array.from(rings, ({ region }) => region),
    isHole: Uint8Array.from(rings, ({ piece }, i) => (rings[i - 1]?.piece === piece ? 1 : 0)),
  }
}

/** One pixel more on each side, of zeros. */
function withRim({ width, height }: Grid, labels: Int32Array): Int32Array {
  const padded = new Int32Array((width + 2) * (height + 2))
  for (let row = 0; row < height; row++)
    padded.set(labels.subarray(row * width, (row + 1) * width), (row + 1) * (width + 2) + 1)
  return padded
}

/** Along a piece with its pixels on the right hand, from the upper side of the pixel at `start` until there again. */
function ringFrom(
  regions: Int32Array,
  pieces: Int32Array,
  stride: number,
  start: number,
  walked: Uint8Array,
): number[] {
  const piece = pieces[start]
  const startX = (start % stride) - 1
  const startY = Math.floor(start / stride) - 1
  const corners: number[] = []
  let [x, y, direction] = [startX, startY, 0]
  do {
    if (direction === 0) walked[(y + 1) * stride + x + 1] = 1
    // East, south, west, north.
    x += direction === 0 ? 1 : direction === 2 ? -1 : 0
    y += direction === 1 ? 1 : direction === 3 ? -1 : 0
    // The four pixels around the corner: a b over d c.
    const a = y * stride + x
    const around = [a, a + 1, a + stride + 1, a + stride] as const
    const right = around[(direction + 2) % 4] as number
    const left = around[(direction + 1) % 4] as number
    // Where the piece goes on over the corner, the ring does so too: what lies between is outside, or a hole of its own.
    const turn = pieces[left] === piece ? 3 : pieces[right] === piece ? 0 : 1
    if (isJunction(regions, around)) corners.push(x, y)
    direction = (direction + turn) % 4
  } while (x !== startX || y !== startY || direction !== 0)
  return corners
}

/** A corner that is more than a place on a straight border of two regions. */
function isJunction(regions: Int32Array, [a, b, c, d]: readonly [number, number, number, number]): boolean {
  const isUpright = regions[a] === regions[d] && regions[b] === regions[c]
  const isLevel = regions[a] === regions[b] && regions[d] === regions[c]
  return !isUpright && !isLevel
}

/** Polygons of one region as GeoJSON has them (RFC 7946): outlines against the clock, holes with it, the first corner again at the end. */
export type RegionPolygons = readonly (readonly (readonly (readonly [x: number, y: number])[])[])[]

/** The polygons of region r at place r - 1, in the coordinates of the image. */
export function polygonsOf({ corners, ringStarts, regions, isHole }: Outlines, grid: PlacedGrid): RegionPolygons[] {
  const { originX, originY, pixelWidth, pixelHeight } = grid
  const placed: [number, number][][][][] = []
  let polygon: [number, number][][] = []
  for (const [i, region] of regions.entries()) {
    const ring: [number, number][] = []
    for (let at = ringStarts[i] as number; at < (ringStarts[i + 1] as number); at += 2)
      ring.push([originX + (corners[at] as number) * pixelWidth, originY + (corners[at + 1] as number) * pixelHeight])
    ring.push([...(ring[0] as [number, number])])
    // Clockwise on the screen is clockwise on the map, where rows run from north to south.
    if (pixelWidth * pixelHeight < 0) ring.reverse()
    if (isHole[i] === 1) polygon.push(ring)
    else {
      polygon = [ring]
      while (placed.length < region) placed.push([])
      placed[region - 1]?.push(polygon)
    }
  }
  return placed
}
