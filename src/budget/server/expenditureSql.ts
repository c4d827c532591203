// Spendings in the database: the facts as they are now, and what they read before.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ExpenditureRow } from '../contract.ts'
import type { ExpenditureFacts } from '../expenditure.ts'
import type { Recorded } from './decisionSql.ts'
import { writeFiles } from './placesSql.ts'
import { agenciesOf } from './scopeSql.ts'

export interface StoredExpenditure {
  readonly id: string
  readonly version: number
  readonly agencyId: string
  readonly fiscalYear: number
  readonly facts: ExpenditureFacts
  readonly isWithdrawn: boolean
}

export async function selectExpenditure(
  tx: Transaction,
  expenditureId: string,
  { forUpdate = false } = {},
): Promise<StoredExpenditure | undefined> {
  if (forUpdate)
    await sql`select from budget.expenditures where expenditure_id = ${expenditureId}::uuid for update`.execute(tx)
  const { rows } = await sql<StoredExpenditure>`
    select e.expenditure_id as id, e.version, line.agency_id as "agencyId", line.fiscal_year as "fiscalYear",
      e.withdrawn_at is not null as "isWithdrawn",
      jsonb_strip_nulls(jsonb_build_object('budgetLineId', e.budget_line_id, 'spentOn', e.spent_on, 'amountDong', e.amount_dong,
        'content', e.content, 'voucherNumber', e.voucher_number, 'disbursedOn', e.disbursed_on,
        'fileIds', (select jsonb_agg(f.file_id order by f.sort) from budget.expenditure_files f
          where f.expenditure_id = e.expenditure_id))) as facts
    from budget.expenditures e join budget.lines line using (budget_line_id)
    where e.expenditure_id = ${expenditureId}::uuid`.execute(tx)
  return rows[0]
}

export async function insertExpenditure(
  tx: Transaction,
  id: string,
  facts: ExpenditureFacts,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into budget.expenditures (expenditure_id, budget_line_id, spent_on, amount_dong, content, voucher_number, disbursed_on, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${facts.budgetLineId}::uuid, ${facts.spentOn}::date, ${facts.amountDong}::bigint, ${facts.content},
      ${facts.voucherNumber}, ${facts.disbursedOn ?? null}::date, ${isDemonstration}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
  await writeFiles(tx, 'expenditure', id, facts.fileIds ?? [])
}

/** Writes other facts over the stored ones and keeps those. */
export async function rewriteExpenditure(
  tx: Transaction,
  before: StoredExpenditure,
  facts: ExpenditureFacts,
  { reason, by, at }: { reason: string; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into budget.expenditure_amendments (expenditure_id, version, facts_before, reason, amended_by, amended_at)
    values (${before.id}::uuid, ${before.version}::int, ${JSON.stringify(before.facts)}::jsonb, ${reason}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
  await sql`
    update budget.expenditures set version = version + 1, budget_line_id = ${facts.budgetLineId}::uuid, spent_on = ${facts.spentOn}::date,
      amount_dong = ${facts.amountDong}::bigint, content = ${facts.content}, voucher_number = ${facts.voucherNumber},
      disbursed_on = ${facts.disbursedOn ?? null}::date
    where expenditure_id = ${before.id}::uuid`.execute(tx)
  await writeFiles(tx, 'expenditure', before.id, facts.fileIds ?? [])
}

/** Spendings of the scope, the newest first. */
export async function selectExpenditureRows(
  tx: Transaction,
  scope: Scope,
  filter: { expenditureId?: string; fiscalYear?: number; agencyIds?: readonly string[]; withWithdrawn?: boolean },
): Promise<ExpenditureRow[]> {
  const { expenditureId = null, fiscalYear = null, agencyIds = null, withWithdrawn = false } = filter
  const { rows } = await sql<ExpenditureRow>`
    select e.expenditure_id as id, record.fiscal_year as "fiscalYear", record.agency_id as "agencyId", agency.name as "agencyName",
      record.task_id as "taskId", task.code as "taskCode", task.title as "taskTitle", record.funding_source_id as "fundingSourceId",
      source.code as "fundingSourceCode", source.name as "fundingSourceName", e.budget_line_id as "budgetLineId",
      e.spent_on as "spentOn", e.amount_dong as "amountDong", e.content, e.voucher_number as "voucherNumber",
      e.disbursed_on as "disbursedOn",
      (select count(*)::int from budget.expenditure_files f where f.expenditure_id = e.expenditure_id) as "fileCount",
      e.version > 1 as "isAmended", e.withdrawn_at is not null as "isWithdrawn", e.is_demonstration as "isDemonstration"
    from budget.expenditures e
    join budget.lines record using (budget_line_id)
    join published.agencies agency on agency.agency_id = record.agency_id
    join published.plan_tasks task on task.task_id = record.task_id
    join budget.funding_sources source on source.funding_source_id = record.funding_source_id
    where ${agenciesOf(scope)}
      and (${expenditureId}::uuid is null or e.expenditure_id = ${expenditureId}::uuid)
      and (${fiscalYear}::int is null or record.fiscal_year = ${fiscalYear}::int)
      and (${agencyIds ? [...agencyIds] : null}::uuid[] is null or record.agency_id = any(${agencyIds ? [...agencyIds] : null}::uuid[]))
      and (${withWithdrawn} or e.withdrawn_at is null)
    order by e.spent_on desc, e.recorded_at desc, e.expenditure_id`.execute(tx)
  return rows
}

export interface ExpenditureLife {
  readonly recordedBy: string
  readonly recordedAt: string
  readonly withdrawal: { by: string; at: string; reason: string } | null
  readonly amendments: readonly { reason: string; by: string; at: string; before: ExpenditureFacts }[]
}

export async function selectExpenditureLife(tx: Transaction, expenditureId: string): Promise<ExpenditureLife> {
  const life = await sql<{
    recordedBy: string
    recordedAt: Date
    by: string | null
    at: Date | null
    reason: string | null
  }>`
    select coalesce(maker.person_name, '') as "recordedBy", e.recorded_at as "recordedAt", taker.person_name as by,
      e.withdrawn_at as at, e.withdrawal_reason as reason
    from budget.expenditures e
    left join published.accounts maker on maker.account_id = e.recorded_by
    left join published.accounts taker on taker.account_id = e.withdrawn_by
    where e.expenditure_id = ${expenditureId}::uuid`.execute(tx)
  const amendments = await sql<{ reason: string; by: string; at: Date; before: ExpenditureFacts }>`
    select a.reason, coalesce(account.person_name, '') as by, a.amended_at as at, a.facts_before as before
    from budget.expenditure_amendments a left join published.accounts account on account.account_id = a.amended_by
    where a.expenditure_id = ${expenditureId}::uuid order by a.version desc`.execute(tx)
  const { recordedBy = '', recordedAt = new Date(0), by, at, reason } = life.rows[0] ?? {}
  return {
    recordedBy,
    recordedAt: recordedAt.toISOString(),
    withdrawal: at ? { by: by ?? '', at: at.toISOString(), reason: reason ?? '' } : null,
    amendments: amendments.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}
