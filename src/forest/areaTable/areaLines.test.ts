import assert from 'node:assert/strict'
import test from 'node:test'
import { forestTypeOfSymbol, forestTypes } from '../forestType.ts'
import { type AreaLine, areaLines, linesOf } from './areaLines.ts'

/** A line and the lines that together are all of it. */
const wholes: readonly (readonly [AreaLine, readonly AreaLine[]])[] = [
  ['total', ['forest', 'notForest']],
  ['forest', ['natural', 'planted']],
  ['forest', ['earth', 'rock', 'wet', 'sand']],
  ['natural', ['primary', 'secondary']],
  ['natural', ['naturalTimber', 'bamboo', 'mixed', 'palm']],
  ['naturalTimber', ['rich', 'medium', 'poor', 'exhausted', 'recovering', 'withoutVolume']],
  ['notForest', ['plantedNotYetForest', 'regenerating', 'otherLand']],
]

test('each of the 93 kinds counts once in every whole', () => {
  for (const type of forestTypes) {
    const lines = linesOf(type)
    for (const [whole, parts] of wholes) {
      const counted = parts.filter((part) => lines.includes(part)).length
      assert.equal(counted, lines.includes(whole) ? 1 : 0, `${type.symbol} in ${whole}`)
    }
  }
})

test('planted and not yet forest is no forest; what is not known is neither', () => {
  const lines = (symbol: string) => linesOf(forestTypeOfSymbol(symbol))
  assert.ok(!lines('DTR').includes('forest') && lines('DTR').includes('plantedNotYetForest'))
  assert.ok(lines('RTG').includes('planted') && lines('TXG1').includes('primary'))
  assert.deepEqual(linesOf(undefined), ['unknown', 'total'])
  for (const line of Object.keys(areaLines) as (keyof typeof areaLines)[])
    assert.ok(forestTypes.some(areaLines[line].includes), `${line} has a kind`)
})
