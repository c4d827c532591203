// CUSUM of residuals: their sum since the history, standardised, against a boundary that grows with the number of observations.
// Chu, Stinchcombe & White 1996 (Econometrica 64); Zeileis, Leisch, Kleiber & Hornik 2005 (J. Appl. Econometrics 20):
//   |sum of e_i / (sigma sqrt(n))| against sqrt(x (x - 1) (c² + ln(x / (x - 1)))), x the observations so far in lengths n of the history.
import type { FitMode } from './block.ts'
import { cusumCriticalValue } from './criticalValues.ts'
import type { DesignMatrix } from './designMatrix.ts'
import type { HistoryFit } from './historyFit.ts'
import { historySizes, standardDeviations } from './residualScale.ts'
import { judge, refuseFlat, residualsOn, type Watch, watchOf } from './watch.ts'

export interface CusumState extends Watch {
  readonly criticalValue: number
  readonly sigma: Float32Array
  readonly historySize: Uint16Array
  /** Observations of history and monitoring together. */
  readonly observations: Uint16Array
  readonly process: Float64Array
  readonly boundary: Float64Array
  /** Room for one date. */
  readonly residuals: Float64Array
}

/** The state at the end of the history. In `reference` the sum starts at that of the history, in 32 bits and of nrt's sign. */
export function startCusum(fit: HistoryFit, alpha: number, mode: FitMode): CusumState {
  const watch = watchOf(fit)
  const sigma = standardDeviations(fit, fit.columns)
  const historySize = historySizes(fit)
  refuseFlat(watch.reasons, sigma)
  const { pixels } = fit
  const process = new Float64Array(pixels)
  if (mode === 'reference')
    for (let t = 0, at = 0; t < fit.dates; t++)
      for (let p = 0; p < pixels; p++, at++) {
        const residual = fit.residuals[at] as number
        if (!Number.isNaN(residual))
          process[p] = Math.fround((process[p] as number) + Math.fround(residual / unitOf(sigma, historySize, p)))
      }
  return {
    ...watch,
    criticalValue: cusumCriticalValue(alpha),
    sigma,
    historySize,
    observations: historySize.slice(),
    process,
    boundary: new Float64Array(pixels).fill(Number.NaN),
    residuals: new Float64Array(pixels),
  }
}

/** sigma sqrt(n), in 32 bits. */
export const unitOf = (sigma: Float32Array, historySize: Uint16Array, pixel: number): number =>
  Math.fround((sigma[pixel] as number) * Math.fround(Math.sqrt(historySize[pixel] as number)))

/** Takes the date of row `t` of `design` into the state. */
export function updateCusum(
  state: CusumState,
  design: DesignMatrix,
  t: number,
  observed: Float32Array | Float64Array,
  day: number,
): void {
  const { pixels, residuals, process, boundary, observations, historySize, criticalValue, sigma } = state
  residualsOn(state, design, t, observed, residuals)
  for (let p = 0; p < pixels; p++) {
    const residual = residuals[p] as number
    if (Number.isNaN(residual)) continue
    observations[p] = (observations[p] as number) + 1
    process[p] = (process[p] as number) + residual / unitOf(sigma, historySize, p)
    boundary[p] = cusumBoundary((observations[p] as number) / (historySize[p] as number), criticalValue)
    judge(state, p, day, Math.abs(process[p] as number) >= (boundary[p] as number))
  }
}

/** The boundary at x lengths of the history. */
export const cusumBoundary = (x: number, criticalValue: number): number =>
  Math.sqrt(x * (x - 1) * (criticalValue ** 2 + Math.log(x / (x - 1))))
