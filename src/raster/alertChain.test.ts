// The whole way on real images: radar and Landsat over Bolivia, day by day, to alerts with borders, dates and areas.
import assert from 'node:assert/strict'
import test from 'node:test'
import { dayOf, imagesIn, missing } from '../../test/support/changeSeries.ts'
import { baytsAlerts, publishedBayts, startBayts, updateBayts } from './bayts.ts'
import { alertSummaries, emptyBook, type GrowthRule, growAlerts } from './growAlerts.ts'
import { type AlertLayer, integrateAlerts } from './integrateAlerts.ts'
import { probabilityStream, type SensorSeries } from './nonForest.ts'
import { outlinesOf, polygonsOf } from './outlines.ts'
import { drawOffLevel } from './sceneLevel.ts'
import { zonesOf } from './zonesOf.ts'

const [sentinel, landsat] = ['bayts/s1vv_tseries', 'bayts/lndvi_tseries']
const grid = { width: 100, height: 100, originX: 594_555, originY: 8_003_065, pixelWidth: 30, pixelHeight: -30 }
const pixels = 10_000
const rowAreas = new Float64Array(100).fill(0.09)
const rule: GrowthRule = { connectivity: 8, minimumMappingUnit: 0.2, daysOpen: 90 }

function sensors(): SensorSeries[] {
  const room = new Float64Array(pixels)
  return [
    { folder: sentinel, forest: { mean: -1, deviation: 0.75 }, nonForest: { mean: -4, deviation: 1 } },
    { folder: landsat, forest: { mean: 0, deviation: 0.1 }, nonForest: { mean: -0.5, deviation: 0.125 } },
  ].map(({ folder, ...likeness }) => {
    const images = imagesIn(folder)
    const values = new Float64Array(images.length * pixels)
    for (const [t, image] of images.entries()) {
      drawOffLevel(image.values, 0.95, room)
      values.set(image.values, t * pixels)
    }
    const days = Int32Array.from(images, ({ day }) => day)
    return { days, block: { pixels, dates: images.length, values }, likeness }
  })
}

/** The alerts of a stream after each day of 2016. */
function alertsByDay(series: readonly SensorSeries[]): { readonly day: number; readonly alerts: AlertLayer }[] {
  const { days, block } = probabilityStream(series, [0.1, 0.9])
  const state = startBayts(pixels, publishedBayts.radd, 'stable')
  return [...days].flatMap((day, row) => {
    if (day <= dayOf('2016-01-01')) return []
    updateBayts(state, block.values.subarray(row * pixels, (row + 1) * pixels), day)
    return [{ day, alerts: baytsAlerts(state) }]
  })
}

test('alerts grow day by day; their borders hold their pixels, their dates stand', {
  skip: missing(sentinel, landsat),
}, (t) => {
  let book = emptyBook(grid)
  let confirmed: readonly number[] = []
  const byDay = alertsByDay(sensors())
  for (const { day, alerts } of byDay) {
    book = growAlerts(grid, book, alerts, rowAreas, day, rule)
    const { detectedOn } = alertSummaries(grid, book, alerts, rowAreas, rule)
    // What was confirmed stays so, or goes over into the older alert that it became part of.
    for (const [number, on] of confirmed.entries())
      if (on !== 0 && book.joinedTo[number] === 0) assert.ok((detectedOn[number] as number) <= on, `${number}`)
    confirmed = [...detectedOn]
    for (const [p, number] of book.numbers.entries()) if (number !== 0) assert.notEqual(alerts.flaggedOn[p], 0)
  }
  const { alerts } = byDay.at(-1) as { readonly alerts: AlertLayer }
  const { areas, flaggedOn, detectedOn } = alertSummaries(grid, book, alerts, rowAreas, rule)
  const count = book.joinedTo.length - 1
  const polygons = polygonsOf(outlinesOf(grid, { labels: book.numbers, count }), grid)
  assert.deepEqual(zonesOf(grid, polygons), book.numbers)
  const standing = [...areas.keys()].filter((number) => (areas[number] as number) > 0)
  for (const number of standing) {
    assert.ok((flaggedOn[number] as number) > dayOf('2016-01-01'))
    if (detectedOn[number] !== 0) assert.ok((detectedOn[number] as number) >= (flaggedOn[number] as number))
  }
  const areaHa = areas.reduce((sum, area) => sum + area, 0)
  const sure = standing.filter((number) => detectedOn[number] !== 0).length
  t.diagnostic(`${standing.length} alerts, ${sure} confirmed, ${areaHa.toFixed(1)} ha of pixels`)
  assert.ok(standing.length > 0 && sure > 0)
})

test('radar and Landsat as two systems agree on some pixels', { skip: missing(sentinel, landsat) }, (t) => {
  const systems = sensors().map((one) => alertsByDay([one]).at(-1)?.alerts as AlertLayer)
  const { confidence, flaggedOn } = integrateAlerts(grid, systems, { daysApart: 180, usesNeighbours: false })
  const counts = [0, 1, 2, 3].map((level) => confidence.filter((own) => own === level).length)
  t.diagnostic(`low ${counts[1]}, high ${counts[2]}, highest ${counts[3]} of ${pixels} pixels`)
  for (const [p, own] of confidence.entries()) {
    const seen = systems.filter((system) => system.flaggedOn[p] !== 0)
    assert.equal(own === 3, seen.length === 2)
    assert.equal(own === 0, flaggedOn[p] === 0)
  }
  assert.ok(counts.every((count) => count > 0))
})
