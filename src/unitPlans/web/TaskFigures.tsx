// The figures of one task in a review: as counted today, and as they were when it was handed in. A number opens its records.
import { amountText } from '../../plans/figureText.ts'
import { type FigureValue, numberOfValue } from '../../plans/figureValue.ts'
import { dateText } from '../../platform/format.ts'
import { Figure } from '../../platform/web/Figure.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { beside, type CountedUnitFigure, type KeptFigures } from '../unitFigure.ts'
import { unitPlansWords } from '../words.ts'
import classes from './paper.module.css'

interface TaskFiguresProps {
  readonly taskCode: string
  readonly figures: readonly CountedUnitFigure[]
  readonly kept: KeptFigures | null
}

export function TaskFigures({ taskCode, figures, kept }: TaskFiguresProps) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const ofTask = <Row extends { readonly taskCode: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.taskCode === taskCode)
  const rows = beside(ofTask(figures), ofTask(kept?.figures ?? [])).filter(
    ({ now, kept: was }) => isKnown(now?.value) || isKnown(was?.value),
  )
  const silent = ofTask(figures).filter(({ value }) => value.state === 'notReported')
  return (
    <>
      {rows.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.page.figure}</th>
                {kept && (
                  <th scope="col" data-number>
                    {words.page.atSubmission(dateText(kept.to))}
                  </th>
                )}
                <th scope="col" data-number>
                  {words.page.today}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ now, kept: was, isChanged }) => (
                <tr key={now?.figureId ?? was?.figureId}>
                  <td lang="vi">
                    {now?.name ?? was?.name} {isChanged && <StateChip tone="warning">{words.page.changed}</StateChip>}
                  </td>
                  {kept && <td data-number>{was ? valueWords(was.value, was.unitOfMeasure, language) : ''}</td>}
                  <td data-number>
                    {now && (
                      <Figure
                        id={now.figureId}
                        label={now.name}
                        value={valueWords(now.value, now.unitOfMeasure, language)}
                        state={now.value.state}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {silent.length > 0 && (
        <p className={classes.quiet} lang="vi">
          {words.form.notCounted(silent.map(({ name }) => name).join(', '))}
        </p>
      )}
    </>
  )
}

const isKnown = (value: FigureValue | undefined) => value !== undefined && numberOfValue(value) !== undefined

function valueWords(value: FigureValue, unitOfMeasure: string, language: Language): string | undefined {
  const amount = numberOfValue(value)
  return amount === undefined ? undefined : amountText(amount, unitOfMeasure, language)
}
