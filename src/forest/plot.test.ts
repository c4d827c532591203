import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plotFields } from './frmsColumns.ts'
import { areaDiffers, changedFields, forestPurposeOf, forestTypeOf, isOwnerPersonal, ownerCategories } from './plot.ts'
import type { PlotFacts } from './plotRow.ts'

const nothing = Object.fromEntries(plotFields.map((field) => [field, null])) as unknown as PlotFacts

test('areas differ beyond one per cent of the measured one, and never by rounding', () => {
  assert.equal(areaDiffers(10, 10.09), false)
  assert.equal(areaDiffers(10, 9.89), true)
  assert.equal(areaDiffers(0.3, 0.304), false)
  for (const unknown of [null, 0, -1]) assert.equal(areaDiffers(unknown, 5), false)
})

test('an owner is a person unless it is said to be none', () => {
  assert.equal(isOwnerPersonal(null), true)
  assert.deepEqual(ownerCategories.filter(isOwnerPersonal), ['household'])
})

test('the kind is that of the symbol, else of the code, else unknown', () => {
  assert.equal(forestTypeOf({ forestTypeSymbol: 'RTG', forestTypeCode: null })?.code, 60)
  assert.equal(forestTypeOf({ forestTypeSymbol: null, forestTypeCode: 15 })?.symbol, 'TXB')
  assert.equal(forestTypeOf({ forestTypeSymbol: null, forestTypeCode: 0 }), undefined)
})

test('a detailed purpose says the purpose where the row does not', () => {
  assert.equal(forestPurposeOf({ forestPurpose: 1, purposeDetailCode: null }), 'protection')
  assert.equal(forestPurposeOf({ forestPurpose: 0, purposeDetailCode: 9 }), 'production')
  assert.equal(forestPurposeOf({ forestPurpose: null, purposeDetailCode: null }), undefined)
})

test('what the file numbers is no change of a plot', () => {
  const after = { ...nothing, rowNumber: 4, frmsId: 9, forestTypeSymbol: 'RTG', plotCode: '3' }
  assert.deepEqual(changedFields(nothing, after), ['plotCode', 'forestTypeSymbol'])
})
