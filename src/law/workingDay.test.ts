import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarDaySeeds } from './seed/calendarDays.ts'
import { endOfTimeLimit } from './timeLimit.ts'
import {
  addWorkingDays,
  isWeekend,
  isWorkingDay,
  isYearKnown,
  nextWorkingDay,
  previousWorkingDay,
  shifted,
  workingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from './workingDay.ts'

const calendar = workingCalendar(calendarDaySeeds)
const none = workingCalendar([])

test('Tết of three years: the office is closed from the day before to the day after', () => {
  for (const [last, first, days] of [
    ['2025-01-24', '2025-02-03', 5],
    ['2026-02-13', '2026-02-23', 5],
    ['2027-02-04', '2027-02-12', 5],
  ] as const) {
    assert.equal(nextWorkingDay(last, calendar), first)
    assert.equal(previousWorkingDay(first, calendar), last)
    assert.equal(workingDaysBetween(last, first, calendar), 1)
    assert.equal(workingDaysBetween(last, first, none) - 1, days, `${days} workdays of ${last.slice(0, 4)} are off`)
  }
})

test('lunar days are where an independent lunar calendar has them', () => {
  const lunar = (day: string) =>
    new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' }).format(
      new Date(`${day}T12:00:00Z`),
    )
  const named = (part: string) =>
    calendarDaySeeds.filter(({ name }) => name === part).map(({ dayOn }) => `${dayOn.slice(0, 4)} ${lunar(dayOn)}`)
  const tet = named('Tết Âm lịch')
  for (const year of ['2025', '2026', '2027'])
    for (const day of ['1/1', '1/2', '1/3']) assert.ok(tet.includes(`${year} ${day}`), `${year} ${day}`)
  assert.deepEqual(named('Giỗ Tổ Hùng Vương'), ['2025 3/10', '2026 3/10', '2027 3/10'])
})

test('a swapped Saturday is worked, the Friday or Monday for it is not', () => {
  for (const [worked, off] of [
    ['2025-04-26', '2025-05-02'],
    ['2026-01-10', '2026-01-02'],
    ['2026-08-22', '2026-08-31'],
  ] as const) {
    assert.ok(isWeekend(worked) && isWorkingDay(worked, calendar), worked)
    assert.ok(!isWeekend(off) && !isWorkingDay(off, calendar), off)
  }
  // Of 30 April 2025 nothing is left until Monday 5 May; the Saturday before counts.
  assert.equal(addWorkingDays('2025-04-25', 1, calendar), '2025-04-26')
  assert.equal(addWorkingDays('2025-04-29', 1, calendar), '2025-05-05')
})

test('a year that nobody has entered is said to be unknown', () => {
  assert.equal(isYearKnown(calendar, '2026-11-27'), true)
  assert.equal(isYearKnown(calendar, '2028-01-03'), false)
})

test('a limit of law: first day not counted, a last day off moves to the next working day', () => {
  const end = (from: string, amount: number, timeLimitUnit: Parameters<typeof endOfTimeLimit>[1]['timeLimitUnit']) =>
    endOfTimeLimit(from, { amount, timeLimitUnit }, calendar)
  // Change of forest: 15 days (TT 16/2025, art. 19); from Friday 6 June the last is a Saturday: Monday.
  assert.equal(end('2025-06-06', 15, 'day'), '2025-06-23')
  assert.equal(end('2025-06-05', 15, 'day'), '2025-06-20')
  // Ten days that would end in Tết end on the first day after it.
  assert.equal(end('2026-02-06', 10, 'day'), '2026-02-23')
  // Packing list: 2 working days (TT 26/2025) over the swapped Saturday and over 30 April.
  assert.equal(end('2025-04-25', 2, 'workingDay'), '2025-04-28')
  assert.equal(end('2025-04-29', 2, 'workingDay'), '2025-05-06')
  // A limit that ends on a worked Saturday ends there.
  assert.equal(end('2026-01-03', 1, 'week'), '2026-01-10')
  // A month without that day: its last; 28 February 2026 is a Saturday.
  assert.equal(end('2026-01-31', 1, 'month'), '2026-03-02')
  assert.equal(end('2025-01-31', 1, 'month'), '2025-02-28')
  assert.equal(end('2024-02-29', 1, 'year'), '2025-02-28')
  assert.equal(end('2025-11-30', 3, 'month'), '2026-03-02')
})

const dayIn = fc.integer({ min: 0, max: 1094 }).map((days) => shifted('2025-01-01', days))
const someDays = fc
  .array(fc.record({ dayOn: dayIn, calendarDayKind: fc.constantFrom('holiday' as const, 'swappedWorkday' as const) }), {
    maxLength: 60,
  })
  .map(workingCalendar)

test('adding and counting agree, whatever the calendar', () => {
  fc.assert(
    fc.property(dayIn, fc.integer({ min: -80, max: 80 }), someDays, (day, count, given) => {
      const found = addWorkingDays(day, count, given)
      if (count !== 0) assert.ok(isWorkingDay(found, given))
      if (count >= 0) assert.equal(workingDaysBetween(day, found, given), count)
      // Counting back leaves the start out and takes the end in: from a working day both ways are the same.
      if (count < 0 && isWorkingDay(day, given)) assert.equal(workingDaysBetween(day, found, given), count)
    }),
  )
})

test('from a working day there and back again is home; sums of parts are the whole', () => {
  fc.assert(
    fc.property(dayIn, fc.integer({ min: 1, max: 60 }), dayIn, someDays, (start, count, other, given) => {
      const day = workingDayFrom(start, given)
      assert.equal(addWorkingDays(addWorkingDays(day, count, given), -count, given), day)
      const [first = '', middle = '', last = ''] = [start, other, day].sort()
      assert.equal(
        workingDaysBetween(first, middle, given) + workingDaysBetween(middle, last, given),
        workingDaysBetween(first, last, given),
      )
    }),
  )
})

test('a limit never ends on a day off, never before its calendar end, and a longer one not earlier', () => {
  const unit = fc.constantFrom('day' as const, 'workingDay' as const, 'week' as const, 'month' as const)
  fc.assert(
    fc.property(dayIn, fc.integer({ min: 1, max: 24 }), unit, someDays, (from, amount, timeLimitUnit, given) => {
      const end = endOfTimeLimit(from, { amount, timeLimitUnit }, given)
      assert.ok(isWorkingDay(end, given))
      assert.ok(end >= shifted(from, amount))
      assert.ok(endOfTimeLimit(from, { amount: amount + 1, timeLimitUnit }, given) >= end)
    }),
  )
})
