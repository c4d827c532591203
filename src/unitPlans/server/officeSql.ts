// Plans, tasks, agencies, people and evidence as unit plans and reviews need them. Read from published views only.
import { sql } from 'kysely'
import type { EvidenceRow, IndicatorRule } from '../../plans/count.ts'
import type { PlanHead } from '../../plans/taskShapes.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { UnitOfPlan } from '../unitPaperList.ts'
import type { TaskOfUnit } from '../unitPlan.ts'

/** By id, or by number and symbol; undefined: the newest of all. */
export async function selectPlan(tx: Transaction, plan: string | undefined): Promise<PlanHead | undefined> {
  const { rows } = await sql<PlanHead>`
    select plan_id as "planId", code, title, issued_on::text as "issuedOn", issuer_name as "issuerName"
    from published.plans
    where ${plan ?? null}::text is null or code = ${plan ?? null}::text or plan_id::text = lower(${plan ?? null}::text)
    order by issued_on desc, plan_id limit 1`.execute(tx)
  return rows[0]
}

export interface UnitWithTasks extends UnitOfPlan {
  readonly taskIds: readonly string[]
}
/** Agencies that owe papers on a day: they are there and have a part in a task of the plan. */
export async function selectUnitsOfPlan(tx: Transaction, planId: string, on: string): Promise<UnitWithTasks[]> {
  const { rows } = await sql<UnitWithTasks>`
    select agency.agency_id as "agencyId", agency.name as "agencyName", agency.territory_id as "territoryId",
      json_agg(distinct owed.task_id) as "taskIds"
    from published.unit_papers_owed owed
    join published.agencies agency on agency.agency_id = owed.agency_id
    where owed.plan_id = ${planId}::uuid
      and owed.valid_from <= ${on}::date and (owed.valid_to is null or owed.valid_to > ${on}::date)
      and agency.valid_from <= ${on}::date and (agency.valid_to is null or agency.valid_to > ${on}::date)
    group by agency.agency_id, agency.name, agency.territory_id`.execute(tx)
  return rows
}

export interface TaskWithRole extends TaskOfUnit {
  readonly assignmentRole: string
}
/** The tasks an agency leads or coordinates on a day, in the order of the plan. */
export async function selectTasksOfUnit(
  tx: Transaction,
  planId: string,
  agencyId: string,
  on: string,
): Promise<TaskWithRole[]> {
  const { rows } = await sql<TaskWithRole>`
    select task.task_id as "taskId", task.code, task.title, task.expected_result as "expectedResult",
      max(part.assignment_role) as "assignmentRole"
    from published.plan_tasks task
    join published.task_assignments part on part.task_id = task.task_id
    where task.plan_id = ${planId}::uuid and part.agency_id = ${agencyId}::uuid
      and part.valid_from <= ${on}::date and (part.valid_to is null or part.valid_to > ${on}::date)
    group by task.task_id, task.code, task.title, task.expected_result, task.sort
    order by task.sort`.execute(tx)
  return rows
}

export interface AgencyOfPaper {
  readonly agencyId: string
  readonly name: string
  readonly agencyKind: string
  readonly parentName: string | null
  readonly territoryName: string | null
  readonly isInForce: boolean
}
/** Agencies by their ids, and whether they are there on a day. */
export async function selectAgencies(tx: Transaction, ids: readonly string[], on: string): Promise<AgencyOfPaper[]> {
  const { rows } = await sql<AgencyOfPaper>`
    select agency.agency_id as "agencyId", agency.name, agency.agency_kind as "agencyKind", above.name as "parentName",
      unit.name as "territoryName",
      agency.valid_from <= ${on}::date and (agency.valid_to is null or agency.valid_to > ${on}::date) as "isInForce"
    from published.agencies agency
    left join published.agencies above on above.agency_id = agency.parent_id
    left join published.territories unit on unit.territory_id = agency.territory_id
    where agency.agency_id = any(${ids}::uuid[]) order by agency.name`.execute(tx)
  return rows
}

/** An agency and all whose work it took over. */
export async function selectWithPredecessors(tx: Transaction, agencyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id) as (
      select ${agencyId}::uuid
      union
      select step.from_id from line join published.agency_successions step on step.to_id = line.id
    )
    select id from line`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Who heads the agency on a day; who stands in comes first. */
export async function selectHead(
  tx: Transaction,
  agencyId: string,
  on: string,
): Promise<{ name: string; post: string } | undefined> {
  const { rows } = await sql<{ name: string; post: string }>`
    select person_name as name, post_title as post from published.post_holdings
    where agency_id = ${agencyId}::uuid and is_head
      and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by is_acting desc, valid_from desc limit 1`.execute(tx)
  return rows[0]
}

/** Units in force on a day. */
export async function selectTerritories(tx: Transaction, on: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select territory_id as id, full_name as name from published.territories
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)`.execute(tx)
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** The indicators of these tasks in force on a day, in the order of the plan. */
export async function selectIndicators(
  tx: Transaction,
  planId: string,
  taskIds: readonly string[],
  on: string,
): Promise<IndicatorRule[]> {
  const { rows } = await sql<IndicatorRule>`
    select indicator_id as "indicatorId", task_code as "taskCode", indicator, name, unit_of_measure as "unitOfMeasure",
      evidence_kinds as "evidenceKinds", quantity, filter, is_restricted as "isRestricted"
    from published.indicators
    where plan_id = ${planId}::uuid and task_id = any(${taskIds}::uuid[])
      and valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
    order by sort`.execute(tx)
  return rows
}

/** What these agencies recorded, or held together with others, in the days given. */
export async function selectEvidenceOf(
  tx: Transaction,
  agencyIds: readonly string[],
  from: string,
  to: string,
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select evidence_id as "evidenceId", evidence_kind as "evidenceKind", occurred_on::text as "occurredOn",
      agency_id as "agencyId", territory_id as "territoryId", title, attributes, quantities,
      ST_X(place) as lon, ST_Y(place) as lat, is_demonstration as "isDemonstration"
    from published.evidence
    where occurred_on between ${from}::date and ${to}::date
      and (agency_id = any(${agencyIds}::uuid[]) or attributes -> 'organizerIds' ?| ${agencyIds}::text[])
    order by occurred_on, evidence_id`.execute(tx)
  return rows
}
