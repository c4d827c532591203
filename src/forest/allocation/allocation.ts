// A file of forest allocation: its steps in the order of the law, which days they may have, what stands against a decision, and how
// far a plan is done. Days of posting and who decides are dated rules of seed/allocationRules.ts. Pure.
import { dayAfter } from '../../platform/format.ts'
import { inForce } from '../datedRule.ts'
import type { LandClass } from '../forestType.ts'
import type { OwnerCategory } from '../plot.ts'
import { deciderRules, postingRules } from '../seed/allocationRules.ts'

export const allocationRecipients = ['community', 'household', 'householdGroup'] as const
export type AllocationRecipient = (typeof allocationRecipients)[number]

/** As the register says whose a plot is. */
export const categoryOfRecipient = (recipient: AllocationRecipient): OwnerCategory =>
  recipient === 'community' ? 'residentialCommunity' : 'household'

export const allocationSteps = [
  'application',
  'villageMeeting',
  'survey',
  'publicPosting',
  'postingClosure',
  'appraisal',
  'decision',
  'boundaryHandover',
] as const
export type AllocationStep = (typeof allocationSteps)[number]
/** Taken one by one; a file opens with its application, and the decision has its own command. */
export const plainSteps = [
  'villageMeeting',
  'survey',
  'publicPosting',
  'postingClosure',
  'appraisal',
  'boundaryHandover',
] as const satisfies readonly AllocationStep[]

/** The step that is waited for, or the end. */
export const allocationStates = [
  'villageMeeting',
  'survey',
  'publicPosting',
  'postingClosure',
  'appraisal',
  'decision',
  'boundaryHandover',
  'handedOver',
  'withdrawn',
] as const
export type AllocationState = (typeof allocationStates)[number]

/** What is waited for when a step is done. */
export const stateAfter = (step: AllocationStep): AllocationState =>
  (allocationSteps[allocationSteps.indexOf(step) + 1] as AllocationState | undefined) ?? 'handedOver'

export const nextStep = (state: AllocationState): AllocationStep | undefined =>
  allocationSteps.find((step) => step === state)

export const isDecided = (state: AllocationState): boolean => state === 'boundaryHandover' || state === 'handedOver'
/** On its way to a decision. */
export const isUndecided = (state: AllocationState): boolean => !isDecided(state) && state !== 'withdrawn'

export interface Posting {
  /** The last day of it. */
  readonly until: string
  readonly days: number
  readonly basis: string
  readonly isChecked: boolean
}

/** The day of the posting itself is not counted. Undefined: no rule is known for the day. */
export function postingFrom(on: string): Posting | undefined {
  const rule = inForce(postingRules, on)
  return rule && { until: dayAfter(on, rule.days), days: rule.days, basis: rule.basis, isChecked: rule.isChecked }
}

/** Who decides on a day, and by which clause. */
export const deciderOn = (on: string) => inForce(deciderRules, on)

/** Days of the steps that are done. */
export type StepDays = Readonly<Partial<Record<AllocationStep, string>>>

export type DayFault =
  | { readonly code: 'forestAllocation.fromFuture'; readonly on: string }
  | {
      readonly code: 'forestAllocation.beforeStep' | 'forestAllocation.afterStep'
      readonly on: string
      readonly step: AllocationStep
    }
  | { readonly code: 'forestAllocation.postingRuns'; readonly on: string }
  | { readonly code: 'forestAllocation.noRule'; readonly on: string }

/** What is wrong with the day of a step beside those of the others: days come one after the other, and a posting runs to its end. */
export function dayFault(
  step: AllocationStep,
  heldOn: string,
  { days, today }: { readonly days: StepDays; readonly today: string },
): DayFault | undefined {
  if (heldOn > today) return { code: 'forestAllocation.fromFuture', on: heldOn }
  const at = allocationSteps.indexOf(step)
  for (const [place, other] of allocationSteps.entries()) {
    const on = days[other]
    if (on === undefined || place === at) continue
    if (place < at && heldOn < on) return { code: 'forestAllocation.beforeStep', step: other, on }
    if (place > at && heldOn > on) return { code: 'forestAllocation.afterStep', step: other, on }
  }
  const postedOn = step === 'publicPosting' ? heldOn : days.publicPosting
  const closedOn = step === 'postingClosure' ? heldOn : days.postingClosure
  if (postedOn === undefined || (step !== 'publicPosting' && step !== 'postingClosure')) return undefined
  const posting = postingFrom(postedOn)
  if (!posting) return { code: 'forestAllocation.noRule', on: postedOn }
  return closedOn !== undefined && closedOn <= posting.until
    ? { code: 'forestAllocation.postingRuns', on: posting.until }
    : undefined
}

