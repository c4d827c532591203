// What can be wrong with a table, put into every place where it can stand: one case each, with what has to come of it.

import type { TableColumn, TableForm, TableImporter } from './importers.ts'
import { mojibake, tcvn3, windows1258 } from './letters.ts'
import { type Cell, csvText, docxFile, letterOf, type Sheet, serialOf, xlsxFile } from './sheet.ts'
import { cut, lengths } from './tableSize.ts'

export type Expected =
  /** The whole file, by a sentence. */
  | { readonly outcome: 'refused' }
  /** These rows (from 0) are wrong, each with a fault in one of the columns; the others are as they would be without. */
  | { readonly outcome: 'rowWrong'; readonly rows: readonly number[]; readonly columns: readonly string[] }
  /** Nothing is lost: every row reads as meant and is ready. */
  | { readonly outcome: 'asMeant' }
  /** Either of them, but never something else than was meant. */
  | { readonly outcome: 'toldOrAsMeant' }
  /** Refused, or read without what the file does not say. */
  | { readonly outcome: 'clear' }

export interface Case {
  readonly importer: string
  readonly damage: string
  /** Where: the part of the file, a row, a column. */
  readonly place: string
  readonly fileName: string
  readonly bytes: () => Uint8Array
  readonly expected: Expected
}

export type Made = Omit<Case, 'importer'>

export const tables: Readonly<Record<TableForm, (sheet: Sheet) => Buffer>> = {
  csv: (sheet) => Buffer.from(csvText(sheet)),
  xlsx: xlsxFile,
  docx: docxFile,
}

/** Every case of one importer. */
export function tableCases(importer: TableImporter, turn: number): readonly Case[] {
  const heads = importer.columns.map(({ head }) => head)
  const good: Sheet = { heads, rows: importer.rows(turn) }
  const made: Made[] = [
    ...encodings(importer, good),
    ...letters(importer, good),
    ...formulas(importer, good),
    ...merges(importer, good),
    ...dates(importer, good),
    ...duplicates(importer, good),
    ...heading(importer, good),
    ...lengths(importer, good),
    ...cut(importer, good),
  ]
  return made.map((each) => ({ importer: importer.name, ...each }))
}

/** The good sheet with one cell in the place of another. */
export function withCell({ heads, rows, ...more }: Sheet, row: number, column: number, cell: Cell): Sheet {
  return { ...more, heads, rows: rows.map((cells, at) => (at === row ? cells.with(column, cell) : cells)) }
}

/** Each cell of the good table that stands in a record; a plan's lines also stand in no day's column. */
export function cellsOf({ columns, headings = 0 }: TableImporter, { rows }: Sheet) {
  return rows.slice(headings).flatMap((cells, index) =>
    columns.map((column, at) => ({
      row: index + headings,
      at,
      column,
      text: String(cells[at]),
      place: `row ${index + headings + 2}, ${column.key}`,
    })),
  )
}

function* encodings({ name }: TableImporter, good: Sheet): Generator<Made> {
  const text = csvText(good)
  const utf16 = Buffer.from(text, 'utf16le')
  const all: Record<string, Uint8Array | undefined> = {
    'UTF-8 with its mark': Buffer.from(`\ufeff${text}`),
    'UTF-16 little-endian': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 big-endian': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    'UTF-16 without a mark': utf16,
    'decomposed letters': Buffer.from(text.normalize('NFD')),
    'Windows-1258': windows1258(text),
    TCVN3: tcvn3(text),
  }
  for (const [place, bytes] of Object.entries(all))
    if (bytes)
      yield { damage: 'encoding', place, fileName: `${name}.csv`, bytes: () => bytes, expected: { outcome: 'asMeant' } }
  for (const separator of [';', '\t'])
    yield {
      damage: 'encoding',
      place: `parted by ${JSON.stringify(separator)}`,
      fileName: `${name}.csv`,
      bytes: () => Buffer.from(csvText(good, separator)),
      expected: { outcome: 'asMeant' },
    }
  const wrong = { damage: 'wrong encoding', fileName: `${name}.csv`, expected: { outcome: 'refused' } } as const
  yield { ...wrong, place: 'the whole file twice encoded', bytes: () => Buffer.from(mojibake(text)) }
  yield { ...wrong, place: 'letters lost', bytes: () => Buffer.from(text.replace(/[^\0-\x7f]/g, '?')) }
  yield {
    ...wrong,
    place: 'no text at all',
    bytes: () => Uint8Array.from({ length: 3000 }, (_, at) => (at * 37) % 251),
  }
}

