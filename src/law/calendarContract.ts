// Every command and read of the working calendar.

import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { CalendarDayFacts, calendarDayKinds } from './calendarDay.ts'
import { calendarColumns, calendarFaults, calendarRowStates } from './calendarFile.ts'

const administratorOnly = { administrator: 'all' } as const
const everybody = { everyone: 'all' } as const

export const recordHoliday = commandContract({
  name: 'holiday.record',
  input: CalendarDayFacts,
  output: Recorded,
  permits: administratorOnly,
})

/** The day is again what its weekday says; the row stays readable with the reason. */
export const withdrawHoliday = commandContract({
  name: 'holiday.withdraw',
  input: Type.Object({ calendarDayId: Uuid, reason: Reason }),
  output: Recorded,
  permits: administratorOnly,
})

/** Reads a file of a year's days (CSV or XLSX, at most 500 kB, Base64); the calendar is not touched. */
export const openHolidayImport = commandContract({
  name: 'holiday.openImport',
  input: Type.Object({
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    content: Type.String({ minLength: 1, maxLength: 700_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
  }),
  output: Recorded,
  permits: administratorOnly,
})

/** Writes the rows that are ready; what is known already or wrong is not written, and the preview says so of each. */
export const importHolidays = commandContract({
  name: 'holiday.import',
  input: Type.Object({ calendarImportId: Uuid, isVerified: Type.Boolean() }),
  output: Type.Object({ id: Uuid, written: Type.Integer({ minimum: 0 }) }),
  permits: administratorOnly,
})

/** Takes away every day that the import wrote. */
export const undoHolidayImport = commandContract({
  name: 'holiday.undoImport',
  input: Type.Object({ calendarImportId: Uuid }),
  output: Recorded,
  permits: administratorOnly,
})

export const CalendarDayRow = Type.Object({
  id: Uuid,
  ...CalendarDayFacts.properties,
  recordedAt: Instant,
  recordedBy: Type.String(),
  withdrawnAt: orNull(Instant),
  withdrawnReason: orNull(Type.String()),
})
export type CalendarDayRow = Static<typeof CalendarDayRow>

export const listHolidays = readContract({
  name: 'holiday.list',
  input: Type.Object({
    ...listQuery,
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    calendarDayKind: Type.Optional(Type.Enum(calendarDayKinds)),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(CalendarDayRow),
  permits: everybody,
})

/** One year at a glance: its days off and worked, and how many of its days are working days. */
export const showCalendarYear = readContract({
  name: 'calendarDay.year',
  input: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) }),
  output: Type.Object({
    year: Type.Integer(),
    /** False: nobody has entered its days off; counts only know weekends. */
    isKnown: Type.Boolean(),
    days: Type.Array(CalendarDayRow),
    workingDays: Type.Integer({ minimum: 0 }),
    unverified: Type.Integer({ minimum: 0 }),
    /** Years with days, in order. */
    years: Type.Array(Type.Integer()),
  }),
  permits: everybody,
})

const ImportedRow = Type.Object({
  rowNumber: Type.Integer({ minimum: 2 }),
  calendarRowState: Type.Enum(calendarRowStates),
  dayOn: orNull(IsoDate),
  calendarDayKind: orNull(Type.Enum(calendarDayKinds)),
  name: Type.String(),
  instrument: Type.String(),
  clause: orNull(Type.String()),
  faults: Type.Array(
    Type.Object({
      column: Type.Enum(calendarColumns),
      given: Type.String(),
      expected: Type.Enum(calendarFaults),
    }),
  ),
})
export const showHolidayImport = readContract({
  name: 'holiday.showImport',
  input: Type.Object({ calendarImportId: Uuid }),
  output: Type.Object({
    fileName: Type.String(),
    openedAt: Instant,
    openedBy: Type.String(),
    writtenAt: orNull(Instant),
    undoneAt: orNull(Instant),
    rows: Type.Array(ImportedRow),
  }),
  permits: administratorOnly,
})
