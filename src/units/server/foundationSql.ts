// Puts in what every office starts with; what is there already stays as the office has made it.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import { agencyAreaSeeds, agencySeeds, agencySuccessionSeeds } from '../seed/agencies.ts'
import { postSeeds, responsibilitySeeds } from '../seed/posts.ts'
import { territorySketches } from '../seed/sketch.ts'
import { territorySeeds, territorySuccessionSeeds } from '../seed/territories.ts'

export async function insertTerritorySeeds(tx: Transaction): Promise<void> {
  const rows = territorySeeds.map((territory) => {
    const ring = territorySketches.get(territory.territoryId)
    return { ...territory, shape: ring ? { type: 'MultiPolygon', coordinates: [[ring]] } : null }
  })
  await sql`
    insert into units.territories (territory_id, code, name, full_name, territory_kind, parent_id, valid_from, valid_to,
      legal_basis, shape, is_sketch)
    select "territoryId", code, name, "fullName", "territoryKind", "parentId", "validFrom", "validTo", "legalBasis",
      st_setsrid(st_geomfromgeojson(shape::text), 4326), shape is not null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seed("territoryId" uuid, code text, name text, "fullName" text,
      "territoryKind" text, "parentId" uuid, "validFrom" date, "validTo" date, "legalBasis" text, shape jsonb)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.territory_successions (succession_id, from_id, to_id, succeeded_on, area_share, legal_basis)
    select "successionId", "fromId", "toId", "succeededOn", "areaShare", "legalBasis"
    from jsonb_to_recordset(${JSON.stringify(territorySuccessionSeeds)}::jsonb) as seed("successionId" uuid, "fromId" uuid,
      "toId" uuid, "succeededOn" date, "areaShare" double precision, "legalBasis" text)
    on conflict do nothing`.execute(tx)
}

export async function insertAgencySeeds(tx: Transaction): Promise<void> {
  await sql`
    insert into units.agencies (agency_id, code, name, short_name, agency_kind, parent_id, territory_id, valid_from, valid_to,
      legal_basis)
    select "agencyId", code, name, "shortName", "agencyKind", "parentId", "territoryId", "validFrom", "validTo", "legalBasis"
    from jsonb_to_recordset(${JSON.stringify(agencySeeds)}::jsonb) as seed("agencyId" uuid, code text, name text,
      "shortName" text, "agencyKind" text, "parentId" uuid, "territoryId" uuid, "validFrom" date, "validTo" date,
      "legalBasis" text)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.agency_successions (agency_succession_id, from_id, to_id, succeeded_on, legal_basis)
    select "agencySuccessionId", "fromId", "toId", "succeededOn", "legalBasis"
    from jsonb_to_recordset(${JSON.stringify(agencySuccessionSeeds)}::jsonb) as seed("agencySuccessionId" uuid, "fromId" uuid,
      "toId" uuid, "succeededOn" date, "legalBasis" text)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.agency_areas (agency_area_id, agency_id, territory_id, valid_from, valid_to, legal_basis)
    select "agencyAreaId", "agencyId", "territoryId", "validFrom", "validTo", "legalBasis"
    from jsonb_to_recordset(${JSON.stringify(agencyAreaSeeds)}::jsonb) as seed("agencyAreaId" uuid, "agencyId" uuid,
      "territoryId" uuid, "validFrom" date, "validTo" date, "legalBasis" text)
    on conflict do nothing`.execute(tx)
}

export async function insertPostSeeds(tx: Transaction): Promise<void> {
  await sql`
    insert into units.posts (post_id, agency_id, title, is_head, role)
    select "postId", "agencyId", title, "isHead", role
    from jsonb_to_recordset(${JSON.stringify(postSeeds)}::jsonb) as seed("postId" uuid, "agencyId" uuid, title text,
      "isHead" boolean, role text)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.responsibilities (responsibility_id, post_id, territory_id, matter, valid_from, valid_to, legal_basis)
    select "responsibilityId", "postId", "territoryId", matter, "validFrom", "validTo", "legalBasis"
    from jsonb_to_recordset(${JSON.stringify(responsibilitySeeds)}::jsonb) as seed("responsibilityId" uuid, "postId" uuid,
      "territoryId" uuid, matter text, "validFrom" date, "validTo" date, "legalBasis" text)
    on conflict do nothing`.execute(tx)
}
