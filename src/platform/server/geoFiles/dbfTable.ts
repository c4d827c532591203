// A table as dBASE III keeps it, the .dbf of a Shapefile: fixed columns, texts in the letters that are asked for.
import { toTcvn3 } from '../../tcvn3.ts'

export interface DbfColumn {
  /** At most ten signs. */
  readonly name: string
  readonly kind: 'integer' | 'decimal' | 'text'
  /** Signs of a number, bytes of a text; at most 254. */
  readonly width: number
  readonly decimals: number
}
export type DbfLetters = 'unicode' | 'tcvn3'
export type DbfValue = string | number | null

export interface DbfWritten {
  readonly bytes: Buffer
  /** Texts that did not fit their column in these letters and were cut at a whole letter, or lost a letter. */
  readonly cut: readonly { readonly row: number; readonly column: string; readonly given: string }[]
}

/**
 * Null is written as blanks. Throws a RangeError for a number that does not fit its column: it would be another number.
 * `writtenOn`: the date in the head of the file.
 */
export function dbfTable(
  columns: readonly DbfColumn[],
  rows: readonly (readonly DbfValue[])[],
  { letters, writtenOn }: { readonly letters: DbfLetters; readonly writtenOn: Date },
): DbfWritten {
  const headBytes = 32 + columns.length * 32 + 1
  const rowBytes = 1 + columns.reduce((sum, { width }) => sum + width, 0)
  const bytes = Buffer.alloc(headBytes + rows.length * rowBytes + 1, 0x20)
  writeHead(bytes, columns, { rows: rows.length, headBytes, rowBytes, writtenOn })
  const cut: { row: number; column: string; given: string }[] = []
  rows.forEach((row, index) => {
    let at = headBytes + index * rowBytes + 1
    columns.forEach((column, place) => {
      const value = row[place] ?? null
      if (column.kind === 'text') {
        const { text, isWhole } = fitted(value === null ? '' : String(value), column.width, letters)
        text.copy(bytes, at)
        if (!isWhole) cut.push({ row: index + 1, column: column.name, given: String(value) })
      } else if (value !== null) bytes.write(numberText(Number(value), column).padStart(column.width), at, 'latin1')
      at += column.width
    })
  })
  bytes[bytes.length - 1] = 0x1a
  return { bytes, cut }
}

function writeHead(
  bytes: Buffer,
  columns: readonly DbfColumn[],
  head: { readonly rows: number; readonly headBytes: number; readonly rowBytes: number; readonly writtenOn: Date },
) {
  bytes.fill(0, 0, head.headBytes)
  bytes[0] = 0x03
  bytes[1] = head.writtenOn.getUTCFullYear() - 1900
  bytes[2] = head.writtenOn.getUTCMonth() + 1
  bytes[3] = head.writtenOn.getUTCDate()
  bytes.writeUInt32LE(head.rows, 4)
  bytes.writeUInt16LE(head.headBytes, 8)
  bytes.writeUInt16LE(head.rowBytes, 10)
  columns.forEach(({ name, kind, width, decimals }, index) => {
    const at = 32 + index * 32
    bytes.write(name.slice(0, 10), at, 'latin1')
    bytes[at + 11] = kind === 'text' ? 0x43 : 0x4e // C, N
    bytes[at + 16] = width
    bytes[at + 17] = decimals
  })
  bytes[head.headBytes - 1] = 0x0d
}

function numberText(value: number, { name, width, decimals }: DbfColumn): string {
  const text = value.toFixed(decimals)
  if (!Number.isFinite(value) || text.length > width)
    throw new RangeError(`${name}: ${value} does not fit ${width}.${decimals}`)
  return text
}

/** As many whole letters as fit; in TCVN3 a letter and its mark stay together. */
function fitted(
  text: string,
  width: number,
  letters: DbfLetters,
): { readonly text: Buffer; readonly isWhole: boolean } {
  const parts: Buffer[] = []
  let [size, lost] = [0, 0]
  for (const letter of text.normalize('NFC')) {
    const written = letters === 'unicode' ? { text: letter, lost: 0 } : toTcvn3(letter)
    const part = Buffer.from(written.text, letters === 'unicode' ? 'utf8' : 'latin1')
    if (size + part.length > width) return { text: Buffer.concat(parts), isWhole: false }
    parts.push(part)
    size += part.length
    lost += written.lost
  }
  return { text: Buffer.concat(parts), isWhole: lost === 0 }
}
