// SQL of plots that are given out whole: every fact, the outline as it is kept.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { GivenOut } from '../../plotFileContract.ts'
import { factsOf } from '../plotColumns.ts'

/** Of a day, by today's knowledge, in the order of their numbers. */
export async function selectPlotsOfDay(
  tx: Transaction,
  { on, territoryId, limit }: { readonly on: string; readonly territoryId: string | undefined; readonly limit: number },
): Promise<readonly GivenOut[]> {
  const within = territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``
  const { rows } = await sql<GivenOut>`
    select record.plot_id as id, ${sql.raw(factsOf('record'))} as facts, record.owner_category as "ownerCategory",
      record.owner_full_name as "ownerFullName", record.geodesic_area_ha as "geodesicAreaHa",
      to_char(record.valid_from, 'YYYY-MM-DD') as "validFrom",
      ST_AsGeoJSON(record.shape, 15)::jsonb as shape
    from forest.plot_versions record ${within}
    where record.superseded_at is null and record.valid_from <= ${on}::date
      and (record.valid_to is null or ${on}::date < record.valid_to)
    order by record.code_order, record.plot_id limit ${limit}::int`.execute(tx)
  return rows
}
