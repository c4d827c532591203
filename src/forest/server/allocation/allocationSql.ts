// SQL of one file of allocation: what it is, its steps, marks and objections, its plots.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, LonLat } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import type { AllocationRecipient, AllocationState, AllocationStep } from '../../allocation/allocation.ts'
import type {
  AllocationStepTaken,
  openAllocation,
  raiseObjection,
  setAllocationTarget,
} from '../../allocationContract.ts'
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

const person = (account: RawBuilder<unknown>) =>
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

// --- Steps -----------------------------------------------------------------------------------------------------------

export interface StepTaken {
  readonly allocationStep: AllocationStep
  readonly heldOn: string
  readonly recordNumber?: string | undefined
  readonly remarks?: string | undefined
  readonly attended?: number | undefined
  readonly agreed?: number | undefined
  readonly surveyedHa?: number | undefined
  readonly postedUntil?: string | undefined
  readonly signer?: string | undefined
  readonly receivedBy?: string | undefined
  readonly fileId?: string | undefined
  readonly marks?: readonly { readonly markNumber: string; readonly place: LonLat }[] | undefined
  readonly correctionReason?: string | undefined
}

/** Takes the place of what the step said before. */
export async function insertStep(
  tx: Transaction,
  id: string,
  allocationId: string,
  step: StepTaken,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.allocation_steps set superseded_at = ${at}::timestamptz
    where allocation_id = ${allocationId}::uuid and allocation_step = ${step.allocationStep}
      and superseded_at is null`.execute(tx)
  await sql`
    insert into forest.allocation_steps (allocation_step_id, allocation_id, allocation_step, held_on, record_number, remarks,
      attended, agreed, surveyed_ha, posted_until, signer, received_by, file_id, correction_reason, recorded_by, recorded_at)
    values (${id}::uuid, ${allocationId}::uuid, ${step.allocationStep}, ${step.heldOn}::date, ${step.recordNumber ?? null},
      ${step.remarks ?? null}, ${step.attended ?? null}::int, ${step.agreed ?? null}::int,
      ${step.surveyedHa ?? null}::float8, ${step.postedUntil ?? null}::date, ${step.signer ?? null},
      ${step.receivedBy ?? null}, ${step.fileId ?? null}::uuid, ${step.correctionReason ?? null}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
  const { marks = [] } = step
  await sql`
    insert into forest.boundary_marks (allocation_step_id, mark_number, place)
    select ${id}::uuid, mark_number, ST_SetSRID(ST_MakePoint(lon, lat), 4326)
    from unnest(${marks.map(({ markNumber }) => markNumber)}::text[], ${marks.map(({ place }) => place.lon)}::float8[],
      ${marks.map(({ place }) => place.lat)}::float8[]) as given (mark_number, lon, lat)`.execute(tx)
}

export type StoredStep = Omit<AllocationStepTaken, 'file' | 'recordedAt'> & {
  readonly allocationId: string
  readonly fileId: string | null
  readonly recordedAt: Date
  readonly receivedBy: string | null
}

const stepRows = (where: RawBuilder<unknown>) => sql<StoredStep>`
  select step.allocation_step_id as id, step.allocation_id as "allocationId", step.allocation_step as "allocationStep",
    step.held_on::text as "heldOn", step.record_number as "recordNumber", step.remarks, step.attended, step.agreed,
    step.surveyed_ha as "surveyedHa", step.posted_until::text as "postedUntil", step.signer,
    step.received_by as "receivedBy", step.file_id as "fileId", step.correction_reason as "correctionReason",
    ${person(sql`step.recorded_by`)} as "recordedBy", step.recorded_at as "recordedAt",
    step.superseded_at is not null as "isSuperseded",
    (select coalesce(jsonb_agg(jsonb_build_object('markNumber', mark.mark_number, 'place', ${lonLat(sql`mark.place`)})
        order by mark.mark_number collate platform.vietnamese), '[]')
      from forest.boundary_marks mark where mark.allocation_step_id = step.allocation_step_id) as marks
  from forest.allocation_steps step where ${where}
  order by step.superseded_at nulls last, step.recorded_at, step.allocation_step_id`

export async function selectSteps(tx: Transaction, allocationId: string): Promise<StoredStep[]> {
  return (await stepRows(sql`step.allocation_id = ${allocationId}::uuid`).execute(tx)).rows
}

export async function selectStep(tx: Transaction, id: string): Promise<StoredStep | undefined> {
  return (await stepRows(sql`step.allocation_step_id = ${id}::uuid`).execute(tx)).rows[0]
}

/** Marks farther than so many metres from every plot of the file. */
export async function selectFarMarks(
  tx: Transaction,
  allocationId: string,
  marks: readonly { readonly markNumber: string; readonly place: LonLat }[],
  metres: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ markNumber: string }>`
    select given.mark_number as "markNumber"
    from unnest(${marks.map(({ markNumber }) => markNumber)}::text[], ${marks.map(({ place }) => place.lon)}::float8[],
      ${marks.map(({ place }) => place.lat)}::float8[]) with ordinality as given (mark_number, lon, lat, sort)
    where not exists (
      select from forest.allocation_plots plot
      join forest.plot_versions version on version.plot_id = plot.plot_id and version.superseded_at is null
      where plot.allocation_id = ${allocationId}::uuid
        and ST_DWithin(version.shape::geography, ST_SetSRID(ST_MakePoint(given.lon, given.lat), 4326)::geography, ${metres}::float8))
    order by given.sort`.execute(tx)
  return rows.map(({ markNumber }) => markNumber)
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

// --- Objections and plans --------------------------------------------------------------------------------------------

export async function insertObjection(
  tx: Transaction,
  id: string,
  given: InputOf<typeof raiseObjection>,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    insert into forest.allocation_objections (allocation_objection_id, allocation_id, raised_on, objector, objection, file_id,
      recorded_by, recorded_at)
    values (${id}::uuid, ${given.allocationId}::uuid, ${given.raisedOn}::date, ${given.objector ?? null}, ${given.objection},
      ${given.fileId ?? null}::uuid, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export interface StoredObjection {
  readonly id: string
  readonly allocationId: string
  readonly raisedOn: string
  readonly objector: string | null
  readonly objection: string
  readonly fileId: string | null
  readonly answeredOn: string | null
  readonly answer: string | null
  readonly answerFileId: string | null
}

const objectionRows = (where: RawBuilder<unknown>) => sql<StoredObjection>`
  select objection.allocation_objection_id as id, objection.allocation_id as "allocationId",
    objection.raised_on::text as "raisedOn", objection.objector, objection.objection, objection.file_id as "fileId",
    objection.answered_on::text as "answeredOn", objection.answer, objection.answer_file_id as "answerFileId"
  from forest.allocation_objections objection where ${where}
  order by objection.raised_on, objection.recorded_at, objection.allocation_objection_id`

export async function selectObjections(tx: Transaction, allocationId: string): Promise<StoredObjection[]> {
  return (await objectionRows(sql`objection.allocation_id = ${allocationId}::uuid`).execute(tx)).rows
}

export async function selectObjection(tx: Transaction, id: string): Promise<StoredObjection | undefined> {
  return (await objectionRows(sql`objection.allocation_objection_id = ${id}::uuid`).execute(tx)).rows[0]
}

export async function markAnswered(
  tx: Transaction,
  id: string,
  { answeredOn, answer, fileId }: { readonly answeredOn: string; readonly answer: string; readonly fileId?: string },
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.allocation_objections set answered_on = ${answeredOn}::date, answer = ${answer},
      answer_file_id = ${fileId ?? null}::uuid, answered_by = ${by}::uuid, answered_at = ${at}::timestamptz
    where allocation_objection_id = ${id}::uuid`.execute(tx)
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
