// One official document in the database: its facts as they are now, and what is written of it.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { CarriesOut, OfficialDocumentFacts } from '../officialDocument.ts'

export interface StoredDocument {
  readonly id: string
  readonly version: number
  readonly issuerAgencyId: string | null
  readonly facts: OfficialDocumentFacts
  readonly isWithdrawn: boolean
  readonly withdrawalReason: string | null
  readonly withdrawnBy: string
  readonly withdrawnAt: Date | null
  readonly isFounded: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectDocument(
  tx: Transaction,
  documentId: string,
  { forUpdate = false } = {},
): Promise<StoredDocument | undefined> {
  if (forUpdate)
    await sql`select from directives.official_documents where official_document_id = ${documentId}::uuid for update`.execute(
      tx,
    )
  const { rows } = await sql<StoredDocument>`
    select record.official_document_id as id, record.version, record.issuer_agency_id as "issuerAgencyId",
      record.withdrawn_at is not null as "isWithdrawn", record.withdrawal_reason as "withdrawalReason",
      coalesce(withdrawer.person_name, '') as "withdrawnBy", record.withdrawn_at as "withdrawnAt",
      record.is_founded as "isFounded", coalesce(account.person_name, '') as "recordedBy",
      record.recorded_at as "recordedAt",
      jsonb_strip_nulls(jsonb_build_object(
        'code', record.code,
        'officialDocumentKind', record.official_document_kind,
        'title', record.title,
        'summary', record.summary,
        'issuerAgencyId', record.issuer_agency_id,
        'issuerName', record.issuer_name,
        'issuedOn', record.issued_on,
        'signerName', record.signer_name,
        'signerTitle', record.signer_title,
        'carriesOut', (select jsonb_agg(jsonb_build_object('officialDocumentId', link.other_id, 'clause', link.clause)
          order by link.sort) from directives.document_links link
          where link.official_document_id = record.official_document_id and link.document_link_kind = 'carriesOut'),
        'replaces', (select jsonb_agg(link.other_id order by link.sort) from directives.document_links link
          where link.official_document_id = record.official_document_id and link.document_link_kind = 'replaces'),
        'endsOn', record.ends_on,
        'planId', record.plan_id,
        'fileIds', (select jsonb_agg(kept.file_id order by kept.sort)
          from directives.document_files kept where kept.official_document_id = record.official_document_id),
        'isVerified', record.is_verified,
        'sourceNote', record.source_note
      )) as facts
    from directives.official_documents record
    left join published.accounts account on account.account_id = record.recorded_by
    left join published.accounts withdrawer on withdrawer.account_id = record.withdrawn_by
    where record.official_document_id = ${documentId}::uuid`.execute(tx)
  return rows[0]
}

export async function insertDocument(
  tx: Transaction,
  documentId: string,
  facts: OfficialDocumentFacts,
  recorded: { readonly by: string; readonly at: Date; readonly isDemonstration: boolean; readonly isFounded: boolean },
): Promise<void> {
  await sql`
    insert into directives.official_documents (
      official_document_id, code, official_document_kind, title, summary, issuer_agency_id, issuer_name, territory_id,
      issued_on, signer_name, signer_title, ends_on, plan_id, is_verified, source_note,
      is_founded, is_demonstration, recorded_by, recorded_at)
    values (${documentId}::uuid, ${columnsOf(facts)}, ${recorded.isFounded}, ${recorded.isDemonstration},
      ${recorded.by}::uuid, ${recorded.at}::timestamptz)`.execute(tx)
  await insertParts(tx, documentId, facts)
}

/** Writes other facts over the stored ones; false when the version is not the stored one any more. */
export async function updateDocument(
  tx: Transaction,
  documentId: string,
  version: number,
  facts: OfficialDocumentFacts,
): Promise<boolean> {
  const { rows } = await sql`
    update directives.official_documents set (
      code, official_document_kind, title, summary, issuer_agency_id, issuer_name, territory_id,
      issued_on, signer_name, signer_title, ends_on, plan_id, is_verified, source_note,
      version) = row (${columnsOf(facts)}, version + 1)
    where official_document_id = ${documentId}::uuid and version = ${version}::int
    returning official_document_id`.execute(tx)
  if (rows.length === 0) return false
  await sql`delete from directives.document_links where official_document_id = ${documentId}::uuid`.execute(tx)
  await sql`delete from directives.document_files where official_document_id = ${documentId}::uuid`.execute(tx)
  await insertParts(tx, documentId, facts)
  return true
}

const columnsOf = (facts: OfficialDocumentFacts) => sql`${facts.code}, ${facts.officialDocumentKind}, ${facts.title},
  ${facts.summary ?? null}, ${facts.issuerAgencyId ?? null}::uuid, ${facts.issuerName ?? null},
  ${unitOf(facts.issuerAgencyId)}, ${facts.issuedOn ?? null}::date, ${facts.signerName ?? null}, ${facts.signerTitle ?? null},
  ${facts.endsOn ?? null}::date, ${facts.planId ?? null}::uuid, ${facts.isVerified}::boolean, ${facts.sourceNote ?? null}`

const unitOf = (agencyId: string | undefined) => sql`(
  select agency.territory_id from published.agencies agency where agency.agency_id = ${agencyId ?? null}::uuid)`

async function insertParts(tx: Transaction, documentId: string, facts: OfficialDocumentFacts) {
  const { carriesOut = [], replaces = [], fileIds = [] } = facts
  if (carriesOut.length > 0)
    await sql`insert into directives.document_links (official_document_id, other_id, clause, document_link_kind, sort)
      select ${documentId}::uuid, given.other_id, given.clause, 'carriesOut', given.sort
      from unnest(${carriesOut.map((link) => link.officialDocumentId)}::uuid[],
        ${carriesOut.map(({ clause }) => clause ?? null)}::text[]) with ordinality
        as given (other_id, clause, sort)`.execute(tx)
  if (replaces.length > 0)
    await sql`insert into directives.document_links (official_document_id, other_id, document_link_kind, sort)
      select ${documentId}::uuid, given.other_id, 'replaces', given.sort
      from unnest(${replaces}::uuid[]) with ordinality as given (other_id, sort)`.execute(tx)
  if (fileIds.length > 0)
    await sql`insert into directives.document_files (official_document_id, file_id, sort)
      select ${documentId}::uuid, * from unnest(${fileIds}::uuid[]) with ordinality`.execute(tx)
}

export async function withdrawStored(
  tx: Transaction,
  { documentId, reason, by, at }: { documentId: string; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`
    update directives.official_documents
    set withdrawn_at = ${at}::timestamptz, withdrawn_by = ${by}::uuid, withdrawal_reason = ${reason}
    where official_document_id = ${documentId}::uuid`.execute(tx)
}

/** Who carries out whom, of the whole register. */
export async function selectCarriesOut(tx: Transaction): Promise<CarriesOut[]> {
  const { rows } = await sql<CarriesOut>`
    select official_document_id as "officialDocumentId", other_id as "otherId"
    from directives.document_links where document_link_kind = 'carriesOut'`.execute(tx)
  return rows
}

/** Entries of these ids that were not withdrawn. */
export async function selectKnownDocuments(
  tx: Transaction,
  documentIds: readonly string[],
): Promise<{ id: string; code: string; title: string; issuedOn: string | null }[]> {
  const { rows } = await sql<{ id: string; code: string; title: string; issuedOn: string | null }>`
    select official_document_id as id, code, title, issued_on::text as "issuedOn"
    from directives.official_documents
    where official_document_id = any(${documentIds}::uuid[]) and withdrawn_at is null`.execute(tx)
  return rows
}

/** The entry that has the same number and symbol, issuer and date, another one than `documentId`. */
export async function selectSameDocument(
  tx: Transaction,
  documentId: string,
  facts: OfficialDocumentFacts,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select official_document_id as id from directives.official_documents
    where withdrawn_at is null and official_document_id <> ${documentId}::uuid
      and lower(code) = lower(${facts.code}) and issued_on is not distinct from ${facts.issuedOn ?? null}::date
      and issuer_agency_id is not distinct from ${facts.issuerAgencyId ?? null}::uuid
      and lower(issuer_name) is not distinct from lower(${facts.issuerName ?? null}::text)
    limit 1`.execute(tx)
  return rows[0]?.id
}

/** Whether the plan is there, and whether another entry is it already. */
export async function selectPlanOfDocument(
  tx: Transaction,
  planId: string,
  documentId: string,
): Promise<{ isKnown: boolean; isTaken: boolean }> {
  const { rows } = await sql<{ isKnown: boolean; isTaken: boolean }>`
    select exists (select from published.plans where plan_id = ${planId}::uuid) as "isKnown",
      exists (select from directives.official_documents
        where plan_id = ${planId}::uuid and withdrawn_at is null and official_document_id <> ${documentId}::uuid)
        as "isTaken"`.execute(tx)
  return rows[0] ?? { isKnown: false, isTaken: false }
}

export interface StoredAmendment<Facts> {
  readonly factsBefore: Facts
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export async function insertDocumentAmendment(
  tx: Transaction,
  documentId: string,
  version: number,
  { factsBefore, reason, by, at }: StoredAmendment<OfficialDocumentFacts>,
): Promise<void> {
  await sql`
    insert into directives.document_amendments (official_document_id, version, facts_before, reason, amended_by, amended_at)
    values (${documentId}::uuid, ${version}::int, ${JSON.stringify(factsBefore)}::jsonb, ${reason}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
}

/** Every amendment, oldest first; `by` = the person's name. */
export async function selectDocumentAmendments(
  tx: Transaction,
  documentId: string,
): Promise<StoredAmendment<OfficialDocumentFacts>[]> {
  const { rows } = await sql<StoredAmendment<OfficialDocumentFacts>>`
    select amendment.facts_before as "factsBefore", amendment.reason, coalesce(account.person_name, '') as by,
      amendment.amended_at as at
    from directives.document_amendments amendment
    left join published.accounts account on account.account_id = amendment.amended_by
    where amendment.official_document_id = ${documentId}::uuid order by amendment.version`.execute(tx)
  return rows
}
