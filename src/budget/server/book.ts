// The books of a year as a workbook: values only, every sheet with its sum.
import ExcelJS from 'exceljs'
import type { OutputOf } from '../../platform/contract.ts'
import type { Download } from '../../platform/server/feature.ts'
import { xlsxType } from '../../platform/server/files/mediaType.ts'
import { bookSheets } from '../bookTables.ts'
import { readBudgetOverview } from '../contract.ts'
import { budgetWords } from '../words.ts'

type Overview = OutputOf<typeof readBudgetOverview>

export const budgetBook: Download = {
  path: 'budget/book',
  contract: readBudgetOverview,
  endings: ['xlsx'],
  async file(overview: Overview) {
    const invented = overview.isDemonstration ? '-minh-hoa' : ''
    return {
      name: `kinh-phi-${overview.fiscalYear}${invented}.xlsx`,
      contentType: xlsxType,
      bytes: await bookOf(overview),
    }
  },
}

async function bookOf({ rows, fiscalYear, asOf, isDemonstration }: Overview): Promise<Buffer> {
  const words = budgetWords.vi
  const book = new ExcelJS.Workbook()
  book.title = words.overview.titleOf(fiscalYear)
  for (const { name, heads, rows: cells, total } of bookSheets(rows, words)) {
    const sheet = book.addWorksheet(name)
    sheet.addRow([words.overview.bookOf(fiscalYear, asOf, isDemonstration)]).font = { italic: true }
    sheet.addRow([...heads]).font = { bold: true }
    for (const row of cells) sheet.addRow([...row])
    sheet.addRow([...total]).font = { bold: true }
    sheet.columns.forEach((column, index) => {
      column.width = typeof total[index] === 'number' ? 20 : 34
      if (typeof total[index] === 'number') column.numFmt = '#,##0'
    })
    sheet.views = [{ state: 'frozen', ySplit: 2 }]
    sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
