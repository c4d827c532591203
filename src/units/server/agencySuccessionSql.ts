// An agency ends and others take over: what goes on in the heir, what ends with it.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'

export async function insertAgencySuccession(
  tx: Transaction,
  succession: { id: string; fromId: string; toId: string; succeededOn: string; legalBasis: string },
): Promise<void> {
  await sql`
    insert into units.agency_successions (agency_succession_id, from_id, to_id, succeeded_on, legal_basis)
    values (${succession.id}::uuid, ${succession.fromId}::uuid, ${succession.toId}::uuid, ${succession.succeededOn}::date,
      ${succession.legalBasis})`.execute(tx)
}

/** Posts, who holds them, areas, what they answer for and the agencies below go on in the heir from the day on. */
export async function copyToHeir(tx: Transaction, fromId: string, toId: string, on: string): Promise<void> {
  const goesOn = sql`(valid_to is null or valid_to > ${on}::date)`
  const begins = sql`greatest(valid_from, ${on}::date)`
  await sql`
    insert into units.posts (post_id, agency_id, title, is_head, role)
    select gen_random_uuid(), ${toId}::uuid, title, is_head, role from units.posts where agency_id = ${fromId}::uuid
    on conflict (agency_id, title) do nothing`.execute(tx)
  const pairs = sql`
    select o.post_id as old_id, n.post_id as new_id
    from units.posts o join units.posts n on n.agency_id = ${toId}::uuid and n.title = o.title
    where o.agency_id = ${fromId}::uuid`
  await sql`
    insert into units.post_holdings (post_holding_id, post_id, person_id, valid_from, valid_to, is_acting, legal_basis)
    select gen_random_uuid(), p.new_id, person_id, ${begins}, valid_to, is_acting, legal_basis
    from units.post_holdings h join (${pairs}) p on p.old_id = h.post_id where ${goesOn}`.execute(tx)
  await sql`
    insert into units.responsibilities (responsibility_id, post_id, territory_id, matter, valid_from, valid_to, legal_basis)
    select gen_random_uuid(), p.new_id, territory_id, matter, ${begins}, valid_to, legal_basis
    from units.responsibilities r join (${pairs}) p on p.old_id = r.post_id where ${goesOn}`.execute(tx)
  await sql`
    insert into units.agency_areas (agency_area_id, agency_id, territory_id, valid_from, valid_to, legal_basis)
    select gen_random_uuid(), ${toId}::uuid, territory_id, ${begins}, valid_to, legal_basis
    from units.agency_areas where agency_id = ${fromId}::uuid and ${goesOn}
    on conflict do nothing`.execute(tx)
  await sql`
    update units.agencies set parent_id = ${toId}::uuid
    where parent_id = ${fromId}::uuid and ${goesOn} and agency_id <> ${toId}::uuid`.execute(tx)
}

/** The agency ends, and with it whoever holds its posts, its areas and what its posts answer for; what had not begun is gone. */
export async function endAgency(tx: Transaction, id: string, on: string): Promise<void> {
  await sql`update units.agencies set valid_to = ${on}::date where agency_id = ${id}::uuid`.execute(tx)
  const posts = sql`select post_id from units.posts where agency_id = ${id}::uuid`
  for (const [table, mine] of [
    [sql`units.post_holdings`, sql`post_id in (${posts})`],
    [sql`units.responsibilities`, sql`post_id in (${posts})`],
    [sql`units.agency_areas`, sql`agency_id = ${id}::uuid`],
  ] as const) {
    await sql`delete from ${table} where ${mine} and valid_from >= ${on}::date`.execute(tx)
    await sql`
      update ${table} set valid_to = ${on}::date
      where ${mine} and (valid_to is null or valid_to > ${on}::date)`.execute(tx)
  }
}
