import { amountText } from '../figureText.ts'
import type { TaskFigure } from '../taskShapes.ts'
import { yearChange } from '../yearChange.ts'
import { usePlansWords } from './usePlansWords.ts'

/** A figure beside last year in one short line; nothing where this year is not known. */
export function YearChangeText({ figure }: { readonly figure: TaskFigure }) {
  const { words, language } = usePlansWords()
  const { value, prior, priorYear, isScopeDifferent, unitOfMeasure } = figure
  const change = yearChange(value, prior, isScopeDifferent)
  const amount = (number: number) => amountText(number, unitOfMeasure, language)
  switch (change.kind) {
    case 'unknown':
      return null
    case 'priorUnknown':
      return words.change.priorUnknown(priorYear)
    case 'otherPeriod':
      return words.change.otherPeriod(amount(change.prior), priorYear)
    case 'equal':
      return words.change.equal(priorYear)
    default:
      return words.change[change.kind](amount(change.amount), priorYear)
  }
}
