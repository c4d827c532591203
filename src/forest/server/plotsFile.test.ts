// A file of FRMS' shape goes out and comes back: every field the same, every corner within a millimetre.
import assert from 'node:assert/strict'
import test from 'node:test'
import { randomFrom } from '../../../test/durability/random.ts'
import { onPath } from '../../../test/support/onPath.ts'
import { geodesicDistanceM } from '../../geo/measure.ts'
import { frmsColumns, type PlotField, plotFields } from '../frmsColumns.ts'
import type { AreaShape } from '../plotFile.ts'
import type { PlotFacts } from '../plotRow.ts'
import { frmsFile, type WrittenPlot } from './plotsFile.ts'
import { type PlotsReading, withPlots } from './readPlots.ts'

const random = randomFrom(51)
const below = (most: number) => Math.floor(random() * most)
const names = ['Khe Dài', 'Đồi Ông Ngãi', 'Bản Ổi, Ẵng', 'THÔN BÌNH LỘC', 'Rú Chá (ngập mặn)', 'Hồ Hữu Trạch']

/** Any value that a column holds; codes that the judge knows where it judges. */
function someValue(field: PlotField, number: number): string | number | null {
  const judged: Partial<Record<PlotField, string | number>> = {
    rowNumber: number,
    compartmentCode: String(1 + Math.floor(number / 100)),
    subcompartmentCode: String(1 + (Math.floor(number / 10) % 10)),
    plotCode: `${1 + (number % 10)}a`,
    forestTypeCode: 15,
    forestTypeSymbol: 'TXB',
    forestOrigin: 1,
    forestPurpose: 1,
    purposeDetailCode: 1 + below(4),
    plantingYear: 0,
  }
  if (judged[field] !== undefined) return judged[field]
  if (random() < 0.2) return null
  const { kind, width, decimals } = frmsColumns[field]
  if (kind === 'text')
    return [...(names[below(names.length)] ?? '')]
      .slice(0, Math.floor(width / 3))
      .join('')
      .trim()
  const most = 10 ** Math.min(8, width - (decimals > 0 ? decimals + 1 : 0))
  return Number((kind === 'integer' ? below(most) : random() * (most - 1)).toFixed(decimals))
}

function plotOf(number: number): WrittenPlot {
  const facts = Object.fromEntries(plotFields.map((field) => [field, someValue(field, number)])) as unknown as PlotFacts
  const [lon, lat] = [107.3 + (number % 100) * 0.003, 16.2 + Math.floor(number / 100) * 0.003]
  const corner = (x: number, y: number): [number, number] => [
    lon + x * 0.001 + random() * 1e-5,
    lat + y * 0.001 + random() * 1e-5,
  ]
  const ring = [corner(0, 0), corner(2, 0), corner(2, 2), corner(0, 2)]
  const hole = [corner(0.5, 0.5), corner(0.5, 1), corner(1, 1), corner(1, 0.5)]
  const closed = (open: [number, number][]) => [...open, open[0] as [number, number]]
  const shape: AreaShape = {
    type: 'MultiPolygon',
    coordinates: [number % 7 === 0 ? [closed(ring), closed(hole)] : [closed(ring)]],
  }
  return { facts, shape }
}

const plots = Array.from({ length: 5000 }, (_, index) => plotOf(index + 1))
const reading: PlotsReading = { near: { lon: 107.45, lat: 16.4 }, year: 2026 }
const readPlots = (bytes: Uint8Array, asked: PlotsReading) =>
  onPath(bytes, (path) => withPlots(path, asked, (opened, plots) => ({ ...opened, plots: [...plots] })))
const writtenOn = new Date('2026-06-19T01:00:00Z')

for (const [letters, srid] of [
  ['unicode', 9214],
  ['tcvn3', 9214],
  ['unicode', 3405],
  ['tcvn3', 4326],
] as const)
  test(`5 000 plots in ${letters}, EPSG:${srid}: out, in, and out again`, async () => {
    const { bytes, cut } = frmsFile(plots, { srid, letters, writtenOn })
    assert.deepEqual(cut, [])
    const read = await readPlots(bytes, reading)
    assert.deepEqual([read.srid, read.letterRepair], [srid, letters === 'tcvn3' ? 'tcvn3' : 'asFound'])
    assert.equal(read.plots.length, plots.length)
    let farthest = 0
    read.plots.forEach(({ facts, shape }, index) => {
      const given = plots[index] as WrittenPlot
      assert.deepEqual(facts, given.facts)
      farthest = Math.max(farthest, ...distances(shape, given.shape))
    })
    assert.ok(farthest < 0.001, `a corner moved ${farthest} m`)
    const kept = read.plots.flatMap(({ facts, shape }) => (shape ? [{ facts, shape }] : []))
    const again = await readPlots(frmsFile(kept, { srid, letters, writtenOn }).bytes, reading)
    assert.deepEqual(
      again.plots.map(({ facts }) => facts),
      read.plots.map(({ facts }) => facts),
    )
  })

/** How far each corner lies from the nearest of the other shape: a writer may begin a ring elsewhere and turn it. */
function distances(shape: AreaShape | undefined, other: AreaShape): number[] {
  const corners = (given: AreaShape) => given.coordinates.flat(2)
  const found = shape ? corners(shape) : []
  assert.equal(found.length, corners(other).length)
  return found.map((corner) => Math.min(...corners(other).map((place) => geodesicDistanceM(place, corner))))
}

test('what does not fit its column is cut at a whole letter, and named', async () => {
  const [plot] = plots
  assert.ok(plot)
  const owner = 'Ban quản lý rừng phòng hộ đầu nguồn sông Hương và sông Bồ'
  const { bytes, cut } = frmsFile([{ ...plot, facts: { ...plot.facts, ownerName: owner } }], {
    srid: 9214,
    letters: 'unicode',
    writtenOn,
  })
  assert.deepEqual(cut, [{ row: 1, column: 'churung', given: owner }])
  const read = await readPlots(bytes, reading)
  const kept = read.plots[0]?.facts.ownerName ?? ''
  assert.ok(owner.startsWith(kept) && Buffer.byteLength(kept) <= 50 && Buffer.byteLength(kept) > 44, kept)
})
