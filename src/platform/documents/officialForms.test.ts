import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  documentNumberText,
  officialDate,
  officialNumber,
  officialPercent,
  officialQuantity,
  officialShortDate,
  romanNumeral,
  roundedHalfUp,
} from './officialForms.ts'

test('half up, from the value itself', () => {
  assert.equal(roundedHalfUp(38.45, 1), 38.5)
  assert.equal(roundedHalfUp(1.005, 2), 1.01)
  assert.equal(roundedHalfUp(0.25, 1), 0.3)
  assert.equal(roundedHalfUp(-0.25, 1), -0.3)
  fc.assert(
    fc.property(fc.integer({ min: -1e7, max: 1e7 }), (tenths) => {
      assert.equal(roundedHalfUp(tenths / 10, 1), tenths / 10)
    }),
  )
})

test('numbers of a document', () => {
  assert.equal(officialNumber(1234.56, 2), '1.234,56')
  assert.equal(officialNumber(-6.42, 2), '−6,42')
  assert.equal(officialPercent(38.461), '38,5%')
  assert.equal(officialPercent(100), '100%')
  assert.equal(officialPercent(5.04), '5%')
  assert.equal(officialQuantity(1, 'session'), '01')
  assert.equal(officialQuantity(0, 'session'), '0')
  assert.equal(officialQuantity(960, 'person'), '960')
  assert.equal(officialQuantity(1, 'hectare'), '1,00')
  assert.equal(officialQuantity(84.061, 'cubicMetre'), '84,061')
})

test('days under 10 and months 1 and 2 take a zero, others none', () => {
  assert.equal(officialDate('2026-06-19'), 'ngày 19 tháng 6 năm 2026')
  assert.equal(officialDate('2026-02-05'), 'ngày 05 tháng 02 năm 2026')
  assert.equal(officialDate('2026-12-01'), 'ngày 01 tháng 12 năm 2026')
  assert.equal(officialShortDate('2025-07-01'), '01/7/2025')
  assert.equal(officialShortDate('2025-01-10'), '10/01/2025')
})

test('numbers of documents and annexes', () => {
  assert.equal(documentNumberText(7), '07')
  assert.equal(documentNumberText(120), '120')
  assert.equal(documentNumberText(undefined), '…')
  assert.deepEqual([1, 3, 4, 6, 9, 14].map(romanNumeral), ['I', 'III', 'IV', 'VI', 'IX', 'XIV'])
})
