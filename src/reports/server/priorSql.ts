// Tables of figures of an earlier year, as they were imported and undone.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { Recording } from './sql.ts'

export async function insertPriorImport(
  tx: Transaction,
  { id, accountId, now, isDemonstration }: Recording,
  given: { planId: string; year: number; fileId: string; fileName: string; source: string },
  figures: readonly { readonly figureId: string; readonly amount: number }[],
): Promise<void> {
  await sql`
    insert into reports.prior_figure_imports (prior_figure_import_id, plan_id, year, file_id, file_name, source,
      is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${given.planId}::uuid, ${given.year}::int, ${given.fileId}::uuid, ${given.fileName}, ${given.source},
      ${isDemonstration}, ${accountId}::uuid, ${now})`.execute(tx)
  await sql`
    insert into reports.imported_prior_figures (prior_figure_import_id, figure, amount)
    select ${id}::uuid, "figureId", amount
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as given ("figureId" text, amount numeric)`.execute(tx)
}

/** False when there is no such import that still counts. */
export async function undoPriorImport(
  tx: Transaction,
  { accountId, now }: Pick<Recording, 'accountId' | 'now'>,
  importId: string,
): Promise<boolean> {
  const { rows } = await sql`
    update reports.prior_figure_imports set undone_by = ${accountId}::uuid, undone_at = ${now}
    where prior_figure_import_id = ${importId}::uuid and undone_at is null
    returning prior_figure_import_id`.execute(tx)
  return rows.length > 0
}

/** The newest first. */
export async function selectPriorImports(tx: Transaction, planId: string, year: number) {
  const { rows } = await sql<{
    importId: string
    fileName: string
    source: string
    figures: number
    recordedBy: string
    recordedAt: Date
    isUndone: boolean
  }>`
    select import.prior_figure_import_id as "importId", import.file_name as "fileName", import.source,
      (select count(*)::int from reports.imported_prior_figures own
        where own.prior_figure_import_id = import.prior_figure_import_id) as figures,
      account.person_name as "recordedBy", import.recorded_at as "recordedAt", import.undone_at is not null as "isUndone"
    from reports.prior_figure_imports import join published.accounts account on account.account_id = import.recorded_by
    where import.plan_id = ${planId}::uuid and import.year = ${year}::int
    order by import.recorded_at desc, import.prior_figure_import_id`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }))
}
