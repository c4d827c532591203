// Files of plots for benchmarks, as large as one likes, written piece by piece: the same in each run. Plots of a wavy grid that share their
// corners, with every fact of FRMS that they are usually given.
import {
  appendFileSync,
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { forestTypeOfCode } from '../src/forest/forestType.ts'
import { frmsColumns, plotFields } from '../src/forest/frmsColumns.ts'
import type { PlotFacts } from '../src/forest/plotRow.ts'
import { frmsParts, type WrittenPlot } from '../src/forest/server/plotsFile.ts'
import type { Position } from '../src/geo/geometry.ts'
import { polygonAreaM2 } from '../src/geo/measure.ts'
import { wkbOfArea } from '../src/geo/wellKnownBinary.ts'

type PlotFileKind = 'zip' | 'geojson' | 'gpkg'
const pieceRows = 5000

/** Corners between two corners of a plot: about as many as one drawn by hand has. */
const bends = 6
const step = 0.002

function plotAt(index: number, side: number, provinceCode: number): WrittenPlot {
  const [i, j] = [index % side, Math.floor(index / side)]
  const rounded = (degrees: number) => Number(degrees.toFixed(7))
  const corner = (x: number, y: number): Position => [
    rounded(106 + (x + 0.3 * Math.sin(x * 12.9898 + y * 78.233)) * step),
    rounded(15.4 + (y + 0.3 * Math.sin(x * 39.346 + y * 11.135)) * step),
  ]
  /** The corners after `from` on the way to `to`, the same from both sides. */
  const way = (from: Position, to: Position): Position[] => {
    const isTurned = from[0] + from[1] > to[0] + to[1]
    const [a, b] = isTurned ? [to, from] : [from, to]
    const bent = Array.from({ length: bends }, (_, at): Position => {
      const share = (at + 1) / (bends + 1)
      const aside = 0.00003 * Math.sin((at + 1) * 1e5 * (a[0] + b[1]))
      return [rounded(a[0] + (b[0] - a[0]) * share + aside), rounded(a[1] + (b[1] - a[1]) * share + aside)]
    })
    return [...(isTurned ? bent.reverse() : bent), to]
  }
  const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
  const ring = [a, ...way(a, b), ...way(b, c), ...way(c, d), ...way(d, a)]
  const type = forestTypeOfCode(1 + (((i >> 3) * 7 + (j >> 3)) % 93))
  const said: Partial<PlotFacts> = {
    provinceCode,
    communeCode: 19_000 + (j >> 4),
    communeName: `Xã số ${j >> 4}`,
    compartmentCode: String(1 + Math.floor(index / 1000)),
    subcompartmentCode: String(1 + (Math.floor(index / 100) % 10)),
    plotCode: String(1 + (index % 100)),
    placeName: `Khe Dài, thôn ${1 + (i % 37)}`,
    bookAreaHa: Number((polygonAreaM2([ring]) / 10_000).toFixed(2)),
    forestTypeCode: type?.code ?? null,
    forestTypeSymbol: type?.symbol ?? null,
    forestPurpose: 1 + (i % 3),
    ownerName: `Hộ ông Nguyễn Văn Thử ${index % 9973}`,
    ownerTypeCode: 1 + (j % 9),
    treeSpecies: 'Keo lai',
  }
  const facts = Object.fromEntries(plotFields.map((field) => [field, said[field] ?? null])) as unknown as PlotFacts
  return { facts, shape: { type: 'MultiPolygon', coordinates: [[ring]] } }
}

/** Writes a file of so many plots. Files of two provinces have no plot in common. */
export async function writePlotFile(path: string, kind: PlotFileKind, count: number, provinceCode = 46): Promise<void> {
  const side = Math.ceil(Math.sqrt(count))
  const pieces = function* () {
    for (let from = 0; from < count; from += pieceRows)
      yield Array.from({ length: Math.min(pieceRows, count - from) }, (_, index) =>
        plotAt(from + index, side, provinceCode),
      )
  }
  if (kind === 'geojson') writeGeoJson(path, pieces())
  else if (kind === 'gpkg') writeGeoPackage(path, pieces())
  else await writeZip(path, pieces(), count)
}

const named = ({ facts }: WrittenPlot) => plotFields.map((field) => [frmsColumns[field].frms, facts[field]] as const)

function writeGeoJson(path: string, pieces: Iterable<readonly WrittenPlot[]>) {
  const file = openSync(path, 'w')
  writeSync(file, '{"type":"FeatureCollection","features":[')
  let between = ''
  for (const plots of pieces) {
    const features = plots.map((plot) =>
      JSON.stringify({ type: 'Feature', properties: Object.fromEntries(named(plot)), geometry: plot.shape }),
    )
    writeSync(file, between + features.join(',\n'))
    between = ',\n'
  }
  writeSync(file, ']}')
  closeSync(file)
}

function writeGeoPackage(path: string, pieces: Iterable<readonly WrittenPlot[]>) {
  const database = new DatabaseSync(path)
  const columns = plotFields.map((field) => `"${frmsColumns[field].frms}"`)
  database.exec(`pragma application_id = 0x47504B47; pragma journal_mode = off; pragma synchronous = off;
    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
      organization_coordsys_id integer, definition text);
    create table gpkg_contents (table_name text primary key, data_type text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer);
    insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, 'undefined');
    insert into gpkg_contents values ('plots', 'features', 4326);
    insert into gpkg_geometry_columns values ('plots', 'geom', 'MULTIPOLYGON', 4326);
    create table plots (fid integer primary key, geom blob, ${columns.join(', ')}); begin`)
  const insert = database.prepare(`insert into plots values (null, ?, ${columns.map(() => '?').join(', ')})`)
  const head = Buffer.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0])
  for (const plots of pieces)
    for (const plot of plots)
      insert.run(Buffer.concat([head, wkbOfArea(plot.shape)]), ...named(plot).map(([, value]) => value))
  database.exec('commit')
  database.close()
}

