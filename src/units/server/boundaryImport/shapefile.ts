// A Shapefile in a zip: shapes (.shp), their rows (.dbf), the letters of the rows (.cpg), the coordinate system (.prj).
import { parseDbf, parseShp } from 'shpjs'
import { Problem } from '../../../platform/problem.ts'
import type { ZipEntry } from '../../../platform/server/files/zipFile.ts'
import { sridOfWkt } from '../../boundaryImport/coordinateSystem.ts'
import { fileProperties, type ParsedFile, requireFewRows } from './parsedFile.ts'

/** Throws Problem `boundaryFile.severalLayers`, `boundaryFile.partMissing`, `boundaryFile.unreadable`. */
export function parsedShapefile(entries: readonly ZipEntry[]): ParsedFile {
  const layers = entries.filter(({ name }) => /\.shp$/i.test(name))
  const [layer, ...others] = layers
  if (!layer) throw new Problem('boundaryFile.noLayer', 422)
  if (others.length > 0)
    throw new Problem('boundaryFile.severalLayers', 422, { names: layers.map(({ name }) => name).join(', ') })
  const stem = layer.name.slice(0, -4).toLowerCase()
  const beside = (ending: string) => entries.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`)?.read()
  const dbf = beside('dbf')
  if (!dbf) throw new Problem('boundaryFile.partMissing', 422, { part: '.dbf' })
  const wkt = beside('prj')?.toString('utf8')
  const srid = wkt === undefined ? undefined : sridOfWkt(wkt)
  const shapes = shapesOf(layer.read())
  const rows = rowsOf(dbf, beside('cpg')?.toString('latin1').trim())
  return {
    boundaryFormat: 'shapefile',
    srid,
    ...(wkt !== undefined && srid === undefined ? { unknownSystem: /\["([^"]{1,100})"/.exec(wkt)?.[1] ?? '' } : {}),
    rows: shapes.map((geometry, index) => ({ properties: fileProperties(rows[index]), geometry })),
  }
}

function shapesOf(shp: Buffer): readonly unknown[] {
  requireSoundRecords(shp)
  try {
    return parseShp(viewOf(shp))
  } catch {
    throw unreadable()
  }
}

/** Walks the records first: a length of less than nothing would send a reader round in circles. */
function requireSoundRecords(shp: Buffer) {
  if (shp.byteLength < 100 || shp.readInt32BE(0) !== 9994) throw unreadable()
  let count = 0
  for (let at = 100; at + 8 <= shp.byteLength; count++) {
    const words = shp.readInt32BE(at + 4)
    if (words < 2 || at + 8 + words * 2 > shp.byteLength) throw unreadable()
    at += 8 + words * 2
  }
  requireFewRows(count)
}

function rowsOf(dbf: Buffer, declared: string | undefined): readonly Record<string, unknown>[] {
  if (dbf.byteLength < 33) throw unreadable()
  const [rows, headBytes, rowBytes] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)]
  requireFewRows(rows)
  if (rowBytes < 2 || headBytes < 33 || headBytes + rows * rowBytes > dbf.byteLength + 1) throw unreadable()
  try {
    return rows === 0 ? [] : parseDbf(viewOf(dbf), declared || lettersOf(dbf))
  } catch {
    throw unreadable()
  }
}

/** Without a .cpg: Unicode where the bytes can be that, else one byte a letter, from which TCVN3 is turned later. */
function lettersOf(dbf: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(dbf.readUInt16LE(8)))
    return 'utf-8'
  } catch {
    return 'iso-8859-1'
  }
}

const viewOf = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const unreadable = () => new Problem('boundaryFile.unreadable', 422, { format: 'Shapefile' })
