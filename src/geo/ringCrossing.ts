// Where the outline of a polygon crosses itself, or a hole crosses another ring: what makes its area ambiguous. Plane, in the
// units of the numbers. Pure.
import type { Position, Ring } from './geometry.ts'

interface Segment {
  readonly a: Position
  readonly b: Position
  /** Of the polygon, and where in it. */
  readonly ring: number
  readonly index: number
  /** Segments of the ring, to know neighbours across its closing. */
  readonly count: number
  readonly left: number
  readonly right: number
}

/**
 * A place where two segments meet that should not: within a ring anywhere but at the corner of neighbours, between rings anywhere
 * but at single corners (OGC 06-103r4, 6.1.11.1). Undefined when there is none. Segments are swept from left to right and
 * compared only with those above the same place.
 */
export function crossingIn(polygon: readonly Ring[]): Position | undefined {
  const segments = polygon.flatMap(segmentsOf).sort((one, other) => one.left - other.left)
  let open: Segment[] = []
  for (const segment of segments) {
    open = open.filter(({ right }) => right >= segment.left)
    for (const other of open) {
      const place = clash(other, segment)
      if (place) return place
    }
    open.push(segment)
  }
  return undefined
}

/** The sides of a closed ring, doubled corners left away. */
function segmentsOf(ring: Ring, ringIndex: number): Segment[] {
  const corners = ring.filter(
    ([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1],
  )
  const count = corners.length - 1
  return corners.slice(1).map((b, index) => {
    const a = corners[index] as Position
    return { a, b, ring: ringIndex, index, count, left: Math.min(a[0], b[0]), right: Math.max(a[0], b[0]) }
  })
}

/** Twice the area of the triangle, positive when `c` lies left of the way from `a` to `b`. */
const turn = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]
/** `c` is known to lie on the line through `a` and `b`. */
const isBetween = (a: Position, b: Position, c: Position) =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1])

function clash(one: Segment, other: Segment): Position | undefined {
  if (Math.max(one.a[1], one.b[1]) < Math.min(other.a[1], other.b[1])) return undefined
  if (Math.min(one.a[1], one.b[1]) > Math.max(other.a[1], other.b[1])) return undefined
  const [t1, t2] = [turn(one.a, one.b, other.a), turn(one.a, one.b, other.b)]
  const [t3, t4] = [turn(other.a, other.b, one.a), turn(other.a, other.b, one.b)]
  if (t1 === 0 && t2 === 0) return overlap(one, other)
  if (t1 * t2 < 0 && t3 * t4 < 0) {
    const along = t1 / (t1 - t2)
    return [other.a[0] + along * (other.b[0] - other.a[0]), other.a[1] + along * (other.b[1] - other.a[1])]
  }
  const touched = [
    ...(t1 === 0 && isBetween(one.a, one.b, other.a) ? [other.a] : []),
    ...(t2 === 0 && isBetween(one.a, one.b, other.b) ? [other.b] : []),
    ...(t3 === 0 && isBetween(other.a, other.b, one.a) ? [one.a] : []),
    ...(t4 === 0 && isBetween(other.a, other.b, one.b) ? [one.b] : []),
  ]
  return one.ring === other.ring ? touched.find((place) => !isJoint(one, other, place)) : undefined
}

/** The corner that two neighbours of a ring share. */
function isJoint(one: Segment, other: Segment, place: Position): boolean {
  const follows = (first: Segment, second: Segment) =>
    (first.index + 1) % first.count === second.index && isSame(first.b, place) && isSame(second.a, place)
  return follows(one, other) || follows(other, one)
}

/** Two segments on one line: fine where they share a corner only. */
function overlap(one: Segment, other: Segment): Position | undefined {
  const shared = [one.a, one.b].filter((place) => isBetween(other.a, other.b, place))
  shared.push(...[other.a, other.b].filter((place) => isBetween(one.a, one.b, place)))
  const places = shared.filter((place, index) => shared.findIndex((each) => isSame(each, place)) === index)
  if (places.length > 1) return places[0]
  const [place] = places
  if (!place) return undefined
  return one.ring !== other.ring || isJoint(one, other, place) ? undefined : place
}
