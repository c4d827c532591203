// E-mail addresses and browsers of a person's accounts.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'

export async function selectWaysOf(tx: Transaction, accountIds: readonly string[]) {
  const { rows } = await sql<{ emailAddress: string | null; device: string | null }>`
    select email_address as "emailAddress", null as device from reminders.preferences
    where account_id = any(${[...accountIds]}::uuid[])
    union all
    select null, device from reminders.push_subscriptions where account_id = any(${[...accountIds]}::uuid[])`.execute(
    tx,
  )
  return rows
}

/** Addresses and browsers are gone; that a reminder was sent stays. */
export async function eraseWaysOf(tx: Transaction, accountIds: readonly string[], now: Date): Promise<number> {
  const ids = sql`any(${[...accountIds]}::uuid[])`
  const preferences = await sql`delete from reminders.preferences where account_id = ${ids} returning 1`.execute(tx)
  const browsers = await sql`
    update reminders.push_subscriptions set endpoint = '', p256dh = '', auth = '', device = '',
      ended_at = coalesce(ended_at, ${now}::timestamptz)
    where account_id = ${ids} returning 1`.execute(tx)
  return preferences.rows.length + browsers.rows.length
}
