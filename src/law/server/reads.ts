// The questions screens may ask of the working calendar.
import { dateText } from '../../platform/format.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { type Read, read } from '../../platform/server/command.ts'
import { type CalendarDayRow, listHolidays, showCalendarYear, showHolidayImport } from '../calendarContract.ts'
import { judgedCalendarRows } from '../calendarFile.ts'
import { workingCalendar, workingDaysBetween } from '../workingDay.ts'
import { selectCalendarDays, selectCalendarImport, selectStandingDays } from './calendarSql.ts'

export const reads: readonly Read[] = [
  read(listHolidays, async ({ tx }, input) => {
    const { year, calendarDayKind, withdrawn = false } = input
    const rows = (await selectCalendarDays(tx, year))
      .filter((row) => withdrawn === (row.withdrawnAt !== null))
      .filter((row) => !calendarDayKind || row.calendarDayKind === calendarDayKind)
    return listed(rows, input, listing)
  }),
  read(showCalendarYear, async ({ tx }, { year }) => {
    const all = await selectStandingDays(tx)
    const days = (await selectCalendarDays(tx, year)).filter(({ withdrawnAt }) => withdrawnAt === null)
    return {
      year,
      isKnown: days.some(({ calendarDayKind }) => calendarDayKind === 'holiday'),
      days,
      workingDays: workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, workingCalendar(all)),
      unverified: days.filter(({ isVerified }) => !isVerified).length,
      years: [...new Set(all.map(({ dayOn }) => Number(dayOn.slice(0, 4))))].sort(),
    }
  }),
  read(showHolidayImport, async ({ tx }, { calendarImportId }) => {
    const found = await selectCalendarImport(tx, calendarImportId)
    if (!found) throw notFound('calendarImport', calendarImportId)
    const days = await selectStandingDays(tx)
    const standing = new Map(days.map(({ dayOn, calendarDayKind }) => [dayOn, calendarDayKind]))
    return {
      fileName: found.fileName,
      openedAt: found.openedAt.toISOString(),
      openedBy: found.openedBy,
      writtenAt: found.writtenAt?.toISOString() ?? null,
      undoneAt: found.undoneAt?.toISOString() ?? null,
      rows: judgedCalendarRows(found.fileRows, standing).map(({ faults, ...row }) => ({ ...row, faults: [...faults] })),
    }
  }),
]

const listing = {
  words: (row: CalendarDayRow) => [row.name, row.instrument, row.clause, dateText(row.dayOn)],
  sorts: {
    dayOn: (row: CalendarDayRow) => row.dayOn,
    calendarDayKind: (row: CalendarDayRow) => row.calendarDayKind,
    name: (row: CalendarDayRow) => row.name,
    instrument: (row: CalendarDayRow) => row.instrument,
    isVerified: (row: CalendarDayRow) => (row.isVerified ? 1 : 0),
  },
  first: { sort: 'dayOn', direction: 'asc' as const },
}
