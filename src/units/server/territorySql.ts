// Territories in the database.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { TerritoryRow } from '../contract.ts'
import type { TerritoryKind } from '../unit.ts'
import type { UnitSuccession } from '../unitHistory.ts'

export interface TerritorySpan {
  readonly id: string
  readonly code: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** The spans of these territories, locked for this transaction. */
export async function selectTerritorySpans(tx: Transaction, ids: readonly string[]): Promise<TerritorySpan[]> {
  const { rows } = await sql<TerritorySpan>`
    select territory_id as id, code, valid_from::text as "validFrom", valid_to::text as "validTo"
    from units.territories where territory_id = any (${[...ids]}::uuid[]) order by territory_id for update`.execute(tx)
  return rows
}

/** The sum of the known shares that each of these units has given to heirs already. */
export async function selectGivenShares(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; given: number }>`
    select from_id as id, sum(area_share) as given from units.territory_successions
    where from_id = any (${[...ids]}::uuid[]) and area_share is not null group by from_id`.execute(tx)
  return new Map(rows.map(({ id, given }) => [id, given]))
}

/** Whether a code has a version that is valid on the day, the named ones left out. */
export async function isTerritoryCodeTaken(
  tx: Transaction,
  code: string,
  on: string,
  exceptIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from units.territories
    where code = ${code} and (valid_to is null or valid_to > ${on}::date)
      and territory_id <> all (${[...exceptIds]}::uuid[])`.execute(tx)
  return rows.length > 0
}

export async function insertTerritory(
  tx: Transaction,
  territory: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly fullName: string
    readonly territoryKind: TerritoryKind
    readonly parentId: string | null
    readonly validFrom: string
    readonly legalBasis: string
  },
): Promise<void> {
  await sql`
    insert into units.territories (territory_id, code, name, full_name, territory_kind, parent_id, valid_from, legal_basis,
      is_code_verified)
    values (${territory.id}::uuid, ${territory.code}, ${territory.name}, ${territory.fullName}, ${territory.territoryKind},
      ${territory.parentId}::uuid, ${territory.validFrom}::date, ${territory.legalBasis}, false)`.execute(tx)
}

export async function endTerritory(tx: Transaction, id: string, on: string): Promise<void> {
  await sql`update units.territories set valid_to = ${on}::date where territory_id = ${id}::uuid`.execute(tx)
}

export async function insertTerritorySuccession(
  tx: Transaction,
  succession: {
    readonly id: string
    readonly fromId: string
    readonly toId: string
    readonly succeededOn: string
    readonly areaShare: number | null
    readonly legalBasis: string
  },
): Promise<void> {
  await sql`
    insert into units.territory_successions (succession_id, from_id, to_id, succeeded_on, area_share, legal_basis)
    values (${succession.id}::uuid, ${succession.fromId}::uuid, ${succession.toId}::uuid, ${succession.succeededOn}::date,
      ${succession.areaShare}::double precision, ${succession.legalBasis})`.execute(tx)
}

/**
 * What follows a unit that went wholly to one heir: units below it, the areas of agencies that work in it, and, when nothing
 * else went there (a renaming), who answers for it and the agencies whose own territory it is.
 */
export async function moveToHeir(
  tx: Transaction,
  { fromId, toId, on, legalBasis }: { fromId: string; toId: string; on: string; legalBasis: string },
  isRenaming: boolean,
): Promise<void> {
  const isOver = sql`(valid_to is null or valid_to > ${on}::date)`
  await sql`
    update units.territories set parent_id = ${toId}::uuid
    where parent_id = ${fromId}::uuid and ${isOver} and territory_id <> ${toId}::uuid`.execute(tx)
  await sql`
    insert into units.agency_areas (agency_area_id, agency_id, territory_id, valid_from, valid_to, legal_basis)
    select gen_random_uuid(), agency_id, ${toId}::uuid, ${on}::date, valid_to, ${legalBasis}
    from units.agency_areas where territory_id = ${fromId}::uuid and ${isOver} and valid_from < ${on}::date
    on conflict do nothing`.execute(tx)
  await sql`
    update units.agency_areas set valid_to = ${on}::date
    where territory_id = ${fromId}::uuid and ${isOver} and valid_from < ${on}::date`.execute(tx)
  if (!isRenaming) return
  await sql`
    insert into units.agency_areas (agency_area_id, agency_id, territory_id, valid_from, legal_basis)
    select gen_random_uuid(), agency_id, ${toId}::uuid, ${on}::date, ${legalBasis}
    from units.agencies where territory_id = ${fromId}::uuid and ${isOver}
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.responsibilities (responsibility_id, post_id, territory_id, matter, valid_from, valid_to, legal_basis)
    select gen_random_uuid(), post_id, ${toId}::uuid, matter, ${on}::date, valid_to, legal_basis
    from units.responsibilities where territory_id = ${fromId}::uuid and ${isOver} and valid_from < ${on}::date`.execute(
    tx,
  )
  await sql`
    update units.responsibilities set valid_to = ${on}::date
    where territory_id = ${fromId}::uuid and ${isOver} and valid_from < ${on}::date`.execute(tx)
}

/** What is left out stays. */
export async function updateTerritory(
  tx: Transaction,
  id: string,
  change: { name?: string; fullName?: string; code?: string; legalBasis?: string },
): Promise<void> {
  await sql`
    update units.territories set name = coalesce(${change.name ?? null}, name),
      full_name = coalesce(${change.fullName ?? null}, full_name), code = coalesce(${change.code ?? null}, code),
      legal_basis = coalesce(${change.legalBasis ?? null}, legal_basis)
    where territory_id = ${id}::uuid`.execute(tx)
}

/** A version as it stands by itself. */
export type TerritoryVersion = Omit<TerritoryRow, 'predecessors' | 'successors'>

/** Every version. */
export async function selectTerritories(tx: Transaction): Promise<TerritoryVersion[]> {
  const { rows } = await sql<TerritoryVersion>`
    select t.territory_id as id, t.code, t.name, t.full_name as "fullName", t.territory_kind as "territoryKind",
      t.parent_id as "parentId", u.full_name as "parentName", t.valid_from::text as "validFrom", t.valid_to::text as "validTo",
      t.legal_basis as "legalBasis", t.shape is not null as "hasShape", t.is_sketch as "isSketch",
      case when t.is_sketch then null else st_area(t.shape::geography) / 1e6 end as "areaKm2"
    from units.territories t left join units.territories u on u.territory_id = t.parent_id`.execute(tx)
  return rows
}

/** The versions with what each came from and became, in their order. */
export async function withKin(tx: Transaction, versions: readonly TerritoryVersion[]): Promise<TerritoryRow[]> {
  const { rows } = await sql<{ id: string; isHeir: boolean; kin: { id: string; name: string }[] }>`
    with wanted as (select unnest(${versions.map(({ id }) => id)}::uuid[]) as id),
    kin as (
      select w.id, s.from_id as kin_id, false as is_heir
      from wanted w join units.territory_successions s on s.to_id = w.id
      union all
      select w.id, s.to_id, true from wanted w join units.territory_successions s on s.from_id = w.id
    )
    select k.id, k.is_heir as "isHeir",
      jsonb_agg(jsonb_build_object('id', t.territory_id, 'name', t.full_name) order by t.code, t.valid_from) as kin
    from kin k join units.territories t on t.territory_id = k.kin_id group by k.id, k.is_heir`.execute(tx)
  const kinOf = new Map(rows.map(({ id, isHeir, kin }) => [`${id} ${isHeir}`, kin]))
  return versions.map((version) => ({
    ...version,
    predecessors: kinOf.get(`${version.id} false`) ?? [],
    successors: kinOf.get(`${version.id} true`) ?? [],
  }))
}

/** Which became which, all of them. */
export async function selectAllSuccessions(tx: Transaction): Promise<UnitSuccession[]> {
  const { rows } = await sql<UnitSuccession>`
    select from_id as "fromId", to_id as "toId", succeeded_on::text as "succeededOn", area_share as "areaShare"
    from units.territory_successions order by succeeded_on, from_id, to_id`.execute(tx)
  return rows
}

export interface SuccessionRow {
  readonly id: string
  readonly unit: { id: string; name: string }
  readonly succeededOn: string
  readonly areaShare: number | null
  readonly legalBasis: string
}

/** What a territory came from (`to`) or became (`from`). */
export async function selectTerritorySuccessions(
  tx: Transaction,
  id: string,
  side: 'from' | 'to',
): Promise<SuccessionRow[]> {
  const [mine, other] = side === 'to' ? [sql`s.to_id`, sql`s.from_id`] : [sql`s.from_id`, sql`s.to_id`]
  const { rows } = await sql<SuccessionRow>`
    select s.succession_id as id, jsonb_build_object('id', t.territory_id, 'name', t.full_name) as unit,
      s.succeeded_on::text as "succeededOn", s.area_share as "areaShare", s.legal_basis as "legalBasis"
    from units.territory_successions s join units.territories t on t.territory_id = ${other}
    where ${mine} = ${id}::uuid order by s.succeeded_on, t.code`.execute(tx)
  return rows
}

export async function selectShape(
  tx: Transaction,
  id: string,
): Promise<{ type: 'MultiPolygon'; coordinates: unknown[] } | null> {
  const { rows } = await sql<{ shape: { type: 'MultiPolygon'; coordinates: unknown[] } | null }>`
    select st_asgeojson(shape, 6)::jsonb as shape from units.territories where territory_id = ${id}::uuid`.execute(tx)
  return rows[0]?.shape ?? null
}

/** The units whose shape holds the point on a day, lowest level first. */
export async function selectTerritoriesAt(
  tx: Transaction,
  { lon, lat, on }: { readonly lon: number; readonly lat: number; readonly on: string },
): Promise<{ id: string; name: string; territoryKind: TerritoryKind; isSketch: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; territoryKind: TerritoryKind; isSketch: boolean }>`
    select territory_id as id, full_name as name, territory_kind as "territoryKind", is_sketch as "isSketch"
    from units.territories
    where st_intersects(shape, st_setsrid(st_makepoint(${lon}, ${lat}), 4326))
      and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by territory_level desc, code`.execute(tx)
  return rows
}
