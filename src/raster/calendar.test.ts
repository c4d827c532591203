import assert from 'node:assert/strict'
import test from 'node:test'
import { daysIn, firstDayOf, yearOf } from './calendar.ts'

test('years begin where the calendar of the machine says, from 1600 to 2400', () => {
  for (let year = 1600; year <= 2400; year++) {
    const first = Date.UTC(year, 0, 1) / 86_400_000
    assert.equal(firstDayOf(year), first)
    assert.equal(yearOf(first), year)
    assert.equal(yearOf(first - 1), year - 1)
  }
})

test('leap years have 366 days', () => {
  assert.deepEqual([1900, 2000, 2023, 2024].map(daysIn), [365, 366, 365, 366])
})
