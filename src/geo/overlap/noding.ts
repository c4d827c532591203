// The outlines of many areas cut at one another: corners and crossings become nodes, what lies between two of them pieces of lines.
// Lines that run along one another then have the very same pieces, so that what two areas share is told by numbers of nodes alone.
// Plane, metres. Corners nearer to each other, or to a line, than `snapM` are taken as one.
import { type Position, type Ring, signedArea } from '../geometry.ts'

/** Outlines with their holes, as a MultiPolygon has them. */
export type Area = readonly (readonly Ring[])[]

export interface Noded {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Pieces from node to node, the area to the left, ring by ring. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly areaOf: Int32Array
  readonly ringOf: Int32Array
  /** The pieces of an area: from `firstOf[area]` up to `firstOf[area + 1]`. */
  readonly firstOf: Int32Array
}

/** A tenth of a millimetre: far above the noise of computing, far below what anybody surveys. */
const snapM = 1e-4

export function noded(areas: readonly Area[]): Noded {
  const nodes = new NodeTable(
    areas.reduce((sum, area) => sum + area.flat().reduce((all, { length }) => all + length, 0), 1),
  )
  const lines = linesOf(areas, nodes)
  const cuts = cutsOf(lines, nodes)
  const most = lines.from.length + [...cuts.values()].reduce((sum, { length }) => sum + length, 0)
  const [from, to, areaOf, ringOf] = [0, 1, 2, 3].map(() => new Int32Array(most)) as Columns
  const firstOf = new Int32Array(areas.length + 1)
  let [area, count, before] = [0, 0, 0]
  const goTo = (node: number, line: number) => {
    if (node === before) return
    from[count] = before
    to[count] = node
    areaOf[count] = lines.areaOf[line] as number
    ringOf[count] = lines.ringOf[line] as number
    before = node
    count += 1
  }
  for (let line = 0; line < lines.from.length; line++) {
    while (area <= (lines.areaOf[line] as number)) firstOf[area++] = count
    before = lines.from[line] as number
    for (const node of cuts.get(line) ?? none) goTo(node, line)
    goTo(lines.to[line] as number, line)
  }
  while (area <= areas.length) firstOf[area++] = count
  const [starts, ends, owners, rings] = [from, to, areaOf, ringOf].map((column) => column.subarray(0, count)) as Columns
  return { x: nodes.x, y: nodes.y, from: starts, to: ends, areaOf: owners, ringOf: rings, firstOf }
}
type Columns = [Int32Array, Int32Array, Int32Array, Int32Array]
const none: readonly number[] = []

const cellHash = (column: number, row: number) => Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)
const powerOfTwo = (least: number) => 2 ** Math.max(4, Math.ceil(Math.log2(least)))

/** Places by their number; a place within `snapM` of a known one is that. */
class NodeTable {
  readonly x: number[] = []
  readonly y: number[] = []
  readonly #heads: Int32Array
  readonly #next: number[] = []

  constructor(expected: number) {
    this.#heads = new Int32Array(powerOfTwo(expected)).fill(-1)
  }

