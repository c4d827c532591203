// Urging a late unit: how, by when, and how a due item stands. Pure.
import type { WorkingCalendar } from '../law/workingDay.ts'
import { Problem } from '../platform/problem.ts'
import { type DueItem, lastDay } from './reminderRule.ts'

export const chaseForms = ['letter', 'phone', 'meeting'] as const
export type ChaseForm = (typeof chaseForms)[number]

export const dueStandings = ['late', 'open', 'done'] as const
export type DueStanding = (typeof dueStandings)[number]

export function dueStanding(
  { dueOn, doneOn }: Pick<DueItem, 'dueOn' | 'doneOn'>,
  today: string,
  calendar: WorkingCalendar,
): DueStanding {
  if (doneOn !== null) return 'done'
  return today > lastDay(dueOn, calendar) ? 'late' : 'open'
}

/** Throws `chase.inFuture`, `chase.answerBeforeChase`, `chase.nothingLate`, `chase.notLate` (naming the first that is not). */
export function requireSoundChase(
  {
    chasedOn,
    answerByOn,
    dueIds,
  }: { readonly chasedOn: string; readonly answerByOn: string; readonly dueIds: readonly string[] },
  found: readonly (DueItem & { readonly dueStanding: DueStanding })[],
  today: string,
): void {
  if (chasedOn > today)
    throw new Problem('chase.inFuture', 422, {}, [{ path: '/chasedOn', given: chasedOn, expected: 'right' }])
  if (answerByOn < chasedOn)
    throw new Problem('chase.answerBeforeChase', 422, {}, [
      { path: '/answerByOn', given: answerByOn, expected: 'right' },
    ])
  const late = new Set(found.filter((item) => item.dueStanding === 'late').map(({ dueId }) => dueId))
  const other = dueIds.find((dueId) => !late.has(dueId))
  if (other)
    throw new Problem('chase.notLate', 409, { subject: found.find(({ dueId }) => dueId === other)?.subject ?? other })
}
