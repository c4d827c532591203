import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsOf } from '../platform/faults.ts'
import { seedId } from '../platform/seedId.ts'
import { succeedTerritory } from './contract.ts'
import {
  emptyHeir,
  emptySuccession,
  type SuccessionDraft,
  successionInput,
  sumOf,
  unanswered,
} from './successionDraft.ts'

const [one, two] = [seedId('territory', 'one'), seedId('territory', 'two')]
const whole: SuccessionDraft = {
  succeededOn: '2027-01-01',
  legalBasis: 'Nghị quyết 1/NQ-UBTVQH16',
  endingIds: [one, two],
  heirs: [
    { ...emptyHeir('a'), code: '19996', fullName: 'phường Mới', name: 'Mới', territoryKind: 'ward' },
    { ...emptyHeir('b'), territoryId: seedId('territory', 'three') },
  ],
  parts: { [one]: { a: 60, b: 40, gone: 12 }, [two]: { a: null } },
}

test('sums: a whole, one part not known, too much, too little, nothing', () => {
  assert.equal(sumOf({ a: 60, b: 40 }).state, 'fits')
  assert.equal(sumOf({ a: 33.33, b: 33.33, c: 33.34 }).state, 'fits')
  assert.equal(sumOf({ a: 60, b: null }).state, 'open')
  assert.deepEqual(sumOf({ a: 60, b: 41 }), { state: 'wrong', percent: 101 })
  assert.equal(sumOf({ a: 60, b: 30 }).state, 'wrong')
  assert.equal(sumOf({}).state, 'none')
})

test('an empty form names every question', () => {
  assert.deepEqual(unanswered(emptySuccession), ['/succeededOn', '/legalBasis', '/endingIds', '/heirs'])
  const begun = { ...whole, heirs: [emptyHeir('a'), { ...emptyHeir('b'), territoryId: '' }], parts: {} }
  assert.deepEqual(unanswered(begun), [
    ...['/heirs/a/code', '/heirs/a/fullName', '/heirs/a/name', '/heirs/a/territoryKind', '/heirs/b/territoryId'],
    ...[`/parts/${one}`, `/parts/${two}`, '/heirs/a/parts', '/heirs/b/parts'],
  ])
})

test('what is sent fits the command; a part to an heir that was taken out is not sent', () => {
  assert.deepEqual(unanswered(whole), [])
  const input = successionInput(whole)
  assert.deepEqual(faultsOf(succeedTerritory.input, input), [])
  assert.deepEqual(input.parts, [
    { fromId: one, heir: 0, areaShare: 0.6 },
    { fromId: one, heir: 1, areaShare: 0.4 },
    { fromId: two, heir: 0, areaShare: null },
  ])
})