/** Letters that went lost in one cell. */
function* letters(importer: TableImporter, good: Sheet): Generator<Made> {
  const broken: Record<string, (text: string) => string> = {
    mojibake: (text) => mojibake(text),
    'letters lost': (text) => text.replace(/[^\0-\x7f]/g, '?'),
    'replacement sign': (text) => `${text.slice(0, 1)}\ufffd${text.slice(2)}`,
    'zero byte': (text) => `${text.slice(0, 2)}\0${text.slice(2)}`,
  }
  const telling = ({ column, text }: { column: TableColumn; text: string }) =>
    (column.cellKind === 'text' || column.cellKind === 'choice') && /\p{L}[^\0-\x7f]\p{L}/u.test(text)
  for (const cell of cellsOf(importer, good).filter(telling)) {
    const expected = { outcome: 'rowWrong', rows: [cell.row], columns: [cell.column.key] } as const
    // Near the beginning of a file a zero says that it is no text at all.
    const told = { outcome: 'toldOrAsMeant' } as const
    for (const [how, change] of Object.entries(broken))
      for (const form of importer.forms) {
        if (how === 'zero byte' && form !== 'csv') continue
        const bytes = () => tables[form](withCell(good, cell.row, cell.at, change(cell.text)))
        yield {
          damage: 'wrong encoding',
          place: `${how}, ${cell.place}`,
          fileName: `a.${form}`,
          bytes,
          expected: how === 'zero byte' ? told : expected,
        }
      }
    // Signs that XML can name and that are no letters.
    for (const raw of ['&#0;', '&#xD800;', '&#xDFFF;', '&#x1F;'])
      if (importer.forms.includes('xlsx'))
        yield {
          damage: 'wrong encoding',
          place: `${raw}, ${cell.place}`,
          fileName: 'a.xlsx',
          bytes: () => xlsxFile(withCell(good, cell.row, cell.at, { raw: `${cell.text}${raw}` })),
          expected,
        }
  }
}

function* formulas(importer: TableImporter, good: Sheet): Generator<Made> {
  for (const { row, at, column, text, place } of cellsOf(importer, good)) {
    const of = (how: string, cell: Cell, expected: Expected): Made => ({
      damage: 'formula',
      place: `${how}, ${place}`,
      fileName: 'a.xlsx',
      bytes: () => xlsxFile(withCell(good, row, at, cell)),
      expected,
    })
    const wrong = { outcome: 'rowWrong', rows: [row], columns: [column.key] } as const
    yield of('with its value', { formula: 'A1&"x"', value: text }, { outcome: 'toldOrAsMeant' })
    if (text === '-') continue
    yield of('never computed', { formula: 'A1&"x"' }, wrong)
    yield of('error', { error: '#REF!' }, wrong)
  }
}

function* merges(importer: TableImporter, good: Sheet): Generator<Made> {
  const blank = (row: number, at: number) => withCell(good, row, at, '')
  for (const { row, at, column, place, text } of cellsOf(importer, good)) {
    if (text === '-') continue
    const told = (name: string): Expected =>
      importer.name === 'plan' ? { outcome: 'clear' } : { outcome: 'rowWrong', rows: [row], columns: [name] }
    const of = (how: string, sheet: Sheet, ref: string): Made => ({
      damage: 'merged',
      place: `${how}, ${place}`,
      fileName: 'a.xlsx',
      bytes: () => xlsxFile({ ...sheet, merges: [ref] }),
      expected: told(column.key),
    })
    const [here, line] = [letterOf(at), row + 2]
    if (row > (importer.headings ?? 0))
      yield of('into the cell above', blank(row, at), `${here}${line - 1}:${here}${line}`)
    if (at > 0) yield of('into the cell beside', blank(row, at), `${letterOf(at - 1)}${line}:${here}${line}`)
  }
}

