import assert from 'node:assert/strict'
import test from 'node:test'
import { type BfastSettings, bfastmonitor } from './bfastmonitor.ts'
import { reasonNumber } from './block.ts'

const none = Number.NaN
const settings: BfastSettings = {
  process: 'cusum',
  history: 'whole',
  alpha: 0.05,
  historyAlpha: 0.05,
  windowShare: 0.25,
}
const mean = (rows: number) => ({ rows, columns: 1, values: new Float64Array(rows).fill(1) })
const judged = (startRow: number, values: readonly number[], given = settings) =>
  bfastmonitor(
    mean(values.length),
    { pixels: 1, dates: values.length, values: Float64Array.from(values) },
    startRow,
    given,
  )
const history = [1, -1, 1, -1, 1, -1, 1, -1]

test('a mean, by hand: the first sum beyond the boundary, the median of what came after', () => {
  // sigma √n = √(8/7 · 8) = 3.02; boundary of the ninth to eleventh: 1.19, 1.72, 2.16.
  const answer = judged(8, [...history, 3, none, 2, 2, -1])
  assert.equal(answer.breakRow[0], 11)
  assert.ok(Math.abs((answer.magnitude[0] as number) - 2) < 1e-15)
  assert.deepEqual([answer.firstRow[0], answer.historySize[0], answer.reasons[0]], [0, 8, 0])
  assert.ok(Math.abs(answer.beta[0] as number) < 1e-15)
})

test('moving sums: a window of two, boundary 1.90 throughout', () => {
  const given = { ...settings, process: 'mosum' } as const
  assert.equal(judged(8, [...history, 2.5, 2.5, 3.5], given).breakRow[0], 10)
  assert.equal(judged(8, [...history, 2.5, 2.5, 2.5], given).breakRow[0], -1)
})

test('a history that was another forest before: the test or the last break shortens it', () => {
  const values = [...Array.from({ length: 20 }, () => 0), ...Array.from({ length: 20 }, () => 5), 5, 5, 5].map(
    (value, t) => value + 0.1 * Math.sin(t * t),
  )
  assert.equal(judged(40, values).firstRow[0], 0)
  assert.equal(judged(40, values, { ...settings, history: 'lastBreak' }).firstRow[0], 20)
  const start = judged(40, values, { ...settings, history: 'roc' }).firstRow[0] as number
  // So great a change widens the scale that it is measured by: the sum crosses the boundary some observations late.
  assert.ok(start > 10 && start <= 20, `${start}`)
})

test('a pixel that gives no answer says why', () => {
  const reasonOf = (startRow: number, values: readonly number[], given = settings) =>
    judged(startRow, values, given).reasons[0]
  assert.equal(reasonOf(1, [1, 2, 3]), reasonNumber('tooFewObservations'))
  assert.equal(reasonOf(7, [1, 2, 1, 2, 1, 2, 1, 2]), reasonNumber('tooFewObservations'))
  assert.equal(
    reasonOf(10, [...history, 1, 1, 2], { ...settings, history: 'lastBreak' }),
    reasonNumber('tooFewObservations'),
  )
  assert.equal(reasonOf(8, [...history, none]), reasonNumber('unobserved'))
  assert.equal(reasonOf(8, [2, 2, 2, 2, 2, 2, 2, 2, 3]), reasonNumber('flatHistory'))
  const still = { rows: 9, columns: 2, values: new Float64Array(18).fill(1) }
  const block = { pixels: 1, dates: 9, values: Float64Array.from([...history, 0]) }
  assert.equal(bfastmonitor(still, block, 8, settings).reasons[0], reasonNumber('unsolvableFit'))
})
