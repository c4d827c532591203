import assert from 'node:assert/strict'
import test from 'node:test'
import { type RiskEvent, riskProposals } from './highRisk.ts'

const today = '2026-06-19'
const event = (compartmentCode: string, what: RiskEvent['what'], on = today): RiskEvent => ({
  compartmentCode,
  what,
  on,
})

test('compartments stand by what happened in them, with what was counted', () => {
  const found = riskProposals(
    [
      event('67', 'clearingOrEncroachment'),
      event('67', 'fire', '2026-01-01'),
      event('12', 'fire'),
      event('12', 'planting'),
      event('8', 'harvest'),
      event('13', 'dispute'),
    ],
    today,
  )
  assert.deepEqual(
    found.map(({ compartmentCode, riskKinds, clearings, fires, disputes, lastOn }) => [
      compartmentCode,
      riskKinds,
      [clearings, fires, disputes],
      lastOn,
    ]),
    [
      ['67', ['clearing', 'fire'], [1, 1, 0], today],
      ['12', ['fire'], [0, 1, 0], today],
      ['13', ['dispute'], [0, 0, 1], today],
    ],
  )
})

test('what is long ago counts half each year, what is to come not at all', () => {
  const score = (on: string) => riskProposals([event('67', 'clearingOrEncroachment', on)], today)[0]?.score
  assert.equal(score(today), 3)
  assert.equal(score('2025-06-19'), 1.5)
  assert.equal(score('2026-06-20'), undefined)
  assert.equal(score('2020-06-19'), undefined, 'too weak to be proposed')
})
