// A Shapefile in a zip: shapes (.shp), their rows (.dbf), the letters of the rows (.cpg), the coordinate system (.prj).
import { parseDbf, parseShp } from 'shpjs'
import { sridOfWkt } from '../../../geo/coordinateSystem.ts'
import { Problem } from '../../problem.ts'
import type { ZipEntry } from '../files/zipFile.ts'
import { type FileRules, fileProperties, type ParsedFile, requireFewRows, unreadable } from './parsedFile.ts'

/** Throws Problem `….noLayer`, `….severalLayers`, `….partMissing`, `….unreadable`, `….tooManyRows`. */
export function parsedShapefile(entries: readonly ZipEntry[], rules: FileRules): ParsedFile<'shapefile'> {
  const layers = entries.filter(({ name }) => /\.shp$/i.test(name))
  const [layer, ...others] = layers
  if (!layer) throw new Problem(`${rules.noun}.noLayer`, 422)
  if (others.length > 0)
    throw new Problem(`${rules.noun}.severalLayers`, 422, { names: layers.map(({ name }) => name).join(', ') })
  const stem = layer.name.slice(0, -4).toLowerCase()
  const beside = (ending: string) => entries.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`)?.read()
  const dbf = beside('dbf')
  if (!dbf) throw new Problem(`${rules.noun}.partMissing`, 422, { part: '.dbf' })
  const wkt = beside('prj')?.toString('utf8')
  const srid = wkt === undefined ? undefined : sridOfWkt(wkt)
  const shapes = shapesOf(layer.read(), rules)
  const rows = rowsOf(dbf, beside('cpg')?.toString('latin1').trim(), rules)
  return {
    format: 'shapefile',
    srid,
    ...(wkt !== undefined && srid === undefined ? { unknownSystem: /\["([^"]{1,100})"/.exec(wkt)?.[1] ?? '' } : {}),
    rows: shapes.map((geometry, index) => ({ properties: fileProperties(rows[index]), geometry })),
  }
}

function shapesOf(shp: Buffer, rules: FileRules): readonly unknown[] {
  requireSoundRecords(shp, rules)
  try {
    return parseShp(viewOf(shp))
  } catch {
    throw unreadable(rules, 'Shapefile')
  }
}

/** Walks the records first: a length of less than nothing would send a reader round in circles. */
function requireSoundRecords(shp: Buffer, rules: FileRules) {
  if (shp.byteLength < 100 || shp.readInt32BE(0) !== 9994) throw unreadable(rules, 'Shapefile')
  let count = 0
  for (let at = 100; at + 8 <= shp.byteLength; count++) {
    const words = shp.readInt32BE(at + 4)
    if (words < 2 || at + 8 + words * 2 > shp.byteLength) throw unreadable(rules, 'Shapefile')
    at += 8 + words * 2
  }
  requireFewRows(count, rules)
}

function rowsOf(dbf: Buffer, declared: string | undefined, rules: FileRules): readonly Record<string, unknown>[] {
  if (dbf.byteLength < 33) throw unreadable(rules, 'Shapefile')
  const [rows, headBytes, rowBytes] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)]
  requireFewRows(rows, rules)
  if (rowBytes < 2 || headBytes < 33 || headBytes + rows * rowBytes > dbf.byteLength + 1)
    throw unreadable(rules, 'Shapefile')
  try {
    return rows === 0 ? [] : parseDbf(viewOf(dbf), lettersOf(dbf, declared))
  } catch {
    throw unreadable(rules, 'Shapefile')
  }
}

/**
 * Without a .cpg, or with one that says Unicode of bytes that are none: Unicode where the bytes can be that, else one byte a
 * letter, from which TCVN3 is turned later.
 */
function lettersOf(dbf: Buffer, declared: string | undefined): string {
  if (declared && !/^(utf-?8|65001)$/i.test(declared)) return declared
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(dbf.readUInt16LE(8)))
    return 'utf-8'
  } catch {
    return 'iso-8859-1'
  }
}

const viewOf = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
