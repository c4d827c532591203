// The rows of a file of plots together: each read and measured, those that say the same twice found, and the sums by which a person
// compares it with the register. Pure.
import { countryExtent } from '../geo/coordinateSystem.ts'
import { type Geometry, mapPositions, type Position, type Ring } from '../geo/geometry.ts'
import { boundsOf, looseGeometries } from '../geo/looseGeometry.ts'
import { polygonAreaM2 } from '../geo/measure.ts'
import { crossingIn } from '../geo/ringCrossing.ts'
import type { FileValue } from '../platform/files/geoFile.ts'
import { hasLostLetters, type LetterRepair, repairedText } from '../platform/letterRepair.ts'
import { type ForestType, forestTypeOfCode, type LandClass } from './forestType.ts'
import { type PlotColumns, type PlotField, plotFields } from './frmsColumns.ts'
import { areaDiffers, forestTypeOf } from './plot.ts'
import { isRefusing, type PlotFacts, type PlotFault, readPlotRow } from './plotRow.ts'

export interface FilePlot {
  /** Of the file, from 1. */
  readonly rowNumber: number
  readonly facts: PlotFacts
  /** In WGS84; undefined with what is wrong instead. */
  readonly shape: AreaShape | undefined
  /** On the ellipsoid; undefined without a shape. */
  readonly geodesicAreaHa: number | undefined
  readonly faults: readonly PlotFault[]
}
export type AreaShape = Extract<Geometry, { type: 'MultiPolygon' }>

/** A row as a reader gives it: see `ParsedRow`. */
export interface GivenRow {
  readonly properties: Readonly<Record<string, FileValue>>
  readonly geometry: unknown
  readonly lost?: { readonly why: 'tooLarge' | 'tooDeep' | 'deleted'; readonly given: string | number }
}

export interface PlotReading {
  readonly columns: PlotColumns
  readonly letterRepair: LetterRepair
  /** From the numbers of the file, in the order they stand, to WGS84. */
  readonly move: (position: Position) => Position
  /** The last year in which a forest may have been planted. */
  readonly year: number
  /** The row that said the same before; undefined for the first, which is remembered. */
  readonly earlier: (what: 'number' | 'shape', said: string, rowNumber: number) => number | undefined
}

/** One after the other, as the rows come. */
export function* filePlots(rows: Iterable<GivenRow>, reading: PlotReading): Generator<FilePlot> {
  let rowNumber = 0
  for (const row of rows) {
    rowNumber += 1
    const plot = row.lost ? lostPlot(row.lost, rowNumber, reading) : filePlot(row, rowNumber, reading)
    yield { ...plot, faults: [...plot.faults, ...doubles(plot, reading)] }
  }
}

const lostCodes = { tooLarge: 'rowTooLarge', tooDeep: 'rowTooDeep', deleted: 'rowDeleted' } as const

function lostPlot(
  { why, given }: NonNullable<GivenRow['lost']>,
  rowNumber: number,
  { columns, year }: PlotReading,
): FilePlot {
  const { facts } = readPlotRow({}, columns, year)
  const faults = [{ code: lostCodes[why], given: String(given) }]
  return { rowNumber, facts, shape: undefined, geodesicAreaHa: undefined, faults }
}

function filePlot({ properties, geometry }: GivenRow, rowNumber: number, reading: PlotReading): FilePlot {
  const { facts, faults } = readPlotRow(inUnicode(properties, reading.letterRepair), reading.columns, reading.year)
  const read = shapeOf(geometry, reading.move)
  const shape = 'shape' in read ? read.shape : undefined
  const geodesicAreaHa = shape && shape.coordinates.reduce((sum, rings) => sum + polygonAreaM2(rings), 0) / 10_000
  return {
    rowNumber,
    facts,
    shape,
    geodesicAreaHa,
    faults: [
      ...faults,
      ...lostLetters(facts),
      ...('fault' in read ? [read.fault] : crossings(read.shape)),
      ...areaFaults(facts, geodesicAreaHa),
    ],
  }
}

