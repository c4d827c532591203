// A figure beside the same period of last year, as a screen says it in one short line. The report has its own sentences with
// percentages (reports/comparison.ts); a screen gives the difference and no more.
import { exactSum } from './count.ts'
import { type FigureValue, numberOfValue } from './figureValue.ts'

export type YearChange =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'priorUnknown' }
  | { readonly kind: 'otherPeriod'; readonly prior: number }
  | { readonly kind: 'equal' }
  | { readonly kind: 'more' | 'less'; readonly amount: number }

/** `isScopeDifferent`: the two periods do not cover the same months, so no difference is formed. */
export function yearChange(current: FigureValue, prior: FigureValue, isScopeDifferent: boolean): YearChange {
  const now = numberOfValue(current)
  const before = numberOfValue(prior)
  if (now === undefined) return { kind: 'unknown' }
  if (before === undefined) return { kind: 'priorUnknown' }
  if (isScopeDifferent) return { kind: 'otherPeriod', prior: before }
  const difference = exactSum([now, -before])
  if (difference === 0) return { kind: 'equal' }
  return { kind: difference > 0 ? 'more' : 'less', amount: Math.abs(difference) }
}
