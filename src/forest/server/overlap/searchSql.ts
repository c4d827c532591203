// SQL of searches for overlaps: begun, how far they are, what they found.
import { sql } from 'kysely'
import type { OutputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { OverlapKind, OverlapRule, SearchStatus, Significance, SurveyKind } from '../../overlap/overlap.ts'
import type { OverlapSearchRow, showOverlapSearch } from '../../overlapContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { isDismissed, isDisputed } from './overlapSql.ts'

type Shown = NonNullable<OutputOf<typeof showOverlapSearch>['search']>

export interface StoredSearch extends OverlapRule {
  readonly id: string
  readonly asOf: string
  readonly searchStatus: SearchStatus
  readonly surveyKind: SurveyKind
  readonly sourceSurveys: Shown['sourceSurveys']
  readonly errorM: number
  readonly shifts: Shown['shifts']
  readonly startedAt: Date
}

const stored = sql`
  select s.overlap_search_id as id, s.as_of_on::text as "asOf", s.search_status as "searchStatus", s.survey_kind as "surveyKind",
    s.source_surveys as "sourceSurveys", s.error_m as "errorM", s.k, s.sliver_width_m as "sliverWidthM",
    s.gap_width_m as "gapWidthM", s.shifts, s.started_at as "startedAt"
  from forest.overlap_searches s`

/** `forWriting`: nobody else moves it meanwhile. */
export async function selectSearch(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredSearch | undefined> {
  const { rows } = await sql<StoredSearch>`
    ${stored} where s.overlap_search_id = ${id}::uuid ${forWriting ? sql`for update of s` : sql``}`.execute(tx)
  return rows[0]
}

/** The one that waits for the machine. */
export async function selectUnderWay(tx: Transaction): Promise<StoredSearch | undefined> {
  const { rows } = await sql<StoredSearch>`${stored} where s.search_status = 'searching'`.execute(tx)
  return rows[0]
}

/** The last that is under way or done; `done`: the last that is done. */
export async function selectLastSearchId(tx: Transaction, { done = false } = {}): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select overlap_search_id as id from forest.overlap_searches
    where search_status = 'done' or (${!done}::boolean and search_status in ('searching', 'failed'))
    order by started_at desc, overlap_search_id desc limit 1`.execute(tx)
  return rows[0]?.id
}

/** False: another is under way. */
export async function insertSearch(
  tx: Transaction,
  search: Omit<StoredSearch, 'searchStatus' | 'shifts'> & { readonly startedBy: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into forest.overlap_searches (overlap_search_id, as_of_on, search_status, survey_kind, source_surveys, error_m, k,
      sliver_width_m, gap_width_m, started_by, started_at)
    values (${search.id}::uuid, ${search.asOf}::date, 'searching', ${search.surveyKind},
      ${JSON.stringify(search.sourceSurveys)}::jsonb, ${search.errorM}::float8, ${search.k}::float8,
      ${search.sliverWidthM}::float8, ${search.gapWidthM}::float8, ${search.startedBy}::uuid,
      ${search.startedAt}::timestamptz)
    on conflict (search_status) where search_status = 'searching' do nothing
    returning overlap_search_id as id`.execute(tx)
  return rows.length > 0
}

export async function markProgress(
  tx: Transaction,
  id: string,
  { progress, plots, papers }: { readonly progress: number; readonly plots?: number; readonly papers?: number },
): Promise<void> {
  await sql`
    update forest.overlap_searches set progress = ${progress}::real, plot_count = coalesce(${plots ?? null}::int, plot_count),
      paper_count = coalesce(${papers ?? null}::int, paper_count)
    where overlap_search_id = ${id}::uuid`.execute(tx)
}

export async function markEnded(
  tx: Transaction,
  id: string,
  { status, at, shifts = [] }: { readonly status: SearchStatus; readonly at: Date; readonly shifts?: Shown['shifts'] },
): Promise<void> {
  if (status !== 'done') await sql`delete from forest.overlaps where overlap_search_id = ${id}::uuid`.execute(tx)
  await sql`
    update forest.overlap_searches set search_status = ${status}, ended_at = ${at}::timestamptz, progress = 1,
      shifts = ${JSON.stringify(shifts)}::jsonb
    where overlap_search_id = ${id}::uuid`.execute(tx)
}

export interface FoundRow {
  readonly overlapId: string
  readonly overlapKind: OverlapKind
  readonly firstPlotId: string | null
  readonly secondPlotId: string | null
  readonly firstPaperId: string | null
  readonly secondPaperId: string | null
  readonly firstCode: string
  readonly secondCode: string
  readonly areaM2: number
  readonly widthM: number
  readonly sharedM: number
  readonly errorM: number
  readonly significance: Significance
  readonly shape: AreaShape
}

/** What is there already stays. */
export async function insertFound(tx: Transaction, searchId: string, found: readonly FoundRow[]): Promise<void> {
  await sql`
    insert into forest.overlaps (overlap_id, overlap_search_id, overlap_kind, first_plot_id, second_plot_id, first_paper_id,
      second_paper_id, first_code, second_code, code_order, area_m2, width_m, shared_m, error_m, significance, shape,
      inner_point)
    select "overlapId", ${searchId}::uuid, "overlapKind", "firstPlotId", "secondPlotId", "firstPaperId", "secondPaperId",
      "firstCode", "secondCode",
      forest.code_order(split_part("firstCode", '/', 1), split_part("firstCode", '/', 2), split_part("firstCode", '/', 3)),
      "areaM2", "widthM", "sharedM", "errorM", significance, drawn.shape,
      ST_PointOnSurface(case when ST_IsValid(drawn.shape) then drawn.shape else ST_MakeValid(drawn.shape) end)
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as given ("overlapId" uuid, "overlapKind" text,
      "firstPlotId" uuid, "secondPlotId" uuid, "firstPaperId" uuid, "secondPaperId" uuid, "firstCode" text,
      "secondCode" text, "areaM2" float8, "widthM" float8, "sharedM" float8, "errorM" float8, significance text,
      shape jsonb)
    cross join lateral (select ST_SetSRID(ST_GeomFromGeoJSON(given.shape), 4326) as shape offset 0) drawn
    on conflict (overlap_id) do nothing`.execute(tx)
}

type StoredRow = Omit<OverlapSearchRow, 'startedAt' | 'endedAt'> & {
  readonly startedAt: Date
  readonly endedAt: Date | null
}

/** All of them, or one. */
export async function selectSearchRows(tx: Transaction, id?: string): Promise<OverlapSearchRow[]> {
  const { rows } = await sql<StoredRow>`
    select s.overlap_search_id as id, s.as_of_on::text as "asOf", s.search_status as "searchStatus", s.plot_count as "plotCount",
      s.paper_count as "paperCount", s.progress::float8 as progress, p.name as "startedBy", s.started_at as "startedAt",
      s.ended_at as "endedAt", case when s.search_status = 'done' then counted.significant end as significant,
      case when s.search_status = 'done' then counted.found end as found
    from forest.overlap_searches s
    join published.accounts a on a.account_id = s.started_by join published.people p on p.person_id = a.person_id
    cross join lateral (select count(*) filter (where record.significance = 'significant')::int as significant,
      count(*)::int as found from forest.overlaps record
      where record.overlap_search_id = s.overlap_search_id and not ${isDismissed}) counted
    ${id ? sql`where s.overlap_search_id = ${id}::uuid` : sql``}`.execute(tx)
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}

export async function selectSearchCounts(
  tx: Transaction,
  id: string,
): Promise<Pick<Shown, 'counts' | 'dismissed' | 'disputed'>> {
  const { rows } = await sql<Shown['counts'][number] & { isPutAway: boolean; disputed: number }>`
    select record.overlap_kind as "overlapKind", record.significance, ${isDismissed} as "isPutAway", count(*)::int as count,
      sum(record.area_m2)::float8 as "areaM2", (count(*) filter (where ${isDisputed}))::int as disputed
    from forest.overlaps record where record.overlap_search_id = ${id}::uuid group by 1, 2, 3 order by 1 desc, 2`.execute(
    tx,
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)
  const left = rows.filter(({ isPutAway }) => !isPutAway)
  return {
    counts: left.map(({ overlapKind, significance, count, areaM2 }) => ({ overlapKind, significance, count, areaM2 })),
    dismissed: sum(rows.filter(({ isPutAway }) => isPutAway).map(({ count }) => count)),
    disputed: sum(left.map(({ disputed }) => disputed)),
  }
}

/** So many are drawn: the rest are slivers beside them. */
const mostOutlines = 500

export async function selectOutlines(tx: Transaction, id: string): Promise<Shown['outlines']> {
  const { rows } = await sql<Shown['outlines'][number]>`
    select record.overlap_id as id, record.overlap_kind as "overlapKind", record.significance,
      ST_AsGeoJSON(record.shape, 7)::jsonb as shape
    from forest.overlaps record where record.overlap_search_id = ${id}::uuid and not ${isDismissed}
    order by record.significance = 'significant' desc, record.area_m2 desc, record.overlap_id limit ${mostOutlines}::int`.execute(
    tx,
  )
  return rows
}
