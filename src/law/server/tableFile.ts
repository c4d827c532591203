// The cells of a small CSV or XLSX file of days off, by its bytes.
import { Problem } from '../../platform/problem.ts'
import { tableTypeOf, xlsxType } from '../../platform/server/files/mediaType.ts'
import { tableSheets } from '../../platform/server/tables/tableFile.ts'
import { type CalendarTableRow, mostCalendarRows } from '../calendarFile.ts'

/** Titles and blank lines besides the days. */
const besides = 100

/**
 * Rows of the first sheet, days as `YYYY-MM-DD`. Of a formula the value last computed is read. Throws Problem
 * `calendarFile.unreadable`, `tableFile.*`.
 */
export function tableOf(bytes: Buffer): CalendarTableRow[] {
  const type = tableTypeOf(bytes.subarray(0, 4096))
  if (type !== xlsxType && type !== 'text/csv') throw new Problem('calendarFile.unreadable')
  const [sheet] = tableSheets(bytes, type, mostCalendarRows + besides)
  return (sheet?.rows ?? []).map(({ rowNumber, cells }) => ({
    rowNumber,
    cells: cells.map((cell) => {
      const text = String(cell?.value ?? '').trim()
      const isUnread = cell?.flaw && !(cell.flaw === 'formula' && text !== '')
      return { text, ...(isUnread ? { flaw: cell.flaw } : {}) }
    }),
  }))
}
