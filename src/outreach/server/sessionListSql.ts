// Sessions as rows of a list.

import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope, lonLat } from '../../platform/server/database/fragments.ts'
import type { SessionRow } from '../contract.ts'
import type { Audience, SessionForm } from '../session.ts'

export interface SessionFilter {
  readonly sessionId?: string
  readonly from?: string
  readonly to?: string
  /** Only what had happened by then. */
  readonly asOf?: string
  readonly audience?: Audience
  readonly sessionForm?: SessionForm
  readonly topic?: string
  /** Any of these units, any of these agencies. */
  readonly territoryIds?: readonly string[]
  readonly agencyIds?: readonly string[]
  /** Also those that were withdrawn. */
  readonly withWithdrawn?: boolean
}

/** The rows of the scope that match, the newest first. */
export async function selectSessionRows(tx: Transaction, scope: Scope, filter: SessionFilter): Promise<SessionRow[]> {
  const matching = [
    inScope(scope),
    filter.sessionId && sql`record.session_id = ${filter.sessionId}::uuid`,
    filter.from && sql`record.held_on >= ${filter.from}::date`,
    filter.to && sql`record.held_on <= ${filter.to}::date`,
    filter.asOf && sql`record.held_on <= ${filter.asOf}::date`,
    filter.audience && sql`record.audience = ${filter.audience}`,
    filter.sessionForm && sql`record.session_form = ${filter.sessionForm}`,
    filter.topic &&
      sql`(record.topic = ${filter.topic} or exists (
      select from outreach.session_topics other where other.session_id = record.session_id and other.topic = ${filter.topic}))`,
    filter.territoryIds && sql`record.territory_id = any(${filter.territoryIds}::uuid[])`,
    filter.agencyIds && sql`record.agency_id = any(${filter.agencyIds}::uuid[])`,
    !filter.withWithdrawn && sql`withdrawal.session_id is null`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<Omit<SessionRow, 'recordedAt'> & { recordedAt: Date }>`
    select
      record.session_id as id, record.held_on as "heldOn", to_char(record.start_time, 'HH24:MI') as "startTime",
      titled.title,
      record.topic, titled.topic_name as "topicName", record.audience,
      record.session_form as "sessionForm", record.place_name as "placeName",
      ${lonLat(sql`record.place`)} as place,
      record.territory_id as "territoryId", unit.full_name as "territoryName",
      record.agency_id as "agencyId", agency.name as "agencyName",
      record.people as attendance, record.women, record.men,
      photos.count as "photoCount", photos.first as "thumbnailFileId",
      record.recorded_at as "recordedAt", record.version > 1 as "isAmended",
      withdrawal.session_id is not null as "isWithdrawn", record.is_demonstration as "isDemonstration"
    from outreach.sessions record
    join published.territories unit on unit.territory_id = record.territory_id
    join published.agencies agency on agency.agency_id = record.agency_id
    join outreach.session_titles titled on titled.session_id = record.session_id
    left join outreach.session_withdrawals withdrawal on withdrawal.session_id = record.session_id
      and withdrawal.restored_at is null
    cross join lateral (
      select count(*)::int as count, (array_agg(photo.file_id order by photo.sort))[1] as first
      from outreach.session_photos photo where photo.session_id = record.session_id
    ) photos
    where ${sql.join(matching, sql` and `)}
    order by record.held_on desc, record.recorded_at desc, record.session_id`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}

/** Sessions of the same unit, day and audience that the scope shows. */
export async function selectAlikeSessions(
  tx: Transaction,
  scope: Scope,
  sessionId: string,
): Promise<{ id: string; title: string; on: string }[]> {
  const { rows } = await sql<{ id: string; title: string; on: string }>`
    select record.session_id as id, record.held_on as on, titled.title
    from outreach.sessions made
    join outreach.sessions record on record.territory_id = made.territory_id and record.held_on = made.held_on
      and record.audience = made.audience and record.session_id <> made.session_id
    join outreach.session_titles titled on titled.session_id = record.session_id
    where made.session_id = ${sessionId}::uuid and ${inScope(scope)} and not exists (
      select from outreach.session_withdrawals withdrawal
      where withdrawal.session_id = record.session_id and withdrawal.restored_at is null)
    order by record.recorded_at desc limit 5`.execute(tx)
  return rows
}
