// Where areas lie over one another, and what they enclose between them without covering it. Degrees of WGS84 in and out; lines are
// straight in degrees, as PostGIS and GeoJSON take them. Computed in a plane that is the degrees stretched to metres of their middle.
import { eccentricity2, radians, semiMajorM } from '../ellipsoid.ts'
import { type Geometry, type Position, type Ring, ringContains } from '../geometry.ts'
import { boundsOf } from '../looseGeometry.ts'
import { lineLengthM, polygonAreaM2 } from '../measure.ts'
import { Cover, eachBoxPair } from './cover.ts'
import { type Area, type Noded, noded } from './noding.ts'
import { type Stitched, stitched } from './stitch.ts'

export type AreaShape = Extract<Geometry, { type: 'MultiPolygon' }>

/** A piece of ground with what it measures on the ellipsoid. */
interface Ground {
  readonly shape: AreaShape
  readonly areaM2: number
  /** Mean width: 2A/P. */
  readonly widthM: number
}

export interface Overlap extends Ground {
  /** Places in what was given, the smaller number first. */
  readonly first: number
  readonly second: number
  /** How far the line of the one runs within the other, the longer of both. */
  readonly sharedM: number
  /** Outward normals of the first one's line there, times their length: east, north. Moved by d, it would take d · lean more. */
  readonly leanM: Position
}

export interface Gap extends Ground {
  /** Whose lines enclose it, the longest first; two at least. */
  readonly around: readonly number[]
  readonly sharedM: number
}

export interface OverlapSearch {
  /** Narrower is the rounding of coordinates, and nothing. */
  readonly leastWidthM: number
  /** Wider is ground that nobody claims to be covered. */
  readonly gapWidthM: number
  /** Areas from this place on may lie over others, but leave no gaps (papers beside a register). Left out: none. */
  readonly firstLoose?: number
  /** Pairs that are not asked about. */
  readonly isAsked?: (one: number, other: number) => boolean
  /** Told from 0 to 1 as it goes on. */
  readonly onProgress?: (share: number) => void
}

export interface Found {
  readonly overlaps: readonly Overlap[]
  readonly gaps: readonly Gap[]
}

export function overlapsOf(areas: readonly Area[], search: OverlapSearch): Found {
  const plane = planeOf(areas)
  search.onProgress?.(0)
  const cover = new Cover(
    noded(areas.map((area) => area.map((rings) => rings.map((ring) => ring.map(plane.toMetres))))),
  )
  const overlaps: Overlap[] = []
  eachBoxPair(cover.boxes, search.onProgress, (one, other) => {
    const [first, second] = one < other ? [one, other] : [other, one]
    const isCovering = second < (search.firstLoose ?? areas.length)
    const isAsked = search.isAsked?.(first, second) ?? true
    if (!isCovering && !isAsked) return
    const found = overlapOfPair(cover, first, second, isCovering, search.leastWidthM, plane)
    if (found && isAsked) overlaps.push(found)
  })
  overlaps.sort((a, b) => a.first - b.first || a.second - b.second)
  return { overlaps, gaps: gapsOf(cover, search, plane) }
}

interface Plane {
  readonly toMetres: (position: Position) => Position
  readonly toDegrees: (x: number, y: number) => Position
}

/** Degrees stretched east and north to the metres of their middle. */
function planeOf(areas: readonly Area[]): Plane {
  const [west, south, east, north] = boundsOf([{ type: 'MultiPolygon', coordinates: areas.flat() }]) ?? [0, 0, 0, 0]
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  const root = 1 - eccentricity2 * Math.sin(radians(lat)) ** 2
  const eastM = radians(1) * (semiMajorM / Math.sqrt(root)) * Math.cos(radians(lat))
  const northM = radians(1) * ((semiMajorM * (1 - eccentricity2)) / root ** 1.5)
  return {
    toMetres: ([x, y]) => [(x - lon) * eastM, (y - lat) * northM],
    toDegrees: (x, y) => [lon + x / eastM, lat + y / northM],
  }
}

