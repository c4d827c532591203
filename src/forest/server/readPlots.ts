// From a file on disk to plots in WGS84: format, letters, columns, coordinate system, every row judged. The file is gone through twice:
// once to see what it is, once for its rows; neither way holds it. Nothing is written into the register.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FittingSystem, fittingSystems, toWgs84 } from '../../geo/coordinateSystem.ts'
import type { Bounds } from '../../geo/geometry.ts'
import { boundsOf, looseGeometries } from '../../geo/looseGeometry.ts'
import { type LetterRepair, likelyRepair } from '../../platform/letterRepair.ts'
import { Problem } from '../../platform/problem.ts'
import type { GeoFileFormat } from '../../platform/server/geoFiles/openedGeoFile.ts'
import type { FileRules, ParsedRow } from '../../platform/server/geoFiles/parsedFile.ts'
import { type StreamedGeoFile, streamedGeoFile } from '../../platform/server/geoFiles/streamedGeoFile.ts'
import { type FoundSystem, systemOf } from '../../platform/server/geoFiles/systemOf.ts'
import { guessedPlotColumns, type PlotColumns } from '../frmsColumns.ts'
import { type FilePlot, filePlots } from '../plotFile.ts'
import { saidBefore } from './saidBeforeSql.ts'

export interface OpenedPlots extends FoundSystem {
  readonly geoFileFormat: GeoFileFormat
  readonly encoding: string
  readonly letterRepair: LetterRepair
  readonly isSureOfLetters: boolean
  /** As they stand in the file. */
  readonly fileColumns: readonly string[]
  readonly columns: PlotColumns
  readonly rowCount: number
  /** What the numbers of the file fit, the likeliest first. */
  readonly fitting: readonly FittingSystem[]
}

export interface PlotsReading {
  /** What a person says, over what is found. */
  readonly srid?: number | undefined
  readonly letterRepair?: LetterRepair | undefined
  readonly columns?: PlotColumns | undefined
  /** Where the office is: decides between grids whose numbers look alike. */
  readonly near: { readonly lon: number; readonly lat: number }
  readonly year: number
}

/** More plots than the country has. */
const rules: FileRules = { noun: 'plotFile', mostRows: 5_000_000 }

/**
 * Gives `use` what the file is and its plots, one after the other, which may be gone through once. `under`: the folder under which the
 * reading has one of its own, gone afterwards. Throws Problem `plotFile.*`: unknownFormat, unreadable, unreadableXml, entities, bomb,
 * locked, noLayer, severalLayers, partMissing, partsDiffer, noRows, tooLarge, tooManyRows, unknownColumn, and unknownSystem when a
 * person has to say the coordinate system.
 */
export async function withPlots<Answer>(
  path: string,
  reading: PlotsReading,
  use: (opened: OpenedPlots, plots: Iterable<FilePlot>) => Answer | Promise<Answer>,
  under = tmpdir(),
): Promise<Answer> {
  await mkdir(under, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(under, 'plots-'))
  const opened: { close(): void }[] = []
  const keep = (one: { close(): void }) => void opened.push(one)
  try {
    const file = await streamedGeoFile(path, folder, rules, keep)
    const { move, ...found } = foundIn(file, reading)
    const said = saidBefore(folder)
    keep(said)
    const { columns, letterRepair } = found
    const plots = filePlots(file.rows(), { columns, letterRepair, move, year: reading.year, earlier: said.earlier })
    return await use(found, plots)
  } finally {
    for (const one of opened) one.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Different texts by which the letters of a file are told. */
const mostTexts = 50_000
const mostFileColumns = 500

function foundIn(file: StreamedGeoFile, reading: PlotsReading) {
  const names = new Set(file.columns)
  const texts = new Set<string>()
  let rowCount = 0
  let extent: Bounds | undefined
  for (const row of file.rows()) {
    rowCount += 1
    for (const [name, value] of Object.entries(row.properties)) {
      if (names.size < mostFileColumns) names.add(name)
      // Letters of ASCII tell nothing.
      if (typeof value === 'string' && /[^\0-\x7f]/.test(value) && texts.size < mostTexts) texts.add(value)
    }
    extent = around(extent, standing(row))
  }
  if (rowCount === 0) throw new Problem('plotFile.noRows', 422)
  const fileColumns = [...names]
  const columns = { ...guessedPlotColumns(fileColumns), ...reading.columns }
  for (const column of Object.values(columns))
    if (!names.has(column))
      throw new Problem('plotFile.unknownColumn', 422, { column, columns: fileColumns.join(', ') })
  const fitting = extent ? fittingSystems(extent, reading.near) : []
  const system = systemFound(file, extent, reading, fitting)
  const toDegrees = toWgs84(system.srid)
  if (!toDegrees) throw new Problem('plotFile.unknownSystem', 422, { system: `EPSG:${system.srid}` })
  const likely = likelyRepair([...texts])
  return {
    ...{ geoFileFormat: file.geoFileFormat, encoding: file.encoding, rowCount, fileColumns, columns, fitting },
    ...system,
    letterRepair: reading.letterRepair ?? likely.letterRepair,
    isSureOfLetters: reading.letterRepair !== undefined || likely.isSure,
    move: ([x, y]: readonly [number, number]) => toDegrees(system.isTurned ? [y, x] : [x, y]),
  }
}

/** Throws Problem `plotFile.unknownSystem`, which says what the numbers fit. */
function systemFound(
  file: StreamedGeoFile,
  extent: Bounds | undefined,
  { srid, near }: PlotsReading,
  fitting: readonly FittingSystem[],
): FoundSystem {
  try {
    return systemOf(file, extent, { srid, near }, rules)
  } catch (error) {
    if (!(error instanceof Problem) || fitting.length === 0) throw error
    const fits = fitting.map((each) => `EPSG:${each.srid}`)
    throw new Problem(error.code, error.status, { ...error.params, fits: fits.join(', ') })
  }
}

/** The extent of a shape that stands somewhere: one at 0, 0 stands nowhere, and does not decide where the others are. */
function standing({ geometry }: ParsedRow): Bounds | undefined {
  const read = looseGeometries(geometry)
  const bounds = 'fault' in read ? undefined : boundsOf(read.geometries)
  return bounds && bounds[0] === 0 && bounds[1] === 0 ? undefined : bounds
}

function around(one: Bounds | undefined, other: Bounds | undefined): Bounds | undefined {
  if (!one || !other) return one ?? other
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}
