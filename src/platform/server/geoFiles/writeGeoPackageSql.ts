// Areas with their rows as a GeoPackage (OGC 12-128r19): one layer in one system. QGIS and GDAL open it.
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { esriWkt, fromWgs84 } from '../../../geo/coordinateSystem.ts'
import { type Bounds, type Geometry, mapPositions } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { wkbOfArea } from '../../../geo/wellKnownBinary.ts'

type Area = Extract<Geometry, { type: 'MultiPolygon' }>
export interface PackageColumn {
  /** Lower case, no `fid` or `geom`. */
  readonly name: string
  readonly kind: 'text' | 'integer' | 'decimal'
}
interface Package {
  readonly table: string
  readonly title: string
  readonly columns: readonly PackageColumn[]
  /** Shapes in WGS84; values in the order of the columns. */
  readonly rows: readonly { readonly shape: Area; readonly values: readonly (string | number | null)[] }[]
  /** A system of `fromWgs84`. */
  readonly srid: number
  readonly writtenOn: Date
}

const typeOf = { text: 'text', integer: 'integer', decimal: 'real' } as const
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
/** `GPKG`, and version 1.3 of the standard. */
const applicationId = 0x47504b47
const version = 10_300

/** Throws a RangeError for an unknown system. */
export async function writtenGeoPackage(given: Package): Promise<Buffer> {
  const { rows, srid } = given
  const move = fromWgs84(srid)
  const wkt = esriWkt(srid)
  if (!move || !wkt) throw new RangeError(`no system EPSG:${srid}`)
  const shapes = rows.map(({ shape }) => mapPositions(shape, move) as Area)
  const path = join(tmpdir(), `${randomUUID()}.gpkg`)
  try {
    write(path, given, shapes, wkt)
    return await readFile(path)
  } finally {
    await rm(path, { force: true })
  }
}

function write(
  path: string,
  { table, title, columns, rows, srid, writtenOn }: Package,
  shapes: readonly Area[],
  wkt: string,
) {
  const database = new DatabaseSync(path)
  try {
    database.exec(`
      pragma application_id = ${applicationId}; pragma user_version = ${version}; pragma journal_mode = off;
      begin;
      create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
        organization_coordsys_id integer not null, definition text not null, description text);
      create table gpkg_contents (table_name text primary key, data_type text not null, identifier text unique,
        description text default '', last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
        srs_id integer references gpkg_spatial_ref_sys (srs_id));
      create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
        srs_id integer not null references gpkg_spatial_ref_sys (srs_id), z tinyint not null, m tinyint not null,
        primary key (table_name, column_name));
      create table ${quoted(table)} (fid integer primary key autoincrement not null, geom multipolygon,
        ${columns.map(({ name, kind }) => `${quoted(name)} ${typeOf[kind]}`).join(', ')});`)
    const system = database.prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)')
    system.run('Undefined cartesian', -1, 'NONE', -1, 'undefined')
    system.run('Undefined geographic', 0, 'NONE', 0, 'undefined')
    const wgs84 = esriWkt(4326)
    if (srid !== 4326 && wgs84) system.run('WGS 84', 4326, 'EPSG', 4326, wgs84)
    system.run(`EPSG:${srid}`, srid, 'EPSG', srid, wkt)
    database
      .prepare('insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        table,
        'features',
        title,
        '',
        writtenOn.toISOString(),
        ...(boundsOf(shapes) ?? [null, null, null, null]),
        srid,
      )
    database
      .prepare('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)')
      .run(table, 'geom', 'MULTIPOLYGON', srid)
    const row = database.prepare(
      `insert into ${quoted(table)} (geom, ${columns.map(({ name }) => quoted(name)).join(', ')}) values (?${', ?'.repeat(columns.length)})`,
    )
    rows.forEach(({ values }, index) => {
      const shape = shapes[index]
      row.run(shape ? blobOf(shape, srid) : null, ...values)
    })
    database.exec('commit')
  } finally {
    database.close()
  }
}

/** §2.1.3: `GP`, version, flags (little-endian, envelope of two dimensions), system, envelope, well-known binary. */
function blobOf(shape: Area, srid: number): Buffer {
  const head = Buffer.alloc(40)
  head.write('GP', 0, 'latin1')
  head.writeUInt8(0b11, 3)
  head.writeInt32LE(srid, 4)
  const [west, south, east, north] = boundsOf([shape]) ?? ([0, 0, 0, 0] satisfies Bounds)
  for (const [index, value] of [west, east, south, north].entries()) head.writeDoubleLE(value, 8 + index * 8)
  return Buffer.concat([head, wkbOfArea(shape)])
}
