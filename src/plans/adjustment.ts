// A signed correction of a figure: its own record, counted and shown beside what it corrects, never in its place.
import { Problem } from '../platform/problem.ts'
import { exactSum } from './count.ts'
import { counted, type FigureValue, numberOfValue } from './figureValue.ts'

export interface Adjustment {
  readonly delta: number
  readonly occurredOn: string
}

/** The figure after the correction; what was not reported becomes what the correction says. */
export function adjustedFigure(value: FigureValue, delta: number): FigureValue {
  return counted(exactSum([numberOfValue(value) ?? 0, delta]))
}

/**
 * Passes when the correction says something, of a day that has been, and leaves no figure below zero.
 * Throws `adjustment.nothing`, `adjustment.dateInFuture`, `adjustment.belowZero`.
 */
export function requireSoundAdjustment({ delta, occurredOn }: Adjustment, current: FigureValue, today: string): void {
  if (delta === 0) throw refused('adjustment.nothing', '/delta')
  if (occurredOn > today) throw refused('adjustment.dateInFuture', '/occurredOn', { occurredOn, today })
  const after = numberOfValue(adjustedFigure(current, delta)) ?? 0
  if (after < 0) throw refused('adjustment.belowZero', '/delta', { current: numberOfValue(current) ?? null, delta })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
