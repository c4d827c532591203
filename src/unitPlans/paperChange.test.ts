import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paperChanges } from './paperChange.ts'
import { emptyActivity, emptyUnitPlan } from './unitPlan.ts'

const one = { ...emptyActivity('1'), what: 'Tuần tra', amountDong: null }
const two = { ...emptyActivity('2'), what: 'Tuyên truyền' }

test('header, rewritten, added and removed lines are told; nothing else', () => {
  const before = { ...emptyUnitPlan, aim: 'Giữ rừng', activities: [one, two] }
  const three = { ...emptyActivity('3'), what: 'Phát đường băng' }
  const after = {
    ...before,
    aim: 'Giữ rừng, không cháy',
    activities: [three, { ...one, amountDong: 5_000_000 }],
    fileIds: ['f'],
  }
  assert.deepEqual(
    paperChanges(before, after).map(({ lineName, change, field, before, after }) => [
      lineName,
      change,
      field,
      before,
      after,
    ]),
    [
      ['', 'changed', 'aim', 'Giữ rừng', 'Giữ rừng, không cháy'],
      ['Phát đường băng', 'added', '', null, null],
      ['Tuần tra', 'changed', 'amountDong', null, 5_000_000],
      ['Tuyên truyền', 'removed', '', null, null],
      ['', 'changed', 'fileIds', null, 1],
    ],
  )
  assert.deepEqual(paperChanges(before, before), [])
})
