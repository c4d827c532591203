import assert from 'node:assert/strict'
import test from 'node:test'
import { afterLastBreak, breakRoom } from './lastBreak.ts'

const mean = (rows: number) => ({ rows, columns: 1, values: new Float64Array(rows).fill(1) })
const noise = (t: number) => 0.05 * Math.sin(t * t)
function after(length: number, valueOn: (t: number) => number) {
  const block = { pixels: 1, dates: length, values: Float64Array.from({ length }, (_, t) => valueOn(t) + noise(t)) }
  const rows = Int32Array.from({ length }, (_, t) => t)
  return afterLastBreak(mean(length), block, 0, rows, length, breakRoom(length, 1))
}

test('the history begins after the last of two changes of level', () => {
  assert.equal(
    after(40, (t) => (t < 12 ? 0 : t < 25 ? 1 : 0.4)),
    25,
  )
})

test('a steady history has no break', () => {
  assert.equal(
    after(40, () => 0.7),
    0,
  )
})

test('a history shorter than two segments of six is not looked into; of two it has room for none', () => {
  assert.equal(
    after(11, (t) => (t < 5 ? 0 : 1)),
    -1,
  )
  assert.equal(
    after(12, (t) => (t < 6 ? 0 : 1)),
    0,
  )
  assert.equal(
    after(13, (t) => (t < 6 ? 0 : 1)),
    6,
  )
})
