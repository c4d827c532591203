// Households as rows of a list, as marks of a map, and as counts of a village.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import { dateOfInstant } from '../../platform/format.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope, lonLat } from '../../platform/server/database/fragments.ts'
import type { TileQuestion, TileRow } from '../../platform/server/tiles/tileSource.ts'
import type { HouseholdCoverageRow, HouseholdRow } from '../contract.ts'

export interface HouseholdFilter {
  readonly householdId?: string
  /** The year in which a visit makes a household visited. */
  readonly year: number
  /** Only visits until then. */
  readonly on: string
  readonly territoryIds?: readonly string[]
  readonly withWithdrawn?: boolean
}

const isStanding = (id: RawBuilder<unknown>) =>
  sql`not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = ${id})`

/** The rows of the scope that match, the next due first. How late each is depends on the day: the caller says. */
export async function selectHouseholdRows(
  tx: Transaction,
  scope: Scope,
  filter: HouseholdFilter,
): Promise<Omit<HouseholdRow, 'daysLate'>[]> {
  const matching = [
    inScope(scope),
    filter.householdId && sql`record.household_id = ${filter.householdId}::uuid`,
    filter.territoryIds && sql`record.territory_id = any(${filter.territoryIds}::uuid[])`,
    !filter.withWithdrawn && sql`withdrawn.record_id is null`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<Omit<HouseholdRow, 'daysLate'>>`
    select record.household_id as id, record.head_name as "headName", record.village,
      record.territory_id as "territoryId", unit.full_name as "territoryName", record.agency_id as "agencyId",
      agency.name as "agencyName", record.people, ${lonLat(sql`record.place`)} as place,
      record.forest_nearby as "forestNearby", state.visits, state.last_visited_on as "lastVisitedOn",
      state.last_pledged_on as "lastPledgedOn", state.next_visit_due_on as "nextVisitDueOn",
      exists (select from households.visits visit
        where visit.household_id = record.household_id and extract(year from visit.visited_on) = ${filter.year}::int
          and visit.visited_on <= ${filter.on}::date and ${isStanding(sql`visit.visit_id`)}) as "isVisitedThisYear",
      withdrawn.record_id is not null as "isWithdrawn", record.is_demonstration as "isDemonstration"
    from households.households record
    join households.household_states state on state.household_id = record.household_id
    join published.territories unit on unit.territory_id = record.territory_id
    join published.agencies agency on agency.agency_id = record.agency_id
    left join published.withdrawn_records withdrawn on withdrawn.record_id = record.household_id
    where ${sql.join(matching, sql` and `)}
    order by "nextVisitDueOn" nulls last, record.household_id`.execute(tx)
  return rows
}

/** Households of the same name and village that the scope shows. */
export async function selectAlikeHouseholds(
  tx: Transaction,
  scope: Scope,
  householdId: string,
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select record.household_id as id from households.households made
    join households.households record on record.territory_id = made.territory_id
      and lower(record.village) = lower(made.village) and lower(record.head_name) = lower(made.head_name)
      and record.household_id <> made.household_id
    where made.household_id = ${householdId}::uuid and ${inScope(scope)} and ${isStanding(sql`record.household_id`)}
    order by record.recorded_at desc limit 5`.execute(tx)
  return rows
}

/** Counts of each village of the scope; no name leaves this question. */
export async function selectHouseholdCoverage(
  tx: Transaction,
  scope: Scope,
  { year, on, territoryIds }: Pick<HouseholdFilter, 'year' | 'on' | 'territoryIds'>,
): Promise<HouseholdCoverageRow[]> {
  const within = territoryIds ? sql`record.territory_id = any(${territoryIds}::uuid[])` : sql`true`
  const { rows } = await sql<HouseholdCoverageRow>`
    select unit.territory_id || ' ' || record.village as id, unit.territory_id as "territoryId",
      unit.full_name as "territoryName", record.village, count(*)::int as households,
      (count(*) filter (where visited.visits > 0))::int as visited,
      (count(*) filter (where visited.visits = 0))::int as "notVisited",
      coalesce(sum(visited.visits), 0)::int as visits, (count(*) filter (where visited.pledges > 0))::int as pledged,
      (count(*) filter (where state.next_visit_due_on < ${on}::date))::int as late
    from households.households record
    join households.household_states state on state.household_id = record.household_id
    join published.territories unit on unit.territory_id = record.territory_id
    cross join lateral (
      select count(*)::int as visits, count(visit.pledge_id)::int as pledges from households.visits visit
      where visit.household_id = record.household_id and extract(year from visit.visited_on) = ${year}::int
        and visit.visited_on <= ${on}::date and ${isStanding(sql`visit.visit_id`)}
    ) visited
    where ${inScope(scope)} and ${within} and ${isStanding(sql`record.household_id`)}
    group by unit.territory_id, unit.full_name, record.village
    order by unit.full_name, record.village`.execute(tx)
  return rows
}

/** Marks of the households in a tile: where, and whether somebody was there this year; no name. */
export function householdMarks({ scope, bounds, now }: TileQuestion<object>): RawBuilder<TileRow> {
  const [west, south, east, north] = bounds
  const year = Number(dateOfInstant(now).slice(0, 4))
  return sql<TileRow>`
    select jsonb_build_object('id', record.household_id, 'isVisited', exists (
        select from households.visits visit where visit.household_id = record.household_id
          and extract(year from visit.visited_on) = ${year}::int and ${isStanding(sql`visit.visit_id`)})) as properties,
      record.place as shape
    from households.households record
    where record.place && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326) and ${inScope(scope)}
      and ${isStanding(sql`record.household_id`)}
    order by record.household_id`
}

/** Households in force of that head in that village, as people write it: capitals and spaces aside, marks and all. */
export async function selectNamedHouseholds(
  tx: Transaction,
  headName: string,
  village: string,
): Promise<{ id: string; agencyId: string; territoryId: string }[]> {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')
  const { rows } = await sql<{
    id: string
    agencyId: string
    territoryId: string
    headName: string
    village: string
  }>`
    select h.household_id as id, h.agency_id as "agencyId", h.territory_id as "territoryId", h.head_name as "headName",
      h.village
    from households.households h
    where not exists (select from published.withdrawn_records w where w.record_id = h.household_id)
      and lower(h.head_name) = lower(${headName.normalize('NFC').replace(/\s+/g, ' ').trim()})`.execute(tx)
  return rows.filter((row) => plain(row.village) === plain(village))
}
