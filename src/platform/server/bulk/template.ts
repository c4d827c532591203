// The template of a kind: heads, an example row marked as an example, and the allowed values as lists to choose from.
import ExcelJS from 'exceljs'
import { type BulkColumn, mostBulkRows } from '../../bulk/bulkColumn.ts'
import type { BulkTemplate } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import type { BulkKind } from './bulkKind.ts'
import { exampleKey } from './readTable.ts'

/** Every spelling of each head: in both languages, and the key itself. */
export function headsOf(kind: BulkKind): ReadonlyMap<string, readonly string[]> {
  const spellings = (key: string) =>
    [kind.words.vi.heads[key], kind.words.en.heads[key], key].filter((one) => one !== undefined)
  const example = [bulkWords.vi.template.example, bulkWords.en.template.example]
  return new Map([...kind.columns.map(({ key }) => [key, spellings(key)] as const), [exampleKey, example]])
}

const firstRow = 2
/** Widths in letters by what a column holds. */
const widths: Readonly<Record<BulkColumn['cellKind'], number>> = {
  text: 30,
  date: 13,
  whole: 11,
  number: 13,
  choice: 30,
}

/** The workbook's bytes: sheet one to fill in, sheet two with the allowed values. */
export async function templateBook(template: BulkTemplate): Promise<Buffer> {
  const words = bulkWords[template.language].template
  const book = new ExcelJS.Workbook()
  book.title = template.title
  const sheet = book.addWorksheet(words.sheet)
  const lists = book.addWorksheet(words.lists)
  const { columns } = template
  const heads = sheet.addRow([
    words.example,
    ...columns.map(({ head, isRequired }) => (isRequired ? `${head} *` : head)),
  ])
  heads.font = { bold: true }
  heads.alignment = { wrapText: true, vertical: 'middle' }
  const example = sheet.addRow([
    words.exampleMark,
    ...columns.map(({ key, cellKind }) => sampleOf(template.example[key], cellKind)),
  ])
  example.font = { italic: true, color: { argb: 'FF777777' } }
  sheet.getColumn(1).width = 12
  for (const [index, column] of columns.entries()) {
    const place = sheet.getColumn(index + 2)
    place.width = widths[column.cellKind]
    if (column.cellKind === 'date') place.numFmt = 'dd/mm/yyyy'
    if (column.cellKind === 'text') place.numFmt = '@'
    if (column.hint) heads.getCell(index + 2).note = column.hint
    if (column.choices.length > 0) listIn(sheet, lists, index, column)
  }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  lists.views = [{ state: 'frozen', ySplit: 1 }]
  return Buffer.from(await book.xlsx.writeBuffer())
}

function sampleOf(text: string | undefined, cellKind: BulkColumn['cellKind']): string | number | Date {
  if (!text) return ''
  if (cellKind === 'date') return new Date(`${text}T00:00:00Z`)
  return cellKind === 'whole' || cellKind === 'number' ? Number(text) : text
}

type Validations = { add(range: string, validation: ExcelJS.DataValidation): void }

function listIn(
  sheet: ExcelJS.Worksheet,
  lists: ExcelJS.Worksheet,
  index: number,
  column: BulkTemplate['columns'][number],
) {
  const place = lists.getColumn(index + 1)
  place.width = 34
  lists.getCell(1, index + 1).value = column.head
  lists.getCell(1, index + 1).font = { bold: true }
  column.choices.forEach((label, at) => {
    lists.getCell(at + 2, index + 1).value = label
  })
  const letter = sheet.getColumn(index + 2).letter
  const range = `${letter}${firstRow}:${letter}${mostBulkRows + 1}`
  ;(sheet as unknown as { dataValidations: Validations }).dataValidations.add(range, {
    type: 'list',
    allowBlank: !column.isRequired,
    formulae: [`'${lists.name}'!$${place.letter}$2:$${place.letter}$${column.choices.length + 1}`],
    showErrorMessage: false,
  })
}
