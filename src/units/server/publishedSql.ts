// Units and agencies as every feature's records refer to them: asked of the published views, in the transaction of the
// asker. What a record says of unit and agencies must be true of its day; the unit is found from the place when it is left out.
import { sql } from 'kysely'
import type { BulkChoice } from '../../platform/bulk/bulkColumn.ts'
import type { LonLat } from '../../platform/contract.ts'
import { Problem } from '../../platform/problem.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { point } from '../../platform/server/database/fragments.ts'
import type { Answering } from '../contract.ts'
import type { DatedUnit, UnitSuccession } from '../unitHistory.ts'
import { selectAgencyIdsOfTerritory } from './agencySql.ts'
import { selectAnswering } from './postSql.ts'

interface Placed {
  readonly territoryId?: string | undefined
  readonly place?: LonLat | undefined
}

/** The unit that a record is about, as far as it can be told; for judging who may. */
export async function unitMeant(tx: Transaction, { territoryId, place }: Placed, on: string): Promise<string | null> {
  return territoryId ?? (place ? ((await selectUnitAt(tx, place, on)) ?? null) : null)
}

/** The unit of that day. Throws Problem `unit.placeOutside`, `unit.notInForce`. */
export async function unitOfDay(tx: Transaction, { territoryId, place }: Placed, on: string): Promise<string> {
  if (!territoryId) {
    const found = place && (await selectUnitAt(tx, place, on))
    if (!found) throw refused('unit.placeOutside', '/place', { on })
    return found
  }
  const unit = await selectUnitOfDay(tx, territoryId, on)
  if (!unit?.isInForce) throw refused('unit.notInForce', '/territoryId', { on, name: unit?.name ?? territoryId })
  return unit.id
}

/** Every agency exists on that day. `path` is the JSON pointer of the field. Throws Problem `agency.notInForce`. */
export async function requireAgencies(tx: Transaction, agencyIds: readonly string[], on: string, path: string) {
  if (agencyIds.length === 0) return
  const agencies = await selectAgenciesOfDay(tx, agencyIds, on)
  for (const agencyId of agencyIds) {
    const agency = agencies.find(({ id }) => id === agencyId.toLowerCase())
    if (!agency?.isInForce) throw refused('agency.notInForce', path, { on, name: agency?.name ?? agencyId })
  }
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>>) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}

/** The smallest unit in force on a day that covers a place; undefined when none does. */
export async function selectUnitAt(tx: Transaction, place: LonLat, on: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select territory_id as id from published.territories
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
      and shape is not null and ST_Covers(shape, ${point(place)})
    order by ST_Area(shape), territory_id limit 1`.execute(tx)
  return rows[0]?.id
}

/** Who answers for a unit on a day, its own before those above it, and the agencies that work in it. */
export async function selectAnswerers(tx: Transaction, territoryId: string, on: string) {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, height) as (
      select ${territoryId}::uuid, 0
      union all
      select unit.parent_id, above.height + 1 from above join published.territories unit on unit.territory_id = above.id
      where unit.parent_id is not null
    )
    select id from above order by height`.execute(tx)
  const answering = await selectAnswering(tx, on)
  const agencies = await selectAgenciesOfDay(tx, await selectAgencyIdsOfTerritory(tx, territoryId, on), on)
  return {
    answering: rows.flatMap(({ id }): readonly Answering[] => answering.filter((each) => each.territoryId === id)),
    agencies: agencies.map(({ id, name }) => ({ id, name })),
  }
}

interface OfDay {
  readonly id: string
  readonly name: string
  readonly isInForce: boolean
}

/** A unit by its id, and whether it is in force on a day. */
export async function selectUnitOfDay(tx: Transaction, territoryId: string, on: string): Promise<OfDay | undefined> {
  const { rows } = await sql<OfDay>`
    select territory_id as id, full_name as name,
      valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to) as "isInForce"
    from published.territories where territory_id = ${territoryId}::uuid`.execute(tx)
  return rows[0]
}

