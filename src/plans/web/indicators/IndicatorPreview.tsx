import type { InputOf } from '../../../platform/contract.ts'
import { dateText } from '../../../platform/format.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { amountText, valueText } from '../../figureText.ts'
import type { FigureValue } from '../../figureValue.ts'
import { previewIndicator } from '../../indicatorContract.ts'
import { recordAddress } from '../../recordAddress.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './indicators.module.css'

/** What it would do to the current year: the figure, each unit, each task, each record; nothing is recorded by looking. */
export function IndicatorPreview({ input }: { readonly input: InputOf<typeof previewIndicator> }) {
  const { words, language, number } = useTaskWords()
  const text = words.indicators
  const { data, error, refetch } = useRead(previewIndicator, input)
  const written = (value: FigureValue | null) =>
    value === null ? text.none : (valueText(value, data?.unitOfMeasure ?? '', language) ?? words.notReported)
  return (
    <section className={classes.preview} aria-live="polite" aria-label={text.preview}>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <h2>{text.previewTitle(data.year)}</h2>
          <dl>
            <div>
              <dt>{text.before}</dt>
              <dd>{written(data.before)}</dd>
            </div>
            <div>
              <dt>{text.after}</dt>
              <dd>{written(data.after)}</dd>
            </div>
          </dl>
          <p>
            {data.added === 0 && data.removed === 0
              ? text.same
              : [
                  ...(data.added > 0 ? [text.added(number(data.added))] : []),
                  ...(data.removed > 0 ? [text.removed(number(data.removed))] : []),
                ].join(', ')}
            . {text.saveWhy} {text.signedStay}
          </p>
          {data.byUnit.length > 0 && (
            <>
              <h3>{text.byUnit}</h3>
              <ul>
                {data.byUnit.map((unit) => (
                  <li key={unit.name ?? ''}>
                    <span lang="vi">{unit.name ?? text.wholeArea}</span>: {written(unit.before)} → {written(unit.after)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>{text.byTask}</h3>
          <ul>
            {data.byTask.map((task) => (
              <li key={task.taskCode}>
                {words.task(task.taskCode)}:{' '}
                {task.countsToo > 0
                  ? text.countsToo(number(task.countsToo))
                  : text.taskRecords(number(task.before), number(task.after))}
              </li>
            ))}
          </ul>
          {data.records.length > 0 && (
            <details open={data.records.length <= 20}>
              <summary>{text.records}</summary>
              <ul>
                {data.records.map((row) => {
                  const address = recordAddress(row)
                  return (
                    <li key={row.id}>
                      <StateChip tone={row.isAdded ? 'good' : 'bad'}>
                        {row.isAdded ? text.isAdded : text.isRemoved}
                      </StateChip>{' '}
                      {dateText(row.occurredOn)}{' '}
                      <span lang="vi">{address ? <PageLink to={address}>{row.title}</PageLink> : row.title}</span>:{' '}
                      {amountText(row.amount, data.unitOfMeasure, language)}
                    </li>
                  )
                })}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}
