import assert from 'node:assert/strict'
import test from 'node:test'
import { missing, numbersOf } from '../../test/support/changeSeries.ts'
import { observedRows, reasonNumber } from './block.ts'
import { designMatrix, referenceAxis } from './designMatrix.ts'
import { fitRoc } from './fitRoc.ts'
import { emptyFit } from './historyFit.ts'
import { inverseResiduals, recursionRoom, rotatedResiduals } from './recursiveResiduals.ts'
import { stableStart, startTest } from './stableStart.ts'

test('recursive residuals of a mean, by hand, both ways', () => {
  // Backwards 1, 3, 5: 3 against 1 over √2, 5 against the mean 2 over √(3/2).
  const block = { pixels: 1, dates: 3, values: Float64Array.of(5, 3, 1) }
  const mean = { rows: 3, columns: 1, values: Float64Array.of(1, 1, 1) }
  const room = recursionRoom(3, 1)
  const rows = Int32Array.of(0, 1, 2)
  assert.equal(rotatedResiduals(mean, block, 0, rows, 3, room), 2)
  assert.ok(Math.abs((room.residuals[0] as number) - 2 / Math.SQRT2) < 1e-15)
  assert.ok(Math.abs((room.residuals[1] as number) - 3 / Math.sqrt(1.5)) < 1e-15)
  assert.equal(inverseResiduals(mean, block, 0, rows, 3, room), 1)
  assert.ok(Math.abs((room.residuals[0] as number) - 3 / Math.sqrt(1.5)) < 1e-15)
})

const trend = Float64Array.from({ length: 80 }, (_, t) => t * 16)
const days = Int32Array.from(trend)
const design = designMatrix({ trend, years: trend.map((day) => day / 365.25) }, { hasTrend: false, order: 1 })
const noise = (t: number) => 0.02 * Math.sin(t * t)
const history = (change: number) => ({
  pixels: 1,
  dates: 80,
  values: Float64Array.from({ length: 80 }, (_, t) => (t < change ? 0.2 : 0.8) + noise(t)),
})

test('a history is stable after the clearing that grew up again, and whole without it', () => {
  for (const mode of ['reference', 'stable'] as const) {
    const [changed, steady] = [history(30), history(0)]
    const [fit, whole] = [emptyFit(changed, 3), emptyFit(steady, 3)]
    fitRoc(fit, design, changed, days, 0.05, mode)
    fitRoc(whole, design, steady, days, 0.05, mode)
    assert.deepEqual([whole.firstRow[0], whole.reasons[0]], [0, 0])
    const start = fit.firstRow[0] as number
    assert.ok(start > 20 && start <= 30, `${mode}: ${start}`)
    // Residuals of what lies before count in reference only.
    assert.equal(Number.isFinite(fit.residuals[0]), mode === 'reference')
  }
})

test('a change in the last months leaves no history', () => {
  const changed = history(72)
  const fit = emptyFit(changed, 3)
  // Observed every four days: what is stable is shorter than half a year.
  fitRoc(
    fit,
    design,
    changed,
    days.map((day) => day / 4),
    0.05,
    'stable',
  )
  assert.equal(fit.reasons[0], reasonNumber('unstableHistory'))
})

test('images every eight days, days as trend: the recursion of nrt lets a clearing pass unseen, rotations do not', () => {
  const dense = Int32Array.from({ length: 80 }, (_, t) => 17_500 + 8 * t)
  const raw = designMatrix(referenceAxis(dense), { hasTrend: true, order: 2 })
  const cleared = history(30)
  const startIn = (mode: 'reference' | 'stable') => {
    const fit = emptyFit(cleared, 6)
    fitRoc(fit, raw, cleared, dense, 0.05, mode)
    return fit.firstRow[0] as number
  }
  assert.equal(startIn('reference'), 0)
  assert.ok(startIn('stable') > 20 && startIn('stable') <= 30, `${startIn('stable')}`)
})

const unit = ['X.csv', 'y.csv', 'rr_result.csv', 'roc_history_result.csv'].map((file) => `nrt_unit/${file}`)
test('recursive residuals and starts of strucchange', { skip: missing(...unit) }, () => {
  const [x = [], y = [], residuals = [], starts = []] = unit.map(numbersOf)
  const given = { rows: x.length, columns: 5, values: Float64Array.from(x.flat()) }
  const block = { pixels: 5, dates: y.length, values: Float64Array.from(y.flat()) }
  const room = recursionRoom(y.length, 5)
  const rows = new Int32Array(y.length)
  for (let p = 0; p < 5; p++) {
    const count = observedRows(block, p, rows)
    // The regressors have their intercept twice in strucchange's run: it begins one observation later, as nrt does.
    assert.equal(stableStart(given, block, p, rows, count, startTest(0.05, 'nrt'), room), (starts[p]?.[0] ?? 0) - 1)
    const forward = rows.slice(0, count).reverse()
    assert.equal(rotatedResiduals(given, block, p, forward, count, room), count - 5)
    const wanted = residuals.map((row) => row[p] ?? Number.NaN).filter((value) => !Number.isNaN(value))
    for (const [i, value] of wanted.entries()) {
      const own = room.residuals[count - 5 - wanted.length + i] as number
      assert.ok(Math.abs(own - value) < 1e-6, `pixel ${p}, ${i}: ${own} ${value}`)
    }
  }
})
