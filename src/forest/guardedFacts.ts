// The facts of a plot as everybody may see them: without names of people, of which only that they changed is said. Pure.
import type { PlotField } from './frmsColumns.ts'
import { changedFields, isOwnerPersonal, type OwnerCategory, personalFields } from './plot.ts'
import type { PlotFacts } from './plotRow.ts'

interface Owned {
  readonly ownerCategory: OwnerCategory | null
}
interface Known extends Owned {
  readonly facts: PlotFacts
}

/** Facts of a version that are names of people. */
export const guardedIn = ({ ownerCategory }: Owned): readonly PlotField[] =>
  personalFields.filter((field) => field !== 'ownerName' || isOwnerPersonal(ownerCategory))

export const without = (facts: PlotFacts, fields: readonly PlotField[]): PlotFacts => ({
  ...facts,
  ...Object.fromEntries(fields.map((field) => [field, null])),
})

export interface FactChange {
  readonly field: PlotField
  readonly before?: string | number | null
  readonly after?: string | number | null
}

/** From one version to the next; of a name of a person only that it changed. */
export function factChanges(before: Known, after: Known): FactChange[] {
  const hidden = new Set([...guardedIn(before), ...guardedIn(after)])
  return changedFields(before.facts, after.facts).map((field) =>
    hidden.has(field) ? { field } : { field, before: before.facts[field], after: after.facts[field] },
  )
}
