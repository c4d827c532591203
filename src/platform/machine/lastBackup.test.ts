import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backupStateOf } from './lastBackup.ts'

const last = {
  at: '2026-11-26T18:30:00Z',
  isWell: true,
  wellAt: '2026-11-26T18:30:00Z',
  sizeBytes: 1,
  lostFiles: 0,
  fault: null,
}
const at = (instant: string) => new Date(instant)

test('a backup that failed, is old, or was never made is no backup', () => {
  assert.equal(backupStateOf(undefined, at('2026-11-27T01:00:00Z')), 'never')
  assert.equal(backupStateOf(last, at('2026-11-27T20:30:00Z')), 'well')
  assert.equal(backupStateOf(last, at('2026-11-27T20:30:01Z')), 'overdue')
  assert.equal(backupStateOf({ ...last, lostFiles: 2 }, at('2026-11-27T01:00:00Z')), 'incomplete')
  const failed = { ...last, isWell: false, fault: 'backup.notWritten' }
  assert.equal(backupStateOf(failed, at('2026-11-27T01:00:00Z')), 'failed')
})
