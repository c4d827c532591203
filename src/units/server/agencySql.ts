// Agencies in the database.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { AgencyRow } from '../agencyContract.ts'
import type { AgencyKind } from '../unit.ts'
import type { SuccessionRow } from './territorySql.ts'

/** The agency that runs this office: the ranger station with the code `HKL`, in its version of today. */
export async function selectOfficeName(tx: Transaction, today: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from units.agencies
    where code = 'HKL' and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    order by valid_from desc limit 1`.execute(tx)
  return rows[0]?.name ?? ''
}

export interface AgencySpan {
  readonly id: string
  readonly code: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** The spans of these agencies, locked for this transaction. */
export async function selectAgencySpans(tx: Transaction, ids: readonly string[]): Promise<AgencySpan[]> {
  const { rows } = await sql<AgencySpan>`
    select agency_id as id, code, valid_from::text as "validFrom", valid_to::text as "validTo"
    from units.agencies where agency_id = any (${[...ids]}::uuid[]) order by agency_id for update`.execute(tx)
  return rows
}

/** Whether a code has a version that is valid on the day or later, the named ones left out. */
export async function isAgencyCodeTaken(
  tx: Transaction,
  code: string,
  on: string,
  exceptIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from units.agencies
    where code = ${code} and (valid_to is null or valid_to > ${on}::date)
      and agency_id <> all (${[...exceptIds]}::uuid[])`.execute(tx)
  return rows.length > 0
}

export async function insertAgency(
  tx: Transaction,
  agency: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly shortName: string
    readonly agencyKind: AgencyKind
    readonly parentId: string | null
    readonly territoryId: string | null
    readonly validFrom: string
    readonly legalBasis: string
  },
): Promise<void> {
  await sql`
    insert into units.agencies (agency_id, code, name, short_name, agency_kind, parent_id, territory_id, valid_from, legal_basis)
    values (${agency.id}::uuid, ${agency.code}, ${agency.name}, ${agency.shortName}, ${agency.agencyKind},
      ${agency.parentId}::uuid, ${agency.territoryId}::uuid, ${agency.validFrom}::date, ${agency.legalBasis})`.execute(
    tx,
  )
}

/** What is left out stays. */
export async function updateAgency(
  tx: Transaction,
  id: string,
  change: { name?: string; shortName?: string; legalBasis?: string },
): Promise<void> {
  await sql`
    update units.agencies set name = coalesce(${change.name ?? null}, name),
      short_name = coalesce(${change.shortName ?? null}, short_name),
      legal_basis = coalesce(${change.legalBasis ?? null}, legal_basis)
    where agency_id = ${id}::uuid`.execute(tx)
}

export async function insertAgencyArea(
  tx: Transaction,
  area: { id: string; agencyId: string; territoryId: string; validFrom: string; legalBasis: string },
): Promise<void> {
  await sql`
    insert into units.agency_areas (agency_area_id, agency_id, territory_id, valid_from, legal_basis)
    values (${area.id}::uuid, ${area.agencyId}::uuid, ${area.territoryId}::uuid, ${area.validFrom}::date, ${area.legalBasis})`.execute(
    tx,
  )
}

/** Whether the agency answers for the territory on the day or later already. */
export async function isAgencyArea(
  tx: Transaction,
  agencyId: string,
  territoryId: string,
  on: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from published.agency_areas
    where agency_id = ${agencyId}::uuid and territory_id = ${territoryId}::uuid
      and (valid_to is null or valid_to > ${on}::date)`.execute(tx)
  return rows.length > 0
}

/** The first day of an area; undefined when there is none. */
export async function selectAgencyAreaStart(tx: Transaction, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ validFrom: string }>`
    select valid_from::text as "validFrom" from units.agency_areas where agency_area_id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]?.validFrom
}

export async function endAgencyAreaOn(tx: Transaction, id: string, on: string, legalBasis: string): Promise<void> {
  await sql`
    update units.agency_areas set valid_to = ${on}::date, legal_basis = legal_basis || '; ' || ${legalBasis}
    where agency_area_id = ${id}::uuid`.execute(tx)
}

