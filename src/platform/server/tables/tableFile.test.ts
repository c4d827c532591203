// What people really send: workbooks with formulas, merged cells and dates, CSV in old code pages, files that are something else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { zipFile } from '../../../../test/support/boundaryFiles.ts'
import { xlsxType } from '../files/mediaType.ts'
import { tableSheets } from './tableFile.ts'

async function book(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const made = new ExcelJS.Workbook()
  fill(made.addWorksheet('Nhập'))
  return Buffer.from(await made.xlsx.writeBuffer())
}

test('a workbook: text, numbers, dates, formulas, merged cells, blank rows left out', async () => {
  const bytes = await book((sheet) => {
    sheet.addRow(['Mã', 'Số tiền', 'Ngày', 'Đúng'])
    sheet.addRow(['<A & B>', 1234567, new Date('2026-03-05T00:00:00Z'), true])
    sheet.addRow([])
    sheet.addRow(['Hai', { formula: 'B2*2', result: 2469134 }, '1.234.567', null])
    sheet.addRow(['Gộp', 5, 6, 7])
    sheet.mergeCells('B5:C5')
  })
  const [{ name, rows } = { name: '', rows: [] }] = tableSheets(bytes, xlsxType)
  assert.equal(name, 'Nhập')
  assert.deepEqual(
    rows.map(({ rowNumber }) => rowNumber),
    [1, 2, 4, 5],
  )
  assert.deepEqual(
    rows[1]?.cells.map((cell) => cell?.value),
    ['<A & B>', 1234567, '2026-03-05', true],
  )
  assert.deepEqual(rows[2]?.cells[1], { value: 2469134, flaw: 'formula' })
  assert.equal(rows[2]?.cells[2]?.value, '1.234.567')
  assert.deepEqual(rows[3]?.cells[2], { value: null, flaw: 'merged' })
})

test('CSV in UTF-8, UTF-16 and the Windows code page, with comma, semicolon or tab', () => {
  const values = (bytes: Buffer) =>
    tableSheets(bytes, 'text/csv')[0]?.rows.map(({ cells }) => cells.map((c) => c?.value))
  assert.deepEqual(values(Buffer.from('\ufeffTên,"Số, tiền"\r\n"Rừng ""A""",12\r\n\r\n')), [
    ['\ufeffTên'.slice(1), 'Số, tiền'],
    ['Rừng "A"', '12'],
  ])
  assert.deepEqual(values(Buffer.from('\ufeffTên;Ngày\nRừng;5/3/2026', 'utf16le')), [
    ['Tên', 'Ngày'],
    ['Rừng', '5/3/2026'],
  ])
  assert.deepEqual(values(Buffer.from([0x54, 0xea, 0x6e, 0x09, 0x31, 0x0a])), [['Tên', '1']])
})

test('what is no table, too much, or locked is refused by name', async () => {
  const refused = (bytes: Uint8Array, code: string, most?: number) =>
    assert.throws(() => tableSheets(bytes, xlsxType, most), { code })
  refused(Buffer.from('PK\x03\x04 not a zip at all'), 'tableFile.unreadable')
  refused(zipFile({ 'word/document.xml': Buffer.from('<w/>') }), 'tableFile.unreadable')
  refused(zipFile({ 'xl/workbook.xml': Buffer.alloc(80 * 1024 * 1024) }), 'tableFile.bomb')
  const many = await book((sheet) => {
    for (let row = 0; row < 30; row++) sheet.addRow([row])
  })
  refused(many, 'tableFile.tooManyRows', 20)
})

test('a sheet of 200 000 rows is refused quickly', () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`)
  const bytes = zipFile({
    'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': Buffer.from('<Relationship Id="x" Target="worksheets/sheet1.xml"/>'),
    'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
  })
  assert.throws(() => tableSheets(bytes, xlsxType), { code: 'tableFile.tooManyRows' })
})
