// What entering many records asks of the database: the lines that may be chosen, and records somebody worked on since.
import { sql } from 'kysely'
import type { BulkChoice } from '../../platform/bulk/bulkColumn.ts'
import type { Transaction } from '../../platform/server/database/database.ts'

/** Lines of a fiscal year and the one before, which is booked to for some weeks more. */
export async function selectLineChoices(
  tx: Transaction,
  year: number,
): Promise<readonly (BulkChoice & { readonly agencyId: string })[]> {
  const { rows } = await sql<BulkChoice & { agencyId: string }>`
    select line.budget_line_id as value, line.agency_id as "agencyId",
      concat_ws(' · ', agency.name, task.code, source.code, line.fiscal_year) as label,
      array[concat_ws(' · ', agency.code, task.code, source.code, line.fiscal_year)] as also
    from budget.lines line
    join published.agencies agency on agency.agency_id = line.agency_id
    join published.plan_tasks task on task.task_id = line.task_id
    join budget.funding_sources source on source.funding_source_id = line.funding_source_id
    where line.fiscal_year in (${year}::int, ${year - 1}::int)
    order by line.fiscal_year desc, agency.name, task.sort, source.code`.execute(tx)
  return rows
}

/** `<line> <voucher>` of every spending in force on these lines. */
export async function selectVouchers(tx: Transaction, lineIds: readonly string[]): Promise<ReadonlySet<string>> {
  const known = lineIds.filter((id) => id !== '')
  const { rows } = await sql<{ key: string }>`
    select concat_ws(' ', budget_line_id, voucher_number) as key from budget.expenditures
    where budget_line_id = any(${known}::uuid[]) and withdrawn_at is null`.execute(tx)
  return new Set(rows.map(({ key }) => key))
}

/** Those that were amended or withdrawn since. */
export async function selectTouchedExpenditures(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select expenditure_id as id from budget.expenditures
    where expenditure_id = any(${[...ids]}::uuid[]) and (version > 1 or withdrawn_at is not null)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Those that were returned, decided or withdrawn since they were handed in. */
export async function selectTouchedProposals(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select proposal.budget_proposal_id as id from budget.proposals proposal
    where proposal.budget_proposal_id = any(${[...ids]}::uuid[]) and (
      proposal.version > 2 or proposal.budget_proposal_status <> 'submitted'
      or exists (select from budget.decided_lines decided join budget.proposal_lines item using (proposal_line_id)
        where item.budget_proposal_id = proposal.budget_proposal_id))`.execute(tx)
  return rows.map(({ id }) => id)
}
