// Cutting a polygon with holes by lines. The rings and the lines become one net of edges between nodes; what of a line lies outside
// falls away, and so does what has the same face on both sides: loose ends and bridges. Every face inside is then a part. Plane, in
// the units of the numbers.
import { type Position, type Ring, ringContains, signedArea } from './geometry.ts'

/** A side of a ring, or a stretch of a line: from one node to another, over those that were found on it. */
interface Side {
  readonly from: number
  readonly to: number
  readonly on: Set<number>
}

/** From a node to another, the face at its left. */
interface HalfEdge {
  readonly from: number
  readonly to: number
  /** Of a ring: whether its left is inside; undefined for a line, whose both sides are. */
  readonly ringInside: boolean | undefined
}

/**
 * The parts, the largest first, each an outline and its holes, closed, outlines counter-clockwise. One part: the lines do not cut
 * it. What is nearer than `tolerance` counts as the same place, so that a line drawn to a corner ends there.
 */
export function cutPolygon(
  rings: readonly Ring[],
  lines: readonly (readonly Position[])[],
  tolerance: number,
): readonly (readonly Ring[])[] {
  const net = new Net(tolerance)
  const ringSides = rings.flatMap((ring, index) => {
    const nodes = opened(ring).map((corner) => net.exactly(corner))
    return sidesOf(areaOf(ring) > 0 === (index === 0) ? [...nodes] : nodes.reverse(), true)
  })
  const lineSides = lines.flatMap((line) =>
    sidesOf(
      line.map((corner) => net.near(corner, ringSides)),
      false,
    ),
  )
  meet(net, lineSides, ringSides)
  const edges = new Map<string, HalfEdge>()
  const put = (from: number, to: number, ringInside: boolean | undefined) =>
    void edges.set(`${from} ${to}`, { from, to, ringInside })
  for (const side of ringSides)
    for (const [from, to] of net.pieces(side)) {
      put(from, to, true)
      put(to, from, false)
    }
  for (const side of lineSides)
    for (const [from, to] of net.pieces(side)) {
      if (edges.has(`${from} ${to}`) || !isInside(rings, middle(net.at(from), net.at(to)))) continue
      put(from, to, undefined)
      put(to, from, undefined)
    }
  return partsOf(net, withoutBridges(net, edges))
}

class Net {
  readonly #nodes: Position[] = []
  readonly #byPlace = new Map<string, number>()
  readonly #tolerance: number

  constructor(tolerance: number) {
    this.#tolerance = tolerance
  }

  at(node: number): Position {
    return this.#nodes[node] as Position
  }

  exactly(place: Position): number {
    const key = place.join(' ')
    const known = this.#byPlace.get(key)
    if (known !== undefined) return known
    this.#byPlace.set(key, this.#nodes.length)
    return this.#nodes.push(place) - 1
  }

