// All that a yearly report is counted from, and the ground it is counted on: its period, its units, its records. Pure.

import { type CountedRow, concerns, type IndicatorRule } from '../plans/count.ts'
import { isWithin } from '../plans/reportingPeriod.ts'
import {
  type ReportingUnits,
  reportingUnits,
  type TerritorySuccession,
  type TerritoryVersion,
  type UnitsOf,
} from '../plans/reportingUnits.ts'
import { type PeriodChoice, type PeriodOfReport, periodOfReport } from './reportPeriod.ts'
import type { ReviewOfUnit } from './unitReviews.ts'

export interface PlanOfReport {
  readonly planId: string
  /** `120/KH-UBND`. */
  readonly code: string
  /** What it is about, as its first page says. */
  readonly title: string
  readonly issuedOn: string
  readonly issuerName: string
  readonly territoryId: string
}
export interface TaskOfReport {
  readonly code: string
  readonly groupNumber: number
  readonly groupTitle: string
  readonly title: string
  /** Agencies that lead it, as of the end of the period. */
  readonly leads: readonly string[]
}

/** `Row`: single records, or many alike as one where only figures are asked for. */
export interface ReportSource<Row extends CountedRow = CountedRow> extends PeriodChoice {
  readonly plan: PlanOfReport
  readonly tasks: readonly TaskOfReport[]
  readonly indicators: readonly IndicatorRule[]
  readonly evidence: readonly Row[]
  readonly territories: readonly TerritoryVersion[]
  readonly successions: readonly TerritorySuccession[]
  /** Last year's figures that were imported, by figure id; counted evidence goes before them. */
  readonly priorFigures: ReadonlyMap<string, number>
  /** The units' own final reviews; of a report of less than the year there are none. */
  readonly reviews: readonly ReviewOfUnit[]
  readonly asOf: string
  readonly unitsOf: UnitsOf
  /** Only this unit's part, or only what this agency did. */
  readonly territoryId?: string
  readonly agencyId?: string
  /** Name of that agency. */
  readonly agencyName?: string
  /** False: restricted indicators show neither number nor trace. */
  readonly seesRestricted: boolean
  /** Whether the reader may see this record; of the others only the number and the amount are told. */
  seesRecord(row: Pick<CountedRow, 'agencyId' | 'territoryId'>): boolean
  /** The whole office is invented. */
  readonly isDemonstration: boolean
}

export const figureIdOf = (rule: IndicatorRule) => `${rule.taskCode}.${rule.indicator}`

/** Whether the number of an indicator is kept from the reader. */
export const isHidden = (rule: IndicatorRule, { seesRestricted }: Pick<ReportSource, 'seesRestricted'>) =>
  rule.isRestricted && !seesRestricted

export interface Ground<Row extends CountedRow = CountedRow> {
  readonly period: PeriodOfReport
  readonly units: ReportingUnits
  /** The units that the report speaks of: all, the one asked for, or those in which the agency asked for did something. */
  readonly shown: ReportingUnits['units']
  /** What the report may count: in the plan's area, of the unit and agency asked for, of an indicator that is not hidden. */
  readonly evidence: readonly Row[]
  /** All that happened there, whether an indicator counts it or not. */
  readonly here: readonly Row[]
}

export const periodOf = (
  source: PeriodChoice & { readonly asOf: string; readonly plan: { readonly issuedOn: string } },
) => periodOfReport(source, source.plan.issuedOn, source.asOf)

export function groundOf<Row extends CountedRow>(source: ReportSource<Row>): Ground<Row> {
  const period = periodOf(source)
  const { territories, successions, plan, unitsOf } = source
  const units = reportingUnits(territories, successions, plan.territoryId, period.current, unitsOf)
  const above = wholeAreaIds(source)
  const rules = source.indicators.filter((rule) => !isHidden(rule, source))
  const isHere = (row: Row) => {
    const unit = units.unitOf(row.territoryId)
    if (!unit && row.territoryId && !above.has(row.territoryId)) return false
    if (source.territoryId && unit !== source.territoryId) return false
    return !source.agencyId || row.agencyId === source.agencyId
  }
  const here = source.evidence.filter(isHere)
  const evidence = here.filter((row) => rules.some((rule) => concerns(rule, row)))
  const worked = new Set(
    evidence.flatMap((row) => (isWithin(period.current, row.occurredOn) ? (units.unitOf(row.territoryId) ?? []) : [])),
  )
  const shown = units.units.filter(
    ({ territoryId }) =>
      (!source.territoryId || territoryId === source.territoryId) && (!source.agencyId || worked.has(territoryId)),
  )
  return { period, units, shown, here, evidence }
}

/** The plan's own area and all above it: what happened for these concerns the whole area; elsewhere is not our matter. */
function wholeAreaIds({ territories, plan }: ReportSource): ReadonlySet<string> {
  const byId = new Map(territories.map((territory) => [territory.territoryId, territory]))
  const ids = new Set<string>()
  for (let id: string | null = plan.territoryId; id && !ids.has(id); id = byId.get(id)?.parentId ?? null) ids.add(id)
  return ids
}

/** The units one may ask a part of, by both lists. */
export function unitChoicesOf(source: ReportSource) {
  const { territories, successions, plan } = source
  const { current } = periodOf(source)
  const listed = (unitsOf: UnitsOf) =>
    reportingUnits(territories, successions, plan.territoryId, current, unitsOf).units.map(({ territoryId, name }) => ({
      territoryId,
      name,
    }))
  return { ofNow: listed('now'), ofThen: listed('then') }
}

/** When the units of the area changed within the period: the day, and which units there are since. */
export function reorganizationOf(source: ReportSource): { on: string; names: readonly string[] } | null {
  const { current } = periodOf(source)
  const { units } = reportingUnits(source.territories, source.successions, source.plan.territoryId, current, 'now')
  const fresh = units.filter((unit) => unit.validFrom > current.from && unit.validFrom <= current.to)
  const on = fresh.map((unit) => unit.validFrom).sort()[0]
  return on ? { on, names: fresh.map((unit) => unit.name) } : null
}
