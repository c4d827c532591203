// A warning sign at a forest road: a thing on the map with its text, its state and its next check. Plan 120/KH-UBND, II.1.

import Type, { type Static } from 'typebox'
import { IsoDate, LonLat, Uuid } from '../platform/contract.ts'
import { daysBetween } from '../platform/format.ts'
import { Problem } from '../platform/problem.ts'

export const signStates = ['good', 'damaged', 'missing', 'removed'] as const
export type SignState = (typeof signStates)[number]

const photoIds = Type.Optional(Type.Array(Uuid, { maxItems: 6, uniqueItems: true }))
const remark = Type.Optional(Type.String({ minLength: 1, maxLength: 1000 }))

export const PlaceWarningSign = Type.Object({
  /** Who looks after it. */
  agencyId: Uuid,
  place: LonLat,
  /** The unit of that day. Left out, it is found from the place. */
  territoryId: Type.Optional(Uuid),
  placeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** What is written on it. */
  signText: Type.String({ minLength: 1, maxLength: 500 }),
  signState: Type.Enum(signStates),
  installedOn: IsoDate,
  nextCheckDueOn: Type.Optional(IsoDate),
  photoIds,
  remark,
})
export type PlaceWarningSign = Static<typeof PlaceWarningSign>

export const CheckWarningSign = Type.Object({
  warningSignId: Uuid,
  checkedOn: IsoDate,
  signState: Type.Enum(signStates),
  nextCheckDueOn: Type.Optional(IsoDate),
  photoIds,
  remark,
})
export type CheckWarningSign = Static<typeof CheckWarningSign>

/** Throws Problem `warningSign.dateInFuture`, `warningSign.nextCheckTooEarly`. */
export function requireSoundSign(sign: PlaceWarningSign, today: string): void {
  if (sign.installedOn > today) throw refused('warningSign.dateInFuture', '/installedOn', { day: sign.installedOn })
  requireNextCheck(sign.nextCheckDueOn, sign.installedOn)
}

/** `sign`: what is known of it before this check. Throws a Problem; a sign that was taken away is not checked again. */
export function requireSoundCheck(
  check: CheckWarningSign,
  sign: { readonly installedOn: string; readonly signState: SignState; readonly lastCheckedOn: string | null },
  today: string,
): void {
  if (check.checkedOn > today) throw refused('warningSign.dateInFuture', '/checkedOn', { day: check.checkedOn })
  if (check.checkedOn < sign.installedOn)
    throw refused('warningSign.checkedBeforeInstalled', '/checkedOn', { installedOn: sign.installedOn })
  const isAfterRemoval = sign.signState === 'removed' && check.checkedOn >= (sign.lastCheckedOn ?? sign.installedOn)
  if (isAfterRemoval) throw refused('warningSign.alreadyRemoved', '/checkedOn')
  if (check.signState !== 'removed') requireNextCheck(check.nextCheckDueOn, check.checkedOn)
}

/** A check is late from the day after it was due. Not due, or removed: null. */
export function daysLate(sign: { signState: SignState; nextCheckDueOn: string | null }, today: string): number | null {
  if (!sign.nextCheckDueOn || sign.signState === 'removed') return null
  return Math.max(0, daysBetween(sign.nextCheckDueOn, today))
}

function requireNextCheck(dueOn: string | undefined, after: string) {
  if (dueOn && dueOn <= after) throw refused('warningSign.nextCheckTooEarly', '/nextCheckDueOn', { after })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
