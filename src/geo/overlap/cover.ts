// What is asked of noded lines again and again: whether two areas share a piece, which pieces of one lie within another. Pure.
import type { Bounds } from '../geometry.ts'
import type { Noded } from './noding.ts'

/** The noded lines with what is asked of them again and again. */
export class Cover {
  readonly lines: Noded
  readonly boxes: readonly Bounds[]
  /** Pieces within another area, or along one: no edge of what all cover together. */
  readonly isCovered: Uint8Array
  readonly #edges: Int32Array
  readonly #nextEdge: Int32Array
  readonly #onLineOf: Int32Array
  #asked = 0

  constructor(lines: Noded) {
    this.lines = lines
    const { from, to, x, y, firstOf } = lines
    this.isCovered = new Uint8Array(from.length)
    this.#onLineOf = new Int32Array(x.length)
    this.#edges = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, from.length)))).fill(-1)
    this.#nextEdge = new Int32Array(from.length)
    for (let piece = 0; piece < from.length; piece++) {
      const slot = this.#slot(from[piece] as number, to[piece] as number)
      this.#nextEdge[piece] = this.#edges[slot] as number
      this.#edges[slot] = piece
    }
    this.boxes = Array.from({ length: firstOf.length - 1 }, (_, area): Bounds => {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let piece = firstOf[area] as number; piece < (firstOf[area + 1] as number); piece++) {
        const [px, py] = [x[from[piece] as number] as number, y[from[piece] as number] as number]
        west = Math.min(west, px)
        south = Math.min(south, py)
        east = Math.max(east, px)
        north = Math.max(north, py)
      }
      return [west, south, east, north]
    })
  }

  #slot(one: number, other: number): number {
    return (
      (Math.imul(Math.min(one, other), 0x9e3779b1) ^ Math.imul(Math.max(one, other), 0x85ebca6b)) &
      (this.#edges.length - 1)
    )
  }

  /** The piece of `area` between the same nodes; undefined when it has none there. */
  twin(piece: number, area: number): number | undefined {
    const { from, to, areaOf } = this.lines
    const a = from[piece] as number
    const b = to[piece] as number
    for (let other = this.#edges[this.#slot(a, b)] as number; other >= 0; other = this.#nextEdge[other] as number) {
      const c = from[other]
      const d = to[other]
      if (areaOf[other] === area && ((a === c && b === d) || (a === d && b === c))) return other
    }
    return undefined
  }

  /** Whether the middle of the piece lies inside of the area (even–odd). */
  isWithin(piece: number, area: number): boolean {
    const { x, y, from, to, firstOf } = this.lines
    const [a, b] = [from[piece] as number, to[piece] as number]
    const [px, py] = [((x[a] as number) + (x[b] as number)) / 2, ((y[a] as number) + (y[b] as number)) / 2]
    const [west, south, east, north] = this.boxes[area] as Bounds
    if (px < west || px > east || py < south || py > north) return false
    let isInside = false
    for (let side = firstOf[area] as number; side < (firstOf[area + 1] as number); side++) {
      const c = from[side] as number
      const d = to[side] as number
      const cy = y[c] as number
      const dy = y[d] as number
      if (cy > py === dy > py) continue
      const cx = x[c] as number
      if (px < cx + ((py - cy) / (dy - cy)) * ((x[d] as number) - cx)) isInside = !isInside
    }
    return isInside
  }

  /** Calls for every piece of `area` that lies within `other`, and for those along its line in the same or the other direction. */
  walk(
    area: number,
    other: number,
    take: (piece: number, how: 'within' | 'same' | 'against', twin?: number) => void,
  ): void {
    const { from, to, ringOf, firstOf } = this.lines
    const asked = ++this.#asked
    for (let side = firstOf[other] as number; side < (firstOf[other + 1] as number); side++)
      this.#onLineOf[from[side] as number] = asked
    let [ring, isWithin] = [-1, false]
    for (let piece = firstOf[area] as number; piece < (firstOf[area + 1] as number); piece++) {
      const isStart = ringOf[piece] !== ring
      ring = ringOf[piece] as number
      const isMet = this.#onLineOf[from[piece] as number] === asked
      if (isMet && this.#onLineOf[to[piece] as number] === asked) {
        const twin = this.twin(piece, other)
        if (twin !== undefined) {
          take(piece, from[twin] === from[piece] ? 'same' : 'against', twin)
          continue
        }
      }
      // Between two places on the other's line nothing changes.
      if (isStart || isMet) isWithin = this.isWithin(piece, other)
      if (isWithin) take(piece, 'within')
    }
  }
}

/** Pairs whose boxes meet, swept from west to east. */
export function eachBoxPair(
  boxes: readonly Bounds[],
  onProgress: ((share: number) => void) | undefined,
  take: (one: number, other: number) => void,
): void {
  const order = boxes.map((_, area) => area).sort((a, b) => (boxes[a] as Bounds)[0] - (boxes[b] as Bounds)[0])
  order.forEach((one, place) => {
    if (place % 1000 === 0) onProgress?.(0.3 + (0.6 * place) / order.length)
    const [, south, east, north] = boxes[one] as Bounds
    for (let beside = place + 1; beside < order.length; beside++) {
      const other = order[beside] as number
      const [west, bottom, , top] = boxes[other] as Bounds
      if (west > east) return
      if (bottom <= north && top >= south) take(one, other)
    }
  })
}
