// Who answers: the nearest territory, there the named matter, there a post that is held.
import assert from 'node:assert/strict'
import test from 'node:test'
import { accountableHead } from './accountable.ts'
import type { Matter } from './unit.ts'

const row = (name: string, territoryId: string, matter: Matter, personId: string | null = name) => ({
  name,
  territoryId,
  matter,
  personId,
})
const rows = [
  row('mayor', 'city', 'general'),
  row('chairman', 'commune', 'general'),
  row('ranger', 'commune', 'forestProtection'),
  row('empty', 'ward', 'general', null),
  row('first', 'other', 'wildlife', null),
  row('second', 'other', 'wildlife'),
]
const answers = (ancestry: string[], matter: Matter) => accountableHead(rows, ancestry, matter)?.name

test('the named matter comes before the general one, the territory before those above', () => {
  assert.equal(answers(['commune', 'city'], 'forestProtection'), 'ranger')
  assert.equal(answers(['commune', 'city'], 'firePrevention'), 'chairman')
  assert.equal(answers(['village', 'commune', 'city'], 'forestProtection'), 'ranger')
  assert.equal(answers(['city'], 'forestProtection'), 'mayor')
  assert.equal(answers(['elsewhere'], 'general'), undefined)
})

test('an empty post answers before the one above; a held one before an empty one of the same matter', () => {
  assert.equal(answers(['ward', 'city'], 'general'), 'empty')
  assert.equal(answers(['other', 'city'], 'wildlife'), 'second')
})
