import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSpending } from './example.ts'
import { emptySpending, openSpending, spendingDraftOf, spendingFacts } from './spendingDraft.ts'

test('a stored spending goes through the form unchanged; what is open is named', () => {
  const facts = aSpending('line', { disbursedOn: '2026-03-20', fileIds: ['f'] })
  assert.deepEqual(spendingFacts(spendingDraftOf(facts)), facts)
  assert.deepEqual(spendingFacts(spendingDraftOf(aSpending('line'))), aSpending('line'))
  assert.deepEqual(openSpending(emptySpending('', '2026-03-01')), [
    '/budgetLineId',
    '/amountDong',
    '/content',
    '/voucherNumber',
  ])
})
