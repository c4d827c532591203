// Accounts and one-time links in the database.
import { sql } from 'kysely'
import { operatorAccountId } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { AccountRow } from '../accountContract.ts'
import { linkForMs, unusedForMs } from '../signInRules.ts'
import { isoText } from './instantSql.ts'

export interface Account {
  readonly accountId: string
  readonly personId: string
  readonly userName: string
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly persona: string | null
  readonly isClosed: boolean
}

const columns = sql`account_id as "accountId", person_id as "personId", user_name as "userName", password_hash as "passwordHash",
  must_change_password as "mustChangePassword", persona, closed_at is not null as "isClosed"`

export async function selectAccountByUserName(tx: Transaction, userName: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${columns} from units.accounts where lower(user_name) = lower(${userName})`.execute(tx)
  return rows[0]
}

export async function selectAccount(tx: Transaction, accountId: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${columns} from units.accounts where account_id = ${accountId}::uuid for update`.execute(tx)
  return rows[0]
}

export async function selectPersonaAccount(tx: Transaction, persona: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${columns} from units.accounts where persona = ${persona} and closed_at is null`.execute(tx)
  return rows[0]
}

export async function insertAccount(
  tx: Transaction,
  account: {
    readonly accountId: string
    readonly personId: string
    readonly userName: string
    readonly passwordHash: string | null
    readonly now: Date
  },
): Promise<void> {
  await sql`
    insert into units.accounts (account_id, person_id, user_name, password_hash, password_set_at, must_change_password, created_at)
    values (${account.accountId}::uuid, ${account.personId}::uuid, ${account.userName}, ${account.passwordHash},
      case when ${account.passwordHash}::text is null then null else ${account.now}::timestamptz end,
      ${account.passwordHash !== null}, ${account.now}::timestamptz)`.execute(tx)
}

/** A password the person has chosen. */
export async function updatePassword(
  tx: Transaction,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await sql`
    update units.accounts
    set password_hash = ${passwordHash}, password_set_at = ${now}::timestamptz, must_change_password = false
    where account_id = ${accountId}::uuid`.execute(tx)
}

export async function updateLanguage(tx: Transaction, accountId: string, language: string): Promise<void> {
  await sql`update units.accounts set language = ${language} where account_id = ${accountId}::uuid`.execute(tx)
}

/** `reason` null: the account is open again. */
export async function updateClosed(
  tx: Transaction,
  accountId: string,
  reason: string | null,
  now: Date,
): Promise<void> {
  await sql`
    update units.accounts
    set closed_at = case when ${reason}::text is null then null else ${now}::timestamptz end, closed_reason = ${reason}
    where account_id = ${accountId}::uuid`.execute(tx)
}

/** Makes the only link of the account that is worth something; answers when it ends. */
export async function insertLink(
  tx: Transaction,
  link: { readonly linkId: string; readonly accountId: string; readonly codeHash: string; readonly now: Date },
): Promise<Date> {
  const expiresAt = new Date(link.now.getTime() + linkForMs)
  await endLinks(tx, link.accountId)
  await sql`
    insert into units.one_time_links (one_time_link_id, account_id, code_hash, made_at, expires_at)
    values (${link.linkId}::uuid, ${link.accountId}::uuid, ${link.codeHash}, ${link.now}::timestamptz,
      ${expiresAt}::timestamptz)`.execute(tx)
  return expiresAt
}

export async function endLinks(tx: Transaction, accountId: string): Promise<void> {
  await sql`delete from units.one_time_links where account_id = ${accountId}::uuid and used_at is null`.execute(tx)
}

/** Uses a link up; answers its account. Of two at once only one gets an answer. */
export async function spendLink(tx: Transaction, codeHash: string, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    update units.one_time_links set used_at = ${now}::timestamptz
    where code_hash = ${codeHash} and used_at is null and expires_at > ${now}::timestamptz
    returning account_id as "accountId"`.execute(tx)
  return rows[0]?.accountId
}

/** Open accounts with a password (or a persona) that hold a post with the administrator's role today. */
export async function countAdministrators(tx: Transaction, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct a.account_id)::int as count
    from units.accounts a join units.post_holdings h using (person_id) join units.posts t using (post_id)
    where t.role = 'administrator' and a.closed_at is null and (a.password_hash is not null or a.persona is not null)
      and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to > ${today}::date)`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function selectAccountOfPerson(tx: Transaction, personId: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${columns} from units.accounts where person_id = ${personId}::uuid`.execute(tx)
  return rows[0]
}

export interface AccountListRow extends Omit<AccountRow, 'accountState' | 'restsUntil'> {
  readonly hasPassword: boolean
}

/** Every account that people sign in with, with its posts of the day. */
export async function selectAccounts(tx: Transaction, now: Date, today: string): Promise<AccountListRow[]> {
  const isNow = sql`h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to > ${today}::date)`
  const held = sql`
    from units.post_holdings h join units.posts t using (post_id) join units.agencies g using (agency_id)
    where h.person_id = a.person_id and ${isNow}`
  const { rows } = await sql<AccountListRow>`
    select a.account_id as id, a.user_name as "userName", a.person_id as "personId", p.name as "personName",
      array(select t.title || ', ' || g.name ${held} order by t.title) as "postTitles",
      array(select distinct t.role ${held} and t.role is not null order by t.role) as roles,
      a.password_hash is not null or a.persona is not null as "hasPassword", a.must_change_password as "mustChangePassword",
      exists (select from units.second_factors f where f.account_id = a.account_id and f.confirmed_at is not null)
        as "hasSecondFactor",
      ${isoText(sql`(select max(opened_at) from units.sign_ins s where s.account_id = a.account_id)`)} as "lastSignInAt",
      (select count(*)::int from units.sign_ins s where s.account_id = a.account_id and s.closed_at is null
        and s.expires_at > ${now}::timestamptz
        and s.last_seen_at > ${new Date(now.getTime() - unusedForMs)}::timestamptz) as "signInCount",
      ${isoText(sql`a.created_at`)} as "createdAt", ${isoText(sql`a.closed_at`)} as "closedAt", a.closed_reason as "closedReason"
    from units.accounts a join units.people p using (person_id)
    where a.account_id <> ${operatorAccountId}::uuid`.execute(tx)
  return rows
}
