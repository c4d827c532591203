import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionFacts, emptyDecision, openDecision, sumOf } from './decisionDraft.ts'

const item = {
  proposalLineId: 'p',
  agencyId: 'a',
  taskId: 't',
  fundingSourceId: 's',
  content: 'Tuần tra',
  amountDong: 100,
}
const own = { key: '1', agencyId: 'a', taskId: 't', fundingSourceId: 's', content: ' Biển ', amountDong: 5 }

test('what was chosen of the waiting items, and what stands outside of them', () => {
  const draft = {
    ...emptyDecision,
    code: ' 15/QĐ ',
    issuedOn: '2026-02-10',
    signedBy: 'Giám đốc',
    totalDong: 105,
    given: { p: { amountDong: 90, reason: ' Cân đối. ' }, gone: { amountDong: 1, reason: '' } },
    own: [own],
  }
  assert.equal(sumOf(draft), 96)
  assert.deepEqual(openDecision(draft), [])
  const { decision, allocations } = decisionFacts(draft, 2026, [item])
  assert.equal(decision.code, '15/QĐ')
  assert.deepEqual(
    allocations.map(({ proposalLineId, amountDong, reason, content }) => [proposalLineId, amountDong, reason, content]),
    [
      ['p', 90, 'Cân đối.', 'Tuần tra'],
      [undefined, 5, undefined, 'Biển'],
    ],
  )
})

test('what is open is named', () => {
  const draft = { ...emptyDecision, given: { p: { amountDong: null, reason: '' } }, own: [{ ...own, taskId: '' }] }
  assert.deepEqual(openDecision(draft), [
    '/decision/code',
    '/decision/issuedOn',
    '/decision/signedBy',
    '/decision/totalDong',
    '/given/p',
    '/own/1/taskId',
  ])
})
