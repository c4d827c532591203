// The state of a value is stored, never guessed: unknown is not zero (domain/report.md 2.2).
import Type, { type Static } from 'typebox'

const valueStates = ['counted', 'notReported', 'notApplicable', 'estimated', 'restricted'] as const
export type ValueState = (typeof valueStates)[number]

const state = <State extends ValueState>(value: State) => Type.Literal(value)
export const FigureValue = Type.Union([
  Type.Object({ state: state('counted'), value: Type.Number() }),
  Type.Object({ state: state('estimated'), value: Type.Number(), basis: Type.String() }),
  Type.Object({ state: state('notReported') }),
  Type.Object({ state: state('notApplicable') }),
  Type.Object({ state: state('restricted') }),
])
export type FigureValue = Static<typeof FigureValue>

export const counted = (value: number): FigureValue => ({ state: 'counted', value })
export const notReported: FigureValue = { state: 'notReported' }

/** The number, where there is one. */
export const numberOfValue = (value: FigureValue): number | undefined =>
  value.state === 'counted' || value.state === 'estimated' ? value.value : undefined

/**
 * Parts added up: what is not reported or not applicable is left out; an estimate makes the sum an estimate. Nothing
 * reported at all stays unknown; nothing applicable stays not applicable.
 */
export function sumOfValues(parts: readonly FigureValue[]): FigureValue {
  const known = parts.filter((part) => numberOfValue(part) !== undefined)
  if (known.length === 0) {
    if (parts.length > 0 && parts.every((part) => part.state === 'notApplicable')) return { state: 'notApplicable' }
    return parts.some((part) => part.state === 'restricted') ? { state: 'restricted' } : notReported
  }
  const value = known.reduce((sum, part) => sum + (numberOfValue(part) ?? 0), 0)
  const estimate = known.find((part) => part.state === 'estimated')
  return estimate?.state === 'estimated' ? { state: 'estimated', value, basis: estimate.basis } : counted(value)
}
