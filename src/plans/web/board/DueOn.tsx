import { dateText, dayText } from '../../../platform/format.ts'
import type { TaskRow } from '../../taskShapes.ts'
import classes from './board.module.css'

/** `15/12`, red once it has passed without its result. */
export function DueOn({ row: { dueOn, taskStatus } }: { readonly row: Pick<TaskRow, 'dueOn' | 'taskStatus'> }) {
  if (!dueOn) return null
  return (
    <time dateTime={dueOn} title={dateText(dueOn)} className={taskStatus === 'late' ? classes.overdue : classes.due}>
      {dayText(dueOn)}
    </time>
  )
}
