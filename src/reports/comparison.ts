// One figure beside the same period of last year: one function for every sentence and table (domain/report.md 2.1).

import { type FigureValue, numberOfValue } from '../plans/figureValue.ts'
import {
  officialNumber,
  officialPercent,
  officialQuantity,
  roundedHalfUp,
} from '../platform/documents/officialForms.ts'
import { comparisonText as words } from './seed/comparisonText.ts'

/** Below this base a percentage misleads: 2 to 4 cases is not "tăng 100%". */
const smallestBase = 10

export interface ComparisonInput {
  readonly current: FigureValue
  readonly prior: FigureValue
  /** Year of the prior period. */
  readonly priorYear: number
  /** Unit of measure as the data name it, and as it is printed. */
  readonly unitOfMeasure: string
  readonly unitText: string
  /** Why the two periods do not cover the same months and territory; undefined when they do. */
  readonly scopeDiffers?: string
}

export type Comparison =
  | { readonly kind: 'left' }
  | { readonly kind: 'priorUnknown' }
  | { readonly kind: 'scopeDiffers'; readonly difference: number; readonly reason: string }
  | { readonly kind: 'bothZero' }
  | { readonly kind: 'newThisYear' }
  | { readonly kind: 'noneThisYear'; readonly prior: number }
  | { readonly kind: 'equal' }
  | {
      readonly kind: 'changed'
      /** Current minus prior; for a rate in percentage points. */
      readonly difference: number
      /** Change as a share of last year, 1 decimal half up; absent for a small base or a rate. */
      readonly percent?: number
      /** Current ÷ prior where the change is above 300%. */
      readonly times?: number
    }

const isRate = (unitOfMeasure: string) => unitOfMeasure === 'percent' || unitOfMeasure === '%'

/** The tests in the order of the table: current unknown, prior unknown, scope, zeros, equal, small base, the rest. */
export function compared(input: ComparisonInput): Comparison {
  const current = numberOfValue(input.current)
  const prior = numberOfValue(input.prior)
  if (current === undefined) return { kind: 'left' }
  if (prior === undefined) return { kind: 'priorUnknown' }
  const difference = current - prior
  if (input.scopeDiffers !== undefined) return { kind: 'scopeDiffers', difference, reason: input.scopeDiffers }
  if (prior === 0 && current === 0) return { kind: 'bothZero' }
  if (prior === 0) return { kind: 'newThisYear' }
  if (current === 0) return { kind: 'noneThisYear', prior }
  if (difference === 0) return { kind: 'equal' }
  if (isRate(input.unitOfMeasure) || prior < smallestBase) return { kind: 'changed', difference }
  const share = (Math.abs(difference) * 100) / prior
  if (share > 300) return { kind: 'changed', difference, times: roundedHalfUp(current / prior, 1) }
  return { kind: 'changed', difference, percent: roundedHalfUp(share, 1) }
}

/** The comparison as it stands in a sentence; empty when it is left out. */
export function comparisonSentence(input: ComparisonInput): string {
  const comparison = compared(input)
  const amount = (value: number) => {
    const size = Math.abs(value)
    if (isRate(input.unitOfMeasure)) return words.points(officialNumber(size, 1))
    return `${officialQuantity(size, input.unitOfMeasure)} ${input.unitText}`
  }
  const year = input.priorYear
  switch (comparison.kind) {
    case 'left':
      return ''
    case 'priorUnknown':
      return words.priorUnknown(year)
    case 'bothZero':
      return words.bothZero(year)
    case 'newThisYear':
      return words.newThisYear(year)
    case 'noneThisYear':
      return words.noneThisYear(amount(comparison.prior), year)
    case 'equal':
      return words.equal(year)
    case 'scopeDiffers':
      return comparison.difference === 0
        ? words.equal(year)
        : words.changed(comparison.difference > 0, amount(comparison.difference), '', year)
    case 'changed': {
      const share =
        comparison.times !== undefined
          ? ` (${words.times(officialNumber(comparison.times, 1))})`
          : comparison.percent !== undefined
            ? ` (${officialPercent(comparison.percent)})`
            : ''
      return words.changed(comparison.difference > 0, amount(comparison.difference), share, year)
    }
  }
}

/** The comparison in a cell of a table: signed difference and percentage, or why there is none. */
export function comparisonCells(input: ComparisonInput): { difference: string; percent: string } {
  const comparison = compared(input)
  const signed = (value: number) => `${value > 0 ? '+' : ''}${officialNumber(value, decimalsFor(input, value))}`
  switch (comparison.kind) {
    case 'left':
    case 'priorUnknown':
      return { difference: words.unknownCell, percent: words.unknownCell }
    case 'bothZero':
    case 'equal':
      return { difference: '0', percent: '0%' }
    case 'newThisYear':
      return { difference: signed(numberOfValue(input.current) ?? 0), percent: '-' }
    case 'noneThisYear':
      return { difference: signed(-comparison.prior), percent: comparison.prior < smallestBase ? '-' : '−100%' }
    case 'scopeDiffers':
      return { difference: signed(comparison.difference), percent: '-' }
    case 'changed': {
      const sign = comparison.difference > 0 ? '+' : '−'
      if (comparison.times !== undefined)
        return { difference: signed(comparison.difference), percent: words.times(officialNumber(comparison.times, 1)) }
      return {
        difference: signed(comparison.difference),
        percent: comparison.percent === undefined ? '-' : `${sign}${officialPercent(comparison.percent)}`,
      }
    }
  }
}

function decimalsFor({ unitOfMeasure }: ComparisonInput, value: number): number {
  if (unitOfMeasure === 'hectare' || unitOfMeasure === 'ha') return 2
  if (unitOfMeasure === 'cubicMetre') return 3
  return Number.isInteger(value) ? 0 : 1
}
