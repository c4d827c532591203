import { dateText, instantText } from '../../../platform/format.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import type { TaskAnswer } from '../../contract.ts'
import { signedAmount } from '../../figureText.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './task.module.css'

/** What was changed by whom on which basis, newest first; then every assignment there ever was. */
export function TaskHistory({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  return (
    <>
      <section className={classes.card} aria-label={words.taskPage.changes}>
        <h2>{words.taskPage.changes}</h2>
        {task.history.length === 0 && <p className={classes.inCard}>{words.taskPage.noChanges}</p>}
        <ol className={classes.rows}>
          {task.history.map((change) => (
            <li key={`${change.change} ${change.recordedAt} ${change.about}`} className={classes.change}>
              <span>
                <Said change={change} figures={task.figures} />
              </span>
              <span className={classes.under}>
                {change.change !== 'deadlineSet' && `${words.taskPage.holdsFrom(dateText(change.on))} · `}
                {words.taskPage.basis}: {change.legalBasis}
              </span>
              <span className={classes.under}>
                {words.taskPage.by(change.recordedBy, instantText(change.recordedAt))}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <Assignments task={task} />
    </>
  )
}

interface SaidProps {
  readonly change: TaskAnswer['history'][number]
  readonly figures: TaskAnswer['figures']
}

function Said({ change, figures }: SaidProps) {
  const { words, language } = useTaskWords()
  const { about, delta, dueOn, from, to } = change
  const text = words.taskPage
  switch (change.change) {
    case 'reassigned':
      return text.reassigned(from.join(', '), to.join(', '))
    case 'deadlineSet':
      return text.deadlineSet(about ?? '', dueOn ? dateText(dueOn) : '')
    case 'indicatorChanged':
      return text.indicatorChanged(about ?? '')
    case 'adjusted': {
      const unit = figures.find(({ name }) => name === about)?.unitOfMeasure ?? 'item'
      return text.adjusted(about ?? '', signedAmount(delta ?? 0, unit, language))
    }
  }
}

function Assignments({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  const text = words.taskPage
  return (
    <section className={classes.card} aria-label={text.assignments}>
      <h2>{text.assignments}</h2>
      <WideTable label={text.assignments}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.board.agency}</th>
              <th scope="col">{text.role}</th>
              <th scope="col">{text.namedAs}</th>
              <th scope="col">{text.from}</th>
              <th scope="col">{text.to}</th>
              <th scope="col">{text.basis}</th>
            </tr>
          </thead>
          <tbody>
            {task.assignments.map((each) => (
              <tr key={each.taskAssignmentId}>
                <th scope="row">{each.agencyName ?? words.nobody}</th>
                <td data-short>{words[each.assignmentRole]}</td>
                <td lang="vi">{each.namedAs}</td>
                <td data-short>{dateText(each.validFrom)}</td>
                <td>
                  {each.validTo ? dateText(each.validTo) : text.stillHolds}{' '}
                  {each.isWaiting && <StateChip tone="warning">{words.waitingFor}</StateChip>}
                </td>
                <td lang="vi">{each.legalBasis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}
