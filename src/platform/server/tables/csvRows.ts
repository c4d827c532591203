// CSV as offices make it: in any encoding (textEncoding.ts); comma, semicolon or tab.
import { Problem } from '../../problem.ts'
import { mostColumns } from '../../tables/table.ts'
import type { TableRow } from './tableFile.ts'
import { decodedText } from './textEncoding.ts'

/** A spreadsheet ends a cell at a third of it. */
const longestCell = 100_000
const quoteOpen = (row: number) => new Problem('tableFile.quoteOpen', 422, { row })

/**
 * Rows of RFC 4180 text; blank ones left out. `count` is told how many there are and may refuse. Throws Problem
 * `tableFile.quoteOpen` when a quote swallows the rest of the file, `tableFile.cellTooLong`.
 */
export function csvRows(bytes: Uint8Array, count: (rows: number) => void): TableRow[] {
  const { text } = decodedText(bytes)
  const separator = separatorOf(text) ?? firstLineSeparator(text)
  const rows: TableRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let quotedFrom = 0
  const endCell = () => {
    if (cells.length < mostColumns) cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((value) => value.trim() !== '')) {
      rows.push({ rowNumber: line, cells: cells.map((value) => ({ value: value.trim() === '' ? null : value })) })
      count(rows.length)
    }
    cells = []
    line += 1
  }
  for (let at = 0; at < text.length; at++) {
    if (cell.length > longestCell)
      throw isQuoted
        ? quoteOpen(quotedFrom)
        : new Problem('tableFile.cellTooLong', 422, { row: line, most: longestCell })
    const sign = text[at] as string
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '') {
      isQuoted = true
      quotedFrom = line
    } else if (sign === separator) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (isQuoted) throw quoteOpen(quotedFrom)
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

/** The separator of which most lines have the same number outside of quotes; undefined when there is none: it is prose. */
export function separatorOf(text: string): string | undefined {
  const lines = text
    .slice(0, 50_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 100)
  const shares = [',', ';', '\t'].map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const alike = Math.max(0, ...[...Map.groupBy(counts, (count) => count).values()].map((group) => group.length))
    return { separator, share: alike / lines.length }
  })
  const [best] = shares.sort((a, b) => b.share - a.share)
  return best && best.share >= 0.5 ? best.separator : undefined
}

/** The sign that parts most of the first line: of a table that is one line, or ragged. */
function firstLineSeparator(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const times = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].sort((a, b) => times(b) - times(a))[0] as string
}
