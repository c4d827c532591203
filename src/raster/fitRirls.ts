// Robust fit by iteratively reweighted least squares with Tukey's biweight. Holland & Welsch 1977 (Communications in Statistics A 6);
// weights (1 - (e / (k s))²)², 0 beyond k s, with s the median absolute deviation; constants as statsmodels, yatsm and nrt have them.
import { observedRows, type PixelBlock, reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { fitRoom, type HistoryFit, predicted } from './historyFit.ts'
import { leastSquares } from './leastSquares.ts'
import { median } from './orderStatistic.ts'

/** 95 % efficiency where errors are normal. */
const biweightTuning = 4.685
/** The median absolute deviation of a normal distribution, in standard deviations. */
const normalDeviation = 0.6745
const mostIterations = 50
const tolerance = 1e-8
const smallestScale = 2 ** -23

/** Fills `fit`; residuals are observed less predicted in both modes. */
export function fitRirls(fit: HistoryFit, design: DesignMatrix, block: PixelBlock): void {
  const { columns } = design
  const room = { ...fitRoom(block.dates, columns), ...robustRoom(block.dates, columns) }
  for (let p = 0; p < block.pixels; p++) {
    if (fit.reasons[p] !== 0) continue
    const count = observedRows(block, p, room.rows)
    if (!solveRobust(design, block, p, room, count)) {
      fit.reasons[p] = reasonNumber('unsolvableFit')
      continue
    }
    fit.firstRow[p] = room.rows[0] as number
    for (let i = 0; i < columns; i++) fit.beta[i * block.pixels + p] = room.coefficients[i] as number
    for (let k = 0; k < count; k++)
      fit.residuals[(room.rows[k] as number) * block.pixels + p] = room.residuals[k] as number
  }
}

function robustRoom(dates: number, columns: number) {
  return {
    weighted: new Float64Array(dates * columns),
    right: new Float64Array(dates),
    residuals: new Float64Array(dates),
    weights: new Float64Array(dates),
    numbers: new Float64Array(dates),
    last: new Float64Array(columns),
  }
}
type Room = ReturnType<typeof fitRoom> & ReturnType<typeof robustRoom>

function solveRobust(design: DesignMatrix, block: PixelBlock, pixel: number, room: Room, count: number): boolean {
  const { coefficients, residuals, weights, last } = room
  weights.fill(1)
  if (!solveWeighted(design, block, pixel, room, count)) return false
  let scale = deviationOf(room, count)
  if (scale < smallestScale) return true
  for (let iteration = 1; iteration < mostIterations; iteration++) {
    last.set(coefficients)
    for (let k = 0; k < count; k++) {
      const away = (residuals[k] as number) / scale / biweightTuning
      weights[k] = Math.abs(away) < 1 ? (1 - away * away) ** 2 : 0
    }
    if (!solveWeighted(design, block, pixel, room, count)) return false
    scale = Math.max(smallestScale, deviationOf(room, count))
    // A quirk of nrt: only a coefficient that grows keeps the iteration going.
    if (!hasGrown(coefficients, last)) return true
  }
  return true
}

function hasGrown(coefficients: Float64Array, last: Float64Array): boolean {
  for (let i = 0; i < last.length; i++) if ((coefficients[i] as number) - (last[i] as number) > tolerance) return true
  return false
}

/** Weighted least squares; residuals of all rows, whatever their weight. */
function solveWeighted(design: DesignMatrix, block: PixelBlock, pixel: number, room: Room, count: number): boolean {
  const { rows, weights, weighted, right, residuals, coefficients } = room
  const { columns, values: x } = design
  for (let k = 0; k < count; k++) {
    const t = rows[k] as number
    const root = Math.sqrt(weights[k] as number)
    for (let i = 0; i < columns; i++) weighted[k * columns + i] = (x[t * columns + i] as number) * root
    right[k] = (block.values[t * block.pixels + pixel] as number) * root
  }
  if (!leastSquares(weighted, right, count, columns)) return false
  for (let i = 0; i < columns; i++) coefficients[i] = right[i] as number
  for (let k = 0; k < count; k++) {
    const t = rows[k] as number
    residuals[k] = (block.values[t * block.pixels + pixel] as number) - predicted(design, t, coefficients)
  }
  return true
}

/** Median absolute deviation about the median, scaled to a standard deviation. */
function deviationOf({ residuals, numbers }: Room, count: number): number {
  numbers.set(residuals)
  const middle = median(numbers, count)
  for (let k = 0; k < count; k++) numbers[k] = Math.abs((residuals[k] as number) - middle)
  return median(numbers, count) / normalDeviation
}
