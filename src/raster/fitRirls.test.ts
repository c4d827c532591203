import assert from 'node:assert/strict'
import test from 'node:test'
import { missing, numbersOf } from '../../test/support/changeSeries.ts'
import { designMatrix } from './designMatrix.ts'
import { fitOls } from './fitOls.ts'
import { fitRirls } from './fitRirls.ts'
import { emptyFit } from './historyFit.ts'

test('one cloud on a line is seen and does not bend it', () => {
  const trend = Float64Array.from({ length: 20 }, (_, t) => t)
  const design = designMatrix({ trend, years: trend }, { hasTrend: true, order: 0 })
  const wave = (t: number) => (t % 2 === 0 ? 0.01 : -0.01)
  const values = Float64Array.from(trend, (t) => (t === 5 ? -1 : 0.5 + 0.02 * t + wave(t)))
  const block = { pixels: 1, dates: 20, values }
  const [robust, plain] = [emptyFit(block, 2), emptyFit(block, 2)]
  fitRirls(robust, design, block)
  fitOls(plain, design, block, 'stable')
  assert.ok(Math.abs((robust.beta[1] as number) - 0.02) < 5e-4, `${robust.beta[1]}`)
  assert.ok(Math.abs((plain.beta[1] as number) - 0.02) > 5e-3)
  assert.ok(Math.abs((robust.residuals[5] as number) + 1.6) < 0.01, 'observed less predicted')
})

test('a line without any scatter is that line', () => {
  const trend = Float64Array.of(0, 1, 2, 3)
  const design = designMatrix({ trend, years: trend }, { hasTrend: true, order: 0 })
  const block = { pixels: 1, dates: 4, values: Float64Array.of(1, 3, 5, 7) }
  const fit = emptyFit(block, 2)
  fitRirls(fit, design, block)
  assert.deepEqual([...fit.beta], [1, 2])
})

test('all on a line but one: the scale does not fall to nothing', () => {
  const trend = Float64Array.from({ length: 16 }, (_, t) => t)
  const values = trend.map((t) => (t === 3 ? 9 : 1 + t / 4))
  const block = { pixels: 1, dates: 16, values }
  const fit = emptyFit(block, 2)
  fitRirls(fit, designMatrix({ trend, years: trend }, { hasTrend: true, order: 0 }), block)
  assert.equal(fit.reasons[0], 0)
  assert.ok(Math.abs((fit.beta[1] as number) - 0.25) < 1e-6, `${fit.beta[1]}`)
})

const files = ['nrt_unit/RLM_X.csv', 'nrt_unit/RLM_y.csv']
test('a season and trend of order 3 with gaps: the weights say which observations count', {
  skip: missing(...files),
}, () => {
  const [x, y] = [numbersOf('nrt_unit/RLM_X.csv'), numbersOf('nrt_unit/RLM_y.csv')]
  const columns = x[0]?.length ?? 0
  const design = { rows: x.length, columns, values: Float64Array.from(x.flat()) }
  const block = { pixels: 2, dates: y.length, values: Float64Array.from(y.flat()) }
  const fit = emptyFit(block, columns)
  fitRirls(fit, design, block)
  assert.deepEqual([...fit.reasons], [0, 0])
  assert.ok(fit.beta.every(Number.isFinite))
})
