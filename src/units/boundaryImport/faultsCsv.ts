// The rows that were not written, as a table for a spreadsheet: where, what stands there, what is to be done. Pure.
import type { JudgedRow, RowFault } from './judgedRow.ts'

export interface FaultLine {
  readonly file: string
  readonly row: number
  /** The column of the file, or what stands for the shape. */
  readonly column: string
  readonly given: string
  readonly expected: string
}

/** One line for each fault of a row that is not ready. */
export function faultLines(
  rows: readonly JudgedRow[],
  { file, shape, sentence }: { file: string; shape: string; sentence: (fault: RowFault) => string },
): FaultLine[] {
  return rows
    .filter(({ rowState }) => rowState === 'wrong' || rowState === 'look')
    .flatMap(({ row, faults }) =>
      faults.map((fault) => ({
        file,
        row: row.rowNumber,
        column: fault.column ?? shape,
        given: fault.given,
        expected: sentence(fault),
      })),
    )
}

/** RFC 4180 with the mark that spreadsheets know Unicode by; what would be taken for a formula is told as text. */
export function csvOf(head: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
