// All SQL of importing boundaries: the opened file, its rows measured, what is written and what is put back.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { BoundaryImportRow } from '../../boundaryContract.ts'
import type { BoundaryRow, KnownTerritory } from '../../boundaryImport/boundaryRow.ts'
import type { ReadBoundaries } from './readBoundaries.ts'

export interface OpenedImport extends BoundaryImportRow {
  readonly fileId: string
  readonly srid: number
  readonly sridFrom: 'file' | 'person' | 'range'
  readonly isTurned: boolean
  readonly isTcvn3: boolean
  readonly columns: string[]
}

interface NewImport extends Omit<ReadBoundaries, 'rows'> {
  readonly id: string
  readonly fileId: string
  readonly fileName: string
  readonly openedBy: string
  readonly openedAt: Date
}

export async function insertImport(tx: Transaction, opened: NewImport): Promise<void> {
  await sql`
    insert into units.boundary_imports (boundary_import_id, file_id, file_name, boundary_format, boundary_import_status,
      srid, srid_from, is_turned, is_tcvn3, file_columns, opened_by, opened_at)
    values (${opened.id}::uuid, ${opened.fileId}::uuid, ${opened.fileName}, ${opened.boundaryFormat}, 'open',
      ${opened.srid}::int, ${opened.sridFrom}, ${opened.isTurned}::boolean, ${opened.isTcvn3}::boolean,
      ${[...opened.columns]}::text[], ${opened.openedBy}::uuid, ${opened.openedAt}::timestamptz)`.execute(tx)
}

/** Rows with their shapes judged and measured; a shape that crosses itself is made sound, and said so. */
export async function insertRows(tx: Transaction, importId: string, rows: ReadBoundaries['rows']): Promise<void> {
  await sql`
    with given as (
      select * from unnest(${rows.map(({ rowNumber }) => rowNumber)}::int[],
        ${rows.map(({ properties }) => JSON.stringify(properties))}::text[],
        ${rows.map(({ shapeState }) => shapeState ?? null)}::text[],
        ${rows.map(({ shape }) => (shape ? JSON.stringify(shape) : null))}::text[]
      ) as given (row_number, properties, fault, drawn)
    ),
    drawn as materialized (
      select row_number, properties, fault, ST_SetSRID(ST_GeomFromGeoJSON(drawn), 4326) as drawn from given
    ),
    judged as materialized (select *, not ST_IsValid(drawn) as is_crooked from drawn),
    mended as materialized (
      select *, ST_Multi(case when is_crooked then ST_CollectionExtract(ST_MakeValid(drawn), 3) else drawn end) as shape
      from judged
    ),
    measured as materialized (select *, ST_Area(shape::geography) / 1e6 as area_km2 from mended)
    insert into units.boundary_import_rows (boundary_import_id, row_number, properties, shape_state, shape_fault, shape, area_km2)
    select ${importId}::uuid, row_number, properties::jsonb,
      case when fault is not null then fault when not area_km2 > 0 then 'broken' when is_crooked then 'repaired' else 'sound' end,
      case when is_crooked then ST_IsValidReason(drawn) end,
      case when area_km2 > 0 then shape end,
      case when area_km2 > 0 then area_km2 end
    from measured`.execute(tx)
}

/** Pairs of rows that share ground, by how much. */
export async function insertOverlaps(tx: Transaction, importId: string): Promise<void> {
  await sql`
    with pairs as (
      select a.row_number, b.row_number as other,
        ST_Area(ST_CollectionExtract(ST_Intersection(a.shape, b.shape), 3)::geography) / 1e4 as area_ha
      from units.boundary_import_rows a
      join units.boundary_import_rows b on b.boundary_import_id = a.boundary_import_id and b.row_number > a.row_number
        and a.shape && b.shape and ST_Intersects(a.shape, b.shape)
      where a.boundary_import_id = ${importId}::uuid
    )
    insert into units.boundary_import_overlaps (boundary_import_id, row_number, other_row_number, area_ha)
    select ${importId}::uuid, row_number, other, area_ha from pairs where area_ha > 0.01`.execute(tx)
}

