// What the commands of the plan write.
import { sql } from 'kysely'
import { seedId } from '../../platform/seedId.ts'
import type { CommandMoment } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { Reassigned } from '../assignment.ts'

/** Who recorded something, and when. */
export interface Recording {
  readonly id: string
  readonly accountId: string
  readonly now: Date
}

export const recording = ({ id, actor, now }: CommandMoment): Recording => ({ id, accountId: actor.accountId, now })

export async function insertReassignment(
  tx: Transaction,
  { id, accountId, now }: Recording,
  taskId: string,
  { validFrom, legalBasis }: { validFrom: string; legalBasis: string },
  { ended, begun }: Reassigned,
): Promise<void> {
  await sql`
    insert into plans.task_reassignments (task_reassignment_id, task_id, valid_from, legal_basis, recorded_by, recorded_at)
    values (${id}::uuid, ${taskId}::uuid, ${validFrom}::date, ${legalBasis}, ${accountId}::uuid, ${now})`.execute(tx)
  for (const { taskAssignmentId, validTo } of ended)
    await sql`
      update plans.task_assignments set valid_to = ${validTo}::date, ended_by = ${id}::uuid
      where task_assignment_id = ${taskAssignmentId}::uuid`.execute(tx)
  for (const each of begun)
    await sql`
      insert into plans.task_assignments (task_assignment_id, task_id, agency_id, assignment_role, named_as, sort,
        valid_from, legal_basis, begun_by)
      select ${seedId('taskAssignment', `${id} ${each.assignmentRole} ${each.namedAs} ${each.agencyId}`)}::uuid,
        ${taskId}::uuid, ${each.agencyId}::uuid, ${each.assignmentRole}, ${each.namedAs},
        (select min(a.sort) from plans.task_assignments a where a.task_id = ${taskId}::uuid
          and a.assignment_role = ${each.assignmentRole} and a.named_as = ${each.namedAs}),
        ${each.validFrom}::date, ${each.legalBasis}, ${id}::uuid`.execute(tx)
}

export async function insertTaskDeadline(
  tx: Transaction,
  { id, accountId, now }: Recording,
  planId: string,
  { taskId, year, dueOn, legalBasis }: { taskId: string; year: number; dueOn: string; legalBasis: string },
): Promise<void> {
  await sql`
    insert into plans.task_deadlines (task_deadline_id, plan_id, task_id, year, due_on, legal_basis, recorded_by, recorded_at)
    values (${seedId('taskDeadline', `${id} ${taskId}`)}::uuid, ${planId}::uuid, ${taskId}::uuid, ${year}::int,
      ${dueOn}::date, ${legalBasis}, ${accountId}::uuid, ${now})`.execute(tx)
}

export interface AdjustmentInput {
  readonly indicatorId: string
  readonly delta: number
  readonly occurredOn: string
  readonly agencyId: string
  readonly territoryId?: string | undefined
  readonly reason: string
}
export async function insertAdjustment(
  tx: Transaction,
  { id, accountId, now }: Recording,
  adjustment: AdjustmentInput,
  isDemonstration: boolean,
): Promise<void> {
  const { indicatorId, delta, occurredOn, agencyId, territoryId, reason } = adjustment
  await sql`
    insert into plans.adjustments (adjustment_id, indicator_id, delta, occurred_on, agency_id, territory_id, reason,
      recorded_by, recorded_at, is_demonstration)
    values (${id}::uuid, ${indicatorId}::uuid, ${delta}::numeric, ${occurredOn}::date, ${agencyId}::uuid,
      ${territoryId ?? null}::uuid, ${reason}, ${accountId}::uuid, ${now}, ${isDemonstration})`.execute(tx)
}

/** Takes the task for this transaction, so that two reassignments at once follow each other. */
export async function lockTask(tx: Transaction, taskId: string): Promise<void> {
  await sql`select from plans.tasks where task_id = ${taskId}::uuid for update`.execute(tx)
}
export async function lockIndicator(tx: Transaction, indicatorId: string): Promise<void> {
  await sql`select from plans.indicators where indicator_id = ${indicatorId}::uuid for update`.execute(tx)
}
