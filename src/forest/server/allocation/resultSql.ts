// What the result of forest allocation is counted from: plans, decisions, files on their way, forest that communes hold. Units are those
// of a day.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { AllocationRecipient } from '../../allocation/allocation.ts'
import type { Target, UnitOfYear } from '../../allocation/allocationResult.ts'
import type { setAllocationTarget } from '../../allocationResultContract.ts'
import { heldOn } from '../heldOnSql.ts'
import { unitAround } from '../overlap/groundSql.ts'
import type { Invented } from './allocationSql.ts'

interface Asked {
  readonly agencyId?: string | undefined
  readonly territoryId?: string | undefined
}

const ofAgency = (column: RawBuilder<unknown>, agencyId: string | undefined) =>
  agencyId ? sql`and ${column} = ${agencyId}::uuid` : sql``
const within = (place: RawBuilder<unknown>, territoryId: string | undefined) =>
  territoryId
    ? sql`and exists (select from published.territories within where within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, ${place}))`
    : sql``

/** Years that have a plan or a decision. */
export async function selectAllocationYears(tx: Transaction): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select target_year as year from forest.allocation_targets where superseded_at is null
    union
    select extract(year from standing.decided_on)::int from forest.allocations record
    join forest.allocation_states standing on standing.allocation_id = record.allocation_id
    where record.withdrawn_at is null and standing.decided_on is not null`.execute(tx)
  return rows.map(({ year }) => year)
}

export async function selectTargets(
  tx: Transaction,
  year: number,
  { agencyId, territoryId }: Asked,
): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select unit.territory_id as "territoryId", unit.full_name as "territoryName", record.target_ha as "targetHa", record.basis
    from forest.allocation_targets record join published.territories unit on unit.territory_id = record.territory_id
    where record.superseded_at is null and record.target_year = ${year}::int ${ofAgency(sql`record.agency_id`, agencyId)}
      ${within(sql`ST_PointOnSurface(unit.shape)`, territoryId)}
    order by unit.full_name collate platform.vietnamese, record.allocation_target_id`.execute(tx)
  return rows
}

export interface StoredDecision extends UnitOfYear {
  readonly allocationRecipient: AllocationRecipient
  readonly households: number | null
  readonly plots: readonly { readonly forestType: number | null; readonly hectares: number }[]
}

/** Of a year, by the units of `unitsOn`. */
export async function selectDecisions(
  tx: Transaction,
  year: number,
  unitsOn: string,
  { agencyId, territoryId }: Asked,
): Promise<StoredDecision[]> {
  const { rows } = await sql<StoredDecision>`
    select unit.id as "territoryId", unit.name as "territoryName", record.allocation_recipient as "allocationRecipient",
      record.households, (select jsonb_agg(jsonb_build_object('forestType', plot.decided_type, 'hectares', plot.decided_ha))
        from forest.allocation_plots plot where plot.allocation_id = record.allocation_id) as plots
    from forest.allocations record
    join forest.allocation_states standing on standing.allocation_id = record.allocation_id
    ${unitAround(sql`record.inner_point`, sql`${unitsOn}::date`)}
    where record.withdrawn_at is null and extract(year from standing.decided_on) = ${year}::int
      ${ofAgency(sql`record.agency_id`, agencyId)} ${within(sql`record.inner_point`, territoryId)}
    order by standing.decided_on, record.allocation_id`.execute(tx)
  return rows
}

/** Applied for until the day, and not decided on it. */
export async function selectOpenFiles(
  tx: Transaction,
  on: string,
  { agencyId, territoryId }: Asked,
): Promise<UnitOfYear[]> {
  const { rows } = await sql<UnitOfYear>`
    select unit.id as "territoryId", unit.name as "territoryName"
    from forest.allocations record
    join forest.allocation_states standing on standing.allocation_id = record.allocation_id
    ${unitAround(sql`record.inner_point`, sql`${on}::date`)}
    where record.withdrawn_at is null and standing.applied_on <= ${on}::date
      and (standing.decided_on is null or standing.decided_on > ${on}::date)
      ${ofAgency(sql`record.agency_id`, agencyId)} ${within(sql`record.inner_point`, territoryId)}`.execute(tx)
  return rows
}

/** Plots of commune committees on a day, as the tables of forest area count them: by the book, else as measured. */
export async function selectUnallocated(
  tx: Transaction,
  on: string,
  territoryId: string | undefined,
): Promise<(UnitOfYear & { readonly hectares: number })[]> {
  const { rows } = await sql<UnitOfYear & { hectares: number }>`
    select unit.id as "territoryId", unit.name as "territoryName",
      sum(coalesce(record.book_area_ha, record.geodesic_area_ha))::float8 as hectares
    from forest.plot_versions record ${unitAround(sql`record.inner_point`, sql`${on}::date`)}
    where record.owner_category = 'communeCommittee' and ${heldOn(on)} ${within(sql`record.inner_point`, territoryId)}
    group by unit.id, unit.name`.execute(tx)
  return rows
}

export async function insertTarget(
  tx: Transaction,
  id: string,
  target: InputOf<typeof setAllocationTarget>,
  { by, at, isDemonstration }: Invented,
): Promise<void> {
  await sql`
    update forest.allocation_targets set superseded_at = ${at}::timestamptz
    where target_year = ${target.targetYear}::int and territory_id = ${target.territoryId}::uuid
      and agency_id = ${target.agencyId}::uuid and superseded_at is null`.execute(tx)
  await sql`
    insert into forest.allocation_targets (allocation_target_id, target_year, territory_id, agency_id, target_ha, basis,
      is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${target.targetYear}::int, ${target.territoryId}::uuid, ${target.agencyId}::uuid,
      ${target.targetHa}::float8, ${target.basis}, ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz)`.execute(
    tx,
  )
}
