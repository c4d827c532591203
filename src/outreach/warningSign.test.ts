import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aWarningSign } from './example.ts'
import { type CheckWarningSign, daysLate, requireSoundCheck, requireSoundSign, type SignState } from './warningSign.ts'

const today = '2026-11-24'
const standing = { installedOn: '2026-02-10', signState: 'good' as SignState, lastCheckedOn: null }
const aCheck = (changes: Partial<CheckWarningSign> = {}): CheckWarningSign => ({
  warningSignId: '00000000-0000-8000-8000-0000000000c1',
  checkedOn: '2026-08-01',
  signState: 'good',
  ...changes,
})

test('a sign: not in the future, its next check after it was installed', () => {
  requireSoundSign(aWarningSign(), today)
  assert.throws(() => requireSoundSign(aWarningSign({ installedOn: '2026-11-25' }), today), {
    code: 'warningSign.dateInFuture',
  })
  assert.throws(() => requireSoundSign(aWarningSign({ nextCheckDueOn: '2026-02-10' }), today), {
    code: 'warningSign.nextCheckTooEarly',
  })
})

test('a check: between installation and today, the next one after it', () => {
  requireSoundCheck(aCheck(), standing, today)
  const refused = (check: CheckWarningSign, code: string) =>
    assert.throws(() => requireSoundCheck(check, standing, today), { code })
  refused(aCheck({ checkedOn: '2026-11-25' }), 'warningSign.dateInFuture')
  refused(aCheck({ checkedOn: '2026-02-09' }), 'warningSign.checkedBeforeInstalled')
  refused(aCheck({ nextCheckDueOn: '2026-08-01' }), 'warningSign.nextCheckTooEarly')
})

test('a sign taken away is not checked again, but an earlier check that arrives late is kept', () => {
  const removed = { ...standing, signState: 'removed' as SignState, lastCheckedOn: '2026-09-01' }
  assert.throws(() => requireSoundCheck(aCheck({ checkedOn: '2026-09-02' }), removed, today), {
    code: 'warningSign.alreadyRemoved',
  })
  requireSoundCheck(aCheck({ checkedOn: '2026-08-31' }), removed, today)
})

test('late from the day after; nothing is due when removed or never planned', () => {
  assert.equal(daysLate({ signState: 'good', nextCheckDueOn: today }, today), 0)
  assert.equal(daysLate({ signState: 'good', nextCheckDueOn: '2026-11-21' }, today), 3)
  assert.equal(daysLate({ signState: 'removed', nextCheckDueOn: '2026-01-01' }, today), null)
  assert.equal(daysLate({ signState: 'good', nextCheckDueOn: null }, today), null)
})
