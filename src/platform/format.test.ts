import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bytesText,
  dateOf,
  dateRangeText,
  dateText,
  dayAfter,
  daysBetween,
  hectaresText,
  instantText,
  longDateText,
  moneyText,
  numberOf,
  numberText,
  percentText,
} from './format.ts'

test('numbers as the office writes them', () => {
  assert.equal(numberText(1234.56, 'vi', 2), '1.234,56')
  assert.equal(numberText(-6.42, 'vi', 2), '−6,42')
  assert.equal(numberText(1234.56, 'en', 2), '1,234.56')
  assert.equal(percentText(0.174), '17,4\u00A0%')
  assert.equal(hectaresText(118.4), '118,40\u00A0ha')
  assert.equal(moneyText(341_500_000), '341.500.000\u00A0\u0111\u1ed3ng')
  assert.equal(bytesText(41_600_000), '41,6\u00A0MB')
})

test('a typed number: the point groups, the comma parts', () => {
  assert.equal(numberOf('1.234,56'), 1234.56)
  assert.equal(numberOf('1234,5'), 1234.5)
  assert.equal(numberOf('−3'), -3)
  assert.equal(numberOf('1.5'), undefined, 'not fifteen and not one and a half: the person decides')
  assert.equal(numberOf('1,234.5', 'en'), 1234.5)
  assert.equal(numberOf(''), undefined)
})

test('dates', () => {
  assert.equal(dateText('2026-06-19'), '19/06/2026')
  assert.equal(dateRangeText('2026-01-01', '2026-06-19'), '01/01–19/06/2026')
  assert.equal(longDateText('2026-06-19'), 'Th\u1ee9 S\u00e1u, 19/06/2026')
  assert.equal(instantText('2026-06-18T23:40:00Z'), '19/06/2026, 06:40')
  assert.equal(daysBetween('2026-06-15', '2026-06-19'), 4)
  assert.equal(dayAfter('2024-02-28'), '2024-02-29')
  assert.equal(dayAfter('2026-01-01', -1), '2025-12-31')
  assert.equal(dayAfter('2026-06-04', 15), '2026-06-19')
})

test('a typed date', () => {
  for (const text of ['19/6/2026', '19-06-2026', '19062026', '190626', '19.6.26'])
    assert.equal(dateOf(text), '2026-06-19', text)
  assert.equal(dateOf('31/02/2026'), undefined)
  assert.equal(dateOf('2026'), undefined)
})
