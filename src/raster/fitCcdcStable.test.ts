import assert from 'node:assert/strict'
import test from 'node:test'
import { type FitMode, reasonNumber } from './block.ts'
import { designMatrix } from './designMatrix.ts'
import { fitCcdcStable } from './fitCcdcStable.ts'
import { emptyFit } from './historyFit.ts'

const days = Int32Array.from({ length: 30 }, (_, t) => t * 16)
const trend = Float64Array.from(days, (day) => day)
const design = designMatrix({ trend, years: trend }, { hasTrend: true, order: 0 })
const wave = (t: number) => 0.01 * (t % 3) - 0.01
const fitted = (valueOn: (t: number) => number, threshold: number, mode: FitMode = 'stable', on = days) => {
  const block = { pixels: 1, dates: 30, values: Float64Array.from({ length: 30 }, (_, t) => valueOn(t)) }
  const fit = emptyFit(block, 2)
  fitCcdcStable(fit, design, block, on, threshold, mode)
  return fit
}

test('a steady history is kept whole', () => {
  const { firstRow, reasons, residuals } = fitted(wave, 3)
  assert.deepEqual([firstRow[0], reasons[0]], [0, 0])
  assert.ok(residuals.every(Number.isFinite))
})

test('a cloud on the first date is dropped with its neighbour', () => {
  const { firstRow, reasons, residuals } = fitted((t) => (t === 0 ? -2 : wave(t)), 3)
  assert.deepEqual([firstRow[0], reasons[0]], [2, 0])
  assert.ok(Number.isNaN(residuals[0]) && Number.isNaN(residuals[1]) && Number.isFinite(residuals[2]))
})

test('a cloud on the last date is never got rid of: no stable history', () => {
  assert.equal(fitted((t) => (t === 29 ? -2 : wave(t)), 2).reasons[0], reasonNumber('unstableHistory'))
})

test('a history that slopes is unstable in stable mode, which sees what the slope makes in all', () => {
  const sloping = (t: number) => 0.02 * t + wave(t)
  assert.equal(fitted(sloping, 3).reasons[0], reasonNumber('unstableHistory'))
  assert.equal(fitted(sloping, 3, 'reference').reasons[0], 0)
})

test('it ends with half a year, or with one and a half observations for each coefficient', () => {
  const last = (t: number) => (t === 29 ? -2 : wave(t))
  // 16 days apart: from row 18 on there are 176 days.
  assert.equal(fitted(last, 1.5).firstRow[0], 18)
  // 100 days apart: with one date less than four there would be two.
  assert.equal(
    fitted(
      last,
      1.2,
      'stable',
      days.map((day) => day * 6),
    ).firstRow[0],
    26,
  )
})
