import { Figure } from '../../../platform/web/Figure.tsx'
import { amountNumber } from '../../figureText.ts'
import { numberOfValue } from '../../figureValue.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './figure.module.css'
import type { FigureAnswer } from './figureAnswer.ts'
import { figureOf } from './figureChoice.ts'

/** The parts of a figure, territory by territory; a unit that sent nothing says so. */
export function FigureUnits({ figure }: { readonly figure: FigureAnswer['figure'] }) {
  const { words, language } = useTaskWords()
  const most = Math.max(...figure.byUnit.map(({ value }) => numberOfValue(value) ?? 0), 1)
  if (figure.byUnit.length === 0) return null
  return (
    <section aria-label={words.drill.byUnit}>
      <h3 className={classes.title}>{words.drill.byUnit}</h3>
      <ul className={classes.units}>
        {figure.byUnit.map(({ territoryId, name, value }) => {
          const amount = numberOfValue(value)
          const shown = amount === undefined ? undefined : amountNumber(amount, figure.unitOfMeasure, language)
          const unitName = name ?? words.wholeArea
          return (
            <li key={territoryId ?? 'whole'}>
              <span>{unitName}</span>
              <span className={classes.barRoom} aria-hidden>
                <span className={classes.bar} style={{ width: `${((amount ?? 0) / most) * 100}%` }} />
              </span>
              <span className={classes.amount}>
                {territoryId ? (
                  <Figure
                    id={figureOf(figure.figureId, territoryId)}
                    label={`${figure.name}, ${unitName}`}
                    {...(shown === undefined ? {} : { value: shown })}
                    state={value.state}
                  />
                ) : (
                  (shown ?? words.notReported)
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
