// What a project or a harvest touches: how much of which forest, what is owed for it, and what stands against it. Legal rules are dated;
// none of them is checked against the signed text yet. Pure.
import { inForce } from '../datedRule.ts'
import type { ForestPurpose } from '../forestPurpose.ts'
import type { LandClass } from '../forestType.ts'
import type { OwnerCategory } from '../plot.ts'
import { replacementRules } from '../seed/replacementRules.ts'

/** A plot, as far as the ground that is asked about covers it. */
export interface TouchedPlot {
  /** 1–93; null = unknown. */
  readonly forestType: number | null
  readonly landClass: LandClass | null
  readonly forestPurpose: ForestPurpose | null
  readonly ownerCategory: OwnerCategory | null
  readonly touchedHa: number
  readonly hasOpenDispute: boolean
}

export interface Replacement {
  readonly hectares: number
  readonly basis: string
  readonly isChecked: boolean
  /** Touched ground whose kind is not known: what is owed for it is not in the hectares. */
  readonly unknownHa: number
}

/** What is owed for the forest on this ground; undefined: no rule is known for the day. */
export function replacementOwed(plots: readonly TouchedPlot[], on: string): Replacement | undefined {
  const rule = inForce(replacementRules, on)
  if (!rule) return undefined
  const sum = (of: (plot: TouchedPlot) => number) => plots.reduce((total, plot) => total + of(plot), 0)
  return {
    hectares: sum(({ landClass, touchedHa }) => (landClass ? (rule.factors[landClass] ?? 0) * touchedHa : 0)),
    basis: rule.basis,
    isChecked: rule.isChecked,
    unknownHa: sum(({ landClass, touchedHa }) => (landClass === null ? touchedHa : 0)),
  }
}

/** Why a harvest may not be signed. */
export const harvestStops = [
  'specialUse',
  'protection',
  'natural',
  'notForest',
  'kindUnknown',
  'purposeUnknown',
  'disputed',
  'outside',
] as const
export type HarvestStop = (typeof harvestStops)[number]

export interface FoundStop {
  readonly stop: HarvestStop
  readonly hectares: number
}

/** Smaller is the rounding of outlines along a border, and no plot that is meant. */
const leastTouchedHa = 0.005
/** Of the ground so much may lie outside of the register: borders are never the same. */
const mostOutsideShare = 0.02

/**
 * What of this ground is not planted production forest that nobody contests: a clear cut of it is not for the commune or the station
 * to sign as such. `groundHa`: of the whole ground.
 */
export function harvestStopsOf(plots: readonly TouchedPlot[], groundHa: number): FoundStop[] {
  const touched = plots.filter(({ touchedHa }) => touchedHa >= leastTouchedHa)
  const sums = new Map<HarvestStop, number>()
  const add = (stop: HarvestStop, hectares: number) => sums.set(stop, (sums.get(stop) ?? 0) + hectares)
  for (const { landClass, forestPurpose, hasOpenDispute, touchedHa } of touched) {
    if (forestPurpose === null) add('purposeUnknown', touchedHa)
    else if (forestPurpose !== 'production') add(forestPurpose, touchedHa)
    if (landClass === null) add('kindUnknown', touchedHa)
    else if (landClass === 'natural') add('natural', touchedHa)
    else if (landClass !== 'planted') add('notForest', touchedHa)
    if (hasOpenDispute) add('disputed', touchedHa)
  }
  const outsideHa = groundHa - plots.reduce((sum, plot) => sum + plot.touchedHa, 0)
  if (outsideHa > Math.max(leastTouchedHa, mostOutsideShare * groundHa)) add('outside', outsideHa)
  return harvestStops.flatMap((stop) => {
    const hectares = sums.get(stop)
    return hectares === undefined ? [] : [{ stop, hectares }]
  })
}

export interface TouchedSum {
  readonly landClass: LandClass | null
  readonly forestPurpose: ForestPurpose | null
  readonly plots: number
  readonly hectares: number
}

/** By land class and purpose, the largest first. */
export function touchedSums(plots: readonly TouchedPlot[]): TouchedSum[] {
  const sums = new Map<string, TouchedSum>()
  for (const { landClass, forestPurpose, touchedHa } of plots) {
    const key = `${landClass} ${forestPurpose}`
    const known = sums.get(key) ?? { landClass, forestPurpose, plots: 0, hectares: 0 }
    sums.set(key, { ...known, plots: known.plots + 1, hectares: known.hectares + touchedHa })
  }
  return [...sums.values()].sort((a, b) => b.hectares - a.hectares)
}

/** What a file for putting forest to another use has to hold; the list is not yet checked against the signed texts. */
export const conversionPapers = [
  'proposal',
  'decisionOnInvestment',
  'environmentalAssessment',
  'inventoryReport',
  'boundaryMap',
  'replacementPlan',
] as const
export type ConversionPaper = (typeof conversionPapers)[number]

/** Of a day's rules: which papers are still missing. Where no replacement is owed, no plan of it is asked for. */
export const missingPapers = (
  given: readonly ConversionPaper[],
  replacement: Pick<Replacement, 'hectares'> | undefined,
): readonly ConversionPaper[] =>
  conversionPapers.filter(
    (paper) => !given.includes(paper) && !(paper === 'replacementPlan' && replacement?.hectares === 0),
  )

export const harvestRequestStates = ['submitted', 'approved', 'refused', 'withdrawn'] as const
export type HarvestRequestState = (typeof harvestRequestStates)[number]
