import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planChoices } from './planChoices.ts'

const plan = (planId: string, code: string, issuedOn: string) => ({
  planId,
  code,
  title: 'Kế hoạch',
  issuedOn,
  issuerName: 'UBND thị xã Hương Trà',
})

test('a number that stands once is the plan; one that stands twice is told apart and asked for by id', () => {
  const choices = planChoices([
    plan('a', '120/KH-UBND', '2025-01-10'),
    plan('b', '15/KH-UBND', '2026-01-12'),
    plan('c', '15/KH-UBND', '2027-01-11'),
  ])
  assert.deepEqual(
    choices.map(({ value, label }) => [value, label]),
    [
      ['120/KH-UBND', '120/KH-UBND'],
      ['b', '15/KH-UBND, 12/01/2026, UBND thị xã Hương Trà'],
      ['c', '15/KH-UBND, 11/01/2027, UBND thị xã Hương Trà'],
    ],
  )
})
