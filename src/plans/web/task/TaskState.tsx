import { dateText } from '../../../platform/format.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { TaskAnswer } from '../../contract.ts'
import { StatusChip } from '../StatusChip.tsx'
import { useTaskWords } from '../useTaskWords.ts'

/** `Đúng tiến độ · Hằng năm · năm 2026 · hạn 15/12/2026 · còn 179 ngày` */
export function TaskState({ task }: { readonly task: TaskAnswer }) {
  const { words, number } = useTaskWords()
  const { dueOn, daysLeft, timeText, year, asOf } = task
  return (
    <>
      <StatusChip standing={task} />
      {task.isRestricted && task.taskStatus && <StateChip state="restricted">{words.restricted}</StateChip>}
      <span>
        <span lang="vi">{timeText}</span> · {words.yearOf(year)} ·{' '}
        {dueOn ? (dueOn < asOf ? words.dueOverdue(dateText(dueOn)) : words.due(dateText(dueOn))) : words.noDue}
        {daysLeft !== null && ` · ${words.left(number(daysLeft))}`}
      </span>
    </>
  )
}
