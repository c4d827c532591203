// Small files of boundaries, written byte by byte: GeoJSON, a zipped Shapefile, a GeoPackage.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32, deflateRawSync } from 'node:zlib'

export type Corner = readonly [x: number, y: number]
export interface DrawnRow {
  readonly properties: Readonly<Record<string, string | number | null>>
  /** Rings of one part each: outer first, then holes; several parts make a multipolygon. */
  readonly parts: readonly (readonly (readonly Corner[])[])[]
}

/** A square with its lower left corner there, counter-clockwise and closed. */
export const square = (x: number, y: number, side: number): Corner[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

export function geoJsonFile(rows: readonly DrawnRow[], crs?: string): Buffer {
  const document = {
    type: 'FeatureCollection',
    ...(crs ? { crs: { type: 'name', properties: { name: crs } } } : {}),
    features: rows.map(({ properties, parts }) => ({
      type: 'Feature',
      properties,
      geometry: parts.length > 0 ? { type: 'MultiPolygon', coordinates: parts } : null,
    })),
  }
  return Buffer.from(JSON.stringify(document))
}

/** Entries deflated; `claims` overrides what the list says of the unfolded size. */
export function zipFile(entries: Readonly<Record<string, Uint8Array>>): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content)
    const nameBytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, packed])
    const end = Buffer.alloc(14)
    end.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, end, nameBytes]))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(list)
  const tail = Buffer.alloc(22)
  tail.write('PK\x05\x06', 'latin1')
  tail.writeUInt16LE(list.length, 8)
  tail.writeUInt16LE(list.length, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, tail])
}

interface ShapefileParts {
  readonly prj?: string
  readonly cpg?: string
  /** Letters of the rows; `latin1` also for TCVN3, whose bytes stand as Latin-1 signs. */
  readonly letters?: 'utf8' | 'latin1'
}

export function shapefileZip(rows: readonly DrawnRow[], { prj, cpg, letters = 'utf8' }: ShapefileParts = {}): Buffer {
  const { shp, shx } = shapes(rows)
  return zipFile({
    'layer/units.shp': shp,
    'layer/units.shx': shx,
    'layer/units.dbf': dbfOf(rows, letters),
    ...(prj ? { 'layer/units.prj': Buffer.from(prj) } : {}),
    ...(cpg ? { 'layer/units.cpg': Buffer.from(cpg) } : {}),
  })
}

/** Polygons of the white paper of ESRI (1998): outer rings clockwise, holes the other way. */
function shapes(rows: readonly DrawnRow[]): { shp: Buffer; shx: Buffer } {
  const records = rows.map(({ parts }) => recordOf(parts))
  const head = (bytes: number) => {
    const header = Buffer.alloc(100)
    header.writeInt32BE(9994, 0)
    header.writeInt32BE(bytes / 2, 24)
    header.writeInt32LE(1000, 28)
    header.writeInt32LE(5, 32)
    return header
  }
  const body: Buffer[] = []
  const places: Buffer[] = []
  let at = 100
  records.forEach((record, index) => {
    const before = Buffer.alloc(8)
    before.writeInt32BE(index + 1, 0)
    before.writeInt32BE(record.length / 2, 4)
    const place = Buffer.alloc(8)
    place.writeInt32BE(at / 2, 0)
    place.writeInt32BE(record.length / 2, 4)
    body.push(before, record)
    places.push(place)
    at += 8 + record.length
  })
  const [shpBody, shxBody] = [Buffer.concat(body), Buffer.concat(places)]
  return {
    shp: Buffer.concat([head(100 + shpBody.length), shpBody]),
    shx: Buffer.concat([head(100 + shxBody.length), shxBody]),
  }
}

function recordOf(parts: DrawnRow['parts']): Buffer {
  if (parts.length === 0) return Buffer.from([0, 0, 0, 0])
  const rings = parts.flatMap((rings) => rings.map((ring) => [...ring].reverse()))
  const corners = rings.flat()
  const bytes = Buffer.alloc(44 + rings.length * 4 + corners.length * 16)
  bytes.writeInt32LE(5, 0)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  for (const [index, value] of box.entries()) bytes.writeDoubleLE(value, 4 + index * 8)
  bytes.writeInt32LE(rings.length, 36)
  bytes.writeInt32LE(corners.length, 40)
  let first = 0
  rings.forEach((ring, index) => {
    bytes.writeInt32LE(first, 44 + index * 4)
    first += ring.length
  })
  corners.forEach(([x, y], index) => {
    bytes.writeDoubleLE(x, 44 + rings.length * 4 + index * 16)
    bytes.writeDoubleLE(y, 52 + rings.length * 4 + index * 16)
  })
  return bytes
}

