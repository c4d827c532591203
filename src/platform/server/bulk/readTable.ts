// The rows of a file by the columns of a kind: which line has the heads, which head means which column.
import {
  type BulkColumn,
  type CellMark,
  type CellMarks,
  type CellTexts,
  folded,
  mostBulkBytes,
  mostBulkRows,
} from '../../bulk/bulkColumn.ts'
import { Problem } from '../../problem.ts'
import { sniffedTableBytes, tableTypeOf, xlsxType } from '../files/mediaType.ts'
import { type TableCell, type TableRow, tableSheets } from '../tables/tableFile.ts'
import { decodedText } from '../tables/textEncoding.ts'

export interface BulkFileRow {
  /** As the spreadsheet numbers it; the heads are usually row 1. */
  readonly rowNumber: number
  readonly texts: CellTexts
  readonly marks: CellMarks
}
export interface BulkTable {
  /** How the letters were written, e.g. `UTF-8`; `XLSX` for a workbook. */
  readonly fileEncoding: string
  readonly rows: readonly BulkFileRow[]
  /** Heads that mean no column. */
  readonly ignoredColumns: readonly string[]
}

/** Rows with anything in this column are the template's example. */
export const exampleKey = 'isExample'
/** Titles may stand above the heads. */
const headsWithin = 10

/**
 * Reads the rows under the line of heads of the first sheet. `heads`: every spelling of each column's head. Throws Problem
 * `tableFile.*`, `bulkFile.tooLarge`, `bulkFile.noHeads`, `bulkFile.columnsMissing`, `bulkFile.columnTwice`,
 * `bulkFile.empty`.
 */
export function readTable(
  bytes: Uint8Array,
  columns: readonly BulkColumn[],
  heads: ReadonlyMap<string, readonly string[]>,
): BulkTable {
  if (bytes.byteLength > mostBulkBytes) throw new Problem('bulkFile.tooLarge', 413, { most: mostBulkBytes })
  const type = tableTypeOf(bytes.subarray(0, sniffedTableBytes))
  if (type !== xlsxType && type !== 'text/csv') throw new Problem('bulkFile.unreadable', 422)
  const sheets = tableSheets(bytes, type, mostBulkRows + headsWithin)
  // The template's lists of allowed values stand behind the sheet that is filled in.
  const lines = sheets[0]?.rows ?? []
  const { at, keys, ignoredColumns } = headsIn(lines, columns, heads)
  const rows = lines.slice(at + 1).flatMap((line) => rowOf(line, keys))
  if (rows.length > mostBulkRows) throw new Problem('tableFile.tooManyRows', 413, { most: mostBulkRows })
  if (rows.length === 0) throw new Problem('bulkFile.empty')
  return { fileEncoding: type === xlsxType ? 'XLSX' : decodedText(bytes).encoding, rows, ignoredColumns }
}

function headsIn(
  lines: readonly TableRow[],
  columns: readonly BulkColumn[],
  heads: ReadonlyMap<string, readonly string[]>,
) {
  const keyOf = new Map([...heads].flatMap(([key, spellings]) => spellings.map((one) => [plain(one), key] as const)))
  const found = lines.slice(0, headsWithin).map(({ cells }) => cells.map((cell) => keyOf.get(plain(textOf(cell)))))
  const counts = found.map((keys) => new Set(keys.filter(Boolean)).size)
  const at = counts.indexOf(Math.max(0, ...counts))
  const keys = found[at]
  if (!keys || (counts[at] ?? 0) < Math.min(2, columns.length))
    throw new Problem('bulkFile.noHeads', 422, { heads: spelled(columns, heads) })
  const missing = columns.filter(({ key, isRequired }) => isRequired && !keys.includes(key))
  if (missing.length > 0) throw new Problem('bulkFile.columnsMissing', 422, { columns: spelled(missing, heads) })
  const twice = keys.find((key, index) => key && keys.indexOf(key) !== index)
  if (twice) throw new Problem('bulkFile.columnTwice', 422, { columns: heads.get(twice)?.[0] ?? twice })
  const ignoredColumns = (lines[at]?.cells ?? []).flatMap((cell, index) => {
    const text = textOf(cell)
    return keys[index] || text === '' ? [] : [text.slice(0, 100)]
  })
  return { at, keys, ignoredColumns: ignoredColumns.slice(0, 50) }
}

/** A star after a head says that the column is required. */
const plain = (head: string) => folded(head.replace(/\*\s*$/, ''))

const spelled = (columns: readonly BulkColumn[], heads: ReadonlyMap<string, readonly string[]>) =>
  columns.map(({ key }) => heads.get(key)?.[0] ?? key).join(', ')

const textOf = (cell: TableCell | undefined) => String(cell?.value ?? '').trim()

const markOf: Readonly<Record<NonNullable<TableCell['flaw']>, CellMark>> = {
  formula: 'formula',
  merged: 'merged',
  error: 'cellError',
}

function rowOf({ rowNumber, cells }: TableRow, keys: readonly (string | undefined)[]): BulkFileRow[] {
  const texts: Record<string, string> = {}
  const marks: Record<string, CellMark> = {}
  for (const [index, cell] of cells.entries()) {
    const key = keys[index]
    if (!key || !cell) continue
    const text = textOf(cell)
    if (text !== '') texts[key] = text.slice(0, 4000)
    if (cell.flaw) marks[key] = markOf[cell.flaw]
  }
  const isExample = texts[exampleKey] !== undefined
  const isBlank = Object.keys(texts).length === 0 && Object.keys(marks).length === 0
  return isExample || isBlank ? [] : [{ rowNumber, texts, marks }]
}
