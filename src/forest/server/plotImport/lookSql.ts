// SQL of looking at an import of plots: counts, sums beside the register, outlines for the map, the rows page by page.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { byKnown, byText, byValue, type PagedList, smallestFirst } from '../../../platform/server/database/pagedList.ts'
import type { PlotMatch } from '../../plotImport/plotImport.ts'
import type { ImportedPlotRow } from '../../plotImportContract.ts'

export interface ImportCounts {
  readonly refused: number
  readonly remarkable: number
  readonly matches: Readonly<Record<string, number>>
  readonly faults: Readonly<Record<string, number>>
  readonly bounds: readonly number[] | null
}

export async function selectCounts(tx: Transaction, importId: string): Promise<ImportCounts> {
  const own = sql`forest.plot_import_rows r where r.plot_import_id = ${importId}::uuid`
  const { rows } = await sql<ImportCounts>`
    select count(*) filter (where r.is_refused)::int as refused,
      count(*) filter (where not r.is_refused and r.faults <> '[]')::int as remarkable,
      (select coalesce(jsonb_object_agg(plot_match, rows), '{}') from (
        select r.plot_match, count(*)::int as rows from ${own} and r.plot_match is not null and not r.is_refused
        group by r.plot_match) m) as matches,
      (select coalesce(jsonb_object_agg(code, rows), '{}') from (
        select fault->>'code' as code, count(distinct r.plot_import_row_id)::int as rows
        from forest.plot_import_rows r cross join jsonb_array_elements(r.faults) fault
        where r.plot_import_id = ${importId}::uuid and r.faults <> '[]' group by fault->>'code') f) as faults,
      (select case when e.all_of is null then null else
        jsonb_build_array(ST_XMin(e.all_of), ST_YMin(e.all_of), ST_XMax(e.all_of), ST_YMax(e.all_of)) end
        from (select ST_Extent(r.shape) as all_of from ${own} and not r.is_refused) e) as bounds
    from ${own}`.execute(tx)
  const [counts] = rows
  return counts ?? { refused: 0, remarkable: 0, matches: {}, faults: {}, bounds: null }
}

export interface RefusedPart {
  readonly rows: number
  readonly fromRow: number
  readonly toRow: number
}

/** The refused rows in parts of at most so many. */
export async function selectRefusedParts(tx: Transaction, importId: string, most: number): Promise<RefusedPart[]> {
  const { rows } = await sql<RefusedPart>`
    select count(*)::int as rows, min(row_number) as "fromRow", max(row_number) as "toRow"
    from (select row_number, (row_number() over (order by row_number) - 1) / ${most}::int as part
      from forest.plot_import_rows where plot_import_id = ${importId}::uuid and is_refused) counted
    group by part order by part`.execute(tx)
  return rows
}

export interface TypeSum {
  readonly forestType: number | null
  readonly isRegister: boolean
  readonly plots: number
  readonly bookAreaHa: number | null
  readonly geodesicAreaHa: number
}

/** Versions of now in the compartments that the file names. Their numbers repeat between provinces. */
const inCompartments = (importId: string) => sql`
  from (select lower(r.facts->>'compartmentCode') as code, array_agg(distinct (r.facts->>'provinceCode')::int) as provinces
    from forest.plot_import_rows r where r.plot_import_id = ${importId}::uuid and not r.is_refused group by 1) c
  join forest.plot_versions v on lower(v.compartment_code) = c.code and v.superseded_at is null and v.valid_to is null
    and (v.province_code is null or array_position(c.provinces, null) is not null or v.province_code = any(c.provinces))`

/** By kind, of the rows that are not refused and of what the register has in the same compartments now. */
export async function selectTypeSums(tx: Transaction, importId: string): Promise<readonly TypeSum[]> {
  const { rows } = await sql<TypeSum>`
    select r.forest_type as "forestType", false as "isRegister", count(*)::int as plots,
      sum((r.facts->>'bookAreaHa')::float8) as "bookAreaHa", coalesce(sum(r.geodesic_area_ha), 0) as "geodesicAreaHa"
    from forest.plot_import_rows r where r.plot_import_id = ${importId}::uuid and not r.is_refused group by r.forest_type
    union all
    select v.forest_type, true, count(*)::int, sum(v.book_area_ha), coalesce(sum(v.geodesic_area_ha), 0)
    ${inCompartments(importId)} group by v.forest_type`.execute(tx)
  return rows
}

