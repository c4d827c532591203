// What the platform's own tables hold of a person.
import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'

export interface AuditText {
  readonly auditNumber: string
  readonly commandId: string
  readonly input: unknown
  readonly answer: unknown
}

/** Entries in which one of the texts occurs, or that are about one of the ids. */
export async function selectAuditOf(
  tx: Transaction,
  { ids, texts }: { readonly ids: readonly string[]; readonly texts: readonly string[] },
): Promise<AuditText[]> {
  const { rows } = await sql<AuditText>`
    select audit_number::text as "auditNumber", command_id as "commandId", input, answer
    from platform.audit_entries e
    where command_id = any(${[...ids]}::uuid[]) or exists (
      select from unnest(${[...ids, ...texts]}::text[]) as wanted (text)
      where strpos(e.input::text, wanted.text) > 0 or strpos(coalesce(e.answer::text, ''), wanted.text) > 0)`.execute(
    tx,
  )
  return rows
}

export async function updateAudit(
  tx: Transaction,
  { auditNumber, input, answer }: Omit<AuditText, 'commandId'>,
): Promise<void> {
  await sql`
    update platform.audit_entries
    set input = ${JSON.stringify(input)}::jsonb,
      answer = case when answer is null then null else ${JSON.stringify(answer ?? null)}::jsonb end
    where audit_number = ${auditNumber}::bigint`.execute(tx)
}

/** Rows of files that became one of the records, or in which a text of theirs stands alone in a cell. */
export async function blankBulkRows(
  tx: Transaction,
  { ids, texts }: { readonly ids: readonly string[]; readonly texts: readonly string[] },
): Promise<number> {
  const { rows } = await sql`
    update platform.bulk_entry_rows r set texts = '{}', marks = '{}', faults = '[]'
    where record_id = any(${[...ids]}::uuid[])
      or exists (select from jsonb_each_text(r.texts) cell where cell.value = any(${[...texts]}::text[]))
    returning row_number`.execute(tx)
  return rows.length
}

export async function selectFilesOf(tx: Transaction, accountIds: readonly string[]) {
  const { rows } = await sql<{ name: string; at: string }>`
    select name, to_char(uploaded_at, 'YYYY-MM-DD HH24:MI') as at from platform.files
    where uploaded_by = any(${[...accountIds]}::uuid[]) order by uploaded_at desc limit 5000`.execute(tx)
  return rows
}

/** Names of files that name who sent them. */
export async function renameFiles(
  tx: Transaction,
  accountIds: readonly string[],
  text: string,
  alias: string,
): Promise<number> {
  const { rows } = await sql`
    update platform.files set name = replace(name, ${text}, ${alias})
    where uploaded_by = any(${[...accountIds]}::uuid[]) and strpos(name, ${text}) > 0 returning file_id`.execute(tx)
  return rows.length
}

/** What accounts did and saw. */
export async function selectActsOf(tx: Transaction, accountIds: readonly string[]) {
  const { rows } = await sql<{ at: string; act: string }>`
    select to_char(at, 'YYYY-MM-DD HH24:MI') as at, name as act from (
      select accepted_at as at, name, account_id from platform.audit_entries
      union all
      select read_at, name, account_id from platform.read_entries
      union all
      select disclosed_at, read_name, account_id from platform.disclosures) both_books
    where account_id = any(${[...accountIds]}::uuid[]) order by both_books.at desc limit 5000`.execute(tx)
  return rows
}
