// Pixels that touch each other become regions; what is smaller than the minimum mapping unit is left out.
// Rosenfeld & Pfaltz 1966 (Journal of the ACM 13): pixels touch by their sides, or by their corners too.
import type { Grid } from './grid.ts'

export interface Regions {
  /** The region of each pixel, numbered from 1 in the order of their first pixels; 0: none. */
  readonly labels: Int32Array
  readonly count: number
}

/** With how many of its neighbours a pixel hangs together: 4 by its sides, 8 by its corners too. */
export type Connectivity = 4 | 8

/** Regions of equal values that hang together; 0 is nothing. */
export function connectedRegions(
  { width, height }: Grid,
  values: Uint8Array | Int32Array,
  connectivity: Connectivity,
): Regions {
  const labels = new Int32Array(width * height)
  const waiting = new Int32Array(width * height)
  let count = 0
  for (let start = 0; start < values.length; start++) {
    const value = values[start]
    if (value === 0 || labels[start] !== 0) continue
    count += 1
    labels[start] = count
    waiting[0] = start
    for (let left = 1; left > 0; ) {
      left -= 1
      const pixel = waiting[left] as number
      const [column, row] = [pixel % width, Math.floor(pixel / width)]
      for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, height - 1); y++)
        for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, width - 1); x++) {
          const next = y * width + x
          const isOverCorner = x !== column && y !== row
          if ((connectivity === 4 && isOverCorner) || values[next] !== value || labels[next] !== 0) continue
          labels[next] = count
          waiting[left] = next
          left += 1
        }
    }
  }
  return { labels, count }
}

/** The area of each region, at the place of its number; at 0 that of the rest. `rowAreas`: of one pixel of each row. */
export function regionAreas({ width, height }: Grid, { labels, count }: Regions, rowAreas: Float64Array): Float64Array {
  const areas = new Float64Array(count + 1)
  for (let row = 0, pixel = 0; row < height; row++)
    for (let column = 0; column < width; column++, pixel++) {
      const label = labels[pixel] as number
      areas[label] = (areas[label] as number) + (rowAreas[row] as number)
    }
  return areas
}

/** The regions of at least that area (`areas` of `regionAreas`, in the same unit), numbered anew in the same order. */
export function atLeast({ labels, count }: Regions, areas: Float64Array, minimumMappingUnit: number): Regions {
  const numbers = new Int32Array(count + 1)
  let kept = 0
  for (let label = 1; label <= count; label++)
    if ((areas[label] as number) >= minimumMappingUnit) {
      kept += 1
      numbers[label] = kept
    }
  return { labels: labels.map((label) => numbers[label] as number), count: kept }
}
