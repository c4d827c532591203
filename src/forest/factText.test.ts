import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factText, fieldLabel } from './factText.ts'
import { forestWords } from './words.ts'

test('facts in words; a number whose list is not known here stays that number', () => {
  const said = (field: Parameters<typeof factText>[0], value: string | number | null) =>
    factText(field, value, forestWords.vi, 'vi')
  assert.equal(said('forestTypeCode', 15), '15: Rừng tự nhiên lá rộng thường xanh, núi đất, trung bình')
  assert.equal(said('forestTypeCode', 92), '92: Mặt nước')
  assert.equal(said('forestPurpose', 1), '1: Phòng hộ')
  assert.equal(said('purposeDetailCode', 9), '9: sản xuất gỗ lớn')
  assert.equal(said('siteCondition', 6), '6: bãi cát')
  assert.equal(said('forestOrigin', 2), '2: trồng')
  assert.equal(said('disputeStatus', 0), 'mã 0')
  assert.equal(said('plantingYear', 2021), '2021')
  assert.equal(said('volumePerHa', 1234.5), '1.234,50')
  assert.equal(said('placeName', null), 'Chưa biết')
  assert.equal(fieldLabel('ownerName', forestWords.vi), 'Tên chủ rừng')
})