function dbfOf(rows: readonly DrawnRow[], letters: 'utf8' | 'latin1'): Buffer {
  const names = Object.keys(rows[0]?.properties ?? {})
  const isNumber = (name: string) => rows.some(({ properties }) => typeof properties[name] === 'number')
  const width = 80
  const header = Buffer.alloc(32 + names.length * 32 + 1)
  header.writeUInt8(3, 0)
  header.writeUInt8(126, 1)
  header.writeUInt8(1, 2)
  header.writeUInt8(1, 3)
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + names.length * width, 10)
  names.forEach((name, index) => {
    header.write(name.slice(0, 10), 32 + index * 32, 'latin1')
    header.write(isNumber(name) ? 'N' : 'C', 32 + index * 32 + 11, 'latin1')
    header.writeUInt8(width, 32 + index * 32 + 16)
    header.writeUInt8(isNumber(name) ? 2 : 0, 32 + index * 32 + 17)
  })
  header.writeUInt8(13, header.length - 1)
  const body = rows.map(({ properties }) =>
    Buffer.concat([
      Buffer.from(' '),
      ...names.map((name) => {
        const cell = Buffer.alloc(width, ' ')
        Buffer.from(String(properties[name] ?? ''), letters).copy(cell)
        return cell
      }),
    ]),
  )
  return Buffer.concat([header, ...body, Buffer.from([26])])
}

/** Well-known binary of a multipolygon. */
function wkbOf(parts: DrawnRow['parts']): Buffer {
  const count = (number: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(number)
    return bytes
  }
  const head = (type: number) => Buffer.concat([Buffer.from([1]), count(type)])
  const ring = (corners: readonly Corner[]) => {
    const bytes = Buffer.alloc(corners.length * 16)
    corners.forEach(([x, y], index) => {
      bytes.writeDoubleLE(x, index * 16)
      bytes.writeDoubleLE(y, index * 16 + 8)
    })
    return Buffer.concat([count(corners.length), bytes])
  }
  return Buffer.concat([
    head(6),
    count(parts.length),
    ...parts.map((rings) => Buffer.concat([head(3), count(rings.length), ...rings.map(ring)])),
  ])
}

/** A GeoPackage with one layer, with an envelope before each geometry as GDAL writes it. */
export function geoPackageFile(rows: readonly DrawnRow[], srid = 4326): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-gpkg-'))
  const path = join(folder, 'units.gpkg')
  try {
    const database = new DatabaseSync(path)
    const names = Object.keys(rows[0]?.properties ?? {})
    database.exec('pragma application_id = 0x47504B47') // GPKG
    database.exec(`
      create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
        organization_coordsys_id integer, definition text);
      create table gpkg_contents (table_name text primary key, data_type text, srs_id integer);
      create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer);
      insert into gpkg_spatial_ref_sys values ('system', ${srid}, 'EPSG', ${srid}, 'undefined');
      insert into gpkg_contents values ('units', 'features', ${srid});
      insert into gpkg_geometry_columns values ('units', 'geom', 'MULTIPOLYGON', ${srid});
      create table units (fid integer primary key, geom blob, ${names.map((name) => `"${name}"`).join(', ')});`)
    database.exec('begin')
    const insert = database.prepare(`insert into units values (null, ?, ${names.map(() => '?').join(', ')})`)
    for (const { properties, parts } of rows) {
      const head = Buffer.alloc(40)
      head.write('GP', 'latin1')
      head.writeUInt8(0b011, 3)
      head.writeInt32LE(srid, 4)
      const blob = parts.length > 0 ? Buffer.concat([head, wkbOf(parts)]) : null
      insert.run(blob, ...names.map((name) => properties[name] ?? null))
    }
    database.exec('commit')
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
