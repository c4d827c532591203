// From the bytes of a file to rows in WGS84: format, coordinate system, letters. Nothing is written.
import { countryExtent, toWgs84 } from '../../../geo/coordinateSystem.ts'
import type { Geometry } from '../../../geo/geometry.ts'
import { mapPositions } from '../../../geo/geometry.ts'
import type { FileValue } from '../../../platform/files/geoFile.ts'
import { Problem } from '../../../platform/problem.ts'
import { zipEntries } from '../../../platform/server/files/zipFile.ts'
import { parsedGeoJson } from '../../../platform/server/geoFiles/geoJsonFile.ts'
import { parsedGeoPackage } from '../../../platform/server/geoFiles/geoPackageSql.ts'
import type { FileRules, ParsedFile, ParsedRow } from '../../../platform/server/geoFiles/parsedFile.ts'
import { parsedShapefile } from '../../../platform/server/geoFiles/shapefile.ts'
import { systemOf } from '../../../platform/server/geoFiles/systemOf.ts'
import { fromTcvn3, seemsTcvn3 } from '../../../platform/tcvn3.ts'
import type { BoundaryFormat, ShapeState } from '../../boundaryImport/boundaryRow.ts'
import { extentOf, shapeOf } from '../../boundaryImport/shape.ts'

type MultiPolygon = Extract<Geometry, { type: 'MultiPolygon' }>

export interface ReadRow {
  readonly rowNumber: number
  readonly properties: Readonly<Record<string, FileValue>>
  /** In WGS84; undefined with what is wrong instead. */
  readonly shape: MultiPolygon | undefined
  readonly shapeState: Exclude<ShapeState, 'sound' | 'repaired'> | undefined
}

export interface ReadBoundaries {
  readonly boundaryFormat: BoundaryFormat
  readonly srid: number
  readonly sridFrom: 'file' | 'person' | 'range'
  readonly isTurned: boolean
  readonly isTcvn3: boolean
  readonly columns: readonly string[]
  readonly rows: readonly ReadRow[]
}

/** An office imports a province at most; what is larger is no file of units. */
const rules: FileRules = { noun: 'boundaryFile', mostRows: 5000 }

interface Reading {
  /** What a person says of the coordinate system, over what the file says. */
  readonly srid: number | undefined
  /** Where the office's territories are: decides between grids whose numbers look alike. */
  readonly near: { readonly lon: number; readonly lat: number }
}

/**
 * Throws Problem `boundaryFile.*`: unreadable, bomb, noLayer, severalLayers, noRows, tooManyRows, tooManyCorners, and
 * unknownSystem when a person has to say the coordinate system.
 */
export async function readBoundaries(bytes: Uint8Array, mediaType: string, reading: Reading): Promise<ReadBoundaries> {
  const parsed = await parsedFile(bytes, mediaType)
  if (parsed.rows.length === 0) throw new Problem('boundaryFile.noRows', 422)
  const shapes = parsed.rows.map(({ geometry }) => shapeOf(geometry))
  requireFewCorners(shapes.flatMap((read) => ('shape' in read ? [read.shape] : [])))
  const extent = extentOf(shapes.flatMap((read) => ('shape' in read ? [read.shape] : [])))
  const system = systemOf(parsed, extent, reading, rules)
  const move = toWgs84(system.srid)
  if (!move) throw new Problem('boundaryFile.unknownSystem', 422, { system: `EPSG:${system.srid}` })
  const { rows, isTcvn3 } = withUnicode(parsed.rows)
  return {
    boundaryFormat: parsed.format,
    ...system,
    isTcvn3,
    columns: [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))],
    rows: rows.map(({ properties }, index) => {
      const read = shapes[index]
      const row = { rowNumber: index + 1, properties }
      if (!read || 'fault' in read) return { ...row, shape: undefined, shapeState: read?.fault ?? 'missing' }
      const shape = mapPositions(read.shape, ([x, y]) => move(system.isTurned ? [y, x] : [x, y])) as MultiPolygon
      return isInCountry(shape)
        ? { ...row, shape, shapeState: undefined }
        : { ...row, shape: undefined, shapeState: 'outsideCountry' as const }
    }),
  }
}

async function parsedFile(bytes: Uint8Array, mediaType: string): Promise<ParsedFile<BoundaryFormat>> {
  if (mediaType === 'application/geopackage+sqlite3') return parsedGeoPackage(bytes, rules)
  if (mediaType !== 'application/zip') return parsedGeoJson(bytes, rules)
  const entries = zipEntries(bytes, rules)
  const inside = (ending: RegExp) => entries.find(({ name }) => ending.test(name))
  const [shp, geoPackage, geoJson] = [inside(/\.shp$/i), inside(/\.gpkg$/i), inside(/\.(geo)?json$/i)]
  if (!shp && geoPackage) return parsedGeoPackage(geoPackage.read(), rules)
  return !shp && geoJson ? parsedGeoJson(geoJson.read(), rules) : parsedShapefile(entries, rules)
}

const mostCorners = 4_000_000

function requireFewCorners(shapes: readonly MultiPolygon[]) {
  const corners = shapes.reduce(
    (sum, { coordinates }) => sum + coordinates.flat().reduce((all, ring) => all + ring.length, 0),
    0,
  )
  if (corners > mostCorners) throw new Problem('boundaryFile.tooManyCorners', 413, { most: mostCorners })
}

function isInCountry(shape: MultiPolygon): boolean {
  const [west, south, east, north] = extentOf([shape]) ?? [0, 0, 0, 0]
  const [left, bottom, right, top] = countryExtent
  return west >= left && south >= bottom && east <= right && north <= top
}

function withUnicode(rows: readonly ParsedRow[]): { rows: readonly ParsedRow[]; isTcvn3: boolean } {
  const texts = rows.flatMap(({ properties }) => Object.values(properties).filter((value) => typeof value === 'string'))
  if (!seemsTcvn3(texts)) return { rows, isTcvn3: false }
  const turned = (value: FileValue) => (typeof value === 'string' ? fromTcvn3(value) : value)
  return {
    isTcvn3: true,
    rows: rows.map(({ properties, geometry }) => ({
      properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, turned(value)])),
      geometry,
    })),
  }
}
