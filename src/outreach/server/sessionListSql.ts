// Sessions as rows of a list.

import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope, lonLat } from '../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  newestFirst,
  type PagedList,
  smallestFirst,
} from '../../platform/server/database/pagedList.ts'
import type { Language } from '../../platform/words.ts'
import type { SessionRow } from '../contract.ts'
import type { Audience, SessionForm } from '../session.ts'
import { outreachWords } from '../words.ts'

export interface SessionFilter {
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

const conditions = (scope: Scope, filter: SessionFilter): RawBuilder<unknown> => {
  const matching = [
    inScope(scope),
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
    !filter.withWithdrawn &&
      sql`record.session_id not in (select session_id from outreach.session_withdrawals where restored_at is null)`,
  ].filter((condition) => typeof condition === 'object')
  return sql.join(matching, sql` and `)
}

/** The list in the database: its names are of the units that `placing` puts each record under. */
export function pagedSessions(
  scope: Scope,
  filter: SessionFilter,
  placing: RawBuilder<unknown>,
  language: Language,
): PagedList {
  const words = outreachWords[language]
  const audience = labelled(sql`record.audience`, words.audience)
  const sessionForm = labelled(sql`record.session_form`, words.sessionForm)
  const startTime = sql`record.start_time`
  return {
    id: sql`record.session_id`,
    tables: sql`outreach.sessions record`,
    where: conditions(scope, filter),
    spelled: sql`
      join outreach.session_titles titled on titled.session_id = record.session_id
      join published.agencies agency on agency.agency_id = record.agency_id
      ${placing}`,
    words: [
      sql`titled.title`, // with the topic and the name of the place
      sql`unit.full_name`,
      sql`agency.name`,
      audience,
      sessionForm,
    ],
    sorts: {
      title: [byText(sql`titled.title`)],
      heldOn: [byKnown(sql`record.held_on`), byKnown(sql`coalesce(extract(epoch from ${startTime}), -1)`)],
      startTime: [byValue(startTime)],
      audience: [byText(audience)],
      sessionForm: [byText(sessionForm)],
      topicName: [byText(sql`titled.topic_name`)],
      placeName: [byText(sql`record.place_name`)],
      territoryName: [byText(sql`unit.full_name`)],
      agencyName: [byText(sql`agency.name`)],
      attendance: [byValue(sql`record.people`)],
      women: [byValue(sql`record.women`)],
      men: [byValue(sql`record.men`)],
      photoCount: [
        byKnown(sql`(select count(*) from outreach.session_photos photo where photo.session_id = record.session_id)`),
      ],
      recordedAt: [byKnown(sql`record.recorded_at`)],
    },
    first: { sort: 'heldOn', direction: 'desc' },
    ties: [
      newestFirst(sql`record.held_on`),
      newestFirst(sql`record.recorded_at`),
      smallestFirst(sql`record.session_id`),
    ],
  }
}

export type SessionSums = { attendance: number; uncounted: number }
/** Over all that match: attendance where it was counted, and sessions where it was not. */
export const sessionSums = sql`coalesce(sum(record.people), 0)::int as attendance,
  (count(*) - count(record.people))::int as uncounted`

/** Those sessions that the scope shows, withdrawn or not. */
export async function selectSessionRows(
  tx: Transaction,
  scope: Scope,
  sessionIds: readonly string[],
): Promise<SessionRow[]> {
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
    where ${inScope(scope)} and record.session_id = any(${sessionIds}::uuid[])`.execute(tx)
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
