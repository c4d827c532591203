// The cells of a small CSV or XLSX file as text. What a formula says is not believed: only its kept result is read.
import ExcelJS from 'exceljs'
import { Problem } from '../../platform/problem.ts'

const mostCells = 20_000

/** Rows of cells, days as `YYYY-MM-DD`. Throws Problem `calendarFile.unreadable`, `calendarFile.tooManyRows`. */
export async function tableOf(bytes: Buffer): Promise<string[][]> {
  const table = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await xlsxTable(bytes) : csvTable(bytes)
  if (table.reduce((sum, row) => sum + row.length, 0) > mostCells)
    throw new Problem('calendarFile.tooManyRows', 422, { most: 400 })
  return table
}

async function xlsxTable(bytes: Buffer): Promise<string[][]> {
  requireSmall(bytes)
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as never)
  } catch {
    throw new Problem('calendarFile.unreadable')
  }
  const table: string[][] = []
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(textOf(cell.value)))
    table.push(cells)
  })
  return table
}

const largestUnpacked = 20 * 1024 * 1024

/** The sizes that the archive itself names: a small file that says it unpacks to more is not unpacked. */
function requireSmall(bytes: Buffer) {
  let unpacked = 0
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1'))
    unpacked += at + 28 <= bytes.length ? bytes.readUInt32LE(at + 24) : 0
  if (unpacked > largestUnpacked) throw new Problem('calendarFile.unreadable')
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue)
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
  return ''
}

function csvTable(bytes: Buffer): string[][] {
  const text = decoded(bytes)
  const [firstLine = ''] = text.split('\n', 1)
  const mark = [';', '\t', ','].find((each) => firstLine.includes(each)) ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[at++]
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === mark) end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  end()
  return rows.filter((row) => row.some((each) => each.trim()))
}

/** UTF-8 with or without its mark, UTF-16 with it; anything else is refused rather than guessed. */
function decoded(bytes: Buffer): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  try {
    const text = new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) throw new TypeError('not a text')
    return text
  } catch {
    throw new Problem('calendarFile.unreadable')
  }
}
