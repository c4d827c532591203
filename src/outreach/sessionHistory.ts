// The life of a session's record, newest first: who did what, when, why, and what each field read before and after.

import { changesBetween } from '../platform/amendment.ts'
import type { LifeStep } from '../platform/recordLife.ts'
import type { SessionFacts } from './session.ts'

export interface Amendment<Facts = SessionFacts> {
  readonly factsBefore: Facts
  readonly reason: string
  readonly at: string
  readonly by: string
}

export interface Withdrawal {
  readonly reason: string
  readonly at: string
  readonly by: string
  readonly restoredAt: string | null
  readonly restoredBy: string
  readonly restorationReason: string | null
}

/** `amendments` oldest first; each one's result is what the next one began from, the last one's is `now`. */
export function historyOf<Facts extends object = SessionFacts>(
  now: Facts,
  recorded: { readonly at: string; readonly by: string },
  amendments: readonly Amendment<Facts>[],
  withdrawals: readonly Withdrawal[],
): LifeStep[] {
  const entries: LifeStep[] = [
    { ...recorded, act: 'recorded', reason: null, changes: [] },
    ...amendments.map(({ at, by, reason, factsBefore }, index): LifeStep => {
      const after = amendments[index + 1]?.factsBefore ?? now
      return { at, by, act: 'amended', reason, changes: [...changesBetween(factsBefore, after)] }
    }),
    ...withdrawals.flatMap((withdrawal): LifeStep[] => {
      const { at, by, reason, restoredAt, restoredBy, restorationReason } = withdrawal
      const out: LifeStep = { at, by, act: 'withdrawn', reason, changes: [] }
      if (restoredAt === null) return [out]
      return [out, { at: restoredAt, by: restoredBy, act: 'restored', reason: restorationReason, changes: [] }]
    }),
  ]
  // Stable for acts of one instant: what came later in its own row stays later.
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse()
}
