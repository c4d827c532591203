import { sql } from 'kysely'
import type { LonLat } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'

/** Where the office's territories are: decides between grids whose numbers look alike. Undefined without any outline. */
export async function selectMiddle(tx: Transaction): Promise<LonLat | undefined> {
  const { rows } = await sql<{ lon: number | null; lat: number }>`
    select ST_X(middle) as lon, ST_Y(middle) as lat
    from (select ST_Centroid(ST_Extent(shape)::geometry) as middle from published.territories
      where territory_kind <> 'province') as office`.execute(tx)
  const [found] = rows
  return found?.lon ? { lon: found.lon, lat: found.lat } : undefined
}
