// The yearly report as files: the words come out whole, the fonts are in it, every record can be counted again.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import ExcelJS from 'exceljs'
import { exactSum } from '../../plans/count.ts'
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import { Problem } from '../../platform/problem.ts'
import { annualDocument } from '../annualDocument.ts'
import { countedReport } from '../annualReport.ts'
import { exampleEvidence, exampleSource } from '../example.ts'
import { headingByName } from '../seed/headings.ts'
import { signingOf } from '../signing.ts'
import { annualReportVerb } from './cliReport.ts'
import { annualReportFile } from './download.ts'

const missing = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is not installed' : false

/** Twenty tasks with long titles, records in eight units, one adjustment: a report of some pages. */
function someDocument(): OfficialDocument {
  const heading = headingByName('Hạt Kiểm lâm Hương Trà')
  assert.ok(heading)
  const tasks = Array.from({ length: 20 }, (_, index) => ({
    code: `${Math.floor(index / 4) + 1}.${(index % 4) + 1}`,
    groupNumber: Math.floor(index / 4) + 1,
    groupTitle: 'Tiếp tục tuyên truyền, nâng cao ý thức trách nhiệm đối với công tác quản lý, bảo vệ rừng',
    title: 'Thường xuyên kiểm tra các khu vực rừng trọng điểm có nguy cơ bị lấn chiếm, bị phá, khai thác lâm sản',
    leads: ['Hạt Kiểm lâm Hương Trà', 'UBND các xã, phường'],
  }))
  const evidence = Array.from({ length: 43 }, (_, index) =>
    exampleEvidence({ territoryId: `old-${index % 8}`, quantities: { sessions: 1, attendance: 20 + index } }),
  )
  const adjustment = exampleEvidence({
    evidenceKind: 'adjustment',
    title: 'Trừ hai buổi ghi trùng',
    attributes: { indicatorId: '1.2.sessions' },
    quantities: { sessions: -2 },
  })
  return annualDocument({
    counted: countedReport(exampleSource({ tasks, evidence: [...evidence, adjustment] })),
    heading,
    texts: {},
    signing: signingOf(heading, [
      { personName: 'Nguyễn Thị Hạnh', postTitle: 'Phó Hạt trưởng', isHead: false, isActing: false },
    ]),
  })
}

async function fileOf(t: TestContext, ending: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-report-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = await annualReportFile.file(someDocument() as never, {} as never, ending, undefined as never)
  assert.equal(file.name, `bao-cao-nam-2025-120-kh-ubnd-minh-hoa.${ending}`)
  const path = join(folder, file.name)
  writeFileSync(path, file.bytes)
  return path
}

test('pdf: the parts of the decree, in order, whole; no heading at the foot of a page', {
  skip: missing,
}, async (t) => {
  const file = await fileOf(t, 'pdf')
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
  let from = 0
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: …/BC-HKL',
    'BÁO CÁO',
    'Kết quả thực hiện Kế hoạch số 120/KH-UBND ngày 10 tháng 01 năm 2025',
    'Kính gửi:',
    'I. KHÁI QUÁT TÌNH HÌNH',
    'Các đơn vị đã tổ chức 41 cuộc tuyên truyền',
    'VI. KIẾN NGHỊ, ĐỀ XUẤT',
    'Nơi nhận:',
    'PHÓ HẠT TRƯỞNG',
    'Nguyễn Thị Hạnh',
    'Phụ lục I',
    'TỔNG HỢP 20 NHIỆM VỤ',
    'Phụ lục VI',
    'Trừ hai buổi ghi trùng',
  ]) {
    const at = text.indexOf(words, from)
    assert.ok(at >= 0, `${words} is missing after ${text.slice(Math.max(0, from - 40), from)}`)
    from = at
  }
  const body = text.slice(0, text.indexOf('Phụ lục I\n'))
  const pages = body.split('\f').map((page) => page.trim().split('\n').at(-1)?.trim() ?? '')
  for (const last of pages)
    assert.doesNotMatch(last, /^([IVX]+|\d(\.\d)?)\. |lâm sản$|bảo vệ rừng$/, `a page ends with ${last}`)
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  for (const font of fonts) assert.match(font, /Tinos-\S+\s+CID TrueType\s+Identity-H\s+yes/)
})

test('xlsx: the records of a figure are there and add up to it', async (t) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await fileOf(t, 'xlsx'))
  const proofs = book.getWorksheet('Minh chứng')
  const rows = (proofs?.getSheetValues() ?? []).slice(2) as unknown[][]
  const sessions = rows.filter((row) => row[1] === '1.2.sessions')
  assert.equal(sessions.length, 44)
  assert.equal(exactSum(sessions.map((row) => Number(row[7]))), 41)
  assert.equal(sessions[0]?.[3], 41)
  assert.ok(sessions.every((row) => String(row[5]).startsWith('evidence-')))
  const silent = rows.filter((row) => row[1] === '2.3.patrols')
  assert.deepEqual(
    silent.map((row) => row[3]),
    ['chưa báo cáo'],
  )
})

test('the command line writes the file that is asked for, and says what it needs', async () => {
  const asked: unknown[] = []
  const kept = new Map<string, Uint8Array>()
  const door = {
    ask: async (name: string, input: unknown) => {
      asked.push([name, input])
      return someDocument()
    },
    now: new Date('2026-01-05T01:00:00Z'),
    file: () => assert.fail('no file is read'),
    write: (path: string, bytes: Uint8Array) => void kept.set(path, bytes),
  }
  await annualReportVerb.run(['--year', '2025', '--as-of', '2025-12-31', '--out', 'BAO-CAO.DOCX'], door)
  assert.deepEqual(asked, [['report.document', { year: 2025, asOf: '2025-12-31', withoutRecords: true }]])
  assert.equal(Buffer.from(kept.get('BAO-CAO.DOCX') ?? []).toString('latin1', 0, 2), 'PK')
  for (const given of [[], ['--year', '2025'], ['--year', '2025', '--out', 'x.txt'], ['--what'], ['--out', 'x.pdf']])
    await assert.rejects(
      annualReportVerb.run(given, door),
      (error) => error instanceof Problem && error.code === 'report.whatFile',
    )
})
