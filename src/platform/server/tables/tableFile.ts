// A table as people fill it in (a workbook, a CSV), read into cells. Nothing is computed and nothing is guessed: a formula, a
// merged cell or an error is told as such, for the import to judge.
import { Problem } from '../../problem.ts'
import { xlsxType } from '../files/mediaType.ts'
import { csvRows } from './csvRows.ts'
import { xlsxSheets } from './xlsxSheets.ts'

export interface TableCell {
  /** What stands there; a date is `YYYY-MM-DD`. Of a formula: the value last computed. */
  readonly value: string | number | boolean | null
  /** `merged`: hidden behind the cell that it is merged into. */
  readonly flaw?: 'formula' | 'merged' | 'error'
  /** Hidden by a merge that reaches downwards from the same column: what stands above holds here too. */
  readonly isBelow?: true
}
export interface TableRow {
  /** From 1, as the spreadsheet counts. */
  readonly rowNumber: number
  /** By column, from the left; a missing one is blank. */
  readonly cells: readonly (TableCell | undefined)[]
}
export interface TableSheet {
  readonly name: string
  /** Without blank rows. */
  readonly rows: readonly TableRow[]
}

/** Filled in by hand: what has more rows is something else. */
export const mostRows = 20_000

/**
 * The sheets of a file whose media type was told by its bytes. Throws Problem `tableFile.unreadable`, `tableFile.bomb`,
 * `tableFile.locked`, `tableFile.tooManyRows`.
 */
export function tableSheets(bytes: Uint8Array, mediaType: string, most = mostRows): readonly TableSheet[] {
  const count = (rows: number) => {
    if (rows > most) throw new Problem('tableFile.tooManyRows', 413, { most })
  }
  if (mediaType === xlsxType) return xlsxSheets(bytes, count)
  return [{ name: '', rows: csvRows(bytes, count) }]
}
