// Plots near by, one by one, and the days on which they changed.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { TileQuestion, TileRow } from '../../../platform/server/tiles/tileSource.ts'
import { heldOn } from '../heldOnSql.ts'
import { purposeNumber } from '../plotListSql.ts'

/** From here on plots carry their number. */
const labelledFrom = 15
/** From here on corners are drawn as they are. */
const finestZoom = 16

/** The plots of a day with their kinds, and from near the point that carries the number. */
export function plotTiles(
  { tile, bounds }: Pick<TileQuestion<unknown>, 'tile' | 'bounds'>,
  on: string,
): RawBuilder<TileRow> {
  const [west, south, east, north] = bounds
  const dot = 360 / 2 ** tile.z / 1024
  const shape = tile.z < finestZoom ? sql`ST_Simplify(record.shape, ${dot}::float8, true)` : sql`record.shape`
  const points = tile.z < labelledFrom ? sql`` : sql`union all select true, record.inner_point`
  return sql<TileRow>`
    select jsonb_strip_nulls(jsonb_build_object('id', record.plot_id, 'isLabel', drawn.is_label,
        'label', case when drawn.is_label then record.plot_code end, 'symbol', record.forest_type_symbol,
        'forestType', record.forest_type, 'forestPurpose', (array['protection', 'specialUse', 'production'])[${purposeNumber}],
        'ownerCategory', record.owner_category)) as properties, drawn.shape
    from forest.plot_versions record
      cross join lateral (select false as is_label, ${shape} as shape ${points}) drawn
    where record.shape && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
      and ${heldOn(on)}
    order by record.recorded_at, record.plot_id, drawn.is_label`
}

/** The newest days from which versions hold as it is known now, the earliest first: from one to the next by the index. */
export async function selectPlotDays(tx: Transaction, limit: number): Promise<string[]> {
  const next = (condition: RawBuilder<unknown>) => sql`
    (select record.valid_from from forest.plot_versions record where record.superseded_at is null and ${condition}
      order by record.valid_from desc limit 1)`
  const { rows } = await sql<{ day: string }>`
    with recursive days as (
      select ${next(sql`true`)} as day, 1 as number
      union all
      select ${next(sql`record.valid_from < days.day`)}, days.number + 1 from days
      where days.day is not null and days.number < ${limit}::int)
    select to_char(day, 'YYYY-MM-DD') as day from days where day is not null order by day`.execute(tx)
  return rows.map(({ day }) => day)
}
