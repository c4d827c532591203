// Records written over with the reason: the same for every feature, by the id of the record.
import { sql } from 'kysely'
import { type FieldChange, legibleChanges } from '../amendment.ts'
import { Problem } from '../problem.ts'
import type { Amendment } from '../recordLife.ts'
import type { Transaction } from './database/database.ts'

interface Written {
  readonly recordId: string
  /** The version that the person saw. */
  readonly version: number
  readonly changes: readonly FieldChange[]
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** Throws Problem `record.nothingChanged`, and `record.changedMeanwhile` when somebody wrote over that version already. */
export async function insertAmendment(
  tx: Transaction,
  { recordId, version, changes, reason, by, at }: Written,
): Promise<void> {
  if (changes.length === 0) throw new Problem('record.nothingChanged')
  const { rows } = await sql`
    insert into platform.amendments (record_id, version, changes, reason, amended_by, amended_at)
    select ${recordId}::uuid, ${version}::int, ${JSON.stringify(changes)}::jsonb, ${reason}, ${by}::uuid, ${at}::timestamptz
    where ${version}::int = 1 + (select count(*) from platform.amendments where record_id = ${recordId}::uuid)
    on conflict do nothing returning version`.execute(tx)
  if (rows.length === 0) throw new Problem('record.changedMeanwhile', 409)
}

/** Every amendment of a record, oldest first. */
export async function selectAmendments(tx: Transaction, recordId: string): Promise<readonly Amendment[]> {
  const { rows } = await sql<{ at: Date; by: string; reason: string; changes: FieldChange[] }>`
    select amendment.amended_at as at, coalesce(account.person_name, '') as by, amendment.reason, amendment.changes
    from platform.amendments amendment
    left join published.accounts account on account.account_id = amendment.amended_by
    where amendment.record_id = ${recordId}::uuid order by amendment.version`.execute(tx)
  return rows.map(({ changes, ...row }) => ({ ...row, at: row.at.toISOString(), ...legibleChanges(changes) }))
}
