// Cutting geometry to a box, one half-plane after the other. Polygons are cut as sets of rings: where the cutting line is
// crossed, the crossings are sorted along it and joined two by two (even–odd), so a concave polygon falls into clean
// pieces instead of pieces joined by seams, and holes that touch the edge become part of the outline.
import { type Bounds, type Position, type Ring, ringContains, signedArea } from './geometry.ts'

interface HalfPlane {
  readonly axis: 0 | 1
  readonly at: number
  /** 1 keeps what is greater, -1 what is smaller. */
  readonly keeps: 1 | -1
}

const halfPlanes = ([west, south, east, north]: Bounds): HalfPlane[] => [
  { axis: 0, at: west, keeps: 1 },
  { axis: 0, at: east, keeps: -1 },
  { axis: 1, at: south, keeps: 1 },
  { axis: 1, at: north, keeps: -1 },
]
const isInside = ({ axis, at, keeps }: HalfPlane, point: Position) => (point[axis] - at) * keeps >= 0

function crossing({ axis, at }: HalfPlane, from: Position, to: Position): Position {
  const share = (at - from[axis]) / (to[axis] - from[axis])
  const other = axis === 0 ? 1 : 0
  const along = from[other] + share * (to[other] - from[other])
  return axis === 0 ? [at, along] : [along, at]
}

/** The positions that lie in the box (its edge counts as in it). */
export function clipPoints(points: readonly Position[], bounds: Bounds): Position[] {
  return points.filter((point) => halfPlanes(bounds).every((half) => isInside(half, point)))
}

/** The pieces of the lines that lie in the box. */
export function clipLines(lines: readonly (readonly Position[])[], bounds: Bounds): Position[][] {
  return halfPlanes(bounds).reduce<Position[][]>(
    (pieces, half) => pieces.flatMap((line) => clipLine(line, half)),
    lines.map((line) => [...line]),
  )
}

function clipLine(line: readonly Position[], half: HalfPlane): Position[][] {
  const pieces: Position[][] = []
  let piece: Position[] = []
  line.forEach((point, index) => {
    const before = line[index - 1]
    const inside = isInside(half, point)
    if (before && isInside(half, before) !== inside) {
      piece.push(crossing(half, before, point))
      if (!inside) {
        pieces.push(piece)
        piece = []
      }
    }
    if (inside) piece.push(point)
  })
  pieces.push(piece)
  return pieces.filter((one) => one.length > 1)
}

/**
 * The parts of one polygon (outline first, then holes; closed or not) that lie in the box, each again an outline with
 * its holes, rings open, outlines counter-clockwise and holes clockwise with y upwards.
 */
export function clipPolygon(rings: readonly Ring[], bounds: Bounds): Position[][][] {
  const oriented = rings
    .map(opened)
    .map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.reverse()))
  const cut = halfPlanes(bounds).reduce((pieces, half) => clipRings(pieces, half), oriented)
  return gathered(cut)
}

function opened(ring: Ring): Position[] {
  const [first, last] = [ring[0], ring[ring.length - 1]]
  const closed = first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1]
  return closed ? ring.slice(0, -1) : [...ring]
}

interface End {
  readonly along: number
  readonly chain: number
  readonly leaves: boolean
}

function clipRings(rings: readonly Position[][], half: HalfPlane): Position[][] {
  const whole: Position[][] = []
  const chains: Position[][] = []
  for (const ring of rings) {
    const start = ring.findIndex(
      (point, index) => isInside(half, point) && !isInside(half, ring.at(index - 1) ?? point),
    )
    if (start < 0) {
      if (ring[0] && isInside(half, ring[0])) whole.push(ring)
      continue
    }
    // Walk once round from a place of entry, closing a chain at every exit.
    let chain: Position[] = []
    for (let step = 0; step < ring.length; step++) {
      const before = ring[(start + step - 1 + ring.length) % ring.length] as Position
      const point = ring[(start + step) % ring.length] as Position
      const [was, is] = [isInside(half, before), isInside(half, point)]
      if (was !== is) chain.push(crossing(half, before, point))
      if (is) chain.push(point)
      else if (was) {
        chains.push(chain)
        chain = []
      }
    }
    const [last, first] = [ring[(start - 1 + ring.length) % ring.length], ring[start]]
    if (chain.length && last && first) chains.push(chain)
  }
  return [...whole, ...joined(chains, half)]
}

/** Joins the chains along the cutting line: the crossings, sorted, are the ends of the edges that close the pieces. */
function joined(chains: readonly Position[][], half: HalfPlane): Position[][] {
  const other = half.axis === 0 ? 1 : 0
  const ends: End[] = chains.flatMap((chain, index) => [
    { along: (chain[0] as Position)[other], chain: index, leaves: false },
    { along: (chain.at(-1) as Position)[other], chain: index, leaves: true },
  ])
  ends.sort((a, b) => a.along - b.along)
  const next = new Map<number, number>()
  for (let index = 0; index + 1 < ends.length; index += 2) {
    const [a, b] = [ends[index] as End, ends[index + 1] as End]
    // Touching points may tie; then the chains are closed on themselves, which is right to the width of a seam.
    if (a.leaves === b.leaves) return chains.map((chain) => [...chain])
    if (a.leaves) next.set(a.chain, b.chain)
    else next.set(b.chain, a.chain)
  }
  const rings: Position[][] = []
  while (next.size) {
    const [first] = next.keys()
    const ring: Position[] = []
    for (let at = first; at !== undefined && next.has(at); ) {
      ring.push(...(chains[at] ?? []))
      const following = next.get(at)
      next.delete(at)
      at = following
    }
    rings.push(ring)
  }
  return rings
}

/** Outlines with the holes that lie in them. */
function gathered(rings: readonly Position[][]): Position[][][] {
  const outlines = rings.filter((ring) => signedArea(ring) > 0)
  const polygons = outlines.map((outline) => [outline])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const owner =
      outlines.length === 1 ? 0 : outlines.findIndex((outline) => hole.some((at) => ringContains(outline, at)))
    polygons[owner]?.push(hole)
  }
  return polygons
}
