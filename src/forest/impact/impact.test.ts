import assert from 'node:assert/strict'
import test from 'node:test'
import { harvestStopsOf, missingPapers, replacementOwed, type TouchedPlot, touchedSums } from './impact.ts'

const aTouched = (plot: Partial<TouchedPlot> = {}): TouchedPlot => ({
  forestType: 60,
  landClass: 'planted',
  forestPurpose: 'production',
  ownerCategory: 'household',
  touchedHa: 2,
  hasOpenDispute: false,
  ...plot,
})

test('for natural forest three times as much is owed, for planted as much, for bare land nothing', () => {
  const plots = [
    aTouched({ landClass: 'natural', touchedHa: 1.5 }),
    aTouched({ touchedHa: 2 }),
    aTouched({ landClass: 'noForest', touchedHa: 9 }),
    aTouched({ landClass: 'plantedNotYetForest', touchedHa: 4 }),
    aTouched({ landClass: null, touchedHa: 0.25 }),
  ]
  const owed = replacementOwed(plots, '2026-06-19')
  assert.deepEqual([owed?.hectares, owed?.unknownHa, owed?.isChecked], [6.5, 0.25, false])
  assert.match(owed?.basis ?? '', /Điều 21/)
  assert.equal(replacementOwed(plots, '2018-12-31'), undefined, 'before the law was in force')
})

test('planted production forest may be cut, and nothing else without saying what it is', () => {
  assert.deepEqual(harvestStopsOf([aTouched()], 2), [])
  const stops = (plots: TouchedPlot[], groundHa = plots.reduce((sum, plot) => sum + plot.touchedHa, 0)) =>
    harvestStopsOf(plots, groundHa).map(({ stop, hectares }) => `${stop} ${hectares}`)
  // Phong Quảng 2025: of 3.1416 ha that were sold as production forest 2.5843 ha were protection forest.
  assert.deepEqual(
    stops([aTouched({ touchedHa: 0.5573 }), aTouched({ forestPurpose: 'protection', touchedHa: 2.5843 })]),
    ['protection 2.5843'],
  )
  assert.deepEqual(stops([aTouched({ forestPurpose: 'specialUse', landClass: 'natural' })]), [
    'specialUse 2',
    'natural 2',
  ])
  assert.deepEqual(stops([aTouched({ landClass: 'noForest' }), aTouched({ landClass: 'plantedNotYetForest' })]), [
    'notForest 4',
  ])
  assert.deepEqual(stops([aTouched({ landClass: null, forestPurpose: null })]), ['kindUnknown 2', 'purposeUnknown 2'])
  assert.deepEqual(stops([aTouched({ hasOpenDispute: true })]), ['disputed 2'])
})

test('a border that is drawn a little otherwise stops nothing; ground outside of the register does', () => {
  const edge = aTouched({ forestPurpose: 'protection', touchedHa: 0.004 })
  assert.deepEqual(harvestStopsOf([aTouched(), edge], 2.04), [])
  assert.deepEqual(harvestStopsOf([aTouched()], 2.5), [{ stop: 'outside', hectares: 0.5 }])
  assert.deepEqual(harvestStopsOf([], 1), [{ stop: 'outside', hectares: 1 }])
})

test('sums by kind and purpose; papers that are missing', () => {
  const sums = touchedSums([aTouched(), aTouched({ touchedHa: 3 }), aTouched({ forestPurpose: null, touchedHa: 9 })])
  assert.deepEqual(
    sums.map(({ forestPurpose, plots, hectares }) => [forestPurpose, plots, hectares]),
    [
      [null, 1, 9],
      ['production', 2, 5],
    ],
  )
  assert.ok(missingPapers([], { hectares: 2 }).includes('replacementPlan'))
  assert.ok(!missingPapers([], { hectares: 0 }).includes('replacementPlan'))
  assert.ok(!missingPapers(['proposal'], undefined).includes('proposal'))
})
