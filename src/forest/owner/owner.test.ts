// Which facts of an owner are a person's, which namesakes cannot be told apart, and how a contract stands on a day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../platform/problem.ts'
import {
  contractStateOn,
  guardedOf,
  type OwnerFacts,
  requireSoundContract,
  requireSoundOwner,
  tidied,
} from './owner.ts'

const home: OwnerFacts = { ownerCategory: 'household', ownerName: 'Trần Văn Rú' }
const board: OwnerFacts = { ownerCategory: 'protectionBoard', ownerName: 'Ban quản lý rừng phòng hộ Ví Dụ' }
const unitId = '00000000-0000-8000-8000-000000000001'
const code = (run: () => void) => {
  try {
    run()
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
  return null
}

test('names are a person’s only where the owner is one; how to reach somebody always is', () => {
  assert.deepEqual(guardedOf(board), ['representative', 'telephone', 'address'])
  assert.deepEqual(guardedOf(home), ['ownerName', 'otherNames', 'representative', 'telephone', 'address'])
})

test('a household is told from namesakes by its place or its code', () => {
  assert.equal(
    code(() => requireSoundOwner(home)),
    'forestOwner.whichOne',
  )
  assert.equal(
    code(() => requireSoundOwner({ ...home, territoryId: unitId })),
    null,
  )
  assert.equal(
    code(() => requireSoundOwner({ ...home, ownerCode: 12 })),
    null,
  )
  assert.equal(
    code(() => requireSoundOwner({ ...home, ownerCode: 12, agencyId: unitId })),
    'forestOwner.noAgency',
  )
  assert.equal(
    code(() => requireSoundOwner(board)),
    null,
  )
  assert.equal(
    code(() => requireSoundOwner({ ...board, ownerName: '  x ' })),
    'forestOwner.noName',
  )
})

test('typing is tidied: spaces, letters in two pieces, a name said twice', () => {
  const typed = { ...home, ownerName: '  Trần  Văn Rú ', otherNames: ['Trần Văn Rú', 'Tran Van Ru', ' Tran  Van Ru'] }
  assert.deepEqual(tidied(typed), { ...home, otherNames: ['Tran Van Ru'] })
  assert.deepEqual(tidied({ ...home, otherNames: ['Trần Văn Rú'] }), home)
})

test('a contract is in force, ending, over or ended', () => {
  const days = { validTo: '2026-12-31', endedOn: null }
  assert.equal(contractStateOn(days, '2026-11-01'), 'ending')
  assert.equal(contractStateOn(days, '2026-10-31'), 'inForce')
  assert.equal(contractStateOn(days, '2026-12-31'), 'ending')
  assert.equal(contractStateOn(days, '2027-01-01'), 'over')
  assert.equal(contractStateOn({ ...days, endedOn: '2026-05-01' }, '2026-05-01'), 'ended')
  assert.equal(contractStateOn({ ...days, endedOn: '2026-05-01' }, '2026-04-30'), 'inForce')
  assert.equal(contractStateOn({ validTo: null, endedOn: null }, '2099-01-01'), 'inForce')
})

test('a contract is signed already and does not end before', () => {
  assert.equal(
    code(() => requireSoundContract({ signedOn: '2026-01-02' }, '2026-01-01')),
    'ownerContract.fromFuture',
  )
  const backwards = { signedOn: '2026-01-02', validTo: '2026-01-01' }
  assert.equal(
    code(() => requireSoundContract(backwards, '2026-02-01')),
    'ownerContract.endsBefore',
  )
  assert.equal(
    code(() => requireSoundContract({ ...backwards, validTo: '2026-01-02' }, '2026-02-01')),
    null,
  )
})
