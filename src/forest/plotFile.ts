// The rows of a file of plots together: each read and measured, those that say the same twice found, and the sums by which a person
// compares it with the register. Pure.
import { countryExtent } from '../geo/coordinateSystem.ts'
import { type Geometry, mapPositions, type Position } from '../geo/geometry.ts'
import { boundsOf, looseGeometries } from '../geo/looseGeometry.ts'
import { polygonAreaM2 } from '../geo/measure.ts'
import { crossingIn } from '../geo/ringCrossing.ts'
import type { FileValue } from '../platform/files/geoFile.ts'
import { hasLostLetters, type LetterRepair, repairedText } from '../platform/letterRepair.ts'
import type { LandClass } from './forestType.ts'
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
}

export interface PlotReading {
  readonly columns: PlotColumns
  readonly letterRepair: LetterRepair
  /** From the numbers of the file, in the order they stand, to WGS84. */
  readonly move: (position: Position) => Position
  /** The last year in which a forest may have been planted. */
  readonly year: number
}

export function filePlots(rows: readonly GivenRow[], reading: PlotReading): readonly FilePlot[] {
  const plots = rows.map((row, index) => filePlot(row, index + 1, reading))
  const twice = doubles(plots)
  return plots.map((plot, index) => ({ ...plot, faults: [...plot.faults, ...(twice[index] ?? [])] }))
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
  if (areas.length === 0) return { fault: { code: 'shapeNotArea', given: read.geometries[0]?.type ?? '' } }
  const drawn: AreaShape = { type: 'MultiPolygon', coordinates: areas }
  const shape = mapPositions(drawn, move) as AreaShape
  const [west = NaN, south = NaN, east = NaN, north = NaN] = boundsOf([shape]) ?? []
  const [left, bottom, right, top] = countryExtent
  // Negated, so that what is no number is outside too.
  if (!(west >= left && south >= bottom && east <= right && north <= top))
    return { fault: { code: 'outsideCountry', given: areas[0]?.[0]?.[0]?.join(' ') ?? '' } }
  return { shape }
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

/** What each row repeats of an earlier one. */
function doubles(plots: readonly FilePlot[]): readonly (readonly PlotFault[])[] {
  const [byKey, byShape] = [new Map<string, number>(), new Map<string, number>()]
  const earlier = (known: Map<string, number>, key: string, rowNumber: number) => {
    const found = known.get(key)
    if (found === undefined) known.set(key, rowNumber)
    return found
  }
  return plots.map(({ facts, shape, rowNumber }) => {
    const { compartmentCode, subcompartmentCode, plotCode } = facts
    const isNamed = compartmentCode !== null && subcompartmentCode !== null && plotCode !== null
    const key = keyFields.map((field) => facts[field] ?? '').join('\n')
    const [named, drawn] = [
      isNamed ? earlier(byKey, key, rowNumber) : undefined,
      shape ? earlier(byShape, JSON.stringify(shape.coordinates), rowNumber) : undefined,
    ]
    const given = `${compartmentCode}/${subcompartmentCode}/${plotCode}`
    return [
      ...(named === undefined ? [] : [{ code: 'plotTwice', given, params: { row: named } } as const]),
      ...(drawn === undefined ? [] : [{ code: 'shapeTwice', given, params: { row: drawn } } as const]),
    ]
  })
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

/** Of the rows that nothing refuses. */
export function plotSums(plots: readonly FilePlot[]): PlotSums {
  const ready = plots.filter(({ faults }) => !faults.some(isRefusing))
  const grouped = <Key extends string>(keyOf: (plot: FilePlot) => Key) => {
    const groups = Map.groupBy(ready, keyOf)
    return Object.fromEntries([...groups].map(([key, own]) => [key, sumOf(own)])) as Partial<Record<Key, PlotSum>>
  }
  const inOrder = [...ready].sort((a, b) => (forestTypeOf(a.facts)?.code ?? 99) - (forestTypeOf(b.facts)?.code ?? 99))
  const bySymbol = Map.groupBy(inOrder, ({ facts }) => forestTypeOf(facts)?.symbol ?? '?')
  return {
    all: sumOf(ready),
    byLandClass: grouped(({ facts }) => forestTypeOf(facts)?.landClass ?? 'unknown'),
    bySymbol: Object.fromEntries([...bySymbol].map(([symbol, own]) => [symbol, sumOf(own)])),
  }
}

const hundredths = (ha: number) => Math.round(ha * 100) / 100

function sumOf(plots: readonly FilePlot[]): PlotSum {
  const booked = plots.flatMap(({ facts }) => (facts.bookAreaHa === null ? [] : [facts.bookAreaHa]))
  const total = (areas: readonly number[]) => hundredths(areas.reduce((sum, area) => sum + area, 0))
  return {
    plots: plots.length,
    bookAreaHa: booked.length > 0 ? total(booked) : null,
    geodesicAreaHa: total(plots.map(({ geodesicAreaHa }) => geodesicAreaHa ?? 0)),
  }
}
