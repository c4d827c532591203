// Who is missing at a place: a post that nobody holds answers for nothing, a head of the town is none of the commune.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingAt } from './unanswered.ts'

const commune = { territoryId: 'commune', plotsWithoutOwner: 0 }
const ranger = { matter: 'rangerArea', territoryId: 'commune', personId: 'somebody' } as const
const head = { matter: 'general', territoryId: 'commune', personId: 'another' } as const

test('everybody is there', () => assert.deepEqual(missingAt(commune, [ranger, head]), []))

test('nobody is there, or only in name', () => {
  assert.deepEqual(missingAt(commune, []), ['areaRanger', 'communeHead'])
  assert.deepEqual(missingAt(commune, [{ ...ranger, personId: null }, head]), ['areaRanger'])
  assert.deepEqual(missingAt(commune, [ranger, { ...head, territoryId: 'town' }]), ['communeHead'])
  assert.deepEqual(missingAt({ ...commune, plotsWithoutOwner: 2 }, [ranger, head]), ['owner'])
})

test('outside of every unit nobody can be asked for', () =>
  assert.deepEqual(missingAt({ territoryId: null, plotsWithoutOwner: 1 }, []), ['unit', 'owner']))
