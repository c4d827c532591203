import assert from 'node:assert/strict'
import { test } from 'node:test'
import Value from 'typebox/value'
import {
  checkOf,
  halfAYearAfter,
  newCheckDraft,
  newSignDraft,
  signOf,
  unansweredOfCheck,
  unansweredOfSign,
} from './signDraft.ts'
import { CheckWarningSign, PlaceWarningSign, requireSoundSign } from './warningSign.ts'

const agencyId = '00000000-0000-8000-8000-0000000000a1'

test('half a year later, also where the month is shorter', () => {
  assert.equal(halfAYearAfter('2026-02-10'), '2026-08-10')
  assert.equal(halfAYearAfter('2026-08-31'), '2027-02-28')
  assert.equal(halfAYearAfter('2026-12-31'), '2027-06-30')
})

test('a new sign asks for place, text and keeper, and then is what the command takes', () => {
  const draft = newSignDraft('2026-11-24')
  assert.deepEqual(unansweredOfSign(draft), ['/place', '/signText', '/agencyId'])
  const sign = signOf({ ...draft, agencyId, place: { lon: 107.4, lat: 16.3 }, signText: ' CẤM LỬA ' })
  assert.ok(Value.Check(PlaceWarningSign, sign))
  requireSoundSign(sign, '2026-11-24')
  assert.deepEqual([sign.signText, sign.territoryId, sign.nextCheckDueOn], ['CẤM LỬA', undefined, '2027-05-24'])
})

test('a check of a sign that is gone plans no next check', () => {
  const draft = newCheckDraft('2026-11-24')
  assert.deepEqual(unansweredOfCheck(draft), ['/signState'])
  const check = checkOf(agencyId, { ...draft, signState: 'removed' })
  assert.ok(Value.Check(CheckWarningSign, check))
  assert.equal(check.nextCheckDueOn, undefined)
})
