// The money of a fiscal year, as the budget publishes it.
import { sql } from 'kysely'
import { type BudgetSums, withRemaining } from '../../budget/ledger.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { MoneyRow } from '../moneyTables.ts'

interface Asked {
  readonly year: number
  /** Only what was there by the end of that day. */
  readonly until: string
  /** Only this agency, or the agencies whose own territory is this. */
  readonly agencyId?: string | undefined
  readonly territoryId?: string | undefined
}

type Stored = Omit<MoneyRow, 'remaining'>

/** One row for each unit, task and source, in the order of their names. */
export async function selectMoney(tx: Transaction, { year, until, ...part }: Asked): Promise<MoneyRow[]> {
  const { agencyId = null, territoryId = null } = part
  const kind = (name: Exclude<keyof BudgetSums, 'remaining' | 'disbursed'>) =>
    sql`coalesce(sum(entry.amount_dong) filter (where entry.budget_entry_kind = ${sql.lit(name)}), 0)::bigint as ${sql.ref(name)}`
  const { rows } = await sql<Stored>`
    select entry.agency_id as "agencyId", agency.name as "agencyName", entry.funding_source_id as "fundingSourceId",
      entry.funding_source_name as "fundingSourceName", max(entry.budget_line_id::text) as "budgetLineId", task.code as "taskCode",
      ${kind('proposed')}, ${kind('allocated')}, ${kind('carriedIn')}, ${kind('transferredIn')}, ${kind('transferredOut')},
      ${kind('spent')}, ${kind('carriedOut')},
      coalesce(sum(entry.amount_dong) filter (where entry.disbursed_on <= ${until}::date), 0)::bigint as disbursed
    from published.budget_entries entry
    join published.agencies agency on agency.agency_id = entry.agency_id
    join published.plan_tasks task on task.task_id = entry.task_id
    where entry.fiscal_year = ${year}::int and entry.entered_on <= ${until}::date
      and (${agencyId}::uuid is null or entry.agency_id = ${agencyId}::uuid)
      and (${territoryId}::uuid is null or agency.territory_id = ${territoryId}::uuid)
    group by entry.agency_id, agency.name, entry.funding_source_id, entry.funding_source_name, entry.funding_source_code,
      task.task_id, task.code, task.sort
    order by agency.name, entry.funding_source_code, task.sort`.execute(tx)
  return rows.map((row) => ({ ...row, ...withRemaining(row) }))
}
