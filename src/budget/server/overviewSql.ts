// A fiscal year by unit, task and source: proposed, and every kind of entry summed, as of a day.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { BudgetRow, Entry } from '../contract.ts'
import type { readBudgetChoices } from '../proposalContract.ts'
import { agenciesOf } from './scopeSql.ts'

interface Asked {
  readonly fiscalYear: number
  /** Only what was there by the end of that day. */
  readonly asOf: string
  readonly budgetLineId?: string
}

/** Every unit, task and source of the year that the scope shows. */
export async function selectBudgetRows(tx: Transaction, scope: Scope, asked: Asked): Promise<BudgetRow[]> {
  const { fiscalYear, asOf, budgetLineId = null } = asked
  const { rows } = await sql<Omit<BudgetRow, 'remaining'>>`
    with entries as (
      select * from published.budget_entries
      where fiscal_year = ${fiscalYear}::int and entered_on <= ${asOf}::date
    ),
    summed as (
      select agency_id, task_id, funding_source_id, max(budget_line_id::text)::uuid as budget_line_id,
        bool_or(is_demonstration) as is_demonstration,
        ${kind('proposed')}, ${kind('allocated')}, ${kind('carriedIn')}, ${kind('transferredIn')}, ${kind('transferredOut')},
        ${kind('spent')}, ${kind('carriedOut')},
        coalesce(sum(amount_dong) filter (where disbursed_on <= ${asOf}::date), 0)::bigint as disbursed
      from entries group by agency_id, task_id, funding_source_id
    )
    select
      record.budget_line_id as "budgetLineId", ${fiscalYear}::int as "fiscalYear",
      record.agency_id as "agencyId", agency.name as "agencyName",
      record.task_id as "taskId", task.code as "taskCode", task.title as "taskTitle",
      record.funding_source_id as "fundingSourceId", source.code as "fundingSourceCode", source.name as "fundingSourceName",
      record.proposed, record.allocated, record."carriedIn", record."transferredIn", record."transferredOut", record.spent,
      record.disbursed, record."carriedOut",
      (record.allocated + record."carriedIn" + record."transferredIn" - record."transferredOut" - record.spent - record."carriedOut")
        as remaining,
      record.is_demonstration as "isDemonstration"
    from summed record
    join published.agencies agency on agency.agency_id = record.agency_id
    join published.plan_tasks task on task.task_id = record.task_id
    join budget.funding_sources source on source.funding_source_id = record.funding_source_id
    where ${agenciesOf(scope)} and (${budgetLineId}::uuid is null or record.budget_line_id = ${budgetLineId}::uuid)
    order by agency.name, task.sort, source.code`.execute(tx)
  return rows as BudgetRow[]
}

function kind(name: string) {
  return sql`coalesce(sum(amount_dong) filter (where budget_entry_kind = ${sql.lit(name)}), 0)::bigint as ${sql.ref(name)}`
}

/** Years that have any entry or proposal of the scope, newest first. */
export async function selectYears(tx: Transaction, scope: Scope): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct record.fiscal_year as year from published.budget_entries record where ${agenciesOf(scope)}
    order by 1 desc`.execute(tx)
  return rows.map(({ year }) => year)
}

type EntryRow = Omit<Entry, 'closing' | 'recordedAt'> & { readonly recordedAt: Date }

/** Every entry of a line, in the order of its days. */
export async function selectLineEntries(tx: Transaction, budgetLineId: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select entry.entry_id as "entryId", entry.budget_entry_kind as "budgetEntryKind", entry.entered_on as on,
      entry.amount_dong as "amountDong", entry.content, entry.paper_code as "paperCode", entry.paper_id as "paperId",
      case when other.budget_line_id is not null then json_build_object('budgetLineId', other.budget_line_id,
        'name', concat_ws(' · ', agency.name, task.code, source.code, other.fiscal_year)) end as other,
      entry.disbursed_on as "disbursedOn", coalesce(account.person_name, '') as "recordedBy", entry.recorded_at as "recordedAt"
    from budget.line_entries entry
    left join budget.lines other on other.budget_line_id = entry.other_line_id
    left join published.agencies agency on agency.agency_id = other.agency_id
    left join published.plan_tasks task on task.task_id = other.task_id
    left join budget.funding_sources source on source.funding_source_id = other.funding_source_id
    left join published.accounts account on account.account_id = entry.recorded_by
    where entry.budget_line_id = ${budgetLineId}::uuid
    order by entry.entered_on, entry.recorded_at, entry.entry_id`.execute(tx)
  return rows
}

type Choices = OutputOf<typeof readBudgetChoices>

/** Units, tasks and sources of a day and year, in the order of their lists. */
export async function selectBudgetChoices(tx: Transaction, on: string, fiscalYear: number) {
  const agencies = await sql<Omit<Choices['agencies'][number], 'mayPropose'>>`
    select agency_id as id, name, code from published.agencies
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)`.execute(tx)
  const tasks = await sql<Choices['tasks'][number]>`
    select task.task_id as id, task.title as name, task.code
    from published.plan_tasks task
    where task.plan_id = (select plan_id from published.plans order by issued_on desc, plan_id limit 1)
    order by task.sort`.execute(tx)
  const fundingSources = await sql<Choices['fundingSources'][number]>`
    select funding_source_id as id, name, code from budget.funding_sources
    where valid_from <= make_date(${fiscalYear}::int, 12, 31)
      and (valid_to is null or valid_to > make_date(${fiscalYear}::int, 1, 1))
    order by code, valid_from`.execute(tx)
  return { agencies: agencies.rows, tasks: tasks.rows, fundingSources: fundingSources.rows }
}
