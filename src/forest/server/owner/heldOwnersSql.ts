// SQL of what is kept of forest owners as people.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { present } from '../../../platform/typed.ts'
import type { OwnerFacts } from '../../owner/owner.ts'
import { heldOn } from '../heldOnSql.ts'
import { ownerFacts, whoseOwnerIs } from './ownerSql.ts'

export interface HeldOwner {
  readonly forestOwnerId: string
  readonly facts: OwnerFacts
  readonly territoryName: string | null
}

/** All, or the one with this id. */
export async function selectHeldOwners(tx: Transaction, forestOwnerId: string | null): Promise<HeldOwner[]> {
  const { rows } = await sql<HeldOwner>`
    select owner.forest_owner_id as "forestOwnerId", ${ownerFacts} as facts, unit.full_name as "territoryName"
    from forest.forest_owners owner left join published.territories unit on unit.territory_id = owner.territory_id
    where ${forestOwnerId}::uuid is null or owner.forest_owner_id = ${forestOwnerId}::uuid
    order by owner.recorded_at, owner.forest_owner_id`.execute(tx)
  return rows.map((row) => ({ ...row, facts: present(row.facts) as unknown as OwnerFacts }))
}

export async function selectPlotsOfOwner(tx: Transaction, forestOwnerId: string, on: string) {
  const { rows } = await sql<{ codePath: string; geodesicAreaHa: number; validFrom: string }>`
    select concat_ws('/', record.compartment_code, record.subcompartment_code, record.plot_code) as "codePath",
      record.geodesic_area_ha as "geodesicAreaHa", record.valid_from as "validFrom"
    from forest.plot_versions record ${whoseOwnerIs(forestOwnerId)} where ${heldOn(on)}
    order by record.code_order`.execute(tx)
  return rows
}

/** How many rows changed. */
export async function eraseContact(tx: Transaction, forestOwnerId: string): Promise<number> {
  const { rows } = await sql`
    update forest.forest_owners set representative = null, telephone = null, address = null
    where forest_owner_id = ${forestOwnerId}::uuid and coalesce(representative, telephone, address) is not null
    returning forest_owner_id`.execute(tx)
  return rows.length
}
