// What entering a plan writes, and taking it back takes away.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'

/** Many rows in one statement: the columns as PostgreSQL names them with their types, each row by the same names. */
const rowsOf = (columns: string, rows: readonly object[]): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${sql.raw(columns)})`

export interface NewPlan {
  readonly planId: string
  readonly code: string
  readonly title: string
  readonly issuerAgencyId: string
  readonly issuedOn: string
  readonly territoryId: string
  readonly groups: readonly { id: string; number: number; title: string }[]
  readonly tasks: readonly {
    id: string
    group_id: string
    code: string
    title: string
    result: string
    time_text: string
    years: readonly number[] | null
    sort: number
    copied_task_id: string | null
  }[]
  readonly assignments: readonly {
    id: string
    task_id: string
    agency_id: string | null
    role: 'lead' | 'coordinating'
    named_as: string
    sort: number
  }[]
  readonly legalBasis: string
  readonly deadline: { readonly id: string; readonly monthDay: string; readonly legalBasis: string }
}

/** The plan with its groups, tasks, parts and the proposed deadline; of copied tasks also what they are measured by. */
export async function insertPlan(tx: Transaction, plan: NewPlan, { by, at }: { by: string; at: Date }): Promise<void> {
  await sql`
    insert into plans.plans (plan_id, code, title, issuer_agency_id, issued_on, territory_id, valid_from)
    values (${plan.planId}::uuid, ${plan.code}, ${plan.title}, ${plan.issuerAgencyId}::uuid, ${plan.issuedOn}::date,
      ${plan.territoryId}::uuid, ${plan.issuedOn}::date)`.execute(tx)
  await sql`
    insert into plans.task_groups (task_group_id, plan_id, group_number, title)
    select id, ${plan.planId}::uuid, number, title
    from ${rowsOf('id uuid, number integer, title text', plan.groups)}`.execute(tx)
  await sql`
    insert into plans.tasks (task_id, task_group_id, code, title, expected_result, time_text, years, sort)
    select id, group_id, code, title, result, time_text, years, sort
    from ${rowsOf('id uuid, group_id uuid, code text, title text, result text, time_text text, years integer[], sort integer', plan.tasks)}`.execute(
    tx,
  )
  // An agency that has ended since leaves its part open: the task waits for a person.
  await sql`
    insert into plans.task_assignments (task_assignment_id, task_id, agency_id, assignment_role, named_as, sort, valid_from,
      valid_to, legal_basis)
    select given.id, given.task_id, given.agency_id, given.role, given.named_as, given.sort, ${plan.issuedOn}::date,
      agency.valid_to, ${plan.legalBasis}
    from ${rowsOf('id uuid, task_id uuid, agency_id uuid, role text, named_as text, sort integer', plan.assignments)}
    left join published.agencies agency on agency.agency_id = given.agency_id`.execute(tx)
  await sql`
    insert into plans.task_deadlines (task_deadline_id, plan_id, month_day, legal_basis, recorded_by, recorded_at)
    values (${plan.deadline.id}::uuid, ${plan.planId}::uuid, ${plan.deadline.monthDay}, ${plan.deadline.legalBasis},
      ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  const copied = plan.tasks.filter((task) => task.copied_task_id !== null)
  if (copied.length > 0) await insertCopiedMeasures(tx, plan, copied, { by, at })
}

