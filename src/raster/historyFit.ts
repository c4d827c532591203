// The model of a block's history: coefficients, residuals and where the history begins, pixel by pixel; every way of fitting fills it.
import { type FitMode, type PixelBlock, reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { factorise, solveFactored } from './linearSolve.ts'

export interface HistoryFit {
  readonly pixels: number
  readonly dates: number
  readonly columns: number
  /** Coefficient c of pixel p at c * pixels + p. Solved in 64 bits, kept in 32 as nrt keeps it. */
  readonly beta: Float32Array
  /** As the block: date after date; NaN where nothing was observed. */
  readonly residuals: Float32Array
  /** The first date that counts, as the number of its row. */
  readonly firstRow: Int32Array
  /** `reasonCodes`: why a pixel has no model. */
  readonly reasons: Uint8Array
}

/** Room for a fit; pixels whose `mask` is 0 and those with fewer than 1.5 observations per coefficient (as nrt asks) have their reason. */
export function emptyFit(block: PixelBlock, columns: number, mask?: Uint8Array): HistoryFit {
  const { pixels, dates } = block
  const reasons = new Uint8Array(pixels)
  if (mask) for (let p = 0; p < pixels; p++) if (mask[p] === 0) reasons[p] = reasonNumber('masked')
  const fit = {
    pixels,
    dates,
    columns,
    beta: new Float32Array(columns * pixels).fill(Number.NaN),
    residuals: new Float32Array(dates * pixels).fill(Number.NaN),
    firstRow: new Int32Array(pixels),
    reasons,
  }
  refuseShort(fit, block)
  return fit
}

/** Pixels with too few observations lose their model; asked again after a screen of outliers. */
export function refuseShort({ reasons, columns }: HistoryFit, { pixels, dates, values }: PixelBlock): void {
  for (let p = 0; p < pixels; p++) {
    if (reasons[p] !== 0) continue
    let count = 0
    for (let t = 0, at = p; t < dates; t++, at += pixels) if (Number.isFinite(values[at])) count += 1
    if (count < 1.5 * columns) reasons[p] = reasonNumber('tooFewObservations')
  }
}

/** Room that a fit needs for one pixel at a time, made once for a block. */
export interface FitRoom {
  readonly rows: Int32Array
  readonly normal: Float64Array
  readonly pivots: Int32Array
  readonly coefficients: Float64Array
}

export function fitRoom(dates: number, columns: number): FitRoom {
  return {
    rows: new Int32Array(dates),
    normal: new Float64Array(columns * columns),
    pivots: new Int32Array(columns),
    coefficients: new Float64Array(columns),
  }
}

/**
 * Ordinary least squares of one pixel over rows[from … count): the normal equations X'X b = X'y solved in 64 bits, `coefficients`
 * holds b. False: they cannot be solved.
 */
export function solvePixel(
  { values: x, columns }: DesignMatrix,
  { pixels, values: y }: PixelBlock,
  pixel: number,
  { rows, normal, pivots, coefficients }: FitRoom,
  from: number,
  count: number,
): boolean {
  normal.fill(0)
  coefficients.fill(0)
  for (let k = from; k < count; k++) {
    const t = rows[k] as number
    const value = y[t * pixels + pixel] as number
    for (let i = 0; i < columns; i++) {
      const xi = x[t * columns + i] as number
      coefficients[i] = (coefficients[i] as number) + xi * value
      for (let j = 0; j <= i; j++)
        normal[i * columns + j] = (normal[i * columns + j] as number) + xi * (x[t * columns + j] as number)
    }
  }
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < i; j++) normal[j * columns + i] = normal[i * columns + j] as number
  if (!factorise(normal, pivots, columns)) return false
  solveFactored(normal, pivots, coefficients, columns)
  return true
}

/** What the model predicts on row t. */
export function predicted({ values, columns }: DesignMatrix, t: number, coefficients: Float64Array): number {
  let sum = 0
  for (let i = 0; i < columns; i++) sum += (values[t * columns + i] as number) * (coefficients[i] as number)
  return sum
}

/**
 * Keeps coefficients and residuals of rows[from … count). nrt's residuals of a fit are predicted less observed (those of its
 * monitoring, and of its robust fit, are observed less predicted): `reference` keeps that.
 */
export function keepFit(
  fit: HistoryFit,
  design: DesignMatrix,
  { pixels, values }: PixelBlock,
  pixel: number,
  { rows, coefficients }: FitRoom,
  from: number,
  count: number,
  mode: FitMode,
): void {
  const sign = mode === 'reference' ? 1 : -1
  for (let i = 0; i < fit.columns; i++) fit.beta[i * pixels + pixel] = coefficients[i] as number
  for (let k = from; k < count; k++) {
    const at = (rows[k] as number) * pixels + pixel
    fit.residuals[at] = sign * (predicted(design, rows[k] as number, coefficients) - (values[at] as number))
  }
}