const importColumns = sql`
  i.boundary_import_id as id, i.file_name as "fileName", i.boundary_format as "boundaryFormat",
  i.boundary_import_status as "boundaryImportStatus", i.legal_basis as "legalBasis", i.valid_from::text as "validFrom",
  (select count(*)::int from units.boundary_import_rows r where r.boundary_import_id = i.boundary_import_id) as "rowCount",
  case when i.boundary_import_status <> 'open' then (
    select count(*)::int from units.replaced_shapes s where s.boundary_import_id = i.boundary_import_id
  ) + (
    select count(*)::int from units.boundary_import_rows r where r.boundary_import_id = i.boundary_import_id and r.is_created
  ) end as "writtenCount",
  p.name as "openedBy", i.opened_at as "openedAt", i.written_at as "writtenAt", i.undone_at as "undoneAt",
  i.file_id as "fileId", i.srid, i.srid_from as "sridFrom", i.is_turned as "isTurned", i.is_tcvn3 as "isTcvn3",
  i.file_columns as columns`

type Stored = Omit<OpenedImport, 'openedAt' | 'writtenAt' | 'undoneAt'> & {
  readonly openedAt: Date
  readonly writtenAt: Date | null
  readonly undoneAt: Date | null
}
const shown = (row: Stored): OpenedImport => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  writtenAt: row.writtenAt?.toISOString() ?? null,
  undoneAt: row.undoneAt?.toISOString() ?? null,
})

export async function selectImports(tx: Transaction): Promise<OpenedImport[]> {
  const { rows } = await sql<Stored>`
    select ${importColumns} from units.boundary_imports i
    join units.accounts a on a.account_id = i.opened_by join units.people p on p.person_id = a.person_id`.execute(tx)
  return rows.map(shown)
}

/** One import; with `forWriting` nobody else writes or undoes it meanwhile. Undefined when there is none. */
export async function selectImport(
  tx: Transaction,
  importId: string,
  options: { readonly forWriting?: boolean } = {},
): Promise<OpenedImport | undefined> {
  const { rows } = await sql<Stored>`
    select ${importColumns} from units.boundary_imports i
    join units.accounts a on a.account_id = i.opened_by join units.people p on p.person_id = a.person_id
    where i.boundary_import_id = ${importId}::uuid
    ${options.forWriting ? sql`for update of i` : sql``}`.execute(tx)
  return rows[0] && shown(rows[0])
}

export interface StoredRow extends BoundaryRow {
  readonly bounds: number[] | null
  readonly shape: object | null
  readonly territoryId: string | null
}

/** The rows of an import in the order of the file, with outlines fine enough for a map of the whole of it. */
export async function selectRows(tx: Transaction, importId: string): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    with extent as (
      select greatest(max(ST_XMax(shape)) - min(ST_XMin(shape)), max(ST_YMax(shape)) - min(ST_YMin(shape))) as width
      from units.boundary_import_rows where boundary_import_id = ${importId}::uuid
    )
    select r.row_number as "rowNumber", r.properties, r.shape_state as "shapeState", r.shape_fault as "shapeFault",
      r.area_km2 as "areaKm2", r.territory_id as "territoryId",
      case when shape is not null then array[ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)] end as bounds,
      coalesce((
        select json_agg(json_build_object('rowNumber', pair.other, 'areaHa', pair.area_ha) order by pair.other) from (
          select other_row_number as other, area_ha from units.boundary_import_overlaps o
          where o.boundary_import_id = r.boundary_import_id and o.row_number = r.row_number
          union all
          select row_number, area_ha from units.boundary_import_overlaps o
          where o.boundary_import_id = r.boundary_import_id and o.other_row_number = r.row_number
        ) pair
      ), '[]'::json) as overlaps,
      ST_AsGeoJSON(ST_SimplifyPreserveTopology(shape, extent.width / 1500), 5)::json as shape
    from units.boundary_import_rows r, extent
    where r.boundary_import_id = ${importId}::uuid
    order by r.row_number`.execute(tx)
  return rows
}

/** Territories in force on a day, as rows may be matched to them. */
export async function selectTerritoriesOn(
  tx: Transaction,
  on: string,
): Promise<(KnownTerritory & { parentId: string | null })[]> {
  const { rows } = await sql<KnownTerritory & { parentId: string | null }>`
    select territory_id as id, code, name, full_name as "fullName", territory_kind as "territoryKind",
      parent_id as "parentId", shape is not null as "hasShape", is_sketch as "isSketch",
      case when not is_sketch then ST_Area(shape::geography) / 1e6 end as "areaKm2"
    from units.territories
    where valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by code, valid_from`.execute(tx)
  return rows
}
