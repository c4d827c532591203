// The writes of the working calendar.
import { notFound, Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { type Command, type CommandMoment, command } from '../../platform/server/command.ts'
import {
  importHolidays,
  openHolidayImport,
  recordHoliday,
  undoHolidayImport,
  withdrawHoliday,
} from '../calendarContract.ts'
import { requireSoundDay } from '../calendarDay.ts'
import { calendarRows, judgedCalendarRows } from '../calendarFile.ts'
import {
  insertCalendarDay,
  insertCalendarImport,
  markCalendarImport,
  selectCalendarImport,
  selectStandingDays,
  withdrawCalendarDay,
  withdrawImportedDays,
} from './calendarSql.ts'
import { tableOf } from './tableFile.ts'

export const commands: readonly Command[] = [
  command(recordHoliday, {
    async run({ tx, id, actor, now }, day) {
      requireSoundDay(day, (await standing(tx)).has(day.dayOn))
      await insertCalendarDay(tx, id, day, { by: actor.accountId, at: now })
      return { id }
    },
  }),
  command(withdrawHoliday, {
    async run({ tx, actor, now }, { calendarDayId, reason }) {
      if (!(await withdrawCalendarDay(tx, calendarDayId, { by: actor.accountId, at: now, reason })))
        throw notFound('calendarDay', calendarDayId)
      return { id: calendarDayId }
    },
  }),
  command(openHolidayImport, {
    audited: ({ fileName }) => ({ fileName }),
    async run({ tx, id, actor, now }, { fileName, content }) {
      const rows = calendarRows(tableOf(Buffer.from(content, 'base64')))
      await insertCalendarImport(tx, id, { fileName, rows, by: actor.accountId, at: now })
      return { id }
    },
  }),
  command(importHolidays, {
    async run({ tx, actor, now }, { calendarImportId, isVerified }) {
      const found = await selectCalendarImport(tx, calendarImportId, { forWriting: true })
      if (!found) throw notFound('calendarImport', calendarImportId)
      if (found.writtenAt) throw new Problem('calendarImport.alreadyWritten', 409)
      const ready = judgedCalendarRows(found.fileRows, await standing(tx)).filter(
        ({ calendarRowState }) => calendarRowState === 'ready',
      )
      if (ready.length === 0) throw new Problem('calendarImport.nothingReady')
      for (const { rowNumber, dayOn, calendarDayKind, name, instrument, clause } of ready) {
        if (!dayOn || !calendarDayKind) continue
        const id = seedId('calendarDay', `${calendarImportId} ${rowNumber}`)
        const day = { dayOn, calendarDayKind, name, instrument, clause, isVerified }
        await insertCalendarDay(tx, id, day, { by: actor.accountId, at: now, importId: calendarImportId })
      }
      await markCalendarImport(tx, calendarImportId, 'written', now)
      return { id: calendarImportId, written: ready.length }
    },
  }),
  command(undoHolidayImport, {
    async run({ tx, actor, now }, { calendarImportId }) {
      const found = await selectCalendarImport(tx, calendarImportId, { forWriting: true })
      if (!found) throw notFound('calendarImport', calendarImportId)
      if (!found.writtenAt || found.undoneAt) throw new Problem('calendarImport.notWritten', 409)
      await withdrawImportedDays(tx, calendarImportId, { by: actor.accountId, at: now, reason: found.fileName })
      await markCalendarImport(tx, calendarImportId, 'undone', now)
      return { id: calendarImportId }
    },
  }),
]

async function standing(tx: CommandMoment['tx']) {
  const days = await selectStandingDays(tx)
  return new Map(days.map(({ dayOn, calendarDayKind }) => [dayOn, calendarDayKind]))
}
