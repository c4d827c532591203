import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLate, type StoredPaper, unitPaperRows } from './unitPaperList.ts'

const units = ['a', 'b'].map((agencyId) => ({ agencyId, agencyName: agencyId.toUpperCase(), territoryId: null }))
const year = { from: '2025-12-15', to: '2026-12-14' }
const paper: StoredPaper = {
  unitPaperId: 'p',
  agencyId: 'a',
  agencyName: 'A',
  territoryId: null,
  unitPaperKind: 'unitPlan',
  coversTo: year.to,
  unitPlanStatus: 'returned',
  number: '',
  title: '',
  activities: 2,
  amountDong: null,
  submittedOn: '2026-02-10',
  firstSubmittedOn: '2026-01-20',
  decidedOn: null,
  isDemonstration: false,
}
const due = { unitPaperKind: 'unitPlan', coversTo: year.to, dueOn: '2026-01-31', legalBasis: 'Công văn' } as const

test('a unit that has begun nothing is there, and late once the date has passed', () => {
  const rows = unitPaperRows({ units, papers: [paper], dueDates: [due], year, today: '2026-02-03' }, ['unitPlan'])
  assert.deepEqual(
    rows.map(({ agencyId, unitPaperState, dueOn, daysLate }) => [agencyId, unitPaperState, dueOn, daysLate]),
    [
      ['a', 'returned', '2026-01-31', null],
      ['b', 'notBegun', '2026-01-31', 3],
    ],
  )
})

test('interim reviews are owed where a date is set; a paper of a unit without a part stays', () => {
  const interim = { ...due, unitPaperKind: 'interim', coversTo: '2026-06-14', dueOn: '2026-06-18' } as const
  const known = { units, papers: [{ ...paper, agencyId: 'gone' }], dueDates: [interim], year, today: '2026-06-19' }
  assert.deepEqual(
    unitPaperRows(known, ['interim', 'final']).map(({ agencyId, unitPaperKind, coversTo }) => [
      agencyId,
      unitPaperKind,
      coversTo,
    ]),
    [
      ['a', 'interim', '2026-06-14'],
      ['b', 'interim', '2026-06-14'],
      ['a', 'final', year.to],
      ['b', 'final', year.to],
    ],
  )
  assert.equal(unitPaperRows(known, ['unitPlan']).filter(({ agencyId }) => agencyId === 'gone').length, 1)
})

test('late is the first submission against the date; without a date nobody is late', () => {
  assert.equal(daysLate('2026-01-31', '2026-02-02', '2026-12-31'), 2)
  assert.equal(daysLate('2026-01-31', '2026-01-31', '2026-12-31'), null)
  assert.equal(daysLate(null, null, '2026-12-31'), null)
})
