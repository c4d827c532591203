// What a report is counted from, as the features publish it.
import { sql } from 'kysely'
import { adjustmentKind, type CountedRow, type EvidenceRow, type IndicatorRule } from '../../plans/count.ts'
import type { ReportingPeriod } from '../../plans/reportingPeriod.ts'
import type { TerritorySuccession, TerritoryVersion } from '../../plans/reportingUnits.ts'
import type { Scope } from '../../platform/actor.ts'
import { countTouchedEvidence } from '../../platform/server/countTouchedSql.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { PlanOfReport, TaskOfReport } from '../reportSource.ts'

/** By id, or by number and symbol (the newest of that number: every committee numbers alike); undefined: the newest of all. */
export async function selectPlan(tx: Transaction, plan: string | undefined): Promise<PlanOfReport | undefined> {
  const { rows } = await sql<PlanOfReport>`
    select plan_id as "planId", code, title, issued_on::text as "issuedOn", issuer_name as "issuerName",
      territory_id as "territoryId"
    from published.plans
    where ${plan ?? null}::text is null or code = ${plan ?? null}::text or plan_id::text = lower(${plan ?? null}::text)
    order by issued_on desc, plan_id limit 1
  `.execute(tx)
  return rows[0]
}

export async function selectTasks(tx: Transaction, planId: string): Promise<readonly Omit<TaskOfReport, 'leads'>[]> {
  const { rows } = await sql<Omit<TaskOfReport, 'leads'>>`
    select code, group_number as "groupNumber", group_title as "groupTitle", title
    from published.plan_tasks where plan_id = ${planId}::uuid order by sort
  `.execute(tx)
  return rows
}

export interface LeadOfTask {
  readonly taskCode: string
  readonly namedAs: string
  readonly agencyName: string | null
  /** The agency is no more and nobody has taken the task over. */
  readonly isWaiting: boolean
}

/** Who leads each task on a day. */
export async function selectLeads(tx: Transaction, planId: string, on: string): Promise<readonly LeadOfTask[]> {
  const { rows } = await sql<LeadOfTask>`
    select task.code as "taskCode", assignment.named_as as "namedAs", agency.name as "agencyName",
      coalesce(agency.valid_to <= ${on}::date, false) as "isWaiting"
    from published.task_assignments assignment
    join published.plan_tasks task on task.task_id = assignment.task_id
    left join published.agencies agency on agency.agency_id = assignment.agency_id
    where task.plan_id = ${planId}::uuid and assignment.assignment_role = 'lead'
      and assignment.valid_from <= ${on}::date and (assignment.valid_to is null or assignment.valid_to > ${on}::date)
    order by task.sort, assignment.sort, assignment.named_as, agency.name
  `.execute(tx)
  return rows
}

export async function selectIndicators(tx: Transaction, planId: string, on: string): Promise<readonly IndicatorRule[]> {
  const { rows } = await sql<IndicatorRule>`
    select indicator.indicator_id as "indicatorId", indicator.task_code as "taskCode", indicator.indicator,
      indicator.name, indicator.unit_of_measure as "unitOfMeasure", indicator.evidence_kinds as "evidenceKinds",
      indicator.quantity, indicator.filter, indicator.is_restricted as "isRestricted"
    from published.indicators indicator
    where indicator.plan_id = ${planId}::uuid
      and indicator.valid_from <= ${on}::date and (indicator.valid_to is null or indicator.valid_to > ${on}::date)
    order by indicator.sort, indicator.indicator_id
  `.execute(tx)
  return rows
}

const evidence = sql`
  select evidence_id as "evidenceId", evidence_kind as "evidenceKind", occurred_on::text as "occurredOn",
    agency_id as "agencyId", territory_id as "territoryId", title, attributes, quantities,
    ST_X(place) as lon, ST_Y(place) as lat, is_demonstration as "isDemonstration"
  from published.evidence`

