// Households in the database: entered, amended. Personal data: whoever shows it writes it down.
import { sql } from 'kysely'
import type { Amendment } from '../../platform/recordLife.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { lonLat, point } from '../../platform/server/database/fragments.ts'
import { present } from '../../platform/typed.ts'
import type { HouseholdFacts } from '../household.ts'

export type PlacedHousehold = HouseholdFacts & { readonly territoryId: string }
export interface Recorded {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

export async function insertHousehold(
  tx: Transaction,
  householdId: string,
  facts: PlacedHousehold,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into households.households (household_id, agency_id, territory_id, village, head_name, telephone, people, place,
      forest_nearby, next_visit_due_on, remark, is_demonstration, recorded_by, recorded_at)
    values (${householdId}::uuid, ${facts.agencyId}::uuid, ${facts.territoryId}::uuid, ${facts.village},
      ${facts.headName}, ${facts.telephone ?? null}, ${facts.people ?? null}::int, ${point(facts.place)},
      ${facts.forestNearby ?? null}, ${facts.nextVisitDueOn ?? null}::date, ${facts.remark ?? null},
      ${isDemonstration}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

/** False when somebody else was quicker. */
export async function updateHousehold(
  tx: Transaction,
  householdId: string,
  version: number,
  facts: PlacedHousehold,
): Promise<boolean> {
  const { rows } = await sql`
    update households.households set agency_id = ${facts.agencyId}::uuid, territory_id = ${facts.territoryId}::uuid,
      village = ${facts.village}, head_name = ${facts.headName}, telephone = ${facts.telephone ?? null},
      people = ${facts.people ?? null}::int, place = ${point(facts.place)},
      forest_nearby = ${facts.forestNearby ?? null}, next_visit_due_on = ${facts.nextVisitDueOn ?? null}::date,
      remark = ${facts.remark ?? null}, version = version + 1
    where household_id = ${householdId}::uuid and version = ${version}::int returning household_id`.execute(tx)
  return rows.length > 0
}

export async function insertHouseholdAmendment(
  tx: Transaction,
  amendment: {
    readonly householdId: string
    readonly version: number
    readonly factsBefore: HouseholdFacts
    readonly fields: readonly string[]
    readonly reason: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into households.household_amendments (household_id, version, facts_before, fields, reason, amended_by, amended_at)
    values (${amendment.householdId}::uuid, ${amendment.version}::int, ${JSON.stringify(amendment.factsBefore)}::jsonb,
      ${amendment.fields}::text[], ${amendment.reason}, ${amendment.by}::uuid, ${amendment.at}::timestamptz)`.execute(
    tx,
  )
}

/** Every amendment, oldest first; what was written before stays in the database. */
export async function selectHouseholdAmendments(tx: Transaction, householdId: string): Promise<readonly Amendment[]> {
  const { rows } = await sql<Omit<Amendment, 'at'> & { at: Date }>`
    select amendment.fields, amendment.reason, amendment.amended_at as at, coalesce(account.person_name, '') as by
    from households.household_amendments amendment
    left join published.accounts account on account.account_id = amendment.amended_by
    where amendment.household_id = ${householdId}::uuid order by amendment.version`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export interface StoredHousehold {
  readonly id: string
  readonly agencyId: string
  readonly territoryId: string
  readonly version: number
  readonly facts: HouseholdFacts
  readonly visits: number
  readonly isWithdrawn: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectHousehold(
  tx: Transaction,
  householdId: string,
  { forUpdate = false } = {},
): Promise<StoredHousehold | undefined> {
  if (forUpdate)
    await sql`select from households.households where household_id = ${householdId}::uuid for update`.execute(tx)
  const { rows } = await sql<Omit<StoredHousehold, 'facts'> & { facts: object }>`
    select record.household_id as id, record.agency_id as "agencyId", record.territory_id as "territoryId", record.version,
      json_build_object('agencyId', record.agency_id, 'territoryId', record.territory_id, 'village', record.village,
        'headName', record.head_name, 'telephone', record.telephone, 'people', record.people,
        'place', ${lonLat(sql`record.place`)}, 'forestNearby', record.forest_nearby,
        'nextVisitDueOn', record.next_visit_due_on, 'remark', record.remark) as facts,
      state.visits, withdrawn.record_id is not null as "isWithdrawn",
      coalesce(account.person_name, '') as "recordedBy", record.recorded_at as "recordedAt"
    from households.households record
    join households.household_states state on state.household_id = record.household_id
    left join published.withdrawn_records withdrawn on withdrawn.record_id = record.household_id
    left join published.accounts account on account.account_id = record.recorded_by
    where record.household_id = ${householdId}::uuid`.execute(tx)
  const [row] = rows
  return row && { ...row, facts: present(row.facts) as unknown as HouseholdFacts }
}

/** Households that somebody has worked on since they were entered. */
export async function selectTouchedHouseholds(tx: Transaction, householdIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select household_id as id from households.households household
    where household_id = any(${householdIds}::uuid[]) and (version > 1
      or exists (select from households.visits visit where visit.household_id = household.household_id)
      or exists (select from published.withdrawn_records withdrawn
        where withdrawn.record_id = household.household_id))`.execute(tx)
  return rows.map(({ id }) => id)
}
