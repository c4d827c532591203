// How one of several plans is asked for and named: by its number, or where that stands twice, by its id. Pure.
import { dateText } from '../platform/format.ts'
import type { PlanHead } from './taskShapes.ts'

/** For a list to choose from. Numbers begin anew each year and with each committee: those alike are told apart by both. */
export function planChoices(plans: readonly PlanHead[]): { planId: string; value: string; label: string }[] {
  return plans.map(({ planId, code, issuedOn, issuerName }) =>
    plans.filter((each) => each.code === code).length > 1
      ? { planId, value: planId, label: `${code}, ${dateText(issuedOn)}, ${issuerName}` }
      : { planId, value: code, label: code },
  )
}
