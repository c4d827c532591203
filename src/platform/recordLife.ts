// The life of a record: recorded, amended, out of every count, back in. Pure; runs anywhere.
import Type, { type Static } from 'typebox'
import type { FieldChange } from './amendment.ts'
import { Instant } from './contract.ts'

/** One step, newest first in a history. */
export const LifeStep = Type.Object({
  at: Instant,
  by: Type.String(),
  act: Type.Enum(['recorded', 'amended', 'withdrawn', 'restored'] as const),
  reason: Type.Union([Type.String(), Type.Null()]),
  /** Names of the fields that an amendment changed, where what they read is not shown. */
  fields: Type.Optional(Type.Array(Type.String())),
  /** What an amendment changed, each field as it read before and after. */
  changes: Type.Optional(
    Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() })),
  ),
})
export type LifeStep = Static<typeof LifeStep>

export interface Withdrawal {
  readonly reason: string
  readonly at: string
  readonly by: string
  readonly restoredAt: string | null
  readonly restoredBy: string
  readonly restorationReason: string | null
}

export interface Amendment {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly fields: readonly string[]
  readonly changes?: readonly FieldChange[]
}

/** `withdrawals` and `amendments` oldest first. */
export function lifeOf(
  recorded: { readonly at: string; readonly by: string },
  withdrawals: readonly Withdrawal[],
  amendments: readonly Amendment[] = [],
): LifeStep[] {
  const steps = withdrawals.flatMap(({ at, by, reason, restoredAt, restoredBy, restorationReason }): LifeStep[] => [
    { at, by, act: 'withdrawn', reason },
    ...(restoredAt === null
      ? []
      : [{ at: restoredAt, by: restoredBy, act: 'restored' as const, reason: restorationReason }]),
  ])
  const changes = amendments.map(
    ({ fields, changes: read = [], ...step }): LifeStep => ({
      ...step,
      act: 'amended',
      fields: [...fields],
      changes: [...read],
    }),
  )
  const later = [...changes, ...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return [{ ...recorded, act: 'recorded' as const, reason: null }, ...later].reverse()
}
