// SQL of what was raised against a file while it was posted.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { raiseObjection } from '../../allocationContract.ts'
import type { Writing } from './allocationSql.ts'

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
