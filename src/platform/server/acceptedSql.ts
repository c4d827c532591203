// The book of accepted commands: the audit entry, and the answer that the same id gets a second time.
import { sql } from 'kysely'
import type { Transaction } from './database/database.ts'

export interface AcceptedCommand {
  readonly name: string
  readonly accountId: string | null
  readonly inputHash: string | null
  readonly answer: unknown
}

/** What was accepted under this id; undefined when nothing was. */
export async function selectAccepted(tx: Transaction, commandId: string): Promise<AcceptedCommand | undefined> {
  const { rows } = await sql<AcceptedCommand>`
    select name, account_id as "accountId", input_hash as "inputHash", answer
    from platform.audit_entries where command_id = ${commandId}::uuid`.execute(tx)
  return rows[0]
}

/** Writes the entry. Fails with 23505 when another has taken the id meanwhile. */
export async function insertAccepted(
  tx: Transaction,
  entry: AcceptedCommand & {
    readonly commandId: string
    readonly input: object
    readonly issuedAt: string | null
    readonly acceptedAt: Date
  },
): Promise<void> {
  const isRemembered = entry.inputHash !== null
  await sql`
    insert into platform.audit_entries (command_id, name, account_id, input, input_hash, answer, issued_at, accepted_at)
    values (${entry.commandId}::uuid, ${entry.name}, ${entry.accountId}::uuid, ${JSON.stringify(entry.input)}::jsonb,
      ${entry.inputHash}, ${isRemembered ? JSON.stringify(entry.answer ?? null) : null}::jsonb,
      ${entry.issuedAt}::timestamptz, ${entry.acceptedAt}::timestamptz)`.execute(tx)
}

/** A fact about this database; undefined when it was never set. */
export async function selectSetting<Content>(tx: Transaction, name: string): Promise<Content | undefined> {
  const { rows } = await sql<{ content: Content }>`
    select content from platform.settings where name = ${name}`.execute(tx)
  return rows[0]?.content
}

export async function upsertSetting(tx: Transaction, name: string, content: unknown, now: Date): Promise<void> {
  await sql`
    insert into platform.settings (name, content, changed_at)
    values (${name}, ${JSON.stringify(content)}::jsonb, ${now}::timestamptz)
    on conflict (name) do update set content = excluded.content, changed_at = excluded.changed_at`.execute(tx)
}

/** Of several servers that start at once on one database, the others wait here until this transaction ends. */
export async function oneAtATime(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(4711121)`.execute(tx)
}
