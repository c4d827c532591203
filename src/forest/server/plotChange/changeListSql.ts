// Changes of plots as rows, as outlines on a map, and one of them with what its plots were and became.
import { type RawBuilder, sql } from 'kysely'
import type { OutputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  matchingRows,
  newestFirst,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import type { ChangeCause, OwnerCategory } from '../../plot.ts'
import type { ChangeKind, PlotRole } from '../../plotChange/plotChange.ts'
import type { mapPlotChanges, PlotChangeRow, showPlotChange } from '../../plotChangeContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import type { PlotFacts } from '../../plotRow.ts'
import { forestWords } from '../../words.ts'
import { factsOf } from '../plotColumns.ts'

export interface ChangeFilter {
  readonly changeCause?: ChangeCause
  readonly changeKind?: ChangeKind
  readonly from?: string
  readonly until?: string
  readonly territoryId?: string
  readonly isUndone?: boolean
  readonly plotId?: string
}

const codePath = (alias: string) =>
  sql.raw(`concat_ws('/', ${alias}.compartment_code, ${alias}.subcompartment_code, ${alias}.plot_code)`)
/** What was before, or what began. */
const ownVersions = sql`forest.change_plots own join forest.plot_versions version
  on version.plot_version_id = coalesce(own.before_version_id, own.after_version_id)`
const areaBefore = sql`(select sum(version.geodesic_area_ha) from ${ownVersions}
  where own.change_id = record.change_id and own.plot_role <> 'began')`
const unitName = (on: string) => sql`(select around.full_name ${unitAround(on)})`
const unitAround = (on: string) => sql`from published.territories around
  where around.valid_from <= ${on}::date and (around.valid_to is null or ${on}::date < around.valid_to)
    and ST_Covers(around.shape, record.place)
  order by ST_Area(around.shape), around.territory_id limit 1`

/** `on`: the units of this day. */
export function pagedChanges(filter: ChangeFilter, on: string, language: Language): PagedList {
  const words = forestWords[language]
  const kind = labelled(sql`record.change_kind`, words.changeKind)
  const cause = labelled(sql`record.change_cause`, words.changeCause)
  const conditions: readonly (RawBuilder<unknown> | false)[] = [
    filter.changeCause !== undefined && sql`record.change_cause = ${filter.changeCause}`,
    filter.changeKind !== undefined && sql`record.change_kind = ${filter.changeKind}`,
    filter.from !== undefined && sql`record.valid_from >= ${filter.from}::date`,
    filter.until !== undefined && sql`record.valid_from <= ${filter.until}::date`,
    filter.isUndone !== undefined && sql`(record.undone_at is not null) = ${filter.isUndone}::boolean`,
    filter.plotId !== undefined &&
      sql`exists (select from forest.change_plots its where its.change_id = record.change_id
        and its.plot_id = ${filter.plotId}::uuid)`,
    filter.territoryId !== undefined &&
      sql`exists (select from published.territories within where within.territory_id = ${filter.territoryId}::uuid
        and ST_Covers(within.shape, record.place))`,
  ]
  const recorder = sql`(select account.person_name from published.accounts account where account.account_id = record.recorded_by)`
  return {
    id: sql`record.change_id`,
    tables: sql`forest.changes record`,
    where: sql.join([sql`true`, ...conditions.filter((condition) => condition !== false)], sql` and `),
    words: [
      sql`(select string_agg(${codePath('version')}, ' ') from ${ownVersions} where own.change_id = record.change_id)`,
      kind,
      cause,
      sql`record.reason`,
      sql`record.decision_number`,
      recorder,
    ],
    sorts: {
      validFrom: [byKnown(sql`record.valid_from`)],
      changeKind: [byText(kind)],
      changeCause: [byText(cause)],
      geodesicAreaHa: [byValue(areaBefore)],
      territoryName: [byText(unitName(on))],
      decisionNumber: [byText(sql`record.decision_number`)],
      recordedBy: [byText(recorder)],
      recordedAt: [byKnown(sql`record.recorded_at`)],
      undoneAt: [byValue(sql`record.undone_at`)],
    },
    first: { sort: 'validFrom', direction: 'desc' },
    ties: [newestFirst(sql`record.recorded_at`), smallestFirst(sql`record.change_id`)],
  }
}

type StoredRow = Omit<PlotChangeRow, 'recordedAt' | 'undoneAt'> & {
  readonly recordedAt: Date
  readonly undoneAt: Date | null
}

export async function selectChangeRows(
  tx: Transaction,
  ids: readonly string[],
  on: string,
): Promise<readonly PlotChangeRow[]> {
  const { rows } = await sql<StoredRow>`
    select record.change_id as id, record.change_kind as "changeKind", record.change_cause as "changeCause",
      record.valid_from::text as "validFrom", record.reason, record.decision_number as "decisionNumber",
      record.decision_on::text as "decisionOn", record.recorded_at as "recordedAt", record.undone_at as "undoneAt",
      record.undo_reason as "undoReason", record.is_demonstration as "isDemonstration", ${lonLat(sql`record.place`)} as place,
      coalesce(recorder.person_name, '') as "recordedBy", undoer.person_name as "undoneBy",
      ${areaBefore}::float8 as "geodesicAreaHa", unit.territory_id as "territoryId", unit.full_name as "territoryName",
      (select jsonb_agg(jsonb_build_object('plotId', own.plot_id, 'plotRole', own.plot_role, 'codePath', ${codePath('version')})
          order by array_position(array['ended', 'changed', 'began'], own.plot_role), version.code_order, own.plot_id)
        from ${ownVersions} where own.change_id = record.change_id) as plots
    from forest.changes record
    left join published.accounts recorder on recorder.account_id = record.recorded_by
    left join published.accounts undoer on undoer.account_id = record.undone_by
    left join lateral (select around.territory_id, around.full_name ${unitAround(on)}) unit on true
    where record.change_id = any(${ids}::uuid[])`.execute(tx)
  return rows.map(({ recordedAt, undoneAt, ...row }) => ({
    ...row,
    recordedAt: recordedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }))
}

/** More would be a blot. */
const mostOutlines = 300
/** About five metres. */
const simplifiedDegrees = 0.00005

export async function selectChangeOutlines(
  tx: Transaction,
  list: PagedList,
  search: string,
): Promise<OutputOf<typeof mapPlotChanges>> {
  const { rows } = await sql<OutputOf<typeof mapPlotChanges>['outlines'][number] & { total: number }>`
    with matching as materialized (
      select record.change_id, record.undone_at, record.recorded_at, record.valid_from ${matchingRows(list, { search })})
    select shown.change_id as id, shown.undone_at is not null as "isUndone",
      (select count(*)::int from matching) as total,
      (select ST_AsGeoJSON(ST_Multi(ST_CollectionExtract(
        ST_SimplifyPreserveTopology(ST_Collect(version.shape), ${simplifiedDegrees}), 3)), 6)::jsonb
        from ${ownVersions} where own.change_id = shown.change_id and own.plot_role <> 'began') as shape
    from (select * from matching order by valid_from desc, recorded_at desc limit ${mostOutlines}) shown`.execute(tx)
  return { outlines: rows.map(({ total: _, ...outline }) => outline), total: rows[0]?.total ?? 0 }
}

export interface ChangedState {
  readonly facts: PlotFacts
  readonly shape: AreaShape
  readonly geodesicAreaHa: number
  readonly forestType: number | null
  readonly ownerCategory: OwnerCategory | null
}
export interface ChangedPlotStates {
  readonly plotId: string
  readonly plotRole: PlotRole
  readonly codePath: string
  readonly before: ChangedState | null
  readonly after: ChangedState | null
  readonly isShapeChanged: boolean
}

const stateOf = (alias: string) =>
  sql.raw(`case when ${alias}.plot_version_id is not null then jsonb_build_object('facts', ${factsOf(alias)},
    'shape', ST_AsGeoJSON(${alias}.shape, 7)::jsonb, 'geodesicAreaHa', ${alias}.geodesic_area_ha,
    'forestType', ${alias}.forest_type, 'ownerCategory', ${alias}.owner_category) end`)

export async function selectChangedPlots(tx: Transaction, changeId: string): Promise<readonly ChangedPlotStates[]> {
  const { rows } = await sql<ChangedPlotStates>`
    select own.plot_id as "plotId", own.plot_role as "plotRole",
      case when own.plot_role = 'began' then ${codePath('later')} else ${codePath('earlier')} end as "codePath",
      ${stateOf('earlier')} as before, ${stateOf('later')} as after,
      coalesce(ST_AsBinary(earlier.shape) <> ST_AsBinary(later.shape), false) as "isShapeChanged"
    from forest.change_plots own
    left join forest.plot_versions earlier on earlier.plot_version_id = own.before_version_id
    left join forest.plot_versions later on later.plot_version_id = own.after_version_id
    where own.change_id = ${changeId}::uuid
    order by array_position(array['ended', 'changed', 'began'], own.plot_role),
      coalesce(earlier.code_order, later.code_order), own.plot_id`.execute(tx)
  return rows
}

export async function selectChangeFiles(
  tx: Transaction,
  changeId: string,
): Promise<OutputOf<typeof showPlotChange>['files']> {
  const { rows } = await sql<OutputOf<typeof showPlotChange>['files'][number]>`
    select own.file_id as "fileId", file.name, file.purpose = 'photo' as "isPhoto"
    from forest.change_files own join published.files file on file.file_id = own.file_id
    where own.change_id = ${changeId}::uuid order by file.uploaded_at, own.file_id`.execute(tx)
  return rows
}
