// A workbook as ECMA-376 writes it, read part by part: no more is unfolded than the limit of a zip, no formula is run, no
// outside reference is followed.
import { Problem } from '../../problem.ts'
import { soundText } from '../../soundText.ts'
import { mostColumns } from '../../tables/table.ts'
import { type ZipEntry, zipEntries } from '../files/zipFile.ts'
import type { TableCell, TableRow, TableSheet } from './tableFile.ts'
import { elements, tags, withoutElements } from './xmlElements.ts'

/** A table of some thousand rows unfolds to a few megabytes. */
const mostUnfolded = 64 * 1024 * 1024

/** Sheets in the order of the book. `count` is told how many rows a sheet has and may refuse. */
export function xlsxSheets(bytes: Uint8Array, count: (rows: number) => void): TableSheet[] {
  const entries = zipEntries(bytes, { noun: 'tableFile', format: 'XLSX', limit: mostUnfolded })
  const part = (name: string) => entries.find((entry) => entry.name.replace(/^\//, '') === name)
  const text = (entry: ZipEntry | undefined) => entry?.read().toString('utf8') ?? ''
  const book = text(part('xl/workbook.xml'))
  if (!book) throw new Problem('tableFile.unreadable', 422, { format: 'XLSX' })
  const targets = new Map(
    [...tags(text(part('xl/_rels/workbook.xml.rels')), 'Relationship')].map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\/|^\//, ''),
    ]),
  )
  const strings = sharedStrings(text(part('xl/sharedStrings.xml')))
  const isDate = dateStyles(text(part('xl/styles.xml')))
  const epoch = Date.UTC(1899, 11, 30) + (/date1904="(1|true)"/.test(book) ? 1462 * 86_400_000 : 0)
  return [...tags(book, 'sheet')].flatMap((tag) => {
    const sheet = part(`xl/${targets.get(attribute(tag, 'r:id'))}`)
    if (!sheet) return []
    return [{ name: attribute(tag, 'name'), rows: rowsOf(text(sheet), { strings, isDate, epoch, count }) }]
  })
}

interface Book {
  readonly strings: readonly string[]
  readonly isDate: readonly boolean[]
  /** Milliseconds of day 0. */
  readonly epoch: number
  count(rows: number): void
}

function rowsOf(xml: string, book: Book): TableRow[] {
  const hidden = mergedAway(xml)
  const rows: TableRow[] = []
  let last = 0
  for (const { attributes, inside } of elements(xml, 'row')) {
    const rowNumber = Number(attribute(attributes, 'r')) || last + 1
    last = rowNumber
    const cells: (TableCell | undefined)[] = []
    for (const cell of elements(inside, 'c')) {
      const column = columnOf(attribute(cell.attributes, 'r')) ?? cells.length
      if (column < mostColumns) cells[column] = cellOf(cell.attributes, cell.inside, book)
    }
    for (const { column, isBelow } of hidden.get(rowNumber) ?? [])
      cells[column] = { value: null, flaw: 'merged', ...(isBelow ? { isBelow: true as const } : {}) }
    if (!cells.some((cell) => cell && (cell.value !== null || cell.flaw === 'formula'))) continue
    rows.push({ rowNumber, cells: Array.from(cells) })
    book.count(rows.length)
  }
  return rows
}

function cellOf(tag: string, content: string, { strings, isDate, epoch }: Book): TableCell {
  const kind = attribute(tag, 't')
  const [kept] = elements(content, 'v')
  const raw = kept?.inside
  const flaw = /<f\b/.test(content) ? { flaw: 'formula' as const } : kind === 'e' ? { flaw: 'error' as const } : {}
  const value = () => {
    if (kind === 'inlineStr') return textOf(content)
    if (raw === undefined) return null
    if (kind === 's') return strings[Number(raw)] ?? null
    if (kind === 'b') return raw === '1'
    if (kind === 'str' || kind === 'e' || kind === 'd') return unescaped(raw)
    const number = Number(raw)
    if (!Number.isFinite(number)) return unescaped(raw)
    return isDate[Number(attribute(tag, 's') || 0)] && number >= 0 && number < 2_958_466
      ? new Date(epoch + Math.floor(number) * 86_400_000).toISOString().slice(0, 10)
      : number
  }
  const found = value()
  return { value: typeof found === 'string' ? blankOrNot(found) : found, ...flaw }
}

const blankOrNot = (text: string) => (text.trim() === '' ? null : soundText(text.normalize('NFC')))

/** Cells that a table may hide; a sheet has more only to be too much. */
const mostHidden = 200_000

/**
 * Row number → columns that are hidden behind a merged cell, within a table's width and the first rows of a merge. Throws
 * Problem `tableFile.tooManyMerged`.
 */
function mergedAway(xml: string): Map<number, { column: number; isBelow: boolean }[]> {
  const hidden = new Map<number, { column: number; isBelow: boolean }[]>()
  let count = 0
  for (const tag of tags(xml, 'mergeCell')) {
    const [, c1 = '', r1 = '', c2 = '', r2 = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref')) ?? []
    const [from = 0, to = 0] = [columnOf(c1), columnOf(c2)]
    for (let row = Number(r1); row <= Math.min(Number(r2), Number(r1) + 1000); row++)
      for (let column = from; column <= Math.min(to, mostColumns - 1); column++) {
        if (row === Number(r1) && column === from) continue
        if (++count > mostHidden) throw new Problem('tableFile.tooManyMerged', 413, { most: mostHidden })
        const columns = hidden.get(row) ?? []
        if (columns.length === 0) hidden.set(row, columns)
        columns.push({ column, isBelow: column === from })
      }
  }
  return hidden
}

/** `AB12` → 27; undefined for what is no address. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function sharedStrings(xml: string): string[] {
  return Array.from(elements(xml, 'si'), ({ inside }) => textOf(inside))
}

/** The runs of a text; how it is spoken (rPh) is not part of it. */
function textOf(xml: string): string {
  return Array.from(elements(withoutElements(xml, 'rPh'), 't'), ({ inside }) => unescaped(inside)).join('')
}

/** By number of a cell's style: whether it shows a number as a date (ECMA-376 part 1, 18.8.30). */
function dateStyles(xml: string): boolean[] {
  const formats = new Map(
    [...tags(xml, 'numFmt')].map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  const [cells] = elements(xml, 'cellXfs')
  return [...tags(cells?.inside ?? '', 'xf')].map((tag) => {
    const id = Number(attribute(tag, 'numFmtId'))
    const own = formats.get(String(id))?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    return own === undefined ? (id >= 14 && id <= 17) || id === 22 : /[dy]/i.test(own)
  })
}

const patterns = new Map<string, RegExp>()

function attribute(tag: string, name: string): string {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}="([^"]*)"`)
  patterns.set(name, pattern)
  return unescaped(pattern.exec(tag)?.[1] ?? '')
}

const named: ReadonlyMap<string, string> = new Map(Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }))
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, word?: string) => {
    if (word) return named.get(word) ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
