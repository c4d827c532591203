// The four tables of forest area as a workbook, a sheet each.
import ExcelJS from 'exceljs'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText } from '../../../platform/format.ts'
import type { Download } from '../../../platform/server/feature.ts'
import { xlsxType } from '../../../platform/server/files/mediaType.ts'
import { areaTableNames, shownTable } from '../../areaTable/shownTables.ts'
import { readAreaTables } from '../../areaTableContract.ts'
import { forestWords } from '../../words.ts'

type Tables = OutputOf<typeof readAreaTables>

export const areaBook: Download = {
  path: 'forest-area/tables',
  contract: readAreaTables,
  endings: ['xlsx'],
  async file(tables: Tables) {
    const invented = tables.isDemonstration ? '-minh-hoa' : ''
    return {
      name: `dien-tich-rung-${tables.on}${invented}.xlsx`,
      contentType: xlsxType,
      bytes: await bookOf(tables),
    }
  },
}

async function bookOf(tables: Tables): Promise<Buffer> {
  const words = forestWords.vi
  const said = words.areaTable
  const book = new ExcelJS.Workbook()
  book.title = said.page
  for (const name of areaTableNames) {
    const { title, heads, rows, notes } = shownTable(name, tables, words)
    const sheet = book.addWorksheet(said.tab[name])
    const { on, unitsOn, unitName, withoutBookArea, isDemonstration } = tables
    sheet.addRow([said.sheetHead(title, dateText(on), dateText(unitsOn), unitName ?? '')]).font = { bold: true }
    const remarks = [
      said.basis,
      said.formNote,
      ...notes,
      ...(withoutBookArea > 0 ? [said.measured(String(withoutBookArea))] : []),
      ...(isDemonstration ? [said.demonstration] : []),
    ]
    for (const remark of remarks) sheet.addRow([remark]).font = { italic: true }
    const head = sheet.addRow([name === 'byUnit' ? said.firstUnit : said.first, ...heads])
    head.font = { bold: true }
    head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
    for (const { label, depth, cells } of rows) {
      // A cell that is not known is empty, never 0.
      const row = sheet.addRow([label, ...cells])
      row.getCell(1).alignment = { indent: depth }
      if (depth === 0) row.font = { bold: true }
    }
    sheet.columns.forEach((column, index) => {
      column.width = index === 0 ? 40 : 16
      if (index > 0) column.numFmt = '#,##0.00'
    })
    sheet.views = [{ state: 'frozen', ySplit: head.number, xSplit: 1 }]
    sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
