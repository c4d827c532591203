// When a time limit of law ends (Civil Code 91/2015/QH13, art. 144–148).
import { addWorkingDays, shifted, type WorkingCalendar, workingDayFrom } from './workingDay.ts'

export type TimeLimitUnit = 'day' | 'workingDay' | 'week' | 'month' | 'year'

export interface TimeLimit {
  readonly amount: number
  readonly timeLimitUnit: TimeLimitUnit
}

/**
 * The last day of a limit that begins by an event on `from`. The first day is not counted (art. 147 clause 2); a limit of
 * weeks, months or years ends on the day that corresponds, of a month without that day on its last one (art. 148 clauses
 * 2–4); where the last day is a weekend or a holiday, the limit ends with the working day after it (art. 148 clause 5).
 */
export function endOfTimeLimit(from: string, { amount, timeLimitUnit }: TimeLimit, calendar: WorkingCalendar): string {
  if (timeLimitUnit === 'workingDay') return addWorkingDays(from, amount, calendar)
  return workingDayFrom(corresponding(from, amount, timeLimitUnit), calendar)
}

function corresponding(from: string, amount: number, unit: Exclude<TimeLimitUnit, 'workingDay'>): string {
  if (unit === 'day') return shifted(from, amount)
  if (unit === 'week') return shifted(from, amount * 7)
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const months = year * 12 + (month - 1) + (unit === 'year' ? amount * 12 : amount)
  const lastOfMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0))
  const found = Math.min(day, lastOfMonth.getUTCDate())
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, found)).toISOString().slice(0, 10)
}
