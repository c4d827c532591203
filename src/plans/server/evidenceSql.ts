// The evidence that a filter leaves, for list and map alike: both are built from the same conditions.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
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

const inScope = (scope: Scope): RawBuilder<unknown> =>
  scope.all
    ? sql`true`
    : sql`(record.agency_id = any(${scope.agencyIds}::uuid[]) or record.territory_id = any(${scope.territoryIds}::uuid[]))`

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

/** Rows of the scope that match, the newest first. */
export async function selectEvidence(
  tx: Transaction,
  scope: Scope,
  filter: EvidenceFilter & { readonly ids?: readonly string[]; readonly bounds?: readonly number[] },
  today: string,
): Promise<EvidenceRow[]> {
  const [west, south, east, north] = filter.bounds ?? []
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
    where ${evidenceConditions(filter, scope, sql`${filter.asOf ?? today}`)}
      and (${filter.ids ?? null}::uuid[] is null or record.evidence_id = any(${filter.ids ?? null}::uuid[]))
      and (${filter.bounds ? 1 : 0} = 0 or record.place && ST_MakeEnvelope(${west ?? 0}::float8, ${south ?? 0}::float8,
        ${east ?? 0}::float8, ${north ?? 0}::float8, 4326))
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
