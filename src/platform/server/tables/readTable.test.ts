import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import ExcelJS from 'exceljs'
import { zipFile } from '../../../../test/support/boundaryFiles.ts'
import { readTable } from './readTable.ts'

const texts = (bytes: Uint8Array) => {
  const { sheets, ...about } = readTable(bytes)
  return { ...about, rows: sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) }
}
const csv =
  'TT;Nội dung công việc;Chủ trì\r\n1;"Tuyên truyền;\r\nvận động";Hạt Kiểm lâm\r\n2;"Nói ""không""";UBND xã Hương Vân\r\n'
const cells = [
  ['TT', 'Nội dung công việc', 'Chủ trì'],
  ['1', 'Tuyên truyền;\nvận động', 'Hạt Kiểm lâm'],
  ['2', 'Nói "không"', 'UBND xã Hương Vân'],
]

test('CSV in the encodings that offices send', async () => {
  const utf8 = Buffer.from(csv)
  const utf16 = Buffer.from(csv, 'utf16le')
  assert.deepEqual(texts(utf8), { tableFormat: 'csv', encoding: 'UTF-8', rows: cells })
  assert.deepEqual(texts(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])), {
    tableFormat: 'csv',
    encoding: 'UTF-8',
    rows: cells,
  })
  assert.deepEqual(texts(utf16).rows, cells)
  assert.deepEqual(texts(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])).rows, cells)
  assert.deepEqual(texts(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])).rows, cells)
  const tcvn3 = texts(Buffer.from('TT,X· H\u00ad\u00ac\u00d2ng V\u00a9n\n1,Ph\u00ad\u00eang\n', 'latin1'))
  assert.equal(tcvn3.encoding, 'TCVN3')
  const windows1258 = Buffer.from([0x54, 0x54, 0x3b, 0x48, 0xfd, 0xf5, 0x6e, 0x67, 0x20, 0x56, 0xe2, 0x6e, 0x0a])
  assert.deepEqual(texts(windows1258), {
    tableFormat: 'csv',
    encoding: 'Windows-1258',
    rows: [['TT', 'Hương Vân']],
  })
})

test('prose with commas is no CSV: it comes line by line', async () => {
  const { tableFormat, rows } = texts(Buffer.from('Hạt Kiểm lâm, UBND các xã,\n\nphường\nCông an thị xã\nHàng năm\n'))
  assert.equal(tableFormat, 'text')
  assert.equal(rows?.[0]?.[0], 'Hạt Kiểm lâm, UBND các xã,')
})

test('a workbook: merged cells, formulas, dates, rich text', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Phụ lục')
  sheet.addRow(['TT', 'Nội dung', 'Chủ trì'])
  sheet.addRow([1, { richText: [{ text: 'Tuyên ' }, { text: 'truyền' }] }, 'Hạt Kiểm lâm'])
  sheet.addRow([2, new Date('2026-03-05T00:00:00Z'), null])
  sheet.addRow([{ formula: 'A3+1', result: 3 }, { formula: 'A3&"x"' } as ExcelJS.CellValue, { error: '#REF!' }])
  sheet.addRow(['Nhóm', '', ''])
  sheet.mergeCells('C2:C3')
  sheet.mergeCells('A5:C5')
  const { sheets } = readTable(Buffer.from(await book.xlsx.writeBuffer()))
  assert.deepEqual(
    sheets[0]?.rows.map(({ cells: row }) => row.map(({ text }) => text)),
    [
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Tuyên truyền', 'Hạt Kiểm lâm'],
      ['2', '2026-03-05', 'Hạt Kiểm lâm'],
      ['3', '', '#REF!'],
      ['Nhóm', '', ''],
    ],
  )
  assert.deepEqual(
    sheets[0]?.rows[3]?.cells.map(({ fault }) => fault),
    [undefined, 'formula', 'error'],
  )
})

test('a document: each table, merged cells, line breaks', async () => {
  const cell = (text: string, more = {}) =>
    new TableCell({
      ...more,
      children: text.split('\n').map((line) => new Paragraph({ text: line, alignment: AlignmentType.LEFT })),
    })
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('1'), cell('Nhóm một', { columnSpan: 2 })] }),
      new TableRow({
        children: [
          cell('-'),
          cell('Ký cam kết\nvới nhà hàng'),
          cell('Hạt Kiểm lâm', { verticalMerge: VerticalMergeType.RESTART }),
        ],
      }),
      new TableRow({
        children: [cell('-'), cell('Truy quét'), cell('', { verticalMerge: VerticalMergeType.CONTINUE })],
      }),
    ],
  })
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Kế hoạch'), table] }] }))
  assert.deepEqual(texts(bytes).rows, [
    ['1', 'Nhóm một', ''],
    ['-', 'Ký cam kết\nvới nhà hàng', 'Hạt Kiểm lâm'],
    ['-', 'Truy quét', 'Hạt Kiểm lâm'],
  ])
})

test('too many rows, bombs, other files and empty ones are refused with their reason', async () => {
  const refused = (bytes: Uint8Array, code: string) =>
    assert.throws(() => readTable(bytes), { code: `tableFile.${code}` })
  refused(Buffer.from('a,b\n'.repeat(200_000)), 'tooManyRows')
  const row = '<w:tr><w:tc><w:p/></w:tc></w:tr>'
  const long = Buffer.from(`<w:document><w:tbl>${row.repeat(200_000)}</w:tbl></w:document>`)
  refused(zipFile({ 'word/document.xml': long }), 'tooManyRows')
  refused(zipFile({ 'word/document.xml': Buffer.alloc(70_000_000) }), 'bomb')
  refused(zipFile({ 'a.shp': Buffer.alloc(10) }), 'unreadable')
  refused(zipFile({ 'word/document.xml': Buffer.from('<w:document><w:tbl>') }), 'unreadable')
  refused(Buffer.from('PK\x03\x04 broken'), 'unreadable')
  refused(Buffer.from(' \n\n'), 'noRows')
})
