// A list as CSV that Excel opens rightly and that does nothing when it is opened.
//
// Excel reads a .csv by the regional settings of its machine. With Vietnamese settings the comma is the decimal sign, so
// columns are parted by `;` and 12.5 is written 12,5 (12.5 would be read as the 12th of May or as text); with English ones by
// `,` and with a point. The file follows the asker's language. The mark at the start (BOM) tells Excel that it is UTF-8. A
// first line `sep=;` would suit both settings, but then Excel overlooks the BOM and breaks the Vietnamese letters.
import type { Language } from '../../words.ts'
import { type Cell, rowsOf, type WrittenList } from './writtenList.ts'

const lineEnd = '\r\n'

/** The bytes of the file; other requests are answered between its pieces. */
export async function csvOf(list: WrittenList, language: Language): Promise<Buffer> {
  const [separator, decimal] = language === 'vi' ? ([';', ','] as const) : ([',', '.'] as const)
  const line = (cells: readonly Cell[]) => cells.map((cell) => field(cell, separator, decimal)).join(separator)
  const pieces = [Buffer.from('\ufeff')]
  if (list.note) pieces.push(Buffer.from(line([list.note]) + lineEnd))
  pieces.push(Buffer.from(line(list.heads) + lineEnd))
  for (const piece of list.rows) {
    pieces.push(
      Buffer.from(
        rowsOf(piece)
          .map((cells) => line(cells) + lineEnd)
          .join(''),
      ),
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
  return Buffer.concat(pieces)
}

function field(cell: Cell, separator: string, decimal: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  const text = defused(cell)
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text that a spreadsheet would take for a formula, made text again by an apostrophe (OWASP "CSV Injection"): what begins,
 * also after spaces, with = + - @ or their wide forms, a tab or a line end.
 */
export function defused(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text
}
