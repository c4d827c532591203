// Sums by zone: what lies in each commune, plot or region. Tomlin 1990 (Geographic Information Systems and Cartographic Modeling), zonal
// operations. A pixel belongs to one zone; its weight is its area, which may differ from row to row.
import type { Grid } from './grid.ts'

/** One value a zone, at the place of its number; place 0 is what lies in no zone. Areas in the unit of the row areas. */
export interface ZonalSums {
  readonly areas: Float64Array
  /** The area of the pixels whose value is known: what is unknown is not 0. */
  readonly knownAreas: Float64Array
  /** Value times area; divided by the known area it is the mean. */
  readonly sums: Float64Array
}

/** `zones`: the zone of each pixel, 0 … `zoneCount`. `rowAreas`: the area of one pixel of each row. */
export function zonalSums(
  { width, height }: Grid,
  zones: Int32Array,
  zoneCount: number,
  values: Float32Array | Float64Array,
  rowAreas: Float64Array,
): ZonalSums {
  const sums = {
    areas: new Float64Array(zoneCount + 1),
    knownAreas: new Float64Array(zoneCount + 1),
    sums: new Float64Array(zoneCount + 1),
  }
  for (let row = 0, p = 0; row < height; row++) {
    const area = rowAreas[row] as number
    for (let column = 0; column < width; column++, p++) {
      const zone = zones[p] as number
      const value = values[p] as number
      sums.areas[zone] = (sums.areas[zone] as number) + area
      if (!Number.isFinite(value)) continue
      sums.knownAreas[zone] = (sums.knownAreas[zone] as number) + area
      sums.sums[zone] = (sums.sums[zone] as number) + value * area
    }
  }
  return sums
}

/** The area of each class in each zone: class c of zone z at z * classCount + c. `classes`: 0 … classCount - 1 for each pixel. */
export function zonalAreas(
  { width, height }: Grid,
  zones: Int32Array,
  zoneCount: number,
  classes: Uint8Array,
  classCount: number,
  rowAreas: Float64Array,
): Float64Array {
  const areas = new Float64Array((zoneCount + 1) * classCount)
  for (let row = 0, p = 0; row < height; row++)
    for (let column = 0; column < width; column++, p++) {
      const at = (zones[p] as number) * classCount + (classes[p] as number)
      areas[at] = (areas[at] as number) + (rowAreas[row] as number)
    }
  return areas
}
