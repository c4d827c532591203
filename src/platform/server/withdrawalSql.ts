// Records taken out of every count, and back in: the same for every feature, by the id of the record.
import { sql } from 'kysely'
import { Problem } from '../problem.ts'
import type { Withdrawal } from '../recordLife.ts'
import type { Transaction } from './database/database.ts'

interface Act {
  readonly recordId: string
  readonly by: string
  readonly at: Date
}

/** `id`: of the command. Throws Problem `record.alreadyWithdrawn`. */
export async function insertWithdrawal(
  tx: Transaction,
  { id, recordId, by, at, reason }: Act & { readonly id: string; readonly reason: string },
): Promise<void> {
  const { rows } = await sql`
    insert into platform.withdrawals (withdrawal_id, record_id, reason, withdrawn_by, withdrawn_at)
    values (${id}::uuid, ${recordId}::uuid, ${reason}, ${by}::uuid, ${at}::timestamptz)
    on conflict (record_id) where restored_at is null do nothing returning withdrawal_id`.execute(tx)
  if (rows.length === 0) throw new Problem('record.alreadyWithdrawn')
}

/** Ends the withdrawal that is open. Throws Problem `record.notWithdrawn`. */
export async function endWithdrawal(
  tx: Transaction,
  { recordId, by, at, reason }: Act & { readonly reason: string | undefined },
): Promise<void> {
  const { rows } = await sql`
    update platform.withdrawals
    set restored_by = ${by}::uuid, restored_at = ${at}::timestamptz, restoration_reason = ${reason ?? null}
    where record_id = ${recordId}::uuid and restored_at is null returning withdrawal_id`.execute(tx)
  if (rows.length === 0) throw new Problem('record.notWithdrawn')
}

/** Every withdrawal of a record with its restoration, oldest first. */
export async function selectWithdrawals(tx: Transaction, recordId: string): Promise<readonly Withdrawal[]> {
  const { rows } = await sql<Omit<Withdrawal, 'at' | 'restoredAt'> & { at: Date; restoredAt: Date | null }>`
    select withdrawal.reason, withdrawal.withdrawn_at as at, coalesce(withdrawer.person_name, '') as by,
      withdrawal.restored_at as "restoredAt", coalesce(restorer.person_name, '') as "restoredBy",
      withdrawal.restoration_reason as "restorationReason"
    from platform.withdrawals withdrawal
    left join published.accounts withdrawer on withdrawer.account_id = withdrawal.withdrawn_by
    left join published.accounts restorer on restorer.account_id = withdrawal.restored_by
    where withdrawal.record_id = ${recordId}::uuid
    order by withdrawal.withdrawn_at, withdrawal.withdrawal_id`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), restoredAt: row.restoredAt?.toISOString() ?? null }))
}
