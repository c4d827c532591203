import assert from 'node:assert/strict'
import { test } from 'node:test'
import { millionsText, shortMoney } from './amountText.ts'

test('millions hide no đồng', () => {
  assert.equal(millionsText(27_000_000), '27')
  assert.equal(millionsText(2_487_300), '2,4873')
  assert.equal(millionsText(1), '0,000001')
  assert.equal(millionsText(-3_000_001), '−3,000001')
  assert.equal(millionsText(8_999_999_999_999_999), '8.999.999.999,999999')
  assert.equal(millionsText(1_234_567_890, 'en'), '1,234.56789')
  assert.equal(shortMoney(999_999), '999.999\u00a0đồng')
  assert.equal(shortMoney(39_500_001), '39,500001\u00a0triệu\u00a0đồng')
})
