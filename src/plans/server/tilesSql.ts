// What the map draws of units and of evidence, tile by tile.
import { type RawBuilder, sql } from 'kysely'
import { tileBounds } from '../../geo/tile.ts'
import type { TileQuestion, TileRow } from '../../platform/server/tiles/tileSource.ts'
import type { EvidenceFilter } from '../evidenceContract.ts'
import { evidenceConditions } from './evidenceSql.ts'

/** The day of the office at an instant. */
const dayOf = (now: Date) => sql`(${now.toISOString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`

/** Units in force on the day, and for each one point that carries its name. */
export function unitTiles({ bounds, now, input }: TileQuestion<{ asOf?: string }>): RawBuilder<TileRow> {
  const on = input.asOf ? sql`${input.asOf}::date` : dayOf(now)
  const [west, south, east, north] = bounds
  return sql<TileRow>`
    select jsonb_build_object('id', u.territory_id, 'name', u.full_name, 'kind', u.territory_kind,
        'isSketch', u.is_sketch, 'isLabel', drawn.is_label) as properties, drawn.shape
    from published.territories u
      cross join lateral (
        select false as is_label, u.shape as shape union all select true, ST_PointOnSurface(u.shape)
      ) drawn
    where u.shape && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
      and u.valid_from <= ${on} and (u.valid_to is null or ${on} < u.valid_to)
    order by u.territory_kind, u.territory_id, drawn.is_label`
}

/** Marks nearer to each other than this part of a tile are one disc with their number. */
const cellsOfTile = 12
/** From here on nothing is put together but what stands at the very same spot. */
const lastClusteredZoom = 15

/**
 * Evidence as marks: near ones as one with their number, at their middle, under the id and kind of the newest. A cell lies
 * in one tile only, so that no number is drawn twice at a seam.
 */
export function evidenceTiles({ tile, scope, now, input }: TileQuestion<EvidenceFilter>): RawBuilder<TileRow> {
  const { z, x, y } = tile
  const cells = 2 ** z * (z > lastClusteredZoom ? 4096 : cellsOfTile)
  const scale = 2 ** z
  const [west, south, east, north] = tileBounds(tile)
  return sql<TileRow>`
    with placed as (
      select record.evidence_id, record.evidence_kind, record.occurred_on, record.recorded_at,
        ST_X(record.place) as lon, ST_Y(record.place) as lat,
        (ST_X(record.place) + 180) / 360 as column_part,
        0.5 - ln(tan(pi() / 4 + radians(ST_Y(record.place)) / 2)) / (2 * pi()) as row_part
      from published.evidence record
      where record.place is not null and abs(ST_Y(record.place)) < 85.05
        and record.place && ST_Expand(ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8,
          4326), 1e-9)
        and ${evidenceConditions(input, scope, input.asOf ? sql`${input.asOf}` : dayOf(now))}
    ), clustered as (
      select (array_agg(evidence_id order by occurred_on desc, recorded_at desc, evidence_id))[1] as id,
        (array_agg(evidence_kind order by occurred_on desc, recorded_at desc, evidence_id))[1] as kind,
        count(*)::int as count, avg(lon) as lon, avg(lat) as lat
      from placed
      where floor(column_part * ${scale}::float8) = ${x}::float8 and floor(row_part * ${scale}::float8) = ${y}::float8
      group by floor(column_part * ${cells}::float8), floor(row_part * ${cells}::float8)
    )
    select jsonb_build_object('id', id, 'evidenceKind', kind, 'count', count) as properties,
      ST_SetSRID(ST_MakePoint(lon, lat), 4326) as shape
    from clustered order by id`
}
