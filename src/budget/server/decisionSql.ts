// Decisions, transfers and carry-overs: the papers that put entries on lines.
import { type RawBuilder, sql } from 'kysely'
import type { OutputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { Allocation, DecisionFacts } from '../decision.ts'
import type { BudgetDecisionRow, showBudgetDecision } from '../proposalContract.ts'

export interface Recorded {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}
export interface StoredDecision extends DecisionFacts {
  readonly id: string
  readonly isWithdrawn: boolean
}

const decisionColumns = sql`budget_decision_id as id, fiscal_year as "fiscalYear", code, issued_on as "issuedOn",
  signed_by as "signedBy", total_dong as "totalDong", withdrawn_at is not null as "isWithdrawn"`

/** The paper in force of that year, number and day; locked. */
export async function selectPaper(tx: Transaction, facts: DecisionFacts): Promise<StoredDecision | undefined> {
  const { rows } = await sql<StoredDecision>`
    select ${decisionColumns} from budget.decisions
    where fiscal_year = ${facts.fiscalYear}::int and code = ${facts.code} and issued_on = ${facts.issuedOn}::date
      and withdrawn_at is null for update`.execute(tx)
  return rows[0]
}

export async function insertDecision(
  tx: Transaction,
  id: string,
  facts: DecisionFacts,
  { by, at, isDemonstration }: Recorded,
) {
  await sql`
    insert into budget.decisions (budget_decision_id, fiscal_year, code, issued_on, signed_by, total_dong, is_demonstration,
      recorded_by, recorded_at)
    values (${id}::uuid, ${facts.fiscalYear}::int, ${facts.code}, ${facts.issuedOn}::date, ${facts.signedBy},
      ${facts.totalDong}::bigint, ${isDemonstration}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

/** What a decision has allocated so far, in đồng, and in how many items. */
export async function selectAllocated(
  tx: Transaction,
  decisionId: string,
): Promise<{ amountDong: number; count: number }> {
  const { rows } = await sql<{ amountDong: number; count: number }>`
    select coalesce(sum(amount_dong), 0)::bigint as "amountDong", count(*)::int as count
    from budget.allocations where budget_decision_id = ${decisionId}::uuid`.execute(tx)
  return rows[0] ?? { amountDong: 0, count: 0 }
}

export interface ProposedItem {
  readonly proposalLineId: string
  readonly agencyId: string
  readonly taskId: string
  readonly fundingSourceId: string
  readonly fiscalYear: number
  readonly amountDong: number
  readonly isSubmitted: boolean
  readonly isDecided: boolean
}

/** Items by id, their proposals locked: none of them is returned or decided meanwhile. */
export async function selectItems(tx: Transaction, proposalLineIds: readonly string[]): Promise<ProposedItem[]> {
  await sql`
    select from budget.proposals where budget_proposal_id in (
      select budget_proposal_id from budget.proposal_lines where proposal_line_id = any(${[...proposalLineIds]}::uuid[]))
    order by budget_proposal_id for update`.execute(tx)
  const { rows } = await sql<ProposedItem>`
    select item.proposal_line_id as "proposalLineId", proposal.agency_id as "agencyId", item.task_id as "taskId",
      item.funding_source_id as "fundingSourceId", proposal.fiscal_year as "fiscalYear", item.amount_dong as "amountDong",
      proposal.budget_proposal_status = 'submitted' as "isSubmitted",
      exists (select from budget.decided_lines d where d.proposal_line_id = item.proposal_line_id) as "isDecided"
    from budget.proposal_lines item join budget.proposals proposal using (budget_proposal_id)
    where item.proposal_line_id = any(${[...proposalLineIds]}::uuid[])`.execute(tx)
  return rows
}

export async function insertAllocation(
  tx: Transaction,
  allocation: Allocation & { id: string; decisionId: string; budgetLineId: string; availableOn: string; sort: number },
  { by, at }: Omit<Recorded, 'isDemonstration'>,
): Promise<void> {
  await sql`
    insert into budget.allocations (budget_allocation_id, budget_decision_id, budget_line_id, proposal_line_id, content, amount_dong,
      reason, available_on, recorded_by, recorded_at, sort)
    values (${allocation.id}::uuid, ${allocation.decisionId}::uuid, ${allocation.budgetLineId}::uuid,
      ${allocation.proposalLineId ?? null}::uuid, ${allocation.content}, ${allocation.amountDong}::bigint, ${allocation.reason ?? null},
      ${allocation.availableOn}::date, ${by}::uuid, ${at}::timestamptz, ${allocation.sort}::int)`.execute(tx)
}

export interface TransferFacts {
  readonly fromLineId: string
  readonly toLineId: string
  readonly amountDong: number
  readonly transferredOn: string
  readonly reason: string
  readonly decisionCode: string
  readonly decidedOn: string
  readonly signedBy: string
}

export async function insertTransfer(
  tx: Transaction,
  id: string,
  facts: TransferFacts,
  { by, at, isDemonstration }: Recorded,
) {
  await sql`
    insert into budget.transfers (budget_transfer_id, from_line_id, to_line_id, amount_dong, transferred_on, reason, decision_code,
      decided_on, signed_by, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${facts.fromLineId}::uuid, ${facts.toLineId}::uuid, ${facts.amountDong}::bigint, ${facts.transferredOn}::date,
      ${facts.reason}, ${facts.decisionCode}, ${facts.decidedOn}::date, ${facts.signedBy}, ${isDemonstration}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
}

export async function insertCarryOver(
  tx: Transaction,
  id: string,
  facts: { fiscalYear: number; carriedOn: string; legalBasis: string },
  lines: readonly { fromLineId: string; toLineId: string; amountDong: number }[],
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into budget.carry_overs (carry_over_id, fiscal_year, carried_on, legal_basis, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${facts.fiscalYear}::int, ${facts.carriedOn}::date, ${facts.legalBasis}, ${isDemonstration}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
  await sql`
    insert into budget.carry_over_lines (carry_over_id, from_line_id, to_line_id, amount_dong)
    select ${id}::uuid, * from unnest(${lines.map((line) => line.fromLineId)}::uuid[], ${lines.map((line) => line.toLineId)}::uuid[],
      ${lines.map((line) => line.amountDong)}::bigint[])`.execute(tx)
}

const papers = {
  decision: [sql`budget.decisions`, sql`budget_decision_id`],
  transfer: [sql`budget.transfers`, sql`budget_transfer_id`],
  carryOver: [sql`budget.carry_overs`, sql`carry_over_id`],
  expenditure: [sql`budget.expenditures`, sql`expenditure_id`],
} as const satisfies Record<string, readonly [RawBuilder<unknown>, RawBuilder<unknown>]>
export type Paper = keyof typeof papers

/** Whether a paper is there, and withdrawn already. */
export async function selectIsWithdrawn(tx: Transaction, paper: Paper, id: string): Promise<boolean | undefined> {
  const [table, key] = papers[paper]
  const { rows } = await sql<{ isWithdrawn: boolean }>`
    select withdrawn_at is not null as "isWithdrawn" from ${table} where ${key} = ${id}::uuid for update`.execute(tx)
  return rows[0]?.isWithdrawn
}

/** Takes a paper and all its entries out of every sum. */
export async function withdrawPaper(
  tx: Transaction,
  paper: Paper,
  { id, reason, by, at }: { id: string; reason: string; by: string; at: Date },
): Promise<void> {
  const [table, key] = papers[paper]
  await sql`
    update ${table} set withdrawn_by = ${by}::uuid, withdrawn_at = ${at}::timestamptz, withdrawal_reason = ${reason}
    where ${key} = ${id}::uuid`.execute(tx)
}

type Shown = OutputOf<typeof showBudgetDecision>

export async function selectDecisionRows(
  tx: Transaction,
  { decisionId = null, fiscalYear = null }: { decisionId?: string | null; fiscalYear?: number | null } = {},
): Promise<BudgetDecisionRow[]> {
  const { rows } = await sql<Omit<BudgetDecisionRow, 'recordedAt'> & { recordedAt: Date }>`
    select record.budget_decision_id as id, record.code, record.fiscal_year as "fiscalYear", record.issued_on as "issuedOn",
      record.signed_by as "signedBy", record.total_dong as "totalDong",
      coalesce((select sum(a.amount_dong) from budget.allocations a where a.budget_decision_id = record.budget_decision_id), 0)::bigint
        as "allocatedDong",
      record.withdrawn_at is not null as "isWithdrawn", record.recorded_at as "recordedAt", record.is_demonstration as "isDemonstration"
    from budget.decisions record
    where (${decisionId}::uuid is null or record.budget_decision_id = ${decisionId}::uuid)
      and (${fiscalYear}::int is null or record.fiscal_year = ${fiscalYear}::int)
    order by record.issued_on desc, record.code`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}

export async function selectDecisionParts(
  tx: Transaction,
  decisionId: string,
): Promise<Pick<Shown, 'allocations' | 'recordedBy' | 'withdrawal'>> {
  const allocations = await sql<Shown['allocations'][number]>`
    select a.budget_line_id as "budgetLineId", agency.name as "agencyName", task.code as "taskCode", source.name as "fundingSourceName",
      a.content, a.amount_dong as "amountDong", item.amount_dong as "proposedDong", a.reason,
      item.budget_proposal_id as "budgetProposalId"
    from budget.allocations a
    join budget.lines line using (budget_line_id)
    join published.agencies agency on agency.agency_id = line.agency_id
    join published.plan_tasks task on task.task_id = line.task_id
    join budget.funding_sources source on source.funding_source_id = line.funding_source_id
    left join budget.proposal_lines item on item.proposal_line_id = a.proposal_line_id
    where a.budget_decision_id = ${decisionId}::uuid order by a.sort`.execute(tx)
  const life = await sql<{ recordedBy: string; by: string | null; at: Date | null; reason: string | null }>`
    select coalesce(maker.person_name, '') as "recordedBy", taker.person_name as by, d.withdrawn_at as at, d.withdrawal_reason as reason
    from budget.decisions d
    left join published.accounts maker on maker.account_id = d.recorded_by
    left join published.accounts taker on taker.account_id = d.withdrawn_by
    where d.budget_decision_id = ${decisionId}::uuid`.execute(tx)
  const { recordedBy = '', by, at, reason } = life.rows[0] ?? {}
  return {
    allocations: allocations.rows,
    recordedBy,
    withdrawal: at ? { by: by ?? '', at: at.toISOString(), reason: reason ?? '' } : null,
  }
}
