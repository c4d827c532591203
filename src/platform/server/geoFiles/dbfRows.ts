// The rows of a table of dBASE III, the .dbf of a Shapefile, one after the other. A number that is none stays the text that it is:
// who reads it says so.
import type { ByteSource } from './byteSource.ts'

interface Column {
  readonly name: string
  /** `C` text, `N` and `F` numbers, `D` a day, `L` yes or no. */
  readonly kind: string
  readonly from: number
  readonly to: number
}

export interface DbfRow {
  readonly values: Readonly<Record<string, string | number | boolean | null>>
  /** Marked as deleted: other programs do not show it. */
  readonly isDeleted: boolean
}
export interface OpenedDbf {
  readonly rowCount: number
  readonly columns: readonly string[]
  /** Row `index`, from 0. */
  row(index: number): DbfRow
}

/** `declared`: what stands in the .cpg. Undefined when the head contradicts itself or its file. */
export function openedDbf(dbf: ByteSource, declared: string | undefined): OpenedDbf | undefined {
  const head = dbf.read(0, 32)
  if (head.byteLength < 32) return undefined
  const [rowCount, headBytes, rowBytes] = [head.readUInt32LE(4), head.readUInt16LE(8), head.readUInt16LE(10)]
  if (rowBytes < 2 || headBytes < 33 || headBytes + rowCount * rowBytes > dbf.size + 1) return undefined
  const decode = decoderOf(lettersOf(dbf, headBytes, declared))
  const columns = columnsOf(Buffer.from(dbf.read(0, headBytes)), rowBytes, decode)
  if (!columns) return undefined
  return {
    rowCount,
    columns: columns.map(({ name }) => name),
    row(index) {
      const bytes = dbf.read(headBytes + index * rowBytes, rowBytes)
      const signs = bytes.toString('latin1')
      const text = ({ from, to }: Column) => {
        const own = signs.slice(from, to)
        return (hasHighByte.test(own) ? decode(bytes.subarray(from, to)) : own).replaceAll('\0', '').trim()
      }
      const values = Object.fromEntries(columns.map((column) => [column.name, cellValue(text(column), column.kind)]))
      return { values, isDeleted: signs.startsWith('*') }
    },
  }
}

const hasHighByte = /[\x80-\xff]/

/** 0x0D ends the list. What stands after the last byte of a row is no column; a name that stands twice is numbered. */
function columnsOf(head: Buffer, rowBytes: number, decode: (bytes: Uint8Array) => string): Column[] | undefined {
  const columns: Column[] = []
  const names = new Map<string, number>()
  let from = 1
  for (let at = 32; at + 32 <= head.byteLength && head[at] !== 0x0d; at += 32) {
    const name = (decode(head.subarray(at, at + 11)).split('\0')[0] ?? '').trim()
    const times = (names.get(name) ?? 0) + 1
    names.set(name, times)
    const to = from + (head[at + 16] ?? 0)
    if (to > rowBytes) return undefined
    columns.push({
      name: times > 1 ? `${name} (${times})` : name,
      kind: head.toString('latin1', at + 11, at + 12),
      from,
      to,
    })
    from = to
  }
  return columns.length > 0 ? columns : undefined
}

function cellValue(text: string, kind: string): string | number | boolean | null {
  switch (kind) {
    case 'N':
    case 'F':
    case 'O':
      return text === '' ? null : /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text
    case 'D':
      return text === '' ? null : text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    case 'L':
      return /^[yt]/i.test(text) ? true : /^[nf]/i.test(text) ? false : null
    default:
      return text
  }
}

/**
 * Without a .cpg, or with one that says Unicode of bytes that are none: Unicode where the bytes can be that, else one byte a
 * letter, from which TCVN3 is turned later.
 */
function lettersOf(dbf: ByteSource, headBytes: number, declared: string | undefined): string {
  if (declared && !/^(utf-?8|65001)$/i.test(declared)) return declared
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const piece = 1024 * 1024
  try {
    for (let at = headBytes; at < dbf.size; at += piece) decoder.decode(dbf.read(at, piece), { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'iso-8859-1'
  }
}

/** `ANSI 1258` and `1258` are Windows-1258; a name that nobody knows is taken for Unicode. */
function decoderOf(letters: string): (bytes: Uint8Array) => string {
  for (const label of [letters, `windows-${/^(?:ANSI\s)?(\d+)$/i.exec(letters)?.[1]}`, 'utf-8'])
    try {
      const decoder = new TextDecoder(label)
      return (bytes) => decoder.decode(bytes)
    } catch {
      // the next one
    }
  throw new RangeError(letters)
}
