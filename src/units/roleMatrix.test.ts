import assert from 'node:assert/strict'
import test from 'node:test'
import { affected, direction, isChanged, type Permission, reachNow } from './roleMatrix.ts'

const permission: Permission = {
  name: 'session.record',
  kind: 'command',
  openTo: null,
  shipped: { stationHead: 'all', communeOfficer: 'own', union: null },
  changed: { communeOfficer: null },
}
const account = (personName: string, roles: string[], accountState = 'open') => ({ personName, roles, accountState })

test('the change of the office stands over what is shipped', () => {
  assert.equal(reachNow(permission, 'stationHead'), 'all')
  assert.equal(reachNow(permission, 'communeOfficer'), 'none')
  assert.equal(reachNow(permission, 'finance'), 'none')
  assert.deepEqual([isChanged(permission, 'communeOfficer'), isChanged(permission, 'union')], [true, false])
})

test('more, less, the same', () => {
  assert.equal(direction('none', 'own'), 'gains')
  assert.equal(direction('all', 'subordinate'), 'loses')
  assert.equal(direction('own', 'own'), 'same')
})

test('affected are those whose own right changes: not who has it by another role, not closed accounts', () => {
  const accounts = [
    account('An', ['union']),
    account('Bình', ['union', 'stationHead']),
    account('Cúc', ['union'], 'closed'),
    account('Dung', ['finance']),
  ]
  const names = affected(accounts, permission, 'union', 'own').map(({ personName }) => personName)
  assert.deepEqual(names, ['An'])
  assert.deepEqual(affected(accounts, permission, 'union', 'none'), [])
})
