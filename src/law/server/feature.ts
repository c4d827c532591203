// Law as the house knows it: so far the working calendar.
import { operatorAccountId } from '../../platform/actor.ts'
import { dateText } from '../../platform/format.ts'
import { seedId } from '../../platform/seedId.ts'
import type { ExportTable, Feature } from '../../platform/server/feature.ts'
import { type CalendarDayRow, listHolidays } from '../calendarContract.ts'
import { calendarDaySeeds } from '../seed/calendarDays.ts'
import { lawWords } from '../words.ts'
import { hasCalendarDays, insertCalendarDay } from './calendarSql.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const holidayTable: ExportTable = (language) => {
  const { columns, kind, calendar } = lawWords[language]
  return {
    dayOn: { head: columns.dayOn, cell: (row: CalendarDayRow) => dateText(row.dayOn) },
    calendarDayKind: { head: columns.calendarDayKind, cell: (row: CalendarDayRow) => kind[row.calendarDayKind] },
    name: { head: columns.name, cell: (row: CalendarDayRow) => row.name },
    instrument: { head: columns.instrument, cell: (row: CalendarDayRow) => row.instrument },
    clause: { head: columns.clause, cell: (row: CalendarDayRow) => row.clause },
    isVerified: {
      head: columns.isVerified,
      cell: (row: CalendarDayRow) => (row.isVerified ? calendar.verified : calendar.unverified),
    },
  }
}

export const law: Feature = {
  name: 'law',
  commands,
  reads,
  words: lawWords,
  exports: { [listHolidays.name]: holidayTable },
  async found({ tx, now }) {
    if (await hasCalendarDays(tx)) return
    for (const day of calendarDaySeeds)
      await insertCalendarDay(tx, seedId('calendarDay', day.dayOn), day, { by: operatorAccountId, at: now })
  },
}
