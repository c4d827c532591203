// What a role reaches, and what the office changed of it.
import assert from 'node:assert/strict'
import test from 'node:test'
import Type from 'typebox'
import { type Actor, may, reachOf, scopeOf } from './actor.ts'
import { commandContract } from './contract.ts'

const nobody: Actor = {
  accountId: 'account',
  personId: 'person',
  name: 'Ví dụ',
  roles: [],
  agencyIds: [],
  territoryIds: [],
  overrides: {},
  language: 'vi',
}
const contract = (permits: Parameters<typeof commandContract>[0]['permits']) =>
  commandContract({ name: 'session.record', input: Type.Object({}), output: Type.Object({}), permits })
const record = contract({ stationHead: 'all', areaRanger: 'subordinate', communeOfficer: 'own' })

test('somebody without a post may nothing that needs a role', () => {
  assert.equal(reachOf(nobody, record), undefined)
  assert.equal(may(nobody, record, {}), false)
  assert.equal(may(undefined, record, {}), false)
})

test('own reaches the agency, subordinate its territories too, all everything', () => {
  const officer = { ...nobody, roles: ['communeOfficer'], agencyIds: ['mine'], territoryIds: ['below'] }
  assert.equal(may(officer, record, { agencyId: 'mine' }), true)
  assert.equal(may(officer, record, { agencyId: 'other', territoryId: 'below' }), false)
  assert.equal(may({ ...officer, roles: ['areaRanger'] }, record, { agencyId: 'other', territoryId: 'below' }), true)
  assert.equal(may({ ...officer, roles: ['areaRanger'] }, record, { agencyId: 'other', territoryId: 'far' }), false)
  assert.equal(may(officer, record, {}), false, 'the office as a whole needs all')
  assert.equal(may({ ...officer, roles: ['stationHead'] }, record, {}), true)
})

test('the widest of several roles counts', () => {
  assert.equal(reachOf({ ...nobody, roles: ['communeOfficer', 'areaRanger'] }, record), 'subordinate')
})

test('what the office took from one role stays with another', () => {
  const overrides = { stationHead: { 'session.record': null } }
  assert.equal(reachOf({ ...nobody, roles: ['stationHead'], overrides }, record), undefined)
  assert.equal(reachOf({ ...nobody, roles: ['stationHead', 'communeOfficer'], overrides }, record), 'own')
})

test('the office may give a role what is not shipped', () => {
  const overrides = { police: { 'session.record': 'own' as const } }
  assert.equal(reachOf({ ...nobody, roles: ['police'], overrides }, record), 'own')
  assert.equal(reachOf({ ...nobody, roles: ['police'] }, record), undefined)
})

test('the scope of a list is what the reach allows', () => {
  const officer = { ...nobody, roles: ['communeOfficer'], agencyIds: ['mine'], territoryIds: ['below'] }
  assert.deepEqual(scopeOf(officer, record), { all: false, agencyIds: ['mine'], territoryIds: [] })
  assert.deepEqual(scopeOf(undefined, contract({ visitor: true })), { all: true })
  assert.equal(scopeOf(undefined, contract({ everyone: 'all' })), undefined)
})
