// SQL of plots as map programs read them, page by page in the order of their ids.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { OwnerCategory } from '../../plot.ts'
import type { plotFilters } from '../../plotFeaturesContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import type { PlotFacts } from '../../plotRow.ts'
import { heldOn } from '../heldOnSql.ts'
import { factsOf } from '../plotColumns.ts'
import { purposeNumber } from '../plotListSql.ts'

export interface PlotFeature {
  readonly id: string
  readonly facts: PlotFacts
  readonly ownerCategory: OwnerCategory | null
  readonly geodesicAreaHa: number
  readonly validFrom: string
  readonly shape: AreaShape
}

export interface FeaturesAsked {
  readonly on: string
  readonly bounds?: readonly number[] | undefined
  readonly limit: number
  readonly after?: string | undefined
  readonly id?: string | undefined
  readonly filters?: Partial<Record<(typeof plotFilters)[number], string>> | undefined
}

function matching({ on, bounds, id, filters = {} }: FeaturesAsked): RawBuilder<unknown> {
  const [west, south, east, north] = bounds ?? []
  const code = (column: string, value: string | undefined) =>
    value === undefined ? [] : [sql`lower(${sql.ref(`record.${column}`)}) = ${value.toLowerCase()}`]
  const conditions = [
    heldOn(on),
    ...(id ? [sql`record.plot_id = ${id}::uuid`] : []),
    ...(bounds
      ? [
          sql`ST_Intersects(record.shape, ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326))`,
        ]
      : []),
    ...code('compartment_code', filters.tk),
    ...code('subcompartment_code', filters.khoanh),
    ...code('plot_code', filters.lo),
    ...code('forest_type_symbol', filters.ldlr),
    ...(filters.malr3 === undefined ? [] : [sql`(${purposeNumber})::text = ${filters.malr3}`]),
    ...(filters.loai_chu_rung === undefined ? [] : [sql`record.owner_category = ${filters.loai_chu_rung}`]),
  ]
  return sql.join(conditions, sql` and `)
}

export async function countPlotFeatures(tx: Transaction, asked: FeaturesAsked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from forest.plot_versions record where ${matching(asked)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** One more than was asked for, where there is one. */
export async function selectPlotFeatures(tx: Transaction, asked: FeaturesAsked): Promise<readonly PlotFeature[]> {
  const { rows } = await sql<PlotFeature>`
    select record.plot_id as id, ${sql.raw(factsOf('record'))} as facts, record.owner_category as "ownerCategory",
      record.geodesic_area_ha as "geodesicAreaHa", to_char(record.valid_from, 'YYYY-MM-DD') as "validFrom",
      ST_AsGeoJSON(ST_ForcePolygonCCW(record.shape), 9)::jsonb as shape
    from forest.plot_versions record
    where ${matching(asked)} ${asked.after ? sql`and record.plot_id > ${asked.after}::uuid` : sql``}
    order by record.plot_id limit ${asked.limit + 1}::int`.execute(tx)
  return rows
}
