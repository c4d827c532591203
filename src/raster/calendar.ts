// Days are counted from 1970-01-01 (day 0), as in every file of the field; years are Gregorian.

/** The day on which a year begins. */
export function firstDayOf(year: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return 365 * (year - 1970) + leapDays - leapDaysBefore1970
}

const leapDaysBefore1970 = 477

/** The year in which a day lies. */
export function yearOf(day: number): number {
  const guess = 1970 + Math.floor(day / 365.2425)
  if (day < firstDayOf(guess)) return guess - 1
  return day < firstDayOf(guess + 1) ? guess : guess + 1
}

export const daysIn = (year: number): number => firstDayOf(year + 1) - firstDayOf(year)