// --- Against the register --------------------------------------------------------------------------------------------

/** Something that names a plot of the file too. */
interface Other {
  readonly id: string
  /** Null: nothing that may be shown. */
  readonly name: string | null
}

/** A plot of a file as the register and the other files have it on a day. */
export interface PlotStanding {
  readonly plotId: string
  /** As last known. */
  readonly codePath: string
  readonly isInForce: boolean
  readonly ownerCategory: OwnerCategory | null
  /** The register names the recipient of the file as its owner already. */
  readonly isRecipients: boolean
  readonly disputes: readonly Other[]
  /** Files that were decided and have the same plot. */
  readonly decidedFiles: readonly Other[]
  /** Files on their way whose ground covers some of it. */
  readonly openFiles: readonly (Other & { readonly hectares: number })[]
}

export const allocationStops = ['notInForce', 'owned', 'ownerUnknown', 'decided', 'disputed', 'openFile'] as const
export type AllocationStop = (typeof allocationStops)[number]

export interface FoundAllocationStop {
  readonly stop: AllocationStop
  readonly plotId: string
  readonly codePath: string
  readonly ownerCategory: OwnerCategory | null
  /** The dispute or the other file. */
  readonly otherId: string | null
  readonly otherName: string | null
  readonly hectares: number | null
}

/** What stands against a decision, plot by plot. Forest that the commune holds until it is allocated is what may be allocated. */
export function allocationStopsOf(plots: readonly PlotStanding[]): FoundAllocationStop[] {
  return plots.flatMap(({ plotId, codePath, ownerCategory, ...plot }) => {
    const found = (stop: AllocationStop, other?: Other & { readonly hectares?: number }): FoundAllocationStop => ({
      ...{ stop, plotId, codePath, ownerCategory, otherId: other?.id ?? null, otherName: other?.name ?? null },
      hectares: other?.hectares ?? null,
    })
    if (!plot.isInForce) return [found('notInForce')]
    const isFree = ownerCategory === 'communeCommittee' || plot.isRecipients
    return [
      ...(ownerCategory === null && !plot.isRecipients ? [found('ownerUnknown')] : []),
      ...(ownerCategory !== null && !isFree ? [found('owned')] : []),
      ...plot.decidedFiles.map((other) => found('decided', other)),
      ...plot.disputes.map((other) => found('disputed', other)),
      ...plot.openFiles.map((other) => found('openFile', other)),
    ]
  })
}

/** Of a plot as a whole so much may differ: a share of it, or the rounding of the book. Our own measure, of no circular. */
const [mostDifference, leastHa] = [0.05, 0.01]

/** Whether the hectares of a decision are the whole plot, by the book or as measured: a part of a plot is split off first. */
export const isWholePlot = (
  hectares: number,
  { bookAreaHa, geodesicAreaHa }: { readonly bookAreaHa: number | null; readonly geodesicAreaHa: number },
): boolean =>
  [bookAreaHa, geodesicAreaHa].some(
    (area) => area !== null && Math.abs(hectares - area) <= Math.max(leastHa, mostDifference * area),
  )

// --- Done of the plan ------------------------------------------------------------------------------------------------

export interface DecidedPlot {
  readonly landClass: LandClass | null
  readonly hectares: number
}

export interface ClassSums {
  readonly naturalHa: number
  readonly plantedHa: number
  readonly plantedNotYetForestHa: number
  readonly noForestHa: number
  readonly unknownHa: number
}

export function classSums(plots: readonly DecidedPlot[]): ClassSums {
  const of = (wanted: LandClass | null) =>
    plots.reduce((sum, { landClass, hectares }) => (landClass === wanted ? sum + hectares : sum), 0)
  return {
    naturalHa: of('natural'),
    plantedHa: of('planted'),
    plantedNotYetForestHa: of('plantedNotYetForest'),
    noForestHa: of('noForest'),
    unknownHa: of(null),
  }
}

/** Null: there is no plan to be measured by. */
export const percentOfPlan = (doneHa: number, targetHa: number | null): number | null =>
  targetHa === null || targetHa <= 0 ? null : (100 * doneHa) / targetHa
