// The line of a unit, task and source: found or opened, locked while something is taken from it, and what it holds.
import { sql } from 'kysely'
import { seedId } from '../../platform/seedId.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { FiscalRule } from '../fiscalYear.ts'
import type { BudgetEntry } from '../ledger.ts'

/** What makes a line the one it is. */
export interface LineKey {
  readonly fiscalYear: number
  readonly agencyId: string
  readonly taskId: string
  readonly fundingSourceId: string
}
export interface StoredLine extends LineKey {
  readonly budgetLineId: string
}

/** The line of that key, opened where there is none. */
export async function lineOf(tx: Transaction, key: LineKey): Promise<string> {
  const { fiscalYear } = key
  const [agencyId, taskId, sourceId] = [key.agencyId, key.taskId, key.fundingSourceId].map((id) => id.toLowerCase())
  const id = seedId('budgetLine', [fiscalYear, agencyId, taskId, sourceId].join(' '))
  await sql`
    insert into budget.lines (budget_line_id, fiscal_year, agency_id, task_id, funding_source_id)
    values (${id}::uuid, ${fiscalYear}::int, ${agencyId}::uuid, ${taskId}::uuid, ${sourceId}::uuid)
    on conflict do nothing`.execute(tx)
  return id
}

export async function selectLine(tx: Transaction, budgetLineId: string): Promise<StoredLine | undefined> {
  const { rows } = await sql<StoredLine>`
    select budget_line_id as "budgetLineId", fiscal_year as "fiscalYear", agency_id as "agencyId", task_id as "taskId",
      funding_source_id as "fundingSourceId"
    from budget.lines where budget_line_id = ${budgetLineId}::uuid`.execute(tx)
  return rows[0]
}

/** Until the end of the transaction nobody else takes from these lines; always in one order, so that two never wait for each other. */
export async function lockLines(tx: Transaction, budgetLineIds: readonly string[]): Promise<void> {
  await sql`
    select from budget.lines where budget_line_id = any(${[...budgetLineIds]}::uuid[])
    order by budget_line_id for update`.execute(tx)
}

/** Every entry of a line, without those of one paper (when it is judged what would be without it). */
export async function selectEntries(
  tx: Transaction,
  budgetLineId: string,
  withoutPaperId: string | null = null,
): Promise<BudgetEntry[]> {
  const { rows } = await sql<BudgetEntry>`
    select budget_entry_kind as "budgetEntryKind", entered_on as on, amount_dong as "amountDong"
    from budget.line_entries
    where budget_line_id = ${budgetLineId}::uuid
      and (${withoutPaperId}::uuid is null or paper_id <> ${withoutPaperId}::uuid)`.execute(tx)
  return rows
}

/** Lines on which a paper has entries. */
export async function selectLinesOfPaper(tx: Transaction, paperId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct budget_line_id as id from budget.line_entries where paper_id = ${paperId}::uuid`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function selectFiscalRules(tx: Transaction): Promise<FiscalRule[]> {
  const { rows } = await sql<FiscalRule>`
    select from_year as "fromYear", booked_until as "bookedUntil", legal_basis as "legalBasis", is_verified as "isVerified"
    from budget.fiscal_rules`.execute(tx)
  return rows
}

/** Of the ids, those that are tasks of a plan. */
export async function selectKnownTasks(tx: Transaction, taskIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select task_id as id from published.plan_tasks where task_id = any(${[...taskIds]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** Of the ids, the sources in force at any time of the fiscal year. */
export async function selectSourcesOfYear(
  tx: Transaction,
  sourceIds: readonly string[],
  fiscalYear: number,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select funding_source_id as id from budget.funding_sources
    where funding_source_id = any(${[...sourceIds]}::uuid[]) and valid_from <= make_date(${fiscalYear}::int, 12, 31)
      and (valid_to is null or valid_to > make_date(${fiscalYear}::int, 1, 1))`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

interface Attached {
  fileId: string
  name: string
  mediaType: string
}
const attachments = {
  proposal: [sql`budget.proposal_files`, sql`budget_proposal_id`],
  decision: [sql`budget.decision_files`, sql`budget_decision_id`],
  transfer: [sql`budget.transfer_files`, sql`budget_transfer_id`],
  expenditure: [sql`budget.expenditure_files`, sql`expenditure_id`],
} as const

/** The files of a record become these, in this order. */
export async function writeFiles(
  tx: Transaction,
  of: keyof typeof attachments,
  recordId: string,
  fileIds: readonly string[],
): Promise<void> {
  const [table, key] = attachments[of]
  await sql`delete from ${table} where ${key} = ${recordId}::uuid`.execute(tx)
  if (fileIds.length > 0)
    await sql`insert into ${table} (${key}, file_id, sort)
      select ${recordId}::uuid, * from unnest(${[...fileIds]}::uuid[]) with ordinality`.execute(tx)
}

export async function selectAttached(
  tx: Transaction,
  of: keyof typeof attachments,
  recordId: string,
): Promise<Attached[]> {
  const [table, key] = attachments[of]
  const { rows } = await sql<Attached>`
    select file.file_id as "fileId", file.name, file.media_type as "mediaType"
    from ${table} part join published.files file using (file_id)
    where part.${key} = ${recordId}::uuid order by part.sort`.execute(tx)
  return rows
}
