import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ReviewOfUnit, reviewSuggestions } from './unitReviews.ts'

const review: ReviewOfUnit = {
  agencyId: 'a',
  agencyName: 'UBND xã Bình Điền',
  territoryId: 'new-2',
  unitPaperId: 'p',
  submittedOn: '2025-12-12',
  isAccepted: true,
  dueOn: '2025-12-18',
  isOnTime: true,
  told: { difficulties: 'Địa bàn rộng.\n\nLực lượng mỏng.', causes: '', recommendations: 'Thêm kiểm lâm.' },
}

test('each line of an accepted review is offered where it belongs, with its source', () => {
  const source = { name: 'UBND xã Bình Điền', path: '/so-ket/p' }
  assert.deepEqual(reviewSuggestions({ reviews: [review, { ...review, told: null }] }), [
    { section: 'shortcomings', text: 'Địa bàn rộng.', source },
    { section: 'shortcomings', text: 'Lực lượng mỏng.', source },
    { section: 'proposals', text: 'Thêm kiểm lâm.', source },
  ])
})
