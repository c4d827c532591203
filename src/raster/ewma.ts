// EWMA control chart of residuals: each new one moves a weighted mean, whose limits are steady.
// Roberts 1959 (Technometrics 1); Brooks et al. 2014 (IEEE Transactions on Geoscience and Remote Sensing 52):
//   z = (1 - lambda) z + lambda e against L sigma sqrt(lambda / (2 - lambda)).
import { type FitMode, reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import type { HistoryFit } from './historyFit.ts'
import { standardDeviations } from './residualScale.ts'
import { judge, refuseFlat, residualsOn, type Watch, watchOf } from './watch.ts'

export interface EwmaSettings {
  /** Weight of a new residual, 0 … 1. */
  readonly lambda: number
  /** Width of the limits in standard deviations of the mean. */
  readonly sensitivity: number
  /** Residuals above so many standard deviations are taken for cloud and left out. */
  readonly outlierThreshold: number
}

export interface EwmaState extends Watch {
  readonly settings: EwmaSettings
  readonly mode: FitMode
  readonly sigma: Float32Array
  readonly process: Float64Array
  readonly boundary: Float32Array
  readonly residuals: Float64Array
  /** Dates taken in so far. */
  updates: number
}

/**
 * The state at the end of the history. Quirks of nrt kept in `reference`: the mean of the history has the other sign than that of
 * monitoring (`keepFit`), and a history is unstable only where it lies above its limit, not where it lies below.
 */
export function startEwma(fit: HistoryFit, settings: EwmaSettings, mode: FitMode): EwmaState {
  const { pixels, dates, residuals } = fit
  const watch = watchOf(fit)
  const sigma = standardDeviations(fit, 0)
  refuseFlat(watch.reasons, sigma)
  const { lambda, sensitivity } = settings
  const process = new Float64Array(pixels)
  const [old, young] = [Math.fround(1 - lambda), Math.fround(lambda)]
  for (let t = 0, at = 0; t < dates; t++)
    for (let p = 0; p < pixels; p++, at++) {
      const residual = residuals[at] as number
      if (!Number.isNaN(residual))
        process[p] = Math.fround(Math.fround(old * (process[p] as number)) + Math.fround(young * residual))
    }
  const width = Math.fround(Math.sqrt(lambda / (2 - lambda)))
  const boundary = sigma.map((deviation) => Math.fround(sensitivity * deviation) * width)
  for (let p = 0; p < pixels; p++) {
    const value = mode === 'reference' ? (process[p] as number) : Math.abs(process[p] as number)
    if (watch.reasons[p] === 0 && value > (boundary[p] as number)) watch.reasons[p] = reasonNumber('unstableHistory')
  }
  return { ...watch, settings, mode, sigma, process, boundary, residuals: new Float64Array(pixels), updates: 0 }
}

/** Takes the date of row `t` of `design` into the state. */
export function updateEwma(
  state: EwmaState,
  design: DesignMatrix,
  t: number,
  observed: Float32Array | Float64Array,
  day: number,
): void {
  const { pixels, residuals, process, boundary, sigma } = state
  const { lambda, outlierThreshold } = state.settings
  residualsOn(state, design, t, observed, residuals)
  // Quirk: the mean of the history is in 32 bits, and so is its part in the first date, for every pixel.
  const is32Bits = state.mode === 'reference' && state.updates === 0
  state.updates += 1
  for (let p = 0; p < pixels; p++) {
    const residual = residuals[p] as number
    if (Number.isNaN(residual) || Math.abs(residual) > Math.fround(outlierThreshold * (sigma[p] as number))) continue
    const held = process[p] as number
    const old = is32Bits ? Math.fround(Math.fround(1 - lambda) * held) : (1 - lambda) * held
    process[p] = old + lambda * residual
    judge(state, p, day, Math.abs(process[p] as number) >= (boundary[p] as number))
  }
}
