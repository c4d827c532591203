import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSession } from './example.ts'
import { historyOf } from './sessionHistory.ts'

const recorded = { at: '2026-03-05T14:00:00.000Z', by: 'A' }
const first = aSession()
const second = aSession({ remark: 'Thêm.' })
const third = aSession({ remark: 'Thêm.', attendance: { people: 60 } })

test('each amendment shows what it began from and what it left, the newest first', () => {
  const history = historyOf(
    third,
    recorded,
    [
      { factsBefore: first, reason: 'Thêm ghi chú', at: '2026-03-06T14:00:00.000Z', by: 'B' },
      { factsBefore: second, reason: 'Đếm lại', at: '2026-03-07T14:00:00.000Z', by: 'C' },
    ],
    [],
  )
  assert.deepEqual(
    history.map(({ act, by, changes }) => [act, by, changes]),
    [
      ['amended', 'C', [{ field: 'attendance', before: first.attendance, after: { people: 60 } }]],
      ['amended', 'B', [{ field: 'remark', before: null, after: 'Thêm.' }]],
      ['recorded', 'A', []],
    ],
  )
})

test('a withdrawal and its restoration are two acts, also in one instant', () => {
  const at = '2026-03-06T14:00:00.000Z'
  const withdrawal = { reason: 'Trùng', at, by: 'B', restoredAt: at, restoredBy: 'C', restorationReason: null }
  const open = { ...withdrawal, at: '2026-03-08T14:00:00.000Z', restoredAt: null, restoredBy: '' }
  assert.deepEqual(
    historyOf(first, recorded, [], [withdrawal, open]).map(({ act, by, reason }) => [act, by, reason]),
    [
      ['withdrawn', 'B', 'Trùng'],
      ['restored', 'C', null],
      ['withdrawn', 'B', 'Trùng'],
      ['recorded', 'A', null],
    ],
  )
})
