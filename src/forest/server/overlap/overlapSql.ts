// SQL of what searches found: page by page, one, put away and brought back.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import type { CodePath } from '../../codePath.ts'
import type { OverlapKind, Significance } from '../../overlap/overlap.ts'
import type { GroundSide, OverlapRow } from '../../overlapContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { unitAround, versionOn } from './groundSql.ts'

const [firstId, secondId] = [
  sql`coalesce(record.first_plot_id, record.first_paper_id)`,
  sql`coalesce(record.second_plot_id, record.second_paper_id)`,
]
/** Put away as it is: the same two, the same ground, not grown by more than a tenth. */
const dismissal = sql`
  from forest.overlap_dismissals away where away.restored_at is null and away.overlap_kind = record.overlap_kind
    and away.first_id = least(${firstId}, ${secondId}) and away.second_id = greatest(${firstId}, ${secondId})
    and record.area_m2 <= 1.1 * away.area_m2 and ST_Covers(record.shape, away.place)`
export const isDismissed: RawBuilder<boolean> = sql`exists (select ${dismissal})`
const dispute = sql`
  from forest.disputes dispute where dispute.dispute_state <> 'withdrawn'
    and least(coalesce(dispute.first_plot_id, dispute.first_paper_id), coalesce(dispute.second_plot_id, dispute.second_paper_id))
      = least(${firstId}, ${secondId})
    and greatest(coalesce(dispute.first_plot_id, dispute.first_paper_id), coalesce(dispute.second_plot_id, dispute.second_paper_id))
      = greatest(${firstId}, ${secondId})`
export const isDisputed: RawBuilder<boolean> = sql`exists (select ${dispute})`

export interface OverlapFilter {
  readonly overlapSearchId: string
  readonly path: CodePath
  readonly overlapKind?: OverlapKind
  readonly significance?: Significance
  readonly territoryId?: string
  readonly plotId?: string
  readonly disputed?: boolean
  readonly dismissed?: boolean
}

/** Numbers of plots as a person types them, against one of both. */
const hasPath = ({ compartmentCode, subcompartmentCode, plotCode }: CodePath) => {
  const of = (code: RawBuilder<unknown>) => {
    const parts = [compartmentCode, subcompartmentCode, plotCode].flatMap((part, index) =>
      part ? [sql`lower(split_part(${code}, '/', ${sql.lit(index + 1)})) = ${part}`] : [],
    )
    return parts.length > 0 ? sql`(${sql.join(parts, sql` and `)})` : sql`true`
  }
  return sql`(${of(sql`record.first_code`)} or ${of(sql`record.second_code`)})`
}

export function pagedOverlaps(filter: OverlapFilter, language: Language): PagedList {
  const words = forestWords[language].overlap
  const { overlapSearchId, path, overlapKind, significance, territoryId, plotId, disputed, dismissed = false } = filter
  const matching: RawBuilder<unknown>[] = [
    sql`record.overlap_search_id = ${overlapSearchId}::uuid`,
    hasPath(path),
    dismissed ? isDismissed : sql`not ${isDismissed}`,
    ...(overlapKind ? [sql`record.overlap_kind = ${overlapKind}`] : []),
    ...(significance ? [sql`record.significance = ${significance}`] : []),
    ...(plotId ? [sql`(record.first_plot_id = ${plotId}::uuid or record.second_plot_id = ${plotId}::uuid)`] : []),
    ...(disputed === undefined ? [] : [sql`${isDisputed} = ${disputed}::boolean`]),
  ]
  const within = territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``
  return {
    id: sql`record.overlap_id`,
    tables: sql`forest.overlaps record ${within}`,
    where: sql.join(matching, sql` and `),
    words: [sql`record.first_code`, sql`record.second_code`, labelled(sql`record.overlap_kind`, words.kind)],
    sorts: {
      code: [byKnown(sql`record.code_order`)],
      overlapKind: [byText(labelled(sql`record.overlap_kind`, words.kind))],
      significance: [byText(labelled(sql`record.significance`, words.significance))],
      areaM2: [byKnown(sql`record.area_m2`)],
      widthM: [byKnown(sql`record.width_m`)],
      sharedM: [byKnown(sql`record.shared_m`)],
    },
    first: { sort: 'areaM2', direction: 'desc' },
    ties: [smallestFirst(sql`record.overlap_id`)],
  }
}

type Flat = Omit<OverlapRow, 'first' | 'second'> & {
  readonly [Side in 'firstPlotId' | 'firstPaperId' | 'secondPlotId' | 'secondPaperId']: string | null
} & { readonly firstCode: string; readonly secondCode: string } & {
  readonly [Side in 'firstCategory' | 'secondCategory']: GroundSide['ownerCategory']
}

