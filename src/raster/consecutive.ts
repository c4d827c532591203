// Breaks by consecutive outliers: so many observations one after another outside of a band about the model.
// CCDC: Zhu & Woodcock 2014 (Remote Sensing of Environment 144), one band, as nrt adapts it: the band is a multiple of the root
// mean square of the history. IQR: Tukey 1977 (Exploratory Data Analysis), fences about the quartiles of the history's residuals.
import type { DesignMatrix } from './designMatrix.ts'
import type { HistoryFit } from './historyFit.ts'
import { percentile } from './orderStatistic.ts'
import { rootMeanSquares } from './residualScale.ts'
import { judge, refuseFlat, residualsOn, type Watch, watchOf } from './watch.ts'

export interface ConsecutiveState extends Watch {
  /** So many outliers in a row are a break. */
  readonly boundary: number
  /** A residual below or above is an outlier. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Outliers in a row so far. */
  readonly process: Uint8Array
  readonly residuals: Float64Array
}

/** CCDC: outliers lie more than `sensitivity` root mean squares away. */
export interface CcdcState extends ConsecutiveState {
  readonly rootMeanSquare: Float32Array
  readonly sensitivity: number
}

export function startCcdc(fit: HistoryFit, sensitivity: number, boundary: number): CcdcState {
  const watch = watchOf(fit)
  const rootMeanSquare = rootMeanSquares(fit)
  refuseFlat(watch.reasons, rootMeanSquare)
  const upper = Float64Array.from(rootMeanSquare, (scale) => sensitivity * scale)
  return {
    ...emptyState(watch, boundary),
    lower: upper.map((limit) => -limit),
    upper,
    rootMeanSquare,
    sensitivity,
  }
}

export interface IqrState extends ConsecutiveState {
  readonly quartile1: Float64Array
  readonly quartile3: Float64Array
}

/** IQR: outliers lie more than `sensitivity` interquartile ranges outside of the quartiles. */
export function startIqr(fit: HistoryFit, sensitivity: number, boundary: number): IqrState {
  const { pixels, dates, residuals } = fit
  const watch = watchOf(fit)
  const [quartile1, quartile3] = [new Float64Array(pixels), new Float64Array(pixels)]
  const [lower, upper] = [new Float64Array(pixels), new Float64Array(pixels)]
  const numbers = new Float64Array(dates)
  for (let p = 0; p < pixels; p++) {
    let count = 0
    for (let t = 0; t < dates; t++) {
      const residual = residuals[t * pixels + p] as number
      if (Number.isNaN(residual)) continue
      numbers[count] = residual
      count += 1
    }
    const first = percentile(numbers, count, 0.25)
    const third = percentile(numbers, count, 0.75)
    quartile1[p] = first
    quartile3[p] = third
    lower[p] = first - sensitivity * (third - first)
    upper[p] = third + sensitivity * (third - first)
  }
  return { ...emptyState(watch, boundary), lower, upper, quartile1, quartile3 }
}

const emptyState = (watch: Watch, boundary: number) => ({
  ...watch,
  boundary,
  process: new Uint8Array(watch.pixels),
  residuals: new Float64Array(watch.pixels),
})

/** Takes the date of row `t` of `design` into the state. */
export function updateConsecutive(
  state: ConsecutiveState,
  design: DesignMatrix,
  t: number,
  observed: Float32Array | Float64Array,
  day: number,
): void {
  const { pixels, residuals, process, lower, upper, boundary } = state
  residualsOn(state, design, t, observed, residuals)
  for (let p = 0; p < pixels; p++) {
    const residual = residuals[p] as number
    if (Number.isNaN(residual)) continue
    const isOutlier = residual < (lower[p] as number) || residual > (upper[p] as number)
    process[p] = isOutlier ? (process[p] as number) + 1 : 0
    judge(state, p, day, (process[p] as number) >= boundary)
  }
}
