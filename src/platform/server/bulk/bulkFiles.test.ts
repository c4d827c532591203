// Files of rows as they come: CSV in three encodings, XLSX with what spreadsheets do to cells, and files that are none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { zipFile } from '../../../../test/support/boundaryFiles.ts'
import { readTable } from './readTable.ts'

const columns = [
  { key: 'name', cellKind: 'text', isRequired: true },
  { key: 'on', cellKind: 'date' },
  { key: 'count', cellKind: 'whole' },
] as const
const heads = new Map([
  ['name', ['Họ tên', 'Name']],
  ['on', ['Ngày']],
  ['count', ['Số lượng']],
  ['isExample', ['Dòng mẫu']],
])
const read = async (bytes: Uint8Array) => readTable(bytes, columns, heads)
const csv = (text: string) => read(Buffer.from(text))
const refuses = (work: Promise<unknown>, code: string) => assert.rejects(work, { code })

async function book(rows: unknown[][], change: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Bảng')
  for (const row of rows) sheet.addRow(row)
  change(sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

test('CSV: separators, quotes, titles above the heads, unknown columns, the example row', async () => {
  const { rows, ignoredColumns, fileEncoding } = await csv(
    'Danh sách;;;\nHọ  TÊN *;Ngày;Ghi riêng;Dòng mẫu\nMẫu;1/1/2026;;MẪU\n"An; ""Bình""\nhai dòng";05/03/2026;x;\n;;;\n Cường ;;;\n',
  )
  assert.equal(fileEncoding, 'UTF-8')
  assert.deepEqual(ignoredColumns, ['Ghi riêng'])
  assert.deepEqual(
    rows.map(({ rowNumber, texts }) => [rowNumber, texts]),
    [
      [4, { name: 'An; "Bình"\nhai dòng', on: '05/03/2026' }],
      [6, { name: 'Cường' }],
    ],
  )
})

test('CSV: UTF-16 and Windows-1258 are read, what is no text is refused', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Họ tên\tNgày\nThúy\t1/2/2026', 'utf16le')])
  assert.equal((await read(utf16)).rows[0]?.texts.name, 'Thúy')
  // "Họ tên,Ngày\nBình" with the marks of Windows-1258: ọ = o + 0xF2, ê = 0xEA, à = 0xE0, ì = i + 0xCC.
  const bytes = Buffer.concat([
    Buffer.from('Ho'),
    Buffer.from([0xf2]),
    Buffer.from(' t'),
    Buffer.from([0xea]),
    Buffer.from('n,Ng'),
    Buffer.from([0xe0]),
    Buffer.from('y\nBi'),
    Buffer.from([0xcc]),
    Buffer.from('nh,\n'),
  ])
  const { fileEncoding, rows } = await read(bytes)
  assert.deepEqual([fileEncoding, rows[0]?.texts.name], ['Windows-1258', 'Bình'])
  await refuses(read(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0])), 'bulkFile.unreadable')
})

test('XLSX: dates, serials, formulas, merged cells, errors, rich text', async () => {
  const bytes = await book(
    [
      ['Họ tên', 'Ngày', 'Số lượng'],
      ['An', new Date('2026-03-05T00:00:00Z'), 12],
      [{ richText: [{ text: 'Bì' }, { text: 'nh' }] }, 46086, { formula: 'C2*2', result: 24 }],
      ['Cường', '5-3-26', { error: '#N/A' }],
      ['Dung', '', ''],
    ],
    (sheet) => sheet.mergeCells('A5:B5'),
  )
  const { rows, fileEncoding } = await read(bytes)
  assert.equal(fileEncoding, 'XLSX')
  assert.deepEqual(
    rows.map(({ texts, marks }) => [texts, marks]),
    [
      [{ name: 'An', on: '2026-03-05', count: '12' }, {}],
      [{ name: 'Bình', on: '46086', count: '24' }, { count: 'formula' }],
      [{ name: 'Cường', on: '5-3-26', count: '#N/A' }, { count: 'cellError' }],
      [{ name: 'Dung' }, { on: 'merged' }],
    ],
  )
})

test('a file without heads, with a required one missing, with one twice, or empty is refused as a whole', async () => {
  await refuses(csv('a,b\n1,2\n'), 'bulkFile.noHeads')
  await refuses(csv('Ngày,Số lượng\n1/1/2026,2\n'), 'bulkFile.columnsMissing')
  await refuses(csv('Họ tên,Ngày,Ngày\nAn,1/1/2026,\n'), 'bulkFile.columnTwice')
  await refuses(csv('Họ tên,Ngày\n\n'), 'bulkFile.empty')
})

test('too many rows, too large, a zip bomb and renamed files are refused before they are built in memory', async () => {
  await refuses(csv(`Họ tên,Ngày\n${'An,1/1/2026\n'.repeat(1001)}`), 'tableFile.tooManyRows')
  await refuses(csv(`Họ tên,Ngày\n${'An,1/1/2026\n'.repeat(200_000)}`), 'bulkFile.tooLarge')
  const row = '<row><c t="inlineStr"><is><t>An</t></is></c></row>'
  const workbook = {
    'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': Buffer.from('<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'),
  }
  const many = zipFile({ ...workbook, 'xl/worksheets/sheet1.xml': Buffer.from(row.repeat(200_000)) })
  assert.ok(many.byteLength < 1_000_000)
  const before = process.memoryUsage().rss
  await refuses(read(many), 'tableFile.tooManyRows')
  const bomb = zipFile({ ...workbook, 'xl/worksheets/sheet1.xml': Buffer.alloc(80_000_000) })
  await refuses(read(bomb), 'tableFile.bomb')
  assert.ok(process.memoryUsage().rss - before < 200_000_000)
  await refuses(read(zipFile({ 'a.shp': Buffer.alloc(10) })), 'tableFile.unreadable')
  await refuses(read(zipFile({ ...workbook, 'xl/worksheets/sheet1.xml': Buffer.from('<a') })), 'bulkFile.noHeads')
  await refuses(read(Buffer.from([0x50, 0x4b, 3, 4, 9, 9])), 'tableFile.unreadable')
  await refuses(read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])), 'bulkFile.unreadable')
})
