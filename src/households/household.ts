// A household near the forest. Plan 120/KH-UBND, II.1: owners and communes go to each of them. Names and telephones are
// personal data (Law 91/2025/QH15): only those who look after the area see them.

import Type, { type Static } from 'typebox'
import { IsoDate, LonLat, Uuid } from '../platform/contract.ts'
import { daysBetween } from '../platform/format.ts'
import { Problem } from '../platform/problem.ts'

export const HouseholdFacts = Type.Object({
  /** Who looks after it. */
  agencyId: Uuid,
  /** The unit of the day of entering. Left out, it is found from the place. */
  territoryId: Type.Optional(Uuid),
  village: Type.String({ minLength: 1, maxLength: 120 }),
  headName: Type.String({ minLength: 2, maxLength: 120 }),
  telephone: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  people: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
  place: Type.Optional(LonLat),
  /** Which forest it lives near: compartment, owner, how far. */
  forestNearby: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  nextVisitDueOn: Type.Optional(IsoDate),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
})
export type HouseholdFacts = Static<typeof HouseholdFacts>

/** `0905.123 456`, `+84 905123456` → `0905123456`; undefined when it is no Vietnamese telephone number. */
export function telephoneOf(text: string): string | undefined {
  const digits = text.replace(/[\s.\-()]/g, '').replace(/^\+84/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : undefined
}

/** Throws Problem `household.placeMissing`, `household.telephoneWrong`. */
export function requireSoundHousehold({ territoryId, place, telephone }: HouseholdFacts): void {
  if (!territoryId && !place) throw refused('household.placeMissing', '/territoryId')
  if (telephone && !telephoneOf(telephone)) throw refused('household.telephoneWrong', '/telephone', { telephone })
}

/** A visit is late from the day after it was due; null when none is due. */
export function daysLate(nextVisitDueOn: string | null, today: string): number | null {
  if (nextVisitDueOn === null) return null
  return Math.max(0, daysBetween(nextVisitDueOn, today))
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
