// Plots written into the register, many at once: a new version takes the place of what was known of its days. What was known before
// stays, superseded.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import { plotFields } from '../frmsColumns.ts'
import type { ChangeCause, OwnerCategory } from '../plot.ts'
import type { AreaShape } from '../plotFile.ts'
import type { PlotFacts } from '../plotRow.ts'
import { columnOf, factColumns, typedFactColumns } from './plotColumns.ts'

export interface WrittenVersion {
  readonly plotVersionId: string
  /** New where the register has no such plot. */
  readonly plotId: string
  readonly facts: PlotFacts
  readonly shape: AreaShape
  /** 1–93; null = unknown. */
  readonly forestType: number | null
  readonly ownerFullName: string | null
  readonly ownerCategory: OwnerCategory | null
}

export interface Writing {
  /** The versions hold from this day until the next that is known, or still. */
  readonly validFrom: string
  readonly source: string
  readonly reason: string | null
  readonly changeCause: ChangeCause | null
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

/** What a version says of its plot, without its days and when it was recorded. */
const carriedColumns: readonly string[] = [
  ...['plot_id', 'source', 'reason', 'change_cause', 'owner_full_name', 'owner_category', 'forest_type', 'shape'],
  ...['inner_point', 'geodesic_area_ha', ...factColumns.split(', ')],
]
const carried = sql.raw(carriedColumns.join(', '))

export async function insertPlotVersions(
  tx: Transaction,
  versions: readonly WrittenVersion[],
  { validFrom, source, reason, changeCause, by, at, isDemonstration }: Writing,
): Promise<void> {
  const plotIds = versions.map(({ plotId }) => plotId)
  await sql`
    insert into forest.plots (plot_id, is_demonstration, recorded_by, recorded_at)
    select plot_id, ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz from unnest(${plotIds}::uuid[]) as plot_id
    on conflict (plot_id) do nothing`.execute(tx)
  await endVersions(tx, plotIds, { validFrom, by, at })
  await sql`
    with later as materialized (
      select plot_id, min(valid_from) as valid_from from forest.plot_versions
      where plot_id = any(${plotIds}::uuid[]) and superseded_at is null and valid_from > ${validFrom}::date
      group by plot_id)
    insert into forest.plot_versions (plot_version_id, valid_from, valid_to, recorded_by, recorded_at, ${carried})
    select given.plot_version_id, ${validFrom}::date, later.valid_from,
      ${by}::uuid, ${at}::timestamptz, given.plot_id, ${source}, ${reason}, ${changeCause}, given.owner_full_name,
      given.owner_category, given.forest_type, drawn.shape,
      ST_PointOnSurface(case when ST_IsValid(drawn.shape) then drawn.shape else ST_MakeValid(drawn.shape) end),
      ST_Area(drawn.shape::geography) / 10000, ${sql.raw(factColumns)}
    from jsonb_to_recordset(${JSON.stringify(versions.map(asRow))}::jsonb) as given (plot_version_id uuid, plot_id uuid,
      owner_full_name text, owner_category text, forest_type smallint, outline jsonb, ${sql.raw(typedFactColumns)})
    left join later on later.plot_id = given.plot_id
    cross join lateral (select ST_SetSRID(ST_GeomFromGeoJSON(given.outline), 4326) as shape offset 0) drawn`.execute(tx)
}

/** What is known of plots on a day and after, until the next version that is known, holds no more: only until the day before. */
export async function endVersions(
  tx: Transaction,
  plotIds: readonly string[],
  { validFrom, by, at }: Pick<Writing, 'validFrom' | 'by' | 'at'>,
): Promise<void> {
  const { rows: superseded } = await sql<{ id: string }>`
    update forest.plot_versions set superseded_at = ${at}::timestamptz
    where plot_id = any(${plotIds}::uuid[]) and superseded_at is null and valid_from <= ${validFrom}::date
      and (valid_to is null or ${validFrom}::date < valid_to)
    returning plot_version_id as id`.execute(tx)
  // What was just superseded held before that day too: that part is known as before.
  await sql`
    insert into forest.plot_versions (plot_version_id, valid_from, valid_to, recorded_by, recorded_at, ${carried})
    select gen_random_uuid(), valid_from, ${validFrom}::date, ${by}::uuid, ${at}::timestamptz, ${carried}
    from forest.plot_versions
    where plot_version_id = any(${superseded.map(({ id }) => id)}::uuid[]) and valid_from < ${validFrom}::date`.execute(
    tx,
  )
}

/** The days of a version and what it says. */
const said = (alias: string) =>
  sql.raw(['valid_from', 'valid_to', ...carriedColumns].map((column) => `${alias}.${column}`).join(', '))

/** Whether a version says something that was not known of its plot at an instant; what was put back since is no news. */
export const isNews = (alias: string, at: RawBuilder<unknown>) => sql`not exists (
  select from forest.plot_versions was
  where was.plot_id = ${sql.ref(alias)}.plot_id and was.recorded_at <= ${at}
    and (was.superseded_at is null or was.superseded_at > ${at})
    and row(${said('was')}) is not distinct from row(${said(alias)}))`

/**
 * What `insertPlotVersions` and `endVersions` did at these instants is taken back, and where it was put back since that too: what was
 * known before is known again. Nothing is forgotten.
 */
export async function takeBackVersions(
  tx: Transaction,
  written: readonly { readonly plotId: string; readonly writtenAt: Date }[],
  { by, at }: Pick<Writing, 'by' | 'at'>,
): Promise<void> {
  const done = sql`unnest(${written.map(({ plotId }) => plotId)}::uuid[],
    ${written.map(({ writtenAt }) => writtenAt)}::timestamptz[]) as done (plot_id, written_at)`
  await sql`
    update forest.plot_versions version set superseded_at = ${at}::timestamptz from ${done}
    where version.plot_id = done.plot_id and version.superseded_at is null and (version.recorded_at = done.written_at
      or (version.recorded_at > done.written_at and not ${isNews('version', sql`done.written_at`)}))`.execute(tx)
  await sql`
    insert into forest.plot_versions (plot_version_id, valid_from, valid_to, recorded_by, recorded_at, ${carried})
    select gen_random_uuid(), valid_from, valid_to, ${by}::uuid, ${at}::timestamptz, ${carried}
    from (select version.* from forest.plot_versions version join ${done}
      on version.plot_id = done.plot_id and version.superseded_at = done.written_at and version.recorded_at < done.written_at) before`.execute(
    tx,
  )
}

function asRow({ facts, shape, ...version }: WrittenVersion) {
  const columns = plotFields.flatMap((field) =>
    facts[field] === null ? [] : [[columnOf(field), facts[field]] as const],
  )
  return {
    ...Object.fromEntries(columns),
    plot_version_id: version.plotVersionId,
    plot_id: version.plotId,
    owner_full_name: version.ownerFullName,
    owner_category: version.ownerCategory,
    forest_type: version.forestType,
    outline: shape,
  }
}

/** Those of the plots that the register has. */
export async function selectKnownPlots(tx: Transaction, plotIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select plot_id as id from forest.plots where plot_id = any(${plotIds}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
