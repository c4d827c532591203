// What a task is measured by: which evidence counts, which quantity of it, and where the attributes must fit. Dated rows.
import Type, { type Static } from 'typebox'
import { Problem } from '../platform/problem.ts'

const word = { pattern: '^[a-z][A-Za-z0-9]{0,39}$' }

/** What of an indicator may be changed. */
export const IndicatorFacts = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 200 }),
  unitOfMeasure: Type.String(word),
  evidenceKinds: Type.Array(Type.String(word), { minItems: 1, maxItems: 20, uniqueItems: true }),
  /** Key of the evidence's quantities; summed. */
  quantity: Type.String(word),
  /** Attribute → values that count, or with `!` before them those that do not. */
  filter: Type.Record(Type.String(word), Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 40 })),
  isRestricted: Type.Boolean(),
})
export type IndicatorFacts = Static<typeof IndicatorFacts>

/** Passes when the end comes after the beginning. Throws `indicator.endedTooEarly`. */
export function requireLaterEnd(heldFrom: string, validTo: string): void {
  if (validTo > heldFrom) return
  const params = { validTo, heldFrom }
  throw new Problem('indicator.endedTooEarly', 422, params, [
    { path: '/validTo', expected: 'indicator.endedTooEarly', params },
  ])
}

/**
 * Passes when the change begins after the version that holds: what was counted before stays as it was counted.
 * Throws `indicator.changedTooEarly`.
 */
export function requireLaterChange(heldFrom: string, validFrom: string): void {
  if (validFrom > heldFrom) return
  const params = { validFrom, heldFrom }
  throw new Problem('indicator.changedTooEarly', 422, params, [
    { path: '/validFrom', expected: 'indicator.changedTooEarly', params },
  ])
}
