import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageOf } from './coverage.ts'
import { aPledge } from './example.ts'
import { isHeldIn, type PledgeFacts, requireSoundPledge, signersOf } from './pledge.ts'
import { newPledgeDraft, pledgeOf, signersIn, unansweredOfPledge } from './pledgeDraft.ts'

const today = '2026-03-06'
const code = (facts: PledgeFacts) => {
  try {
    requireSoundPledge(facts, today)
    return 'sound'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('names, or a number with the signed list; both must agree', () => {
  const { names: _, ...nameless } = aPledge()
  const listIds = ['00000000-0000-8000-8000-0000000000f1']
  assert.equal(code(aPledge()), 'sound')
  assert.equal(code(nameless), 'pledge.signersMissing')
  assert.equal(code({ ...nameless, signers: 40 }), 'pledge.proofMissing')
  assert.equal(code({ ...nameless, signers: 40, listIds }), 'sound')
  assert.equal(code(aPledge({ signers: 4 })), 'pledge.signersDiffer')
  assert.equal(code(aPledge({ signers: 3 })), 'sound')
  assert.equal(signersOf(aPledge()), 3)
  assert.equal(signersOf({ signers: 40 }), 40)
})

test('a name stands once; two of one name are told apart by their position', () => {
  const two = (positions: readonly string[]) =>
    aPledge({ names: positions.map((position) => ({ name: 'Lê Văn Sim', position })) })
  assert.equal(code(two(['Kế toán', 'kế toán'])), 'pledge.nameTwice')
  assert.equal(code(two(['Kế toán', 'Văn thư'])), 'sound')
})

test('not signed tomorrow, not for a year that is over', () => {
  assert.equal(code(aPledge({ signedOn: '2026-03-07' })), 'pledge.dateInFuture')
  assert.equal(code(aPledge({ validYear: 2025 })), 'pledge.yearBeforeSigning')
  assert.equal(code(aPledge({ validYear: 2027 })), 'sound')
})

test('a pledge for a year holds in that year; one without end in its own and every later', () => {
  const held = (validYear: number | null) =>
    [2025, 2026, 2027].map((year) => isHeldIn(year, { signedOn: '2026-03-05', validYear }))
  assert.deepEqual(held(2026), [false, true, false])
  assert.deepEqual(held(null), [false, true, true])
})

test('coverage: unknown is never zero, and more than all is said, not counted', () => {
  assert.deepEqual(coverageOf(5, null), { coverageState: 'unknownTotal', share: null })
  assert.deepEqual(coverageOf(0, null), { coverageState: 'unknownTotal', share: null })
  assert.deepEqual(coverageOf(0, 10), { coverageState: 'none', share: 0 })
  assert.deepEqual(coverageOf(4, 10), { coverageState: 'partial', share: 0.4 })
  assert.deepEqual(coverageOf(10, 10), { coverageState: 'whole', share: 1 })
  assert.deepEqual(coverageOf(11, 10), { coverageState: 'tooMany', share: null })
})

test('a list pasted from a paper or a sheet becomes names', () => {
  assert.deepEqual(
    signersIn('1. Lê Văn Sim; Chuyên viên\n\n2)  Trần  Thị Mua\tVăn thư\r\nHồ Văn Bần\n 4 - Cao Thị Lim, Kế toán'),
    [
      { name: 'Lê Văn Sim', position: 'Chuyên viên' },
      { name: 'Trần Thị Mua', position: 'Văn thư' },
      { name: 'Hồ Văn Bần' },
      { name: 'Cao Thị Lim', position: 'Kế toán' },
    ],
  )
})

test('the form: what is blank is left out', () => {
  const draft = { ...newPledgeDraft('2026-03-05'), agencyId: 'a', territoryId: 't', names: 'Lê Văn Sim', signers: '' }
  assert.deepEqual(unansweredOfPledge(newPledgeDraft('2026-03-05')), ['/agencyId', '/territoryId'])
  assert.deepEqual(unansweredOfPledge({ ...draft, pledgeSubjects: [] }), ['/pledgeSubjects'])
  assert.deepEqual(pledgeOf(draft), {
    pledgeParty: 'staff',
    pledgeSubjects: ['noWildlifeConsumption'],
    agencyId: 'a',
    territoryId: 't',
    signedOn: '2026-03-05',
    validYear: 2026,
    names: [{ name: 'Lê Văn Sim' }],
  })
})