function inUnicode(properties: GivenRow['properties'], letterRepair: LetterRepair): GivenRow['properties'] {
  const repaired = (value: FileValue) => (typeof value === 'string' ? repairedText(value, letterRepair) : value)
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, repaired(value)]))
}

function lostLetters(facts: PlotFacts): PlotFault[] {
  return plotFields.flatMap((field): PlotFault[] => {
    const value = facts[field]
    return typeof value === 'string' && hasLostLetters(value)
      ? [{ code: 'lettersLost', field, given: value.slice(0, 100) }]
      : []
  })
}

function shapeOf(geometry: unknown, move: PlotReading['move']): { shape: AreaShape } | { fault: PlotFault } {
  const read = looseGeometries(geometry)
  if ('fault' in read)
    return { fault: { code: read.fault === 'missing' ? 'shapeMissing' : 'shapeBroken', given: read.given } }
  const areas = read.geometries.flatMap((each) =>
    each.type === 'Polygon' ? [each.coordinates] : each.type === 'MultiPolygon' ? each.coordinates : [],
  )
  // A point or a line beside areas would be lost without a word.
  const other = read.geometries.find(({ type }) => type !== 'Polygon' && type !== 'MultiPolygon')
  if (other) return { fault: { code: areas.length === 0 ? 'shapeNotArea' : 'shapeMixed', given: other.type } }
  const drawn: AreaShape = { type: 'MultiPolygon', coordinates: areas }
  const shape = mapPositions(drawn, move) as AreaShape
  const [west = NaN, south = NaN, east = NaN, north = NaN] = boundsOf([shape]) ?? []
  const [left, bottom, right, top] = countryExtent
  // Negated, so that what is no number is outside too.
  if (!(west >= left && south >= bottom && east <= right && north <= top))
    return { fault: { code: 'outsideCountry', given: areas[0]?.[0]?.[0]?.join(' ') ?? '' } }
  const flat = areas.find(([outer]) => outer && isFlat(outer))
  if (flat) return { fault: { code: 'shapeNoArea', given: flat[0]?.[0]?.join(' ') ?? '' } }
  return { shape }
}

/** All corners on one line, or in one place. */
function isFlat(ring: Ring): boolean {
  const [[x, y] = [0, 0], ...rest] = ring
  const [dx, dy] = rest.map(([px, py]) => [px - x, py - y] as const).find(([px, py]) => px !== 0 || py !== 0) ?? [0, 0]
  const length = Math.hypot(dx, dy)
  return rest.every(([px, py]) => Math.abs(dx * (py - y) - dy * (px - x)) <= 1e-9 * length * Math.hypot(px - x, py - y))
}

function crossings({ coordinates }: AreaShape): PlotFault[] {
  for (const rings of coordinates) {
    const place = crossingIn(rings)
    if (place) return [{ code: 'shapeCrosses', given: place.map((degrees) => degrees.toFixed(6)).join(' ') }]
  }
  return []
}

/** The area of a geometry, or the first thing that is wrong with it. */
export function areaIn(geometry: unknown, move: PlotReading['move']): { shape: AreaShape } | { fault: PlotFault } {
  const read = shapeOf(geometry, move)
  const [fault] = 'shape' in read ? crossings(read.shape) : []
  return fault ? { fault } : read
}

function areaFaults({ bookAreaHa }: PlotFacts, geodesicAreaHa: number | undefined): PlotFault[] {
  if (!geodesicAreaHa || !areaDiffers(bookAreaHa, geodesicAreaHa)) return []
  return [
    {
      code: 'areaDiffers',
      field: 'bookAreaHa',
      given: String(bookAreaHa),
      params: { measured: Number(geodesicAreaHa.toFixed(2)) },
    },
  ]
}

/** By which a plot is one within a file: parcels part what has the same number (compartment numbers repeat between provinces). */
const keyFields: readonly PlotField[] = [
  'provinceCode',
  'compartmentCode',
  'subcompartmentCode',
  'plotCode',
  'mapSheet',
  'parcelCode',
]