const categoryOf = (side: 'first' | 'second') =>
  sql`coalesce(${sql.ref(`${side}_version.owner_category`)}, ${sql.ref(`${side}_paper.holder_category`)})`

export async function selectOverlapRows(tx: Transaction, ids: readonly string[]): Promise<OverlapRow[]> {
  const { rows } = await sql<Flat>`
    select record.overlap_id as id, record.overlap_kind as "overlapKind", record.first_plot_id as "firstPlotId",
      record.first_paper_id as "firstPaperId", record.second_plot_id as "secondPlotId",
      record.second_paper_id as "secondPaperId", record.first_code as "firstCode", record.second_code as "secondCode",
      ${categoryOf('first')} as "firstCategory", ${categoryOf('second')} as "secondCategory",
      unit.id as "territoryId", unit.name as "territoryName", record.area_m2 as "areaM2", record.width_m as "widthM",
      record.shared_m as "sharedM", record.error_m as "errorM", record.significance, search.as_of_on::text as "asOf",
      (select away.reason ${dismissal} order by away.dismissed_at desc limit 1) as "dismissedReason",
      dispute.id as "disputeId", dispute.status as "disputeState", ${lonLat(sql`record.inner_point`)} as place,
      coalesce(plot.is_demonstration, first_paper.is_demonstration) as "isDemonstration"
    from forest.overlaps record
    join forest.overlap_searches search on search.overlap_search_id = record.overlap_search_id
    left join forest.plots plot on plot.plot_id = record.first_plot_id
    left join forest.land_papers first_paper on first_paper.land_paper_id = record.first_paper_id
    left join forest.land_papers second_paper on second_paper.land_paper_id = record.second_paper_id
    ${versionOn(sql`first_version`, sql`record.first_plot_id`, sql`search.as_of_on`)}
    ${versionOn(sql`second_version`, sql`record.second_plot_id`, sql`search.as_of_on`)}
    ${unitAround(sql`record.inner_point`, sql`search.as_of_on`)}
    left join lateral (select dispute.dispute_id as id, dispute.dispute_state as status ${dispute}
      order by dispute.opened_at desc limit 1) dispute on true
    where record.overlap_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map(sided)
}

/** The two sides as things of their own. */
export function sided<Row extends Omit<Flat, keyof OverlapRow> & object>({
  firstPlotId,
  firstPaperId,
  firstCode,
  firstCategory,
  secondPlotId,
  secondPaperId,
  secondCode,
  secondCategory,
  ...row
}: Row) {
  return {
    ...row,
    first: { plotId: firstPlotId, landPaperId: firstPaperId, code: firstCode, ownerCategory: firstCategory },
    second: { plotId: secondPlotId, landPaperId: secondPaperId, code: secondCode, ownerCategory: secondCategory },
  }
}

export interface StoredOverlap {
  readonly shape: AreaShape
  readonly k: number
  readonly areaM2: number
}

export async function selectOverlap(tx: Transaction, id: string): Promise<StoredOverlap | undefined> {
  const { rows } = await sql<StoredOverlap>`
    select ST_AsGeoJSON(record.shape, 7)::jsonb as shape, search.k, record.area_m2 as "areaM2" from forest.overlaps record
    join forest.overlap_searches search on search.overlap_search_id = record.overlap_search_id
    where record.overlap_id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function insertDismissal(
  tx: Transaction,
  { id, overlapId, reason, by, at }: { id: string; overlapId: string; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into forest.overlap_dismissals (overlap_dismissal_id, overlap_kind, first_id, second_id, place, area_m2, reason,
      dismissed_by, dismissed_at)
    select ${id}::uuid, record.overlap_kind, least(${firstId}, ${secondId}), greatest(${firstId}, ${secondId}),
      record.inner_point, record.area_m2, ${reason}, ${by}::uuid, ${at}::timestamptz
    from forest.overlaps record where record.overlap_id = ${overlapId}::uuid`.execute(tx)
}

export async function endDismissals(tx: Transaction, overlapId: string, by: string, at: Date): Promise<void> {
  await sql`
    update forest.overlap_dismissals set restored_by = ${by}::uuid, restored_at = ${at}::timestamptz
    where overlap_dismissal_id in (select away.overlap_dismissal_id from forest.overlaps record cross join lateral (
      select away.overlap_dismissal_id ${dismissal}) away where record.overlap_id = ${overlapId}::uuid)`.execute(tx)
}
