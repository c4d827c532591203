// A long list as a workbook of one sheet: written row by row, so that a hundred thousand rows do not fill the memory.
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { rowsOf, type WrittenList } from '../exports/writtenList.ts'

/** The bytes of the XLSX. Text stays text whatever it begins with: its cells are typed, none is a formula. */
export async function listBook({ title, note, heads, rows }: WrittenList): Promise<Buffer> {
  const out = new PassThrough()
  const bytes = buffer(out)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const headRow = note ? 2 : 1
  const sheet = book.addWorksheet(title.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = heads.map((head) => ({ width: Math.min(40, Math.max(12, head.length + 2)) }))
  if (note) said(sheet.addRow([note]), { italic: true })
  said(sheet.addRow([...heads]), { bold: true })
  for (const piece of rows) for (const cells of rowsOf(piece)) sheet.addRow(cells).commit()
  sheet.commit()
  await book.commit()
  return bytes
}

function said(row: ExcelJS.Row, font: Partial<ExcelJS.Font>) {
  row.font = font
  row.commit()
}
