// A grid of cells with values → the areas of equal value, as outlines between the cells. Neighbouring areas take the same line, with
// the steps of the cells cut off at their middles, so that nothing gapes or overlaps.
import type { Position } from './geometry.ts'

export interface CellArea {
  readonly value: number
  /** The outline clockwise on the screen (y downwards), then its holes the other way. In half cells. */
  readonly rings: readonly (readonly Position[])[]
}

/** Areas of `cells` (`side` by `side`, row by row) that hang together by a side and hold the same value; 0 is nothing. */
export function cellAreas(cells: Uint8Array, side: number): CellArea[] {
  const { labels, count } = labelled(cells, side)
  const areas: { value: number; rings: Position[][] }[] = Array.from({ length: count }, () => ({ value: 0, rings: [] }))
  const stride = side + 2
  const walked = new Uint8Array(labels.length)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = (y + 1) * stride + x + 1
      const label = labels[at] ?? 0
      if (label === 0 || walked[at] || labels[at - stride] === label) continue
      // The first ring that is met of a label, from the top, is its outline.
      const area = areas[label - 1]
      if (!area) continue
      area.value = cells[y * side + x] ?? 0
      area.rings.push(ringFrom(labels, side, x, y, walked))
    }
  return areas
}

/** Every cell under the number of its area, from 1; one row and column more on each side, of zeros. */
function labelled(cells: Uint8Array, side: number): { readonly labels: Int32Array; readonly count: number } {
  const stride = side + 2
  const labels = new Int32Array(stride * stride)
  const waiting = new Int32Array(side * side)
  let count = 0
  for (let start = 0; start < cells.length; start++) {
    const value = cells[start]
    if (!value || labels[padded(start, side)]) continue
    count += 1
    labels[padded(start, side)] = count
    waiting[0] = start
    for (let left = 1; left > 0; ) {
      left -= 1
      const cell = waiting[left] ?? 0
      const x = cell % side
      for (let way = 0; way < 4; way++) {
        const next = way === 0 ? cell - 1 : way === 1 ? cell + 1 : way === 2 ? cell - side : cell + side
        if ((way === 0 && x === 0) || (way === 1 && x === side - 1)) continue
        if (cells[next] !== value || labels[padded(next, side)]) continue
        labels[padded(next, side)] = count
        waiting[left] = next
        left += 1
      }
    }
  }
  return { labels, count }
}

const padded = (cell: number, side: number) => cell + side + 3 + 2 * ((cell / side) | 0)

/** Along the area with its cells on the right hand, from the upper side of a cell until there again. */
function ringFrom(labels: Int32Array, side: number, startX: number, startY: number, walked: Uint8Array): Position[] {
  const stride = side + 2
  const label = labels[(startY + 1) * stride + startX + 1] ?? 0
  const ring: Position[] = []
  let [x, y, direction] = [startX, startY, 0]
  do {
    // East, south, west, north.
    const dx = direction === 0 ? 1 : direction === 2 ? -1 : 0
    const dy = direction === 1 ? 1 : direction === 3 ? -1 : 0
    if (direction === 0) walked[(y + 1) * stride + x + 1] = 1
    add(ring, 2 * x + dx, 2 * y + dy)
    x += dx
    y += dy
    // The four cells around the corner: a b over d c.
    const at = y * stride + x
    const a = labels[at] ?? 0
    const b = labels[at + 1] ?? 0
    const c = labels[at + stride + 1] ?? 0
    const d = labels[at + stride] ?? 0
    if (x === 0 || y === 0 || x === side || y === side || isJunction(a, b, c, d)) add(ring, 2 * x, 2 * y)
    const right = direction === 0 ? c : direction === 1 ? d : direction === 2 ? a : b
    const left = direction === 0 ? b : direction === 1 ? c : direction === 2 ? d : a
    if (right !== label) direction = (direction + 1) % 4
    else if (left === label) direction = (direction + 3) % 4
  } while (x !== startX || y !== startY || direction !== 0)
  return closed(ring)
}

/** A corner where more than two areas meet, or two crosswise: all of them go through it. Elsewhere the corner is cut. */
function isJunction(a: number, b: number, c: number, d: number): boolean {
  if (a === c && b === d) return a !== b
  // One that is unlike a; if any other is unlike both, there are three.
  const other = b !== a ? b : c !== a ? c : d
  return (c !== a && c !== other) || (d !== a && d !== other)
}

/** What lies straight between its neighbours is left out. */
function add(ring: Position[], x: number, y: number) {
  const last = ring[ring.length - 1]
  const before = ring[ring.length - 2]
  if (last && before && isStraight(before, last, x, y)) ring.pop()
  ring.push([x, y])
}

const isStraight = (a: Position, b: Position, x: number, y: number) =>
  (b[0] - a[0]) * (y - b[1]) === (b[1] - a[1]) * (x - b[0])

/** The same at the seam of the ring. */
function closed(ring: Position[]): Position[] {
  for (;;) {
    const [first, second] = ring
    const [before, last] = ring.slice(-2)
    if (!first || !second || !before || !last || ring.length < 4) return ring
    if (isStraight(before, last, first[0], first[1])) ring.pop()
    else if (isStraight(last, first, second[0], second[1])) ring.shift()
    else return ring
  }
}
