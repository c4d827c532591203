import assert from 'node:assert/strict'
import test from 'node:test'
import { resultText } from './resultText.ts'

test('a session says how many came and what was handed out, not that it was one session', () => {
  const row = { quantities: { sessions: 1, attendance: 1033, women: 600, materials: 60, leaflets: 60 }, attributes: {} }
  assert.equal(resultText(row, 'vi'), '1.033 lượt người dự, 60 tài liệu')
})

test('a sign says how it stands; what is not known is not said', () => {
  assert.equal(resultText({ quantities: { signs: 1 }, attributes: { signState: 'damaged' } }, 'vi'), 'Hư hỏng')
  assert.equal(resultText({ quantities: { sessions: 1 }, attributes: {} }, 'vi'), '')
})
