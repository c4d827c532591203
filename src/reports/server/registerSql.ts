// Reports as things with a life: found by what they are about, begun, gone through step by step.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ReportRow } from '../registerContract.ts'
import type { ReportStatus, ReportStepKind } from '../reportLife.ts'
import type { ReportKind } from '../reportPeriod.ts'
import type { Recording } from './sql.ts'

/** What a report is about: two with the same answer are one, until it is signed. */
export interface ReportIdentity {
  readonly planId: string
  readonly agencyId: string
  readonly reportKind: ReportKind
  readonly year: number
  readonly month?: number | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly isAgencyPart: boolean
  readonly territoryId?: string | undefined
}

const isAbout = (wanted: ReportIdentity) => sql`
  report.plan_id = ${wanted.planId}::uuid and report.agency_id = ${wanted.agencyId}::uuid
  and report.report_kind = ${wanted.reportKind} and report.year = ${wanted.year}::int
  and report.month is not distinct from ${wanted.month ?? null}::int
  and report.from_on is not distinct from ${wanted.from ?? null}::date
  and report.to_on is not distinct from ${wanted.to ?? null}::date
  and report.is_agency_part = ${wanted.isAgencyPart}
  and report.territory_id is not distinct from ${wanted.territoryId ?? null}::uuid`

/** The report that is still being written; undefined when nobody has begun. */
export async function selectOpenReport(tx: Transaction, wanted: ReportIdentity): Promise<string | undefined> {
  const { rows } = await sql<{ reportId: string }>`
    select report.official_report_id as "reportId" from reports.official_reports report
    where ${isAbout(wanted)} and report.signed_at is null`.execute(tx)
  return rows[0]?.reportId
}

/** The report that is being written, begun now when there is none. Two at once wait for each other. */
export async function openReport(
  tx: Transaction,
  { id, accountId, now, isDemonstration }: Recording,
  wanted: ReportIdentity,
): Promise<string> {
  await sql`
    insert into reports.official_reports as report (official_report_id, plan_id, agency_id, report_kind, year, month, from_on,
      to_on, is_agency_part, territory_id, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${wanted.planId}::uuid, ${wanted.agencyId}::uuid, ${wanted.reportKind}, ${wanted.year}::int,
      ${wanted.month ?? null}::int, ${wanted.from ?? null}::date, ${wanted.to ?? null}::date, ${wanted.isAgencyPart},
      ${wanted.territoryId ?? null}::uuid, ${isDemonstration}, ${accountId}::uuid, ${now})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ reportId: string }>`
    select report.official_report_id as "reportId" from reports.official_reports report
    where ${isAbout(wanted)} and report.signed_at is null for update`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('a report was begun and is not there')
  return found.reportId
}

/** Signed reports of the same days and part, the newest first. */
export async function selectSignedAlike(tx: Transaction, wanted: ReportIdentity) {
  const { rows } = await sql<{ reportId: string; code: string; issuedOn: string }>`
    select report.official_report_id as "reportId",
      case when signing.number < 10 then '0' else '' end || signing.number || '/' || signing.symbol as code,
      signing.issued_on::text as "issuedOn"
    from reports.official_reports report join reports.report_signings signing using (official_report_id)
    where ${isAbout(wanted)} order by signing.signed_at desc`.execute(tx)
  return rows
}

/** The report of the same agency and part that was signed last before this one, by the end of its days. */
export async function selectSignedBefore(
  tx: Transaction,
  wanted: ReportIdentity,
  to: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ reportId: string }>`
    select report.official_report_id as "reportId"
    from reports.official_reports report join reports.report_signings signing using (official_report_id)
    where report.plan_id = ${wanted.planId}::uuid and report.agency_id = ${wanted.agencyId}::uuid
      and report.is_agency_part = ${wanted.isAgencyPart}
      and report.territory_id is not distinct from ${wanted.territoryId ?? null}::uuid and signing.to_on <= ${to}::date
    order by signing.to_on desc, signing.signed_at desc limit 1`.execute(tx)
  return rows[0]?.reportId
}

export interface StepRow {
  readonly reportStep: ReportStepKind
  readonly fingerprint: string
  readonly remarks: string | null
  readonly asOf: string
  readonly recordedBy: string
  readonly recordedAt: string
}

/** What was done with a report, the oldest first. */
export async function selectSteps(tx: Transaction, reportId: string): Promise<readonly StepRow[]> {
  const { rows } = await sql<Omit<StepRow, 'recordedAt'> & { recordedAt: Date }>`
    select step.report_step as "reportStep", step.fingerprint, step.remarks, step.as_of_on::text as "asOf",
      account.person_name as "recordedBy", step.recorded_at as "recordedAt"
    from reports.report_steps step join published.accounts account on account.account_id = step.recorded_by
    where step.official_report_id = ${reportId}::uuid
    order by step.step_number`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }))
}

export interface NewStep {
  readonly reportId: string
  readonly reportStep: ReportStepKind
  readonly draftVersion: number
  readonly fingerprint: string
  readonly asOf: string
  readonly unitsOf: string
  readonly remarks: string | null
}
export async function insertStep(
  tx: Transaction,
  { id, accountId, now }: Omit<Recording, 'isDemonstration'>,
  { reportId, reportStep, draftVersion, fingerprint, asOf, unitsOf, remarks }: NewStep,
): Promise<void> {
  await sql`
    insert into reports.report_steps (report_step_id, official_report_id, report_step, draft_version, fingerprint, as_of_on,
      units_of, remarks, recorded_by, recorded_at)
    values (${id}::uuid, ${reportId}::uuid, ${reportStep}, ${draftVersion}::int, ${fingerprint}, ${asOf}::date, ${unitsOf},
      ${remarks}, ${accountId}::uuid, ${now})`.execute(tx)
}

/** The next number that an agency has not used for this symbol in the year. */
export async function selectNextNumber(tx: Transaction, agencyId: string, symbol: string, year: number) {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from reports.report_signings
    where agency_id = ${agencyId}::uuid and symbol = ${symbol} and number_year = ${year}::int`.execute(tx)
  return rows[0]?.next ?? 1
}

