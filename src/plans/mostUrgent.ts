// In which order a unit sees its own tasks: what is late, then what has no evidence, then the rest; what it leads before what it
// coordinates.
import type { TaskRow } from './taskShapes.ts'
import type { TaskStatus } from './taskStatus.ts'

type Row = Pick<TaskRow, 'code' | 'taskStatus' | 'leads'>

const order: readonly (TaskStatus | null)[] = ['late', 'noEvidence', 'underWay', 'onTrack', null]

export const isLedBy = ({ leads }: Pick<TaskRow, 'leads'>, agencyId: string) =>
  leads.some(({ agencies }) => agencies.some((agency) => agency.agencyId === agencyId))

export function mostUrgentFirst<Task extends Row>(rows: readonly Task[], agencyId: string): readonly Task[] {
  return rows.toSorted(
    (a, b) =>
      Number(isLedBy(b, agencyId)) - Number(isLedBy(a, agencyId)) ||
      order.indexOf(a.taskStatus) - order.indexOf(b.taskStatus) ||
      a.code.localeCompare(b.code, 'vi', { numeric: true }),
  )
}
