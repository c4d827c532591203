// The plan of forest allocation against what was done, by year and unit. Pure.
import type { AllocationResultRow } from '../allocationResultContract.ts'
import { type AllocationRecipient, classSums, type DecidedPlot, percentOfPlan } from './allocation.ts'

export interface UnitOfYear {
  /** Null: no unit is around it. */
  readonly territoryId: string | null
  readonly territoryName: string | null
}
export interface Target extends UnitOfYear {
  readonly targetHa: number
  readonly basis: string
}
export interface DecidedFile extends UnitOfYear {
  readonly allocationRecipient: AllocationRecipient
  readonly households: number | null
  readonly plots: readonly DecidedPlot[]
}
export interface YearOfAllocation {
  readonly year: number
  readonly targets: readonly Target[]
  readonly decided: readonly DecidedFile[]
  readonly open: readonly UnitOfYear[]
  readonly unallocated: readonly (UnitOfYear & { readonly hectares: number })[]
}

/** A row for each unit that has anything: a plan, a decision, a file on its way, forest that is not allocated. */
export function rowsOfYear({ year, targets, decided, open, unallocated }: YearOfAllocation): AllocationResultRow[] {
  const units = new Map(
    [...targets, ...decided, ...open, ...unallocated].map(({ territoryId, territoryName }) => [
      territoryId,
      territoryName,
    ]),
  )
  return [...units].map(([territoryId, territoryName]) => {
    const of = <Part extends UnitOfYear>(parts: readonly Part[]) =>
      parts.filter((part) => part.territoryId === territoryId)
    const planned = of(targets)
    const files = of(decided)
    const plots = files.flatMap((file) => file.plots)
    const areaHa = plots.reduce((sum, { hectares }) => sum + hectares, 0)
    const targetHa = planned.length > 0 ? planned.reduce((sum, target) => sum + target.targetHa, 0) : null
    const isEachCounted = files.every(({ households }) => households !== null)
    return {
      ...{ id: `${year} ${territoryId}`, year, territoryId, territoryName, targetHa, areaHa, ...classSums(plots) },
      targetBasis: planned.length > 0 ? [...new Set(planned.map(({ basis }) => basis))].join('; ') : null,
      decisions: files.length,
      communities: files.filter(({ allocationRecipient }) => allocationRecipient === 'community').length,
      households: isEachCounted ? files.reduce((sum, { households }) => sum + (households ?? 0), 0) : null,
      planPercent: percentOfPlan(areaHa, targetHa),
      openFiles: of(open).length,
      unallocatedHa: of(unallocated).reduce((sum, { hectares }) => sum + hectares, 0),
    }
  })
}
