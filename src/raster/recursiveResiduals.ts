// Recursive residuals of a pixel going back in time: each observation against the fit of those after it, standardised,
//   w_r = (y_r - x_r' b_{r-1}) / sqrt(1 + x_r' (X_{r-1}' X_{r-1})⁻¹ x_r).
// Brown, Durbin & Evans 1975 (Journal of the Royal Statistical Society B 37). Two ways to the same numbers.
import type { PixelBlock } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { factorise, inverseOf } from './linearSolve.ts'

/** Room for one pixel, made once for a block. */
export interface RecursionRoom {
  /** Upper triangle of X'X = R'R with the right side as its last column, row after row. */
  readonly triangle: Float64Array
  readonly row: Float64Array
  readonly normal: Float64Array
  readonly inverse: Float64Array
  readonly pivots: Int32Array
  readonly coefficients: Float64Array
  readonly gain: Float64Array
  /** The recursive residuals, one for each observation beyond the first, as many as were left out. */
  readonly residuals: Float64Array
}

export function recursionRoom(dates: number, columns: number): RecursionRoom {
  return {
    triangle: new Float64Array(columns * (columns + 1)),
    row: new Float64Array(columns + 1),
    normal: new Float64Array(columns * columns),
    inverse: new Float64Array(columns * columns),
    pivots: new Int32Array(columns),
    coefficients: new Float64Array(columns),
    gain: new Float64Array(columns),
    residuals: new Float64Array(dates),
  }
}

/**
 * By Givens rotations: what is left of an observation's right side, once it is rotated into the triangle, is w (Gentleman 1973,
 * J. Inst. Maths Applics 12). Residuals of the observations after the first `columns`, the latest first; answers their number.
 */
export function rotatedResiduals(
  design: DesignMatrix,
  block: PixelBlock,
  pixel: number,
  rows: Int32Array,
  count: number,
  room: RecursionRoom,
): number {
  const { columns } = design
  room.triangle.fill(0)
  for (let k = 0; k < count; k++) {
    const left = rotateIn(design, block, pixel, rows[count - 1 - k] as number, room)
    if (k >= columns) room.residuals[k - columns] = left
  }
  return Math.max(0, count - columns)
}

/** Rotates the observation of row t into the triangle; answers what is left of its right side. */
export function rotateIn(
  { values: x, columns }: DesignMatrix,
  { pixels, values: y }: PixelBlock,
  pixel: number,
  t: number,
  { triangle, row }: RecursionRoom,
): number {
  const width = columns + 1
  for (let i = 0; i < columns; i++) row[i] = x[t * columns + i] as number
  row[columns] = y[t * pixels + pixel] as number
  for (let i = 0; i < columns; i++) {
    const taken = row[i] as number
    if (taken === 0) continue
    const held = triangle[i * width + i] as number
    const length = Math.sqrt(held * held + taken * taken)
    const cosine = held / length
    const sine = taken / length
    for (let j = i; j < width; j++) {
      const above = triangle[i * width + j] as number
      const below = row[j] as number
      triangle[i * width + j] = cosine * above + sine * below
      row[j] = cosine * below - sine * above
    }
  }
  return row[columns] as number
}

/**
 * As nrt (utils_efp._recresid): the inverse of X'X of the first columns + 1 observations, then updated (Judge et al. 1985, The
 * Theory and Practice of Econometrics, eq. 5.5.14 and 5.5.15). A quirk to be
 * known: with days as trend that matrix is singular to 64 bits when the observations lie within a season, the inverse is noise, and
 * a negative variance makes the residual NaN: such a history then passes the test unseen. Residuals of the observations after the
 * first columns + 1.
 */
export function inverseResiduals(
  { values: x, columns }: DesignMatrix,
  { pixels, values: y }: PixelBlock,
  pixel: number,
  rows: Int32Array,
  count: number,
  { normal, inverse, pivots, coefficients, gain, row, residuals }: RecursionRoom,
): number {
  normal.fill(0)
  row.fill(0)
  for (let k = 0; k <= columns && k < count; k++) {
    const t = rows[count - 1 - k] as number
    const value = y[t * pixels + pixel] as number
    for (let i = 0; i < columns; i++) {
      const xi = x[t * columns + i] as number
      row[i] = (row[i] as number) + xi * value
      for (let j = 0; j < columns; j++)
        normal[i * columns + j] = (normal[i * columns + j] as number) + xi * (x[t * columns + j] as number)
    }
  }
  if (!factorise(normal, pivots, columns)) return 0
  inverseOf(normal, pivots, inverse, gain, columns)
  for (let i = 0; i < columns; i++) coefficients[i] = along(inverse, i * columns, row, 0, columns)
  for (let k = columns + 1; k < count; k++) {
    const t = rows[count - 1 - k] as number
    const error = (y[t * pixels + pixel] as number) - along(x, t * columns, coefficients, 0, columns)
    for (let i = 0; i < columns; i++) gain[i] = along(inverse, i * columns, x, t * columns, columns)
    const variance = 1 + along(gain, 0, x, t * columns, columns)
    for (let i = 0; i < columns; i++) {
      const gained = gain[i] as number
      for (let j = 0; j < columns; j++)
        inverse[i * columns + j] = (inverse[i * columns + j] as number) - (gained * (gain[j] as number)) / variance
      coefficients[i] = (coefficients[i] as number) + (gained * error) / variance
    }
    residuals[k - columns - 1] = error / Math.sqrt(variance)
  }
  return Math.max(0, count - columns - 1)
}

/** Inner product of `length` numbers of two arrays, each from its place on. */
function along(a: Float64Array, from: number, b: Float64Array, start: number, length: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += (a[from + i] as number) * (b[start + i] as number)
  return sum
}
