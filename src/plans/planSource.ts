// All that the board, a task's page and the leader's page are computed from. Loaded once per question, computed purely.
import { dayAfter } from '../platform/format.ts'
import type { AgencyVersion, TaskAssignment } from './assignment.ts'
import { adjustmentKind, type CountedRow, exactSum, type IndicatorRule, recordsIn, tally } from './count.ts'
import { isWithin, periodOfMonths, type ReportingPeriod, type YearOfPlan, yearOfPlan } from './reportingPeriod.ts'
import {
  type ReportingUnits,
  reportingUnits,
  type TerritorySuccession,
  type TerritoryVersion,
  type UnitsOf,
} from './reportingUnits.ts'
import type { TaskDeadline } from './taskDeadline.ts'
import type { PlanHead } from './taskShapes.ts'

export interface TaskOfPlan {
  readonly taskId: string
  readonly code: string
  readonly groupNumber: number
  readonly groupTitle: string
  readonly title: string
  readonly expectedResult: string
  readonly timeText: string
  /** Only in these years; null = every year. */
  readonly years: readonly number[] | null
}
export interface IndicatorOfTask extends IndicatorRule {
  readonly taskId: string
}
export interface AgencyOfPlan extends AgencyVersion {
  readonly agencyKind: string
  readonly territoryId: string | null
}
export interface AgencySuccession {
  readonly fromId: string
  readonly toId: string
}
/** Somebody in a place of an agency. */
export interface PostHolding {
  readonly agencyId: string
  readonly postId: string
  readonly personName: string
  readonly postTitle: string
  readonly isHead: boolean
  readonly validFrom: string
  readonly validTo: string | null
}
/** A place that answers for a territory. */
export interface Responsibility {
  readonly territoryId: string | null
  readonly agencyId: string
  readonly postId: string
  readonly matter: string
  readonly validFrom: string
  readonly validTo: string | null
}

export interface PlanSource<Row extends CountedRow = CountedRow> {
  readonly plan: PlanHead & { readonly territoryId: string }
  readonly tasks: readonly TaskOfPlan[]
  readonly assignments: readonly TaskAssignment[]
  readonly deadlines: readonly TaskDeadline[]
  /** Those in force on the day, in the order of the plan. */
  readonly indicators: readonly IndicatorOfTask[]
  readonly evidence: readonly Row[]
  readonly territories: readonly TerritoryVersion[]
  readonly territorySuccessions: readonly TerritorySuccession[]
  readonly agencies: readonly AgencyOfPlan[]
  readonly agencySuccessions: readonly AgencySuccession[]
  readonly holdings: readonly PostHolding[]
  readonly responsibilities: readonly Responsibility[]
  readonly year: number
  readonly asOf: string
  readonly unitsOf: UnitsOf
  /** Only what happened in this unit. */
  readonly territoryId?: string | undefined
  /** The asker may see restricted figures. */
  readonly seesRestricted: boolean
}

/** The year, the units and the evidence that are asked for; the ground of every figure. */
export interface PlanYear<Row extends CountedRow = CountedRow> {
  readonly source: PlanSource<Row>
  readonly period: YearOfPlan
  readonly units: ReportingUnits
  /** What an indicator may count: of the unit that is asked for, of both years. */
  evidenceFor(rule: IndicatorRule): readonly Row[]
  /** By task: distinct records that count in the year, wherever they happened; adjustments are no records. */
  readonly recordsOfTask: ReadonlyMap<string, readonly Row[]>
}

export function planYear<Row extends CountedRow>(source: PlanSource<Row>): PlanYear<Row> {
  const period = yearOfPlan(source.year, source.plan.issuedOn, source.asOf, () => '')
  const units = reportingUnits(
    source.territories,
    source.territorySuccessions,
    source.plan.territoryId,
    period.current,
    source.unitsOf,
  )
  const wanted = source.territoryId && (units.unitOf(source.territoryId) ?? source.territoryId)
  const whole = byKinds(source.evidence)
  const evidenceFor = wanted
    ? byKinds(source.evidence.filter((row) => units.unitOf(row.territoryId) === wanted))
    : whole
  const recordsOfTask = new Map(
    source.tasks.map((task) => [task.taskId, recordsOf(rulesOf(source, task.taskId), whole, period.current)]),
  )
  return { source, period, units, evidenceFor, recordsOfTask }
}

/** Most indicators count one kind: they need not look at the others. */
function byKinds<Row extends CountedRow>(evidence: readonly Row[]): PlanYear<Row>['evidenceFor'] {
  const groups = Map.groupBy(evidence, (row) => row.evidenceKind)
  const known = new Map<string, readonly Row[]>()
  return ({ evidenceKinds }) => {
    const kinds = [...new Set([...evidenceKinds, adjustmentKind])]
    const key = kinds.join()
    const rows = known.get(key) ?? kinds.flatMap((kind) => groups.get(kind) ?? [])
    known.set(key, rows)
    return rows
  }
}

export const rulesOf = (source: PlanSource, taskId: string) =>
  source.indicators.filter((rule) => rule.taskId === taskId)

/** Distinct records behind any of these indicators, oldest first; adjustments are no records. */
export function recordsOf<Row extends CountedRow>(
  rules: readonly IndicatorRule[],
  evidenceFor: PlanYear<Row>['evidenceFor'],
  period: ReportingPeriod,
): readonly Row[] {
  const found = new Set<Row>()
  for (const rule of rules)
    for (const row of tally(rule, evidenceFor(rule), period).rows) if (!isAdjustment(row)) found.add(row)
  return [...found].sort((a, b) => a.occurredOn.localeCompare(b.occurredOn))
}

const isAdjustment = (row: CountedRow) => row.evidenceKind === adjustmentKind

/** What adjustments add to the figure in the period; null when there is none. */
export function adjustedBy(rows: readonly CountedRow[], quantity: string): number | null {
  const adjustments = rows.filter(isAdjustment)
  return adjustments.length === 0 ? null : exactSum(adjustments.map((row) => row.quantities[quantity] ?? 0))
}

/** Nobody who may not see it learns how much, nor how often. */
export const isHidden = (source: PlanSource, rule: IndicatorRule) => rule.isRestricted && !source.seesRestricted

/** The twelve months of reports, each from the 15th to the 14th, with the records of each. */
export function reportingMonths(year: number, rows: readonly CountedRow[]) {
  return Array.from({ length: 12 }, (_, index) => {
    const period = periodOfMonths(year, index + 1)
    const records = recordsIn(rows.filter((row) => isWithin(period, row.occurredOn)))
    return { month: index + 1, ...period, records }
  })
}

/** The first days of all that a plan's year counts apart: the months of reports, both years as far as they go. */
export const edgesOfYear = (year: number, { current, prior }: Pick<YearOfPlan, 'current' | 'prior'>): string[] => [
  ...Array.from({ length: 12 }, (_, index) => periodOfMonths(year, index + 1).from),
  ...[prior.from, dayAfter(prior.to), current.from, dayAfter(current.to)],
]
