// Sign-ins and wrong passwords in the database: a restart forgets neither.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { SignInRow } from '../accountContract.ts'
import { addressKnownForMs, atMostForMs, type Failures, forgottenAfterMs, unusedForMs } from '../signInRules.ts'
import { isoText } from './instantSql.ts'

export interface SignInOpening {
  readonly signInId: string
  readonly accountId: string
  readonly tokenHash: string
  readonly device: string
  readonly address: string
  readonly now: Date
}

/** Opens a sign-in; answers when it ends at the latest. */
export async function insertSignIn(tx: Transaction, opening: SignInOpening): Promise<Date> {
  const expiresAt = new Date(opening.now.getTime() + atMostForMs)
  await sql`
    insert into units.sign_ins (sign_in_id, account_id, token_hash, device, address, opened_at, last_seen_at, expires_at)
    values (${opening.signInId}::uuid, ${opening.accountId}::uuid, ${opening.tokenHash}, ${opening.device.slice(0, 300)},
      ${opening.address}, ${opening.now}::timestamptz, ${opening.now}::timestamptz, ${expiresAt}::timestamptz)`.execute(
    tx,
  )
  return expiresAt
}

export async function closeSignInByToken(tx: Transaction, tokenHash: string, now: Date): Promise<void> {
  await sql`
    update units.sign_ins set closed_at = ${now}::timestamptz
    where token_hash = ${tokenHash} and closed_at is null`.execute(tx)
}

/** Closes one sign-in of the account, or of anybody (`accountId` null); answers whether there was an open one. */
export async function closeSignInById(
  tx: Transaction,
  signInId: string,
  accountId: string | null,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update units.sign_ins set closed_at = ${now}::timestamptz
    where sign_in_id = ${signInId}::uuid and closed_at is null
      and (${accountId}::uuid is null or account_id = ${accountId}::uuid)
    returning sign_in_id`.execute(tx)
  return rows.length > 0
}

/** Closes every sign-in of the account, but the one with this token; answers how many. */
export async function closeSignInsOf(
  tx: Transaction,
  accountId: string,
  now: Date,
  exceptTokenHash: string | null = null,
): Promise<number> {
  const { rows } = await sql`
    update units.sign_ins set closed_at = ${now}::timestamptz
    where account_id = ${accountId}::uuid and closed_at is null
      and (${exceptTokenHash}::text is null or token_hash <> ${exceptTokenHash})
    returning sign_in_id`.execute(tx)
  return rows.length
}

export const anywhere = '*'

/**
 * Failures of a user name from this address and from all, and whether its account was signed in from here before. Tries of one
 * name take turns until their end, so that many at once are no more than one after another.
 */
export async function selectFailures(
  tx: Transaction,
  key: { readonly userNameHash: string; readonly address: string; readonly accountId: string | null },
  now: Date,
): Promise<{ ofAddress: Failures | undefined; ofAll: Failures | undefined; isKnownAddress: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key.userNameHash}, 0))`.execute(tx)
  const { rows } = await sql<Failures & { address: string }>`
    select address, failed_count as "failedCount", failed_at as "failedAt", rest_ends_at as "restsUntil"
    from units.sign_in_failures
    where user_name_hash = ${key.userNameHash} and address in (${key.address}, ${anywhere})`.execute(tx)
  const since = new Date(now.getTime() - addressKnownForMs)
  const known = await sql`
    select 1 from units.sign_ins
    where account_id = ${key.accountId}::uuid and address = ${key.address} and last_seen_at > ${since}::timestamptz
    limit 1`.execute(tx)
  const of = (address: string) => rows.find((row) => row.address === address)
  return { ofAddress: of(key.address), ofAll: of(anywhere), isKnownAddress: known.rows.length > 0 }
}

export async function upsertFailures(
  tx: Transaction,
  userNameHash: string,
  address: string,
  { failedCount, failedAt, restsUntil }: Failures,
): Promise<void> {
  await sql`
    insert into units.sign_in_failures (user_name_hash, address, failed_count, failed_at, rest_ends_at)
    values (${userNameHash}, ${address}, ${failedCount}, ${failedAt}::timestamptz, ${restsUntil}::timestamptz)
    on conflict (user_name_hash, address) do update
    set failed_count = excluded.failed_count, failed_at = excluded.failed_at, rest_ends_at = excluded.rest_ends_at`.execute(
    tx,
  )
}

/** After the right password: what failed from this address and from all together is over. Old failures of anybody go too. */
export async function deleteFailures(
  tx: Transaction,
  userNameHash: string,
  address: string | null,
  now: Date,
): Promise<void> {
  const old = new Date(now.getTime() - forgottenAfterMs)
  await sql`
    delete from units.sign_in_failures
    where (user_name_hash = ${userNameHash} and (${address}::text is null or address in (${address}, ${anywhere})))
      or failed_at < ${old}::timestamptz`.execute(tx)
}

/** The open sign-ins of one account, or of all (`accountId` null). */
export async function selectSignIns(
  tx: Transaction,
  accountId: string | null,
  tokenHash: string | null,
  now: Date,
): Promise<Omit<SignInRow, 'isMine'>[]> {
  const { rows } = await sql<Omit<SignInRow, 'isMine'>>`
    select s.sign_in_id as id, s.account_id as "accountId", a.user_name as "userName", p.name as "personName", s.device,
      s.address, ${isoText(sql`s.opened_at`)} as "openedAt", ${isoText(sql`s.last_seen_at`)} as "lastSeenAt",
      ${isoText(sql`s.expires_at`)} as "expiresAt", coalesce(s.token_hash = ${tokenHash}, false) as "isCurrent"
    from units.sign_ins s join units.accounts a using (account_id) join units.people p using (person_id)
    where s.closed_at is null and s.expires_at > ${now}::timestamptz
      and s.last_seen_at > ${new Date(now.getTime() - unusedForMs)}::timestamptz
      and (${accountId}::uuid is null or s.account_id = ${accountId}::uuid)`.execute(tx)
  return rows
}

/** Until when each resting user name (as a hash) rests from anywhere or longest from one address. */
export async function selectRests(tx: Transaction, now: Date): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ userNameHash: string; restsUntil: string }>`
    select user_name_hash as "userNameHash", ${isoText(sql`max(rest_ends_at)`)} as "restsUntil"
    from units.sign_in_failures where rest_ends_at > ${now}::timestamptz group by user_name_hash`.execute(tx)
  return new Map(rows.map((row) => [row.userNameHash, row.restsUntil]))
}
