import assert from 'node:assert/strict'
import test from 'node:test'
import { boardAddressOf } from './boardAddress.ts'

test('an address opens the same board', () => {
  const unit = '0b9f8f7a-6f0e-8a52-9d1c-4a2f8f3a1b2c'
  assert.deepEqual(
    boardAddressOf({
      nam: '2025',
      'don-vi': unit,
      'tinh-trang': 'late.noEvidence',
      xep: '-dueOn',
      xem: 'co-quan',
      cho: '1',
    }),
    {
      filter: {
        year: 2025,
        territoryId: unit,
        statuses: ['late', 'noEvidence'],
        sort: 'dueOn',
        direction: 'desc',
      },
      view: 'byAgency',
      isWaitingOnly: true,
    },
  )
})

test('what is misspelt in an address is passed over', () => {
  assert.deepEqual(boardAddressOf({ nam: '19', 'don-vi': 'x', nhom: 'hai', 'tinh-trang': 'gone', tim: '  ' }), {
    filter: {},
    view: 'list',
    isWaitingOnly: false,
  })
})
