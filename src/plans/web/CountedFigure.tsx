import { Figure } from '../../platform/web/Figure.tsx'
import { signedAmount, valueText } from '../figureText.ts'
import type { TaskFigure } from '../taskShapes.ts'
import { unitOfMeasureName } from '../unitOfMeasureWords.ts'
import classes from './countedFigure.module.css'
import { usePlansWords } from './usePlansWords.ts'

interface CountedFigureProps {
  readonly figure: Pick<TaskFigure, 'figureId' | 'name' | 'unitOfMeasure' | 'value' | 'adjusted'>
  readonly isLarge?: boolean
  /** Leave the unit of measure out where the name says it already: `Trường: 9 trường`. */
  readonly isBare?: boolean
}

/** A figure that opens its records. A signed adjustment in it is always said beside it. */
export function CountedFigure({ figure, isLarge = false, isBare = false }: CountedFigureProps) {
  const { words, language } = usePlansWords()
  const { figureId, name, unitOfMeasure, value, adjusted } = figure
  const text = valueText(value, unitOfMeasure, language)
  const unit = unitOfMeasureName(unitOfMeasure, language)
  const shown = isBare && text?.endsWith(unit) && unit.length > 4 ? text.slice(0, -unit.length - 1) : text
  return (
    <span className={classes.figure}>
      <Figure
        id={figureId}
        label={name}
        {...(shown === undefined ? {} : { value: shown })}
        state={value.state}
        isLarge={isLarge}
      />
      {adjusted !== null && (
        <span className={classes.adjusted} data-line={isLarge || undefined}>
          {' '}
          {words.adjusted(signedAmount(adjusted, unitOfMeasure, language))}
        </span>
      )}
    </span>
  )
}
