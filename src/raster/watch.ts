// What all monitors share: the model of a block, which pixels are still watched, and when a break was found. A date at a time.
import { reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import type { HistoryFit } from './historyFit.ts'

/** State that is carried from date to date, plain arrays of one value a pixel. */
export interface Watch {
  readonly pixels: number
  readonly columns: number
  /** Coefficient c of pixel p at c * pixels + p. */
  readonly beta: Float32Array
  /** `reasonCodes`: why a pixel is not watched. */
  readonly reasons: Uint8Array
  /** Dates on which the pixel was observed and judged. */
  readonly judgedDates: Uint16Array
  /** Day of the break (from 1970-01-01); 0: none. A pixel with a break is no longer watched. */
  readonly detectedOn: Int32Array
}

export function watchOf({ pixels, columns, beta, reasons }: HistoryFit): Watch {
  return {
    pixels,
    columns,
    beta,
    reasons: reasons.slice(),
    judgedDates: new Uint16Array(pixels),
    detectedOn: new Int32Array(pixels),
  }
}

/** A pixel whose history does not scatter at all cannot be judged by it. */
export function refuseFlat(reasons: Uint8Array, scale: Float32Array): void {
  for (let p = 0; p < reasons.length; p++)
    if (reasons[p] === 0 && !((scale[p] as number) > 0)) reasons[p] = reasonNumber('flatHistory')
}

/**
 * Observed less predicted of one date into `residuals`; NaN for a pixel that is not watched or was not observed. `design` holds
 * the regressors of the date in row `t`.
 */
export function residualsOn(
  { pixels, columns, beta, reasons, detectedOn }: Watch,
  { values: x }: DesignMatrix,
  t: number,
  observed: Float32Array | Float64Array,
  residuals: Float64Array,
): void {
  for (let p = 0; p < pixels; p++) {
    const value = observed[p] as number
    if (reasons[p] !== 0 || detectedOn[p] !== 0 || !Number.isFinite(value)) {
      residuals[p] = Number.NaN
      continue
    }
    let sum = 0
    for (let i = 0; i < columns; i++) sum += (x[t * columns + i] as number) * (beta[i * pixels + p] as number)
    residuals[p] = value - sum
  }
}

/** The date was judged for this pixel: a break, or none. */
export function judge({ judgedDates, detectedOn }: Watch, pixel: number, day: number, isBreak: boolean): void {
  judgedDates[pixel] = (judgedDates[pixel] as number) + 1
  if (isBreak) detectedOn[pixel] = day
}

/** Why each pixel has no answer after all dates: also those that were watched and never seen. */
export function reasonsOf({ reasons, judgedDates }: Watch): Uint8Array {
  const unobserved = reasonNumber('unobserved')
  return reasons.map((reason, p) => (reason === 0 && judgedDates[p] === 0 ? unobserved : reason))
}
