// Warning signs in the database: placed, checked, withdrawn.

import { sql } from 'kysely'
import type { LonLat } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { lonLat, point } from '../../platform/server/database/fragments.ts'
import type { CheckWarningSign, PlaceWarningSign, SignState } from '../warningSign.ts'

interface Recorded {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

export async function insertSign(
  tx: Transaction,
  warningSignId: string,
  sign: PlaceWarningSign & { readonly territoryId: string },
  recorded: Recorded,
): Promise<void> {
  await sql`
    insert into outreach.warning_signs (warning_sign_id, agency_id, territory_id, place, place_name, sign_text, sign_state,
      installed_on, next_check_due_on, remark, is_demonstration, recorded_by, recorded_at)
    values (${warningSignId}::uuid, ${sign.agencyId}::uuid, ${sign.territoryId}::uuid, ${point(sign.place)},
      ${sign.placeName ?? null}, ${sign.signText}, ${sign.signState}, ${sign.installedOn}::date,
      ${sign.nextCheckDueOn ?? null}::date, ${sign.remark ?? null}, ${recorded.isDemonstration}, ${recorded.by}::uuid,
      ${recorded.at}::timestamptz)`.execute(tx)
  const photoIds = sign.photoIds ?? []
  if (photoIds.length > 0)
    await sql`insert into outreach.warning_sign_photos (warning_sign_id, file_id, sort)
      select ${warningSignId}::uuid, * from unnest(${photoIds}::uuid[]) with ordinality`.execute(tx)
}

export async function insertCheck(
  tx: Transaction,
  signCheckId: string,
  check: CheckWarningSign & { readonly agencyId: string; readonly territoryId: string },
  recorded: Recorded,
): Promise<void> {
  const dueOn = check.signState === 'removed' ? null : (check.nextCheckDueOn ?? null)
  await sql`
    insert into outreach.sign_checks (sign_check_id, warning_sign_id, agency_id, territory_id, checked_on, sign_state,
      next_check_due_on, remark, is_demonstration, recorded_by, recorded_at)
    values (${signCheckId}::uuid, ${check.warningSignId}::uuid, ${check.agencyId}::uuid, ${check.territoryId}::uuid,
      ${check.checkedOn}::date, ${check.signState}, ${dueOn}::date, ${check.remark ?? null}, ${recorded.isDemonstration},
      ${recorded.by}::uuid, ${recorded.at}::timestamptz)`.execute(tx)
  const photoIds = check.photoIds ?? []
  if (photoIds.length > 0)
    await sql`insert into outreach.sign_check_photos (sign_check_id, file_id, sort)
      select ${signCheckId}::uuid, * from unnest(${photoIds}::uuid[]) with ordinality`.execute(tx)
}

export async function updateSignWithdrawn(
  tx: Transaction,
  warningSignId: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await sql`
    update outreach.warning_signs
    set withdrawal_reason = ${reason}, withdrawn_by = ${by}::uuid, withdrawn_at = ${at}::timestamptz
    where warning_sign_id = ${warningSignId}::uuid`.execute(tx)
}

export interface StoredSign {
  readonly id: string
  readonly agencyId: string
  readonly territoryId: string
  readonly place: LonLat
  readonly installedOn: string
  /** As last seen. */
  readonly signState: SignState
  readonly lastCheckedOn: string | null
  readonly remark: string | null
  readonly photoIds: readonly string[]
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly withdrawal: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectSign(
  tx: Transaction,
  warningSignId: string,
  { forUpdate = false } = {},
): Promise<StoredSign | undefined> {
  if (forUpdate)
    await sql`select from outreach.warning_signs where warning_sign_id = ${warningSignId}::uuid for update`.execute(tx)
  const { rows } = await sql<StoredSign & { withdrawnAt: Date | null; withdrawnBy: string; withdrawalReason: string }>`
    select record.warning_sign_id as id, record.agency_id as "agencyId", record.territory_id as "territoryId",
      ${lonLat(sql`record.place`)} as place, record.installed_on as "installedOn", state.sign_state as "signState",
      state.last_checked_on as "lastCheckedOn", record.remark,
      coalesce((select array_agg(photo.file_id order by photo.sort) from outreach.warning_sign_photos photo
        where photo.warning_sign_id = record.warning_sign_id), '{}') as "photoIds",
      coalesce(recorder.person_name, '') as "recordedBy", record.recorded_at as "recordedAt",
      record.withdrawn_at as "withdrawnAt", coalesce(withdrawer.person_name, '') as "withdrawnBy",
      record.withdrawal_reason as "withdrawalReason"
    from outreach.warning_signs record
    join outreach.sign_states state on state.warning_sign_id = record.warning_sign_id
    left join published.accounts recorder on recorder.account_id = record.recorded_by
    left join published.accounts withdrawer on withdrawer.account_id = record.withdrawn_by
    where record.warning_sign_id = ${warningSignId}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { withdrawnAt, withdrawnBy, withdrawalReason, ...sign } = row
  const withdrawal = withdrawnAt && { at: withdrawnAt.toISOString(), by: withdrawnBy, reason: withdrawalReason }
  return { ...sign, withdrawal }
}

export interface StoredCheck {
  readonly id: string
  readonly checkedOn: string
  readonly signState: SignState
  readonly nextCheckDueOn: string | null
  readonly remark: string | null
  readonly agencyName: string
  readonly recordedBy: string
  readonly recordedAt: string
  readonly photoIds: readonly string[]
}

/** Every check of a sign, newest first. */
export async function selectChecks(tx: Transaction, warningSignId: string): Promise<readonly StoredCheck[]> {
  const { rows } = await sql<Omit<StoredCheck, 'recordedAt'> & { recordedAt: Date }>`
    select looked.sign_check_id as id, looked.checked_on as "checkedOn", looked.sign_state as "signState",
      looked.next_check_due_on as "nextCheckDueOn", looked.remark, agency.name as "agencyName",
      coalesce(account.person_name, '') as "recordedBy", looked.recorded_at as "recordedAt",
      coalesce((select array_agg(photo.file_id order by photo.sort) from outreach.sign_check_photos photo
        where photo.sign_check_id = looked.sign_check_id), '{}') as "photoIds"
    from outreach.sign_checks looked
    join published.agencies agency on agency.agency_id = looked.agency_id
    left join published.accounts account on account.account_id = looked.recorded_by
    where looked.warning_sign_id = ${warningSignId}::uuid
    order by looked.checked_on desc, looked.recorded_at desc, looked.sign_check_id`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}
