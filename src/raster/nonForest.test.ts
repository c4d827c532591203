import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { joined, joinObservations, nonForestProbability, probabilityStream } from './nonForest.ts'

const none = Number.NaN
const likeness = { forest: { mean: 0, deviation: 1 }, nonForest: { mean: 2, deviation: 1 } }
const free = [0, 1] as const
const near = (own: number | undefined, wanted: number) =>
  assert.ok(Math.abs((own as number) - wanted) < 1e-12, `${own}, not ${wanted}`)

test('halfway between two equal distributions nothing is known; with other deviations the narrow one counts more', () => {
  near(nonForestProbability(1, likeness, free), 0.5)
  // The densities at 2 are as e^-2 to 1.
  near(nonForestProbability(2, likeness, free), 1 / (1 + Math.exp(-2)))
  const narrow = { forest: { mean: 0, deviation: 0.5 }, nonForest: { mean: 0, deviation: 1 } }
  near(nonForestProbability(0, narrow, free), 1 / 3)
})

test('no observation is trusted beyond the limits, and one without any likeness counts as forest', () => {
  near(nonForestProbability(9, likeness, [0.1, 0.9]), 0.9)
  near(nonForestProbability(-9, likeness, [0.1, 0.9]), 0.1)
  near(nonForestProbability(1e6, likeness, [0.1, 0.9]), 0.1)
})

test('Bayes: odds are multiplied', () => {
  near(joined(0.9, 0.9), 81 / 82)
  near(joined(0.3, 0.5), 0.3)
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(share, share, (a, b) => {
      const odds = (p: number) => p / (1 - p)
      return Math.abs(odds(joined(a, b)) / (odds(a) * odds(b)) - 1) < 1e-9
    }),
  )
})

test('sensors become one stream in time; two looks of one day are joined, what is not seen stays unknown', () => {
  const other = { forest: { mean: 10, deviation: 1 }, nonForest: { mean: 8, deviation: 1 } }
  const radar = Float64Array.of(2, Number.POSITIVE_INFINITY, 1, none)
  const optical = Float32Array.of(8, none, 9, 8)
  const stream = probabilityStream(
    [
      { days: Int32Array.of(30, 20), block: { pixels: 2, dates: 2, values: radar }, likeness },
      { days: Int32Array.of(10, 30), block: { pixels: 2, dates: 2, values: optical }, likeness: other },
    ],
    free,
  )
  const sure = 1 / (1 + Math.exp(-2))
  assert.deepEqual([...stream.days], [10, 20, 30])
  const [a, b, c, d, e, f] = stream.block.values
  for (const [own, wanted] of [
    [a, sure],
    [c, 0.5],
    [e, sure],
    [f, sure],
  ] as const)
    near(own, wanted)
  assert.ok(Number.isNaN(b) && Number.isNaN(d))
})

test('which sensor comes first makes no difference', () => {
  const values = fc.array(fc.double({ min: -4, max: 6, noNaN: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(values, values, (first, second) => {
      const [one, two] = [new Float64Array(3).fill(none), new Float64Array(3).fill(none)]
      for (const [into, order] of [
        [one, [first, second]],
        [two, [second, first]],
      ] as const)
        for (const observed of order) joinObservations(into, Float64Array.from(observed), likeness, [0.1, 0.9])
      return one.every((probability, p) => Math.abs(probability - (two[p] as number)) < 1e-12)
    }),
  )
})
