import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { exampleDocument } from '../../documents/example.ts'
import { fileOf } from './write.ts'
import { written } from './writer.ts'

const missing = (program: string) => (spawnSync(program, ['-v']).error ? `${program} is not installed` : false)

test('pdf: fonts embedded, marks readable, number of page 1 hidden', { skip: missing('pdftotext') }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'report.pdf')
  writeFileSync(file, await written(exampleDocument(), 'pdf'))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 07/BC-HKL',
    'Hương Trà, ngày 18 tháng 12 năm 2025',
    'KT. HẠT TRƯỞNG',
    'Nguyễn Thị Hạnh',
    'Ngã, ngỡ, nghiễm, Ễ Ộ Ặ',
    'Phụ lục II',
    '(Kèm theo Báo cáo số 07/BC-HKL ngày 18 tháng 12 năm 2025 của Hạt Kiểm lâm Hương Trà)',
    'Dữ liệu minh họa',
  ])
    assert.ok(text.includes(words), words)
  const pages = text.split('\f')
  assert.doesNotMatch(pages[0] ?? '', /^\s*1\s*$/m, 'no number on page 1')
  assert.match(pages[1] ?? '', /^\s*2\s*$/m, 'page 2 is numbered')
  const annex = pages.findIndex((text) => text.includes('Phụ lục I\n'))
  assert.match(pages[annex + 1] ?? '', /^\s*2\s*\n/, 'an annex is numbered on its own')
  assert.match(pages[annex] ?? '', /^\s*Phụ lục I\n/, 'its first page shows no number')
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  assert.equal(fonts.length, 4)
  for (const font of fonts) assert.match(font, /Tinos-\S+\s+CID TrueType\s+Identity-H\s+yes/)
})

test('docx: an open package with named styles, margins and a different first page', async () => {
  const bytes = await fileOf(exampleDocument(), 'docx')
  const parts = unzipped(bytes)
  const styles = parts('word/styles.xml')
  for (const name of ['Heading1', 'BodyText', 'Agency', 'DocumentKind', 'SigningPost', 'Recipients', 'AnnexTitle'])
    assert.match(styles, new RegExp(`w:styleId="${name}"`), name)
  assert.match(styles, /Times New Roman/)
  const text = parts('word/document.xml')
  for (const pattern of [
    /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/,
    /w:pStyle w:val="BodyText"/,
    /<w:pgMar [^>]*w:left="170[01]"/,
    /<w:pgSz w:w="1683\d" w:h="1190\d" w:orient="landscape"/,
  ])
    assert.ok(pattern.test(text), String(pattern))
  assert.equal(text.match(/<w:titlePg\/>/g)?.length, 3)
})

test('xlsx: typed cells, unknown is words, every record id is there', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await fileOf(exampleDocument(), 'xlsx')) as unknown as ArrayBuffer)
  assert.deepEqual(
    book.worksheets.map((sheet) => sheet.name),
    ['So sánh', 'Chỉ tiêu so sánh', 'Minh chứng'],
  )
  const values = book.worksheets[0]?.getColumn(3).values
  assert.ok(values?.includes(43) && values.includes(1234.5) && values.includes('chưa báo cáo'))
  assert.ok(!values?.includes(0))
  const proofs = book.worksheets[2]
  assert.deepEqual(proofs?.getColumn(5).values.slice(2), [
    '0190d1a0-0000-7000-8000-000000000001',
    '0190d1a0-0000-7000-8000-000000000002',
    '',
  ])
  assert.equal(proofs?.getCell('H4').value, 'và 1 hồ sơ của đơn vị khác')
})

test('xlsx: records that the sheet has no room for are counted', async () => {
  const { proofs } = exampleDocument()
  const [first] = proofs
  assert.ok(first)
  const book = new ExcelJS.Workbook()
  const document = exampleDocument({ proofs: [{ ...first, hiddenRecords: 0, leftRecords: 1234 }] })
  await book.xlsx.load((await fileOf(document, 'xlsx')) as unknown as ArrayBuffer)
  assert.equal(book.worksheets[2]?.getCell('H4').value, 'và 1234 hồ sơ cũ hơn, không liệt kê ở đây')
})

/** Reads parts of a DOCX with the writer's own zip library kept out: the central directory by hand, inflated by zlib. */
function unzipped(bytes: Buffer): (name: string) => string {
  return (name) => {
    let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06')) + 16)
    while (bytes.readUInt32LE(at) === 0x02014b50) {
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
        const local = bytes.readUInt32LE(at + 42)
        const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
        const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
        return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
      }
      at += 46 + nameLength + extra + comment
    }
    throw new Error(`${name} is not in the package`)
  }
}