/** Plots of these compartments that no row of the file is. */
export async function countMissing(tx: Transaction, importId: string): Promise<number> {
  const { rows } = await sql<{ missing: number }>`
    select count(*)::int as missing ${inCompartments(importId)} where not exists (
      select from forest.plot_import_rows r where r.plot_import_id = ${importId}::uuid and r.plot_id = v.plot_id)`.execute(
    tx,
  )
  return rows[0]?.missing ?? 0
}

/** So many are drawn beside the table: where the file lies is seen from them. */
const mostOutlines = 400

export async function selectOutlines(
  tx: Transaction,
  importId: string,
): Promise<{ rowNumber: number; isRefused: boolean; shape: object }[]> {
  const { rows } = await sql<{ rowNumber: number; isRefused: boolean; shape: object }>`
    select row_number as "rowNumber", is_refused as "isRefused",
      ST_AsGeoJSON(ST_SimplifyPreserveTopology(shape, 0.00002), 6)::jsonb as shape
    from forest.plot_import_rows where plot_import_id = ${importId}::uuid and shape is not null
    order by is_refused desc, row_number limit ${mostOutlines}::int`.execute(tx)
  return rows
}

export interface RowFilter {
  readonly plotImportId: string
  readonly isRefused?: boolean
  readonly faultCode?: string
  readonly plotMatch?: PlotMatch
  readonly fromRow?: number
  readonly toRow?: number
}

const fact = (name: string) => sql`record.facts->>${sql.lit(name)}`

export function pagedImportRows(filter: RowFilter): PagedList {
  const { plotImportId, isRefused, faultCode, plotMatch, fromRow, toRow } = filter
  const matching: RawBuilder<unknown>[] = [
    sql`record.plot_import_id = ${plotImportId}::uuid`,
    ...(isRefused === undefined ? [] : [sql`record.is_refused = ${isRefused}::boolean`]),
    ...(faultCode ? [sql`record.faults @> ${JSON.stringify([{ code: faultCode }])}::jsonb`] : []),
    ...(plotMatch ? [sql`record.plot_match = ${plotMatch} and not record.is_refused`] : []),
    ...(fromRow === undefined ? [] : [sql`record.row_number >= ${fromRow}::int`]),
    ...(toRow === undefined ? [] : [sql`record.row_number <= ${toRow}::int`]),
  ]
  return {
    id: sql`record.plot_import_row_id`,
    tables: sql`forest.plot_import_rows record`,
    where: sql.join(matching, sql` and `),
    words: [
      sql`record.row_number::text`,
      sql`concat_ws('/', ${fact('compartmentCode')}, ${fact('subcompartmentCode')}, ${fact('plotCode')})`,
      fact('placeName'),
    ],
    sorts: {
      rowNumber: [byKnown(sql`record.row_number`)],
      compartmentCode: [byText(fact('compartmentCode'))],
      forestType: [byValue(sql`record.forest_type`)],
      bookAreaHa: [byValue(sql`(${fact('bookAreaHa')})::float8`)],
      geodesicAreaHa: [byValue(sql`record.geodesic_area_ha`)],
      plotMatch: [byText(sql`record.plot_match`)],
    },
    first: { sort: 'rowNumber', direction: 'asc' },
    ties: [smallestFirst(sql`record.row_number`)],
  }
}

export async function selectImportedPlots(tx: Transaction, ids: readonly string[]): Promise<ImportedPlotRow[]> {
  const { rows } = await sql<ImportedPlotRow>`
    select record.plot_import_row_id as id, record.row_number as "rowNumber", ${fact('compartmentCode')} as "compartmentCode",
      ${fact('subcompartmentCode')} as "subcompartmentCode", ${fact('plotCode')} as "plotCode",
      record.forest_type as "forestType", (${fact('bookAreaHa')})::float8 as "bookAreaHa",
      record.geodesic_area_ha as "geodesicAreaHa", record.is_refused as "isRefused",
      case when not record.is_refused then record.plot_match end as "plotMatch", record.plot_id as "plotId", record.faults
    from forest.plot_import_rows record where record.plot_import_row_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}
