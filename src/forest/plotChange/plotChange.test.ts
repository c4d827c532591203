import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPlot, fieldAt } from '../example.ts'
import { plotFields } from '../frmsColumns.ts'
import type { PlotFacts } from '../plotRow.ts'
import {
  bookAreasOf,
  changeKindOf,
  differingFields,
  factsOfMerged,
  factsOfPart,
  followed,
  proposedCodes,
} from './plotChange.ts'
import { measuredHaOf, splitShape } from './splitShape.ts'

const nothing = Object.fromEntries(plotFields.map((field) => [field, null])) as unknown as PlotFacts
const factsOf = (given: Partial<PlotFacts> = {}): PlotFacts => ({ ...nothing, ...aPlot().facts, ...given })

test('the area of the book is parted without a hundredth lost', () => {
  assert.deepEqual(bookAreasOf(10, [1, 1, 1]), [3.34, 3.33, 3.33])
  assert.deepEqual(bookAreasOf(0.01, [5, 4]), [0.01, 0])
  assert.deepEqual(bookAreasOf(null, [5, 4]), [null, null])
  for (let round = 1; round < 300; round++) {
    const measured = Array.from({ length: 1 + (round % 7) }, (_, index) => 0.3 + ((round * 7 + index * 13) % 29) / 3)
    const sum = bookAreasOf(round / 7, measured).reduce<number>((all, area) => all + Math.round((area ?? 0) * 100), 0)
    assert.equal(sum, Math.round((round / 7) * 100))
  }
})

test('new numbers follow the highest of the subcompartment', () => {
  assert.deepEqual(proposedCodes(['3', '12', '12a', 'B'], 2), ['13', '14'])
  assert.deepEqual(proposedCodes([], 1), ['1'])
})

test('a part keeps what is so of the plot, and what was measured of the whole is not known of it', () => {
  const whole = factsOf({ easting: 550000, volumePerPlot: 300, volumePerHa: 60, frmsId: 5 })
  const part = factsOfPart(whole, { plotCode: '13', bookAreaHa: 2.5, facts: { forestTypeSymbol: 'DT1' } })
  assert.deepEqual(
    [part.plotCode, part.previousPlotCode, part.bookAreaHa, part.forestTypeCode, part.volumePerHa],
    ['13', '12', 2.5, 82, 60],
  )
  assert.deepEqual([part.easting, part.volumePerPlot, part.frmsId], [null, null, null])
})

test('a symbol says its code, a detailed purpose its purpose', () => {
  assert.deepEqual(followed({ forestTypeCode: 15 }), { forestTypeCode: 15, forestTypeSymbol: 'TXB' })
  assert.equal(followed({ purposeDetailCode: 6 }).forestPurpose, 2)
  assert.equal(followed({ forestPurpose: 1 }).purposeDetailCode, null)
  assert.deepEqual(followed({ treeSpecies: 'Thông' }), { treeSpecies: 'Thông' })
})

test('the kind is deduced from what changed', () => {
  const same = { isOwnerChanged: false, isShapeChanged: false }
  assert.equal(changeKindOf(['forestTypeCode'], same), 'retype')
  assert.equal(changeKindOf(['bookAreaHa'], { ...same, isShapeChanged: true }), 'redraw')
  assert.equal(changeKindOf(['ownerName'], { ...same, isShapeChanged: true }), 'transfer')
  assert.equal(changeKindOf([], { ...same, isOwnerChanged: true }), 'transfer')
})

test('of plots made one a person chooses in what they differ; sums need every area', () => {
  const [one, other] = [factsOf(), factsOf({ plotCode: '14', treeSpecies: 'Thông', bookAreaHa: 1.2 })]
  const owner = { ownerFullName: null, ownerCategory: 'household' }
  assert.deepEqual(
    differingFields([
      { facts: one, ...owner },
      { facts: other, ...owner },
    ]),
    ['treeSpecies'],
  )
  const otherOwner = { ownerFullName: null, ownerCategory: null }
  assert.deepEqual(
    differingFields([
      { facts: one, ...owner },
      { facts: one, ...otherOwner },
    ]),
    ['ownerName'],
  )
  const merged = factsOfMerged([one, other], '15', { treeSpecies: other })
  assert.deepEqual(
    [merged.treeSpecies, merged.bookAreaHa, merged.previousPlotCode, merged.plotCode],
    ['Thông', 5.95, '12+14', '15'],
  )
  assert.equal(factsOfMerged([one, factsOf({ bookAreaHa: null })], '15', {}).bookAreaHa, null)
})

test('pieces that no line cuts stay with the largest part', () => {
  const two = {
    type: 'MultiPolygon' as const,
    coordinates: [fieldAt(107, 16), fieldAt(107.1, 16)].flatMap((f) => f.coordinates),
  }
  const parts = splitShape(two, [
    [
      [107.0005, 15.9],
      [107.0005, 16.1],
    ],
  ])
  assert.deepEqual(
    parts.map(({ coordinates }) => coordinates.length),
    [2, 1],
  )
  assert.ok(Math.abs(parts.reduce((sum, part) => sum + measuredHaOf(part), 0) - measuredHaOf(two)) < 1e-6)
  assert.equal(
    splitShape(two, [
      [
        [106, 16],
        [106, 17],
      ],
    ]).length,
    1,
  )
})
