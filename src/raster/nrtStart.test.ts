// nrt's start of the stable history turns on rounding in some pixels (recursiveResiduals.ts, decision 0062). Which these are is found by
// changing the regressors in their last bit; the others must be as nrt has them.
import assert from 'node:assert/strict'
import test from 'node:test'
import { arrayOf, missing, simulatedStack } from '../../test/support/changeSeries.ts'
import { designMatrix, referenceAxis } from './designMatrix.ts'
import { fitRoc } from './fitRoc.ts'
import { emptyFit } from './historyFit.ts'

const changes = 32
const file = 'reference/nrt_synth/cusum_roc__fit_start.npy'
const skip = missing('reference/nrt_synth/index.json', 'synthetic/stack_40.npy', 'synthetic/meta_40.json', file)

test('where rounding does not decide, the stable history begins on the day of nrt', { skip }, (t) => {
  const { pixels, days, historyDates, values } = simulatedStack()
  const block = { pixels, dates: historyDates, values: values.subarray(0, historyDates * pixels) }
  const design = designMatrix(referenceAxis(days), { hasTrend: true, order: 2 })
  const startsOf = (regressors: Float64Array) => {
    const fit = emptyFit(block, design.columns)
    fitRoc(fit, { ...design, values: regressors }, block, days, 0.05, 'reference')
    return fit.firstRow
  }
  const starts = startsOf(design.values)
  const isSteady = new Uint8Array(pixels).fill(1)
  let state = 1
  const lastBit = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return 1 + (((state >>> 16) % 3) - 1) * Number.EPSILON
  }
  for (let change = 0; change < changes; change++) {
    const others = startsOf(design.values.map((value, at) => (at % design.columns === 0 ? value : value * lastBit())))
    for (let p = 0; p < pixels; p++) if (others[p] !== starts[p]) isSteady[p] = 0
  }
  const wanted = arrayOf(file).values
  const isEqual = (p: number) => days[starts[p] as number] === wanted[p]
  const steady = Array.from(isSteady.keys()).filter((p) => isSteady[p] === 1)
  const equal = steady.filter(isEqual).length
  t.diagnostic(
    `rounding decides ${pixels - steady.length} of ${pixels} pixels; of the others ${equal} of ${steady.length} begin on the day of nrt`,
  )
  assert.ok(steady.length > 0.9 * pixels)
  assert.ok(equal >= 0.999 * steady.length, `${equal} of ${steady.length}`)
})
