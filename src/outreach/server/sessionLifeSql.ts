// What happened to the record of a session after it was made: amendments, withdrawals, restorations.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { SessionFacts } from '../session.ts'
import type { Amendment, Withdrawal } from '../sessionHistory.ts'

interface Act {
  readonly sessionId: string
  readonly by: string
  readonly at: Date
}

/** Keeps what the session read as `version`, before it is written over. */
export async function insertAmendment(
  tx: Transaction,
  { sessionId, by, at, ...before }: Act & { version: number; factsBefore: SessionFacts; reason: string },
): Promise<void> {
  await sql`
    insert into outreach.session_amendments (session_id, version, facts_before, reason, amended_by, amended_at)
    values (${sessionId}::uuid, ${before.version}::int, ${JSON.stringify(before.factsBefore)}::jsonb, ${before.reason},
      ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export async function insertWithdrawal(
  tx: Transaction,
  { id, sessionId, by, at, reason }: Act & { id: string; reason: string },
): Promise<void> {
  await sql`
    insert into outreach.session_withdrawals (session_withdrawal_id, session_id, reason, withdrawn_by, withdrawn_at)
    values (${id}::uuid, ${sessionId}::uuid, ${reason}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

/** Ends the withdrawal that is open. */
export async function updateWithdrawal(
  tx: Transaction,
  { sessionId, by, at, reason }: Act & { reason: string | undefined },
): Promise<void> {
  await sql`
    update outreach.session_withdrawals
    set restored_by = ${by}::uuid, restored_at = ${at}::timestamptz, restoration_reason = ${reason ?? null}
    where session_id = ${sessionId}::uuid and restored_at is null`.execute(tx)
}

/** Every amendment, oldest first. */
export async function selectAmendments(tx: Transaction, sessionId: string): Promise<readonly Amendment[]> {
  const { rows } = await sql<Omit<Amendment, 'at'> & { at: Date }>`
    select amendment.facts_before as "factsBefore", amendment.reason, amendment.amended_at as at,
      coalesce(account.person_name, '') as by
    from outreach.session_amendments amendment
    left join published.accounts account on account.account_id = amendment.amended_by
    where amendment.session_id = ${sessionId}::uuid order by amendment.version`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Every withdrawal with its restoration, oldest first. */
export async function selectWithdrawals(tx: Transaction, sessionId: string): Promise<readonly Withdrawal[]> {
  const { rows } = await sql<Omit<Withdrawal, 'at' | 'restoredAt'> & { at: Date; restoredAt: Date | null }>`
    select withdrawal.reason, withdrawal.withdrawn_at as at, coalesce(withdrawer.person_name, '') as by,
      withdrawal.restored_at as "restoredAt", coalesce(restorer.person_name, '') as "restoredBy",
      withdrawal.restoration_reason as "restorationReason"
    from outreach.session_withdrawals withdrawal
    left join published.accounts withdrawer on withdrawer.account_id = withdrawal.withdrawn_by
    left join published.accounts restorer on restorer.account_id = withdrawal.restored_by
    where withdrawal.session_id = ${sessionId}::uuid order by withdrawal.withdrawn_at`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), restoredAt: row.restoredAt?.toISOString() ?? null }))
}
