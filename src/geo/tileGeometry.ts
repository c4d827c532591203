// From a geometry in fractional tile units to the integers and drawing commands of a vector tile (specification §4.3).
import { clipLines, clipPoints, clipPolygon } from './clip.ts'
import { type Bounds, type Geometry, type Position, signedArea } from './geometry.ts'

/** Points, lines, or polygons: for polygons each outline is followed by its holes. Whole tile units. */
export interface TileGeometry {
  readonly type: 1 | 2 | 3
  readonly parts: readonly (readonly Position[])[]
}

/** Clips to the tile and its buffer, rounds, and drops what rounding made empty; undefined when nothing is left. */
export function tileGeometry(geometry: Geometry, extent: number, buffer: number): TileGeometry | undefined {
  const bounds: Bounds = [-buffer, -buffer, extent + buffer, extent + buffer]
  const shape = partsOf(geometry, bounds)
  return shape.parts.length ? shape : undefined
}

function partsOf(geometry: Geometry, bounds: Bounds): TileGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 1, parts: points([geometry.coordinates], bounds) }
    case 'MultiPoint':
      return { type: 1, parts: points(geometry.coordinates, bounds) }
    case 'LineString':
      return { type: 2, parts: lines([geometry.coordinates], bounds) }
    case 'MultiLineString':
      return { type: 2, parts: lines(geometry.coordinates, bounds) }
    case 'Polygon':
      return { type: 3, parts: polygons([geometry.coordinates], bounds) }
    case 'MultiPolygon':
      return { type: 3, parts: polygons(geometry.coordinates, bounds) }
  }
}

/** All points of a multipoint are one part. */
function points(positions: readonly Position[], bounds: Bounds): Position[][] {
  const kept = clipPoints(positions, bounds).map(rounded)
  return kept.length ? [kept] : []
}

function lines(parts: readonly (readonly Position[])[], bounds: Bounds): Position[][] {
  return clipLines(parts, bounds)
    .map((line) => withoutRepeats(line.map(rounded)))
    .filter((line) => line.length > 1)
}

/** Outlines run clockwise on the screen (positive area with y downwards, as the specification asks), holes against. */
function polygons(shapes: readonly (readonly (readonly Position[])[])[], bounds: Bounds): Position[][] {
  return shapes.flatMap((rings) =>
    clipPolygon(rings, bounds).flatMap(([outline = [], ...holes]) => {
      const outside = roundedRing(outline)
      if (!outside) return []
      const inside = holes.flatMap((hole) => {
        const ring = roundedRing(hole)
        return ring ? [signedArea(ring) < 0 ? ring : ring.reverse()] : []
      })
      return [signedArea(outside) > 0 ? outside : outside.reverse(), ...inside]
    }),
  )
}

/** The ring on the grid; undefined when it collapsed to a line or a point. */
function roundedRing(ring: readonly Position[]): Position[] | undefined {
  const kept = withoutRepeats(ring.map(rounded))
  const [first, last] = [kept[0], kept.at(-1)]
  if (first && last && kept.length > 1 && same(first, last)) kept.pop()
  return kept.length >= 3 && signedArea(kept) !== 0 ? kept : undefined
}

const rounded = ([x, y]: Position): Position => [Math.round(x), Math.round(y)]
const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

function withoutRepeats(positions: readonly Position[]): Position[] {
  return positions.filter((position, index) => {
    const before = positions[index - 1]
    return !before || !same(before, position)
  })
}

const moveTo = 1
const lineTo = 2
const closePath = 7
const commandInteger = (command: number, count: number) => (count << 3) | command
const zigzag = (value: number) => (value << 1) ^ (value >> 31)

/** The command integers of §4.3.1–4.3.4: every position relative to the one before, zigzag coded. */
export function commandsOf({ type, parts }: TileGeometry): number[] {
  const commands: number[] = []
  let [x, y] = [0, 0]
  const draw = (positions: readonly Position[], command: number) => {
    if (positions.length) commands.push(commandInteger(command, positions.length))
    for (const position of positions) {
      commands.push(zigzag(position[0] - x), zigzag(position[1] - y))
      x = position[0]
      y = position[1]
    }
  }
  for (const part of parts) {
    if (type === 1) draw(part, moveTo)
    else {
      draw(part.slice(0, 1), moveTo)
      draw(part.slice(1), lineTo)
      if (type === 3) commands.push(commandInteger(closePath, 1))
    }
  }
  return commands
}
