// The invented register is the same every time, touches without gaps, and has what a real one has: areas that differ, owners of
// every kind, outlines over one another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geodesicDistanceM, polygonAreaM2 } from '../../geo/measure.ts'
import { fieldAt } from '../example.ts'
import { plotFields } from '../frmsColumns.ts'
import { ownerCategories } from '../plot.ts'
import { earlierInMemory, filePlots } from '../plotFile.ts'
import { isRefusing } from '../plotRow.ts'
import { inventedPlots } from './inventedPlots.ts'

const unit = { code: '20035', name: 'Bình Điền', fullName: 'xã Bình Điền', shape: fieldAt(107.36, 16.28, 0.16, 0.1) }
const plots = inventedPlots([{ ...unit, share: 1 }], 2024)
const judged = [
  ...filePlots(
    plots.map(({ facts, shape }) => ({ properties: facts, geometry: shape })),
    {
      columns: Object.fromEntries(plotFields.map((field) => [field, field])),
      letterRepair: 'asFound',
      move: (position) => position,
      year: 2026,
      earlier: earlierInMemory(),
    },
  ),
]
const faultsOf = (code: string) => judged.filter(({ faults }) => faults.some((fault) => fault.code === code)).length

test('the same every time, and nothing that the register would refuse', () => {
  assert.deepEqual(inventedPlots([{ ...unit, share: 1 }], 2024), plots)
  assert.equal(judged.filter(({ faults }) => faults.some(isRefusing)).length, 0)
  assert.equal(faultsOf('shapeCrosses'), 0)
})

test('areas are plausible, some differ from the book, every kind of owner is there', () => {
  for (const { geodesicAreaHa = 0 } of judged)
    assert.ok(geodesicAreaHa > 0.3 && geodesicAreaHa < 40, `${geodesicAreaHa} ha`)
  const differing = faultsOf('areaDiffers') / plots.length
  assert.ok(differing > 0.01 && differing < 0.04, `${differing}`)
  const categories = new Set(plots.map(({ ownerCategory }) => ownerCategory))
  assert.deepEqual(
    [...ownerCategories, undefined].filter((category) => !categories.has(category)),
    [],
  )
})

test('plots touch without gaps: their areas add up to the ground they cover, but for those that overlap', () => {
  // Every side within the ground belongs to two plots, once in each direction.
  const sides = new Map<string, number>()
  for (const { shape } of plots)
    for (const ring of shape.coordinates.flat())
      for (const [index, from] of ring.slice(0, -1).entries()) {
        const ends = [from.join(' '), ring[index + 1]?.join(' ')].toSorted()
        sides.set(ends.join(), (sides.get(ends.join()) ?? 0) + 1)
      }
  const single = [...sides].filter(([, count]) => count === 1)
  const length = single.reduce((sum, [ends]) => {
    const [from, to] = ends.split(',').map((place) => place.split(' ').map(Number) as [number, number])
    return sum + (from && to ? geodesicDistanceM(from, to) : 0)
  }, 0)
  const around = 2 * (17_100 + 11_060)
  const overlapping = plots.length * 0.003 * 2 * 1500 * 2
  assert.ok(length < around * 1.5 + overlapping, `${Math.round(length)} m of sides belong to one plot`)
  const covered = plots.reduce(
    (sum, { shape }) => sum + shape.coordinates.reduce((area, rings) => area + polygonAreaM2(rings), 0),
    0,
  )
  assert.ok(Math.abs(covered / (17_100 * 11_060) - 1) < 0.03, `${covered} m²`)
})