function overlapOfPair(
  cover: Cover,
  first: number,
  second: number,
  isCovering: boolean,
  leastWidthM: number,
  plane: Plane,
): Overlap | undefined {
  const { isCovered, lines } = cover
  const pieces: number[] = []
  const hide = (piece: number | undefined) => {
    if (isCovering && piece !== undefined) isCovered[piece] = 1
  }
  cover.walk(first, second, (piece, how, twin) => {
    if (how !== 'against') pieces.push(piece)
    // What both have on the same side is an edge of all once.
    if (how !== 'same') hide(piece)
    hide(twin)
  })
  cover.walk(second, first, (piece, how) => {
    if (how === 'within') pieces.push(piece)
    if (how === 'within') hide(piece)
  })
  if (pieces.length < 2) return undefined
  const rings = stitched(lines, pieces, 'left')
  const outlines = rings.filter(({ area, length }) => area > 0 && (2 * area) / length >= leastWidthM)
  if (outlines.length === 0) return undefined
  const holes = rings.filter(({ area }) => area < 0)
  const kept = [...outlines, ...holes].flatMap((ring) => ring.pieces)
  const lengthOf = (piece: number) => Math.hypot(...acrossOf(lines, piece))
  const along = (area: number) =>
    kept.reduce((sum, piece) => sum + (lines.areaOf[piece] === area ? lengthOf(piece) : 0), 0)
  const both = kept.reduce(
    (sum, piece) =>
      lines.areaOf[piece] === first && cover.twin(piece, second) !== undefined ? sum + lengthOf(piece) : sum,
    0,
  )
  const lean = kept
    .filter((piece) => lines.areaOf[piece] === first)
    .map((piece) => acrossOf(lines, piece))
    .reduce(([east, north], [x, y]) => [east + x, north + y], [0, 0] as Position)
  return {
    first,
    second,
    ...grounded(outlines, holes, lines, plane),
    sharedM: Math.max(along(first), along(second) + both),
    leanM: lean,
  }
}

/** The piece turned to the right: outward of its area, as long as it is. */
function acrossOf({ x, y, from, to }: Noded, piece: number): Position {
  const [a, b] = [from[piece] as number, to[piece] as number]
  return [(y[b] as number) - (y[a] as number), (x[a] as number) - (x[b] as number)]
}

/** Shape and measures of rings: outlines with the holes that lie in them. */
function grounded(outlines: readonly Stitched[], holes: readonly Stitched[], lines: Noded, plane: Plane): Ground {
  const drawn = ({ pieces }: Stitched): Ring => {
    const corners = pieces.map((piece) => {
      const node = lines.from[piece] as number
      return plane.toDegrees(lines.x[node] as number, lines.y[node] as number)
    })
    return [...corners, corners[0] as Position]
  }
  const polygons = outlines.map((outline) => [drawn(outline)])
  for (const hole of holes) {
    const ring = drawn(hole)
    // A corner may lie on the outline: most of them decide.
    const inside = (outline: Ring) => ring.filter((corner) => ringContains(outline, corner)).length * 2 > ring.length
    polygons.find(([outline]) => outline && inside(outline))?.push(ring)
  }
  const areaM2 = polygons.reduce((sum, rings) => sum + polygonAreaM2(rings), 0)
  const lengthM = polygons.flat().reduce((sum, ring) => sum + lineLengthM(ring), 0)
  return { shape: { type: 'MultiPolygon', coordinates: polygons }, areaM2, widthM: (2 * areaM2) / lengthM }
}

/** Faces that are enclosed and covered by none. */
function gapsOf(cover: Cover, { leastWidthM, gapWidthM, firstLoose }: OverlapSearch, plane: Plane): Gap[] {
  const { lines, isCovered } = cover
  const end = lines.firstOf[firstLoose ?? lines.firstOf.length - 1] as number
  const edges: number[] = []
  for (let piece = 0; piece < end; piece++) if (!isCovered[piece]) edges.push(piece)
  return stitched(lines, edges, 'right').flatMap((ring) => {
    const widthM = (-2 * ring.area) / ring.length
    if (!(widthM >= leastWidthM && widthM <= gapWidthM)) return []
    const borders = new Map<number, number>()
    for (const piece of ring.pieces) {
      const area = lines.areaOf[piece] as number
      borders.set(area, (borders.get(area) ?? 0) + Math.hypot(...acrossOf(lines, piece)))
    }
    if (borders.size < 2) return []
    const around = [...borders].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([area]) => area)
    const turned = { ...ring, pieces: ring.pieces.toReversed() }
    return [{ around, ...grounded([turned], [], lines, plane), sharedM: ring.length / 2 }]
  })
}
