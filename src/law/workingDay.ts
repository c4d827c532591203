// Working days: pure, by the calendar it is given. An office of the state works from Monday to Friday (Decision
// 188/1999/QĐ-TTg); the calendar says on which of these it does not, and on which Saturdays and Sundays it does.

/** Days as `YYYY-MM-DD`. */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<string>
  readonly swappedWorkdays: ReadonlySet<string>
}

export interface CalendarDayLike {
  readonly dayOn: string
  readonly calendarDayKind: 'holiday' | 'swappedWorkday'
}

export function workingCalendar(days: readonly CalendarDayLike[]): WorkingCalendar {
  const of = (kind: CalendarDayLike['calendarDayKind']) =>
    new Set(days.filter(({ calendarDayKind }) => calendarDayKind === kind).map(({ dayOn }) => dayOn))
  return { holidays: of('holiday'), swappedWorkdays: of('swappedWorkday') }
}

/** Whether anybody has entered the days off of that day's year; without them a count only knows weekends. */
export function isYearKnown({ holidays }: WorkingCalendar, day: string): boolean {
  for (const holiday of holidays) if (holiday.startsWith(day.slice(0, 5))) return true
  return false
}

export function isWorkingDay(day: string, { holidays, swappedWorkdays }: WorkingCalendar): boolean {
  if (holidays.has(day)) return false
  return swappedWorkdays.has(day) || !isWeekend(day)
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The day itself when it is a working day, else the first one after it. */
export const workingDayFrom = (day: string, calendar: WorkingCalendar) => sought(day, 1, calendar)
export const nextWorkingDay = (day: string, calendar: WorkingCalendar) => sought(shifted(day, 1), 1, calendar)
export const previousWorkingDay = (day: string, calendar: WorkingCalendar) => sought(shifted(day, -1), -1, calendar)

/** The `count`th working day after `day` (before it when negative); `day` itself is not counted. 0: `day` as it is. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  const step = count < 0 ? previousWorkingDay : nextWorkingDay
  let found = day
  for (let left = Math.abs(count); left > 0; left--) found = step(found, calendar)
  return found
}

/** Working days after `from` up to and with `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = shifted(from, 1); day <= to; day = shifted(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}

/** A whole number of days later (earlier when negative). */
export function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** No calendar closes an office for a year: a longer search means a broken one. */
const longestSearch = 366
function sought(day: string, step: 1 | -1, calendar: WorkingCalendar): string {
  let found = day
  for (let tried = 0; tried < longestSearch; tried++) {
    if (isWorkingDay(found, calendar)) return found
    found = shifted(found, step)
  }
  throw new RangeError(`no working day within a year of ${day}`)
}
