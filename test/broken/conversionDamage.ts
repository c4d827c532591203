// What can be wrong with the table of old and new units: its bytes, its letters, its heads, its cells, its rows.
import { conversionCsv, conversionXlsx, ofThachSon, type TableRow, wrongRows } from '../support/conversionTables.ts'
import { mojibake, tcvn3, windows1258 } from './letters.ts'
import { strangers } from './renamed.ts'
import type { Case, Expected } from './tableDamage.ts'

const made = (damage: string, place: string, form: 'csv' | 'xlsx', bytes: Uint8Array, expected: Expected): Case => ({
  importer: 'unitConversion',
  damage,
  place,
  fileName: `a.${form}`,
  bytes: () => bytes,
  expected,
})
const refused: Expected = { outcome: 'refused' }
const asMeant: Expected = { outcome: 'asMeant' }
const clear: Expected = { outcome: 'clear' }
const rowWrong = (row: number, ...columns: string[]): Expected => ({ outcome: 'rowWrong', rows: [row], columns })

export async function conversionCases(): Promise<readonly Case[]> {
  const book = await conversionXlsx(ofThachSon)
  return [
    ...encodings(),
    ...cells(),
    ...wrong(),
    ...heads(),
    ...cut(book),
    ...renamed(),
    made('good', 'workbook', 'xlsx', book, asMeant),
  ]
}

function* encodings(): Generator<Case> {
  const text = conversionCsv(ofThachSon).toString()
  const all = {
    'UTF-8 with its mark': Buffer.from(`\ufeff${text}`),
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'decomposed letters': Buffer.from(text.normalize('NFD')),
    'Windows-1258': windows1258(text),
    TCVN3: tcvn3(text),
  }
  for (const [place, bytes] of Object.entries(all)) if (bytes) yield made('encoding', place, 'csv', bytes, asMeant)
  yield made('wrong encoding', 'the whole file twice encoded', 'csv', Buffer.from(mojibake(text)), refused)
  yield made('wrong encoding', 'letters lost', 'csv', Buffer.from(text.replace(/[^\0-\x7f]/g, '?')), refused)
}

const withCell = (row: number, at: number, change: (text: string) => string) =>
  ofThachSon.map((cells, index) =>
    index === row ? (cells.with(at, change(String(cells[at]))) as unknown as TableRow) : cells,
  )

function* cells(): Generator<Case> {
  for (const row of [0, 3, 5])
    for (const [at, key] of (['newName', 'newCode', 'oldName', 'oldCode', 'note'] as const).entries()) {
      const broken = {
        blank: () => '',
        'a sign of control': (text: string) => `${text}\u0007`,
        'without end': () => 'x'.repeat(40_000),
      }
      for (const [how, change] of Object.entries(broken))
        yield made('cell', `${how}, row ${row}, ${key}`, 'csv', conversionCsv(withCell(row, at, change)), clear)
      if (key === 'newCode' || key === 'oldCode')
        yield made(
          'cell',
          `letters for digits, row ${row}, ${key}`,
          'csv',
          conversionCsv(withCell(row, at, () => 'mã')),
          clear,
        )
    }
}

/** Each row that is wrong in itself, beside good ones. */
function* wrong(): Generator<Case> {
  for (const row of wrongRows)
    yield made('wrong row', row[0] + row[2], 'csv', conversionCsv([...ofThachSon, row]), clear)
  const short = withCell(4, 1, () => '9004')
  yield made('wrong row', 'a code of four digits', 'csv', conversionCsv(short), rowWrong(4, 'newCode'))
}

function* heads(): Generator<Case> {
  const lines = conversionCsv(ofThachSon).toString().split('\n')
  yield made('heads', 'none', 'csv', Buffer.from(lines.slice(3).join('\n')), refused)
  yield made('heads', 'without a day', 'csv', Buffer.from(lines.join('\n').replaceAll('01/7/2025', '')), clear)
  yield made('heads', 'no rows', 'csv', Buffer.from(lines.slice(0, 2).join('\n')), refused)
  yield made('heads', 'misspelled', 'csv', Buffer.from(lines.join('\n').replace('Mã Xã mới', 'Cột lạ')), refused)
}

function* cut(book: Buffer): Generator<Case> {
  const text = conversionCsv(ofThachSon)
  for (const share of [0.02, 0.4, 0.7, 0.95]) {
    yield made('cut off', `.csv at ${share * 100} %`, 'csv', text.subarray(0, text.length * share), clear)
    yield made('cut off', `.xlsx at ${share * 100} %`, 'xlsx', book.subarray(0, book.length * share), refused)
  }
}

function* renamed(): Generator<Case> {
  for (const [really, bytes] of Object.entries(strangers))
    for (const form of ['csv', 'xlsx'] as const) yield made('renamed', `${really} as .${form}`, form, bytes, refused)
}
