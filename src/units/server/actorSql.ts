// Who acts: one question to the database for an account's posts, agencies, territories and what the office changed of its roles.
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { seenEveryMs, unusedForMs } from '../signInRules.ts'

type Known = Actor & { readonly mustChangePassword: boolean; readonly hasSecondFactor: boolean }

/**
 * The actor of the account that `account` (a query with one row of units.accounts) finds.
 *
 * Agencies: those in which a post is held today, and those they succeeded. Territories: those of the agencies today, all below
 * them and those they succeeded. An heir of a lower level took only a part (three wards each a part of the town), so it
 * does not inherit the whole.
 */
const actorOf = (account: RawBuilder<unknown>, today: string, also = sql``) => sql<Known>`
  with recursive account as (${account}),
  held as (
    select t.agency_id, t.role
    from account join units.post_holdings h using (person_id) join units.posts t using (post_id)
    where h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to > ${today}::date)
  ),
  agency_levels as (
    select a.agency_id, t.territory_level from units.agencies a left join units.territories t using (territory_id)
  ),
  mine as (
    select agency_id from held
    union
    select s.from_id
    from mine join units.agency_successions s on s.to_id = mine.agency_id
      join agency_levels f on f.agency_id = s.from_id join agency_levels h on h.agency_id = s.to_id
    where s.succeeded_on <= ${today}::date and coalesce(f.territory_level >= h.territory_level, true)
  ),
  reached as (
    select a.territory_id
    from published.agency_areas a join held using (agency_id)
    where a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date)
    union
    select step.territory_id
    from reached cross join lateral (
      select b.territory_id from units.territories b where b.parent_id = reached.territory_id
      union all
      select s.from_id
      from units.territory_successions s join units.territories f on f.territory_id = s.from_id
        join units.territories h on h.territory_id = s.to_id
      where s.to_id = reached.territory_id and s.succeeded_on <= ${today}::date
        and f.territory_level >= h.territory_level
    ) step
  ),
  changes as (
    select distinct on (role, permission) role, permission, reach
    from units.role_changes where role in (select role from held)
    order by role, permission, role_change_number desc
  ),
  changes_of_role as (
    select role, jsonb_object_agg(permission, case reach when 'none' then 'null'::jsonb else to_jsonb(reach) end) as changed
    from changes where reach <> 'shipped' group by role
  )${also}
  select account.account_id as "accountId", account.person_id as "personId", p.name, account.language,
    account.must_change_password as "mustChangePassword",
    account.persona is not null or exists (
      select from units.second_factors f where f.account_id = account.account_id and f.confirmed_at is not null
    ) as "hasSecondFactor",
    array(select distinct role from held where role is not null order by role) as roles,
    array(select agency_id::text from mine) as "agencyIds",
    array(select distinct territory_id::text from reached) as "territoryIds",
    coalesce((select jsonb_object_agg(role, changed) from changes_of_role), '{}'::jsonb) as overrides
  from account join units.people p using (person_id)`

/** Who holds this token now; notes that it was used. */
export async function selectActorByToken(
  tx: Transaction,
  tokenHash: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<Known | undefined> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const account = sql`
    select a.* from units.sign_ins s join units.accounts a using (account_id)
    where s.token_hash = ${tokenHash} and s.closed_at is null and a.closed_at is null
      and s.expires_at > ${now}::timestamptz and s.last_seen_at > ${before(unusedForMs)}::timestamptz`
  const seen = sql`
    , seen as (
      update units.sign_ins set last_seen_at = ${now}::timestamptz
      where token_hash = ${tokenHash} and last_seen_at < ${before(seenEveryMs)}::timestamptz
        and exists (select from account)
      returning sign_in_id
    )`
  const { rows } = await actorOf(account, today, seen).execute(tx)
  return rows[0]
}

/** The actor of an open account by its name, in whatever letters. */
export async function selectActorByUserName(
  tx: Transaction,
  userName: string,
  today: string,
): Promise<Actor | undefined> {
  return opened(tx, sql`lower(user_name) = lower(${userName})`, today)
}

/** The actor of an open account. */
export async function selectActorByAccount(
  tx: Transaction,
  accountId: string,
  today: string,
): Promise<Actor | undefined> {
  return opened(tx, sql`account_id = ${accountId}::uuid`, today)
}

async function opened(tx: Transaction, condition: RawBuilder<unknown>, today: string): Promise<Actor | undefined> {
  const account = sql`select * from units.accounts where ${condition} and closed_at is null`
  const { rows } = await actorOf(account, today).execute(tx)
  if (!rows[0]) return undefined
  const { mustChangePassword: _, hasSecondFactor: __, ...actor } = rows[0]
  return actor
}