/** Four forms that are understood, and days that are none. */
function* dates(importer: TableImporter, good: Sheet): Generator<Made> {
  for (const { row, at, column, text, place } of cellsOf(importer, good)) {
    if (column.cellKind !== 'date') continue
    const [day = '', month = '', year = ''] = text.split('/')
    const iso = `${year}-${month}-${day}`
    const of = (how: string, cell: Cell, isRead: boolean, form: 'csv' | 'xlsx' = 'csv'): Made => ({
      damage: 'date',
      place: `${how}, ${place}`,
      fileName: `a.${form}`,
      bytes: () => tables[form](withCell(good, row, at, cell)),
      expected: isRead ? { outcome: 'asMeant' } : { outcome: 'rowWrong', rows: [row], columns: [column.key] },
    })
    yield of('year first', iso, true)
    yield of('with points', `${Number(day)}.${Number(month)}.${year}`, true)
    yield of('a day of the workbook', { serial: serialOf(iso) }, true, 'xlsx')
    yield of('a bare number', { number: serialOf(iso) }, true, 'xlsx')
    yield of('two digits of the year', `${Number(day)}-${Number(month)}-${year.slice(2)}`, false)
    yield of('no such day', `31/02/${year}`, false)
    yield of('month first', `${month}/25/${year}`, false)
    yield of('in words', 'đầu năm', false)
    yield of('a number that is no day', { number: 7 }, false, 'xlsx')
    yield of('far beyond', { number: 1e15 }, false, 'xlsx')
  }
}

function* duplicates(importer: TableImporter, good: Sheet): Generator<Made> {
  const { onlyOnce, headings = 0, columns, forms } = importer
  const { rows } = good
  const key = columns.findIndex((column) => column.key === onlyOnce)
  for (const form of forms)
    for (let row = headings + 1; row < rows.length; row++)
      for (const first of [headings, row - 1]) {
        const place = `row ${row + 2} as row ${first + 2}, ${form}`
        const whole = { ...good, rows: rows.with(row, rows[first] ?? []) }
        const wrong: Expected = { outcome: 'rowWrong', rows: [row], columns: [onlyOnce ?? 'title'] }
        yield {
          damage: 'duplicate',
          place: `the whole ${place}`,
          fileName: `a.${form}`,
          bytes: () => tables[form](whole),
          expected: wrong,
        }
        if (key < 0) continue
        const bytes = () => tables[form](withCell(good, row, key, rows[first]?.[key] ?? ''))
        yield { damage: 'duplicate', place: `${onlyOnce} of ${place}`, fileName: `a.${form}`, bytes, expected: wrong }
      }
}

/** The line of heads: a column twice, misspelled, missing; above it a title. */
function* heading({ columns, forms }: TableImporter, good: Sheet): Generator<Made> {
  for (const form of forms) {
    const of = (place: string, sheet: Sheet, expected: Expected): Made => ({
      damage: 'heads',
      place: `${place}, ${form}`,
      fileName: `a.${form}`,
      bytes: () => tables[form](sheet),
      expected,
    })
    const without = (at: number): Sheet => ({
      heads: good.heads.toSpliced(at, 1),
      rows: good.rows.map((row) => row.toSpliced(at, 1)),
    })
    for (const [at, { key }] of columns.entries()) {
      yield of(`${key} is missing`, without(at), { outcome: 'clear' })
      yield of(
        `${key} stands twice`,
        {
          heads: [...good.heads, good.heads[at] ?? ''],
          rows: good.rows.map((row) => [...row, 'khác']),
        },
        { outcome: 'clear' },
      )
      yield of(`${key} is misspelled`, { ...good, heads: good.heads.with(at, 'Cột lạ') }, { outcome: 'clear' })
    }
    yield of('no heads', { heads: good.rows[0]?.map(String) ?? [], rows: good.rows.slice(1) }, { outcome: 'refused' })
    yield of('no rows', { ...good, rows: [] }, { outcome: 'refused' })
  }
}
