// SQL of compartments with their units and of plots without an owner.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { heldOn } from '../heldOnSql.ts'
import { unitAround } from '../overlap/groundSql.ts'

export interface CompartmentOfUnit {
  readonly territoryId: string | null
  readonly territoryName: string | null
  readonly compartmentCode: string
  readonly plots: number
  readonly geodesicAreaHa: number
  readonly plotsWithoutOwner: number
}

/** Every compartment of a day, apart for each unit that it lies in. */
export async function selectCompartments(tx: Transaction, on: string): Promise<CompartmentOfUnit[]> {
  const { rows } = await sql<CompartmentOfUnit>`
    select unit.id as "territoryId", unit.name as "territoryName", record.compartment_code as "compartmentCode",
      count(*)::int as plots, sum(record.geodesic_area_ha)::float8 as "geodesicAreaHa",
      (count(*) filter (where coalesce(btrim(coalesce(record.owner_full_name, record.owner_name)), '') = ''
        and coalesce(record.owner_code, 0) <= 0))::int as "plotsWithoutOwner"
    from forest.plot_versions record ${unitAround(sql`record.inner_point`, sql`${on}::date`)}
    where ${heldOn(on)} group by 1, 2, 3`.execute(tx)
  return rows
}
