import assert from 'node:assert/strict'
import test from 'node:test'
import { missing, numbersOf } from '../../test/support/changeSeries.ts'
import { reasonCodes, reasonNumber } from './block.ts'
import { startCcdc, startIqr, updateConsecutive } from './consecutive.ts'
import { cusumBoundary, startCusum, updateCusum } from './cusum.ts'
import { designMatrix } from './designMatrix.ts'
import { startEwma, updateEwma } from './ewma.ts'
import { fitOls } from './fitOls.ts'
import { emptyFit } from './historyFit.ts'
import { mosumBoundary, startMosum, updateMosum } from './mosum.ts'
import { reasonsOf } from './watch.ts'

const none = Number.NaN
const mean = designMatrix({ trend: new Float64Array(1), years: new Float64Array(1) }, { hasTrend: false, order: 0 })
/** One pixel about 0 whose history is given; the mean is fitted. */
function fitted(...values: number[]) {
  const block = { pixels: 1, dates: values.length, values: Float64Array.from(values) }
  const rows = new Float64Array(values.length)
  const fit = emptyFit(block, 1)
  fitOls(fit, designMatrix({ trend: rows, years: rows }, { hasTrend: false, order: 0 }), block, 'stable')
  return fit
}
const near = (value: number | undefined, wanted: number) =>
  assert.ok(Math.abs((value as number) - wanted) < 1e-6, `${value}, not ${wanted}`)
// Deviation with one degree of freedom taken off: √(8/7); with none: 1.
const history = [1, -1, 1, -1, 1, -1, 1, -1]

test('CUSUM adds residuals over sigma √n, against a boundary of its number', () => {
  const state = startCusum(fitted(...history), 0.05, 'stable')
  const unit = Math.sqrt((8 / 7) * 8)
  updateCusum(state, mean, 0, Float32Array.of(3), 100)
  updateCusum(state, mean, 0, Float32Array.of(none), 101)
  updateCusum(state, mean, 0, Float32Array.of(1.5), 102)
  near(state.process[0], 4.5 / unit)
  assert.equal(state.observations[0], 10)
  near(state.boundary[0], Math.sqrt(1.25 * 0.25 * (2.7954834829 ** 2 + Math.log(5))))
  assert.equal(state.detectedOn[0], 0)
  updateCusum(state, mean, 0, Float32Array.of(9), 103)
  assert.equal(state.detectedOn[0], 103)
  // A pixel with a break is left as it was on that day.
  updateCusum(state, mean, 0, Float32Array.of(-50), 104)
  assert.deepEqual([state.detectedOn[0], state.observations[0], state.judgedDates[0]], [103, 11, 3])
})

test('MOSUM sums the last quarter of the history and what came since', () => {
  const state = startMosum(fitted(...history), 0.05, 0.25)
  const unit = Math.sqrt((8 / 7) * 8)
  assert.equal(state.windowSize[0], 2)
  near(state.process[0], 0)
  updateMosum(state, mean, 0, Float32Array.of(2), 100)
  near(state.process[0], (-1 + 2) / unit)
  updateMosum(state, mean, 0, Float32Array.of(2.5), 101)
  near(state.process[0], 4.5 / unit)
  near(state.boundary[0], 1.34182451007628 * Math.SQRT2)
  assert.equal(state.detectedOn[0], 0)
  updateMosum(state, mean, 0, Float32Array.of(4), 102)
  near(state.process[0], 6.5 / unit)
  assert.equal(state.detectedOn[0], 102)
})

test('boundaries widen: that of the moving sum from e lengths of the history on', () => {
  near(mosumBoundary(1.5, 1), Math.SQRT2)
  near(mosumBoundary(Math.E ** 2, 3), 6)
  near(cusumBoundary(2, 3), Math.sqrt(2 * (9 + Math.LN2)))
})

test('EWMA moves by lambda, leaves clouds out and sees both sides', () => {
  const settings = { lambda: 0.5, sensitivity: 3, outlierThreshold: 5 }
  const state = startEwma(fitted(...history), settings, 'stable')
  const begun = state.process[0] as number
  near(begun, -0.33203125)
  near(state.boundary[0], 3 * Math.sqrt(1 / 3))
  updateEwma(state, mean, 0, Float32Array.of(-6), 100)
  assert.deepEqual([state.process[0], state.judgedDates[0]], [begun, 0])
  updateEwma(state, mean, 0, Float32Array.of(-2), 101)
  near(state.process[0], begun / 2 - 1)
  updateEwma(state, mean, 0, Float32Array.of(-4), 102)
  assert.equal(state.detectedOn[0], 102)
})

