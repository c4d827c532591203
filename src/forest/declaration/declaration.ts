// What an owner declares of a plot: until when, whether it came in time, how it stands. Pure.
import { dayAfter } from '../../platform/format.ts'
import { Problem } from '../../platform/problem.ts'
import { inForce } from '../datedRule.ts'
import { declarationRules } from '../seed/declarationRules.ts'

export const confirmingSides = ['commune', 'ranger'] as const
export type ConfirmingSide = (typeof confirmingSides)[number]
export const declarationStates = ['declared', 'confirmed', 'doubted', 'entered', 'refused', 'withdrawn'] as const
export type DeclarationState = (typeof declarationStates)[number]

export interface DeclarationDue {
  /** The last day in time. */
  readonly dueOn: string
  readonly isLate: boolean
  readonly basis: string
  readonly isChecked: boolean
}

/** By the rule of the day on which it happened; undefined: no rule is known for that day. */
export function declarationDue(happenedOn: string, declaredOn: string): DeclarationDue | undefined {
  const rule = inForce(declarationRules, happenedOn)
  if (!rule) return undefined
  const dueOn = dayAfter(happenedOn, rule.days)
  return { dueOn, isLate: declaredOn > dueOn, basis: rule.basis, isChecked: rule.isChecked }
}

interface Standing {
  readonly isWithdrawn: boolean
  readonly hasChange: boolean
  readonly isRefused: boolean
  /** What each side found; null: it has not been there. */
  readonly commune: boolean | null
  readonly ranger: boolean | null
}

export function declarationStateOf({ isWithdrawn, hasChange, isRefused, commune, ranger }: Standing): DeclarationState {
  if (isWithdrawn) return 'withdrawn'
  if (hasChange) return 'entered'
  if (isRefused) return 'refused'
  if (commune === false || ranger === false) return 'doubted'
  return commune && ranger ? 'confirmed' : 'declared'
}

/** Throws Problem `changeDeclaration.*`. */
export function requireSoundDeclaration({ happenedOn }: { readonly happenedOn: string }, today: string): void {
  if (happenedOn > today)
    throw new Problem('changeDeclaration.fromFuture', 422, { on: happenedOn }, [
      { path: '/happenedOn', expected: 'changeDeclaration.fromFuture', params: { on: happenedOn } },
    ])
}
