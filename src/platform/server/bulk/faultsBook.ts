// The rows that were not taken, with what is wrong with each, as a file to mend and open again.
import ExcelJS from 'exceljs'
import type { ShownBulkEntry } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'

/** Sheet one: the wrong rows under the kind's heads, to mend in place. Sheet two: file, row, column, value, what was expected. */
export async function faultsBook({ row, columns, rows }: ShownBulkEntry): Promise<Buffer> {
  const words = bulkWords.vi.faultsFile
  const book = new ExcelJS.Workbook()
  const wrong = rows.filter(({ rowState }) => rowState === 'wrong' || rowState === 'leftOut')
  const sheet = book.addWorksheet(bulkWords.vi.template.sheet)
  sheet.addRow(columns.map(({ head, isRequired }) => (isRequired ? `${head} *` : head))).font = { bold: true }
  for (const { texts } of wrong) sheet.addRow(columns.map(({ key }) => texts[key] ?? ''))
  const list = book.addWorksheet(words.sheet)
  list.addRow([words.file, words.row, words.column, words.given, words.expected]).font = { bold: true }
  const headOf = (key: string | null) => columns.find((column) => column.key === key)?.head ?? words.wholeRow
  for (const { rowNumber, faults } of wrong)
    for (const { column, given, sentence } of faults)
      list.addRow([row.fileName, rowNumber, headOf(column), given, sentence])
  for (const page of [sheet, list]) {
    page.views = [{ state: 'frozen', ySplit: 1 }]
    page.columns.forEach((column) => {
      column.width = 24
    })
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