/** Everything that happened in the days given, whichever feature recorded it; or one kind of it. */
export async function selectEvidence(
  tx: Transaction,
  from: string,
  to: string,
  kind?: string,
): Promise<readonly EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    ${evidence} where occurred_on between ${from}::date and ${to}::date
      ${kind ? sql`and evidence_kind = ${kind}` : sql``}
    order by occurred_on, evidence_id
  `.execute(tx)
  return rows
}

/** Where the records of a figure are looked for: no others stand behind it, some of these may not. */
interface BehindFigure {
  readonly rule: IndicatorRule
  readonly days: ReportingPeriod
  /** How far the reader sees. */
  readonly scope: Scope
  readonly agencyId: string | undefined
  /** Of one unit; null among them: without a territory. */
  readonly territoryIds: readonly (string | null)[] | undefined
}

/**
 * So many of the newest, after the one given, from the copy that figures are counted from: its touched records must have been
 * counted (`selectCounted`). Of the quantities only that of the rule; attributes name no other record.
 */
export async function selectNewest(
  tx: Transaction,
  { rule, days, scope, agencyId, territoryIds }: BehindFigure,
  after: EvidenceRow | undefined,
  limit: number,
): Promise<readonly EvidenceRow[]> {
  const among = (ids: readonly (string | null)[]) => sql`any(${ids.filter((id) => id !== null)}::uuid[])`
  const { rows } = await sql<EvidenceRow>`
    select evidence_id as "evidenceId", evidence_kind as "evidenceKind", occurred_on::text as "occurredOn",
      agency_id as "agencyId", territory_id as "territoryId", title, attributes,
      jsonb_build_object(${rule.quantity}::text,
        trim_scale(amounts[array_position(quantity_names, ${rule.quantity})]::numeric / 1000000)) as quantities,
      lon, lat, is_demonstration as "isDemonstration"
    from (
      select * from published.counted_records
      where occurred_on between ${days.from}::date and ${days.to}::date
        and ${rule.quantity} = any(quantity_names)
        and (
          evidence_kind = any(${[...rule.evidenceKinds]}::text[])
          or (evidence_kind = ${adjustmentKind} and attributes->>'indicatorId' = ${rule.indicatorId})
        )
        ${scope.all ? sql`` : sql`and (agency_id = ${among(scope.agencyIds)} or territory_id = ${among(scope.territoryIds)})`}
        ${agencyId ? sql`and agency_id = ${agencyId}::uuid` : sql``}
        ${
          territoryIds
            ? sql`and (territory_id = ${among(territoryIds)} ${territoryIds.includes(null) ? sql`or territory_id is null` : sql``})`
            : sql``
        }
        ${
          after
            ? sql`and (occurred_on < ${after.occurredOn}::date
                or (occurred_on = ${after.occurredOn}::date and evidence_id > ${after.evidenceId}::uuid))`
            : sql``
        }
      order by occurred_on desc, evidence_id limit ${limit}
    ) newest order by occurred_on desc, evidence_id`.execute(tx)
  return rows
}

/** The same put together: one row for all that count alike between two edges (first days, in any order). */
export async function selectCounted(
  tx: Transaction,
  from: string,
  to: string,
  edges: readonly string[],
): Promise<readonly CountedRow[]> {
  await countTouchedEvidence(tx)
  const { rows } = await sql<CountedRow>`
    select evidence_kind as "evidenceKind", occurred_on::text as "occurredOn", agency_id as "agencyId",
      territory_id as "territoryId", attributes, quantities, is_demonstration as "isDemonstration", records
    from published.counted_evidence(${from}::date, ${to}::date, ${[...edges].sort()}::date[])
  `.execute(tx)
  return rows
}

export interface CodedTerritory extends TerritoryVersion {
  readonly code: string
}

/** All units of all times; named as in the middle of a sentence. */
export async function selectTerritories(tx: Transaction): Promise<readonly CodedTerritory[]> {
  const { rows } = await sql<CodedTerritory>`
    select territory_id as "territoryId", code, full_name as name, parent_id as "parentId",
      valid_from::text as "validFrom", valid_to::text as "validTo"
    from published.territories order by valid_from, territory_id
  `.execute(tx)
  return rows
}

export async function selectSuccessions(tx: Transaction): Promise<readonly TerritorySuccession[]> {
  const { rows } = await sql<TerritorySuccession>`
    select from_id as "fromId", to_id as "toId", area_share::float8 as "areaShare"
    from published.territory_successions order by succeeded_on, from_id, to_id
  `.execute(tx)
  return rows
}

/** Names of the agencies that did something, by id. */
export async function selectAgencyNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ agencyId: string; name: string }>`
    select agency_id as "agencyId", name from published.agencies where agency_id = any(${ids}::uuid[])
  `.execute(tx)
  return new Map(rows.map(({ agencyId, name }) => [agencyId, name]))
}
