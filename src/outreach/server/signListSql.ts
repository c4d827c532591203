// Warning signs as rows of a list.

import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope, lonLat } from '../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../platform/server/database/pagedList.ts'
import type { Language } from '../../platform/words.ts'
import type { WarningSignRow } from '../contract.ts'
import type { SignState } from '../warningSign.ts'
import { outreachWords } from '../words.ts'

export interface SignFilter {
  /** As it was known then: signs and checks of later days are not there. */
  readonly asOf?: string
  readonly signState?: SignState
  /** Any of these units, any of these agencies. */
  readonly territoryIds?: readonly string[]
  readonly agencyIds?: readonly string[]
}

/** The day of `asOf`; without one, whatever was ever known. */
const known = ({ asOf }: SignFilter) => sql`${asOf ?? 'infinity'}::date`

/** The last check of `record` by then. */
const lastCheck = (filter: SignFilter) => sql`
  left join lateral (
    select * from outreach.sign_checks looked
    where looked.warning_sign_id = record.warning_sign_id and looked.checked_on <= ${known(filter)}
    order by looked.checked_on desc, looked.recorded_at desc, looked.sign_check_id limit 1
  ) last on true`
const signState = sql`coalesce(last.sign_state, record.sign_state)`
const nextCheckDueOn = sql`case when last.sign_check_id is null then record.next_check_due_on else last.next_check_due_on end`
const photoCount = sql`(select count(*)::int from outreach.warning_sign_photos photo
  where photo.warning_sign_id = record.warning_sign_id)`

/** The list in the database: late as of `today`, its names of the units that `placing` puts each sign under. */
export function pagedSigns(
  scope: Scope,
  filter: SignFilter & { readonly late?: boolean },
  today: string,
  placing: RawBuilder<unknown>,
  language: Language,
): PagedList {
  /** The rule `daysLate` of warningSign.ts. */
  const daysLate = sql`case when ${signState} <> 'removed' and (${nextCheckDueOn}) is not null
    then greatest(0, ${filter.asOf ?? today}::date - (${nextCheckDueOn})) end`
  const stateWord = labelled(signState, outreachWords[language].signState)
  const matching = [
    inScope(scope),
    filter.asOf && sql`record.installed_on <= ${filter.asOf}::date`,
    filter.signState && sql`${signState} = ${filter.signState}`,
    filter.territoryIds && sql`record.territory_id = any(${filter.territoryIds}::uuid[])`,
    filter.agencyIds && sql`record.agency_id = any(${filter.agencyIds}::uuid[])`,
    filter.late && sql`${daysLate} > 0`,
    sql`record.withdrawn_at is null`,
  ].filter((condition) => typeof condition === 'object')
  return {
    id: sql`record.warning_sign_id`,
    tables: sql`outreach.warning_signs record ${lastCheck(filter)}`,
    where: sql.join(matching, sql` and `),
    spelled: sql`join published.agencies agency on agency.agency_id = record.agency_id ${placing}`,
    words: [sql`record.sign_text`, sql`record.place_name`, sql`unit.full_name`, sql`agency.name`, stateWord],
    sorts: {
      signText: [byText(sql`record.sign_text`)],
      placeName: [byText(sql`record.place_name`)],
      territoryName: [byText(sql`unit.full_name`)],
      agencyName: [byText(sql`agency.name`)],
      signState: [byText(stateWord)],
      installedOn: [byKnown(sql`record.installed_on`)],
      lastCheckedOn: [byValue(sql`last.checked_on`)],
      nextCheckDueOn: [byValue(nextCheckDueOn)],
      daysLate: [byValue(daysLate)],
      photoCount: [byKnown(photoCount)],
    },
    first: { sort: 'daysLate', direction: 'desc' },
    ties: [smallestFirst(nextCheckDueOn, { mayBeUnknown: true }), smallestFirst(sql`record.warning_sign_id`)],
  }
}

/** Those signs that the scope shows, withdrawn or not. How late each is depends on the day: the caller says. */
export async function selectSignRows(
  tx: Transaction,
  scope: Scope,
  warningSignIds: readonly string[],
  filter: Pick<SignFilter, 'asOf'> = {},
): Promise<Omit<WarningSignRow, 'daysLate'>[]> {
  const { rows } = await sql<Omit<WarningSignRow, 'daysLate'>>`
    select
      record.warning_sign_id as id, record.sign_text as "signText", record.place_name as "placeName",
      ${lonLat(sql`record.place`)} as place, record.territory_id as "territoryId", unit.full_name as "territoryName",
      record.agency_id as "agencyId", agency.name as "agencyName",
      ${signState} as "signState",
      record.installed_on as "installedOn", last.checked_on as "lastCheckedOn", ${nextCheckDueOn} as "nextCheckDueOn",
      photos.count as "photoCount", coalesce(newest.file_id, photos.first) as "thumbnailFileId",
      record.withdrawn_at is not null as "isWithdrawn", record.is_demonstration as "isDemonstration"
    from outreach.warning_signs record
    join published.territories unit on unit.territory_id = record.territory_id
    join published.agencies agency on agency.agency_id = record.agency_id
    ${lastCheck(filter)}
    cross join lateral (
      select count(*)::int as count, (array_agg(photo.file_id order by photo.sort))[1] as first
      from outreach.warning_sign_photos photo where photo.warning_sign_id = record.warning_sign_id
    ) photos
    left join lateral (
      select photo.file_id from outreach.sign_checks looked
      join outreach.sign_check_photos photo on photo.sign_check_id = looked.sign_check_id
      where looked.warning_sign_id = record.warning_sign_id and looked.checked_on <= ${known(filter)}
      order by looked.checked_on desc, looked.recorded_at desc, photo.sort limit 1
    ) newest on true
    where ${inScope(scope)} and record.warning_sign_id = any(${warningSignIds}::uuid[])`.execute(tx)
  return rows
}

/** Signs that stand within some metres of a sign, not withdrawn, that the scope shows; the nearest first. */
export async function selectSignsNear(
  tx: Transaction,
  scope: Scope,
  warningSignId: string,
  metres: number,
): Promise<{ id: string; title: string; on: string }[]> {
  const { rows } = await sql<{ id: string; title: string; on: string }>`
    select record.warning_sign_id as id, record.installed_on as on, state.title
    from outreach.warning_signs made
    join outreach.warning_signs record on record.warning_sign_id <> made.warning_sign_id
      and ST_DWithin(record.place::geography, made.place::geography, ${metres}::float8)
    join outreach.sign_states state on state.warning_sign_id = record.warning_sign_id
    where made.warning_sign_id = ${warningSignId}::uuid and record.withdrawn_at is null
      and state.sign_state <> 'removed' and ${inScope(scope)}
    order by ST_Distance(record.place::geography, made.place::geography) limit 5`.execute(tx)
  return rows
}
