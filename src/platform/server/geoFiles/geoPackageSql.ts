// A GeoPackage (OGC 12-128r19): an SQLite file whose own tables say which layer holds which geometry in which system. Only
// tables are read, never views: what a stranger's file would compute is not run.
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sridOfWkt, toWgs84 } from '../../../geo/coordinateSystem.ts'
import { geometryOfWkb } from '../../../geo/wellKnownBinary.ts'
import { Problem } from '../../problem.ts'
import {
  type FileRules,
  fileProperties,
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
  let opened: DatabaseSync | undefined
  try {
    opened = new DatabaseSync(path, { readOnly: true, allowExtension: false, enableDoubleQuotedStringLiterals: false })
    opened.exec('pragma trusted_schema = off')
    return fileIn(opened, rules)
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(rules, 'GeoPackage')
  } finally {
    opened?.close()
    await rm(path, { force: true })
  }
}

function fileIn(database: DatabaseSync, rules: FileRules): ParsedFile<'geoPackage'> {
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
  const srid = sridOf(layer)
  return {
    format: 'geoPackage',
    srid,
    ...(srid === undefined && layer.definition ? { unknownSystem: layer.definition.slice(0, 60) } : {}),
    rows: rowsIn(database, layer, rules),
  }
}

function rowsIn(database: DatabaseSync, { name, geometryColumn }: Layer, rules: FileRules): ParsedRow[] {
  const table = quoted(name)
  const { count } = database.prepare(`select count(*) as "count" from ${table}`).get() as { count: number }
  requireFewRows(count, rules)
  return database
    .prepare(`select * from ${table}`)
    .all()
    .map((row) => {
      const { [geometryColumn]: blob, ...properties } = row
      return { properties: fileProperties(properties), geometry: geometryIn(blob) }
    })
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function sridOf({ organization, organizationId, definition }: Layer): number | undefined {
  const declared = organization?.toUpperCase() === 'EPSG' ? (organizationId ?? undefined) : undefined
  return declared !== undefined && toWgs84(declared) ? declared : sridOfWkt(definition ?? '')
}

/** Bytes of an envelope by its code (§2.1.3). */
const envelopeBytes = [0, 32, 48, 48, 64]

/** A GeoPackage blob: `GP`, version, flags, system, envelope, then well-known binary. Null = none; {} = not to be read. */
function geometryIn(blob: unknown): unknown {
  if (!(blob instanceof Uint8Array) || blob.byteLength < 8) return null
  const flags = blob[3] ?? 0
  const envelope = envelopeBytes[(flags >> 1) & 7]
  if (blob[0] !== 0x47 || blob[1] !== 0x50 || envelope === undefined) return {}
  if (flags & 0x10) return null
  try {
    return geometryOfWkb(blob.slice(8 + envelope))
  } catch {
    return {}
  }
}
