// What a signature froze: the document, the figures with their rules, the records behind them.
import { sql } from 'kysely'
import type { EvidenceRow, IndicatorRule } from '../../plans/count.ts'
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { Figure } from '../figure.ts'
import type { Recording } from './sql.ts'

export interface Signing {
  readonly reportId: string
  readonly agencyId: string
  readonly number: number
  readonly symbol: string
  readonly issuedOn: string
  readonly legalBasis: string
  readonly signerName: string | null
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly unitsOf: 'now' | 'then'
  readonly document: OfficialDocument
  readonly unitNames: Readonly<Record<string, string>>
}

/** False when the number is taken already. */
export async function insertSigning(
  tx: Transaction,
  { accountId, now }: Pick<Recording, 'accountId' | 'now'>,
  signing: Signing,
): Promise<boolean> {
  const { rows } = await sql`
    insert into reports.report_signings (official_report_id, agency_id, number, symbol, number_year, issued_on, legal_basis,
      signer_name, from_on, to_on, as_of_on, units_of, document, unit_names, signed_by, signed_at)
    values (${signing.reportId}::uuid, ${signing.agencyId}::uuid, ${signing.number}::int, ${signing.symbol},
      ${Number(signing.issuedOn.slice(0, 4))}::int, ${signing.issuedOn}::date, ${signing.legalBasis}, ${signing.signerName},
      ${signing.from}::date, ${signing.to}::date, ${signing.asOf}::date, ${signing.unitsOf},
      ${JSON.stringify(signing.document)}::jsonb, ${JSON.stringify(signing.unitNames)}::jsonb, ${accountId}::uuid, ${now})
    on conflict (agency_id, symbol, number_year, number) do nothing
    returning official_report_id`.execute(tx)
  if (rows.length === 0) return false
  await sql`
    update reports.official_reports set signed_at = ${now} where official_report_id = ${signing.reportId}::uuid`.execute(
    tx,
  )
  return true
}

export type KeptSigning = Signing & { readonly signedAt: string }
export async function selectSigning(tx: Transaction, reportId: string): Promise<KeptSigning | undefined> {
  const { rows } = await sql<Signing & { signedAt: Date }>`
    select official_report_id as "reportId", agency_id as "agencyId", number, symbol, issued_on::text as "issuedOn",
      legal_basis as "legalBasis", signer_name as "signerName", from_on::text as "from", to_on::text as "to",
      as_of_on::text as "asOf", units_of as "unitsOf", document, unit_names as "unitNames", signed_at as "signedAt"
    from reports.report_signings where official_report_id = ${reportId}::uuid`.execute(tx)
  return rows[0] && { ...rows[0], signedAt: new Date(rows[0].signedAt).toISOString() }
}

export interface FrozenFigure {
  readonly rule: IndicatorRule
  readonly figure: Figure
}
export async function insertFrozenFigures(
  tx: Transaction,
  reportId: string,
  figures: readonly FrozenFigure[],
): Promise<void> {
  const rows = figures.map(({ rule, figure }, sort) => ({
    figure: figure.figureId,
    sort,
    rule,
    content: figure,
    restricted: rule.isRestricted,
  }))
  await sql`
    insert into reports.frozen_figures (official_report_id, figure, sort, counting_rule, content, is_restricted)
    select ${reportId}::uuid, figure, sort, rule, content, restricted
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (figure text, sort integer, rule jsonb, content jsonb, restricted boolean)`.execute(tx)
}

/** In the order of the plan. */
export async function selectFrozenFigures(tx: Transaction, reportId: string): Promise<readonly FrozenFigure[]> {
  const { rows } = await sql<FrozenFigure>`
    select counting_rule as rule, content as figure from reports.frozen_figures
    where official_report_id = ${reportId}::uuid order by sort`.execute(tx)
  return rows
}

export interface FrozenRecord {
  readonly row: EvidenceRow
  readonly unitId: string | null
  readonly contentSha256: string
}
/** So many rows go over in one statement. */
const portion = 5000

export async function insertFrozenRecords(
  tx: Transaction,
  reportId: string,
  records: readonly FrozenRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += portion) {
    const rows = records.slice(from, from + portion).map(({ row, unitId, contentSha256 }) => ({
      id: row.evidenceId,
      kind: row.evidenceKind,
      day: row.occurredOn,
      agency: row.agencyId,
      territory: row.territoryId,
      unit: unitId,
      title: row.title,
      attributes: row.attributes,
      quantities: row.quantities,
      hash: contentSha256,
    }))
    await sql`
      insert into reports.frozen_records (official_report_id, evidence_id, evidence_kind, occurred_on, agency_id,
        territory_id, unit_id, title, attributes, quantities, content_sha256)
      select ${reportId}::uuid, id, kind, day, agency, territory, unit, title, attributes, quantities, hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, kind text, day date, agency uuid,
        territory uuid, unit uuid, title text, attributes jsonb, quantities jsonb, hash text)`.execute(tx)
  }
}

export async function selectFrozenRecords(tx: Transaction, reportId: string): Promise<readonly FrozenRecord[]> {
  const { rows } = await sql<EvidenceRow & { unitId: string | null; contentSha256: string }>`
    select evidence_id as "evidenceId", evidence_kind as "evidenceKind", occurred_on::text as "occurredOn",
      agency_id as "agencyId", territory_id as "territoryId", unit_id as "unitId", title, attributes, quantities,
      null as lon, null as lat, false as "isDemonstration", content_sha256 as "contentSha256"
    from reports.frozen_records where official_report_id = ${reportId}::uuid
    order by occurred_on desc, evidence_id`.execute(tx)
  return rows.map(({ unitId, contentSha256, ...row }) => ({ row, unitId, contentSha256 }))
}

export async function countFrozenRecords(tx: Transaction, reportId: string): Promise<number> {
  const { rows } = await sql<{ records: number }>`
    select count(*)::int as records from reports.frozen_records where official_report_id = ${reportId}::uuid`.execute(
    tx,
  )
  return rows[0]?.records ?? 0
}

/** Evidence by its ids, wherever and whenever it happened; what was withdrawn is not among it. */
export async function selectEvidenceByIds(tx: Transaction, ids: readonly string[]): Promise<readonly EvidenceRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<EvidenceRow>`
    select evidence_id as "evidenceId", evidence_kind as "evidenceKind", occurred_on::text as "occurredOn",
      agency_id as "agencyId", territory_id as "territoryId", title, attributes, quantities, null as lon, null as lat,
      is_demonstration as "isDemonstration"
    from published.evidence where evidence_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** When each of these was first written down. */
export async function selectRecordedAt(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; recordedAt: Date }>`
    select evidence_id as id, recorded_at as "recordedAt" from published.evidence
    where evidence_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, recordedAt }) => [id, new Date(recordedAt).toISOString()]))
}
