// The plan itself as it is stored: its tasks, who has them, their deadlines, what they are measured by.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { TaskAssignment } from '../assignment.ts'
import type { IndicatorOfTask, TaskOfPlan } from '../planSource.ts'
import type { TaskDeadline } from '../taskDeadline.ts'
import type { PlanHead } from '../taskShapes.ts'

export type PlanOfOffice = PlanHead & { readonly territoryId: string }

/**
 * By id, or by number and symbol (the newest of that number); left out: the newest of those for the widest territory, so that
 * the plan of one commune does not stand in for the plan of all.
 */
export async function selectPlan(tx: Transaction, plan?: string): Promise<PlanOfOffice | undefined> {
  const { rows } = await sql<PlanOfOffice>`
    select p.plan_id as "planId", p.code, p.title, p.issued_on::text as "issuedOn", p.issuer_name as "issuerName",
      p.territory_id as "territoryId"
    from published.plans p join published.territories t using (territory_id)
    where ${plan ?? null}::text is null or p.code = ${plan ?? null}::text or p.plan_id::text = lower(${plan ?? null}::text)
    order by array_position(array['province', 'centralCity', 'town'], t.territory_kind) is null,
      p.issued_on desc, p.plan_id limit 1`.execute(tx)
  return rows[0]
}

export interface PlanRow extends PlanHead {
  readonly tasks: number
  readonly parentDocuments: { code: string; text: string }[]
}
export async function selectPlans(tx: Transaction): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select p.plan_id as "planId", p.code, p.title, p.issued_on::text as "issuedOn", p.issuer_name as "issuerName",
      (select count(*)::int from published.plan_tasks t where t.plan_id = p.plan_id) as tasks,
      coalesce((select json_agg(json_build_object('code', d.code, 'text', d.text) order by d.sort)
        from plans.parent_documents d where d.plan_id = p.plan_id), '[]') as "parentDocuments"
    from published.plans p`.execute(tx)
  return rows
}

export async function selectTasks(tx: Transaction, planId: string): Promise<TaskOfPlan[]> {
  const { rows } = await sql<TaskOfPlan>`
    select t.task_id as "taskId", t.code, g.group_number as "groupNumber", g.title as "groupTitle", t.title,
      t.expected_result as "expectedResult", t.time_text as "timeText", t.years
    from plans.tasks t join plans.task_groups g using (task_group_id)
    where g.plan_id = ${planId}::uuid order by t.sort`.execute(tx)
  return rows
}

/** The plan of a task. */
export async function selectPlanOfTask(tx: Transaction, taskId: string): Promise<string | undefined> {
  const { rows } = await sql<{ planId: string }>`
    select plan_id as "planId" from published.plan_tasks where task_id = ${taskId}::uuid`.execute(tx)
  return rows[0]?.planId
}

export async function selectAssignments(tx: Transaction, planId: string): Promise<TaskAssignment[]> {
  const { rows } = await sql<TaskAssignment>`
    select a.task_assignment_id as "taskAssignmentId", a.task_id as "taskId", a.agency_id as "agencyId",
      a.assignment_role as "assignmentRole", a.named_as as "namedAs", a.valid_from::text as "validFrom",
      a.valid_to::text as "validTo", a.legal_basis as "legalBasis", r.valid_from::text as "reassignedOn"
    from plans.task_assignments a
      join published.plan_tasks t using (task_id)
      left join plans.task_reassignments r on r.task_reassignment_id = a.ended_by
    where t.plan_id = ${planId}::uuid
    order by t.sort, a.sort, a.valid_from, a.task_assignment_id`.execute(tx)
  return rows
}

export async function selectDeadlines(tx: Transaction, planId: string): Promise<TaskDeadline[]> {
  const { rows } = await sql<Omit<TaskDeadline, 'recordedAt'> & { recordedAt: Date }>`
    select task_id as "taskId", year, due_on::text as "dueOn", month_day as "monthDay", recorded_at as "recordedAt"
    from plans.task_deadlines where plan_id = ${planId}::uuid`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}

/** Those in force on a day, in the order of the plan. */
export async function selectIndicators(tx: Transaction, planId: string, on: string): Promise<IndicatorOfTask[]> {
  const { rows } = await sql<IndicatorOfTask>`
    select indicator_id as "indicatorId", task_id as "taskId", task_code as "taskCode", indicator, name,
      unit_of_measure as "unitOfMeasure", evidence_kinds as "evidenceKinds", quantity, filter,
      is_restricted as "isRestricted"
    from published.indicators
    where plan_id = ${planId}::uuid and valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
    order by sort`.execute(tx)
  return rows
}

export async function selectOrders(tx: Transaction, taskId: string): Promise<{ section: string; text: string }[]> {
  const { rows } = await sql<{ section: string; text: string }>`
    select section, text from plans.task_orders where task_id = ${taskId}::uuid order by sort`.execute(tx)
  return rows
}

export interface ChangeOfTask {
  readonly change: 'reassigned' | 'deadlineSet' | 'indicatorChanged' | 'adjusted'
  readonly on: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly legalBasis: string
  readonly from: string[]
  readonly to: string[]
  readonly about: string | null
  readonly dueOn: string | null
  readonly delta: number | null
  readonly isRestricted: boolean
}

/** What people changed of a task: its units, deadlines, indicators, figures; the newest first. */
export async function selectHistory(tx: Transaction, taskId: string): Promise<ChangeOfTask[]> {
  const { rows } = await sql<ChangeOfTask>`
    with changes as (
      select 'reassigned' as change, r.valid_from as on, r.recorded_at, r.recorded_by, r.legal_basis,
        (select json_agg(distinct g.name) from plans.task_assignments a join published.agencies g using (agency_id)
          where a.ended_by = r.task_reassignment_id) as "from",
        (select json_agg(distinct g.name) from plans.task_assignments a join published.agencies g using (agency_id)
          where a.begun_by = r.task_reassignment_id) as "to",
        null as about, null::date as due_on, null::float8 as delta, false as is_restricted
      from plans.task_reassignments r where r.task_id = ${taskId}::uuid
      union all
      select 'deadlineSet', d.due_on, d.recorded_at, d.recorded_by, d.legal_basis, null, null, d.year::text, d.due_on, null,
        false
      from plans.task_deadlines d where d.task_id = ${taskId}::uuid
      union all
      select 'indicatorChanged', v.valid_from, v.recorded_at, v.recorded_by, v.legal_basis, null, null, v.name, null, null,
        v.is_restricted
      from plans.indicators i join plans.indicator_versions v using (indicator_id)
      where i.task_id = ${taskId}::uuid and exists (
        select from plans.indicator_versions before
        where before.indicator_id = v.indicator_id and before.valid_from < v.valid_from)
      union all
      select 'adjusted', a.occurred_on, a.recorded_at, a.recorded_by, a.reason, null, null, v.name, null, a.delta::float8,
        v.is_restricted
      from plans.adjustments a
        join plans.indicators i using (indicator_id)
        join plans.indicator_versions v on v.indicator_id = a.indicator_id and v.valid_to is null
      where i.task_id = ${taskId}::uuid
    )
    select change, c.on::text as "on", recorded_at as "recordedAt", person_name as "recordedBy", legal_basis as "legalBasis",
      coalesce("from", '[]') as "from", coalesce("to", '[]') as "to", about, due_on::text as "dueOn", delta,
      is_restricted as "isRestricted"
    from changes c join published.accounts on account_id = recorded_by
    order by recorded_at desc, change`.execute(tx)
  return rows
}
