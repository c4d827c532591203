// MOSUM of residuals: the sum of the last of them, as many as a share of the history, against a boundary that grows slowly.
// Zeileis, Leisch, Kleiber & Hornik 2005 (Journal of Applied Econometrics 20):
//   |sum of the last hn e_i / (sigma sqrt(n))| against c sqrt(2 ln+ x), x the observations so far in lengths n of the history, ln+ x = 1 below e.
import { mosumCriticalValue, type WindowShare } from './criticalValues.ts'
import { unitOf } from './cusum.ts'
import type { DesignMatrix } from './designMatrix.ts'
import type { HistoryFit } from './historyFit.ts'
import { historySizes, standardDeviations } from './residualScale.ts'
import { judge, refuseFlat, residualsOn, type Watch, watchOf } from './watch.ts'

export interface MosumState extends Watch {
  readonly criticalValue: number
  readonly sigma: Float32Array
  readonly historySize: Uint16Array
  readonly windowSize: Uint16Array
  readonly observations: Uint16Array
  /** Standardised residuals, as many rows as the widest window: place i of pixel p at i * pixels + p. The oldest is overwritten. */
  readonly window: Float64Array
  readonly process: Float64Array
  readonly boundary: Float64Array
  readonly residuals: Float64Array
}

/** The state at the end of the history, the window filled with its last residuals. */
export function startMosum(fit: HistoryFit, alpha: number, share: WindowShare): MosumState {
  const { pixels, dates } = fit
  const watch = watchOf(fit)
  const sigma = standardDeviations(fit, fit.columns)
  const historySize = historySizes(fit)
  refuseFlat(watch.reasons, sigma)
  const windowSize = new Uint16Array(pixels)
  let widest = 0
  for (let p = 0; p < pixels; p++) {
    if (watch.reasons[p] !== 0) continue
    windowSize[p] = Math.floor((historySize[p] as number) * share)
    widest = Math.max(widest, windowSize[p] as number)
  }
  const window = new Float64Array(widest * pixels)
  for (let p = 0; p < pixels; p++) {
    let place = windowSize[p] as number
    for (let t = dates - 1; t >= 0 && place > 0; t--) {
      const residual = fit.residuals[t * pixels + p] as number
      if (Number.isNaN(residual)) continue
      place -= 1
      window[place * pixels + p] = Math.fround(residual / unitOf(sigma, historySize, p))
    }
  }
  return {
    ...watch,
    criticalValue: mosumCriticalValue(alpha, share),
    sigma,
    historySize,
    windowSize,
    observations: historySize.slice(),
    window,
    process: Float64Array.from({ length: pixels }, (_, p) => windowSum(window, windowSize, pixels, p)),
    boundary: new Float64Array(pixels).fill(Number.NaN),
    residuals: new Float64Array(pixels),
  }
}

/** Summed anew in the order of places, as nrt does: a running sum would drift. */
function windowSum(window: Float64Array, windowSize: Uint16Array, pixels: number, pixel: number): number {
  let sum = 0
  for (let i = 0; i < (windowSize[pixel] as number); i++) sum += window[i * pixels + pixel] as number
  return sum
}

/** Takes the date of row `t` of `design` into the state. */
export function updateMosum(
  state: MosumState,
  design: DesignMatrix,
  t: number,
  observed: Float32Array | Float64Array,
  day: number,
): void {
  const { pixels, residuals, process, boundary, observations, historySize, windowSize, window, sigma } = state
  residualsOn(state, design, t, observed, residuals)
  for (let p = 0; p < pixels; p++) {
    const residual = residuals[p] as number
    if (Number.isNaN(residual)) continue
    const place = ((observations[p] as number) - (historySize[p] as number)) % (windowSize[p] as number)
    window[place * pixels + p] = residual / unitOf(sigma, historySize, p)
    observations[p] = (observations[p] as number) + 1
    process[p] = windowSum(window, windowSize, pixels, p)
    boundary[p] = mosumBoundary((observations[p] as number) / (historySize[p] as number), state.criticalValue)
    judge(state, p, day, Math.abs(process[p] as number) >= (boundary[p] as number))
  }
}

/** The boundary at x lengths of the history. */
export const mosumBoundary = (x: number, criticalValue: number): number =>
  criticalValue * Math.sqrt(2 * (x > Math.E ? Math.log(x) : 1))
