// What every kernel of the engine reads and answers: a block of pixels with all its dates, and why a pixel has no answer.

/**
 * Values of `pixels` pixels on `dates` dates, date after date: pixel p on date t stands at t * pixels + p.
 * What is not finite is no observation.
 */
export interface PixelBlock {
  readonly pixels: number
  readonly dates: number
  readonly values: Float32Array | Float64Array
}

/**
 * `reference` gives the numbers of the published programs, their quirks kept and named where they stand; `stable` is the same method
 * without them: residuals are always observed less predicted, and only the stable history counts.
 */
export type FitMode = 'reference' | 'stable'

/** Why a pixel has no answer, as the number of its place in this list; 0 is no hindrance. */
export const reasonCodes = [
  'noHindrance',
  'masked',
  'tooFewObservations',
  'unstableHistory',
  'unsolvableFit',
  'flatHistory',
  'unobserved',
] as const

type ReasonCode = (typeof reasonCodes)[number]

/** The number of a reason in an array of bytes. */
export const reasonNumber = (reason: ReasonCode): number => reasonCodes.indexOf(reason)

/** Writes the numbers of the dates on which a pixel was observed, first to last; answers how many there are. */
export function observedRows({ pixels, dates, values }: PixelBlock, pixel: number, rows: Int32Array): number {
  let count = 0
  for (let t = 0, at = pixel; t < dates; t++, at += pixels)
    if (Number.isFinite(values[at])) {
      rows[count] = t
      count += 1
    }
  return count
}
