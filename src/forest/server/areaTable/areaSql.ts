// SQL of the tables of forest area: plots that are alike summed at both ends of a period, and what came and went between.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { AreaPart } from '../../areaTable/areaTables.ts'
import { type ForestPurpose, forestPurposes } from '../../forestPurpose.ts'
import type { OwnerCategory } from '../../plot.ts'
import { purposeNumber } from '../plotListSql.ts'

export interface AreaQuestion {
  readonly on: string
  readonly from: string
  readonly unitsOn: string
  readonly territoryId?: string | undefined
  readonly forestPurpose?: ForestPurpose | undefined
  readonly ownerCategory?: OwnerCategory | undefined
}

export interface AreaUnit {
  readonly territoryId: string
  readonly name: string
  readonly landHa: number | null
  readonly isSketch: boolean
}

const inForce = (alias: string, on: string) =>
  sql`(${sql.ref(`${alias}.valid_from`)} <= ${on}::date and (${sql.ref(`${alias}.valid_to`)} is null or ${on}::date < ${sql.ref(`${alias}.valid_to`)}))`
/** The smallest units of a day: those without another below. */
const smallestUnits = (on: string, territoryId: string | undefined) => sql`
  select unit.territory_id, unit.full_name, unit.shape, unit.is_sketch from published.territories unit
  where ${inForce('unit', on)}
    and not exists (select from published.territories below where below.parent_id = unit.territory_id and ${inForce('below', on)})
    ${
      territoryId
        ? sql`and (unit.territory_id = ${territoryId}::uuid or exists (select from published.territories wide
      where wide.territory_id = ${territoryId}::uuid and ST_Covers(wide.shape, ST_PointOnSurface(unit.shape))))`
        : sql``
    }`

/** In the order of their names. */
export async function selectAreaUnits(tx: Transaction, { unitsOn, territoryId }: AreaQuestion): Promise<AreaUnit[]> {
  const { rows } = await sql<AreaUnit>`
    select unit.territory_id as "territoryId", unit.full_name as name, ST_Area(unit.shape::geography) / 10000 as "landHa",
      unit.is_sketch as "isSketch"
    from (${smallestUnits(unitsOn, territoryId)}) unit
    order by unit.full_name collate platform.vietnamese, unit.territory_id`.execute(tx)
  return rows
}

function conditions({ territoryId, forestPurpose, ownerCategory }: AreaQuestion): RawBuilder<unknown>[] {
  return [
    ...(territoryId
      ? [
          sql`exists (select from published.territories within where within.territory_id = ${territoryId}::uuid
          and ST_Covers(within.shape, record.inner_point))`,
        ]
      : []),
    ...(forestPurpose ? [sql`${purposeNumber} = ${forestPurposes.indexOf(forestPurpose) + 1}::int`] : []),
    ...(ownerCategory ? [sql`record.owner_category = ${ownerCategory}`] : []),
  ]
}

/** What happened to a plot when a version ended: what followed says it, or the change in which the plot ended. */
const endCause = sql`coalesce(
  (select next.change_cause from forest.plot_versions next where next.plot_id = record.plot_id
    and next.superseded_at is null and next.valid_from = record.valid_to limit 1),
  (select change.change_cause from forest.change_plots own join forest.changes change on change.change_id = own.change_id
    where own.plot_id = record.plot_id and own.plot_role = 'ended' and change.undone_at is null
      and change.valid_from = record.valid_to limit 1))`

export interface AreaSums {
  readonly parts: AreaPart[]
  readonly plots: number
  readonly withoutBookArea: number
  readonly isDemonstration: boolean
}

export async function selectAreaSums(tx: Transaction, question: AreaQuestion): Promise<AreaSums> {
  const { on, from, unitsOn } = question
  const opening = sql`(record.valid_from <= ${from}::date and (record.valid_to is null or ${from}::date < record.valid_to))`
  const closing = sql`(record.valid_from <= ${on}::date and (record.valid_to is null or ${on}::date < record.valid_to))`
  const within = (day: RawBuilder<unknown>) => sql`(${day} > ${from}::date and ${day} <= ${on}::date)`
  const { rows } = await sql<AreaPart & { plots: number; withoutBookArea: number; isDemonstration: boolean }>`
    with units as (${smallestUnits(unitsOn, undefined)}), counted as (
      select record.forest_type, ${purposeNumber} as purpose, record.owner_category,
        (select units.territory_id from units where ST_Covers(units.shape, record.inner_point)
          order by units.territory_id limit 1) as territory_id,
        round(coalesce(record.book_area_ha, record.geodesic_area_ha)::numeric * 100)::bigint as hundredths,
        record.book_area_ha is null as is_measured, plot.is_demonstration,
        ${opening} as is_opening, ${closing} as is_closing,
        ${within(sql`record.valid_from`)} as is_gain, record.change_cause as gain_cause,
        ${within(sql`record.valid_to`)} as is_loss, case when ${within(sql`record.valid_to`)} then ${endCause} end as loss_cause
      from forest.plot_versions record join forest.plots plot on plot.plot_id = record.plot_id
      where record.superseded_at is null and record.valid_from <= ${on}::date
        and (record.valid_to is null or record.valid_to > ${from}::date)
        ${sql.join(
          conditions(question).map((condition) => sql`and ${condition}`),
          sql` `,
        )}
    )
    select part.moment, territory_id as "territoryId", forest_type as "forestType", purpose, owner_category as "ownerCategory",
      part.cause as "changeCause", sum(hundredths)::float8 as hundredths, count(*)::int as plots,
      count(*) filter (where is_measured)::int as "withoutBookArea", bool_or(is_demonstration) as "isDemonstration"
    from counted cross join lateral (values ('opening', is_opening, null), ('closing', is_closing, null),
      ('gain', is_gain, gain_cause), ('loss', is_loss, loss_cause)) part (moment, holds, cause)
    where part.holds
    group by part.moment, territory_id, forest_type, purpose, owner_category, part.cause`.execute(tx)
  const atEnd = rows.filter(({ moment }) => moment === 'closing')
  return {
    parts: rows,
    plots: atEnd.reduce((sum, { plots }) => sum + plots, 0),
    withoutBookArea: atEnd.reduce((sum, row) => sum + row.withoutBookArea, 0),
    isDemonstration: rows.some((row) => row.isDemonstration),
  }
}
