// The register as a file of accounts is judged by it, and what undoing it takes away.
import { sql } from 'kysely'
import type { BulkChoice } from '../../../platform/bulk/bulkColumn.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { KnownPost } from '../../accountImport/judgedAccounts.ts'

/** Agencies in force on a day; also known by their code and short name. */
export async function selectAgencyChoices(
  tx: Transaction,
  on: string,
): Promise<(BulkChoice & { territoryId: string | null })[]> {
  const { rows } = await sql<{ value: string; label: string; also: string[]; territoryId: string | null }>`
    select agency_id as value, name as label, array_remove(array[code, short_name], null) as also,
      territory_id as "territoryId"
    from units.agencies where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
    order by name`.execute(tx)
  return rows
}

/** Every post, with who holds it on a day or later. */
export async function selectKnownPosts(tx: Transaction, on: string): Promise<KnownPost[]> {
  const { rows } = await sql<KnownPost>`
    select t.post_id as "postId", t.agency_id as "agencyId", t.title, t.is_head as "isHead", t.role,
      array(select p.name from units.post_holdings h join units.people p using (person_id)
        where h.post_id = t.post_id and not h.is_acting and (h.valid_to is null or h.valid_to > ${on}::date)
        order by h.valid_from) as holders
    from units.posts t`.execute(tx)
  return rows
}

export async function selectUserNames(tx: Transaction): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ userName: string }>`select lower(user_name) as "userName" from units.accounts`.execute(
    tx,
  )
  return new Set(rows.map(({ userName }) => userName))
}

/** Of these accounts, those with which nobody signed in or set a password. */
export async function selectNeverUsed(tx: Transaction, accountIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from units.accounts a
    where account_id = any(${accountIds}::uuid[]) and closed_at is null and password_set_at is null
      and not exists (select from units.sign_ins s where s.account_id = a.account_id)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The holdings that the file began: as if they had never been. */
export async function deleteHoldings(tx: Transaction, holdingIds: readonly string[]): Promise<void> {
  await sql`delete from units.post_holdings where post_holding_id = any(${holdingIds}::uuid[])`.execute(tx)
}
