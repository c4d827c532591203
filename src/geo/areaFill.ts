// Areas onto a grid of cells: a cell belongs to an area that covers its middle (even-odd rule, scanline by scanline).
import type { Geometry } from './geometry.ts'

type Area = Extract<Geometry, { type: 'MultiPolygon' | 'Polygon' }>

/**
 * Tells every run of cells that the area covers: of row `row`, from cell `from` until before `until`. Positions in cells, 0,0 the
 * north-west corner of a grid of `side` by `side`.
 */
export function fillArea(area: Area, side: number, paint: (row: number, from: number, until: number) => void): void {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const crossings = new Map<number, number[]>()
  for (const ring of parts.flat()) {
    let before = ring[ring.length - 1]
    for (const point of ring) {
      if (before) crossRows(before[0], before[1], point[0], point[1], side, crossings)
      before = point
    }
  }
  for (const [row, columns] of crossings) {
    columns.sort((a, b) => a - b)
    for (let index = 0; index + 1 < columns.length; index += 2) {
      const from = firstMiddle(columns[index] ?? 0)
      const until = Math.min(firstMiddle(columns[index + 1] ?? 0), side)
      if (from < until) paint(row, from, until)
    }
  }
}

/** The first cell whose middle is not before `at`. */
const firstMiddle = (at: number) => Math.max(0, Math.ceil(at - 0.5))

/** Where the edge crosses the middles of rows; its lower end counts, its upper does not: no corner is counted twice. */
function crossRows(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  side: number,
  crossings: Map<number, number[]>,
): void {
  if (ay === by) return
  const [topX, top, bottomX, bottom] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay]
  const slope = (bottomX - topX) / (bottom - top)
  const last = Math.min(Math.ceil(bottom - 0.5), side)
  for (let row = firstMiddle(top); row < last; row++) {
    const column = topX + (row + 0.5 - top) * slope
    const known = crossings.get(row)
    if (known) known.push(column)
    else crossings.set(row, [column])
  }
}