/** What the copied tasks are measured by and ordered in, as it holds now. */
async function insertCopiedMeasures(
  tx: Transaction,
  { issuedOn, legalBasis }: NewPlan,
  copied: NewPlan['tasks'],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const given = rowsOf('id uuid, copied_task_id uuid', copied)
  await sql`
    with made as (
      insert into plans.indicators (indicator_id, task_id, indicator, sort)
      select gen_random_uuid(), given.id, own.indicator, own.sort
      from ${given} join plans.indicators own on own.task_id = given.copied_task_id
      returning indicator_id, task_id, indicator
    )
    insert into plans.indicator_versions (indicator_version_id, indicator_id, name, unit_of_measure, evidence_kinds,
      quantity, filter, is_restricted, valid_from, legal_basis, recorded_by, recorded_at)
    select gen_random_uuid(), made.indicator_id, version.name, version.unit_of_measure, version.evidence_kinds,
      version.quantity, version.filter, version.is_restricted, ${issuedOn}::date, ${legalBasis}, ${by}::uuid,
      ${at}::timestamptz
    from made
    join ${given} on given.id = made.task_id
    join plans.indicators own on own.task_id = given.copied_task_id and own.indicator = made.indicator
    join plans.indicator_versions version on version.indicator_id = own.indicator_id and version.valid_to is null`.execute(
    tx,
  )
  await sql`
    insert into plans.task_orders (task_order_id, task_id, sort, section, text)
    select gen_random_uuid(), given.id, own.sort, own.section, own.text
    from ${given} join plans.task_orders own on own.task_id = given.copied_task_id`.execute(tx)
}

export async function markPlanWritten(
  tx: Transaction,
  {
    planImportId,
    planId,
    tasks,
    corrections,
    at,
  }: { planImportId: string; planId: string; tasks: number; corrections: number; at: Date },
): Promise<void> {
  await sql`
    update plans.plan_imports set plan_import_status = 'written', plan_id = ${planId}::uuid, task_count = ${tasks}::int,
      correction_count = ${corrections}::int, written_at = ${at}::timestamptz
    where plan_import_id = ${planImportId}::uuid`.execute(tx)
}

/** Whether people built on the plan since it was written: in a way that taking it back would lose. */
export async function isPlanBuiltOn(tx: Transaction, planId: string, writtenAt: string): Promise<boolean> {
  const { rows } = await sql<{ isBuiltOn: boolean }>`
    select exists (select from plans.task_deadlines where plan_id = ${planId}::uuid and task_id is not null)
      or exists (select from plans.indicator_versions version join plans.indicators using (indicator_id)
        join published.plan_tasks task using (task_id)
        where task.plan_id = ${planId}::uuid and version.recorded_at > ${writtenAt}::timestamptz)
      or exists (select from plans.task_reassignments moved join published.plan_tasks task using (task_id)
        where task.plan_id = ${planId}::uuid)
      or exists (select from plans.plan_imports copy
        where copy.copied_plan_id = ${planId}::uuid) as "isBuiltOn"`.execute(tx)
  return rows[0]?.isBuiltOn ?? false
}

/** The plan and all that entering it wrote are gone. Fails with a foreign key (23503) when another record rests on it. */
export async function deletePlan(tx: Transaction, planImportId: string, planId: string, at: Date): Promise<void> {
  await sql`
    update plans.plan_imports set plan_import_status = 'undone', plan_id = null, undone_at = ${at}::timestamptz
    where plan_import_id = ${planImportId}::uuid`.execute(tx)
  const tasks = sql`(select task_id from plans.tasks join plans.task_groups using (task_group_id)
    where plan_id = ${planId}::uuid)`
  await sql`delete from plans.task_orders where task_id in ${tasks}`.execute(tx)
  await sql`delete from plans.task_assignments where task_id in ${tasks}`.execute(tx)
  await sql`delete from plans.task_deadlines where plan_id = ${planId}::uuid`.execute(tx)
  await sql`delete from plans.indicator_versions where indicator_id in (
    select indicator_id from plans.indicators where task_id in ${tasks})`.execute(tx)
  await sql`delete from plans.indicators where task_id in ${tasks}`.execute(tx)
  await sql`delete from plans.tasks where task_id in ${tasks}`.execute(tx)
  await sql`delete from plans.task_groups where plan_id = ${planId}::uuid`.execute(tx)
  await sql`delete from plans.plans where plan_id = ${planId}::uuid`.execute(tx)
  // What refers to the plan from elsewhere is asked now, not when everything seems done.
  await sql`set constraints all immediate`.execute(tx)
}
