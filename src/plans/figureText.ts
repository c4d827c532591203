// How counted figures are written on screens: digits by unit of measure, unit behind a hard space, true signs.
import { decimalsOf } from '../platform/documents/officialForms.ts'
import { hardSpace, numberText } from '../platform/format.ts'
import type { Language } from '../platform/words.ts'
import { type FigureValue, numberOfValue } from './figureValue.ts'
import { unitOfMeasureName } from './unitOfMeasureWords.ts'

/** 1.148 or 118,40, without its unit. */
export function amountNumber(amount: number, unitOfMeasure: string, language: Language): string {
  const digits = decimalsOf(unitOfMeasure)
  return numberText(amount, language, digits > 0 ? digits : Number.isInteger(amount) ? 0 : 1)
}

/** 1.148 lượt người */
export function amountText(amount: number, unitOfMeasure: string, language: Language): string {
  const unit = unitOfMeasureName(unitOfMeasure, language)
  return unit
    ? `${amountNumber(amount, unitOfMeasure, language)}${hardSpace}${unit}`
    : amountNumber(amount, unitOfMeasure, language)
}

/** +2 cuộc, −14 cuộc */
export function signedAmount(amount: number, unitOfMeasure: string, language: Language): string {
  return `${amount > 0 ? '+' : ''}${amountText(amount, unitOfMeasure, language)}`
}

/** The value with its unit; undefined when it is not known: then its state is said in words. */
export function valueText(value: FigureValue, unitOfMeasure: string, language: Language): string | undefined {
  const amount = numberOfValue(value)
  return amount === undefined ? undefined : amountText(amount, unitOfMeasure, language)
}
