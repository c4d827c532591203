// SQL of the rows of an import of plots: kept as read, held against the register, what of them is written.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { plotFields } from '../../frmsColumns.ts'
import { forestTypeOf } from '../../plot.ts'
import type { AreaShape, FilePlot } from '../../plotFile.ts'
import type { PlotMatch } from '../../plotImport/plotImport.ts'
import { isRefusing, type PlotFacts } from '../../plotRow.ts'
import { factsOf } from '../plotColumns.ts'
import { isNews } from '../plotWritingSql.ts'

export async function insertRows(tx: Transaction, importId: string, plots: readonly FilePlot[]): Promise<void> {
  const rows = plots.map(({ rowNumber, facts, shape, geodesicAreaHa, faults }) => ({
    number: rowNumber,
    facts: Object.fromEntries(plotFields.flatMap((field) => (facts[field] === null ? [] : [[field, facts[field]]]))),
    outline: shape ?? null,
    area: geodesicAreaHa ?? null,
    type: forestTypeOf(facts)?.code ?? null,
    faults,
    refused: faults.some(isRefusing),
  }))
  await sql`
    insert into forest.plot_import_rows (plot_import_id, row_number, facts, shape, geodesic_area_ha, forest_type, faults,
      is_refused)
    select ${importId}::uuid, number, facts, ST_SetSRID(ST_GeomFromGeoJSON(outline), 4326), area, type, faults, refused
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (number integer, facts jsonb, outline jsonb,
      area double precision, type smallint, faults jsonb, refused boolean)`.execute(tx)
}

/** After very many rows were written: until then the database asks as if there were few. */
export async function analyzeRows(tx: Transaction): Promise<void> {
  await sql`analyze forest.plot_import_rows, forest.plot_versions`.execute(tx)
}

/** When the import is given up, or taken back: names of people are not kept without need. */
export async function deleteRows(tx: Transaction, importId: string): Promise<void> {
  await sql`delete from forest.plot_import_rows where plot_import_id = ${importId}::uuid`.execute(tx)
}

/** The number of a row, as the register compares it. */
const numberOf = (field: 'compartmentCode' | 'subcompartmentCode' | 'plotCode') =>
  sql`lower(r.facts->>${sql.lit(field)})`
/** Finer than a millimetre: the same outline through another way of computing, or drawn the other way round, is the same. */
const outline = (shape: ReturnType<typeof sql>) => sql`ST_Normalize(ST_SnapToGrid(${shape}, 0.00000001))`
const bookkeeping = sql`array['rowNumber', 'frmsId']`

/**
 * Holds the rows from one number to another, both included, against the register as it is now. At its place is a plot whose inner
 * point the row covers, or the other way round.
 */
export async function matchRows(tx: Transaction, importId: string, from: number, to: number): Promise<void> {
  const rows = sql`r.plot_import_id = ${importId}::uuid and r.row_number between ${from}::int and ${to}::int
    and not r.is_refused and r.plot_version_id is null`
  await sql`
    with known as materialized (
      select r.plot_import_row_id as id, v.plot_id,
        ST_Covers(r.shape, v.inner_point)
          or ST_Covers(v.shape, ST_PointOnSurface(case when ST_IsValid(r.shape) then r.shape else ST_MakeValid(r.shape) end))
          as is_here,
        r.facts - ${bookkeeping} = jsonb_strip_nulls(${sql.raw(factsOf('v'))}) - ${bookkeeping}
          and ${outline(sql`r.shape`)} = ${outline(sql`v.shape`)} as is_same
      from forest.plot_import_rows r
      -- Row by row through the index of numbers: of a register that has just been written nobody knows yet how large it is.
      cross join lateral (
        select v.* from forest.plot_versions v
        where v.superseded_at is null and v.valid_to is null
          and lower(v.compartment_code) = ${numberOf('compartmentCode')}
          and lower(v.subcompartment_code) = ${numberOf('subcompartmentCode')}
          and lower(v.plot_code) = ${numberOf('plotCode')}
          and v.parcel_code is not distinct from (r.facts->>'parcelCode')::int
          and v.map_sheet is not distinct from r.facts->>'mapSheet'
          and (v.province_code is null or r.facts->'provinceCode' is null
            or v.province_code = (r.facts->>'provinceCode')::int)
        offset 0
      ) v
      where ${rows}
    ), judged as materialized (
      select id, count(*) as plots, count(*) filter (where is_here) as here,
        (array_agg(plot_id) filter (where is_here))[1] as plot_id, bool_or(is_same) filter (where is_here) as is_same
      from known group by id
    )
    update forest.plot_import_rows row set
      plot_match = case when j.id is null then 'new' when j.here = 0 then 'elsewhere' when j.here > 1 then 'several'
        when j.is_same then 'same' else 'changed' end,
      plot_id = case when j.here = 1 then j.plot_id end
    from (select r.plot_import_row_id from forest.plot_import_rows r where ${rows}) r
      left join judged j on j.id = r.plot_import_row_id
    where row.plot_import_row_id = r.plot_import_row_id`.execute(tx)
  // Of several rows for one plot none is it: a person has to say.
  await sql`
    update forest.plot_import_rows r set plot_match = 'several', plot_id = null
    where ${rows} and r.plot_match in ('changed', 'same') and exists (
      select from forest.plot_import_rows other where other.plot_import_id = r.plot_import_id
        and other.plot_id = r.plot_id and other.plot_import_row_id <> r.plot_import_row_id)`.execute(tx)
}

