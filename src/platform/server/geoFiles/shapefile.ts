// A Shapefile: shapes (.shp), their rows (.dbf), the letters of the rows (.cpg), the coordinate system (.prj). Read one record after
// the other; a record that is broken is a broken shape, not a broken file.
import { parseShp } from 'shpjs'
import { sridOfWkt } from '../../../geo/coordinateSystem.ts'
import { Problem } from '../../problem.ts'
import type { ZipEntry } from '../files/zipFile.ts'
import { type ByteSource, inMemory } from './byteSource.ts'
import { type OpenedDbf, openedDbf } from './dbfRows.ts'
import {
  type FileRules,
  fileProperties,
  mostRowBytes,
  type OpenedRows,
  type ParsedFile,
  type ParsedRow,
  requireFewRows,
  unreadable,
} from './parsedFile.ts'

/** Throws Problem `….noLayer`, `….severalLayers`, `….partMissing`, `….partsDiffer`, `….unreadable`, `….tooManyRows`. */
export function parsedShapefile(entries: readonly ZipEntry[], rules: FileRules): ParsedFile<'shapefile'> {
  const parts = shapefileParts(entries, rules)
  const { rows, ...opened } = openedShapefile(
    {
      shp: inMemory(parts.shp.read()),
      dbf: inMemory(parts.dbf.read()),
      prj: parts.prj?.read(),
      cpg: parts.cpg?.read(),
    },
    rules,
  )
  return { ...opened, rows: [...rows()] }
}

/** The one layer of a zip. Throws Problem `….noLayer`, `….severalLayers`, `….partMissing`. */
export function shapefileParts<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  { noun }: FileRules,
) {
  const layers = entries.filter(({ name }) => /\.shp$/i.test(name))
  const [shp, ...others] = layers
  if (!shp) throw new Problem(`${noun}.noLayer`, 422)
  if (others.length > 0)
    throw new Problem(`${noun}.severalLayers`, 422, { names: layers.map(({ name }) => name).join(', ') })
  const stem = shp.name.slice(0, -4).toLowerCase()
  const beside = (ending: string) => entries.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`)
  const dbf = beside('dbf')
  if (!dbf) throw new Problem(`${noun}.partMissing`, 422, { part: '.dbf' })
  return { shp, dbf, prj: beside('prj'), cpg: beside('cpg') }
}

export interface ShapefileBytes {
  readonly shp: ByteSource
  readonly dbf: ByteSource
  readonly prj: Buffer | undefined
  readonly cpg: Buffer | undefined
}

/** Throws Problem `….unreadable`, and `….tooManyRows`, `….partsDiffer` while its rows are read. */
export function openedShapefile({ shp, dbf, prj, cpg }: ShapefileBytes, rules: FileRules): OpenedRows<'shapefile'> {
  const wkt = prj?.toString('utf8')
  const srid = wkt === undefined ? undefined : sridOfWkt(wkt)
  if (dbf.size >= 32) requireFewRows(dbf.read(4, 4).readUInt32LE(), rules)
  const table = openedDbf(dbf, cpg?.toString('latin1').trim())
  const head = shp.read(0, 100)
  if (!table || head.byteLength < 100 || head.readInt32BE(0) !== 9994) throw unreadable(rules, 'Shapefile')
  return {
    format: 'shapefile',
    srid,
    ...(wkt !== undefined && srid === undefined ? { unknownSystem: /\["([^"]{1,100})"/.exec(wkt)?.[1] ?? '' } : {}),
    columns: Object.keys(fileProperties(Object.fromEntries(table.columns.map((name) => [name, null])))),
    rows: () => rowsOf(shp, table, rules),
  }
}

function* rowsOf(shp: ByteSource, table: OpenedDbf, rules: FileRules): Generator<ParsedRow> {
  let count = 0
  for (const record of recordsIn(shp, rules)) {
    requireFewRows(count + 1, rules)
    if (count < table.rowCount) {
      const { values, isDeleted } = table.row(count)
      const geometry = 'bytes' in record ? shapeOf(record.bytes) : null
      yield {
        properties: fileProperties(values),
        geometry,
        ...(isDeleted
          ? { lost: { why: 'deleted', given: '.dbf' } }
          : 'tooLarge' in record
            ? { lost: { why: 'tooLarge', given: record.tooLarge } }
            : {}),
      }
    }
    count += 1
  }
  if (count !== table.rowCount)
    throw new Problem(`${rules.noun}.partsDiffer`, 422, { shapes: count, rows: table.rowCount })
}

/** A length of less than nothing would send a reader round in circles; one that leaves the file says that the rest is gone. */
function* recordsIn(shp: ByteSource, rules: FileRules): Generator<{ bytes: Buffer } | { tooLarge: number }> {
  let row = 1
  for (let at = 100; at + 8 <= shp.size; row++) {
    const size = shp.read(at, 8).readInt32BE(4) * 2
    if (size < 4 || at + 8 + size > shp.size) throw unreadable(rules, 'Shapefile', row)
    yield size > mostRowBytes ? { tooLarge: size } : { bytes: shp.read(at, 8 + size) }
    at += 8 + size
  }
}

/** Its own kind is believed before that of the head. */
function shapeOf(record: Buffer): unknown {
  const kind = record.readInt32LE(8)
  if (kind === 0) return null
  const file = new DataView(new ArrayBuffer(100 + record.byteLength))
  file.setInt32(0, 9994)
  file.setInt32(32, kind, true)
  new Uint8Array(file.buffer).set(record, 100)
  try {
    return parseShp(file)[0] ?? null
  } catch {
    return { type: `.shp ${kind}` }
  }
}
