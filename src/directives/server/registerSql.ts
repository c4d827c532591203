// The register as rows of lists: documents, their texts for the search, their hierarchy, what forms offer.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { OfficialDocumentRow, TreeDocument } from '../contract.ts'
import type { SearchedText } from '../documentSearch.ts'
import { statusOf } from '../officialDocument.ts'

export interface DocumentFilter {
  readonly documentId?: string | undefined
  readonly officialDocumentKind?: string | undefined
  readonly issuerAgencyId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly withWithdrawn?: boolean
}
/** A row with what only the search needs. */
export type RegisterRow = OfficialDocumentRow & { readonly summary: string | null }
interface SelectedRow extends Omit<RegisterRow, 'officialDocumentStatus' | 'found'> {
  readonly endsOn: string | null
  readonly isReplaced: boolean
  readonly replacedOn: string | null
}

/** Entries that match, the newest first; those without a date last. `on`: the day of their status. */
export async function selectRegister(tx: Transaction, filter: DocumentFilter, on: string): Promise<RegisterRow[]> {
  const conditions = [
    sql`true`,
    filter.documentId && sql`record.official_document_id = ${filter.documentId}::uuid`,
    filter.officialDocumentKind && sql`record.official_document_kind = ${filter.officialDocumentKind}`,
    filter.issuerAgencyId && sql`record.issuer_agency_id = ${filter.issuerAgencyId}::uuid`,
    filter.from && sql`record.issued_on >= ${filter.from}::date`,
    filter.to && sql`record.issued_on <= ${filter.to}::date`,
    !filter.withWithdrawn && sql`record.withdrawn_at is null`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<SelectedRow>`
    select record.official_document_id as id, record.code, record.official_document_kind as "officialDocumentKind",
      record.title, record.summary, record.issuer_agency_id as "issuerAgencyId",
      coalesce(agency.name, record.issuer_name) as "issuerName", record.issued_on::text as "issuedOn",
      record.signer_name as "signerName", record.signer_title as "signerTitle", record.ends_on::text as "endsOn",
      replaced.count > 0 as "isReplaced", replaced.first_on::text as "replacedOn",
      coalesce((select json_agg(other.code order by link.sort) from directives.document_links link
        join directives.official_documents other on other.official_document_id = link.other_id
        where link.official_document_id = record.official_document_id and link.document_link_kind = 'carriesOut'), '[]')
        as "carriesOut",
      record.plan_id as "planId", record.is_verified as "isVerified",
      (select count(*)::int from directives.document_files kept
        where kept.official_document_id = record.official_document_id) as "fileCount",
      (select count(distinct briefed.agency_id)::int from directives.briefing_documents about
        join directives.briefings briefing using (briefing_id)
        join directives.briefed_agencies briefed using (briefing_id)
        where about.official_document_id = record.official_document_id and briefing.withdrawn_at is null)
        as "briefedAgencies",
      record.withdrawn_at is not null as "isWithdrawn", record.is_demonstration as "isDemonstration"
    from directives.official_documents record
    left join published.agencies agency on agency.agency_id = record.issuer_agency_id
    cross join lateral (
      select count(*) as count, min(other.issued_on) as first_on
      from directives.document_links link
      join directives.official_documents other using (official_document_id)
      where link.other_id = record.official_document_id and link.document_link_kind = 'replaces'
        and other.withdrawn_at is null
    ) replaced
    where ${sql.join(conditions, sql` and `)}
    order by record.issued_on desc nulls last, record.code, record.official_document_id`.execute(tx)
  return rows.map(({ endsOn, isReplaced, replacedOn, ...row }) => ({
    ...row,
    officialDocumentStatus: statusOf({ endsOn, replacedOn }, isReplaced, on),
    found: null,
  }))
}

/** The words of the tasks of plans, by plan: what a search looks in besides the entry itself. */
export async function selectTaskTexts(
  tx: Transaction,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SearchedText[]>> {
  const { rows } = await sql<{ planId: string; taskCode: string; text: string }>`
    select task.plan_id as "planId", task.code as "taskCode",
      concat_ws('. ', task.title, task.expected_result) as text
    from published.plan_tasks task where task.plan_id = any(${planIds}::uuid[]) order by task.sort`.execute(tx)
  const texts = rows.map(({ planId, ...row }) => ({ planId, text: { field: 'task' as const, ...row } }))
  return new Map(
    [...Map.groupBy(texts, ({ planId }) => planId)].map(([planId, group]) => [planId, group.map(({ text }) => text)]),
  )
}

/** The tree above (`up`) or below a document, each branch in its order; a document on two ways stands on the shorter one. */
export async function selectTree(
  tx: Transaction,
  documentId: string,
  direction: 'up' | 'down',
): Promise<TreeDocument[]> {
  const [own, far] =
    direction === 'up'
      ? (['official_document_id', 'other_id'] as const)
      : (['other_id', 'official_document_id'] as const)
  const { rows } = await sql<TreeDocument & { path: string }>`
    with recursive tree (id, depth, clause, path) as (
      select link.${sql.ref(far)}, 1, link.clause, array[lpad(link.sort::text, 4, '0') || link.${sql.ref(far)}::text]
      from directives.document_links link
      where link.${sql.ref(own)} = ${documentId}::uuid and link.document_link_kind = 'carriesOut'
      union all
      select link.${sql.ref(far)}, tree.depth + 1, link.clause,
        tree.path || (lpad(link.sort::text, 4, '0') || link.${sql.ref(far)}::text)
      from tree join directives.document_links link on link.${sql.ref(own)} = tree.id
        and link.document_link_kind = 'carriesOut'
      where tree.depth < 12
    ),
    nearest as (select distinct on (id) * from tree order by id, depth, path)
    select nearest.id, nearest.depth::int, document.code, document.title,
      coalesce(agency.name, document.issuer_name) as "issuerName", document.issued_on::text as "issuedOn", nearest.clause
    from nearest
    join directives.official_documents document on document.official_document_id = nearest.id
    left join published.agencies agency on agency.agency_id = document.issuer_agency_id
    where document.withdrawn_at is null
    order by nearest.path`.execute(tx)
  return rows
}

export interface NamedDocument {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly issuedOn: string | null
}

/** What a document replaces (`replaces`), or what replaces it. */
export async function selectReplacements(
  tx: Transaction,
  documentId: string,
): Promise<{ replaces: NamedDocument[]; replacedBy: NamedDocument[] }> {
  const { rows } = await sql<NamedDocument & { isOwn: boolean }>`
    select document.official_document_id as id, document.code, document.title, document.issued_on::text as "issuedOn",
      link.official_document_id = ${documentId}::uuid as "isOwn"
    from directives.document_links link
    join directives.official_documents document on document.withdrawn_at is null and document.official_document_id =
      case when link.official_document_id = ${documentId}::uuid then link.other_id else link.official_document_id end
    where link.document_link_kind = 'replaces' and ${documentId}::uuid in (link.official_document_id, link.other_id)
    order by document.issued_on, document.code`.execute(tx)
  const named = (isOwn: boolean) => rows.filter((row) => row.isOwn === isOwn).map(({ isOwn: _, ...row }) => row)
  return { replaces: named(true), replacedBy: named(false) }
}

/** Every entry by name, the newest first. */
export async function selectDocumentNames(tx: Transaction): Promise<NamedDocument[]> {
  const { rows } = await sql<NamedDocument>`
    select official_document_id as id, code, title, issued_on::text as "issuedOn"
    from directives.official_documents where withdrawn_at is null
    order by issued_on desc nulls last, code`.execute(tx)
  return rows
}

export async function selectPlanCode(tx: Transaction, planId: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from published.plans where plan_id = ${planId}::uuid`.execute(tx)
  return rows[0]?.code ?? null
}

/** Plans of the house that no entry of the register is. */
export async function selectFreePlans(tx: Transaction): Promise<{ id: string; code: string; title: string }[]> {
  const { rows } = await sql<{ id: string; code: string; title: string }>`
    select plan.plan_id as id, plan.code, plan.title from published.plans plan
    where not exists (select from directives.official_documents document
      where document.plan_id = plan.plan_id and document.withdrawn_at is null)
    order by plan.issued_on desc, plan.code`.execute(tx)
  return rows
}

/** Every agency there ever was: an old document has an old issuer. */
export async function selectIssuers(
  tx: Transaction,
  on: string,
): Promise<{ id: string; name: string; isInForce: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; isInForce: boolean }>`
    select agency_id as id, name, valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to) as "isInForce"
    from published.agencies`.execute(tx)
  return rows
}

/** Files described, in the order of the ids. */
export async function selectDocumentFiles(
  tx: Transaction,
  fileIds: readonly string[],
): Promise<{ fileId: string; name: string; isPicture: boolean }[]> {
  if (fileIds.length === 0) return []
  const { rows } = await sql<{ fileId: string; name: string; isPicture: boolean }>`
    select file.file_id as "fileId", file.name, file.media_type like 'image/%' as "isPicture"
    from unnest(${fileIds}::uuid[]) with ordinality as given (file_id, sort)
    join published.files file on file.file_id = given.file_id
    order by given.sort`.execute(tx)
  return rows
}
