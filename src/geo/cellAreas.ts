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
  const grid = labelled(cells, side)
  const areas: { value: number; rings: Position[][] }[] = []
  /** By label; the first ring met of a label, from the top, is its outline. */
  const known = new Map<number, { value: number; rings: Position[][] }>()
  const walked = new Uint8Array(side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * side + x
      const label = grid.labels[at] ?? 0
      if (label === 0 || walked[at] || grid.at(x, y - 1) === label) continue
      const ring = ringFrom(grid, x, y, label, walked)
      const area = known.get(label)
      if (area) area.rings.push(ring)
      else {
        const begun = { value: cells[at] ?? 0, rings: [ring] }
        known.set(label, begun)
        areas.push(begun)
      }
    }
  return areas
}

interface Grid {
  readonly side: number
  readonly labels: Int32Array
  /** 0 outside of the grid, and where there is nothing. */
  at(x: number, y: number): number
}

/** Every cell under the number of its area. */
function labelled(cells: Uint8Array, side: number): Grid {
  const labels = new Int32Array(side * side)
  const waiting = new Int32Array(side * side)
  let last = 0
  for (let start = 0; start < cells.length; start++) {
    const value = cells[start]
    if (!value || labels[start]) continue
    last += 1
    labels[start] = last
    waiting[0] = start
    for (let left = 1; left > 0; ) {
      left -= 1
      const cell = waiting[left] ?? 0
      const x = cell % side
      const reach = (next: number) => {
        if (cells[next] !== value || labels[next]) return
        labels[next] = last
        waiting[left] = next
        left += 1
      }
      if (x > 0) reach(cell - 1)
      if (x < side - 1) reach(cell + 1)
      if (cell >= side) reach(cell - side)
      if (cell < side * (side - 1)) reach(cell + side)
    }
  }
  return {
    side,
    labels,
    at: (x, y) => (x < 0 || y < 0 || x >= side || y >= side ? 0 : (labels[y * side + x] ?? 0)),
  }
}

/** East, south, west, north. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const
/** From a corner, the cell ahead on the right and on the left of a step in each direction. */
const aheadRight = [
  [0, 0],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const
const aheadLeft = [
  [0, -1],
  [0, 0],
  [-1, 0],
  [-1, -1],
] as const

/** Along the area with its cells on the right hand, from the upper side of a cell until there again. */
function ringFrom(grid: Grid, startX: number, startY: number, label: number, walked: Uint8Array): Position[] {
  const ring: Position[] = []
  let [x, y, direction] = [startX, startY, 0]
  const is = (offset: readonly [number, number]) => grid.at(x + offset[0], y + offset[1]) === label
  do {
    if (direction === 0) walked[y * grid.side + x] = 1
    const [dx, dy] = steps[direction] ?? steps[0]
    ring.push([2 * x + dx, 2 * y + dy])
    x += dx
    y += dy
    if (isJunction(grid, x, y)) ring.push([2 * x, 2 * y])
    if (!is(aheadRight[direction] ?? [0, 0])) direction = (direction + 1) % 4
    else if (is(aheadLeft[direction] ?? [0, 0])) direction = (direction + 3) % 4
  } while (x !== startX || y !== startY || direction !== 0)
  return withoutStraight(ring)
}

/** A corner where more than two areas meet, or at the side of the grid: all of them go through it. */
function isJunction(grid: Grid, x: number, y: number): boolean {
  if (x === 0 || y === 0 || x === grid.side || y === grid.side) return true
  const [a, b, c, d] = [grid.at(x - 1, y - 1), grid.at(x, y - 1), grid.at(x, y), grid.at(x - 1, y)]
  // Of two areas, one cell of one and three of the other, or two beside each other: the corner is cut. Crosswise it is not.
  if (a === c && b === d) return a !== b
  return new Set([a, b, c, d]).size > 2
}

function withoutStraight(ring: readonly Position[]): Position[] {
  const { length } = ring
  return ring.filter((point, index) => {
    const before = ring[(index + length - 1) % length] ?? point
    const after = ring[(index + 1) % length] ?? point
    return (point[0] - before[0]) * (after[1] - point[1]) !== (point[1] - before[1]) * (after[0] - point[0])
  })
}
