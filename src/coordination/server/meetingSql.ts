// Meetings in the database, and what they concluded.
import { sql } from 'kysely'
import { seedId } from '../../platform/seedId.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ConclusionRow, MeetingRow } from '../contract.ts'
import type { MeetingFacts } from '../coordinationRegulation.ts'
import type { Recorded } from './regulationSql.ts'

export async function insertMeeting(
  tx: Transaction,
  meetingId: string,
  facts: MeetingFacts,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into coordination.meetings (meeting_id, regulation_id, meeting_kind, agency_id, territory_id, held_on, place_name,
      subject, minutes, is_demonstration, recorded_by, recorded_at)
    values (${meetingId}::uuid, ${facts.regulationId ?? null}::uuid, ${facts.meetingKind}, ${facts.agencyId}::uuid,
      ${facts.territoryId}::uuid, ${facts.heldOn}::date, ${facts.placeName ?? null}, ${facts.subject},
      ${facts.minutes ?? null}, ${isDemonstration}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  await sql`insert into coordination.meeting_parties (meeting_id, agency_id)
    select ${meetingId}::uuid, * from unnest(${facts.presentIds}::uuid[])`.execute(tx)
  const fileIds = facts.fileIds ?? []
  if (fileIds.length > 0)
    await sql`insert into coordination.meeting_files (meeting_id, file_id, sort)
      select ${meetingId}::uuid, * from unnest(${fileIds}::uuid[]) with ordinality`.execute(tx)
  for (const [sort, { what, agencyId, dueOn }] of (facts.conclusions ?? []).entries())
    await sql`
      insert into coordination.conclusions (conclusion_id, meeting_id, sort, what, agency_id, due_on)
      values (${seedId('conclusion', `${meetingId} ${sort}`)}::uuid, ${meetingId}::uuid, ${sort}::int, ${what},
        ${agencyId}::uuid, ${dueOn ?? null}::date)`.execute(tx)
}

export interface StoredMeeting extends MeetingRow {
  readonly territoryId: string
  readonly regulationTitle: string | null
  readonly minutes: string | null
  readonly fileIds: readonly string[]
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** The meetings under rules, or the one meeting; the latest first. */
export async function selectMeetings(
  tx: Transaction,
  about: { readonly regulationId: string } | { readonly meetingId: string },
): Promise<StoredMeeting[]> {
  const matching =
    'meetingId' in about
      ? sql`meeting.meeting_id = ${about.meetingId}::uuid`
      : sql`meeting.regulation_id = ${about.regulationId}::uuid`
  const { rows } = await sql<StoredMeeting>`
    select meeting.meeting_id as id, meeting.regulation_id as "regulationId", meeting.meeting_kind as "meetingKind",
      concat_ws(', ', regulation.number, regulation.title) as "regulationTitle", meeting.held_on as "heldOn",
      meeting.subject, meeting.place_name as "placeName", meeting.agency_id as "agencyId", agency.name as "agencyName",
      meeting.territory_id as "territoryId", meeting.minutes,
      (select coalesce(array_agg(member.name order by member.name), '{}') from coordination.meeting_parties party
        join published.agencies member on member.agency_id = party.agency_id
        where party.meeting_id = meeting.meeting_id) as "presentNames",
      (select count(*)::int from coordination.conclusions conclusion
        where conclusion.meeting_id = meeting.meeting_id) as conclusions,
      (select count(*)::int from coordination.conclusions conclusion
        where conclusion.meeting_id = meeting.meeting_id and conclusion.done_on is null) as "openConclusions",
      coalesce((select array_agg(file.file_id order by file.sort) from coordination.meeting_files file
        where file.meeting_id = meeting.meeting_id), '{}') as "fileIds",
      coalesce(account.person_name, '') as "recordedBy", meeting.recorded_at as "recordedAt",
      withdrawn.record_id is not null as "isWithdrawn", meeting.is_demonstration as "isDemonstration"
    from coordination.meetings meeting
    join published.agencies agency on agency.agency_id = meeting.agency_id
    left join coordination.coordination_regulations regulation on regulation.regulation_id = meeting.regulation_id
    left join published.withdrawn_records withdrawn on withdrawn.record_id = meeting.meeting_id
    left join published.accounts account on account.account_id = meeting.recorded_by
    where ${matching}
    order by meeting.held_on desc, meeting.recorded_at desc, meeting.meeting_id`.execute(tx)
  return rows
}

export type StoredConclusion = Omit<ConclusionRow, 'daysLate' | 'mayComplete'> & { readonly callerId: string }

interface ConclusionFilter {
  readonly conclusionId?: string
  readonly meetingId?: string
  readonly agencyIds?: readonly string[]
  readonly asOf?: string
}

/** What meetings that were not withdrawn concluded; open ones first, by their day. `forUpdate`: held until the end. */
export async function selectConclusions(
  tx: Transaction,
  filter: ConclusionFilter,
  { forUpdate = false } = {},
): Promise<StoredConclusion[]> {
  const matching = [
    sql`true`,
    filter.conclusionId && sql`conclusion.conclusion_id = ${filter.conclusionId}::uuid`,
    filter.meetingId && sql`conclusion.meeting_id = ${filter.meetingId}::uuid`,
    // On its own page a withdrawn meeting still says what it concluded.
    !filter.meetingId &&
      sql`not exists (select from published.withdrawn_records gone where gone.record_id = conclusion.meeting_id)`,
    filter.agencyIds && sql`conclusion.agency_id = any(${filter.agencyIds}::uuid[])`,
    filter.asOf && sql`meeting.held_on <= ${filter.asOf}::date`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<StoredConclusion>`
    select conclusion.conclusion_id as id, conclusion.meeting_id as "meetingId", meeting.subject as "meetingSubject",
      meeting.held_on as "heldOn", conclusion.what, conclusion.agency_id as "agencyId", agency.name as "agencyName",
      conclusion.due_on as "dueOn", conclusion.done_on as "doneOn", conclusion.done_note as "doneNote",
      meeting.agency_id as "callerId"
    from coordination.conclusions conclusion
    join coordination.meetings meeting on meeting.meeting_id = conclusion.meeting_id
    join published.agencies agency on agency.agency_id = conclusion.agency_id
    where ${sql.join(matching, sql` and `)}
    order by conclusion.done_on is not null, conclusion.due_on nulls last, meeting.held_on desc, conclusion.sort
    ${forUpdate ? sql`for update of conclusion` : sql``}`.execute(tx)
  return rows
}

export async function updateConclusionDone(
  tx: Transaction,
  conclusionId: string,
  { doneOn, note, by, at }: { doneOn: string; note: string | undefined; by: string; at: Date },
): Promise<void> {
  await sql`
    update coordination.conclusions
    set done_on = ${doneOn}::date, done_note = ${note ?? null}, done_by = ${by}::uuid, done_at = ${at}::timestamptz
    where conclusion_id = ${conclusionId}::uuid`.execute(tx)
}