async function writeZip(path: string, pieces: Iterable<readonly WrittenPlot[]>, count: number) {
  const writing = { srid: 9214, letters: 'unicode' as const, writtenOn: new Date('2026-01-01') }
  const place = (ending: string) => `${path}.${ending}`
  const files = { shp: openSync(place('shp'), 'w+'), dbf: openSync(place('dbf'), 'w+') }
  let prj: Uint8Array = new Uint8Array()
  let rows = 0
  for (const plots of pieces) {
    const { parts } = frmsParts(plots, writing, rows + 1)
    const [shp, dbf] = [Buffer.from(parts.shp as Uint8Array), Buffer.from(parts.dbf as Uint8Array)]
    writeSync(files.shp, rows === 0 ? shp : shp.subarray(100))
    writeSync(files.dbf, dbf.subarray(rows === 0 ? 0 : dbf.readUInt16LE(8), dbf.byteLength - 1))
    prj = parts.prj as Uint8Array
    rows += plots.length
  }
  // What the heads say of the whole.
  const number = Buffer.alloc(4)
  number.writeUInt32LE(count)
  writeSync(files.dbf, number, 0, 4, 4)
  number.writeInt32BE(statSync(place('shp')).size / 2)
  writeSync(files.shp, number, 0, 4, 24)
  for (const file of Object.values(files)) closeSync(file)
  appendFileSync(place('prj'), prj)
  await zipParts(
    path,
    ['shp', 'dbf', 'prj'].map((ending) => [`lo.${ending}`, place(ending)]),
  )
  for (const ending of ['shp', 'dbf', 'prj']) rmSync(place(ending))
}

/** Deflated one after the other, as APPNOTE 6.3.10 says; no part may have 4 GB. */
async function zipParts(path: string, parts: readonly (readonly [name: string, from: string])[]) {
  const list: Buffer[] = []
  writeSync(openSync(path, 'w'), '')
  for (const [name, from] of parts) {
    const start = statSync(path).size
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt16LE(name.length, 22)
    appendFileSync(path, Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name)]))
    let sum = 0
    const counted = async function* (bytes: AsyncIterable<Buffer>) {
      for await (const piece of bytes) {
        sum = crc32(piece, sum)
        yield piece
      }
    }
    await pipeline(
      createReadStream(from),
      counted,
      createDeflateRaw({ level: 1 }),
      createWriteStream(path, { flags: 'a' }),
    )
    head.writeUInt32LE(sum, 10)
    head.writeUInt32LE(statSync(path).size - start - 30 - name.length, 14)
    head.writeUInt32LE(statSync(from).size, 18)
    const file = openSync(path, 'r+')
    writeSync(file, head, 0, 26, start + 4)
    closeSync(file)
    const end = Buffer.alloc(14)
    end.writeUInt32LE(start, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, end, Buffer.from(name)]))
  }
  const directory = Buffer.concat(list)
  const tail = Buffer.alloc(22)
  tail.write('PK\x05\x06', 'latin1')
  tail.writeUInt16LE(list.length, 8)
  tail.writeUInt16LE(list.length, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(statSync(path).size, 16)
  appendFileSync(path, Buffer.concat([directory, tail]))
}
