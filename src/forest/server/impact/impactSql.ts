// What a piece of ground touches of the register.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { type ForestPurpose, forestPurposes } from '../../forestPurpose.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import { harvestStopsOf, replacementOwed, type TouchedPlot, touchedSums } from '../../impact/impact.ts'
import type { OwnerCategory } from '../../plot.ts'
import type { AreaShape } from '../../plotFile.ts'
import { drawn } from '../drawnSql.ts'
import { heldOn } from '../heldOnSql.ts'
import { plannedGround } from '../masterPlan/masterPlanSql.ts'
import { purposeNumber } from '../plotListSql.ts'

/** So many plots are listed; all are summed. */
const mostListed = 500

interface StoredTouch {
  readonly plotId: string
  readonly codePath: string
  readonly forestType: number | null
  readonly purpose: number | null
  readonly ownerCategory: OwnerCategory | null
  readonly touchedHa: number
  readonly plotHa: number
  readonly hasOpenDispute: boolean
}

/** Of a day, by today's knowledge. Areas on the ellipsoid. */
export async function impactOf(tx: Transaction, shape: AreaShape, on: string) {
  const { rows } = await sql<StoredTouch & { groundHa: number }>`
    with ground as materialized (
      select ${drawn(shape)} as shape)
    select ST_Area(ground.shape::geography) / 10000 as "groundHa", touched.*
    from ground left join lateral (
      select record.plot_id as "plotId",
        concat_ws('/', record.compartment_code, record.subcompartment_code, record.plot_code) as "codePath",
        record.forest_type as "forestType", ${purposeNumber} as purpose, record.owner_category as "ownerCategory",
        ST_Area(ST_Intersection(ground.shape, case when ST_IsValid(record.shape) then record.shape
          else ST_MakeValid(record.shape) end)::geography) / 10000 as "touchedHa",
        record.geodesic_area_ha as "plotHa",
        exists (select from forest.disputes dispute where dispute.dispute_state in ('open', 'hearing')
          and record.plot_id in (dispute.first_plot_id, dispute.second_plot_id)) as "hasOpenDispute"
      from forest.plot_versions record
      where ST_Intersects(record.shape, ground.shape) and ${heldOn(on)}) touched on true
    order by "touchedHa" desc nulls last, touched."plotId"`.execute(tx)
  const groundHa = rows[0]?.groundHa ?? 0
  const plots = rows
    // Neighbours that only share the border are not touched.
    .filter(({ plotId, touchedHa }) => plotId !== null && touchedHa > 0)
    .map(({ groundHa: _, purpose, ...plot }) => ({
      ...plot,
      landClass: plot.forestType === null ? null : (forestTypeOfCode(plot.forestType)?.landClass ?? null),
      forestPurpose: forestPurposes[(purpose ?? 0) - 1] ?? (null as ForestPurpose | null),
    }))
  return {
    on,
    groundHa,
    outsideHa: Math.max(0, groundHa - sumOf(plots)),
    plots: plots.slice(0, mostListed),
    furtherPlots: Math.max(0, plots.length - mostListed),
    sums: touchedSums(plots),
    replacement: replacementOwed(plots, on) ?? null,
    masterPlans: await plannedGround(tx, shape, { on, groundHa }),
    harvestStops: harvestStopsOf(plots, groundHa),
  }
}

const sumOf = (plots: readonly TouchedPlot[]) => plots.reduce((sum, { touchedHa }) => sum + touchedHa, 0)

/** The ground of whole plots of a day; undefined where one of them is not in force. */
export async function selectPlotsGround(
  tx: Transaction,
  plotIds: readonly string[],
  on: string,
): Promise<AreaShape | undefined> {
  const { rows } = await sql<{ plots: number; shape: AreaShape | null }>`
    select count(*)::int as plots,
      ST_AsGeoJSON(ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(ST_MakeValid(record.shape))), 3)), 15)::jsonb as shape
    from forest.plot_versions record
    where record.plot_id = any(${[...plotIds]}::uuid[]) and ${heldOn(on)}`.execute(tx)
  const [found] = rows
  return found?.plots === plotIds.length ? (found.shape ?? undefined) : undefined
}