  /** The node at this place, else one of these sides', else a new one. */
  near(place: Position, sides: readonly Side[]): number {
    let [found, least] = [-1, this.#tolerance]
    for (const [node, other] of this.#nodes.entries()) {
      const distance = Math.hypot(place[0] - other[0], place[1] - other[1])
      if (distance <= least) [found, least] = [node, distance]
    }
    if (found >= 0) return found
    const touched = sides.filter((side) => this.distance(side, place) <= this.#tolerance)
    const node = this.exactly(place)
    for (const side of touched) side.on.add(node)
    return node
  }

  /** Whether a node that is none of its ends lies on a side. */
  isOn(side: Side, node: number): boolean {
    return node !== side.from && node !== side.to && this.distance(side, this.at(node)) <= this.#tolerance
  }

  distance({ from, to }: Side, [x, y]: Position): number {
    const [[ax, ay], [bx, by]] = [this.at(from), this.at(to)]
    const [dx, dy] = [bx - ax, by - ay]
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return Math.hypot(x - ax - share * dx, y - ay - share * dy)
  }

  /** A side as its pieces between the nodes on it. */
  pieces({ from, to, on }: Side): readonly (readonly [number, number])[] {
    const [[ax, ay], [bx, by]] = [this.at(from), this.at(to)]
    const along = (node: number) => {
      const [x, y] = this.at(node)
      return (x - ax) * (bx - ax) + (y - ay) * (by - ay)
    }
    const nodes = [from, ...[...on].sort((a, b) => along(a) - along(b)), to]
    return nodes.slice(1).map((node, index) => [nodes[index] as number, node])
  }
}

function sidesOf(nodes: readonly number[], isRing: boolean): Side[] {
  const ends = isRing ? [...nodes, nodes[0] as number] : nodes
  return ends
    .slice(1)
    .map((to, index) => ({ from: ends[index] as number, to, on: new Set<number>() }))
    .filter(({ from, to }) => from !== to)
}

/** Finds where lines meet rings and each other. */
function meet(net: Net, lineSides: readonly Side[], ringSides: readonly Side[]) {
  for (const [index, line] of lineSides.entries())
    for (const other of [...ringSides, ...lineSides.slice(index + 1)]) {
      const touching = [
        [line, other.from],
        [line, other.to],
        [other, line.from],
        [other, line.to],
      ] as const
      const onSides = touching.filter(([side, node]) => net.isOn(side, node))
      for (const [side, node] of onSides) side.on.add(node)
      const isJoined = [other.from, other.to].some((node) => node === line.from || node === line.to)
      const place = onSides.length === 0 && !isJoined ? crossing(net, line, other) : undefined
      if (!place) continue
      const node = net.near(place, [])
      for (const side of [line, other]) if (node !== side.from && node !== side.to) side.on.add(node)
    }
}

function crossing(net: Net, one: Side, other: Side): Position | undefined {
  const [a, b, c, d] = [net.at(one.from), net.at(one.to), net.at(other.from), net.at(other.to)]
  const turn = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (turn === 0) return undefined
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / turn
  const across = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / turn
  if (along < 0 || along > 1 || across < 0 || across > 1) return undefined
  return [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]
}

/** Cycles of half-edges with one face at their left. */
function facesOf(net: Net, edges: ReadonlyMap<string, HalfEdge>): readonly (readonly HalfEdge[])[] {
  const angle = ({ from, to }: HalfEdge) => {
    const [a, b] = [net.at(from), net.at(to)]
    return Math.atan2(b[1] - a[1], b[0] - a[0])
  }
  const around = Map.groupBy(edges.values(), ({ from }) => from)
  const following = new Map<HalfEdge, HalfEdge>()
  for (const leaving of around.values()) {
    leaving.sort((a, b) => angle(a) - angle(b))
    // Whoever comes in by the way of one goes out by the next to its right: the left-hand face is kept.
    for (const [index, edge] of leaving.entries()) {
      const back = edges.get(`${edge.to} ${edge.from}`)
      const next = leaving.at(index - 1)
      if (back && next) following.set(back, next)
    }
  }
  const left = new Set(edges.values())
  const faces: HalfEdge[][] = []
  for (const first of left) {
    const face: HalfEdge[] = []
    for (let edge: HalfEdge | undefined = first; edge && left.delete(edge); edge = following.get(edge)) face.push(edge)
    faces.push(face)
  }
  return faces
}

function withoutBridges(net: Net, edges: ReadonlyMap<string, HalfEdge>): ReadonlyMap<string, HalfEdge> {
  const faceOf = new Map<string, number>()
  for (const [index, face] of facesOf(net, edges).entries())
    for (const { from, to } of face) faceOf.set(`${from} ${to}`, index)
  return new Map(
    [...edges].filter(
      ([key, { from, to, ringInside }]) => ringInside !== undefined || faceOf.get(key) !== faceOf.get(`${to} ${from}`),
    ),
  )
}

interface Part {
  readonly rings: Position[][]
  readonly area: number
}

function partsOf(net: Net, edges: ReadonlyMap<string, HalfEdge>): readonly (readonly Ring[])[] {
  const inside = facesOf(net, edges).filter((face) => face.every(({ ringInside }) => ringInside !== false))
  const loops = inside.flatMap(loopsOf).map((loop) => {
    const ring = [...loop, loop[0] as number].map((node) => net.at(node))
    return { ring, area: areaOf(ring) }
  })
  const parts: Part[] = loops.filter(({ area }) => area > 0).map(({ ring, area }) => ({ rings: [ring], area }))
  parts.sort((a, b) => b.area - a.area)
  for (const { ring, area } of loops.filter((loop) => loop.area < 0)) {
    const [first, second] = ring
    if (!first || !second) continue
    const place = middle(first, second)
    // What fills a hole is as large as the hole at most: only a larger part lies around it.
    const around = parts.findLast(
      (part) => part.area > -area * (1 + 1e-9) && ringContains(part.rings[0] as Position[], place),
    )
    around?.rings.push(ring)
  }
  return parts.map(({ rings }) => rings)
}

/** A cycle that passes a node twice is several rings that touch there. */
function loopsOf(face: readonly HalfEdge[]): number[][] {
  const loops: number[][] = []
  let path: number[] = []
  for (const { from } of face) {
    const before = path.indexOf(from)
    if (before >= 0) {
      loops.push(path.slice(before))
      path = path.slice(0, before)
    }
    path.push(from)
  }
  return [...loops, path].filter((loop) => loop.length > 2)
}

function opened(ring: Ring): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring
}

/** About its own first corner, so that the digits are not spent on where on the earth it is. */
function areaOf(ring: Ring): number {
  const [x, y] = ring[0] ?? [0, 0]
  return signedArea(ring.map((corner) => [corner[0] - x, corner[1] - y]))
}

const middle = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
const isInside = (rings: readonly Ring[], place: Position) =>
  rings.reduce((inside, ring) => (ringContains(ring, place) ? !inside : inside), false)
