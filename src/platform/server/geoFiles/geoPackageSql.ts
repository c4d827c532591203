// A GeoPackage (OGC 12-128r19): an SQLite file whose own tables say which layer holds which geometry in which system. Only
// tables are read, never views: what a stranger's file would compute is not run.
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { sridOfWkt, toWgs84 } from '../../../geo/coordinateSystem.ts'
import { geometryOfWkb } from '../../../geo/wellKnownBinary.ts'
import { Problem } from '../../problem.ts'
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

interface Layer {
  readonly name: string
  readonly geometryColumn: string
  readonly organization: string | null
  readonly organizationId: number | null
  readonly definition: string | null
}

/** Throws Problem `….noLayer`, `….severalLayers`, `….unreadable`, `….tooManyRows`. */
export async function parsedGeoPackage(bytes: Uint8Array, rules: FileRules): Promise<ParsedFile<'geoPackage'>> {
  const path = join(tmpdir(), `${randomUUID()}.gpkg`)
  await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
  try {
    const { rows, close, ...opened } = openedGeoPackage(path, rules)
    try {
      return { ...opened, rows: [...rows()] }
    } finally {
      close()
    }
  } finally {
    await rm(path, { force: true })
  }
}

/** Where it lies; nothing is written beside it. Throws like `parsedGeoPackage`, its rows `….unreadable`. */
export function openedGeoPackage(path: string, rules: FileRules): OpenedRows<'geoPackage'> & { close(): void } {
  const place = pathToFileURL(path)
  place.search = 'immutable=1'
  let opened: DatabaseSync | undefined
  try {
    opened = new DatabaseSync(place, { readOnly: true, allowExtension: false, enableDoubleQuotedStringLiterals: false })
    opened.exec('pragma trusted_schema = off')
    const database = opened
    return { ...fileIn(database, rules), close: () => database.close() }
  } catch (error) {
    opened?.close()
    throw error instanceof Problem ? error : unreadable(rules, 'GeoPackage')
  }
}

function fileIn(database: DatabaseSync, rules: FileRules): OpenedRows<'geoPackage'> {
  const layers = database
    .prepare(
      `select c.table_name as "name", g.column_name as "geometryColumn", s.organization as "organization",
        s.organization_coordsys_id as "organizationId", s.definition as "definition"
      from gpkg_contents c
      join gpkg_geometry_columns g on g.table_name = c.table_name
      join sqlite_master t on t.name = c.table_name and t.type = 'table'
      left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
      where c.data_type = 'features' order by c.table_name`,
    )
    .all() as unknown as Layer[]
  const [layer, ...others] = layers
  if (!layer) throw new Problem(`${rules.noun}.noLayer`, 422)
  if (others.length > 0)
    throw new Problem(`${rules.noun}.severalLayers`, 422, { names: layers.map(({ name }) => name).join(', ') })
  const { count } = database.prepare(`select count(*) as "count" from ${quoted(layer.name)}`).get() as { count: number }
  requireFewRows(count, rules)
  const columns = database.prepare(`select name from pragma_table_info(?)`).all(layer.name) as { name: string }[]
  const names = columns.map(({ name }) => name).filter((name) => name !== layer.geometryColumn)
  if (names.length === columns.length) throw unreadable(rules, 'GeoPackage')
  const srid = sridOf(layer)
  return {
    format: 'geoPackage',
    srid,
    ...(srid === undefined && layer.definition ? { unknownSystem: layer.definition.slice(0, 60) } : {}),
    columns: Object.keys(fileProperties(Object.fromEntries(names.map((name) => [name, null])))),
    rows: () => rowsIn(database, layer, names, rules),
  }
}

/** Signs of a text that are read: more than any column of ours holds. */
const mostSigns = 600

/** By a cursor; a blob that is no geometry is no value. A geometry that is too large comes as how many bytes it has. */
function* rowsIn(
  database: DatabaseSync,
  { name, geometryColumn }: Layer,
  names: readonly string[],
  rules: FileRules,
): Generator<ParsedRow> {
  const values = names.map((each) => {
    const column = quoted(each)
    return `case typeof(${column}) when 'text' then substr(${column}, 1, ${mostSigns}) when 'blob' then null else ${column} end as ${column}`
  })
  const shape = quoted(geometryColumn)
  const sized = `case when length(${shape}) > ${mostRowBytes} then length(${shape}) else ${shape} end as ${shape}`
  let row = 1
  try {
    for (const found of database.prepare(`select ${[...values, sized].join(', ')} from ${quoted(name)}`).iterate()) {
      const { [geometryColumn]: blob, ...properties } = found
      yield {
        properties: fileProperties(properties),
        geometry: geometryIn(blob),
        ...(typeof blob === 'number' ? { lost: { why: 'tooLarge', given: blob } } : {}),
      }
      row += 1
    }
  } catch {
    throw unreadable(rules, 'GeoPackage', row)
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function sridOf({ organization, organizationId, definition }: Layer): number | undefined {
  const declared = organization?.toUpperCase() === 'EPSG' ? (organizationId ?? undefined) : undefined
  return declared !== undefined && toWgs84(declared) ? declared : sridOfWkt(definition ?? '')
}

/** Bytes of an envelope by its code (§2.1.3). */
const envelopeBytes = [0, 32, 48, 48, 64]

const broken = { type: 'WKB' }

/** A GeoPackage blob: `GP`, version, flags, system, envelope, then well-known binary. Null = none. */
function geometryIn(blob: unknown): unknown {
  if (!(blob instanceof Uint8Array) || blob.byteLength < 8) return null
  const flags = blob[3] ?? 0
  const envelope = envelopeBytes[(flags >> 1) & 7]
  if (blob[0] !== 0x47 || blob[1] !== 0x50 || envelope === undefined) return broken
  if (flags & 0x10) return null
  try {
    return geometryOfWkb(blob.slice(8 + envelope))
  } catch {
    return broken
  }
}