export interface ReportFilter {
  readonly reportId?: string | undefined
  readonly reportStatus?: ReportStatus | undefined
  readonly reportKind?: ReportKind | undefined
  readonly year?: number | undefined
  readonly agencyId?: string | undefined
}

/** Reports of the register, those last touched first. */
export async function selectReports(tx: Transaction, filter: ReportFilter): Promise<readonly ReportRow[]> {
  const { reportId = null, reportKind = null, year = null, agencyId = null, reportStatus = null } = filter
  const { rows } = await sql<
    Omit<ReportRow, 'signedAt' | 'changedAt' | 'month' | 'from' | 'to'> & {
      signedAt: Date | null
      changedAt: Date
      month: number | null
      from: string | null
      to: string | null
    }
  >`
    select * from (
      select report.official_report_id as "reportId", report.report_kind as "reportKind", report.year, report.month,
        report.from_on::text as "from", report.to_on::text as "to", report.plan_id as "planId", plan.code as "planCode",
        report.agency_id as "agencyId", agency.name as "agencyName", report.is_agency_part as "isAgencyPart",
        report.territory_id as "territoryId", unit.full_name as "territoryName",
        case when signing.number < 10 then '0' else '' end || signing.number || '/' || signing.symbol as code,
        signing.issued_on::text as "issuedOn", report.signed_at as "signedAt", signer.person_name as "signedBy",
        (select count(*)::int from reports.digital_signatures digital
          where digital.official_report_id = report.official_report_id) as "digitalSignatures",
        greatest(report.recorded_at, step.recorded_at, draft.recorded_at) as "changedAt",
        report.is_demonstration as "isDemonstration",
        case when report.signed_at is not null then 'signed' when step.report_step = 'reviewed'
          and step.draft_version = coalesce(draft.version, 0) then 'reviewed' else 'draft' end as "reportStatus"
      from reports.official_reports report
        join published.plans plan on plan.plan_id = report.plan_id
        join published.agencies agency on agency.agency_id = report.agency_id
        left join published.territories unit on unit.territory_id = report.territory_id
        left join reports.report_signings signing on signing.official_report_id = report.official_report_id
        left join published.accounts signer on signer.account_id = signing.signed_by
        left join lateral (
          select own.report_step, own.draft_version, own.recorded_at from reports.report_steps own
          where own.official_report_id = report.official_report_id
          order by own.step_number desc limit 1) step on true
        left join lateral (
          select own.version, own.recorded_at from reports.report_drafts own
          where own.official_report_id = report.official_report_id order by own.version desc limit 1) draft on true
    ) listed
    where (${reportId}::uuid is null or "reportId" = ${reportId}::uuid)
      and (${reportKind}::text is null or "reportKind" = ${reportKind}::text)
      and (${year}::int is null or year = ${year}::int)
      and (${agencyId}::uuid is null or "agencyId" = ${agencyId}::uuid)
      and (${reportStatus}::text is null or "reportStatus" = ${reportStatus}::text)
    order by "changedAt" desc, "reportId"`.execute(tx)
  return rows.map(({ month, from, to, ...row }) => ({
    ...row,
    ...(month === null ? {} : { month }),
    ...(from === null || to === null ? {} : { from, to }),
    signedAt: row.signedAt && new Date(row.signedAt).toISOString(),
    changedAt: new Date(row.changedAt).toISOString(),
  }))
}
