// Areas with their rows as a Shapefile (ESRI white paper of July 1998), its parts by ending: .shp, .shx, .dbf, .prj, .cpg.
import { esriWkt, fromWgs84 } from '../../../geo/coordinateSystem.ts'
import {
  type Bounds,
  type Geometry,
  mapPositions,
  type Position,
  type Ring,
  signedArea,
} from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { type DbfColumn, type DbfLetters, type DbfValue, type DbfWritten, dbfTable } from './dbfTable.ts'

type Area = Extract<Geometry, { type: 'MultiPolygon' }>
export interface ShapefileRow {
  /** In WGS84. */
  readonly shape: Area
  readonly values: readonly DbfValue[]
}
export interface ShapefileParts {
  readonly parts: Readonly<Record<'shp' | 'shx' | 'dbf' | 'prj' | 'cpg', Buffer>>
  readonly cut: DbfWritten['cut']
}
interface Writing {
  /** A system of `fromWgs84`. */
  readonly srid: number
  readonly letters: DbfLetters
  readonly writtenOn: Date
}

const polygon = 5
const headBytes = 100

/** Throws a RangeError for an unknown system, or a number that does not fit its column. */
export function writeShapefile(
  columns: readonly DbfColumn[],
  rows: readonly ShapefileRow[],
  writing: Writing,
): ShapefileParts {
  const move = fromWgs84(writing.srid)
  const wkt = esriWkt(writing.srid)
  if (!move || !wkt) throw new RangeError(`no system EPSG:${writing.srid}`)
  const shapes = rows.map(({ shape }) => mapPositions(shape, move) as Area)
  const records = shapes.map(recordOf)
  const places = Buffer.alloc(records.length * 8)
  const body: Buffer[] = []
  let at = headBytes
  records.forEach((record, index) => {
    const before = Buffer.alloc(8)
    before.writeInt32BE(index + 1, 0)
    before.writeInt32BE(record.length / 2, 4)
    body.push(before, record)
    places.writeInt32BE(at / 2, index * 8)
    places.writeInt32BE(record.length / 2, index * 8 + 4)
    at += 8 + record.length
  })
  const extent = boundsOf(shapes)
  const { bytes: dbf, cut } = dbfTable(
    columns,
    rows.map(({ values }) => values),
    writing,
  )
  const parts = {
    shp: Buffer.concat([headOf(at, extent), ...body]),
    shx: Buffer.concat([headOf(headBytes + places.length, extent), places]),
    dbf,
    prj: Buffer.from(wkt, 'latin1'),
    // TCVN3 has no name that programs know: its bytes are read one by one.
    cpg: Buffer.from(writing.letters === 'unicode' ? 'UTF-8' : 'ISO-8859-1', 'latin1'),
  }
  return { parts, cut }
}

function headOf(bytes: number, extent: Bounds | undefined): Buffer {
  const head = Buffer.alloc(headBytes)
  head.writeInt32BE(9994, 0)
  head.writeInt32BE(bytes / 2, 24)
  head.writeInt32LE(1000, 28)
  head.writeInt32LE(polygon, 32)
  writeBox(head, extent, 36)
  return head
}

/** Zeros where nothing is drawn. */
function writeBox(into: Buffer, bounds: Bounds | undefined, at: number) {
  for (const [index, value] of (bounds ?? [0, 0, 0, 0]).entries()) into.writeDoubleLE(value, at + index * 8)
}

/** Outlines clockwise, holes the other way, each closed. */
function recordOf(shape: Area): Buffer {
  const rings = shape.coordinates.flatMap((part) => part.map((ring, index) => directed(ring, index === 0)))
  const corners = rings.flat()
  const record = Buffer.alloc(44 + rings.length * 4 + corners.length * 16)
  record.writeInt32LE(polygon, 0)
  writeBox(record, boundsOf([shape]), 4)
  record.writeInt32LE(rings.length, 36)
  record.writeInt32LE(corners.length, 40)
  let first = 0
  rings.forEach((ring, index) => {
    record.writeInt32LE(first, 44 + index * 4)
    first += ring.length
  })
  const start = 44 + rings.length * 4
  corners.forEach(([x, y], index) => {
    record.writeDoubleLE(x, start + index * 16)
    record.writeDoubleLE(y, start + index * 16 + 8)
  })
  return record
}

const directed = (ring: Ring, isOutline: boolean): readonly Position[] =>
  signedArea(ring) > 0 === isOutline ? [...ring].reverse() : ring
