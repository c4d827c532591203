import { dateText } from '../platform/format.ts'
import type { LawWords } from './words.ts'

type Params = Readonly<Record<string, unknown>>
const day = (iso: unknown) => dateText(String(iso))

export const en: LawWords = {
  kind: { holiday: 'Day off', swappedWorkday: 'Swapped workday' },
  columns: {
    dayOn: 'Day',
    calendarDayKind: 'Kind',
    name: 'Occasion',
    instrument: 'Instrument',
    clause: 'Clause',
    isVerified: 'Checked',
    rowNumber: 'Row',
    state: 'State',
    act: 'Act',
    recordedBy: 'Recorded by',
  },
  calendar: {
    title: 'Working calendar',
    sentence: (year, workingDays, holidays, swapped) =>
      `${year}: ${workingDays} working days, ${holidays} days off by law${swapped > 0 ? `, ${swapped} swapped workdays` : ''}`,
    unknownYear: (year) =>
      `Nobody has entered the days off of ${year}: limits in working days only leave out Saturdays and Sundays. Record or import them.`,
    unverifiedNote: (count) =>
      `${count} days have not been compared with the signed paper. Once compared, withdraw the row and record it again with its number.`,
    rule: 'The working week is Monday to Friday (Decision 188/1999/QĐ-TTg). A time limit that ends on a day off ends on the next working day (Civil Code 2015, art. 148 clause 5).',
    year: 'Year',
    before: 'Year before',
    after: 'Year after',
    list: 'Days off and swapped workdays',
    view: 'Whole year',
    withdrawnList: 'Withdrawn',
    record: 'Record a day',
    recordWhy: 'One row a day: by which paper, which clause.',
    recorded: 'Recorded in the calendar',
    withdraw: 'Withdraw',
    withdrawOf: (date) => `Withdraw ${date}`,
    withdrawWhy: 'Why withdraw it',
    withdrawn: 'Withdrawn',
    verified: 'Checked',
    unverified: 'Not checked',
    isVerified: 'Compared with the signed paper',
    none: 'No days yet.',
    import: 'Import from a file',
    legendWeekend: 'Weekend',
    weekdays: 'Mo Tu We Th Fr Sa Su',
    month: (month) => `Month ${month}`,
    off: (date, name) => `${date}: off, ${name}`,
    worked: (date, name) => `${date}: worked, ${name}`,
  },
  import: {
    title: 'Import the days off of a year',
    why: 'A CSV or XLSX file whose first row names the columns: Ngày (day), Loại (kind: Nghỉ or Làm bù), Dịp (occasion), Văn bản (instrument), Điều khoản (clause). Shown before it is written.',
    choose: 'Choose a file',
    pattern: 'Download a pattern',
    patternName: 'calendar-pattern.csv',
    tooLarge: 'The file is over 500 kB: not the days off of one year.',
    state: { ready: 'Ready', known: 'Known', wrong: 'To be mended' },
    sentence: (ready, known, wrong) =>
      [`${ready} rows ready`, ...(known ? [`${known} known`] : []), ...(wrong ? [`${wrong} to be mended`] : [])].join(
        ', ',
      ),
    write: (count) => `Write ${count} days into the calendar`,
    written: 'Days off written',
    writtenOn: (at) => `Written into the calendar at ${at}.`,
    undo: 'Undo the whole import',
    undone: 'Import undone',
    undoneOn: (at) => `Undone at ${at}: the days of this file are no longer in the calendar.`,
    faults: 'What is wrong',
    fault: {
      missing: (column) => `Column ${column} is empty`,
      date: (column, given) => `Column ${column}: “${given}” is no day, e.g. 02/09/2026`,
      kind: (column, given) => `Column ${column}: “${given}” is neither Nghỉ nor Làm bù`,
      notWeekend: (column, given) =>
        `Column ${column}: ${given} is no Saturday or Sunday, so it cannot be worked for another`,
      twice: (column, given) => `Column ${column}: ${given} stands in a row above`,
      otherKind: (column) => `Column ${column}: the calendar has this day as the other kind; withdraw that row first`,
      tooLong: (column) => `Column ${column} is too long`,
      dateAsked: (column, given) => `Column ${column}: “${given}” has a year of two digits, four are needed`,
      formula: (column) => `Column ${column} is a formula without an outcome: enter the value`,
      merged: (column) => `Column ${column} is merged with another cell: unmerge and fill in each`,
      error: (column, given) => `Column ${column}: the spreadsheet shows the error ${given}, enter the value`,
      letters: (column, given) => `Column ${column}: “${given}” was broken by a wrong encoding, type it again`,
    },
  },
  audit: {
    'holiday.record': 'Record a day off or swapped workday',
    'holiday.withdraw': 'Withdraw a recorded day',
    'holiday.openImport': 'Open a file of days off',
    'holiday.import': 'Import the days off of a year',
    'holiday.undoImport': 'Undo an import of days off',
  },
  reads: {
    'holiday.list': 'List days off',
    'holiday.showImport': 'See an import of days off',
    'calendarDay.year': 'See the working calendar of a year',
  },
  problems: {
    'calendarDay.notWeekend': ({ dayOn }: Params) =>
      `${day(dayOn)} is no Saturday or Sunday, so it cannot be a swapped workday.`,
    'calendarDay.alreadyRecorded': ({ dayOn }: Params) =>
      `The calendar has ${day(dayOn)} already. Withdraw that row before recording it again.`,
    'calendarFile.unreadable': () =>
      'The file cannot be read. It must be an XLSX or CSV table; another ending does not change what is inside.',
    'calendarFile.columnMissing': ({ column, found }: Params) =>
      `The first row has no column for ${String(column)}${found ? ` (found: ${String(found)})` : ''}.`,
    'calendarFile.empty': () => 'The file has no row below the names of the columns.',
    'calendarFile.tooManyRows': ({ most }: Params) =>
      `The file has more than ${String(most)} rows: not the days off of one year.`,
    'calendarImport.alreadyWritten': () => 'This import is in the calendar already.',
    'calendarImport.nothingReady': () => 'No row is ready.',
    'calendarImport.notWritten': () => 'This import is not in the calendar, or was undone.',
  },
}
