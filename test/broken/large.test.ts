// Files that are small to send and enormous to open, or simply enormous: refused by name, in a process that has 256 MB of heap,
// without the process growing. Whoever reads them needs no database yet: the refusal comes before.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '../../src/platform/problem.ts'
import { pngBomb } from '../../src/platform/server/files/fixtures/pngBomb.ts'
import { geoJsonFile, shapefileZip, square, zipFile } from '../support/boundaryFiles.ts'
import { requireClear } from './said.ts'
import { sheetXml, wordDocument, workbook } from './sheet.ts'

const megabyte = 1024 * 1024
const rows = (count: number, of: string) => of.repeat(count)
const blank = (bytes: number) => Buffer.alloc(bytes, ' ')
const small = sheetXml({ heads: ['a', 'b'], rows: [['1', '2']] })
const inSheet = (inside: string, after = '') =>
  workbook(`<worksheet><sheetData>${inside}</sheetData>${after}</worksheet>`)

/** Headers of a tar by hand (POSIX.1-1988): one entry that says to be `size` bytes long. */
function tarEntry(name: string, size: number): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write('0000644\0', 100)
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        ', 148)
  head.write('0', 156)
  head.write('ustar\x0000', 257)
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return head
}

/** By name: what is sent, through which doors, and what they may answer. */
const files: Readonly<Record<string, [doors: readonly string[], content: () => Uint8Array, outcome: RegExp]>> = {
  '200 000 rows of CSV': [
    ['bulk', 'calendar', 'plan'],
    () => Buffer.from(rows(200_000, 'a,b\n')),
    /tooLarge|tooManyRows/,
  ],
  '200 000 rows of a workbook': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => inSheet(rows(200_000, '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row>')),
    /tooManyRows/,
  ],
  '200 000 rows of a document': [
    ['plan'],
    () =>
      wordDocument(`<w:tbl>${rows(200_000, '<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>')}</w:tbl>`),
    /tooManyRows/,
  ],
  '200 000 lines of text': [['plan'], () => Buffer.from(rows(200_000, 'a b c\n')), /tooManyRows/],
  '200 000 features': [
    ['boundaries', 'layers'],
    () => geoJsonFile(Array.from({ length: 200_000 }, () => ({ properties: { code: '1' }, parts: [] }))),
    /tooManyRows/,
  ],
  '200 000 records': [
    ['boundaries', 'layers'],
    () => shapefileZip(Array.from({ length: 200_000 }, () => ({ properties: { c: '1' }, parts: [] }))),
    /tooManyRows/,
  ],
  'a sheet of 300 MB': [['bulk', 'calendar', 'plan', 'conversion'], () => workbook(blank(300 * megabyte)), /bomb/],
  'texts of 300 MB': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => workbook(small, { 'xl/sharedStrings.xml': blank(300 * megabyte) }),
    /bomb/,
  ],
  'a document of 300 MB': [['plan'], () => zipFile({ 'word/document.xml': blank(300 * megabyte) }), /bomb/],
  'boundaries of 300 MB': [['boundaries', 'layers'], () => zipFile({ 'a.geojson': blank(300 * megabyte) }), /bomb/],
  'shapes of 300 MB': [
    ['boundaries', 'layers'],
    () => zipFile({ 'a.shp': blank(300 * megabyte), 'a.dbf': blank(40) }),
    /bomb/,
  ],
  'rows that never end': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => inSheet(rows(10_000_000, '<row>')),
    /unreadable/,
  ],
  'cells that never end': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => inSheet(`<row>${rows(10_000_000, '<c r="A1">')}</row>`.slice(0, 60 * megabyte)),
    /unreadable/,
  ],
  'texts that never end': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => workbook(small, { 'xl/sharedStrings.xml': `<sst>${rows(10_000_000, '<si>')}</sst>` }),
    /unreadable/,
  ],
  'styles that never end': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => workbook(small, { 'xl/styles.xml': rows(5_000_000, '<cellXfs ') }),
    /unreadable/,
  ],
  'merged without measure': [
    ['bulk', 'calendar', 'plan', 'conversion'],
    () => inSheet('<row><c><v>1</v></c></row>', rows(100_000, '<mergeCell ref="A1:CV1000"/>')),
    /tooManyMerged/,
  ],
  'a row of a million cells': [
    ['bulk', 'calendar', 'plan'],
    () => inSheet(`<row>${rows(1_000_000, '<c><v>1</v></c>')}</row>`),
    /noHeads|columnMissing|empty|read|noRows/,
  ],
  'nothing but commas': [['calendar', 'plan'], () => Buffer.alloc(19 * megabyte, ','), /noRows|columnMissing|read/],
  'a quote that swallows all': [
    ['plan'],
    () => Buffer.from(`a,b\n"${rows(4_000_000, 'a,b\n')}`),
    /quoteOpen|tooManyRows/,
  ],
  'tags without measure': [['plan'], () => wordDocument(rows(3_000_000, '<w:p/>')), /bomb/],
  'tables within tables': [
    ['plan'],
    () => wordDocument(`${rows(300_000, '<w:tbl>')}${rows(300_000, '</w:tbl>')}`),
    /bomb/,
  ],
  'as many tags as are read': [['plan'], () => wordDocument(rows(190_000, '<w:p></w:p>')), /noRows/],
  'one task of a megabyte': [
    ['plan'],
    () =>
      Buffer.from(
        `TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Kết quả Thời gian\n1 Nhóm\n- ${rows(100_000, 'Tuần tra ')}Hàng năm\n`,
      ),
    /read|noRows|tooManyRows/,
  ],
  'lists without end': [
    ['boundaries', 'layers'],
    () => Buffer.from(`{"type":"FeatureCollection","features":${rows(10_000_000, '[')}`),
    /unreadable/,
  ],
  'a shape of a million corners': [
    ['boundaries', 'layers'],
    () =>
      geoJsonFile([
        {
          properties: { code: '1' },
          parts: [
            [Array.from({ length: 500_000 }, (_, at) => [107 + at / 1e6, 16 + (at % 7) / 10] as const)],
            [square(107, 16, 0.1)],
          ],
        },
      ]),
    /read/,
  ],
  'a KMZ of 300 MB': [['layers'], () => zipFile({ 'doc.kml': blank(300 * megabyte) }), /bomb/],
  '200 000 marks of KML': [
    ['layers'],
    () =>
      Buffer.from(
        `<kml>${rows(200_000, '<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>')}</kml>`,
      ),
    /tooManyRows|unreadableXml|tooManyCorners/,
  ],
  'tags of KML that never end': [
    ['layers'],
    () => Buffer.from(`<kml>${rows(3_000_000, '<Folder>')}`),
    /unreadableXml|bomb|tooLarge/,
  ],
  'a track of 800 000 points': [
    ['layers'],
    () => Buffer.from(`<gpx><trk><trkseg>${rows(800_000, '<trkpt lat="16" lon="107"/>')}</trkseg></trk></gpx>`),
    /tooManyCorners|unreadableXml|tooLarge/,
  ],
  'a backup whose first page has 600 MB': [
    ['archive'],
    () =>
      gzipSync(Buffer.concat([tarEntry('contents.json', 600 * megabyte), blank(600 * megabyte), Buffer.alloc(1024)])),
    /restore\.damaged/,
  ],
  'a backup that is folded nothing': [['archive'], () => gzipSync(Buffer.alloc(300 * megabyte)), /restore\.damaged/],
  'a picture of 3 600 million points': [['photo'], () => pngBomb(60_000, 60_000), /file\.bomb/],
}

