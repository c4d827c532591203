import assert from 'node:assert/strict'
import { test } from 'node:test'
import { purposeDetailOfCode, purposeOfCode, purposeOfDetail } from './forestPurpose.ts'

test('FRMS numbers protection 1, special-use 2, production 3', () => {
  assert.deepEqual([1, 2, 3, 0, 4].map(purposeOfCode), ['protection', 'specialUse', 'production', undefined, undefined])
})

test('1–4 are protection, 5–8 special-use, 9–12 production', () => {
  for (let code = 1; code <= 12; code += 1) {
    const detail = purposeDetailOfCode(code)
    assert.ok(detail)
    assert.equal(purposeOfDetail(detail), code <= 4 ? 'protection' : code <= 8 ? 'specialUse' : 'production', detail)
  }
  assert.equal(purposeDetailOfCode(13), undefined)
})
