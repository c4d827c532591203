import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyFit } from './historyFit.ts'
import { historySizes, rootMeanSquares, standardDeviations } from './residualScale.ts'

test('sizes, deviations and root mean squares of two pixels, by hand', () => {
  const fit = emptyFit({ pixels: 2, dates: 4, values: new Float32Array(8) }, 1)
  fit.residuals.set([1, 5, 2, Number.NaN, 3, Number.NaN, 6, Number.NaN])
  assert.deepEqual([...historySizes(fit)], [4, 1])
  // About the mean 3: 4 + 1 + 0 + 9 = 14.
  assert.deepEqual([...standardDeviations(fit, 0)], [Math.fround(Math.sqrt(3.5)), 0])
  assert.deepEqual([...standardDeviations(fit, 2)], [Math.fround(Math.sqrt(7)), Number.NaN])
  assert.deepEqual([...rootMeanSquares(fit)], [Math.fround(Math.sqrt(12.5)), 5])
})
