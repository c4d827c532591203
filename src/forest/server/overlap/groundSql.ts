// The ground of the register and of land papers as a search takes it, and what is shown of the sides of an overlap or a dispute.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { AreaShape } from '../../plotFile.ts'

export interface Ground {
  readonly id: string
  /** As people call it: number of the plot, of the paper. */
  readonly code: string
  readonly source: string
  /** Whose it is, to tell two owners apart; null = not known. */
  readonly owner: string | null
  /** Null: a plot, surveyed as the search says. */
  readonly surveyKind: string | null
  /** Well-known binary. */
  readonly shape: Uint8Array
}

const known = (from: RawBuilder<unknown>, to: RawBuilder<unknown>, at: Date) =>
  sql`${from} <= ${at}::timestamptz and (${to} is null or ${to} > ${at}::timestamptz)`

/** Plots of a day as they were known at an instant, by their ids, from after one on. */
export async function selectGround(
  tx: Transaction,
  { on, at, after, limit }: { readonly on: string; readonly at: Date; readonly after: string; readonly limit: number },
): Promise<readonly Ground[]> {
  const { rows } = await sql<Ground>`
    select record.plot_id as id, record.source, null as "surveyKind", ST_AsBinary(record.shape) as shape,
      concat_ws('/', record.compartment_code, record.subcompartment_code, record.plot_code) as code,
      record.owner_category || ' ' || lower(coalesce(record.owner_full_name, record.owner_name)) as owner
    from forest.plot_versions record
    where record.plot_id > ${after}::uuid and record.valid_from <= ${on}::date
      and (record.valid_to is null or ${on}::date < record.valid_to)
      and ${known(sql`record.recorded_at`, sql`record.superseded_at`, at)}
    order by record.plot_id limit ${limit}::int`.execute(tx)
  return rows
}

export async function countGround(tx: Transaction, on: string, at: Date): Promise<number> {
  const { rows } = await sql<{ plots: number }>`
    select count(*)::int as plots from forest.plot_versions record
    where record.valid_from <= ${on}::date and (record.valid_to is null or ${on}::date < record.valid_to)
      and ${known(sql`record.recorded_at`, sql`record.superseded_at`, at)}`.execute(tx)
  return rows[0]?.plots ?? 0
}

/** Land papers that stood at an instant. */
export async function selectPaperGround(tx: Transaction, at: Date): Promise<readonly Ground[]> {
  const { rows } = await sql<Ground>`
    select paper.land_paper_id as id, paper.source, paper.survey_kind as "surveyKind", ST_AsBinary(paper.shape) as shape,
      paper.paper_number as code, paper.holder_category || ' ' || lower(paper.holder_name) as owner
    from forest.land_papers paper
    where ${known(sql`paper.recorded_at`, sql`paper.withdrawn_at`, at)} order by paper.land_paper_id`.execute(tx)
  return rows
}

/** The smallest unit of a day around a place: `id` and `name` of `unit`. */
export const unitAround = (place: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql`left join lateral (
  select around.territory_id as id, around.full_name as name from published.territories around
  where around.valid_from <= ${on} and (around.valid_to is null or ${on} < around.valid_to) and ST_Covers(around.shape, ${place})
  order by ST_Area(around.shape), around.territory_id limit 1) unit on true`

/** The version of a plot that is known now for a day: `alias`. */
export const versionOn = (alias: RawBuilder<unknown>, plotId: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql`
  left join forest.plot_versions ${alias} on ${alias}.plot_id = ${plotId} and ${alias}.superseded_at is null
    and ${alias}.valid_from <= ${on} and (${alias}.valid_to is null or ${on} < ${alias}.valid_to)`

/** Plots of a day and papers, by their ids. */
export async function selectShapes(
  tx: Transaction,
  {
    plotIds,
    paperIds,
    on,
  }: { readonly plotIds: readonly string[]; readonly paperIds: readonly string[]; readonly on: string },
): Promise<ReadonlyMap<string, AreaShape>> {
  const { rows } = await sql<{ id: string; shape: AreaShape }>`
    select version.plot_id as id, ST_AsGeoJSON(version.shape, 7)::jsonb as shape from forest.plot_versions version
    where version.plot_id = any(${[...plotIds]}::uuid[]) and version.superseded_at is null
      and version.valid_from <= ${on}::date and (version.valid_to is null or ${on}::date < version.valid_to)
    union all
    select land_paper_id, ST_AsGeoJSON(shape, 7)::jsonb from forest.land_papers
    where land_paper_id = any(${[...paperIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, shape }) => [id, shape]))
}
