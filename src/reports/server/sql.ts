// The reports' own tables, and who issues and signs a report.
import { sql } from 'kysely'
import type { CommandMoment } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { DocumentHeading } from '../documentHeading.ts'
import type { DraftTexts } from '../draftTexts.ts'
import type { PostHolding } from '../signing.ts'

/** Who recorded something, and when: the same four facts in every table of ours. */
export interface Recording {
  readonly id: string
  readonly accountId: string
  readonly now: Date
  readonly isDemonstration: boolean
}

export const recording = ({ id, actor, now, isDemonstration }: CommandMoment): Recording => ({
  id,
  accountId: actor.accountId,
  now,
  isDemonstration,
})

export interface Issuer {
  readonly agencyId: string
  readonly name: string
  readonly heading: DocumentHeading
}

/** An agency by id, or by code on a day, with the heading it has then; undefined where it has none. */
export async function selectIssuer(tx: Transaction, agency: string, on: string): Promise<Issuer | undefined> {
  const { rows } = await sql<Issuer>`
    select agency.agency_id as "agencyId", agency.name, heading.heading
    from published.agencies agency
    cross join lateral (
      select own.heading from reports.document_headings own
      where own.agency_id = agency.agency_id and own.valid_from <= ${on}::date
      order by own.valid_from desc, own.recorded_at desc, own.document_heading_id limit 1
    ) heading
    where agency.agency_id::text = lower(${agency})
      or (agency.code = ${agency} and agency.valid_from <= ${on}::date
        and (agency.valid_to is null or agency.valid_to > ${on}::date))
    order by agency.valid_from desc limit 1
  `.execute(tx)
  return rows[0]
}

/** The agency that urges, checks and consolidates for the plans on a day. */
export async function selectStandingBody(tx: Transaction, on: string): Promise<Issuer | undefined> {
  const { rows } = await sql<Issuer>`
    select agency.agency_id as "agencyId", agency.name, heading.heading
    from published.agencies agency
    cross join lateral (
      select own.heading from reports.document_headings own
      where own.agency_id = agency.agency_id and own.valid_from <= ${on}::date
      order by own.valid_from desc, own.recorded_at desc, own.document_heading_id limit 1
    ) heading
    where agency.valid_from <= ${on}::date and (agency.valid_to is null or agency.valid_to > ${on}::date)
      and (heading.heading ->> 'isStandingBody')::boolean
    order by agency.valid_from desc, agency.agency_id limit 1
  `.execute(tx)
  return rows[0]
}

export async function selectPostHoldings(
  tx: Transaction,
  agencyId: string,
  on: string,
): Promise<readonly PostHolding[]> {
  const { rows } = await sql<PostHolding>`
    select person_name as "personName", post_title as "postTitle", is_head as "isHead", is_acting as "isActing"
    from published.post_holdings
    where agency_id = ${agencyId}::uuid
      and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by valid_from desc, post_holding_id
  `.execute(tx)
  return rows
}

export interface SavedDraft {
  readonly texts: DraftTexts
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
}

export async function selectDraft(tx: Transaction, reportId: string): Promise<SavedDraft | undefined> {
  const { rows } = await sql<Omit<SavedDraft, 'savedAt'> & { savedAt: Date }>`
    select draft.texts, draft.version, draft.recorded_at as "savedAt", account.person_name as "savedBy"
    from reports.report_drafts draft
    join published.accounts account on account.account_id = draft.recorded_by
    where draft.official_report_id = ${reportId}::uuid
    order by draft.version desc limit 1
  `.execute(tx)
  return rows[0] && { ...rows[0], savedAt: new Date(rows[0].savedAt).toISOString() }
}

