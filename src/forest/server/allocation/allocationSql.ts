// SQL of one file of allocation: what it is, its steps, marks and objections, its plots.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, LonLat } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import type { AllocationRecipient, AllocationState } from '../../allocation/allocation.ts'
import type { openAllocation } from '../../allocationContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { unitAround, versionOn } from '../overlap/groundSql.ts'

export interface Writing {
  readonly by: string
  readonly at: Date
}
export type Invented = Writing & { readonly isDemonstration: boolean }

// --- The file --------------------------------------------------------------------------------------------------------

/** Of plots that the register holds on the day; answers how many of them it does. */
export async function insertAllocation(
  tx: Transaction,
  id: string,
  { plotIds, ...given }: InputOf<typeof openAllocation>,
  { on, by, at, isDemonstration }: Invented & { readonly on: string },
): Promise<number> {
  const { rows } = await sql<{ plots: number }>`
    with chosen as materialized (
      select version.plot_id, version.inner_point, version.geodesic_area_ha, given.sort
      from unnest(${[...plotIds]}::uuid[]) with ordinality as given (plot_id, sort)
      join forest.plot_versions version on version.plot_id = given.plot_id and version.superseded_at is null
        and version.valid_from <= ${on}::date and (version.valid_to is null or ${on}::date < version.valid_to)
    ), opened as (
      insert into forest.allocations (allocation_id, allocation_state, allocation_recipient, recipient_name, representative,
        households, village, agency_id, territory_id, proposed_ha, inner_point, geodesic_area_ha, is_demonstration, recorded_by,
        recorded_at)
      select ${id}::uuid, 'villageMeeting', ${given.allocationRecipient}, ${given.recipientName},
        ${given.representative ?? null}, ${given.households ?? null}::int, ${given.village ?? null}, ${given.agencyId}::uuid,
        unit.id, ${given.proposedHa ?? null}::float8, largest.inner_point,
        (select sum(geodesic_area_ha) from chosen), ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz
      from (select inner_point from chosen order by geodesic_area_ha desc, sort limit 1) largest
      ${unitAround(sql`largest.inner_point`, sql`${on}::date`)}
    )
    select count(*)::int as plots from chosen`.execute(tx)
  const [{ plots } = { plots: 0 }] = rows
  if (plots === plotIds.length)
    await sql`
      insert into forest.allocation_plots (allocation_id, plot_id, sort)
      select ${id}::uuid, plot_id, sort from unnest(${[...plotIds]}::uuid[]) with ordinality as given (plot_id, sort)`.execute(
      tx,
    )
  return plots
}

export interface StoredAllocation {
  readonly state: AllocationState
  readonly recipient: AllocationRecipient
  readonly recipientName: string
  readonly representative: string | null
  readonly place: LonLat
  readonly changeId: string | null
  readonly isChangeUndone: boolean
  readonly recordedBy: string
  readonly withdrawalReason: string | null
  readonly openObjections: number
}

/** `forWriting`: nobody else takes a step meanwhile. */
export async function selectAllocation(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredAllocation | undefined> {
  const { rows } = await sql<StoredAllocation>`
    select record.allocation_state as state, record.allocation_recipient as recipient,
      record.recipient_name as "recipientName", record.representative, ${lonLat(sql`record.inner_point`)} as place,
      record.change_id as "changeId",
      exists (select from forest.changes change where change.change_id = record.change_id and change.undone_at is not null)
        as "isChangeUndone",
      ${person(sql`record.recorded_by`)} as "recordedBy", record.withdrawal_reason as "withdrawalReason",
      (select count(*)::int from forest.allocation_objections objection
        where objection.allocation_id = record.allocation_id and objection.answered_on is null) as "openObjections"
    from forest.allocations record
    where record.allocation_id = ${id}::uuid ${forWriting ? sql`for update of record` : sql``}`.execute(tx)
  return rows[0]
}

/** The name of an account. */
export const person = (account: RawBuilder<unknown>) =>
  sql`coalesce((select account.person_name from published.accounts account where account.account_id = ${account}), '')`

export async function setState(tx: Transaction, id: string, state: AllocationState): Promise<void> {
  await sql`update forest.allocations set allocation_state = ${state} where allocation_id = ${id}::uuid`.execute(tx)
}

export async function markAllocationWithdrawn(
  tx: Transaction,
  id: string,
  reason: string,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.allocations set allocation_state = 'withdrawn', withdrawn_by = ${by}::uuid,
      withdrawn_at = ${at}::timestamptz, withdrawal_reason = ${reason}
    where allocation_id = ${id}::uuid`.execute(tx)
}

// --- Plots -----------------------------------------------------------------------------------------------------------

export interface AllocatedPlot {
  readonly plotId: string
  readonly codePath: string
  readonly forestType: number | null
  readonly ownerCategory: string | null
  readonly bookAreaHa: number | null
  readonly geodesicAreaHa: number | null
  readonly decidedHa: number | null
  readonly shape: AreaShape | null
}

/** As the register has them on a day; the type that was decided, where one was. */
export async function selectAllocatedPlots(
  tx: Transaction,
  allocationId: string,
  on: string,
): Promise<AllocatedPlot[]> {
  const { rows } = await sql<AllocatedPlot>`
    select plot.plot_id as "plotId", ${lastCode(sql`plot.plot_id`)} as "codePath",
      coalesce(plot.decided_type, version.forest_type) as "forestType", version.owner_category as "ownerCategory",
      nullif(version.book_area_ha, 0) as "bookAreaHa", version.geodesic_area_ha as "geodesicAreaHa",
      plot.decided_ha as "decidedHa", ST_AsGeoJSON(version.shape, 7)::jsonb as shape
    from forest.allocation_plots plot ${versionOn(sql`version`, sql`plot.plot_id`, sql`${on}::date`)}
    where plot.allocation_id = ${allocationId}::uuid order by plot.sort`.execute(tx)
  return rows
}

/** What people called a plot last. */
export const lastCode = (plotId: RawBuilder<unknown>) => sql`coalesce((
  select concat_ws('/', last.compartment_code, last.subcompartment_code, last.plot_code) from forest.plot_versions last
  where last.plot_id = ${plotId} and last.superseded_at is null order by last.valid_from desc limit 1), '?')`

export async function markDecidedPlots(
  tx: Transaction,
  allocationId: string,
  plots: readonly { readonly plotId: string; readonly hectares: number; readonly forestType: number | null }[],
): Promise<void> {
  await sql`
    update forest.allocation_plots plot set decided_ha = given.hectares, decided_type = given.forest_type
    from unnest(${plots.map(({ plotId }) => plotId)}::uuid[], ${plots.map(({ hectares }) => hectares)}::float8[],
      ${plots.map(({ forestType }) => forestType)}::smallint[]) as given (plot_id, hectares, forest_type)
    where plot.allocation_id = ${allocationId}::uuid and plot.plot_id = given.plot_id`.execute(tx)
}

export async function markChange(tx: Transaction, allocationId: string, changeId: string): Promise<void> {
  await sql`
    update forest.allocations set change_id = ${changeId}::uuid where allocation_id = ${allocationId}::uuid`.execute(tx)
}