test('EWMA: a history that ends outside of its limits is unstable; below them in stable mode only', () => {
  const settings = { lambda: 1, sensitivity: 1, outlierThreshold: 5 }
  const falling = fitted(1, 1, 1, 1, 1, 1, 1, -7)
  const rising = fitted(-1, -1, -1, -1, -1, -1, -1, 7)
  const unstable = reasonNumber('unstableHistory')
  assert.equal(startEwma(falling, settings, 'stable').reasons[0], unstable)
  assert.equal(startEwma(falling, settings, 'reference').reasons[0], 0)
  assert.equal(startEwma(rising, settings, 'reference').reasons[0], unstable)
})

test('CCDC: three outliers one after another are a break, two and a good one are not', () => {
  const state = startCcdc(fitted(...history), 3, 3)
  near(state.rootMeanSquare[0], 1)
  for (const [day, value] of [3.5, -3.5, 0, 4, none, 4, 2.9, 4, -4, 4].entries())
    updateConsecutive(state, mean, 0, Float32Array.of(value), 100 + day)
  assert.equal(state.detectedOn[0], 109)
  assert.equal(state.judgedDates[0], 9)
})

test('IQR: outliers lie outside of the fences about the quartiles', () => {
  const state = startIqr(fitted(-4, -2, 0, 2, 4), 1.5, 1)
  assert.deepEqual([state.quartile1[0], state.quartile3[0], state.lower[0], state.upper[0]], [-2, 2, -8, 8])
  updateConsecutive(state, mean, 0, Float32Array.of(8), 100)
  assert.equal(state.detectedOn[0], 0)
  updateConsecutive(state, mean, 0, Float32Array.of(-8.5), 101)
  assert.equal(state.detectedOn[0], 101)
})

test('a pixel that gives no answer says why', () => {
  const watched = startCcdc(fitted(...history), 3, 3)
  assert.equal(reasonCodes[reasonsOf(watched)[0] as number], 'unobserved')
  for (const value of [none, Number.POSITIVE_INFINITY]) updateConsecutive(watched, mean, 0, Float32Array.of(value), 100)
  assert.equal(reasonsOf(watched)[0], reasonNumber('unobserved'))
  updateConsecutive(watched, mean, 0, Float32Array.of(0), 101)
  assert.equal(reasonsOf(watched)[0], 0)
  assert.equal(reasonsOf(startCusum(fitted(2, 2, 2, 2), 0.05, 'stable'))[0], reasonNumber('flatHistory'))
  assert.equal(reasonsOf(startCusum(fitted(2), 0.05, 'stable'))[0], reasonNumber('tooFewObservations'))
})

const files = ['X.csv', 'y.csv', 'cusum_result.csv', 'mosum_result.csv'].map((file) => `nrt_unit/${file}`)
test('process, boundary, size and sigma of strucchange, history of 100 dates', { skip: missing(...files) }, () => {
  const [x = [], y = [], cusums = [], mosums = []] = files.map(numbersOf)
  const design = { rows: x.length, columns: 5, values: Float64Array.from(x.flat()) }
  const values = Float64Array.from(y.flat())
  const block = { pixels: 5, dates: 100, values: values.slice(0, 500) }
  const fit = emptyFit(block, 5)
  fitOls(fit, design, block, 'stable')
  const cusum = startCusum(fit, 0.05, 'stable')
  const mosum = startMosum(fit, 0.05, 0.25)
  for (let t = 100; t < y.length; t++) {
    updateCusum(cusum, design, t, values.subarray(t * 5, t * 5 + 5), t)
    updateMosum(mosum, design, t, values.subarray(t * 5, t * 5 + 5), t)
  }
  for (const [p, isBroken] of [...cusum.detectedOn].map((day) => day > 0).entries()) {
    const [process = 0, boundary = 0, size = 0, sigma = 0] = cusums.map((row) => row[p] as number)
    assert.equal(cusum.historySize[p], size)
    assert.ok(Math.abs((cusum.sigma[p] as number) / sigma - 1) < 1e-6)
    // strucchange goes on after a break.
    if (isBroken) continue
    assert.ok(Math.abs((cusum.process[p] as number) / process - 1) < 1e-5, `${cusum.process[p]} ${process}`)
    assert.ok(Math.abs((cusum.boundary[p] as number) / boundary - 1) < 1e-7)
  }
  assert.ok(cusum.detectedOn.filter((day) => day === 0).length >= 3)
  for (const [p, day] of mosum.detectedOn.entries()) {
    const [process = 0, boundary = 0] = mosums.map((row) => row[p] as number)
    if (day > 0) continue
    assert.ok(Math.abs((mosum.process[p] as number) / process - 1) < 1e-5, `${mosum.process[p]} ${process}`)
    assert.ok(Math.abs((mosum.boundary[p] as number) / boundary - 1) < 1e-12)
  }
  assert.ok(mosum.detectedOn.filter((day) => day === 0).length >= 3)
})
