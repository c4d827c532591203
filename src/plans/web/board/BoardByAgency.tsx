import type { TaskRow } from '../../taskShapes.ts'
import { StatusChip } from '../StatusChip.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'
import { byAgency } from './byAgency.ts'
import { DueOn } from './DueOn.tsx'
import { TaskFigures } from './TaskFigures.tsx'
import { TaskTitle } from './TaskTitle.tsx'

/** Who leads what: every agency of today with its tasks, those without a successor first. */
export function BoardByAgency({ rows }: { readonly rows: readonly TaskRow[] }) {
  const { words, number } = useTaskWords()
  return byAgency(rows).map(({ agencyId, name, isWaiting, rows: own, late }) => (
    <section key={`${agencyId} ${isWaiting}`} aria-label={name ?? words.board.unnamed}>
      <div className={classes.agency}>
        <h2>
          {isWaiting ? <del>{name}</del> : (name ?? words.board.unnamed)}
          {isWaiting && <span className={classes.waiting}> {words.waitingFor}</span>}
        </h2>
        <span>
          {words.board.leadTasks(number(own.length))}
          {late > 0 && <span className={classes.bad}> · {words.board.late(number(late))}</span>}
        </span>
      </div>
      <ul className={classes.agencyTasks}>
        {own.map((row) => (
          <li key={row.taskId}>
            <span className={classes.agencyCode}>{row.code}</span>
            <TaskTitle row={row} />
            <TaskFigures row={row} />
            <StatusChip standing={row} />
            <DueOn row={row} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
