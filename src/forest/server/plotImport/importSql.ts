// SQL of the imports of plots themselves: what was opened, which step is under way, how far it is.
import { sql } from 'kysely'
import type { LetterRepair } from '../../../platform/letterRepair.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { PlotColumns } from '../../frmsColumns.ts'
import type { ElsewhereChoice, PlotImportStatus } from '../../plotImport/plotImport.ts'
import type { FoundInFile, PlotImportRow } from '../../plotImportContract.ts'

interface NewImport {
  readonly id: string
  readonly fileId: string
  readonly fileName: string
  readonly srid: number | undefined
  readonly letterRepair: LetterRepair | undefined
  readonly columns: PlotColumns | undefined
  readonly openedBy: string
  readonly openedAt: Date
}

export async function insertImport(tx: Transaction, opened: NewImport): Promise<void> {
  const { srid = null, letterRepair = null, columns } = opened
  await sql`
    insert into forest.plot_imports (plot_import_id, file_id, file_name, plot_import_status, asked_srid, asked_letter_repair,
      asked_columns, opened_by, opened_at)
    values (${opened.id}::uuid, ${opened.fileId}::uuid, ${opened.fileName}, 'reading', ${srid}::int, ${letterRepair},
      ${columns ? JSON.stringify(columns) : null}::jsonb, ${opened.openedBy}::uuid, ${opened.openedAt}::timestamptz)`.execute(
    tx,
  )
}

/** An import as the step under way needs it. */
export interface StoredImport {
  readonly id: string
  readonly fileId: string
  readonly status: PlotImportStatus
  readonly isCancelled: boolean
  readonly askedSrid: number | null
  readonly askedLetterRepair: LetterRepair | null
  readonly askedColumns: PlotColumns | null
  readonly found: FoundInFile | null
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null
  readonly rowCount: number
  readonly rowsDone: number
  readonly validFrom: string | null
  readonly source: string | null
  readonly reason: string | null
  readonly elsewhere: ElsewhereChoice | null
  readonly writtenBy: string | null
}

const stored = sql`
  select i.plot_import_id as id, i.file_id as "fileId", i.plot_import_status as status,
    i.is_cancelled as "isCancelled", i.asked_srid as "askedSrid", i.asked_letter_repair as "askedLetterRepair",
    i.asked_columns as "askedColumns", i.found, i.problem, i.row_count as "rowCount", i.rows_done as "rowsDone",
    i.valid_from::text as "validFrom", i.source, i.reason, i.elsewhere, i.written_by as "writtenBy"
  from forest.plot_imports i`

/** `forWriting`: nobody else moves it meanwhile. */
export async function selectImport(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredImport | undefined> {
  const { rows } = await sql<StoredImport>`
    ${stored} where i.plot_import_id = ${id}::uuid ${forWriting ? sql`for update of i` : sql``}`.execute(tx)
  return rows[0]
}

/** Those that wait for the machine, the oldest first. */
export async function selectAtWork(tx: Transaction): Promise<readonly StoredImport[]> {
  const { rows } = await sql<StoredImport>`
    ${stored} where i.plot_import_status in ('reading', 'writing', 'undoing') order by i.opened_at, i.plot_import_id`.execute(
    tx,
  )
  return rows
}

type StoredRow = Omit<PlotImportRow, 'openedAt' | 'writtenAt' | 'undoneAt'> & {
  readonly openedAt: Date
  readonly writtenAt: Date | null
  readonly undoneAt: Date | null
}

/** All of them, or one. */
export async function selectImportRows(tx: Transaction, id?: string): Promise<PlotImportRow[]> {
  const { rows } = await sql<StoredRow>`
    select i.plot_import_id as id, i.file_name as "fileName", i.plot_import_status as "plotImportStatus",
      i.row_count as "rowCount", i.rows_done as "rowsDone", i.valid_from::text as "validFrom", i.source,
      case when i.written_at is not null then (select count(*)::int from forest.plot_import_rows r
        where r.plot_import_id = i.plot_import_id and r.plot_version_id is not null) end as "writtenCount",
      p.name as "openedBy", i.opened_at as "openedAt", i.written_at as "writtenAt", i.undone_at as "undoneAt"
    from forest.plot_imports i
    join published.accounts a on a.account_id = i.opened_by join published.people p on p.person_id = a.person_id
    ${id ? sql`where i.plot_import_id = ${id}::uuid` : sql``}`.execute(tx)
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    writtenAt: row.writtenAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }))
}

export async function markFound(tx: Transaction, id: string, found: FoundInFile, rowCount: number): Promise<void> {
  await sql`
    update forest.plot_imports set found = ${JSON.stringify(found)}::jsonb, row_count = ${rowCount}::int
    where plot_import_id = ${id}::uuid`.execute(tx)
}

export async function markFailed(
  tx: Transaction,
  id: string,
  problem: { readonly code: string; readonly params: object },
): Promise<void> {
  await sql`
    update forest.plot_imports set plot_import_status = 'failed', problem = ${JSON.stringify(problem)}::jsonb, rows_done = 0
    where plot_import_id = ${id}::uuid`.execute(tx)
}

export async function markProgress(tx: Transaction, id: string, rowsDone: number): Promise<void> {
  await sql`
    update forest.plot_imports set rows_done = ${rowsDone}::int where plot_import_id = ${id}::uuid`.execute(tx)
}

export async function markStatus(
  tx: Transaction,
  id: string,
  status: PlotImportStatus,
  change: {
    readonly isCancelled?: boolean
    readonly problem?: StoredImport['problem']
    readonly writtenAt?: Date | null
    readonly undoneAt?: Date
  } = {},
): Promise<void> {
  const { isCancelled = false, problem = null, writtenAt, undoneAt = null } = change
  await sql`
    update forest.plot_imports set plot_import_status = ${status}, rows_done = 0, is_cancelled = ${isCancelled}::boolean,
      problem = ${problem ? JSON.stringify(problem) : null}::jsonb,
      written_at = ${writtenAt === undefined ? sql`written_at` : sql`${writtenAt}::timestamptz`},
      undone_at = ${undoneAt}::timestamptz
    where plot_import_id = ${id}::uuid`.execute(tx)
}

export async function markWriting(
  tx: Transaction,
  id: string,
  by: {
    readonly validFrom: string
    readonly source: string
    readonly reason: string | null
    readonly elsewhere: ElsewhereChoice
    readonly writtenBy: string
  },
): Promise<void> {
  await sql`
    update forest.plot_imports set plot_import_status = 'writing', rows_done = 0, problem = null, valid_from = ${by.validFrom}::date,
      source = ${by.source}, reason = ${by.reason}, elsewhere = ${by.elsewhere}, written_by = ${by.writtenBy}::uuid
    where plot_import_id = ${id}::uuid`.execute(tx)
}
