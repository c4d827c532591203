// SQL of secret addresses for map programs.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'

/** The one before ends: there is one address a person. */
export async function insertAddress(
  tx: Transaction,
  { id, accountId, secretHash, now }: { id: string; accountId: string; secretHash: string; now: Date },
): Promise<void> {
  await endAddress(tx, accountId, now)
  await sql`
    insert into units.feature_addresses (feature_address_id, account_id, secret_hash, made_at)
    values (${id}::uuid, ${accountId}::uuid, ${secretHash}, ${now}::timestamptz)`.execute(tx)
}

export async function endAddress(tx: Transaction, accountId: string, now: Date): Promise<void> {
  await sql`
    update units.feature_addresses set ended_at = ${now}::timestamptz
    where account_id = ${accountId}::uuid and ended_at is null`.execute(tx)
}

export async function selectAddress(tx: Transaction, accountId: string): Promise<{ madeAt: Date } | undefined> {
  const { rows } = await sql<{ madeAt: Date }>`
    select made_at as "madeAt" from units.feature_addresses
    where account_id = ${accountId}::uuid and ended_at is null`.execute(tx)
  return rows[0]
}

/** Whose it is; undefined when nobody's (any more). */
export async function selectAddressAccount(tx: Transaction, secretHash: string): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id as "accountId" from units.feature_addresses
    where secret_hash = ${secretHash} and ended_at is null`.execute(tx)
  return rows[0]?.accountId
}
