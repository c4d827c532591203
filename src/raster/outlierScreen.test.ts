import assert from 'node:assert/strict'
import test from 'node:test'
import { reasonNumber } from './block.ts'
import { designMatrix } from './designMatrix.ts'
import { emptyFit } from './historyFit.ts'
import { screenCcdcRirls, screenShewhart } from './outlierScreen.ts'

const mean = (rows: number) =>
  designMatrix({ trend: new Float64Array(rows), years: new Float64Array(rows) }, { hasTrend: false, order: 0 })
const blockOf = (...values: number[]) => ({ pixels: 1, dates: values.length, values: Float64Array.from(values) })
const cloudsIn = ({ values }: { readonly values: Float64Array }) =>
  [...values.entries()].flatMap(([t, value]) => (Number.isNaN(value) ? [t] : []))

test('Shewhart: what is beyond the limit goes, at the limit it stays', () => {
  // Nine times 0 and once 1: mean 0.1, deviation 0.3, the one at 3 deviations.
  const values = [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
  for (const [limit, clouds] of [
    [2.99, [4]],
    [3.01, []],
  ] as const) {
    const block = blockOf(...values)
    screenShewhart(emptyFit(block, 1), mean(10), block, limit)
    assert.deepEqual(cloudsIn(block), clouds)
  }
})

test('a pixel that keeps too few observations says so', () => {
  const block = blockOf(0, 1)
  const fit = emptyFit(block, 1)
  screenShewhart(fit, mean(2), block, 0.5)
  assert.deepEqual(cloudsIn(block), [0, 1])
  assert.equal(fit.reasons[0], reasonNumber('tooFewObservations'))
})

test('CCDC: bright in green or dark in short-wave infrared is cloud or shadow', () => {
  const steady = [0.1, 0.11, 0.09, 0.1, 0.11, 0.09, 0.1, 0.11, 0.09, 0.1]
  const green = blockOf(...steady.map((value, t) => (t === 2 ? 0.3 : value)))
  const shortwave = blockOf(...steady.map((value, t) => (t === 7 ? 0.01 : t === 8 ? 0.5 : value)))
  const block = blockOf(...steady)
  screenCcdcRirls(emptyFit(block, 1), mean(10), block, green, shortwave, 1)
  assert.deepEqual(cloudsIn(block), [2, 7])
})
