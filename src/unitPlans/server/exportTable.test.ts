// The list on paper: heads and cells in words of the language; what is unknown is empty.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UnitPaperListRow } from '../questions.ts'
import { unitPaperTable } from './exportTable.ts'

const row: UnitPaperListRow = {
  key: 'a interim 2026-06-14',
  unitPaperId: null,
  agencyId: '00000000-0000-8000-8000-000000000001',
  agencyName: 'UBND xã Bình Điền',
  unitPaperKind: 'interim',
  coversTo: '2026-06-14',
  unitPaperState: 'notBegun',
  number: '',
  title: '',
  activities: null,
  amountDong: null,
  submittedOn: null,
  decidedOn: null,
  dueOn: '2026-06-18',
  daysLate: 2,
  isDemonstration: false,
  isOpen: false,
}

test('a unit that sent nothing stands there with its due date and empty cells', () => {
  const cells = (language: 'vi' | 'en') =>
    Object.values(unitPaperTable(language)).map(({ head, cell }) => [head, cell(row as never)])
  assert.deepEqual(cells('vi').slice(0, 6), [
    ['Đơn vị', 'UBND xã Bình Điền'],
    ['Loại', 'Sơ kết đến 14/06/2026'],
    ['Tình hình', 'Chưa gửi'],
    ['Hạn gửi', '18/06/2026'],
    ['Trễ (ngày)', 2],
    ['Ngày gửi', null],
  ])
  assert.deepEqual(cells('en')[2], ['State', 'Not sent'])
  assert.equal(cells('vi').filter(([, value]) => value === 0 || value === '').length, 0)
})
