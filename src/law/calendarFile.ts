// The rows of a file of days off, judged one by one: what can be written, what is there already, what is wrong and why.
import { dateOf } from '../platform/format.ts'
import { folded } from '../platform/listing.ts'
import { Problem } from '../platform/problem.ts'
import { type CalendarDayKind, faultOfDay } from './calendarDay.ts'
import { columnNames, kindNames } from './calendarFileWords.ts'

export const calendarRowStates = ['ready', 'known', 'wrong'] as const
export type CalendarRowState = (typeof calendarRowStates)[number]
export const calendarColumns = ['dayOn', 'calendarDayKind', 'name', 'instrument', 'clause'] as const
export type CalendarColumn = (typeof calendarColumns)[number]

/** A row as it stands in the file. */
export interface GivenCalendarRow {
  /** As the spreadsheet counts: the head is 1. */
  readonly rowNumber: number
  readonly cells: Readonly<Record<CalendarColumn, string>>
}
export interface CalendarRowFault {
  readonly column: CalendarColumn
  readonly given: string
  /** A key of `rowFaults` in the words. */
  readonly expected: 'missing' | 'date' | 'kind' | 'notWeekend' | 'twice' | 'otherKind' | 'tooLong'
}
export interface JudgedCalendarRow {
  readonly rowNumber: number
  readonly calendarRowState: CalendarRowState
  readonly dayOn: string | null
  readonly calendarDayKind: CalendarDayKind | null
  readonly name: string
  readonly instrument: string
  readonly clause: string | null
  readonly faults: readonly CalendarRowFault[]
}

const mostRows = 400
const longest: Readonly<Record<CalendarColumn, number>> = {
  dayOn: 40,
  calendarDayKind: 40,
  name: 120,
  instrument: 200,
  clause: 120,
}
const key = (text: string) => folded(text.normalize('NFC')).replace(/\s+/g, ' ').trim()

/**
 * The rows of a table whose first row names the columns, in whatever order. Throws Problem `calendarFile.columnMissing`
 * naming it, `calendarFile.empty`, `calendarFile.tooManyRows`.
 */
export function calendarRows(table: readonly (readonly string[])[]): GivenCalendarRow[] {
  const [head = [], ...rows] = table
  const places = calendarColumns.map((column) => {
    const place = head.findIndex((cell) => columnNames[column].some((name) => key(cell) === name))
    if (place < 0 && column !== 'clause')
      throw new Problem('calendarFile.columnMissing', 422, { column, found: head.filter(Boolean).join(', ') })
    return [column, place] as const
  })
  const given = rows
    .map((cells, index) => ({
      rowNumber: index + 2,
      cells: Object.fromEntries(
        places.map(([column, place]) => [column, (cells[place] ?? '').normalize('NFC').trim()]),
      ) as Record<CalendarColumn, string>,
    }))
    .filter(({ cells }) => Object.values(cells).some(Boolean))
  if (given.length === 0) throw new Problem('calendarFile.empty')
  if (given.length > mostRows) throw new Problem('calendarFile.tooManyRows', 422, { most: mostRows })
  return given
}

/** `standing`: the days that the calendar has already. */
export function judgedCalendarRows(
  rows: readonly GivenCalendarRow[],
  standing: ReadonlyMap<string, CalendarDayKind>,
): JudgedCalendarRow[] {
  const seen = new Set<string>()
  return rows.map(({ rowNumber, cells }) => {
    const dayOn = dateOf(cells.dayOn) ?? isoDay(cells.dayOn)
    const calendarDayKind = kindOf(cells.calendarDayKind)
    const faults: CalendarRowFault[] = []
    const fault = (column: CalendarColumn, expected: CalendarRowFault['expected']) =>
      faults.push({ column, given: cells[column].slice(0, 80), expected })
    if (!dayOn) fault('dayOn', cells.dayOn ? 'date' : 'missing')
    if (!calendarDayKind) fault('calendarDayKind', cells.calendarDayKind ? 'kind' : 'missing')
    if (cells.name.length < 3) fault('name', 'missing')
    if (cells.instrument.length < 5) fault('instrument', 'missing')
    for (const column of calendarColumns) if (cells[column].length > longest[column]) fault(column, 'tooLong')
    const known = dayOn ? standing.get(dayOn) : undefined
    if (dayOn && seen.has(dayOn)) fault('dayOn', 'twice')
    else if (dayOn && calendarDayKind && known && known !== calendarDayKind) fault('calendarDayKind', 'otherKind')
    else if (dayOn && calendarDayKind && faultOfDay({ dayOn, calendarDayKind })) fault('dayOn', 'notWeekend')
    if (dayOn) seen.add(dayOn)
    return {
      rowNumber,
      calendarRowState: faults.length > 0 ? 'wrong' : known ? 'known' : 'ready',
      dayOn: dayOn ?? null,
      calendarDayKind: calendarDayKind ?? null,
      name: cells.name,
      instrument: cells.instrument,
      clause: cells.clause || null,
      faults,
    }
  })
}

function kindOf(text: string): CalendarDayKind | undefined {
  const given = key(text)
  return (['holiday', 'swappedWorkday'] as const).find((kind) => kindNames[kind].some((name) => name === given))
}

function isoDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return dateOf(`${day}/${month}/${year}`)
}
