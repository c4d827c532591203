// The evidence that a filter leaves, for list and map alike: both are built from the same conditions.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { ListQuery } from '../../platform/listing.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope } from '../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  matchingRows,
  newestFirst,
  type PagedList,
  smallestFirst,
} from '../../platform/server/database/pagedList.ts'
import type { EvidenceFilter, EvidenceRow } from '../evidenceContract.ts'

/** Conditions on `record`, a row of published.evidence. `on`: the day whose indicators decide what counts for a task. */
export function evidenceConditions(
  { kinds, taskId, territoryId, agencyId, from, to, asOf }: EvidenceFilter,
  scope: Scope,
  on: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const conditions = [
    inScope(scope),
    kinds && sql`record.evidence_kind = any(${kinds}::text[])`,
    taskId && countsFor(taskId, on),
    territoryId && sql`record.territory_id in (${unitsWithin(territoryId)})`,
    agencyId && sql`record.agency_id in (${agencyWithPredecessors(agencyId)})`,
    from && sql`record.occurred_on >= ${from}::date`,
    to && sql`record.occurred_on <= ${to}::date`,
    asOf && sql`record.occurred_on <= ${asOf}::date`,
  ].filter((condition) => typeof condition === 'object')
  return sql.join(conditions, sql` and `)
}

/** A unit, everything below it, and what became it wholly: what a person means who filters by a unit of today. */
const unitsWithin = (territoryId: string) => sql`
  with recursive within (id) as (
    select ${territoryId}::uuid
    union
    select next.id from within join lateral (
      select territory_id as id from published.territories where parent_id = within.id
      union all
      select part.from_id from published.territory_successions part
      where part.to_id = within.id and (part.area_share > 0.95 or not exists (
        select from published.territory_successions other
        where other.from_id = part.from_id and other.to_id <> part.to_id))
    ) next on true
  ) select id from within`

const agencyWithPredecessors = (agencyId: string) => sql`
  with recursive former (id) as (
    select ${agencyId}::uuid
    union
    select succession.from_id from former join published.agency_successions succession on succession.to_id = former.id
  ) select id from former`

/** The rule `concerns` of count.ts in SQL (a test holds the two equal). */
const countsFor = (taskId: string, on: RawBuilder<unknown>) => sql`exists (
  select from published.indicators i
  where i.task_id = ${taskId}::uuid and i.valid_from <= ${on}::date and (i.valid_to is null or ${on}::date < i.valid_to)
    and case when record.evidence_kind = 'adjustment'
      then record.attributes ->> 'indicatorId' = i.indicator_id::text
      else record.evidence_kind = any(i.evidence_kinds) and not exists (
        select from jsonb_each(i.filter) as wanted (attribute, allowed)
        where not exists (
          select from jsonb_array_elements_text(case jsonb_typeof(record.attributes -> wanted.attribute)
            when 'array' then record.attributes -> wanted.attribute
            else jsonb_build_array(coalesce(record.attributes ->> wanted.attribute, 'undefined')) end) as given (word)
          where not (wanted.allowed ? ('!' || given.word)) and (
            wanted.allowed ? given.word
            or not exists (select from jsonb_array_elements_text(wanted.allowed) as each (word) where each.word not like '!%'))))
      end)`

export interface ListedFilter extends EvidenceFilter {
  readonly ids?: readonly string[]
  readonly bounds?: readonly number[]
}

/**
 * The list in the database, from what is kept of each record (decision 0046): whoever asks counts first. `today`: the day whose
 * indicators decide when the filter names none.
 */
export function pagedEvidence(scope: Scope, { ids, bounds, ...filter }: ListedFilter, today: string): PagedList {
  const [west = 0, south = 0, east = 0, north = 0] = bounds ?? []
  const matching = [
    evidenceConditions(filter, scope, sql`${filter.asOf ?? today}`),
    sql`record.agency_id is not null`,
    ids && sql`record.evidence_id = any(${ids}::uuid[])`,
    bounds &&
      sql`record.lon between ${west}::float8 and ${east}::float8 and record.lat between ${south}::float8 and ${north}::float8`,
  ].filter((condition) => typeof condition === 'object')
  return {
    id: sql`record.evidence_id`,
    tables: sql`(
      select listed.evidence_id, listed.occurred_on, listed.recorded_at, listed.title, listed.lon, listed.lat,
        listed.photo_count, alike.evidence_kind, alike.agency_id, alike.territory_id, alike.attributes
      from plans.listed_records listed join plans.alike_records alike on alike.alike_id = listed.alike_id) record`,
    where: sql.join(matching, sql` and `),
    spelled: sql`
      join published.agencies agency on agency.agency_id = record.agency_id
      left join published.territories unit on unit.territory_id = record.territory_id`,
    words: [sql`record.title`, sql`agency.name`, sql`unit.full_name`],
    sorts: {
      occurredOn: [byKnown(sql`record.occurred_on`)],
      evidenceKind: [byText(sql`record.evidence_kind`)],
      title: [byText(sql`record.title`)],
      agencyName: [byText(sql`agency.name`)],
      territoryName: [byText(sql`unit.full_name`)],
      photoCount: [byKnown(sql`record.photo_count`)],
    },
    first: { sort: 'occurredOn', direction: 'desc' },
    ties: [
      newestFirst(sql`record.occurred_on`),
      newestFirst(sql`record.recorded_at`),
      smallestFirst(sql`record.evidence_id`),
    ],
  }
}

export interface KindCount {
  readonly evidenceKind: string
  readonly count: number
  readonly placed: number
}
/** How many records of each kind the list holds, the most first. */
export async function selectKindCounts(tx: Transaction, list: PagedList, query: ListQuery): Promise<KindCount[]> {
  const { rows } = await sql<KindCount>`
    select record.evidence_kind as "evidenceKind", count(*)::int as count, count(record.lon)::int as placed
    ${matchingRows(list, query)}
    group by record.evidence_kind`.execute(tx)
  return rows.sort((a, b) => b.count - a.count || a.evidenceKind.localeCompare(b.evidenceKind))
}

/** Those records that the scope shows, the newest first. */
export async function selectEvidence(tx: Transaction, scope: Scope, ids: readonly string[]): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select record.evidence_id as id, record.evidence_kind as "evidenceKind", record.command,
      record.occurred_on::text as "occurredOn", record.title, record.agency_id as "agencyId", agency.name as "agencyName",
      record.territory_id as "territoryId", unit.full_name as "territoryName",
      case when record.place is not null
        then json_build_object('lon', ST_X(record.place), 'lat', ST_Y(record.place)) end as place,
      record.photo_count as "photoCount", record.attributes, record.quantities,
      record.is_demonstration as "isDemonstration"
    from published.evidence record
      join published.agencies agency on agency.agency_id = record.agency_id
      left join published.territories unit on unit.territory_id = record.territory_id
    where ${inScope(scope)} and record.evidence_id = any(${ids}::uuid[])
    order by record.occurred_on desc, record.recorded_at desc, record.evidence_id`.execute(tx)
  return rows
}

export interface UnitChoice {
  id: string
  name: string
  territoryKind: string
  parentId: string | null
  bounds: number[] | null
}
/** Units in force on a day with their extent. */
export async function selectUnitChoices(tx: Transaction, on: string): Promise<UnitChoice[]> {
  const { rows } = await sql<UnitChoice>`
    select territory_id as id, full_name as name, territory_kind as "territoryKind", parent_id as "parentId",
      case when shape is not null
        then json_build_array(ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)) end as bounds
    from published.territories
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)`.execute(tx)
  return rows
}
