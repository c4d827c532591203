// SQL of the steps of a file and the marks that were handed over.
import { type RawBuilder, sql } from 'kysely'
import type { LonLat } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import type { AllocationStep } from '../../allocation/allocation.ts'
import type { AllocationStepTaken } from '../../allocationContract.ts'
import { person, type Writing } from './allocationSql.ts'

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
      attended, agreed, surveyed_ha, posting_ends_on, signer, received_by, file_id, correction_reason, recorded_by, recorded_at)
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
    step.surveyed_ha as "surveyedHa", step.posting_ends_on::text as "postedUntil", step.signer,
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