/** Every version, or those valid on a day, with the head of the day `on`. */
export async function selectAgencies(tx: Transaction, asOf: string | null, on: string): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    select a.agency_id as id, a.code, a.name, a.short_name as "shortName", a.agency_kind as "agencyKind",
      a.parent_id as "parentId", u.name as "parentName", a.territory_id as "territoryId", t.full_name as "territoryName",
      a.valid_from::text as "validFrom", a.valid_to::text as "validTo", a.legal_basis as "legalBasis",
      coalesce((select jsonb_agg(jsonb_build_object('id', f.agency_id, 'name', f.name) order by f.code, f.valid_from)
        from units.agency_successions s join units.agencies f on f.agency_id = s.from_id
        where s.to_id = a.agency_id), '[]') as predecessors,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.agency_id, 'name', h.name) order by h.code, h.valid_from)
        from units.agency_successions s join units.agencies h on h.agency_id = s.to_id
        where s.from_id = a.agency_id), '[]') as successors,
      (select person_name from published.post_holdings h
        where h.agency_id = a.agency_id and h.is_head and h.valid_from <= ${on}::date
          and (h.valid_to is null or h.valid_to > ${on}::date)
        order by h.is_acting desc, h.valid_from desc limit 1) as "headName"
    from units.agencies a left join units.agencies u on u.agency_id = a.parent_id
      left join units.territories t on t.territory_id = a.territory_id
    where ${asOf}::date is null or (a.valid_from <= ${asOf}::date and (a.valid_to is null or a.valid_to > ${asOf}::date))
  `.execute(tx)
  return rows
}

/** The agencies that answer for a territory, on a day or ever. */
export async function selectAgencyIdsOfTerritory(
  tx: Transaction,
  territoryId: string,
  on: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ agencyId: string }>`
    select distinct agency_id as "agencyId" from published.agency_areas
    where territory_id = ${territoryId}::uuid
      and (${on}::date is null or (valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)))`.execute(
    tx,
  )
  return rows.map(({ agencyId }) => agencyId)
}

/** What an agency came from (`to`) or became (`from`). */
export async function selectAgencySuccessions(
  tx: Transaction,
  id: string,
  side: 'from' | 'to',
): Promise<SuccessionRow[]> {
  const [mine, other] = side === 'to' ? [sql`s.to_id`, sql`s.from_id`] : [sql`s.from_id`, sql`s.to_id`]
  const { rows } = await sql<SuccessionRow>`
    select s.agency_succession_id as id, jsonb_build_object('id', a.agency_id, 'name', a.name) as unit,
      s.succeeded_on::text as "succeededOn", null::double precision as "areaShare", s.legal_basis as "legalBasis"
    from units.agency_successions s join units.agencies a on a.agency_id = ${other}
    where ${mine} = ${id}::uuid order by s.succeeded_on, a.code`.execute(tx)
  return rows
}

export interface AgencyAreaRow {
  readonly agencyAreaId: string | null
  readonly territoryId: string
  readonly territoryName: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
}

export async function selectAgencyAreas(tx: Transaction, id: string): Promise<AgencyAreaRow[]> {
  const { rows } = await sql<AgencyAreaRow>`
    select a."agencyAreaId", a.territory_id as "territoryId", t.full_name as "territoryName", a.valid_from::text as "validFrom",
      a.valid_to::text as "validTo", a.legal_basis as "legalBasis"
    from (
      select null::uuid as "agencyAreaId", territory_id, valid_from, valid_to, legal_basis
      from units.agencies where agency_id = ${id}::uuid and territory_id is not null
      union all
      select agency_area_id, territory_id, valid_from, valid_to, legal_basis
      from units.agency_areas where agency_id = ${id}::uuid
    ) a join units.territories t using (territory_id)
    order by a.valid_from, t.code`.execute(tx)
  return rows
}
