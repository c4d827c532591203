// From the bytes of an uploaded table to rows of text. What it is is said by its bytes, never by its name.
import { Problem } from '../../problem.ts'
import type { FileTable, TableCell, TableRow, TableSheet } from '../../tables/table.ts'
import { xlsxType } from '../files/mediaType.ts'
import { zipEntries } from '../files/zipFile.ts'
import { separatorOf } from './csvRows.ts'
import { docxSheets } from './docxSheets.ts'
import { mostRows, type TableCell as ReadCell, tableSheets } from './tableFile.ts'
import { decodedText } from './textEncoding.ts'

const mostUnfolded = 64 * 1024 * 1024

/**
 * A file of purpose `table`, as text: what is merged downwards holds in every row. Plain text that is no CSV comes as rows of
 * one cell, a line each. Throws Problem `tableFile.*`: unreadable, bomb, locked, tooManyRows, noRows.
 */
export function readTable(bytes: Uint8Array): FileTable {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const table = isZip ? packed(bytes) : plain(bytes)
  const sheets = table.sheets.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== '')),
  )
  if (sheets.length === 0) throw new Problem('tableFile.noRows', 422)
  return { ...table, sheets }
}

function requireFewRows(rows: number): void {
  if (rows > mostRows) throw new Problem('tableFile.tooManyRows', 413, { most: mostRows })
}

function packed(bytes: Uint8Array): FileTable {
  const entries = zipEntries(bytes, { noun: 'tableFile', format: 'DOCX', limit: mostUnfolded })
  const document = entries.find(({ name }) => name === 'word/document.xml')
  if (document) return { tableFormat: 'docx', encoding: null, sheets: docxSheets(document.read(), requireFewRows) }
  return { tableFormat: 'xlsx', encoding: null, sheets: tableSheets(bytes, xlsxType).map(asText) }
}

function plain(bytes: Uint8Array): FileTable {
  const { text, encoding } = decodedText(bytes)
  if (separatorOf(text)) return { tableFormat: 'csv', encoding, sheets: tableSheets(bytes, 'text/csv').map(asText) }
  const lines = text.split(/\r\n?|\n/)
  requireFewRows(lines.length)
  const rows = lines.map((line, index) => ({ rowNumber: index + 1, cells: [{ text: line }] }))
  return { tableFormat: 'text', encoding, sheets: [{ name: '', rows }] }
}

function asText({ name, rows }: ReturnType<typeof tableSheets>[number]): TableSheet {
  let above: readonly TableCell[] = []
  return {
    name,
    rows: rows.map(({ rowNumber, cells }): TableRow => {
      const texts = Array.from(cells, (cell, column): TableCell => {
        if (cell?.isBelow) return { text: above[column]?.text ?? '', isMerged: true }
        return cell?.flaw === 'merged' ? { text: '', isMerged: true } : cellText(cell)
      })
      above = texts
      return { rowNumber, cells: texts }
    }),
  }
}

function cellText(cell: ReadCell | undefined): TableCell {
  const text = String(cell?.value ?? '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim()
  if (cell?.flaw === 'error') return { text, fault: 'error' }
  // Of a formula the value last computed is what a person saw; one that was never computed says nothing.
  return cell?.flaw === 'formula' && text === '' ? { text, fault: 'formula' } : { text }
}
