// SQL of high-risk places, and of what has happened where.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import { byKnown, byText, byValue, type PagedList, smallestFirst } from '../../../platform/server/database/pagedList.ts'
import type { RiskEvent } from '../../highRisk/highRisk.ts'
import type { drawHighRiskPlace, HighRiskRow, listHighRiskPlaces } from '../../highRiskContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { drawn } from '../drawnSql.ts'
import { heldOn } from '../heldOnSql.ts'
import { unitAround } from '../overlap/groundSql.ts'

interface Writing {
  readonly by: string
  readonly at: Date
}

export async function insertPlace(
  tx: Transaction,
  id: string,
  place: Omit<InputOf<typeof drawHighRiskPlace>, 'shape'>,
  shape: AreaShape,
  { by, at, isDemonstration }: Writing & { readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into forest.high_risk_places (high_risk_place_id, place_name, risk_kinds, visits_per_month, compartment_code, reason, shape,
      inner_point, geodesic_area_ha, valid_from, is_demonstration, recorded_by, recorded_at)
    select ${id}::uuid, ${place.placeName}, ${[...place.riskKinds]}::text[], ${place.visitsPerMonth}::int,
      ${place.compartmentCode ?? null}, ${place.reason}, drawn.shape, ST_PointOnSurface(drawn.shape),
      ST_Area(drawn.shape::geography) / 10000, ${place.validFrom}::date, ${isDemonstration}::boolean, ${by}::uuid,
      ${at}::timestamptz
    from (select ${drawn(shape)} as shape offset 0) drawn`.execute(tx)
}

export interface StoredPlace {
  readonly shape: AreaShape
  readonly validFrom: string
  readonly validTo: string | null
  readonly recordedBy: string
  readonly territoryId: string | null
}

export async function selectPlace(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredPlace | undefined> {
  const { rows } = await sql<StoredPlace>`
    select ST_AsGeoJSON(record.shape, 7)::jsonb as shape, to_char(record.valid_from, 'YYYY-MM-DD') as "validFrom",
      to_char(record.valid_to, 'YYYY-MM-DD') as "validTo", coalesce(account.person_name, '') as "recordedBy",
      unit.id as "territoryId"
    from forest.high_risk_places record ${unitAround(sql`record.inner_point`, sql`record.valid_from`)}
    left join published.accounts account on account.account_id = record.recorded_by
    where record.high_risk_place_id = ${id}::uuid ${forWriting ? sql`for update of record` : sql``}`.execute(tx)
  return rows[0]
}

export async function markEnded(
  tx: Transaction,
  id: string,
  validTo: string,
  reason: string,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.high_risk_places set valid_to = ${validTo}::date, end_reason = ${reason}, ended_by = ${by}::uuid,
      ended_at = ${at}::timestamptz
    where high_risk_place_id = ${id}::uuid`.execute(tx)
}

const holds = (on: string) =>
  sql`(record.valid_from <= ${on}::date and (record.valid_to is null or ${on}::date < record.valid_to))`

export function pagedPlaces(
  { isPastToo = false, territoryId, riskKind }: InputOf<typeof listHighRiskPlaces>,
  on: string,
): PagedList {
  const conditions: RawBuilder<unknown>[] = [
    isPastToo ? sql`record.valid_from <= ${on}::date` : holds(on),
    ...(riskKind ? [sql`${riskKind} = any(record.risk_kinds)`] : []),
  ]
  const within = territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``
  return {
    id: sql`record.high_risk_place_id`,
    tables: sql`forest.high_risk_places record ${within}`,
    where: sql.join(conditions, sql` and `),
    words: [sql`record.place_name`, sql`record.reason`, sql`record.compartment_code`],
    sorts: {
      placeName: [byText(sql`record.place_name`)],
      visitsPerMonth: [byValue(sql`record.visits_per_month`)],
      geodesicAreaHa: [byValue(sql`record.geodesic_area_ha`)],
      validFrom: [byKnown(sql`record.valid_from`)],
    },
    first: { sort: 'visitsPerMonth', direction: 'desc' },
    ties: [smallestFirst(sql`record.high_risk_place_id`)],
  }
}

export async function selectPlaceRows(tx: Transaction, ids: readonly string[], on: string): Promise<HighRiskRow[]> {
  const { rows } = await sql<HighRiskRow>`
    select record.high_risk_place_id as id, record.place_name as "placeName", record.risk_kinds as "riskKinds",
      record.visits_per_month as "visitsPerMonth", record.compartment_code as "compartmentCode", record.reason,
      record.geodesic_area_ha as "geodesicAreaHa", unit.id as "territoryId", unit.name as "territoryName",
      to_char(record.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(record.valid_to, 'YYYY-MM-DD') as "validTo",
      record.end_reason as "endReason", ${lonLat(sql`record.inner_point`)} as place,
      record.is_demonstration as "isDemonstration"
    from forest.high_risk_places record ${unitAround(sql`record.inner_point`, sql`${on}::date`)}
    where record.high_risk_place_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** So many are drawn at once. */
const mostDrawn = 2000

export async function selectPlaceShapes(
  tx: Transaction,
  on: string,
): Promise<{ id: string; placeName: string; shape: AreaShape }[]> {
  const { rows } = await sql<{ id: string; placeName: string; shape: AreaShape }>`
    select record.high_risk_place_id as id, record.place_name as "placeName", ST_AsGeoJSON(record.shape, 6)::jsonb as shape
    from forest.high_risk_places record where ${holds(on)}
    order by record.valid_from desc, record.high_risk_place_id limit ${mostDrawn}::int`.execute(tx)
  return rows
}

/** The ground of a compartment on a day: its plots as one; undefined: the register has none. */
export async function selectCompartmentGround(
  tx: Transaction,
  compartmentCode: string,
  on: string,
): Promise<AreaShape | undefined> {
  const { rows } = await sql<{ shape: AreaShape | null }>`
    select ST_AsGeoJSON(ST_Multi(ST_CollectionExtract(ST_Union(ST_MakeValid(record.shape)), 3)), 9)::jsonb as shape
    from forest.plot_versions record
    where lower(record.compartment_code) = ${compartmentCode.trim().toLowerCase()} and ${heldOn(on)}`.execute(tx)
  return rows[0]?.shape ?? undefined
}

/** Changes of the register that are known now, and disputes that are open, by compartment. */
export async function selectRiskEvents(tx: Transaction, on: string): Promise<RiskEvent[]> {
  const { rows } = await sql<RiskEvent>`
    select record.compartment_code as "compartmentCode", record.change_cause as what,
      to_char(record.valid_from, 'YYYY-MM-DD') as on
    from forest.plot_versions record
    where record.superseded_at is null and record.change_cause in ('clearingOrEncroachment', 'fire')
      and record.valid_from <= ${on}::date and record.valid_from > ${on}::date - 1826
    union all
    select distinct version.compartment_code, 'dispute', to_char(dispute.opened_on, 'YYYY-MM-DD')
    from forest.disputes dispute
    join forest.plot_versions version on version.plot_id in (dispute.first_plot_id, dispute.second_plot_id)
      and version.superseded_at is null and version.valid_to is null
    where dispute.dispute_state in ('open', 'hearing') and dispute.opened_on <= ${on}::date`.execute(tx)
  return rows
}

/** Compartments that are places of a day as a whole. */
export async function selectPlaceCompartments(tx: Transaction, on: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select lower(record.compartment_code) as code from forest.high_risk_places record
    where record.compartment_code is not null and ${holds(on)}`.execute(tx)
  return new Set(rows.map(({ code }) => code))
}