/** What few rows have said, held in memory. */
export function earlierInMemory(): PlotReading['earlier'] {
  const known = new Map<string, number>()
  return (what, said, rowNumber) => {
    const key = `${what}\n${said}`
    const found = known.get(key)
    if (found === undefined) known.set(key, rowNumber)
    return found
  }
}

/** What a row repeats of an earlier one. */
function doubles({ facts, shape, rowNumber }: FilePlot, { earlier }: PlotReading): PlotFault[] {
  const { compartmentCode, subcompartmentCode, plotCode } = facts
  const isNamed = compartmentCode !== null && subcompartmentCode !== null && plotCode !== null
  const named = isNamed
    ? earlier('number', keyFields.map((field) => facts[field] ?? '').join('\n'), rowNumber)
    : undefined
  const drawn = shape ? earlier('shape', JSON.stringify(shape.coordinates), rowNumber) : undefined
  const given = `${compartmentCode}/${subcompartmentCode}/${plotCode}`
  return [
    ...(named === undefined ? [] : [{ code: 'plotTwice', given, params: { row: named } } as const]),
    ...(drawn === undefined ? [] : [{ code: 'shapeTwice', given, params: { row: drawn } } as const]),
  ]
}

export interface PlotSum {
  readonly plots: number
  /** Of those that say one; null when none does. */
  readonly bookAreaHa: number | null
  readonly geodesicAreaHa: number
}
export interface PlotSums {
  readonly all: PlotSum
  /** By kind of land; `unknown` where the file does not say. */
  readonly byLandClass: Readonly<Partial<Record<LandClass | 'unknown', PlotSum>>>
  /** By symbol of the 93 kinds, in their order; `?` where the file does not say. */
  readonly bySymbol: Readonly<Record<string, PlotSum>>
}

/** The sums of the rows that nothing refuses, added one after the other. */
export function plotSummer(): { add(plot: FilePlot): void; sums(): PlotSums } {
  const byType = new Map<number | undefined, Adding>()
  return {
    add({ facts, geodesicAreaHa, faults }) {
      if (faults.some(isRefusing)) return
      const code = forestTypeOf(facts)?.code
      const sum = byType.get(code) ?? { plots: 0, booked: 0, bookAreaHa: 0, geodesicAreaHa: 0 }
      byType.set(code, sum)
      sum.plots += 1
      sum.geodesicAreaHa += geodesicAreaHa ?? 0
      if (facts.bookAreaHa === null) return
      sum.booked += 1
      sum.bookAreaHa += facts.bookAreaHa
    },
    sums() {
      const types = [...byType]
        .sort(([a = 99], [b = 99]) => a - b)
        .map(([code, sum]) => ({ type: code === undefined ? undefined : forestTypeOfCode(code), sum }))
      const grouped = <Key extends string>(keyOf: (type: ForestType | undefined) => Key) =>
        Object.fromEntries(
          [...Map.groupBy(types, ({ type }) => keyOf(type))].map(([key, own]) => [
            key,
            total(own.map(({ sum }) => sum)),
          ]),
        ) as Partial<Record<Key, PlotSum>>
      return {
        all: total(types.map(({ sum }) => sum)),
        byLandClass: grouped((type) => type?.landClass ?? 'unknown'),
        bySymbol: grouped((type) => type?.symbol ?? '?') as Record<string, PlotSum>,
      }
    },
  }
}

interface Adding {
  plots: number
  booked: number
  bookAreaHa: number
  geodesicAreaHa: number
}

function total(sums: readonly Adding[]): PlotSum {
  const all = (of: (sum: Adding) => number) => sums.reduce((whole, sum) => whole + of(sum), 0)
  const hundredths = (ha: number) => Math.round(ha * 100) / 100
  return {
    plots: all(({ plots }) => plots),
    bookAreaHa: all(({ booked }) => booked) > 0 ? hundredths(all(({ bookAreaHa }) => bookAreaHa)) : null,
    geodesicAreaHa: hundredths(all(({ geodesicAreaHa }) => geodesicAreaHa)),
  }
}
