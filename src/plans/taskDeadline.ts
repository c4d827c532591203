// The last day for a year's result of a task: dated settings, the narrowest of which holds.
import { Problem } from '../platform/problem.ts'

export interface TaskDeadline {
  /** Null: every task of the plan. */
  readonly taskId: string | null
  /** Null: every year, on `monthDay`. */
  readonly year: number | null
  readonly dueOn: string | null
  /** `12-18`. */
  readonly monthDay: string | null
  readonly recordedAt: string
}

/** Null when the task has no result in that year. `years`: only those; null = every year. */
export function dueOn(
  task: { readonly taskId: string; readonly years: readonly number[] | null },
  year: number,
  deadlines: readonly TaskDeadline[],
): string | null {
  if (task.years && !task.years.includes(year)) return null
  const fitting = deadlines.filter(
    (each) => (each.taskId === null || each.taskId === task.taskId) && (each.year === null || each.year === year),
  )
  const [best] = fitting.toSorted((a, b) => narrowness(b) - narrowness(a) || b.recordedAt.localeCompare(a.recordedAt))
  if (!best) return null
  return best.dueOn ?? (best.monthDay ? `${year}-${best.monthDay}` : null)
}

const narrowness = ({ taskId, year }: TaskDeadline) => (taskId === null ? 0 : 2) + (year === null ? 0 : 1)

/** Throws `taskDeadline.notOfYear`, `taskDeadline.beforePlan`. */
export function requireSoundDeadline(
  { year, dueOn: day }: { readonly year: number; readonly dueOn: string },
  task: { readonly code: string; readonly years: readonly number[] | null },
  issuedOn: string,
): void {
  if (task.years && !task.years.includes(year))
    throw new Problem('taskDeadline.notOfYear', 422, { code: task.code, year })
  if (day <= issuedOn) throw new Problem('taskDeadline.beforePlan', 422, { issuedOn })
}
