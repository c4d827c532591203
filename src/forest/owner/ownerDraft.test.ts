// The form of an owner gives back the facts that it was opened with.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnerFacts } from './owner.ts'
import { newOwnerDraft, ownerDraftOf, ownerOf, unansweredOfOwner } from './ownerDraft.ts'

const owner: OwnerFacts = {
  ownerCategory: 'household',
  ownerName: 'Trần Thị Sim',
  otherNames: ['Tran Thi Sim', 'T. T. Sim'],
  ownerCode: 12,
  territoryId: '00000000-0000-8000-8000-000000000001',
  address: 'Thôn Ví Dụ',
}

test('facts come back as they were, what is empty is left out', () => {
  assert.deepEqual(ownerOf(ownerDraftOf(owner)), owner)
  const few: OwnerFacts = { ownerCategory: 'armedUnit', ownerName: 'Đơn vị Ví Dụ' }
  assert.deepEqual(ownerOf({ ...ownerDraftOf(few), otherNames: ' \n', telephone: '  ' }), few)
})

test('the kind and the name are needed', () => {
  assert.deepEqual(unansweredOfOwner(newOwnerDraft), ['/ownerCategory', '/ownerName'])
  assert.deepEqual(unansweredOfOwner(ownerDraftOf(owner)), [])
})
