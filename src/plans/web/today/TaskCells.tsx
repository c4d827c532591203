import { PageLink } from '../../../platform/web/PageLink.tsx'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { taskStatuses } from '../../taskStatus.ts'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './cells.module.css'
import today from './today.module.css'

type Cell = OverviewAnswer['cells'][number]

/** Every task of the plan as one cell under its group: how it stands by fill and outline, in words to the touch and aloud. */
export function TaskCells({ overview }: { readonly overview: OverviewAnswer }) {
  const { words, number } = usePlansWords()
  const { cells, plan } = overview
  const groups = [...Map.groupBy(cells, (cell) => cell.groupNumber)]
  const count = (state: Cell['taskStatus']) => cells.filter((cell) => cell.taskStatus === state).length
  const restricted = count(null)
  return (
    <>
      <div className={today.cardHead}>
        <h2 id="nhiem-vu">{words.today.cells(number(cells.length), plan.code)}</h2>
        <PageLink to="/ke-hoach/nhiem-vu">{words.today.openBoard}</PageLink>
      </div>
      <div className={classes.groups}>
        {groups.map(([group, own]) => (
          <div key={group} className={classes.group}>
            <span className={classes.number} title={words.group(group)}>
              {group}
            </span>
            <ul className={classes.cells} aria-label={words.group(group)}>
              {own.map((cell) => (
                <li key={cell.taskId}>
                  <TaskCell cell={cell} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <ul className={classes.key}>
        {taskStatuses.map((status) => (
          <li key={status}>
            <span className={classes.sample} data-state={status} aria-hidden />
            {words.states[status]} {number(count(status))}
          </li>
        ))}
        {restricted > 0 && (
          <li>
            <span className={classes.sample} data-state="restricted" aria-hidden />
            {words.states.restricted} {number(restricted)}
          </li>
        )}
      </ul>
    </>
  )
}

function TaskCell({ cell }: { readonly cell: Cell }) {
  const { words, number } = usePlansWords()
  const query = usePlanQuery()
  const { code, taskStatus, daysLate, title } = cell
  const state = taskStatus ?? 'restricted'
  const said = taskStatus === 'late' && daysLate ? words.late(number(daysLate)) : words.states[state]
  return (
    <PageLink
      to={taskAddress(code, query)}
      className={classes.cell ?? ''}
      data-state={state}
      title={words.today.cell(code, said, title)}
      aria-label={words.today.cell(code, said, title)}
    >
      {code.split('.')[1] ?? code}
    </PageLink>
  )
}
