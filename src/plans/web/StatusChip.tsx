import { StateChip } from '../../platform/web/StateChip.tsx'
import type { TaskRow } from '../taskShapes.ts'
import { usePlansWords } from './usePlansWords.ts'

type Standing = Pick<TaskRow, 'taskStatus' | 'isRestricted' | 'daysLate'>

/** How a task stands: `Trễ 4 ngày`, `Đúng tiến độ`; restricted where the asker may not know. */
export function StatusChip({ standing }: { readonly standing: Standing }) {
  const { words, number } = usePlansWords()
  const { taskStatus, daysLate } = standing
  if (!taskStatus) return <StateChip state="restricted">{words.states.restricted}</StateChip>
  return (
    <StateChip state={taskStatus}>
      {taskStatus === 'late' && daysLate ? words.late(number(daysLate)) : words.states[taskStatus]}
    </StateChip>
  )
}
