// One session in the database: its facts as they are now, and what is written of it.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { SessionFacts } from '../session.ts'

export interface StoredSession {
  readonly id: string
  readonly version: number
  readonly agencyId: string
  readonly territoryId: string
  readonly facts: SessionFacts
  readonly isWithdrawn: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectSession(
  tx: Transaction,
  sessionId: string,
  { forUpdate = false } = {},
): Promise<StoredSession | undefined> {
  if (forUpdate) await sql`select from outreach.sessions where session_id = ${sessionId}::uuid for update`.execute(tx)
  const { rows } = await sql<StoredSession>`
    select
      record.session_id as id, record.version, record.agency_id as "agencyId", record.territory_id as "territoryId",
      exists (
        select from outreach.session_withdrawals withdrawal
        where withdrawal.session_id = record.session_id and withdrawal.restored_at is null) as "isWithdrawn",
      coalesce(account.person_name, '') as "recordedBy", record.recorded_at as "recordedAt",
      jsonb_strip_nulls(jsonb_build_object(
        'agencyId', record.agency_id,
        'organizerIds', (select jsonb_agg(part.agency_id order by part.sort)
          from outreach.session_organizers part where part.session_id = record.session_id),
        'audience', record.audience,
        'topic', record.topic,
        'otherTopics', (select jsonb_agg(part.topic order by part.sort)
          from outreach.session_topics part where part.session_id = record.session_id),
        'sessionForm', record.session_form,
        'heldOn', record.held_on,
        'startTime', to_char(record.start_time, 'HH24:MI'),
        'territoryId', record.territory_id,
        'place', case when record.place is not null
          then jsonb_build_object('lon', ST_X(record.place), 'lat', ST_Y(record.place)) end,
        'placeName', record.place_name,
        'attendance', case when record.people is not null then jsonb_build_object(
          'people', record.people, 'women', record.women, 'men', record.men, 'unknownSex', record.unknown_sex,
          'groups', (select jsonb_agg(jsonb_build_object('group', part.attendance_group, 'people', part.people)
            order by part.sort) from outreach.attendance_groups part where part.session_id = record.session_id)) end,
        'schools', record.schools,
        'schoolClasses', record.school_classes,
        'broadcasts', record.broadcasts,
        'broadcastMinutes', record.broadcast_minutes,
        'materials', (select jsonb_agg(jsonb_build_object('materialKind', part.material_kind, 'quantity', part.quantity)
          order by part.sort) from outreach.session_materials part where part.session_id = record.session_id),
        'photoIds', (select jsonb_agg(part.file_id order by part.sort)
          from outreach.session_photos part where part.session_id = record.session_id),
        'attendanceListIds', (select jsonb_agg(part.file_id order by part.sort)
          from outreach.attendance_lists part where part.session_id = record.session_id),
        'remark', record.remark
      )) as facts
    from outreach.sessions record
    left join published.accounts account on account.account_id = record.recorded_by
    where record.session_id = ${sessionId}::uuid`.execute(tx)
  return rows[0]
}

/** Facts whose unit is known. */
export type PlacedSession = SessionFacts & { readonly territoryId: string }

export async function insertSession(
  tx: Transaction,
  sessionId: string,
  facts: PlacedSession,
  recorded: { readonly by: string; readonly at: Date; readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into outreach.sessions (
      session_id, agency_id, territory_id, audience, topic, session_form, held_on, start_time, place, place_name,
      people, women, men, unknown_sex, schools, school_classes, broadcasts, broadcast_minutes, remark,
      is_demonstration, recorded_by, recorded_at)
    values (${sessionId}::uuid, ${columnsOf(facts)},
      ${recorded.isDemonstration}, ${recorded.by}::uuid, ${recorded.at}::timestamptz)`.execute(tx)
  await insertParts(tx, sessionId, facts)
}

/** Writes other facts over the stored ones; false when the version is not the stored one any more. */
export async function updateSession(
  tx: Transaction,
  sessionId: string,
  version: number,
  facts: PlacedSession,
): Promise<boolean> {
  const { rows } = await sql`
    update outreach.sessions set (
      agency_id, territory_id, audience, topic, session_form, held_on, start_time, place, place_name,
      people, women, men, unknown_sex, schools, school_classes, broadcasts, broadcast_minutes, remark,
      version) = row (${columnsOf(facts)}, version + 1)
    where session_id = ${sessionId}::uuid and version = ${version}::int
    returning session_id`.execute(tx)
  if (rows.length === 0) return false
  for (const part of partTables) await sql`delete from ${part} where session_id = ${sessionId}::uuid`.execute(tx)
  await insertParts(tx, sessionId, facts)
  return true
}

const columnsOf = (facts: PlacedSession) => {
  const { attendance } = facts
  return sql`${facts.agencyId}::uuid, ${facts.territoryId}::uuid, ${facts.audience}, ${facts.topic}, ${facts.sessionForm},
    ${facts.heldOn}::date, ${facts.startTime ?? null}::time,
    ST_SetSRID(ST_MakePoint(${facts.place?.lon ?? null}::float8, ${facts.place?.lat ?? null}::float8), 4326),
    ${facts.placeName ?? null}, ${attendance?.people ?? null}::int, ${attendance?.women ?? null}::int,
    ${attendance?.men ?? null}::int, ${attendance?.unknownSex ?? null}::int, ${facts.schools ?? null}::int,
    ${facts.schoolClasses ?? null}::int, ${facts.broadcasts ?? null}::int, ${facts.broadcastMinutes ?? null}::int,
    ${facts.remark ?? null}`
}

const partTables = [
  sql`outreach.session_organizers`,
  sql`outreach.session_topics`,
  sql`outreach.attendance_groups`,
  sql`outreach.session_materials`,
  sql`outreach.session_photos`,
  sql`outreach.attendance_lists`,
]

async function insertParts(tx: Transaction, sessionId: string, facts: SessionFacts) {
  const { organizerIds = [], otherTopics = [], materials = [], photoIds = [], attendanceListIds = [] } = facts
  const groups = facts.attendance?.groups ?? []
  if (organizerIds.length > 0)
    await sql`insert into outreach.session_organizers (session_id, agency_id, sort)
      select ${sessionId}::uuid, * from unnest(${organizerIds}::uuid[]) with ordinality`.execute(tx)
  if (otherTopics.length > 0)
    await sql`insert into outreach.session_topics (session_id, topic, sort)
      select ${sessionId}::uuid, * from unnest(${otherTopics}::text[]) with ordinality`.execute(tx)
  if (groups.length > 0)
    await sql`insert into outreach.attendance_groups (session_id, attendance_group, people, sort)
      select ${sessionId}::uuid, * from unnest(${groups.map(({ group }) => group)}::text[],
        ${groups.map(({ people }) => people)}::int[]) with ordinality`.execute(tx)
  if (materials.length > 0)
    await sql`insert into outreach.session_materials (session_id, material_kind, quantity, sort)
      select ${sessionId}::uuid, * from unnest(${materials.map(({ materialKind }) => materialKind)}::text[],
        ${materials.map(({ quantity }) => quantity)}::int[]) with ordinality`.execute(tx)
  if (photoIds.length > 0)
    await sql`insert into outreach.session_photos (session_id, file_id, sort)
      select ${sessionId}::uuid, * from unnest(${photoIds}::uuid[]) with ordinality`.execute(tx)
  if (attendanceListIds.length > 0)
    await sql`insert into outreach.attendance_lists (session_id, file_id, sort)
      select ${sessionId}::uuid, * from unnest(${attendanceListIds}::uuid[]) with ordinality`.execute(tx)
}
