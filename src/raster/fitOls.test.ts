import assert from 'node:assert/strict'
import test from 'node:test'
import { observedRows, reasonNumber } from './block.ts'
import { designMatrix } from './designMatrix.ts'
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
