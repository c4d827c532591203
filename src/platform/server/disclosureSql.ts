// The book of who was shown personal data: written by the read itself, in its transaction, so that nothing is shown unwritten.
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { ReadContract } from '../contract.ts'
import type { Transaction } from './database/database.ts'

interface Disclosure {
  readonly contract: ReadContract
  readonly actor: Pick<Actor, 'accountId'>
  readonly at: Date
  /** Of how many people. */
  readonly rowCount: number
  /** The one record that was opened; a whole list has its reason instead. */
  readonly recordId?: string
  readonly reason?: string
}

export async function insertDisclosure(tx: Transaction, disclosure: Disclosure): Promise<void> {
  const { contract, actor, at, rowCount, recordId, reason } = disclosure
  await sql`
    insert into platform.disclosures (read_name, record_id, row_count, reason, account_id, disclosed_at)
    values (${contract.name}, ${recordId ?? null}::uuid, ${rowCount}::int, ${reason ?? null}, ${actor.accountId}::uuid,
      ${at}::timestamptz)`.execute(tx)
}

export interface StoredDisclosure {
  readonly at: string
  readonly by: string
}

/** Who was shown what one record holds, the newest first. */
export async function selectDisclosures(tx: Transaction, recordId: string, limit = 20): Promise<StoredDisclosure[]> {
  const { rows } = await sql<{ at: Date; by: string }>`
    select shown.disclosed_at as at, coalesce(account.person_name, '') as by
    from platform.disclosures shown
    left join published.accounts account on account.account_id = shown.account_id
    where shown.record_id = ${recordId}::uuid
    order by shown.disclosed_at desc, shown.disclosure_id desc limit ${limit}::int`.execute(tx)
  return rows.map(({ at, by }) => ({ at: at.toISOString(), by }))
}
