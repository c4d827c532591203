// A geometry as a file gives it, brought into the forms that are drawn: rings closed, heights left away, collections taken
// apart by what they are. What the numbers mean is said by the file. Pure.
import type { Bounds, Geometry, Position, Ring } from './geometry.ts'

export type LooseRead =
  | { readonly geometries: readonly Geometry[] }
  | { readonly fault: 'missing' | 'broken'; readonly given: string }

/** Points, lines and areas of a GeoJSON geometry, at most one multi-geometry of each; `given` names what is wrong. */
export function looseGeometries(geometry: unknown): LooseRead {
  if (geometry === null || geometry === undefined) return { fault: 'missing', given: '' }
  const found: Found = { points: [], lines: [], areas: [] }
  const wrong = gather(geometry, found, 0)
  if (wrong !== undefined) return { fault: 'broken', given: wrong.slice(0, 80) }
  const geometries = geometriesOf(found)
  return geometries.length > 0 ? { geometries } : { fault: 'missing', given: '' }
}

interface Found {
  readonly points: Position[]
  readonly lines: Position[][]
  readonly areas: Ring[][]
}

const deepest = 8

/** Puts what is drawn into `found`; answers what is broken. */
function gather(geometry: unknown, found: Found, depth: number): string | undefined {
  if (typeof geometry !== 'object' || geometry === null || depth > deepest) return String(geometry)
  const { type, coordinates, geometries } = geometry as { type?: unknown; coordinates?: unknown; geometries?: unknown }
  const several = listOf(type === 'GeometryCollection' ? geometries : coordinates)
  if (!several) return String(type)
  switch (type) {
    case 'Point':
      return each([coordinates], positionOf, found.points)
    case 'MultiPoint':
      return each(several, positionOf, found.points)
    case 'LineString':
      return each([coordinates], lineOf, found.lines)
    case 'MultiLineString':
      return each(several, lineOf, found.lines)
    case 'Polygon':
      return each([coordinates], areaOf, found.areas)
    case 'MultiPolygon':
      return each(several, areaOf, found.areas)
    case 'GeometryCollection':
      for (const one of several) {
        const wrong = gather(one, found, depth + 1)
        if (wrong !== undefined) return wrong
      }
      return undefined
    default:
      return String(type)
  }
}

const listOf = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined)

function each<Part>(given: readonly unknown[], read: (one: unknown) => Part | undefined, into: Part[]) {
  for (const one of given) {
    const part = read(one)
    if (part === undefined) return shown(brokenCorner(one) ?? one)
    into.push(part)
  }
  return undefined
}

/** The first that is not two numbers; undefined when all are: then there are too few. */
function brokenCorner(part: unknown): unknown {
  if (!Array.isArray(part) || part.length === 0) return undefined
  if (!part.some(Array.isArray)) return positionOf(part) ? undefined : part
  for (const inner of part) {
    const found = brokenCorner(inner)
    if (found !== undefined) return found
  }
  return undefined
}

/** What is no number stands as a question mark. */
const shown = (part: unknown): string =>
  JSON.stringify(part, (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? '?' : (value ?? '?'))) ??
  String(part)

function positionOf(corner: unknown): Position | undefined {
  const [x, y] = listOf(corner) ?? []
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : undefined
}

function lineOf(line: unknown): Position[] | undefined {
  const positions = listOf(line)?.map(positionOf)
  return positions && positions.length >= 2 && positions.every((position) => position !== undefined)
    ? positions
    : undefined
}

/** The first ring must be one; holes that are none are left away. */
function areaOf(polygon: unknown): Ring[] | undefined {
  const [outer, ...holes] = listOf(polygon)?.map(ringOf) ?? []
  return outer ? [outer, ...holes.filter((hole) => hole !== undefined)] : undefined
}

/** A closed ring of two coordinates; undefined when it is none: too few corners, or something that is no number. */
export function ringOf(ring: unknown): Ring | undefined {
  const positions = listOf(ring)?.map(positionOf) ?? []
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last || !positions.every((position) => position !== undefined)) return undefined
  const closed = first[0] !== last[0] || first[1] !== last[1] ? [...positions, first] : positions
  return closed.length >= 4 ? closed : undefined
}

function geometriesOf({ points, lines, areas }: Found): Geometry[] {
  const [point, line, area] = [points[0], lines[0], areas[0]]
  return [
    ...(point
      ? [one(points.length === 1, { type: 'Point', coordinates: point }, { type: 'MultiPoint', coordinates: points })]
      : []),
    ...(line
      ? [
          one(
            lines.length === 1,
            { type: 'LineString', coordinates: line },
            { type: 'MultiLineString', coordinates: lines },
          ),
        ]
      : []),
    ...(area
      ? [one(areas.length === 1, { type: 'Polygon', coordinates: area }, { type: 'MultiPolygon', coordinates: areas })]
      : []),
  ]
}

const one = (isSingle: boolean, single: Geometry, several: Geometry): Geometry => (isSingle ? single : several)

/** Every position of a geometry, one after the other. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
  switch (geometry.type) {
    case 'Point':
      yield geometry.coordinates
      return
    case 'MultiPoint':
    case 'LineString':
      yield* geometry.coordinates
      return
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) yield* line
      return
    case 'MultiPolygon':
      for (const rings of geometry.coordinates) for (const ring of rings) yield* ring
  }
}

/** The extent of geometries; undefined when there is none. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const geometry of geometries)
    for (const [x, y] of positionsOf(geometry)) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  return west <= east ? [west, south, east, north] : undefined
}
