// Puts plan 120/KH-UBND and what it is measured by into a new office; a second start changes nothing.
import { type RawBuilder, sql } from 'kysely'
import { operatorAccountId } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Moment } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { agencyId, agencySeeds } from '../../units/seed/agencies.ts'
import { townId } from '../../units/seed/territories.ts'
import { indicators120 } from '../seed/indicators120.ts'
import { groupsOfPlan120, plan120, type TaskOfPlan120 } from '../seed/plan120.ts'
import { bodyOfPlan120 } from '../seed/plan120Body.ts'

const { code: planCode, issuedOn, legalBasis } = plan120
/** The id of a founded plan by its number and symbol. */
export const planIdOf = (code: string) => seedId('plan', code)
const planId = planIdOf(planCode)
/** The id of a task of plan 120 by its code, e.g. `taskIdOf('2.3')`. */
export const taskIdOf = (code: string) => seedId('task', `${planCode} ${code}`)
/** The id of an indicator of plan 120, e.g. `indicatorIdOf('1.2', 'sessions')`. */
export const indicatorIdOf = (task: string, indicator: string) =>
  seedId('indicator', `${planCode} ${task}.${indicator}`)
const groupIdOf = (number: number) => seedId('taskGroup', `${planCode} ${number}`)

export async function found({ tx, now }: Moment): Promise<void> {
  if (await isFounded(tx)) return
  await sql`
    insert into plans.plans (plan_id, code, title, issuer_agency_id, issued_on, territory_id, valid_from)
    values (${planId}::uuid, ${planCode}, ${plan120.title}, ${agencyId(plan120.issuer)}::uuid, ${issuedOn}::date,
      ${townId}::uuid, ${issuedOn}::date)`.execute(tx)
  await sql`
    insert into plans.task_deadlines (task_deadline_id, plan_id, month_day, legal_basis, recorded_by, recorded_at)
    values (${seedId('taskDeadline', planCode)}::uuid, ${planId}::uuid, ${plan120.deadline.monthDay},
      ${plan120.deadline.legalBasis}, ${operatorAccountId}::uuid, ${now})`.execute(tx)
  await insertWritten(tx)
  await insertAssignments(tx)
  await insertIndicators(tx, now)
}

async function isFounded(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`select from plans.plans where plan_id = ${planId}::uuid`.execute(tx)
  return rows.length > 0
}

