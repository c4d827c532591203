// A table as it stands in a file, whatever the format: rows of cells as text. Pure.

export const tableFormats = ['csv', 'xlsx', 'docx', 'text'] as const
export type TableFormat = (typeof tableFormats)[number]

/** What stands further right is beyond a table's width, and not kept. */
export const mostColumns = 100

export interface TableCell {
  /** Line breaks within the cell are kept as `\n`; a number as the file keeps it; a date as `YYYY-MM-DD`. */
  readonly text: string
  /** Why the text is not what a person sees there: a formula that was never computed, or whose outcome is an error. */
  readonly fault?: 'formula' | 'error'
  /** The text is that of the merged cell above or beside, of which this one is a part. */
  readonly isMerged?: true
}

export interface TableRow {
  /** As the file's own program counts it, from 1. */
  readonly rowNumber: number
  readonly cells: readonly TableCell[]
}

export interface TableSheet {
  readonly name: string
  readonly rows: readonly TableRow[]
}

export interface FileTable {
  readonly tableFormat: TableFormat
  /** How the letters of a text file were written; null for XLSX and DOCX. */
  readonly encoding: string | null
  /** Sheets of a workbook, tables of a document; one for CSV. Never empty. */
  readonly sheets: readonly TableSheet[]
}

/** One line, single spaces, NFC: what a cell says, without how it was broken into lines. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
