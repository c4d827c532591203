import assert from 'node:assert/strict'
import test from 'node:test'
import { observedRows, reasonNumber } from './block.ts'
import { designMatrix, stableAxis } from './designMatrix.ts'
import { fitOls } from './fitOls.ts'
import { emptyFit } from './historyFit.ts'

const none = Number.NaN
// Three pixels, five dates: y = 1 + 2t with one missing, two observations only, masked.
const values = Float32Array.of(1, none, 1, 3, none, 1, none, none, 1, 7, 4, 1, 10, 5, 1)
const block = { pixels: 3, dates: 5, values }
const line = (trend: readonly number[]) =>
  designMatrix({ trend: Float64Array.from(trend), years: new Float64Array(trend.length) }, { hasTrend: true, order: 0 })

test('a line by hand, its residuals predicted less observed in reference, observed less predicted in stable', () => {
  const design = line([0, 1, 2, 3, 4])
  for (const [mode, sign] of [
    ['reference', 1],
    ['stable', -1],
  ] as const) {
    const fit = emptyFit(block, 2, Uint8Array.of(1, 1, 0))
    fitOls(fit, design, block, mode)
    // Observed at 0, 1, 3, 4 with 1, 3, 7, 10: mean 5.25 at 2, slope 22/10.
    assert.ok(Math.abs((fit.beta[0] as number) - 0.85) < 1e-7 && Math.abs((fit.beta[3] as number) - 2.2) < 1e-7)
    const residuals = [0, 1, 2, 3, 4].map((t) => (fit.residuals[t * 3] as number) * sign)
    for (const [t, wanted] of [-0.15, 0.05, none, 0.45, -0.35].entries())
      assert.ok(Number.isNaN(wanted) ? Number.isNaN(residuals[t]) : Math.abs((residuals[t] as number) - wanted) < 1e-6)
    assert.deepEqual([...fit.reasons], [0, reasonNumber('tooFewObservations'), reasonNumber('masked')])
    assert.ok(Number.isNaN(fit.beta[1]) && Number.isNaN(fit.beta[2]))
  }
})

test('a trend that stands still cannot be solved and says so', () => {
  const fit = emptyFit(block, 2)
  fitOls(fit, line([3, 3, 3, 3, 3]), block, 'reference')
  assert.equal(fit.reasons[0], reasonNumber('unsolvableFit'))
})

test('what is not finite is no observation', () => {
  const rows = new Int32Array(3)
  const odd = { pixels: 1, dates: 3, values: Float32Array.of(Number.POSITIVE_INFINITY, 0, none) }
  assert.equal(observedRows(odd, 0, rows), 1)
  assert.equal(rows[0], 1)
})

test('a season and trend about the middle of the history come back to the last of 32 bits', () => {
  const days = Int32Array.from({ length: 60 }, (_, t) => 17_000 + 17 * t)
  const axis = stableAxis(days, 17_500)
  const design = designMatrix(axis, { hasTrend: true, order: 1 })
  const wanted = [0.75, -0.03, 0.08, 0.02]
  const [level = 0, trend = 0, cosine = 0, sine = 0] = wanted
  const values = Float64Array.from(days, (_, t) => {
    const angle = 2 * Math.PI * (axis.years[t] as number)
    return level + trend * (axis.trend[t] as number) + cosine * Math.cos(angle) + sine * Math.sin(angle)
  })
  const fit = emptyFit({ pixels: 1, dates: 60, values }, 4)
  fitOls(fit, design, { pixels: 1, dates: 60, values }, 'stable')
  assert.deepEqual([...fit.beta], wanted.map(Math.fround))
})
