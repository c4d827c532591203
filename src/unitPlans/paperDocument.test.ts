// A plan and a review as official documents: head by the rules of form, money that is unknown is not zero, figures as kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tablesOf } from '../platform/documents/officialDocument.ts'
import { anActivity, anotherActivityId, aReview, aUnitPlan } from './example.ts'
import { paperDocument } from './paperDocument.ts'
import type { UnitPaperShown } from './questions.ts'

const shown: UnitPaperShown = {
  unitPaperId: 'paper',
  plan: {
    planId: 'plan',
    code: '120/KH-UBND',
    title: 'Triển khai thực hiện Chỉ thị số 58-CT/TU',
    issuedOn: '2025-01-10',
    issuerName: 'UBND thị xã Hương Trà',
  },
  year: 2026,
  agencyId: 'agency',
  agencyName: 'UBND xã Bình Điền',
  unitPaperKind: 'unitPlan',
  coversFrom: '2025-12-15',
  coversTo: '2026-12-14',
  unitPlanStatus: 'submitted',
  version: 1,
  isDemonstration: true,
  dueOn: null,
  daysLate: null,
  unitPlan: null,
  review: null,
  planned: [],
  tasks: [{ taskId: 'task', code: '1.2', title: 'Tuyên truyền', expectedResult: '', assignmentRole: 'lead' }],
  territories: [],
  figures: [],
  kept: null,
  submissions: [],
  fileNames: [],
  isUnsent: false,
  mayWrite: false,
  mayAnswer: false,
  mayOpenFiles: false,
}
const commune = { name: 'UBND xã Bình Điền', parentName: 'UBND thành phố Huế', territoryName: 'Bình Điền' }
const words = (document: ReturnType<typeof paperDocument>) => JSON.stringify(document.body)

test('a plan: number and symbol as given, TM. and KT., a table whose unknown money is no zero', () => {
  const activities = [anActivity('task'), anActivity('task', { activityId: anotherActivityId, amountDong: null })]
  const unitPlan = aUnitPlan('task', { number: '18/KH-UBND', issuedOn: '2026-01-12', activities })
  const document = paperDocument({ ...shown, unitPlan }, commune)
  assert.deepEqual([document.number, document.symbol, document.kind], [18, 'KH-UBND', 'KẾ HOẠCH'])
  assert.deepEqual(document.agency, ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH ĐIỀN'])
  assert.deepEqual(document.signing.lines, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  assert.equal(document.fileName, 'ke-hoach-don-vi-2026-ubnd-xa-binh-dien-minh-hoa')
  assert.match(words(document), /12\.000\.000 đồng/)
  assert.match(words(document), /01 hoạt động chưa xác định kinh phí/)
  const [table] = tablesOf(document)
  assert.deepEqual(
    table?.table.rows.map(({ cells }) => cells[7]?.value),
    [12_000_000, null, 12_000_000],
  )
})

test('a review of another body: its superior above it, the figures kept with it, what has no record is said', () => {
  const figure = { figureId: '1.2.sessions', taskCode: '1.2', name: 'Cuộc tuyên truyền', unitOfMeasure: 'session' }
  const kept = {
    to: '2026-12-10',
    figures: [
      { ...figure, value: { state: 'counted' as const, value: 7 }, records: 7 },
      { ...figure, figureId: '1.2.news', name: 'Tin, bài', value: { state: 'notReported' as const }, records: 0 },
    ],
  }
  const police = { name: 'Công an xã Bình Điền', parentName: 'Công an thành phố Huế', territoryName: 'Bình Điền' }
  const document = paperDocument({ ...shown, unitPaperKind: 'final', review: aReview(), kept }, police)
  assert.deepEqual([document.superiorAgency, document.agency], [['CÔNG AN THÀNH PHỐ HUẾ'], ['CÔNG AN XÃ BÌNH ĐIỀN']])
  assert.match(words(document), /cuộc tuyên truyền 07 cuộc/)
  assert.match(words(document), /Chưa có hồ sơ: tin, bài/)
  assert.match(words(document), /đến hết ngày 10\/12\/2026/)
})
