// Names behind accounts, for who opened and wrote what.
import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'

export async function selectAccountNames(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ accountId: string; name: string }>`
    select account_id as "accountId", person_name as name from published.accounts`.execute(tx)
  return new Map(rows.map(({ accountId, name }) => [accountId, name]))
}
