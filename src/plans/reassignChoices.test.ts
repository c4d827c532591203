import assert from 'node:assert/strict'
import test from 'node:test'
import { reassignChoices } from './reassignChoices.ts'

const station = {
  agencyId: 'HKL',
  agencyName: 'Hạt Kiểm lâm',
  validTo: null,
  isInForce: true,
  isWaiting: false,
  successors: [],
}
const economy = {
  agencyId: 'KT',
  agencyName: 'Phòng Kinh tế',
  validTo: '2025-07-01',
  isInForce: false,
  isWaiting: true,
  successors: [
    { agencyId: 'KT-1', name: 'Phòng Kinh tế xã Bình Điền' },
    { agencyId: 'KT-2', name: 'Phòng Kinh tế phường Kim Trà' },
  ],
}
const gone = { ...economy, agencyId: 'OLD', isWaiting: false }
const nobody = { ...station, agencyId: null }

test('those that wait come first; what was moved on and what names nobody is not offered', () => {
  const choices = reassignChoices([station, economy, gone, nobody], '2025-12-01')
  assert.deepEqual(
    choices.from.map(({ agencyId }) => agencyId),
    ['KT', 'HKL'],
  )
})

test('successors by law are proposed, from the day on which the agency ended', () => {
  const choices = reassignChoices([economy, { ...economy }, station], '2025-12-01')
  assert.deepEqual(
    choices.proposedFor(['KT']).map(({ agencyId }) => agencyId),
    ['KT-1', 'KT-2'],
  )
  assert.equal(choices.firstDayFor(['KT']), '2025-07-01')
  assert.equal(choices.firstDayFor(['HKL']), '2025-12-01')
  assert.deepEqual(choices.proposedFor([]), [])
})
