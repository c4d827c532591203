// Bulk entries and their rows in the database.
import { sql } from 'kysely'
import type { BulkRowState, BulkStatus, CellFault, CellMarks, CellTexts } from '../../bulk/bulkColumn.ts'
import type { Transaction } from '../database/database.ts'

export interface StoredBulkEntry {
  readonly id: string
  readonly bulkKind: string
  readonly fileName: string
  readonly fileEncoding: string
  readonly ignoredColumns: string[]
  readonly bulkStatus: BulkStatus
  readonly openedBy: string
  readonly openedAt: string
  readonly proposedBy: string | null
  readonly proposedAt: string | null
  readonly writtenBy: string | null
  readonly writtenAt: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly returnedReason: string | null
  readonly readyCount: number
  readonly wrongCount: number
  readonly leftOutCount: number
  readonly writtenCount: number
}
export interface StoredBulkRow {
  readonly rowNumber: number
  readonly texts: CellTexts
  readonly marks: CellMarks
  readonly faults: readonly CellFault[]
  readonly rowState: BulkRowState
  readonly recordId: string | null
}

export async function insertBulkEntry(
  tx: Transaction,
  entry: {
    readonly id: string
    readonly bulkKind: string
    readonly fileName: string
    readonly fileSha256: string
    readonly fileEncoding: string
    readonly ignoredColumns: readonly string[]
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into platform.bulk_entries (bulk_entry_id, bulk_kind, file_name, file_sha256, file_encoding, ignored_columns,
      bulk_status, opened_by, opened_at)
    values (${entry.id}::uuid, ${entry.bulkKind}, ${entry.fileName}, ${entry.fileSha256}, ${entry.fileEncoding},
      ${[...entry.ignoredColumns]}::text[], 'open', ${entry.by}::uuid, ${entry.at}::timestamptz)`.execute(tx)
}

/** Writes the rows, or what has become of them. */
export async function upsertBulkRows(
  tx: Transaction,
  bulkEntryId: string,
  rows: readonly StoredBulkRow[],
): Promise<void> {
  await sql`
    insert into platform.bulk_entry_rows (bulk_entry_id, row_number, texts, marks, faults, row_state, record_id)
    select ${bulkEntryId}::uuid, given.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given ("rowNumber" integer, texts jsonb, marks jsonb, faults jsonb, "rowState" text, "recordId" uuid)
    on conflict (bulk_entry_id, row_number) do update set texts = excluded.texts, marks = excluded.marks,
      faults = excluded.faults, row_state = excluded.row_state, record_id = excluded.record_id`.execute(tx)
}

export async function selectBulkEntries(
  tx: Transaction,
  {
    bulkEntryId = null,
    forUpdate = false,
  }: { readonly bulkEntryId?: string | null; readonly forUpdate?: boolean } = {},
): Promise<StoredBulkEntry[]> {
  if (forUpdate)
    await sql`select from platform.bulk_entries where bulk_entry_id = ${bulkEntryId}::uuid for update`.execute(tx)
  const { rows } = await sql<StoredBulkEntry>`
    select e.bulk_entry_id as id, bulk_kind as "bulkKind", file_name as "fileName", file_encoding as "fileEncoding",
      ignored_columns as "ignoredColumns", bulk_status as "bulkStatus", opened_by as "openedBy",
      ${instant('opened_at')} as "openedAt", proposed_by as "proposedBy", ${instant('proposed_at')} as "proposedAt",
      written_by as "writtenBy", ${instant('written_at')} as "writtenAt", ${instant('withdrawn_at')} as "withdrawnAt",
      withdrawn_reason as "withdrawnReason", returned_reason as "returnedReason", r.*
    from platform.bulk_entries e, lateral (
      select count(*) filter (where row_state = 'ready')::int as "readyCount",
        count(*) filter (where row_state = 'wrong')::int as "wrongCount",
        count(*) filter (where row_state = 'leftOut')::int as "leftOutCount",
        count(*) filter (where row_state in ('written', 'withdrawn'))::int as "writtenCount"
      from platform.bulk_entry_rows w where w.bulk_entry_id = e.bulk_entry_id) r
    where ${bulkEntryId}::uuid is null or e.bulk_entry_id = ${bulkEntryId}::uuid`.execute(tx)
  return rows
}

const instant = (column: string) =>
  sql`to_char(${sql.ref(`e.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export async function selectBulkRows(tx: Transaction, bulkEntryId: string): Promise<StoredBulkRow[]> {
  const { rows } = await sql<StoredBulkRow>`
    select row_number as "rowNumber", texts, marks, faults, row_state as "rowState", record_id as "recordId"
    from platform.bulk_entry_rows where bulk_entry_id = ${bulkEntryId}::uuid order by row_number`.execute(tx)
  return rows
}

/** When the very same file of this kind was written and not taken back. */
export async function selectWrittenTwin(
  tx: Transaction,
  bulkKind: string,
  fileSha256: string,
): Promise<{ fileName: string; writtenOn: string } | undefined> {
  const { rows } = await sql<{ fileName: string; writtenOn: string }>`
    select file_name as "fileName", to_char(written_at, 'YYYY-MM-DD') as "writtenOn" from platform.bulk_entries
    where bulk_kind = ${bulkKind} and file_sha256 = ${fileSha256} and bulk_status = 'written' limit 1`.execute(tx)
  return rows[0]
}

export async function updateBulkStatus(
  tx: Transaction,
  bulkEntryId: string,
  status: Exclude<BulkStatus, 'open'>,
  { by, at, reason = null }: { readonly by: string; readonly at: Date; readonly reason?: string | null },
): Promise<void> {
  const [who, when] = (
    {
      proposed: ['proposed_by', 'proposed_at'],
      written: ['written_by', 'written_at'],
      withdrawn: ['withdrawn_by', 'withdrawn_at'],
    } as const
  )[status]
  await sql`
    update platform.bulk_entries set bulk_status = ${status}, ${sql.ref(who)} = ${by}::uuid, ${sql.ref(when)} = ${at}::timestamptz,
      withdrawn_reason = ${reason}
    where bulk_entry_id = ${bulkEntryId}::uuid`.execute(tx)
}

/** Back to amending what a proposal held, with what is to be changed. */
export async function updateBulkReturned(tx: Transaction, bulkEntryId: string, reason: string): Promise<void> {
  await sql`
    update platform.bulk_entries
    set bulk_status = 'open', proposed_by = null, proposed_at = null, returned_reason = ${reason}
    where bulk_entry_id = ${bulkEntryId}::uuid`.execute(tx)
}
