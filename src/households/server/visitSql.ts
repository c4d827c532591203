// Visits in the database, and the topics that were talked about.
import { sql } from 'kysely'
import type { Topic } from '../../outreach/session.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { VisitFacts } from '../householdVisit.ts'
import type { Recorded } from './householdSql.ts'

interface PlacedVisit extends VisitFacts {
  readonly agencyId: string
  readonly territoryId: string
  readonly pledgeId: string | null
}

export async function insertVisit(
  tx: Transaction,
  visitId: string,
  visit: PlacedVisit,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into households.visits (visit_id, household_id, agency_id, territory_id, visited_on, visitors, topics, said,
      pledge_id, next_visit_due_on, is_demonstration, recorded_by, recorded_at)
    values (${visitId}::uuid, ${visit.householdId}::uuid, ${visit.agencyId}::uuid, ${visit.territoryId}::uuid,
      ${visit.visitedOn}::date, ${visit.visitors ?? null}, ${visit.topics}::text[], ${visit.said ?? null},
      ${visit.pledgeId}::uuid, ${visit.nextVisitDueOn ?? null}::date, ${isDemonstration}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
  for (const { materialKind, quantity } of visit.materials ?? [])
    await sql`insert into households.visit_materials (visit_id, material_kind, quantity)
      values (${visitId}::uuid, ${materialKind}, ${quantity}::int)`.execute(tx)
  const photoIds = visit.photoIds ?? []
  if (photoIds.length > 0)
    await sql`insert into households.visit_photos (visit_id, file_id, sort)
      select ${visitId}::uuid, * from unnest(${photoIds}::uuid[]) with ordinality`.execute(tx)
}

export async function selectPublishedTopics(tx: Transaction): Promise<readonly Topic[]> {
  const { rows } = await sql<Topic>`
    select topic, name, valid_from as "validFrom", valid_to as "validTo" from published.topics`.execute(tx)
  return rows
}

export interface StoredVisit {
  readonly id: string
  readonly householdId: string
  readonly agencyId: string
  readonly territoryId: string
  readonly visitedOn: string
  readonly visitors: string | null
  readonly topicNames: string[]
  readonly said: string | null
  readonly materials: { materialKind: 'leaflet' | 'poster' | 'banner' | 'handbook' | 'film'; quantity: number }[]
  readonly pledgeId: string | null
  readonly isPledgeWithdrawn: boolean
  readonly nextVisitDueOn: string | null
  readonly agencyName: string
  readonly recordedBy: string
  readonly recordedAt: string
  readonly photoIds: readonly string[]
  readonly isWithdrawn: boolean
}

/** The visits of one household, or the one visit; newest first. */
export async function selectVisits(
  tx: Transaction,
  about: { readonly householdId: string } | { readonly visitId: string },
): Promise<StoredVisit[]> {
  const matching =
    'visitId' in about
      ? sql`visit.visit_id = ${about.visitId}::uuid`
      : sql`visit.household_id = ${about.householdId}::uuid`
  const { rows } = await sql<Omit<StoredVisit, 'recordedAt'> & { recordedAt: Date }>`
    select visit.visit_id as id, visit.household_id as "householdId", visit.agency_id as "agencyId",
      visit.territory_id as "territoryId", visit.visited_on as "visitedOn", visit.visitors,
      (select array_agg(coalesce((select topic.name from published.topics topic where topic.topic = said.topic
          and topic.valid_from <= visit.visited_on order by topic.valid_from desc limit 1), said.topic) order by said.sort)
        from unnest(visit.topics) with ordinality as said (topic, sort)) as "topicNames",
      visit.said, coalesce((select json_agg(json_build_object('materialKind', given.material_kind, 'quantity', given.quantity)
          order by given.material_kind) from households.visit_materials given where given.visit_id = visit.visit_id),
        '[]') as materials,
      visit.pledge_id as "pledgeId", withdrawn_pledge.record_id is not null as "isPledgeWithdrawn",
      visit.next_visit_due_on as "nextVisitDueOn", agency.name as "agencyName",
      coalesce(account.person_name, '') as "recordedBy", visit.recorded_at as "recordedAt",
      coalesce((select array_agg(photo.file_id order by photo.sort) from households.visit_photos photo
        where photo.visit_id = visit.visit_id), '{}') as "photoIds",
      withdrawn.record_id is not null as "isWithdrawn"
    from households.visits visit
    join published.agencies agency on agency.agency_id = visit.agency_id
    left join published.accounts account on account.account_id = visit.recorded_by
    left join published.withdrawn_records withdrawn on withdrawn.record_id = visit.visit_id
    left join published.withdrawn_records withdrawn_pledge on withdrawn_pledge.record_id = visit.pledge_id
    where ${matching}
    order by visit.visited_on desc, visit.recorded_at desc, visit.visit_id`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}

/** Visits that were withdrawn since they were recorded. */
export async function selectTouchedVisits(tx: Transaction, visitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from published.withdrawn_records where record_id = any(${visitIds}::uuid[])`.execute(tx)
  return rows.map(({ id }) => id)
}
