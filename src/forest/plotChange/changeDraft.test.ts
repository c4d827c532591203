import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldAt } from '../example.ts'
import {
  type ChangeDraft,
  drawnParts,
  drawnShape,
  emptyChange,
  factsGiven,
  openChange,
  partCodes,
  sameFacts,
  splitInput,
  stayInput,
} from './changeDraft.ts'

const about = { plotId: 'a', plotVersionId: 'b' }
const draft = (changes: Partial<ChangeDraft>): ChangeDraft => ({ ...emptyChange, ...changes })
const square = fieldAt(107, 16)
const corners = [
  [107.0005, 15.999],
  [107.0005, 16.003],
] as const

test('what is open is named, by kind', () => {
  const none = { partCount: 1, differing: [] }
  assert.deepEqual(openChange(emptyChange, none), ['/changeKind', '/changeCause', '/validFrom'])
  const said = { changeCause: 'fire', validFrom: '2026-06-01' } as const
  assert.deepEqual(openChange(draft({ ...said, changeKind: 'split' }), none), ['/lines'])
  assert.deepEqual(openChange(draft({ ...said, changeKind: 'split' }), { ...none, partCount: 2 }), [])
  assert.deepEqual(openChange(draft({ ...said, changeKind: 'merge' }), { ...none, differing: ['treeSpecies'] }), [
    '/plots',
    '/plotCode',
    '/chosen/treeSpecies',
  ])
  assert.deepEqual(openChange(draft({ ...said, changeKind: 'redraw' }), none), ['/shape'])
  assert.deepEqual(openChange(draft({ ...said, changeKind: 'retype' }), none), ['/facts/forestTypeSymbol'])
  assert.deepEqual(openChange(draft({ ...said, changeKind: 'transfer' }), none), ['/facts/ownerName', '/ownerCategory'])
})

test('a line makes parts, several outlines of a file are parts, corners make an outline', () => {
  assert.equal(drawnParts(square, draft({ corners })).length, 2)
  assert.equal(drawnParts(square, draft({})).length, 1)
  assert.equal(drawnParts(square, draft({ areas: [square, square] })).length, 2)
  assert.equal(drawnShape(draft({ corners })), undefined)
  assert.equal(drawnShape(draft({ corners: [...corners, [107, 16]] }))?.coordinates[0]?.[0]?.length, 4)
})

test('a number that a person wrote stays, the others follow', () => {
  assert.deepEqual(partCodes([{ ...sameFacts, plotCode: '12a' }], ['12'], 2), ['12a', '14'])
  assert.deepEqual(partCodes([], ['12'], 2), ['13', '14'])
})

test('without trees there is neither species nor year; a long name is whole and cut', () => {
  assert.deepEqual(factsGiven({ ...sameFacts, forestType: 'DT1' }), {
    forestTypeSymbol: 'DT1',
    forestTypeCode: 82,
    forestOrigin: null,
    treeSpecies: null,
    plantingYear: null,
  })
  const ownerName = `${'Công ty '.repeat(8)}Ví Dụ`
  const facts = { ...sameFacts, ownerName, ownerCategory: 'economicOrganization' as const, forestType: 'DT1' }
  const input = stayInput(draft({ changeKind: 'transfer', facts }), about)
  assert.deepEqual([input.ownerFullName, input.facts?.ownerName], [ownerName, ownerName.slice(0, 50).trim()])
  assert.equal(input.facts?.forestTypeSymbol, undefined, 'another kind of change says it')
})

test('a split by a line sends the line, one by outlines the outlines', () => {
  const byLine = splitInput(draft({ corners }), about, ['12'], drawnParts(square, draft({ corners })))
  assert.deepEqual(
    [byLine.lines?.length, byLine.parts.map(({ plotCode, shape }) => [plotCode, shape])],
    [
      1,
      [
        ['13', undefined],
        ['14', undefined],
      ],
    ],
  )
  const areas = [square, square]
  const byOutlines = splitInput(draft({ areas }), about, ['12'], areas)
  assert.deepEqual([byOutlines.lines, byOutlines.parts[0]?.shape], [undefined, square])
})