/** Adds the version after the one seen; false when another has been saved meanwhile, even in this moment. */
export async function insertDraft(
  tx: Transaction,
  { id, accountId, now, isDemonstration }: Recording,
  draft: { reportId: string; version: number; texts: DraftTexts },
): Promise<boolean> {
  const { rows } = await sql`
    insert into reports.report_drafts
      (report_draft_id, official_report_id, version, texts, is_demonstration, recorded_by, recorded_at)
    select ${id}::uuid, ${draft.reportId}::uuid, ${draft.version + 1}::int, ${JSON.stringify(draft.texts)}::jsonb, ${isDemonstration}, ${accountId}::uuid, ${now}
    where ${draft.version}::int = (
      select coalesce(max(version), 0) from reports.report_drafts
      where official_report_id = ${draft.reportId}::uuid)
    on conflict (official_report_id, version) do nothing
    returning version
  `.execute(tx)
  return rows.length > 0
}

/** The imported figures of a year, by figure id. */
export async function selectPriorFigures(
  tx: Transaction,
  planId: string,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ figure: string; amount: number }>`
    select distinct on (figure) figure, amount::float8 as amount from reports.prior_figures
    where plan_id = ${planId}::uuid and year = ${year}::int
    order by figure, recorded_at desc, source
  `.execute(tx)
  return new Map(rows.map(({ figure, amount }) => [figure, amount]))
}

/** Where the imported number of one figure comes from. */
export async function selectPriorFigureSource(
  tx: Transaction,
  planId: string,
  year: number,
  figure: string,
): Promise<{ source: string; recordedBy: string; recordedAt: string } | undefined> {
  const { rows } = await sql<{ source: string; recordedBy: string; recordedAt: Date }>`
    select prior.source, account.person_name as "recordedBy", prior.recorded_at as "recordedAt"
    from reports.prior_figures prior
    join published.accounts account on account.account_id = prior.recorded_by
    where prior.plan_id = ${planId}::uuid and prior.year = ${year}::int and prior.figure = ${figure}
    order by prior.recorded_at desc, prior.source limit 1
  `.execute(tx)
  return rows[0] && { ...rows[0], recordedAt: new Date(rows[0].recordedAt).toISOString() }
}

export async function insertPriorFigure(
  tx: Transaction,
  { id, accountId, now, isDemonstration }: Recording,
  given: { planId: string; year: number; figure: string; amount: number; source: string },
): Promise<void> {
  await sql`
    insert into reports.prior_year_figures
      (prior_year_figure_id, plan_id, year, figure, amount, source, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${given.planId}::uuid, ${given.year}::int, ${given.figure}, ${given.amount}::numeric,
      ${given.source}, ${isDemonstration}, ${accountId}::uuid, ${now})
  `.execute(tx)
}

/** Adds a heading; the same id a second time changes nothing. */
export async function insertHeading(
  tx: Transaction,
  { id, accountId, now }: Omit<Recording, 'isDemonstration'>,
  given: { agencyId: string; validFrom: string; heading: DocumentHeading },
): Promise<void> {
  await sql`
    insert into reports.document_headings
      (document_heading_id, agency_id, valid_from, heading, recorded_by, recorded_at)
    values (${id}::uuid, ${given.agencyId}::uuid, ${given.validFrom}::date, ${JSON.stringify(given.heading)}::jsonb,
      ${accountId}::uuid, ${now})
    on conflict (document_heading_id) do nothing
  `.execute(tx)
}

export interface AgencyAndParent {
  readonly agencyId: string
  readonly name: string
  readonly parentName: string | null
  readonly validFrom: string
}

/** Every agency there ever was, for the headings an office starts with. */
export async function selectAgencies(tx: Transaction): Promise<readonly AgencyAndParent[]> {
  const { rows } = await sql<AgencyAndParent>`
    select agency.agency_id as "agencyId", agency.name, above.name as "parentName",
      agency.valid_from::text as "validFrom"
    from published.agencies agency left join published.agencies above on above.agency_id = agency.parent_id
    order by agency.agency_id
  `.execute(tx)
  return rows
}