/** Many rows in one statement: the columns as PostgreSQL names them with their types, each row by the same names. */
const rowsOf = (columns: string, rows: readonly object[]): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${sql.raw(columns)})`

const tasks: readonly { group: number; sort: number; task: TaskOfPlan120 }[] = groupsOfPlan120.flatMap((group) =>
  group.tasks.map((task, index) => ({ group: group.number, sort: group.number * 100 + index, task })),
)

async function insertWritten(tx: Transaction): Promise<void> {
  const documents = plan120.parentDocuments.map(({ code, text }, sort) => {
    return { id: seedId('parentDocument', `${planCode} ${code}`), sort, code, text }
  })
  await sql`
    insert into plans.parent_documents (parent_document_id, plan_id, sort, code, text)
    select id, ${planId}::uuid, sort, code, text
    from ${rowsOf('id uuid, sort integer, code text, text text', documents)}`.execute(tx)
  const groups = groupsOfPlan120.map(({ number, title }) => ({ id: groupIdOf(number), number, title }))
  await sql`
    insert into plans.task_groups (task_group_id, plan_id, group_number, title)
    select id, ${planId}::uuid, number, title from ${rowsOf('id uuid, number integer, title text', groups)}`.execute(tx)
  const written = tasks.map(({ group, sort, task }) => ({
    id: taskIdOf(task.code),
    group_id: groupIdOf(group),
    code: task.code,
    title: task.title,
    result: task.expectedResult,
    time_text: task.timeText,
    years: task.years ?? null,
    sort,
  }))
  await sql`
    insert into plans.tasks (task_id, task_group_id, code, title, expected_result, time_text, years, sort)
    select id, group_id, code, title, result, time_text, years, sort
    from ${rowsOf(
      'id uuid, group_id uuid, code text, title text, result text, time_text text, years integer[], sort integer',
      written,
    )}`.execute(tx)
  const orders = tasks.flatMap(({ task }) =>
    task.orderedBy.map((section, sort) => ({
      id: seedId('taskOrder', `${planCode} ${task.code} ${section}`),
      task_id: taskIdOf(task.code),
      sort,
      section: section.split('.').slice(0, 2).join('.'),
      text: bodyOfPlan120[section],
    })),
  )
  await sql`
    insert into plans.task_orders (task_order_id, task_id, sort, section, text)
    select id, task_id, sort, section, text
    from ${rowsOf('id uuid, task_id uuid, sort integer, section text, text text', orders)}`.execute(tx)
}

/** Each agency from the plan's day until its own end; what names nobody stays as words. */
async function insertAssignments(tx: Transaction): Promise<void> {
  const assignments = tasks.flatMap(({ task }) =>
    [
      ...task.lead.map((named, sort) => ({ named, role: 'lead', sort })),
      ...task.coordinating.map((named, sort) => ({ named, role: 'coordinating', sort: 100 + sort })),
    ].flatMap(({ named: { namedAs, agencies }, role, sort }) =>
      (agencies.length > 0 ? agencies : [null]).map((code) => {
        const agency = agencySeeds.find((each) => each.code === code)
        if (code !== null && !agency) throw new Error(`no agency ${code}`)
        return {
          id: seedId('taskAssignment', `${planCode} ${task.code} ${role} ${namedAs} ${code}`),
          task_id: taskIdOf(task.code),
          agency_id: agency?.agencyId ?? null,
          role,
          named_as: namedAs,
          sort,
          valid_to: agency?.validTo ?? null,
        }
      }),
    ),
  )
  await sql`
    insert into plans.task_assignments (task_assignment_id, task_id, agency_id, assignment_role, named_as, sort, valid_from,
      valid_to, legal_basis)
    select id, task_id, agency_id, role, named_as, sort, ${issuedOn}::date, valid_to, ${legalBasis}
    from ${rowsOf(
      'id uuid, task_id uuid, agency_id uuid, role text, named_as text, sort integer, valid_to date',
      assignments,
    )}`.execute(tx)
}

async function insertIndicators(tx: Transaction, now: Date): Promise<void> {
  const indicators = indicators120.map((seed, sort) => ({
    id: indicatorIdOf(seed.task, seed.indicator),
    version_id: seedId('indicatorVersion', `${planCode} ${seed.task}.${seed.indicator} ${issuedOn}`),
    task_id: taskIdOf(seed.task),
    indicator: seed.indicator,
    sort,
    name: seed.name,
    unit_of_measure: seed.unitOfMeasure,
    evidence_kinds: seed.evidenceKinds,
    quantity: seed.quantity,
    filter: seed.filter,
    is_restricted: seed.isRestricted,
  }))
  await sql`
    insert into plans.indicators (indicator_id, task_id, indicator, sort)
    select id, task_id, indicator, sort
    from ${rowsOf('id uuid, task_id uuid, indicator text, sort integer', indicators)}`.execute(tx)
  await sql`
    insert into plans.indicator_versions (indicator_version_id, indicator_id, name, unit_of_measure, evidence_kinds,
      quantity, filter, is_restricted, valid_from, legal_basis, recorded_by, recorded_at)
    select version_id, id, name, unit_of_measure, evidence_kinds, quantity, filter, is_restricted, ${issuedOn}::date,
      ${legalBasis}, ${operatorAccountId}::uuid, ${now}
    from ${rowsOf(
      'id uuid, version_id uuid, name text, unit_of_measure text, evidence_kinds text[], quantity text, filter jsonb, is_restricted boolean',
      indicators,
    )}`.execute(tx)
}
