// From the bytes of a file to plots in WGS84: format, letters, columns, coordinate system, every row judged. Nothing is written.
import { toWgs84 } from '../../geo/coordinateSystem.ts'
import type { Geometry } from '../../geo/geometry.ts'
import { boundsOf, looseGeometries } from '../../geo/looseGeometry.ts'
import { type LetterRepair, likelyRepair } from '../../platform/letterRepair.ts'
import { Problem } from '../../platform/problem.ts'
import { layerTypeOf } from '../../platform/server/files/mediaType.ts'
import { type GeoFileFormat, openedGeoFile } from '../../platform/server/geoFiles/openedGeoFile.ts'
import type { FileRules, ParsedRow } from '../../platform/server/geoFiles/parsedFile.ts'
import { type FoundSystem, systemOf } from '../../platform/server/geoFiles/systemOf.ts'
import { guessedPlotColumns, type PlotColumns } from '../frmsColumns.ts'
import { type FilePlot, filePlots } from '../plotFile.ts'

export interface PlotsRead extends FoundSystem {
  readonly geoFileFormat: GeoFileFormat
  readonly encoding: string
  readonly letterRepair: LetterRepair
  readonly isSureOfLetters: boolean
  /** As they stand in the file. */
  readonly fileColumns: readonly string[]
  readonly columns: PlotColumns
  readonly plots: readonly FilePlot[]
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

const rules: FileRules = { noun: 'plotFile', mostRows: 200_000 }

/**
 * Throws Problem `plotFile.*`: unreadable, unreadableXml, entities, bomb, locked, noLayer, severalLayers, partMissing, noRows,
 * tooLarge, tooManyRows, unknownColumn, and unknownSystem when a person has to say the coordinate system.
 */
export async function readPlots(bytes: Uint8Array, reading: PlotsReading): Promise<PlotsRead> {
  const mediaType = layerTypeOf(bytes.subarray(0, 4096))
  if (!mediaType) throw new Problem('plotFile.unknownFormat', 422)
  const { parsed, geoFileFormat, encoding } = await openedGeoFile(bytes, mediaType, rules)
  if (parsed.rows.length === 0) throw new Problem('plotFile.noRows', 422)
  const fileColumns = [...new Set(parsed.rows.flatMap(({ properties }) => Object.keys(properties)))]
  const columns = { ...guessedPlotColumns(fileColumns), ...reading.columns }
  for (const column of Object.values(columns))
    if (!fileColumns.includes(column))
      throw new Problem('plotFile.unknownColumn', 422, { column, columns: fileColumns.join(', ') })
  const system = systemOf(parsed, boundsOf(standing(parsed.rows)), { srid: reading.srid, near: reading.near }, rules)
  const toDegrees = toWgs84(system.srid)
  if (!toDegrees) throw new Problem('plotFile.unknownSystem', 422, { system: `EPSG:${system.srid}` })
  const likely = likelyRepair(parsed.rows.flatMap(({ properties }) => Object.values(properties).filter(isText)))
  const letterRepair = reading.letterRepair ?? likely.letterRepair
  const plots = filePlots(parsed.rows, {
    columns,
    letterRepair,
    move: ([x, y]) => toDegrees(system.isTurned ? [y, x] : [x, y]),
    year: reading.year,
  })
  const isSureOfLetters = reading.letterRepair !== undefined || likely.isSure
  return { geoFileFormat, encoding, ...system, letterRepair, isSureOfLetters, fileColumns, columns, plots }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The shapes that stand somewhere: one at 0, 0 stands nowhere, and does not decide where the others are. */
function standing(rows: readonly ParsedRow[]): readonly Geometry[] {
  return rows.flatMap(({ geometry }) => {
    const read = looseGeometries(geometry)
    if ('fault' in read) return []
    const [x, y] = boundsOf(read.geometries) ?? [0, 0]
    return x === 0 && y === 0 ? [] : read.geometries
  })
}
