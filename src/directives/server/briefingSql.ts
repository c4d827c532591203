// One briefing in the database: its facts as they are now, and what is written of it.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { BriefingFacts } from '../briefing.ts'
import type { StoredAmendment } from './documentSql.ts'

export interface StoredBriefing {
  readonly id: string
  readonly version: number
  readonly agencyId: string
  readonly territoryId: string | null
  readonly facts: BriefingFacts
  readonly isWithdrawn: boolean
  readonly withdrawalReason: string | null
  readonly withdrawnBy: string
  readonly withdrawnAt: Date | null
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectBriefing(
  tx: Transaction,
  briefingId: string,
  { forUpdate = false } = {},
): Promise<StoredBriefing | undefined> {
  if (forUpdate)
    await sql`select from directives.briefings where briefing_id = ${briefingId}::uuid for update`.execute(tx)
  const { rows } = await sql<StoredBriefing>`
    select record.briefing_id as id, record.version, record.agency_id as "agencyId",
      record.territory_id as "territoryId",
      record.withdrawn_at is not null as "isWithdrawn", record.withdrawal_reason as "withdrawalReason",
      coalesce(withdrawer.person_name, '') as "withdrawnBy", record.withdrawn_at as "withdrawnAt",
      coalesce(account.person_name, '') as "recordedBy", record.recorded_at as "recordedAt",
      jsonb_strip_nulls(jsonb_build_object(
        'agencyId', record.agency_id,
        'heldOn', record.held_on,
        'briefingMethod', record.briefing_method,
        'documentIds', (select jsonb_agg(about.official_document_id order by about.sort)
          from directives.briefing_documents about where about.briefing_id = record.briefing_id),
        'briefedAgencyIds', (select jsonb_agg(briefed.agency_id order by briefed.sort)
          from directives.briefed_agencies briefed where briefed.briefing_id = record.briefing_id),
        'people', record.people,
        'groups', (select jsonb_agg(jsonb_build_object('group', part.attendance_group, 'people', part.people)
          order by part.sort) from directives.briefing_groups part where part.briefing_id = record.briefing_id),
        'villagesBriefed', record.villages_briefed,
        'presenters', case when cardinality(record.presenters) > 0 then to_jsonb(record.presenters) end,
        'territoryId', record.territory_id,
        'placeName', record.place_name,
        'photoIds', ${filesOf(true)},
        'scanIds', ${filesOf(false)},
        'remark', record.remark
      )) as facts
    from directives.briefings record
    left join published.accounts account on account.account_id = record.recorded_by
    left join published.accounts withdrawer on withdrawer.account_id = record.withdrawn_by
    where record.briefing_id = ${briefingId}::uuid`.execute(tx)
  return rows[0]
}

const filesOf = (isPhoto: boolean) => sql`(
  select jsonb_agg(kept.file_id order by kept.sort) from directives.briefing_files kept
  where kept.briefing_id = record.briefing_id and kept.is_photo = ${isPhoto})`

export async function insertBriefing(
  tx: Transaction,
  briefingId: string,
  facts: BriefingFacts,
  recorded: { readonly by: string; readonly at: Date; readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into directives.briefings (
      briefing_id, agency_id, held_on, briefing_method, territory_id, place_name, people, villages_briefed, presenters,
      remark, is_demonstration, recorded_by, recorded_at)
    values (${briefingId}::uuid, ${columnsOf(facts)}, ${recorded.isDemonstration}, ${recorded.by}::uuid,
      ${recorded.at}::timestamptz)`.execute(tx)
  await insertParts(tx, briefingId, facts)
}

/** Writes other facts over the stored ones; false when the version is not the stored one any more. */
export async function updateBriefing(
  tx: Transaction,
  briefingId: string,
  version: number,
  facts: BriefingFacts,
): Promise<boolean> {
  const { rows } = await sql`
    update directives.briefings set (
      agency_id, held_on, briefing_method, territory_id, place_name, people, villages_briefed, presenters, remark,
      version) = row (${columnsOf(facts)}, version + 1)
    where briefing_id = ${briefingId}::uuid and version = ${version}::int
    returning briefing_id`.execute(tx)
  if (rows.length === 0) return false
  for (const part of partTables) await sql`delete from ${part} where briefing_id = ${briefingId}::uuid`.execute(tx)
  await insertParts(tx, briefingId, facts)
  return true
}

const columnsOf = (facts: BriefingFacts) => sql`${facts.agencyId}::uuid, ${facts.heldOn}::date, ${facts.briefingMethod},
  coalesce(${facts.territoryId ?? null}::uuid, (select agency.territory_id from published.agencies agency
    where agency.agency_id = ${facts.agencyId}::uuid)), ${facts.placeName ?? null}, ${facts.people ?? null}::int,
  ${facts.villagesBriefed ?? null}::int, ${facts.presenters ?? []}::text[], ${facts.remark ?? null}`

const partTables = [
  sql`directives.briefing_documents`,
  sql`directives.briefed_agencies`,
  sql`directives.briefing_groups`,
  sql`directives.briefing_files`,
]

async function insertParts(tx: Transaction, briefingId: string, facts: BriefingFacts) {
  const { documentIds, briefedAgencyIds, groups = [], photoIds = [], scanIds = [] } = facts
  await sql`insert into directives.briefing_documents (briefing_id, official_document_id, sort)
    select ${briefingId}::uuid, * from unnest(${documentIds}::uuid[]) with ordinality`.execute(tx)
  await sql`insert into directives.briefed_agencies (briefing_id, agency_id, sort)
    select ${briefingId}::uuid, * from unnest(${briefedAgencyIds}::uuid[]) with ordinality`.execute(tx)
  if (groups.length > 0)
    await sql`insert into directives.briefing_groups (briefing_id, attendance_group, people, sort)
      select ${briefingId}::uuid, * from unnest(${groups.map(({ group }) => group)}::text[],
        ${groups.map(({ people }) => people)}::int[]) with ordinality`.execute(tx)
  for (const [fileIds, isPhoto] of [[photoIds, true] as const, [scanIds, false] as const])
    if (fileIds.length > 0)
      await sql`insert into directives.briefing_files (briefing_id, file_id, sort, is_photo)
        select ${briefingId}::uuid, given.*, ${isPhoto} from unnest(${fileIds}::uuid[]) with ordinality given`.execute(
        tx,
      )
}

export async function withdrawStoredBriefing(
  tx: Transaction,
  { briefingId, reason, by, at }: { briefingId: string; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`
    update directives.briefings
    set withdrawn_at = ${at}::timestamptz, withdrawn_by = ${by}::uuid, withdrawal_reason = ${reason}
    where briefing_id = ${briefingId}::uuid`.execute(tx)
}

export async function insertBriefingAmendment(
  tx: Transaction,
  briefingId: string,
  version: number,
  { factsBefore, reason, by, at }: StoredAmendment<BriefingFacts>,
): Promise<void> {
  await sql`
    insert into directives.briefing_amendments (briefing_id, version, facts_before, reason, amended_by, amended_at)
    values (${briefingId}::uuid, ${version}::int, ${JSON.stringify(factsBefore)}::jsonb, ${reason}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
}

/** Every amendment, oldest first; `by` = the person's name. */
export async function selectBriefingAmendments(
  tx: Transaction,
  briefingId: string,
): Promise<StoredAmendment<BriefingFacts>[]> {
  const { rows } = await sql<StoredAmendment<BriefingFacts>>`
    select amendment.facts_before as "factsBefore", amendment.reason, coalesce(account.person_name, '') as by,
      amendment.amended_at as at
    from directives.briefing_amendments amendment
    left join published.accounts account on account.account_id = amendment.amended_by
    where amendment.briefing_id = ${briefingId}::uuid order by amendment.version`.execute(tx)
  return rows
}
