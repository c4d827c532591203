// Writes the tables of an official document as a workbook: one sheet a table with typed cells, and a last sheet with the
// ids of the records behind every figure, so that anybody can count again.
import ExcelJS from 'exceljs'
import { type OfficialDocument, type OfficialTable, tablesOf } from '../../documents/officialDocument.ts'
import { documentNumberText } from '../../documents/officialForms.ts'
import { vi } from '../../documents/vi.ts'

/** The bytes of the XLSX. A value that is not known is its words, never 0. */
export async function xlsxOf(document: OfficialDocument): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = document.agency.join(' ')
  book.title = [document.kind, ...document.abstract].join(' ')
  const taken = new Set<string>()
  for (const [index, { title, table }] of tablesOf(document).entries()) {
    const name = sheetName(table.name || title || vi.sheet(index + 1), taken)
    tableSheet(book.addWorksheet(name), document, title || table.name, table)
  }
  proofSheet(book.addWorksheet(sheetName(vi.recordSheet.name, taken)), document)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function tableSheet(sheet: ExcelJS.Worksheet, document: OfficialDocument, title: string, table: OfficialTable) {
  const notes = [
    title,
    `${document.kind} ${documentNumberText(document.number)}/${document.symbol}: ${document.abstract.join(' ')}`,
    ...(document.isDemonstration ? [vi.demonstrationNote] : []),
  ]
  for (const [index, note] of notes.entries()) sheet.addRow([note]).font = { bold: index === 0, italic: index > 0 }
  sheet.addRow([])
  const head = sheet.addRow(table.columns.map((column) => column.title))
  head.font = { bold: true }
  head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
  for (const row of table.rows) {
    const added = sheet.addRow(row.cells.map(({ value, text }) => (typeof value === 'number' ? value : text)))
    if (row.isTotal) added.font = { bold: true }
    for (const [index, { value, digits }] of row.cells.entries()) {
      const cell = added.getCell(index + 1)
      cell.alignment = { horizontal: table.columns[index]?.align ?? 'left', vertical: 'top', wrapText: true }
      if (typeof value === 'number') cell.numFmt = digits ? `#,##0.${'0'.repeat(digits)}` : '#,##0'
    }
  }
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  sheet.columns.forEach((column, index) => {
    column.width = Math.max(8, Math.round((110 * (table.columns[index]?.share ?? 1)) / shares))
  })
  sheet.views = [{ state: 'frozen', ySplit: head.number }]
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

function proofSheet(sheet: ExcelJS.Worksheet, document: OfficialDocument) {
  const words = vi.recordSheet
  const heads = [
    words.figure,
    words.label,
    words.value,
    words.unit,
    words.recordId,
    words.on,
    words.amount,
    words.title,
  ]
  sheet.addRow(heads).font = { bold: true }
  for (const proof of document.proofs) {
    const { records, hiddenRecords, leftRecords = 0 } = proof
    const figure = [proof.figureId, proof.label, proof.value ?? proof.valueText, proof.unitOfMeasure]
    for (const { recordId, on, amount, title } of records)
      sheet.addRow([...figure, recordId, new Date(`${on}T00:00:00Z`), amount, title]).getCell(6).numFmt = 'dd/mm/yyyy'
    if (leftRecords > 0) sheet.addRow([...figure, '', '', '', words.left(leftRecords)])
    if (hiddenRecords > 0) sheet.addRow([...figure, '', '', '', words.hidden(hiddenRecords)])
    else if (records.length === 0) sheet.addRow(figure)
  }
  sheet.columns.forEach((column, index) => {
    column.width = [22, 40, 14, 14, 40, 12, 14, 50][index] ?? 12
  })
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
}

/** Excel allows 31 signs, none of : \ / ? * [ ], each name once. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[:\\/?*[\]]/g, ' ')
      .trim()
      .slice(0, 28) || vi.sheet(1)
  let name = base
  for (let number = 2; taken.has(name.toLocaleLowerCase('vi')); number++) name = `${base} ${number}`
  taken.add(name.toLocaleLowerCase('vi'))
  return name
}
