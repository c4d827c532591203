import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countingRuleText } from './countingRule.ts'
import { exampleIndicator } from './example.ts'

test('the rule names the records and which of them count', () => {
  const rule = exampleIndicator({ filter: { topic: ['!directive58'], audience: ['pupils'] } })
  assert.equal(
    countingRuleText(rule),
    'Cộng “Cuộc tuyên truyền” (cuộc) ghi trong các hồ sơ: buổi tuyên truyền; không tính chủ đề: Quán triệt Chỉ thị 58-CT/TU, KH 413/KH-UBND, KH 164-KH/TU; chỉ tính đối tượng: Học sinh; tính theo ngày diễn ra trong kỳ.',
  )
})
