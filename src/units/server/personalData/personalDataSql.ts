// A person's data in the tables of units: found, read out, taken away.
import { sql } from 'kysely'
import { operatorAccountId } from '../../../platform/actor.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'

export interface PersonHeld {
  readonly personId: string
  readonly name: string
  readonly telephone: string | null
  readonly about: string
  readonly accounts: readonly { readonly accountId: string; readonly userName: string; readonly isClosed: boolean }[]
}

/** One person, or all (`personId` null), with posts in words and accounts. */
export async function selectHeldPeople(tx: Transaction, personId: string | null): Promise<PersonHeld[]> {
  const { rows } = await sql<PersonHeld>`
    select p.person_id as "personId", p.name, p.telephone,
      coalesce((select string_agg(distinct t.title || ', ' || g.name, '; ')
        from units.post_holdings h join units.posts t using (post_id) join units.agencies g using (agency_id)
        where h.person_id = p.person_id), '') as about,
      coalesce((select jsonb_agg(jsonb_build_object('accountId', account_id, 'userName', user_name,
        'isClosed', closed_at is not null)) from units.accounts a where a.person_id = p.person_id), '[]') as accounts
    from units.people p
    where p.person_id <> ${operatorAccountId}::uuid and (${personId}::uuid is null or p.person_id = ${personId}::uuid)`.execute(
    tx,
  )
  return rows
}

export async function hasPostFrom(tx: Transaction, personId: string, today: string): Promise<boolean> {
  const { rows } = await sql`
    select from units.post_holdings
    where person_id = ${personId}::uuid and (valid_to is null or valid_to > ${today}::date) limit 1`.execute(tx)
  return rows.length > 0
}

type Rows = Readonly<Record<string, string | number | boolean | null>>[]

export async function selectPostsOf(tx: Transaction, personId: string): Promise<Rows> {
  const { rows } = await sql<Rows[number]>`
    select t.title, g.name as agency, h.valid_from::text as "from", h.valid_to::text as "to", h.is_acting as "isActing",
      h.legal_basis as "legalBasis"
    from units.post_holdings h join units.posts t using (post_id) join units.agencies g using (agency_id)
    where h.person_id = ${personId}::uuid order by h.valid_from`.execute(tx)
  return rows
}

export async function selectAccountsOf(tx: Transaction, personId: string): Promise<Rows> {
  const { rows } = await sql<Rows[number]>`
    select user_name as "userName", language, to_char(created_at, 'YYYY-MM-DD') as "createdOn",
      to_char(closed_at, 'YYYY-MM-DD') as "closedOn", closed_reason as "closedReason",
      exists (select from units.second_factors f where f.account_id = a.account_id) as "hasSecondFactor"
    from units.accounts a where person_id = ${personId}::uuid order by created_at`.execute(tx)
  return rows
}

export async function selectSignInsOf(tx: Transaction, personId: string): Promise<Rows> {
  const { rows } = await sql<Rows[number]>`
    select s.device, s.address, to_char(s.opened_at, 'YYYY-MM-DD HH24:MI') as "openedAt",
      to_char(s.last_seen_at, 'YYYY-MM-DD HH24:MI') as "lastSeenAt"
    from units.sign_ins s join units.accounts a using (account_id)
    where a.person_id = ${personId}::uuid order by s.opened_at desc`.execute(tx)
  return rows
}

/** Takes away all that names or traces the person; what they held and recorded stays by their id. */
export async function erasePerson(
  tx: Transaction,
  personId: string,
  erasing: { readonly names: readonly string[]; readonly alias: string; readonly userNameHashes: readonly string[] },
): Promise<number> {
  const { names, alias, userNameHashes } = erasing
  const ofPerson = sql`(select account_id from units.accounts where person_id = ${personId}::uuid)`
  const changes = [
    sql`delete from units.sign_ins where account_id in ${ofPerson} returning 1`,
    sql`delete from units.one_time_links where account_id in ${ofPerson} returning 1`,
    sql`delete from units.second_factors where account_id in ${ofPerson} returning 1`,
    sql`delete from units.sign_in_failures where user_name_hash = any(${[...userNameHashes]}::text[]) returning 1`,
    ...names.flatMap((name) => namedIn(personId, name, alias)),
    sql`update units.accounts set user_name = 'da-xoa-' || left(account_id::text, 18), password_hash = null,
      password_set_at = null where person_id = ${personId}::uuid returning 1`,
    sql`update units.people set name = ${alias}, telephone = null where person_id = ${personId}::uuid returning 1`,
  ]
  let changed = 0
  for (const change of changes) changed += (await change.execute(tx)).rows.length
  return changed
}

/** The name within what was written of their posts, hand-overs and account; who took a post over may carry the same basis. */
function namedIn(personId: string, name: string, alias: string) {
  const ofPerson = sql`(select account_id from units.accounts where person_id = ${personId}::uuid)`
  return [
    sql`update units.post_holdings set legal_basis = replace(legal_basis, ${name}, ${alias})
      where post_id in (select post_id from units.post_holdings where person_id = ${personId}::uuid)
        and strpos(legal_basis, ${name}) > 0 returning 1`,
    sql`update units.hand_overs set legal_basis = replace(legal_basis, ${name}, ${alias})
      where (from_account_id in ${ofPerson} or to_person_id = ${personId}::uuid) and strpos(legal_basis, ${name}) > 0
      returning 1`,
    sql`update units.accounts set closed_reason = replace(closed_reason, ${name}, ${alias})
      where person_id = ${personId}::uuid and strpos(closed_reason, ${name}) > 0 returning 1`,
  ]
}