export interface ReadyRow {
  readonly id: string
  readonly rowNumber: number
  readonly facts: Partial<PlotFacts>
  readonly shape: AreaShape
  readonly forestType: number | null
  readonly plotId: string | null
}

/** The next rows to be written after that number. */
export async function selectReadyRows(
  tx: Transaction,
  importId: string,
  { matches, after, limit }: { readonly matches: readonly PlotMatch[]; readonly after: number; readonly limit: number },
): Promise<readonly ReadyRow[]> {
  const { rows } = await sql<ReadyRow>`
    select plot_import_row_id as id, row_number as "rowNumber", facts, ST_AsGeoJSON(shape, 15)::jsonb as shape,
      forest_type as "forestType", plot_id as "plotId"
    from forest.plot_import_rows
    where plot_import_id = ${importId}::uuid and plot_version_id is null and not is_refused
      and row_number > ${after}::int and plot_match = any(${[...matches]}::text[])
    order by row_number limit ${limit}`.execute(tx)
  return rows
}

export async function countReadyRows(
  tx: Transaction,
  importId: string,
  matches: readonly PlotMatch[],
): Promise<number> {
  const { rows } = await sql<{ ready: number }>`
    select count(*)::int as ready from forest.plot_import_rows
    where plot_import_id = ${importId}::uuid and plot_version_id is null and not is_refused
      and plot_match = any(${[...matches]}::text[])`.execute(tx)
  return rows[0]?.ready ?? 0
}

export async function countWrittenRows(tx: Transaction, importId: string): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    select count(plot_version_id)::int as written from forest.plot_import_rows
    where plot_import_id = ${importId}::uuid`.execute(tx)
  return rows[0]?.written ?? 0
}

export async function markRowsWritten(
  tx: Transaction,
  written: readonly { readonly id: string; readonly plotId: string; readonly plotVersionId: string }[],
  at: Date,
): Promise<void> {
  await sql`
    update forest.plot_import_rows r set plot_id = w.plot_id, plot_version_id = w.plot_version_id,
      written_at = ${at}::timestamptz
    from unnest(${written.map(({ id }) => id)}::uuid[], ${written.map(({ plotId }) => plotId)}::uuid[],
      ${written.map(({ plotVersionId }) => plotVersionId)}::uuid[]) as w (id, plot_id, plot_version_id)
    where r.plot_import_row_id = w.id`.execute(tx)
}

/** Numbers of plots of which something was recorded after the import wrote them. */
export async function selectRecordedSince(tx: Transaction, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select distinct concat_ws('/', now.compartment_code, now.subcompartment_code, now.plot_code) as number
    from forest.plot_import_rows r
    join forest.plot_versions now on now.plot_id = r.plot_id and now.superseded_at is null and now.recorded_at > r.written_at
    where r.plot_import_id = ${importId}::uuid and r.plot_version_id is not null and ${isNews('now', sql`r.written_at`)}
    order by 1 limit 20`.execute(tx)
  return rows.map(({ number }) => number)
}

export interface WrittenRow {
  readonly id: string
  readonly rowNumber: number
  readonly plotId: string
  readonly writtenAt: Date
}

/** The next rows to be taken back, the last written first. */
export async function selectWrittenRows(
  tx: Transaction,
  importId: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<readonly WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`
    select plot_import_row_id as id, row_number as "rowNumber", plot_id as "plotId", written_at as "writtenAt" from forest.plot_import_rows
    where plot_import_id = ${importId}::uuid and plot_version_id is not null and row_number < ${before}::int
    order by row_number desc limit ${limit}`.execute(tx)
  return rows
}

export async function unmarkRows(tx: Transaction, rows: readonly WrittenRow[]): Promise<void> {
  await sql`
    update forest.plot_import_rows set plot_version_id = null, written_at = null
    where plot_import_row_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
}