  at(x: number, y: number): number {
    const cell = 16 * snapM
    const left = Math.floor((x - snapM) / cell)
    const right = Math.floor((x + snapM) / cell)
    const bottom = Math.floor((y - snapM) / cell)
    const top = Math.floor((y + snapM) / cell)
    for (let column = left; column <= right; column++)
      for (let row = bottom; row <= top; row++) {
        let node = this.#heads[this.#slot(column, row)] as number
        for (; node >= 0; node = this.#next[node] as number)
          if (Math.hypot((this.x[node] as number) - x, (this.y[node] as number) - y) <= snapM) return node
      }
    const slot = this.#slot(Math.floor(x / cell), Math.floor(y / cell))
    const node = this.x.push(x) - 1
    this.y.push(y)
    this.#next.push(this.#heads[slot] as number)
    this.#heads[slot] = node
    return node
  }

  #slot(column: number, row: number): number {
    return cellHash(column, row) & (this.#heads.length - 1)
  }
}

interface Lines {
  readonly from: number[]
  readonly to: number[]
  readonly areaOf: number[]
  readonly ringOf: number[]
}

/** The sides of all rings, outlines counter-clockwise and holes clockwise. */
function linesOf(areas: readonly Area[], nodes: NodeTable): Lines {
  const lines: Lines = { from: [], to: [], areaOf: [], ringOf: [] }
  let ringCount = 0
  areas.forEach((area, areaNumber) => {
    for (const polygon of area)
      polygon.forEach((ring, place) => {
        const isTurned = signedArea(ring) > 0 !== (place === 0)
        const corners = ring.map(([x, y]: Position) => nodes.at(x, y))
        if (isTurned) corners.reverse()
        let before = corners.at(-1) as number
        for (const corner of corners) {
          if (corner !== before) {
            lines.from.push(before)
            lines.to.push(corner)
            lines.areaOf.push(areaNumber)
            lines.ringOf.push(ringCount)
          }
          before = corner
        }
        ringCount += 1
      })
  })
  return lines
}

/** Where each line meets one of another area, in its order. */
function cutsOf(lines: Lines, nodes: NodeTable): ReadonlyMap<number, readonly number[]> {
  const { from, to, areaOf } = lines
  const { x, y } = nodes
  const cuts = new Map<number, number[]>()
  const cut = (line: number, node: number) => {
    if (node === from[line] || node === to[line]) return
    const known = cuts.get(line)
    if (!known) cuts.set(line, [node])
    else if (!known.includes(node)) known.push(node)
  }
  const lies = (node: number, line: number) => {
    const a = from[line] as number
    const b = to[line] as number
    if (node === a || node === b) return false
    const dx = (x[b] as number) - (x[a] as number)
    const dy = (y[b] as number) - (y[a] as number)
    const ex = (x[node] as number) - (x[a] as number)
    const ey = (y[node] as number) - (y[a] as number)
    const along = dx * ex + dy * ey
    const square = dx * dx + dy * dy
    const across = dx * ey - dy * ex
    return along > 0 && along < square && across * across <= snapM * snapM * square
  }
  const side = (a: number, b: number, node: number) =>
    ((x[b] as number) - (x[a] as number)) * ((y[node] as number) - (y[a] as number)) -
    ((y[b] as number) - (y[a] as number)) * ((x[node] as number) - (x[a] as number))
  eachNearPair(lines, nodes, (one, other) => {
    if (areaOf[one] === areaOf[other]) return
    const a = from[one] as number
    const b = to[one] as number
    const c = from[other] as number
    const d = to[other] as number
    let isTouched = false
    const touch = (node: number, line: number) => {
      if (!lies(node, line)) return
      cut(line, node)
      isTouched = true
    }
    touch(c, one)
    touch(d, one)
    touch(a, other)
    touch(b, other)
    if (isTouched || a === c || a === d || b === c || b === d) return
    const sideC = side(a, b, c)
    const sideD = side(a, b, d)
    if (sideC > 0 === sideD > 0 || side(c, d, a) > 0 === side(c, d, b) > 0) return
    const share = sideC / (sideC - sideD)
    const node = nodes.at(
      (x[c] as number) + share * ((x[d] as number) - (x[c] as number)),
      (y[c] as number) + share * ((y[d] as number) - (y[c] as number)),
    )
    cut(one, node)
    cut(other, node)
  })
  for (const [line, own] of cuts)
    if (own.length > 1) {
      const start = from[line] as number
      const away = (node: number) =>
        Math.hypot((x[node] as number) - (x[start] as number), (y[node] as number) - (y[start] as number))
      own.sort((one, other) => away(one) - away(other))
    }
  return cuts
}

/** Every two lines that may meet, by a grid of cells as wide as two lines of usual length; some pairs come more than once. */
function eachNearPair({ from, to }: Lines, { x, y }: NodeTable, take: (one: number, other: number) => void): void {
  const count = from.length
  if (count === 0) return
  const box = new Float64Array(4 * count)
  let length = 0
  for (let line = 0; line < count; line++) {
    const ax = x[from[line] as number] as number
    const ay = y[from[line] as number] as number
    const bx = x[to[line] as number] as number
    const by = y[to[line] as number] as number
    box[4 * line] = Math.min(ax, bx) - snapM
    box[4 * line + 1] = Math.min(ay, by) - snapM
    box[4 * line + 2] = Math.max(ax, bx) + snapM
    box[4 * line + 3] = Math.max(ay, by) + snapM
    length += Math.hypot(bx - ax, by - ay)
  }
  const cell = (2 * length) / count
  const mask = powerOfTwo(2 * count) - 1
  const eachCell = (line: number, act: (slot: number) => void) => {
    const left = box[4 * line] as number
    const bottom = box[4 * line + 1] as number
    const right = box[4 * line + 2] as number
    const top = box[4 * line + 3] as number
    const ax = x[from[line] as number] as number
    const ay = y[from[line] as number] as number
    const dx = (x[to[line] as number] as number) - ax
    const dy = (y[to[line] as number] as number) - ay
    for (let row = Math.floor(bottom / cell); row <= Math.floor(top / cell); row++) {
      // Of a line that passes several rows, only what it passes in this one.
      let first = left
      let last = right
      if (Math.abs(dy) > cell) {
        const low = ax + ((row * cell - snapM - ay) / dy) * dx
        const high = ax + (((row + 1) * cell + snapM - ay) / dy) * dx
        first = Math.max(left, Math.min(low, high) - snapM)
        last = Math.min(right, Math.max(low, high) + snapM)
      }
      for (let column = Math.floor(first / cell); column <= Math.floor(last / cell); column++)
        act(cellHash(column, row) & mask)
    }
  }
  const starts = new Int32Array(mask + 2)
  for (let line = 0; line < count; line++)
    eachCell(line, (slot) => {
      starts[slot + 1] = (starts[slot + 1] as number) + 1
    })
  for (let slot = 0; slot <= mask; slot++) starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number)
  const places = starts.slice(0, -1)
  const held = new Int32Array(starts[mask + 1] as number)
  for (let line = 0; line < count; line++)
    eachCell(line, (slot) => {
      held[places[slot] as number] = line
      places[slot] = (places[slot] as number) + 1
    })
  for (let slot = 0; slot <= mask; slot++) {
    const end = starts[slot + 1] as number
    for (let at = starts[slot] as number; at < end; at++)
      for (let beside = at + 1; beside < end; beside++) {
        const one = held[at] as number
        const other = held[beside] as number
        const p = 4 * one
        const q = 4 * other
        if ((box[p] as number) > (box[q + 2] as number) || (box[q] as number) > (box[p + 2] as number)) continue
        if ((box[p + 1] as number) > (box[q + 3] as number) || (box[q + 1] as number) > (box[p + 3] as number)) continue
        take(one, other)
      }
  }
}
