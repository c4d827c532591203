// Briefings as rows of a list, and which units they reached.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { BriefingRow, CoverageRow } from '../briefingContract.ts'

export interface BriefingFilter {
  readonly briefingId?: string | undefined
  readonly documentId?: string | undefined
  readonly briefingMethod?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly withWithdrawn?: boolean
}

/** Rows of the scope that match, the newest first: of who held them, and of whom they reached. */
export async function selectBriefingRows(
  tx: Transaction,
  scope: Scope,
  filter: BriefingFilter,
): Promise<BriefingRow[]> {
  const conditions = [
    scope.all
      ? sql`true`
      : sql`(record.agency_id = any(${scope.agencyIds}::uuid[])
        or record.territory_id = any(${scope.territoryIds}::uuid[])
        or exists (select from directives.briefed_agencies reached where reached.briefing_id = record.briefing_id
          and reached.agency_id = any(${scope.agencyIds}::uuid[])))`,
    filter.briefingId && sql`record.briefing_id = ${filter.briefingId}::uuid`,
    filter.documentId &&
      sql`exists (select from directives.briefing_documents about
        where about.briefing_id = record.briefing_id and about.official_document_id = ${filter.documentId}::uuid)`,
    filter.briefingMethod && sql`record.briefing_method = ${filter.briefingMethod}`,
    filter.from && sql`record.held_on >= ${filter.from}::date`,
    filter.to && sql`record.held_on <= ${filter.to}::date`,
    !filter.withWithdrawn && sql`record.withdrawn_at is null`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<BriefingRow>`
    select record.briefing_id as id, record.held_on::text as "heldOn", record.briefing_method as "briefingMethod",
      (select json_agg(document.code order by about.sort) from directives.briefing_documents about
        join directives.official_documents document using (official_document_id)
        where about.briefing_id = record.briefing_id) as "documentCodes",
      record.agency_id as "agencyId", agency.name as "agencyName",
      (select json_agg(json_build_object('id', unit.agency_id, 'name', unit.name) order by reached.sort)
        from directives.briefed_agencies reached join published.agencies unit using (agency_id)
        where reached.briefing_id = record.briefing_id) as "briefedAgencies",
      record.territory_id as "territoryId", territory.full_name as "territoryName", record.place_name as "placeName",
      record.people, record.villages_briefed as "villagesBriefed", record.presenters,
      (select count(*)::int from directives.briefing_files kept where kept.briefing_id = record.briefing_id) as "fileCount",
      record.withdrawn_at is not null as "isWithdrawn", record.is_demonstration as "isDemonstration"
    from directives.briefings record
    join published.agencies agency on agency.agency_id = record.agency_id
    left join published.territories territory on territory.territory_id = record.territory_id
    where ${sql.join(conditions, sql` and `)}
    order by record.held_on desc, record.recorded_at desc, record.briefing_id`.execute(tx)
  return rows
}

/** Plans that the document is, or that carry it out, by number and symbol. */
export async function selectPlansUnder(tx: Transaction, documentId: string): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    select plan.plan_id as id, plan.code
    from directives.document_ancestors above
    join directives.official_documents document using (official_document_id)
    join published.plans plan on plan.plan_id = document.plan_id
    where above.ancestor_id = ${documentId}::uuid
    order by plan.issued_on, plan.code`.execute(tx)
  return rows
}

/**
 * Every agency in force on the day that has a part in these plans (itself, or an agency that it succeeded), with the
 * briefings about the document; no plans = every agency in force.
 */
export async function selectCoverage(
  tx: Transaction,
  documentId: string,
  planIds: readonly string[],
  on: string,
): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    with recursive former (agency_id, former_id) as (
      select agency_id, agency_id from published.agencies
      where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
      union
      select former.agency_id, part.from_id from former
      join published.agency_successions part on part.to_id = former.former_id and part.succeeded_on <= ${on}::date
    ),
    wanted as (
      select distinct former.agency_id from former
      where cardinality(${planIds}::uuid[]) = 0 or exists (
        select from published.task_assignments part join published.plan_tasks task using (task_id)
        where task.plan_id = any(${planIds}::uuid[]) and part.agency_id = former.former_id
          and (part.valid_to is null or ${on}::date < part.valid_to))
    ),
    reached as (
      select former.agency_id, briefing.briefing_id, briefing.held_on, briefing.briefing_method, briefing.recorded_at
      from directives.briefing_documents about
      join directives.briefings briefing using (briefing_id)
      join directives.briefed_agencies briefed using (briefing_id)
      join former on former.former_id = briefed.agency_id
      where about.official_document_id = ${documentId}::uuid and briefing.withdrawn_at is null
        and briefing.held_on <= ${on}::date
    )
    select agency.agency_id as "agencyId", agency.name as "agencyName",
      (select count(distinct each.briefing_id)::int from reached each where each.agency_id = wanted.agency_id) as briefings,
      last.held_on::text as "lastOn", last.briefing_method as "lastMethod", last.briefing_id as "lastBriefingId"
    from wanted
    join published.agencies agency on agency.agency_id = wanted.agency_id
    left join lateral (
      select each.* from reached each where each.agency_id = wanted.agency_id
      order by each.held_on desc, each.recorded_at desc limit 1
    ) last on true`.execute(tx)
  return rows
}
