import assert from 'node:assert/strict'
import { test } from 'node:test'
import { legibleChanges } from './amendment.ts'
import { lifeOf } from './recordLife.ts'

test('an amendment shows what can be read, and names the fields that cannot', () => {
  const id = '00000000-0000-8000-8000-0000000000a1'
  const { changes, fields } = legibleChanges([
    { field: 'signers', before: null, after: 41 },
    { field: 'pledgeSubjects', before: ['firePrevention'], after: ['forestProtection'] },
    { field: 'listIds', before: [id], after: null },
    { field: 'agencyId', before: id, after: id.replace('a1', 'a2') },
    { field: 'parties', before: [{ agencyId: id }], after: [] },
  ])
  assert.deepEqual(
    changes.map(({ field }) => field),
    ['signers', 'pledgeSubjects'],
  )
  assert.deepEqual(fields, ['listIds', 'agencyId', 'parties'])
})

test('a record withdrawn, restored, amended and withdrawn again says so, newest first', () => {
  const once = { reason: 'Ghi trùng.', at: '2', by: 'B', restoredAt: '3', restoredBy: 'C', restorationReason: 'Nhầm.' }
  const again = { ...once, at: '4', restoredAt: null, restoredBy: '', restorationReason: null }
  const amended = { at: '3.5', by: 'D', reason: 'Đếm lại.', fields: ['people'] }
  assert.deepEqual(
    lifeOf({ at: '1', by: 'A' }, [once, again], [amended]).map(({ act, at, by, reason }) => [act, at, by, reason]),
    [
      ['withdrawn', '4', 'B', 'Ghi trùng.'],
      ['amended', '3.5', 'D', 'Đếm lại.'],
      ['restored', '3', 'C', 'Nhầm.'],
      ['withdrawn', '2', 'B', 'Ghi trùng.'],
      ['recorded', '1', 'A', null],
    ],
  )
})
