// Units, agencies and people as the plan needs them, and the evidence that counts. Read from published views only.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { EvidenceRow } from '../count.ts'
import type { AgencyOfPlan, AgencySuccession, PostHolding, Responsibility } from '../planSource.ts'
import type { TerritorySuccession, TerritoryVersion } from '../reportingUnits.ts'

/** Everything that happened in the days given, whichever feature recorded it, of these kinds, record by record. */
export async function selectCountable(
  tx: Transaction,
  from: string,
  to: string,
  kinds: readonly string[],
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select evidence_id as "evidenceId", evidence_kind as "evidenceKind", occurred_on::text as "occurredOn",
      agency_id as "agencyId", territory_id as "territoryId", title, attributes, quantities,
      ST_X(place) as lon, ST_Y(place) as lat, is_demonstration as "isDemonstration"
    from published.evidence where occurred_on between ${from}::date and ${to}::date
      and evidence_kind = any(${kinds}::text[])
    order by occurred_on, evidence_id`.execute(tx)
  return rows
}

export async function selectTerritories(tx: Transaction): Promise<TerritoryVersion[]> {
  const { rows } = await sql<TerritoryVersion>`
    select territory_id as "territoryId", full_name as name, parent_id as "parentId", valid_from::text as "validFrom",
      valid_to::text as "validTo"
    from published.territories order by valid_from, territory_id`.execute(tx)
  return rows
}

export async function selectTerritorySuccessions(tx: Transaction): Promise<TerritorySuccession[]> {
  const { rows } = await sql<TerritorySuccession>`
    select from_id as "fromId", to_id as "toId", area_share::float8 as "areaShare"
    from published.territory_successions order by succeeded_on, from_id, to_id`.execute(tx)
  return rows
}

export async function selectAgencies(tx: Transaction): Promise<AgencyOfPlan[]> {
  const { rows } = await sql<AgencyOfPlan>`
    select agency_id as "agencyId", name, agency_kind as "agencyKind", territory_id as "territoryId",
      valid_from::text as "validFrom", valid_to::text as "validTo"
    from published.agencies order by agency_id`.execute(tx)
  return rows
}

export async function selectAgencySuccessions(tx: Transaction): Promise<AgencySuccession[]> {
  const { rows } = await sql<AgencySuccession>`
    select from_id as "fromId", to_id as "toId" from published.agency_successions order by agency_succession_id`.execute(
    tx,
  )
  return rows
}

/** The newest holding of a place first; who stands in comes before whom he stands in for. */
export async function selectHoldings(tx: Transaction): Promise<PostHolding[]> {
  const { rows } = await sql<PostHolding>`
    select agency_id as "agencyId", post_id as "postId", person_name as "personName", post_title as "postTitle",
      is_head as "isHead", valid_from::text as "validFrom", valid_to::text as "validTo"
    from published.post_holdings order by is_acting desc, valid_from desc, post_holding_id`.execute(tx)
  return rows
}

export async function selectResponsibilities(tx: Transaction): Promise<Responsibility[]> {
  const { rows } = await sql<Responsibility>`
    select territory_id as "territoryId", agency_id as "agencyId", post_id as "postId", matter,
      valid_from::text as "validFrom", valid_to::text as "validTo"
    from published.responsibilities order by valid_from desc, responsibility_id`.execute(tx)
  return rows
}
