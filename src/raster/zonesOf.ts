// Polygons → the pixels whose middles lie in them (Foley, van Dam, Feiner & Hughes 1990, Computer Graphics, 3.6: scan conversion by edges, even
// and odd). A middle on a border belongs to one side of it, the same for both neighbours, so that plots that share a border share no pixel
// and leave none out.
import type { PlacedGrid } from './grid.ts'
import type { RegionPolygons } from './outlines.ts'

/** The place of the first of `areas` that holds the middle of each pixel, counted from 1; 0: none. In the coordinates of the grid. */
export function zonesOf(grid: PlacedGrid, areas: readonly RegionPolygons[]): Int32Array {
  const { width, height, originX, originY, pixelWidth, pixelHeight } = grid
  const zones = new Int32Array(width * height)
  for (const [i, polygons] of areas.entries()) {
    const crossings = crossingsOf(grid, polygons)
    for (let row = 0; row < height; row++) {
      const middle = originY + (row + 0.5) * pixelHeight
      const xs = (crossings[row] ?? []).map((edge) => crossedAt(edge, middle)).sort((one, other) => one - other)
      for (let k = 0; k + 1 < xs.length; k += 2) {
        const from = Math.max(Math.ceil(((xs[k] as number) - originX) / pixelWidth - 0.5), 0)
        const to = Math.min(Math.ceil(((xs[k + 1] as number) - originX) / pixelWidth - 0.5), width)
        for (let p = row * width + from; p < row * width + to; p++) if (zones[p] === 0) zones[p] = i + 1
      }
    }
  }
  return zones
}

type Place = readonly [x: number, y: number]
/** The lower end first: the same numbers for both neighbours, to the last bit. */
type Edge = readonly [lower: Place, upper: Place]

/** For each row the edges that its middle line crosses; an edge holds its lower end, not its upper one. */
function crossingsOf({ height, originY, pixelHeight }: PlacedGrid, polygons: RegionPolygons): Edge[][] {
  const crossings: Edge[][] = Array.from({ length: height }, () => [])
  for (const ring of polygons.flat())
    for (const [k, end] of ring.entries()) {
      const start = ring[k === 0 ? ring.length - 1 : k - 1] as Place
      const edge: Edge = start[1] < end[1] ? [start, end] : [end, start]
      const rows = edge.map(([, y]) => (y - originY) / pixelHeight - 0.5)
      const [first, last] = [Math.floor(Math.min(...rows)), Math.ceil(Math.max(...rows))]
      for (let row = Math.max(first, 0); row <= Math.min(last, height - 1); row++) {
        const middle = originY + (row + 0.5) * pixelHeight
        if (edge[0][1] <= middle && middle < edge[1][1]) crossings[row]?.push(edge)
      }
    }
  return crossings
}

const crossedAt = ([[ax, ay], [bx, by]]: Edge, y: number) => ax + ((y - ay) / (by - ay)) * (bx - ax)
