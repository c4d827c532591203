// The scale of a history's residuals, in 32 bits and in the order of dates, as numpy reckons nanstd and nanmean along dates: each sum
// is rounded to 32 bits after every date.
import type { HistoryFit } from './historyFit.ts'

/** How many dates of the history have a residual. */
export function historySizes({ pixels, dates, residuals }: HistoryFit): Uint16Array {
  const sizes = new Uint16Array(pixels)
  for (let t = 0, at = 0; t < dates; t++)
    for (let p = 0; p < pixels; p++, at++) if (!Number.isNaN(residuals[at])) sizes[p] = (sizes[p] as number) + 1
  return sizes
}

/** Standard deviation about the mean with `lost` degrees of freedom taken off: nrt takes the coefficients for CUSUM and MOSUM, 0 for EWMA. */
export function standardDeviations(fit: HistoryFit, lost: number): Float32Array {
  const { pixels, dates, residuals } = fit
  const sizes = historySizes(fit)
  const mean = new Float32Array(pixels)
  const deviation = new Float32Array(pixels)
  for (let t = 0, at = 0; t < dates; t++)
    for (let p = 0; p < pixels; p++, at++)
      if (!Number.isNaN(residuals[at])) mean[p] = (mean[p] as number) + (residuals[at] as number)
  for (let p = 0; p < pixels; p++) mean[p] = (mean[p] as number) / (sizes[p] as number)
  for (let t = 0, at = 0; t < dates; t++)
    for (let p = 0; p < pixels; p++, at++) {
      if (Number.isNaN(residuals[at])) continue
      const away = Math.fround((residuals[at] as number) - (mean[p] as number))
      deviation[p] = (deviation[p] as number) + Math.fround(away * away)
    }
  for (let p = 0; p < pixels; p++) {
    const freedom = (sizes[p] as number) - lost
    deviation[p] = freedom > 0 ? Math.sqrt(Math.fround((deviation[p] as number) / freedom)) : Number.NaN
  }
  return deviation
}

/** Root of the mean square. */
export function rootMeanSquares(fit: HistoryFit): Float32Array {
  const { pixels, dates, residuals } = fit
  const sizes = historySizes(fit)
  const squares = new Float32Array(pixels)
  for (let t = 0, at = 0; t < dates; t++)
    for (let p = 0; p < pixels; p++, at++) {
      const residual = residuals[at] as number
      if (!Number.isNaN(residual)) squares[p] = (squares[p] as number) + Math.fround(residual * residual)
    }
  for (let p = 0; p < pixels; p++) squares[p] = Math.sqrt(Math.fround((squares[p] as number) / (sizes[p] as number)))
  return squares
}
