import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProposal } from './example.ts'
import { amountOf, draftOf, emptyLine, emptyProposal, openAnswers, proposalFacts } from './proposalDraft.ts'

test('a stored proposal goes through the form unchanged', () => {
  const facts = aProposal()
  assert.deepEqual(proposalFacts(draftOf(facts)), facts)
  assert.deepEqual(openAnswers(draftOf(facts)), [])
})

test('what is open is named; the amount follows from quantity and price', () => {
  const draft = emptyProposal(2026)
  assert.deepEqual(openAnswers(draft), [
    '/agencyId',
    '/title',
    '/lines/0/taskId',
    '/lines/0/fundingSourceId',
    '/lines/0/content',
    '/lines/0/amountDong',
  ])
  const line = { ...emptyLine('1'), quantity: 2.5, unitPriceDong: 30_000, amountDong: 1 }
  assert.equal(amountOf(line), 75_000)
  assert.equal(amountOf({ ...line, unitPriceDong: 3 }), undefined)
  assert.equal(amountOf({ ...line, quantity: null }), 1)
})