/** Agencies by id, and whether each is in force on a day. */
export async function selectAgenciesOfDay(
  tx: Transaction,
  agencyIds: readonly string[],
  on: string,
): Promise<readonly OfDay[]> {
  const { rows } = await sql<OfDay>`
    select agency_id as id, name,
      valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to) as "isInForce"
    from published.agencies where agency_id = any(${agencyIds}::uuid[])`.execute(tx)
  return rows
}

interface Choices {
  readonly agencies: readonly { id: string; name: string; territoryId: string | null }[]
  readonly territories: readonly { id: string; name: string; parentId: string | null }[]
}

/** Every agency and unit in force on a day. */
export async function selectChoices(tx: Transaction, on: string): Promise<Choices> {
  const agencies = await sql<Choices['agencies'][number]>`
    select agency_id as id, name, territory_id as "territoryId" from published.agencies
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)`.execute(tx)
  const territories = await sql<Choices['territories'][number]>`
    select territory_id as id, full_name as name, parent_id as "parentId" from published.territories
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)`.execute(tx)
  return { agencies: agencies.rows, territories: territories.rows }
}

/** Every version of every unit, and what became of which. */
export async function selectUnitVersions(tx: Transaction) {
  const units = await sql<DatedUnit & { readonly name: string }>`
    select territory_id as id, code, full_name as name, valid_from as "validFrom", valid_to as "validTo"
    from published.territories`.execute(tx)
  const successions = await sql<UnitSuccession>`
    select from_id as "fromId", to_id as "toId", succeeded_on as "succeededOn", area_share as "areaShare"
    from published.territory_successions`.execute(tx)
  return { units: units.rows, successions: successions.rows }
}

/** A unit, everything below it, and the units that became it wholly: what a person means who filters by a unit of today. */
export async function selectUnitsWithin(tx: Transaction, territoryId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
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
    )
    select id from within`.execute(tx)
  return rows.map(({ id }) => id)
}

/** An agency and those of which it is the only heir. */
export async function selectAgencyWithPredecessors(tx: Transaction, agencyId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive former (id) as (
      select ${agencyId}::uuid
      union
      select part.from_id from former join published.agency_successions part on part.to_id = former.id
      where not exists (
        select from published.agency_successions other
        where other.from_id = part.from_id and other.to_id <> part.to_id)
    )
    select id from former`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Agencies in force on a day; also known by their code and short name. */
export async function selectAgencyChoices(
  tx: Transaction,
  on: string,
): Promise<(BulkChoice & { readonly territoryId: string | null })[]> {
  const { rows } = await sql<{ value: string; label: string; also: string[]; territoryId: string | null }>`
    select agency_id as value, name as label, array_remove(array[code, short_name], null) as also,
      territory_id as "territoryId"
    from published.agencies
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to) order by name`.execute(tx)
  return rows
}

/** Units in force on a day, the smallest first; also known by their code and short name. */
export async function selectTerritoryChoices(tx: Transaction, on: string): Promise<BulkChoice[]> {
  const { rows } = await sql<{ value: string; label: string; also: string[] }>`
    select territory_id as value, full_name as label, array[code] as also from published.territories
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to) order by full_name`.execute(tx)
  return rows
}

/** Where the office's units are: decides between grids whose numbers look alike. Undefined without any boundary. */
export async function selectMiddle(tx: Transaction): Promise<LonLat | undefined> {
  const { rows } = await sql<{ lon: number | null; lat: number | null }>`
    select ST_X(middle) as lon, ST_Y(middle) as lat
    from (select ST_Centroid(ST_Extent(shape)::geometry) as middle from published.territories
      where territory_kind <> 'province') here`.execute(tx)
  const [{ lon, lat } = { lon: null, lat: null }] = rows
  return lon === null || lat === null ? undefined : { lon, lat }
}
