import assert from 'node:assert/strict'
import test from 'node:test'
import { countingRule } from './countingRule.ts'

const rule = {
  name: 'Lượt người tham gia',
  unitOfMeasure: 'attendance',
  evidenceKinds: ['session'],
  quantity: 'attendance',
  filter: { topic: ['!directive58'], audience: ['pupils'] },
  isRestricted: false,
}

test('a rule is said in words that a ranger knows', () => {
  assert.equal(
    countingRule(rule, 'vi'),
    'Cộng “Lượt người dự” của: Buổi tuyên truyền; trừ chủ đề Quán triệt Chỉ thị 58-CT/TU, KH 413/KH-UBND, KH 164-KH/TU; chỉ tính đối tượng Học sinh',
  )
  assert.match(countingRule(rule, 'en'), /^The sum of “Attendance” of: Awareness session; .*only audience Pupils$/)
})

test('a kind and a quantity without words are named, never left out', () => {
  const unknown = { ...rule, evidenceKinds: ['moonlight'], quantity: 'beams', filter: {} }
  assert.equal(countingRule(unknown, 'vi'), 'Cộng “Lượt người tham gia” của: Loại khác (moonlight)')
})
