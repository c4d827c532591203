// Which records of a file of sessions or signs somebody has worked on since they were written.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'

/** Sessions that were amended or withdrawn. */
export async function selectTouchedSessions(tx: Transaction, sessionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select session_id as id from outreach.sessions s
    where session_id = any(${sessionIds}::uuid[])
      and (version > 1 or exists (select from outreach.session_withdrawals w where w.session_id = s.session_id))`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Signs that were looked at or withdrawn. */
export async function selectTouchedSigns(tx: Transaction, warningSignIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select warning_sign_id as id from outreach.warning_signs s
    where warning_sign_id = any(${warningSignIds}::uuid[]) and (withdrawn_at is not null
      or exists (select from outreach.sign_checks c where c.warning_sign_id = s.warning_sign_id))`.execute(tx)
  return rows.map(({ id }) => id)
}
