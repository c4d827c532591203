// BAYTS against bayts of R (jreiche/bayts) over a dry forest in Bolivia, Sentinel-1 and Landsat: one pixel step by step, and 10 000 pixels.
import assert from 'node:assert/strict'
import test from 'node:test'
import { dayOf, imageOf, imagesIn, missing, rowsOf } from '../../test/support/changeSeries.ts'
import { publishedBayts, startBayts, updateBayts } from './bayts.ts'
import { bfastAxis } from './designMatrix.ts'
import { nonForestProbability, probabilityStream, type SensorLikeness } from './nonForest.ts'
import { drawOffLevel } from './sceneLevel.ts'

const radar: SensorLikeness = { forest: { mean: -1, deviation: 0.75 }, nonForest: { mean: -4, deviation: 1 } }
const optical: SensorLikeness = { forest: { mean: 0, deviation: 0.1 }, nonForest: { mean: -0.5, deviation: 0.125 } }
const limits = [0.1, 0.9] as const
const number = (text = '') => (text === 'NA' ? Number.NaN : Number(text))

const alone = 'bayts/pnf_test_s1vv.csv'
test('bayts: radar alone', { skip: missing(alone) }, (t) => {
  const seen = rowsOf(alone)
    .slice(1)
    .filter(([, value]) => value !== 'NA')
  assert.equal(seen.length, 73)
  for (const [, value, , wanted] of seen)
    assert.ok(Math.abs(nonForestProbability(number(value), radar, limits) - number(wanted)) < 1e-12, `${value}`)
  t.diagnostic(`${seen.length} probabilities of non-forest equal to 1e-12`)
})

const steps = 'bayts/detect_bayts.csv'
test('bayts: a pixel step by step', { skip: missing(steps) }, (t) => {
  const rows = rowsOf(steps).map((cells) => cells.map((cell) => cell.replaceAll('"', '')))
  const seen = rows.slice(1).map(([, ts1, ts2, pnf, change, flag]) => ({
    radar: number(ts1),
    optical: number(ts2),
    nonForest: number(pnf),
    change: number(change),
    flag,
  }))
  assert.equal(seen.length, 86)
  const one = (value: number) => ({ pixels: 1, dates: 1, values: Float64Array.of(value) })
  const days = Int32Array.of(1)
  const stream = seen.map((step) => {
    const sensors = [
      { days, block: one(step.radar), likeness: radar },
      { days, block: one(step.optical), likeness: optical },
    ]
    return probabilityStream(sensors, limits).block.values
  })
  for (const [step, [own = 0]] of stream.entries()) assert.ok(Math.abs(own - (seen[step]?.nonForest ?? 0)) < 1e-12)
  // Monitoring begins in 2016, on the step after the last one that is marked 0.
  const confirmed = seen.findIndex(({ flag }) => flag === 'Change')
  const before = stream.slice(0, confirmed)
  const state = startBayts(1, publishedBayts.bayts, 'reference', before)
  for (const [step, probabilities] of stream.slice(confirmed).entries()) updateBayts(state, probabilities, 100 + step)
  assert.deepEqual([state.flaggedOn[0], state.detectedOn[0]], [100, 100])
  assert.ok(Math.abs((state.change[0] as number) - (seen[confirmed]?.change ?? 0)) < 1e-12)
  t.diagnostic(`${stream.length} probabilities of non-forest and the one of change equal to 1e-12`)
})

const [sentinel, landsat, result] = ['bayts/s1vv_tseries', 'bayts/lndvi_tseries', 'bayts/bayts_spatial_result.tif']
test('bayts: 100 by 100 pixels of two sensors', { skip: missing(sentinel, landsat, result) }, (t) => {
  const pixels = 10_000
  const room = new Float64Array(pixels)
  const seriesOf = (directory: string, likeness: SensorLikeness) => {
    const images = imagesIn(directory)
    const values = new Float64Array(images.length * pixels)
    for (const [i, image] of images.entries()) {
      drawOffLevel(image.values, 0.95, room)
      values.set(image.values, i * pixels)
    }
    const days = Int32Array.from(images, ({ day }) => day)
    return { days, block: { pixels, dates: images.length, values }, likeness }
  }
  const { days, block } = probabilityStream([seriesOf(sentinel, radar), seriesOf(landsat, optical)], limits)
  const rowOf = (row: number) => block.values.subarray(row * pixels, (row + 1) * pixels)
  const from = days.findIndex((day) => day > dayOf('2016-01-01'))
  const history = Array.from({ length: from }, (_, row) => rowOf(row))
  const state = startBayts(pixels, publishedBayts.bayts, 'reference', history)
  for (let row = from; row < days.length; row++) updateBayts(state, rowOf(row), days[row] as number)

  const { years } = bfastAxis(days)
  const yearOf = (day: number) => (day === 0 ? Number.NaN : Math.fround(years[days.indexOf(day)] as number))
  const isOpen = (p: number) => state.detectedOn[p] === 0
  const none = Number.NaN
  const own: Readonly<Record<string, (p: number) => number>> = {
    flagged: (p) => (isOpen(p) ? yearOf(state.flaggedOn[p] as number) : none),
    'flag of a confirmed change': (p) => (isOpen(p) ? none : yearOf(state.flaggedOn[p] as number)),
    confirmed: (p) => yearOf(state.detectedOn[p] as number),
    'probability of a flag': (p) => (isOpen(p) ? (state.change[p] as number) : none),
    'probability of a confirmed change': (p) => (isOpen(p) ? none : (state.change[p] as number)),
  }
  const { bands } = imageOf(result)
  const unequal: string[] = []
  for (const [band, [part, partOf]] of Object.entries(own).entries()) {
    const wanted = bands[band] as Float64Array
    const places = [...wanted.keys()].filter((p) => !isNear(partOf(p), wanted[p] as number))
    t.diagnostic(`${part}: ${pixels - places.length} of ${pixels} equal`)
    unequal.push(...places.slice(0, 5).map((p) => `${part}, pixel ${p}: ${partOf(p)}, bayts ${wanted[p]}`))
  }
  assert.deepEqual(unequal, [])
})

/** Days are equal; probabilities to 1e-6, since the images are copies in 32 bits of what bayts was run on. */
const isNear = (own: number, other: number) =>
  Number.isNaN(other) ? Number.isNaN(own) : Math.abs(own - other) <= (other > 1 ? 0 : 1e-6)
