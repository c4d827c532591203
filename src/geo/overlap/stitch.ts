// Pieces of lines put together to rings. Plane. Pure.
import type { Noded } from './noding.ts'

export interface Stitched {
  /** In order; the ring ends where the first begins. */
  readonly pieces: readonly number[]
  /** Positive when it runs counter-clockwise. */
  readonly area: number
  readonly length: number
}

type Drawn = Pick<Noded, 'x' | 'y' | 'from' | 'to'>

/**
 * Rings that pass no node twice. Where several go on from a node, the sharpest turn to that side is taken: the face that lies there stays
 * one ring, faces that touch at a node are two. Pieces that lead nowhere are left away.
 */
export function stitched(drawn: Drawn, pieces: readonly number[], turn: 'left' | 'right'): Stitched[] {
  const { from, to } = drawn
  const leaving = new Map<number, number[]>()
  for (const piece of pieces) {
    const node = from[piece] as number
    const known = leaving.get(node)
    if (known) known.push(piece)
    else leaving.set(node, [piece])
  }
  const taken = new Set<number>()
  const rings: Stitched[] = []
  for (const first of pieces) {
    if (taken.has(first)) continue
    const path: number[] = []
    /** Where on the path each node was left. */
    const placeOf = new Map<number, number>()
    for (let piece: number | undefined = first; piece !== undefined; ) {
      taken.add(piece)
      placeOf.set(from[piece] as number, path.length)
      path.push(piece)
      const node = to[piece] as number
      const back = placeOf.get(node)
      if (back !== undefined) {
        const ring = path.splice(back)
        for (const one of ring) placeOf.delete(from[one] as number)
        rings.push(measured(drawn, ring))
      }
      const open: number[] = (leaving.get(node) ?? []).filter((one) => !taken.has(one))
      piece =
        open.length > 1 ? sharpest(drawn, back === undefined ? piece : (path.at(-1) ?? piece), open, turn) : open[0]
    }
  }
  return rings
}

function sharpest({ x, y, from, to }: Drawn, coming: number, open: readonly number[], turn: 'left' | 'right'): number {
  const direction = (piece: number) => {
    const [a, b] = [from[piece] as number, to[piece] as number]
    return Math.atan2((y[b] as number) - (y[a] as number), (x[b] as number) - (x[a] as number))
  }
  const towards = direction(coming)
  const side = turn === 'left' ? 1 : -1
  const turned = (piece: number) => {
    const angle = (((direction(piece) - towards) * side + 3 * Math.PI) % (2 * Math.PI)) - Math.PI
    // Straight back is no turn at all.
    return angle > Math.PI - 1e-9 ? -Math.PI : angle
  }
  return open.reduce((best, piece) => (turned(piece) > turned(best) ? piece : best))
}

function measured({ x, y, from, to }: Drawn, pieces: readonly number[]): Stitched {
  const origin = from[pieces[0] as number] as number
  const [left, bottom] = [x[origin] as number, y[origin] as number]
  let [doubled, length] = [0, 0]
  for (const piece of pieces) {
    const [a, b] = [from[piece] as number, to[piece] as number]
    const [ax, ay] = [(x[a] as number) - left, (y[a] as number) - bottom]
    const [bx, by] = [(x[b] as number) - left, (y[b] as number) - bottom]
    doubled += ax * by - bx * ay
    length += Math.hypot(bx - ax, by - ay)
  }
  return { pieces, area: doubled / 2, length }
}
