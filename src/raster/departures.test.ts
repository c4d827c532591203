import assert from 'node:assert/strict'
import test from 'node:test'
import { departuresOn } from './departures.ts'
import { designMatrix } from './designMatrix.ts'
import { fitOls } from './fitOls.ts'
import { emptyFit } from './historyFit.ts'
import { nonForestProbability } from './nonForest.ts'
import { standardDeviations } from './residualScale.ts'
import { refuseFlat, watchOf } from './watch.ts'

const none = Number.NaN

test('pixels of unlike forest depart alike; a flat or short history says nothing', () => {
  // History about -7 ± 1, -12 ± 2, flat, and seen once; four dates.
  const values = Float64Array.of(-6, -10, -9, none, -8, -14, -9, -5, -6, -10, -9, none, -8, -14, -9, none)
  const block = { pixels: 4, dates: 4, values }
  const rows = new Float64Array(4)
  const design = designMatrix({ trend: rows, years: rows }, { hasTrend: false, order: 0 })
  const fit = emptyFit(block, 1)
  fitOls(fit, design, block, 'stable')
  const sigma = standardDeviations(fit, 0)
  const watch = watchOf(fit)
  refuseFlat(watch.reasons, sigma)
  const departures = new Float64Array(4)
  departuresOn(watch, sigma, design, 0, Float32Array.of(-11, -20, -9, -5), departures)
  assert.deepEqual([...departures], [-4, -4, none, none])
  departuresOn(watch, sigma, design, 0, Float32Array.of(none, -13, -9, -5), departures)
  assert.deepEqual([...departures], [none, -0.5, none, none])
  const likeness = { forest: { mean: 0, deviation: 2 }, nonForest: { mean: -4, deviation: 2 } }
  assert.equal(nonForestProbability(-2, likeness, [0.1, 0.9]), 0.5)
})
