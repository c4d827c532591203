// What units handed in, and what was answered.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { KeptFigures } from '../unitFigure.ts'
import type { LineRemarks } from '../unitPaper.ts'
import type { Activity } from '../unitPlan.ts'
import type { PaperContent } from './paperSql.ts'

/** What a review keeps of its day besides its words; empty for a plan. */
export interface KeptWithReview {
  readonly figures?: KeptFigures
  readonly planned?: readonly Activity[]
}
export interface Submission {
  readonly number: number
  readonly facts: PaperContent
  readonly kept: KeptWithReview
  readonly submittedAt: Date
  readonly submittedOn: string
  readonly submittedBy: string
  readonly decision: 'returned' | 'accepted' | null
  readonly remark: string | null
  readonly lineRemarks: LineRemarks | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

/** Oldest first. */
export async function selectSubmissions(tx: Transaction, unitPaperId: string): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    select given.number, given.facts, given.kept, given.submitted_at as "submittedAt", given.submitted_on::text as "submittedOn",
      giver.person_name as "submittedBy", given.decision, given.remark, given.line_remarks as "lineRemarks",
      given.decided_at as "decidedAt", judge.person_name as "decidedBy"
    from unitPlans.unit_paper_submissions given
    join published.accounts giver on giver.account_id = given.submitted_by
    left join published.accounts judge on judge.account_id = given.decided_by
    where given.unit_paper_id = ${unitPaperId}::uuid order by given.number`.execute(tx)
  return rows
}

interface Act {
  readonly by: string
  readonly at: Date
  /** The day in the office. */
  readonly on: string
}

export async function insertSubmission(
  tx: Transaction,
  id: string,
  given: { unitPaperId: string; number: number; facts: PaperContent; kept: KeptWithReview },
  { by, at, on }: Act,
): Promise<void> {
  await sql`
    insert into unitPlans.unit_paper_submissions
      (unit_paper_submission_id, unit_paper_id, number, facts, kept, submitted_by, submitted_at, submitted_on)
    values (${id}::uuid, ${given.unitPaperId}::uuid, ${given.number}::int, ${JSON.stringify(given.facts)}::jsonb,
      ${JSON.stringify(given.kept)}::jsonb, ${by}::uuid, ${at}, ${on}::date)`.execute(tx)
}

/** Writes the answer beside the submission it is about. */
export async function updateDecision(
  tx: Transaction,
  unitPaperId: string,
  number: number,
  answer: { decision: 'returned' | 'accepted'; remark: string | null; lineRemarks: LineRemarks },
  { by, at, on }: Act,
): Promise<void> {
  await sql`
    update unitPlans.unit_paper_submissions
    set decision = ${answer.decision}, remark = ${answer.remark}, line_remarks = ${JSON.stringify(answer.lineRemarks)}::jsonb,
      decided_by = ${by}::uuid, decided_at = ${at}, decided_on = ${on}::date
    where unit_paper_id = ${unitPaperId}::uuid and number = ${number}::int`.execute(tx)
}
