import { dateText } from '../../../platform/format.ts'
import { Figure } from '../../../platform/web/Figure.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import type { TaskAnswer } from '../../contract.ts'
import { amountNumber } from '../../figureText.ts'
import { numberOfValue } from '../../figureValue.ts'
import { unitOfMeasureName } from '../../unitOfMeasureWords.ts'
import { Answering } from '../Answering.tsx'
import { figureOf } from '../figure/figureChoice.ts'
import { TaskParts } from '../handedParts.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './task.module.css'

/** Lead agencies and territories: who sent something in the year and who did not, with the figures of each territory. */
export function TaskReporters({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  return (
    <>
      {task.leadAgencies.length > 0 && (
        <section className={classes.card} aria-label={words.taskPage.leadAgencies}>
          <h2>{words.taskPage.leadAgencies}</h2>
          <ul className={classes.rows}>
            {task.leadAgencies.map((agency) => (
              <li key={agency.agencyId}>
                <Answering answers={agency} />
                <Sent {...agency} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Territories task={task} />
      <TaskParts planId={task.plan.planId} taskId={task.taskId} year={task.year} />
    </>
  )
}

function Sent(props: { readonly isReported: boolean; readonly records: number; readonly lastOn: string | null }) {
  const { words, number } = useTaskWords()
  const { isReported, records, lastOn } = props
  return (
    <span className={classes.sent}>
      {isReported ? (
        <StateChip state="done">{words.reported}</StateChip>
      ) : (
        <StateChip state="notReported">{words.notReported}</StateChip>
      )}
      <span className={classes.under}>
        {isReported ? words.records(number(records)) : words.noRecords}
        {lastOn && ` · ${words.lastOn(dateText(lastOn))}`}
      </span>
    </span>
  )
}

function Territories({ task }: { readonly task: TaskAnswer }) {
  const { words, language } = useTaskWords()
  if (task.units.length === 0) return null
  const figures = task.figures.filter(({ value }) => numberOfValue(value) !== undefined)
  return (
    <section className={classes.card} aria-label={words.taskPage.territories}>
      <h2>{words.taskPage.territories}</h2>
      <WideTable label={words.taskPage.territories}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.taskPage.unit}</th>
              <th scope="col">{words.board.state}</th>
              {figures.map(({ figureId, name, unitOfMeasure }) => (
                <th key={figureId} scope="col" data-number lang="vi">
                  {name} ({unitOfMeasureName(unitOfMeasure, language)})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {task.units.map((unit) => (
              <tr key={unit.territoryId}>
                <th scope="row">{unit.name}</th>
                <td>
                  <Sent {...unit} />
                </td>
                {figures.map((figure) => (
                  <td key={figure.figureId} data-number>
                    <Part figure={figure} territoryId={unit.territoryId} name={unit.name} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

interface PartProps {
  readonly figure: TaskAnswer['figures'][number]
  readonly territoryId: string
  readonly name: string
}

function Part({ figure, territoryId, name }: PartProps) {
  const { language } = useTaskWords()
  const part = figure.byUnit.find((unit) => unit.territoryId === territoryId)
  const amount = part && numberOfValue(part.value)
  return (
    <Figure
      id={figureOf(figure.figureId, territoryId)}
      label={`${figure.name}, ${name}`}
      {...(amount === undefined ? {} : { value: amountNumber(amount, figure.unitOfMeasure, language) })}
      state={part?.value.state ?? 'notReported'}
    />
  )
}