/** The runtime itself, a file of 40 MB and what is read of a file within its limits. */
const mostMegabytes = 900

test('files that are enormous, or become so, are refused within 256 MB of heap', { timeout: 600_000 }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-large-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const orders = Object.entries(files).flatMap(([, [doors, content]], index) => {
    const path = join(folder, String(index))
    writeFileSync(path, content())
    return doors.map((door) => `${door}:${path}`)
  })
  const reader = join(import.meta.dirname, 'largeReader.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--max-old-space-size=256', reader, ...orders], {
    encoding: 'utf8',
    maxBuffer: 10 * megabyte,
  })
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string | number>)
  for (const { given, outcome, megabytes, ms, bytes } of told) {
    const [door = '', path = ''] = String(given).split(':')
    const name = Object.keys(files)[Number(path.split('/').at(-1))] ?? ''
    const line = `${name}, ${door}: ${Math.ceil(Number(bytes) / 1024)} kB, ${outcome}, up to ${megabytes} MB, ${ms} ms`
    t.diagnostic(line)
    assert.match(String(outcome), files[name]?.[2] ?? /^$/, line)
    if (outcome !== 'read')
      requireClear(
        new Problem(String(outcome), 422, {
          format: 'XLSX',
          most: 1,
          count: 2,
          row: 3,
          column: 'dayOn',
          file: 'a',
          heads: 'a',
          columns: 'a',
          maximumPixels: 1e8,
          maximumBytes: 1e6,
        }),
        line,
      )
    assert.ok(Number(megabytes) < mostMegabytes, line)
  }
  assert.equal(status, 0, `${stderr.slice(-2000)}\n${told.length} of ${orders.length}`)
  assert.equal(told.length, orders.length)
})
