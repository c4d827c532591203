import assert from 'node:assert/strict'
import test from 'node:test'
import { forestTypeOfSymbol, forestTypes } from '../forestType.ts'
import { colourings } from './mosaic.ts'
import { colourOfGroup, coloursOf, typeGroupOf, typeGroups } from './plotColours.ts'

test('every one of the 93 types has a group of its kind', () => {
  const groups = new Set(forestTypes.map(typeGroupOf))
  assert.deepEqual(new Set(typeGroups), groups)
  const of = (symbol: string) => {
    const type = forestTypeOfSymbol(symbol)
    return type && typeGroupOf(type)
  }
  assert.deepEqual(
    ['TXG1', 'TXG', 'RLK', 'TXP', 'NUA', 'RNMG', 'RTG', 'DTR', 'DT2', 'BC2', 'NN', 'MN', 'DKH'].map(of),
    [
      'primary',
      'rich',
      'poor',
      'recovering',
      'bambooPalm',
      'wet',
      'planted',
      'plantedNotYetForest',
      'regenerating',
      'bare',
      'crops',
      'water',
      'otherLand',
    ],
  )
})

test('no two entries of a legend have one colour', () => {
  assert.equal(new Set(typeGroups.map(colourOfGroup)).size, typeGroups.length)
  for (const colouring of colourings.slice(1)) {
    const colours = coloursOf(colouring).map(([, colour]) => colour)
    assert.equal(new Set(colours).size, colours.length, colouring)
  }
})
