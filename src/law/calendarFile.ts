// The rows of a file of days off, judged one by one: what can be written, what is there already, what is wrong and why.
import { brokenText } from '../platform/bulk/brokenText.ts'
import { typedDate } from '../platform/bulk/typedDate.ts'
import { folded } from '../platform/listing.ts'
import { Problem } from '../platform/problem.ts'
import { type CalendarDayKind, faultOfDay } from './calendarDay.ts'
import { columnNames, kindNames } from './calendarFileWords.ts'

export const calendarRowStates = ['ready', 'known', 'wrong'] as const
export type CalendarRowState = (typeof calendarRowStates)[number]
export const calendarColumns = ['dayOn', 'calendarDayKind', 'name', 'instrument', 'clause'] as const
export type CalendarColumn = (typeof calendarColumns)[number]

/** Why a cell of a spreadsheet does not say what it means. */
type CellFlaw = 'formula' | 'merged' | 'error'
export interface CalendarTableRow {
  /** As the spreadsheet counts: the head is usually 1. */
  readonly rowNumber: number
  readonly cells: readonly ({ readonly text: string; readonly flaw?: CellFlaw } | undefined)[]
}

export const calendarFaults = [
  ...(['missing', 'date', 'dateAsked', 'kind', 'notWeekend', 'twice', 'otherKind', 'tooLong'] as const),
  ...(['formula', 'merged', 'error', 'letters'] as const),
] as const

/** A row as it stands in the file. */
export interface GivenCalendarRow {
  readonly rowNumber: number
  readonly cells: Readonly<Record<CalendarColumn, string>>
  readonly flaws?: Readonly<Partial<Record<CalendarColumn, CellFlaw>>>
}
export interface CalendarRowFault {
  readonly column: CalendarColumn
  readonly given: string
  /** A key of `rowFaults` in the words. */
  readonly expected: (typeof calendarFaults)[number]
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

export const mostCalendarRows = 400
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
export function calendarRows([head, ...rows]: readonly CalendarTableRow[]): GivenCalendarRow[] {
  const heads = head?.cells.map((cell) => cell?.text ?? '') ?? []
  const places = calendarColumns.map((column) => {
    const place = heads.findIndex((text) => columnNames[column].some((name) => key(text) === name))
    if (place < 0 && column !== 'clause')
      throw new Problem('calendarFile.columnMissing', 422, { column, found: heads.filter(Boolean).join(', ') })
    return [column, place] as const
  })
  const given = rows
    .map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: Object.fromEntries(
        places.map(([column, place]) => [column, (cells[place]?.text ?? '').normalize('NFC').trim()]),
      ) as Record<CalendarColumn, string>,
      flaws: Object.fromEntries(
        places.flatMap(([column, place]) => (cells[place]?.flaw ? [[column, cells[place].flaw]] : [])),
      ) as Partial<Record<CalendarColumn, CellFlaw>>,
    }))
    .filter(({ cells, flaws }) => Object.values(cells).some(Boolean) || Object.keys(flaws).length > 0)
  if (given.length === 0) throw new Problem('calendarFile.empty')
  if (given.length > mostCalendarRows) throw new Problem('calendarFile.tooManyRows', 422, { most: mostCalendarRows })
  return given
}

/** `standing`: the days that the calendar has already. */
export function judgedCalendarRows(
  rows: readonly GivenCalendarRow[],
  standing: ReadonlyMap<string, CalendarDayKind>,
): JudgedCalendarRow[] {
  const seen = new Set<string>()
  return rows.map(({ rowNumber, cells, flaws = {} }) => {
    const { date: dayOn, code } = typedDate(cells.dayOn)
    const calendarDayKind = kindOf(cells.calendarDayKind)
    const faults: CalendarRowFault[] = []
    const fault = (column: CalendarColumn, expected: CalendarRowFault['expected']) =>
      faults.push({ column, given: cells[column].slice(0, 80), expected })
    const unread = calendarColumns.filter((column) => flaws[column])
    for (const column of unread) fault(column, flaws[column] ?? 'error')
    const isRead = (column: CalendarColumn) => !unread.includes(column)
    const ofDay = code === 'dateAsked' ? 'dateAsked' : 'date'
    if (!dayOn && isRead('dayOn')) fault('dayOn', cells.dayOn ? ofDay : 'missing')
    if (!calendarDayKind && isRead('calendarDayKind'))
      fault('calendarDayKind', cells.calendarDayKind ? 'kind' : 'missing')
    if (cells.name.length < 3 && isRead('name')) fault('name', 'missing')
    if (cells.instrument.length < 5 && isRead('instrument')) fault('instrument', 'missing')
    for (const column of calendarColumns) {
      if (cells[column].length > longest[column]) fault(column, 'tooLong')
      if (brokenText(cells[column]).isBroken) fault(column, 'letters')
    }
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
