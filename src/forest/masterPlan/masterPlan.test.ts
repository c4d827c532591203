// A planning is sound when its days and its values are; ground that no area covers is told apart from ground planned for something.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../platform/problem.ts'
import { outsidePlanned, requireSoundMasterPlan } from './masterPlan.ts'

const today = '2026-11-28'
const code = (given: Parameters<typeof requireSoundMasterPlan>[0]) => {
  try {
    requireSoundMasterPlan(given, today)
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
  return null
}
const uses = [
  { value: 'PH', plannedUse: 'protection' },
  { value: 'SX', plannedUse: 'production' },
] as const

test('days and values must agree', () => {
  const sound = { approvedOn: '2024-08-24', validTo: '2030-12-31', useField: 'MDSD', plannedUses: uses }
  assert.equal(code(sound), null)
  assert.equal(code({ ...sound, approvedOn: '2026-11-29' }), 'forestryMasterPlan.fromFuture')
  assert.equal(code({ ...sound, validTo: '2024-08-23' }), 'forestryMasterPlan.endsBefore')
  assert.equal(code({ ...sound, plannedUses: [...uses, uses[0]] }), 'forestryMasterPlan.valueTwice')
  assert.equal(code({ ...sound, useField: undefined }), 'forestryMasterPlan.oneUse')
  const whole = [{ value: '', plannedUse: 'otherLand' }] as const
  assert.equal(code({ ...sound, useField: undefined, plannedUses: whole }), null)
})

test('ground outside of the planning is unknown, a rounding is none', () => {
  const parts = [
    { plannedUse: 'protection', hectares: 6 },
    { plannedUse: null, hectares: 1 },
  ] as const
  assert.equal(outsidePlanned(10, parts), 3)
  assert.equal(outsidePlanned(7.004, parts), 0)
})
