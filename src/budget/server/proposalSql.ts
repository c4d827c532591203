// Proposals in the database: what a unit asks for, and what was decided about each item.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { BudgetProposalStatus, ProposalFacts } from '../proposal.ts'
import type { BudgetProposalRow, readBudgetChoices, showBudgetProposal } from '../proposalContract.ts'
import { agenciesOf } from './scopeSql.ts'

type Shown = OutputOf<typeof showBudgetProposal>
type Act = Shown['acts'][number]['act']
interface By {
  readonly by: string
  readonly at: Date
}

export interface StoredProposal {
  readonly id: string
  readonly version: number
  readonly agencyId: string
  readonly fiscalYear: number
  readonly budgetProposalStatus: Exclude<BudgetProposalStatus, 'decided'>
  /** Items that have an allocation. */
  readonly decidedLines: number
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectProposal(
  tx: Transaction,
  proposalId: string,
  { forUpdate = false } = {},
): Promise<StoredProposal | undefined> {
  if (forUpdate)
    await sql`select from budget.proposals where budget_proposal_id = ${proposalId}::uuid for update`.execute(tx)
  const { rows } = await sql<StoredProposal>`
    select p.budget_proposal_id as id, p.version, p.agency_id as "agencyId", p.fiscal_year as "fiscalYear",
      p.budget_proposal_status as "budgetProposalStatus",
      (select count(*)::int from budget.decided_lines d join budget.proposal_lines l using (proposal_line_id)
        where l.budget_proposal_id = p.budget_proposal_id) as "decidedLines"
    from budget.proposals p where p.budget_proposal_id = ${proposalId}::uuid`.execute(tx)
  return rows[0]
}

/** A new draft. */
export async function insertProposal(
  tx: Transaction,
  id: string,
  facts: ProposalFacts,
  { by, at, isDemonstration }: By & { readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into budget.proposals (budget_proposal_id, agency_id, fiscal_year, title, explanation, budget_proposal_status,
      is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${facts.agencyId}::uuid, ${facts.fiscalYear}::int, ${facts.title}, ${facts.explanation ?? null}, 'draft',
      ${isDemonstration}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  await writeLines(tx, id, 1, facts)
}

/** Other words for a draft. */
export async function rewriteProposal(tx: Transaction, id: string, version: number, facts: ProposalFacts) {
  await sql`
    update budget.proposals set agency_id = ${facts.agencyId}::uuid, fiscal_year = ${facts.fiscalYear}::int, title = ${facts.title},
      explanation = ${facts.explanation ?? null}, budget_proposal_status = 'draft', version = ${version + 1}::int
    where budget_proposal_id = ${id}::uuid`.execute(tx)
  await sql`delete from budget.proposal_lines where budget_proposal_id = ${id}::uuid`.execute(tx)
  await writeLines(tx, id, version + 1, facts)
}

async function writeLines(tx: Transaction, id: string, version: number, { lines }: ProposalFacts) {
  const column = <Value>(of: (line: (typeof lines)[number]) => Value) => lines.map(of)
  await sql`
    insert into budget.proposal_lines (proposal_line_id, budget_proposal_id, task_id, funding_source_id, content, quantity,
      unit_of_measure, unit_price_dong, amount_dong, sort)
    select given.id, ${id}::uuid, given.task, given.source, given.content, given.quantity, given.unit, given.price, given.amount, given.sort
    from unnest(
      ${lines.map((_, index) => seedId('proposalLine', `${id} ${version} ${index}`))}::uuid[],
      ${column((line) => line.taskId)}::uuid[], ${column((line) => line.fundingSourceId)}::uuid[],
      ${column((line) => line.content)}::text[], ${column((line) => line.quantity ?? null)}::numeric[],
      ${column((line) => line.unitOfMeasure ?? null)}::text[], ${column((line) => line.unitPriceDong ?? null)}::bigint[],
      ${column((line) => line.amountDong)}::bigint[]
    ) with ordinality as given (id, task, source, content, quantity, unit, price, amount, sort)`.execute(tx)
}

export async function setProposalStatus(
  tx: Transaction,
  id: string,
  status: StoredProposal['budgetProposalStatus'],
  submittedAt: Date | null = null,
): Promise<void> {
  await sql`
    update budget.proposals set budget_proposal_status = ${status}, version = version + 1,
      submitted_at = coalesce(${submittedAt}::timestamptz, submitted_at)
    where budget_proposal_id = ${id}::uuid`.execute(tx)
}

export async function insertAct(
  tx: Transaction,
  { id, proposalId, act, remark, by, at }: By & { id: string; proposalId: string; act: Act; remark?: string },
): Promise<void> {
  await sql`
    insert into budget.proposal_acts (proposal_act_id, budget_proposal_id, act, remark, acted_by, acted_at)
    values (${id}::uuid, ${proposalId}::uuid, ${act}, ${remark ?? null}, ${by}::uuid, ${at}::timestamptz)
    on conflict do nothing`.execute(tx)
}

type Stored = Omit<BudgetProposalRow, 'submittedAt' | 'recordedAt'> & { submittedAt: Date | null; recordedAt: Date }

/** The proposals of the scope, or one of them. */
export async function selectProposalRows(
  tx: Transaction,
  scope: Scope,
  { proposalId = null, fiscalYear = null }: { proposalId?: string | null; fiscalYear?: number | null } = {},
): Promise<BudgetProposalRow[]> {
  const { rows } = await sql<Stored>`
    select record.budget_proposal_id as id, record.title, record.fiscal_year as "fiscalYear", record.agency_id as "agencyId",
      agency.name as "agencyName",
      case when record.budget_proposal_status = 'submitted' and items.decided = items.count then 'decided'
        else record.budget_proposal_status end as "budgetProposalStatus",
      items.count as "lineCount", items.amount as "amountDong", items.allocated as "allocatedDong",
      record.submitted_at as "submittedAt", record.recorded_at as "recordedAt", record.is_demonstration as "isDemonstration"
    from budget.proposals record
    join published.agencies agency on agency.agency_id = record.agency_id
    cross join lateral (
      select count(*)::int as count, sum(item.amount_dong)::bigint as amount, count(decided.proposal_line_id)::int as decided,
        sum(decided.amount_dong)::bigint as allocated
      from budget.proposal_lines item left join budget.decided_lines decided using (proposal_line_id)
      where item.budget_proposal_id = record.budget_proposal_id
    ) items
    where ${agenciesOf(scope)}
      and (${proposalId}::uuid is null or record.budget_proposal_id = ${proposalId}::uuid)
      and (${fiscalYear}::int is null or record.fiscal_year = ${fiscalYear}::int)
    order by record.recorded_at desc, record.budget_proposal_id`.execute(tx)
  return rows.map(({ submittedAt, recordedAt, ...row }) => ({
    ...row,
    submittedAt: submittedAt?.toISOString() ?? null,
    recordedAt: recordedAt.toISOString(),
  }))
}

/** Its words, items and life. */
export async function selectProposalParts(
  tx: Transaction,
  proposalId: string,
): Promise<Pick<Shown, 'explanation' | 'lines' | 'acts'>> {
  const words = await sql<{ explanation: string | null }>`
    select explanation from budget.proposals where budget_proposal_id = ${proposalId}::uuid`.execute(tx)
  const lines = await sql<Shown['lines'][number] & Record<'quantity' | 'unitOfMeasure' | 'unitPriceDong', unknown>>`
    select item.proposal_line_id as id, item.task_id as "taskId", task.code as "taskCode", task.title as "taskTitle",
      item.funding_source_id as "fundingSourceId", source.name as "fundingSourceName", item.content, item.quantity,
      item.unit_of_measure as "unitOfMeasure", item.unit_price_dong as "unitPriceDong", item.amount_dong as "amountDong",
      case when decided.proposal_line_id is not null then json_build_object('amountDong', decided.amount_dong,
        'reason', decided.reason, 'decisionCode', decided.decision_code, 'budgetDecisionId', decided.budget_decision_id,
        'budgetLineId', decided.budget_line_id) end as decided
    from budget.proposal_lines item
    join published.plan_tasks task using (task_id)
    join budget.funding_sources source using (funding_source_id)
    left join budget.decided_lines decided using (proposal_line_id)
    where item.budget_proposal_id = ${proposalId}::uuid order by item.sort`.execute(tx)
  const acts = await sql<Omit<Shown['acts'][number], 'at'> & { at: Date }>`
    select act.act, act.remark, coalesce(account.person_name, '') as by, act.acted_at as at
    from budget.proposal_acts act left join published.accounts account on account.account_id = act.acted_by
    where act.budget_proposal_id = ${proposalId}::uuid order by act.acted_at desc, act.proposal_act_id`.execute(tx)
  return {
    explanation: words.rows[0]?.explanation ?? null,
    lines: lines.rows.map(({ quantity, unitOfMeasure, unitPriceDong, ...line }) => ({
      ...line,
      ...(quantity == null ? {} : { quantity, unitPriceDong }),
      ...(unitOfMeasure == null ? {} : { unitOfMeasure }),
    })) as Shown['lines'],
    acts: acts.rows.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
  }
}

/** Submitted items of a year without a decision. */
export async function selectWaiting(
  tx: Transaction,
  scope: Scope,
  fiscalYear: number,
): Promise<OutputOf<typeof readBudgetChoices>['waiting']> {
  const { rows } = await sql<OutputOf<typeof readBudgetChoices>['waiting'][number]>`
    select item.proposal_line_id as "proposalLineId", record.budget_proposal_id as "budgetProposalId", record.title,
      record.agency_id as "agencyId", agency.name as "agencyName", item.task_id as "taskId", task.code as "taskCode",
      item.funding_source_id as "fundingSourceId", source.name as "fundingSourceName", item.content, item.amount_dong as "amountDong"
    from budget.proposals record
    join budget.proposal_lines item using (budget_proposal_id)
    join published.agencies agency on agency.agency_id = record.agency_id
    join published.plan_tasks task using (task_id)
    join budget.funding_sources source using (funding_source_id)
    where record.fiscal_year = ${fiscalYear}::int and record.budget_proposal_status = 'submitted' and ${agenciesOf(scope)}
      and not exists (select from budget.decided_lines decided where decided.proposal_line_id = item.proposal_line_id)
    order by record.submitted_at, record.budget_proposal_id, item.sort`.execute(tx)
  return rows
}
