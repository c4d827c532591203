// Second factors in the database. No read of a screen selects the secret.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'

export interface SecondFactor {
  readonly secret: string
  readonly confirmedAt: string | null
  readonly lastStep: number
  readonly recoveryCodesLeft: number
}

/** Locked: two sign-ins with one code take turns. */
export async function selectSecondFactor(tx: Transaction, accountId: string): Promise<SecondFactor | undefined> {
  const { rows } = await sql<SecondFactor>`
    select secret, to_char(confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "confirmedAt",
      last_step::int as "lastStep",
      (select count(*)::int from units.recovery_codes c where c.account_id = f.account_id and used_at is null)
        as "recoveryCodesLeft"
    from units.second_factors f where account_id = ${accountId}::uuid for update of f`.execute(tx)
  return rows[0]
}

/** A new secret in place of one that was never confirmed. */
export async function upsertSecret(tx: Transaction, accountId: string, secret: string, now: Date): Promise<void> {
  await sql`
    insert into units.second_factors (account_id, secret, begun_at)
    values (${accountId}::uuid, ${secret}, ${now}::timestamptz)
    on conflict (account_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
    where units.second_factors.confirmed_at is null`.execute(tx)
}

export async function updateConfirmed(tx: Transaction, accountId: string, now: Date): Promise<void> {
  await sql`update units.second_factors set confirmed_at = ${now}::timestamptz where account_id = ${accountId}::uuid`.execute(
    tx,
  )
}

export async function updateLastStep(tx: Transaction, accountId: string, step: number): Promise<void> {
  await sql`update units.second_factors set last_step = ${step} where account_id = ${accountId}::uuid`.execute(tx)
}

/** The only recovery codes that are worth something. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  await sql`delete from units.recovery_codes where account_id = ${accountId}::uuid`.execute(tx)
  await sql`
    insert into units.recovery_codes (account_id, code_hash)
    select ${accountId}::uuid, unnest(${[...hashes]}::text[])`.execute(tx)
}

/** Uses a recovery code up; answers whether it was worth something. */
export async function spendRecoveryCode(tx: Transaction, accountId: string, hash: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update units.recovery_codes set used_at = ${now}::timestamptz
    where account_id = ${accountId}::uuid and code_hash = ${hash} and used_at is null returning account_id`.execute(tx)
  return rows.length > 0
}

export async function deleteSecondFactor(tx: Transaction, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from units.second_factors where account_id = ${accountId}::uuid returning account_id`.execute(tx)
  return rows.length > 0
}
