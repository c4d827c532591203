// How a task stands in a year: derived from its deadline, its evidence and who leads it; never typed.
import { daysBetween } from '../platform/format.ts'

export const taskStatuses = ['onTrack', 'underWay', 'late', 'noEvidence'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** A quarter: a task in which nothing happened for longer is no longer called on track. */
const quietDays = 92

export interface TaskStanding {
  /** Last day for the result of the year; null when the task has none that year. */
  readonly dueOn: string | null
  /** Records that count for the task in the year, up to the day of asking. */
  readonly records: number
  /** Day of the newest of them. */
  readonly lastOn: string | null
  /** Units that lead it and have recorded nothing in the year, or wait for somebody to take the task over. */
  readonly silentLeads: number
}

/**
 * In this order:
 * 1. `late`: the deadline has passed, and nothing is recorded or a lead unit is silent;
 * 2. `noEvidence`: nothing is recorded yet;
 * 3. `underWay`: something is recorded, but a lead unit is silent or the newest record is older than a quarter
 *    (a passed deadline with every unit in is done, however long ago);
 * 4. `onTrack`.
 */
export function taskStatus({ dueOn, records, lastOn, silentLeads }: TaskStanding, asOf: string): TaskStatus {
  const isDue = dueOn !== null && asOf > dueOn
  if (isDue && (records === 0 || silentLeads > 0)) return 'late'
  if (records === 0) return 'noEvidence'
  if (silentLeads > 0) return 'underWay'
  const isQuiet = lastOn === null || daysBetween(lastOn, asOf) > quietDays
  return isQuiet && !isDue ? 'underWay' : 'onTrack'
}

/** Days since the deadline of what is late; null when it is not. */
export const daysLate = (standing: TaskStanding, asOf: string): number | null =>
  standing.dueOn !== null && taskStatus(standing, asOf) === 'late' ? daysBetween(standing.dueOn, asOf) : null
