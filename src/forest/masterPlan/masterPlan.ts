// Forestry planning of every level, and how a piece of ground stands to it. Pure.
import { Problem } from '../../platform/problem.ts'
import { forestPurposes } from '../forestPurpose.ts'

/** From the widest to the nearest. */
export const planLevels = ['national', 'province', 'town', 'commune'] as const
export type PlanLevel = (typeof planLevels)[number]

export const plannedUses = [...forestPurposes, 'otherLand'] as const
export type PlannedUse = (typeof plannedUses)[number]

interface Given {
  readonly approvedOn: string
  readonly validTo?: string | undefined
  readonly useField?: string | undefined
  readonly plannedUses: readonly { readonly value: string; readonly plannedUse: PlannedUse }[]
}

/** Throws Problem `forestryMasterPlan.*`. */
export function requireSoundMasterPlan({ approvedOn, validTo, useField, plannedUses: given }: Given, today: string) {
  if (approvedOn > today) throw refused('forestryMasterPlan.fromFuture', '/approvedOn', { on: approvedOn })
  if (validTo !== undefined && validTo < approvedOn)
    throw refused('forestryMasterPlan.endsBefore', '/validTo', { approvedOn })
  if (useField === undefined && (given.length !== 1 || given[0]?.value !== ''))
    throw refused('forestryMasterPlan.oneUse', '/plannedUses')
  const twice = given.find(({ value }, index) => given.findIndex((each) => each.value === value) !== index)
  if (twice) throw refused('forestryMasterPlan.valueTwice', '/plannedUses', { value: twice.value })
}

export interface PlannedPart {
  /** Null: what the area is planned for is not known. */
  readonly plannedUse: PlannedUse | null
  readonly hectares: number
}

/** What of a ground lies in no area of the planning: nobody said what it is planned for. */
export const outsidePlanned = (groundHa: number, parts: readonly PlannedPart[]): number => {
  const left = groundHa - parts.reduce((sum, { hectares }) => sum + hectares, 0)
  return left < leastHa ? 0 : left
}
/** Smaller is the rounding of outlines. */
const leastHa = 0.005

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
