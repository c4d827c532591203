import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenInput } from './givenInput.ts'

test('ids, days, kinds and numbers stay; words that somebody typed do not', () => {
  const id = '00000000-0000-8000-8000-0000000000a1'
  assert.deepEqual(
    givenInput({
      id,
      on: '2026-01-02',
      kind: 'open',
      page: 2,
      search: 'lan',
      name: 'Trần Thị Lan',
      list: [id, 'Hồ A'],
      many: [1, 2, 3, 4, 5, 6],
    }),
    { id, on: '2026-01-02', kind: 'open', page: 2, search: '…', name: '…', list: [id, '…'], many: '[6]' },
  )
  assert.equal(givenInput(null), null)
})
