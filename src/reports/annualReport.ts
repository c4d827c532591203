// The yearly report as figures: every task of the plan, every indicator, each unit, beside last year. Pure.
import { type CountedRow, type EvidenceRow, exactSum, type IndicatorRule, recordsIn } from '../plans/count.ts'
import { isWithin } from '../plans/reportingPeriod.ts'
import type { UnitsOf } from '../plans/reportingUnits.ts'
import { type CountedFigure, countedFigure } from './countedFigure.ts'
import type { Figure } from './figure.ts'
import { type PeriodOfReport, soundPeriod } from './reportPeriod.ts'
import { groundOf, type PlanOfReport, type ReportSource, reorganizationOf, type TaskOfReport } from './reportSource.ts'
import type { ReviewOfUnit } from './unitReviews.ts'

export interface UnitOfReport {
  readonly territoryId: string
  readonly name: string
  readonly isReported: boolean
  readonly records: number
  readonly lastOn: string | null
  /** The final review of its committee; null where none is owed. */
  readonly review: ReviewOfUnit | null
}
export interface TaskResult extends TaskOfReport {
  readonly figures: readonly Figure[]
  /** Distinct records behind all its figures. */
  readonly records: number
}
export interface AnnualReport {
  readonly plan: PlanOfReport
  readonly year: number
  /** Which days were asked for. */
  readonly wanted: ReturnType<typeof soundPeriod>
  readonly asOf: string
  readonly unitsOf: UnitsOf
  readonly period: PeriodOfReport
  readonly units: readonly UnitOfReport[]
  readonly tasks: readonly TaskResult[]
  /** The final reviews of all units, of the one unit or of the one agency. */
  readonly reviews: readonly ReviewOfUnit[]
  /** Name of the one unit, or of the one agency, whose part this is. */
  readonly part: { readonly unit?: string; readonly agency?: string }
  readonly reorganization: { readonly on: string; readonly names: readonly string[] } | null
  readonly isDemonstration: boolean
}

/** A record as one figure counts it. */
export interface FigureRecord extends EvidenceRow {
  readonly amount: number
  /** The reader may see it; else it is only counted. */
  readonly isShown: boolean
}

/** Of one unit (null: what concerns the whole area), of last year, or since the year began. */
export interface PartOfFigure {
  readonly unitId?: string | null | undefined
  readonly isPrior?: boolean
  readonly isCumulative?: boolean
}

export interface CountedReport {
  readonly report: AnnualReport
  /** The records behind one figure, newest first; none of a restricted one. */
  recordsOf(figureId: string, part?: PartOfFigure): readonly FigureRecord[]
  /** The unit of a record by the report's list; null for what concerns the whole area. */
  unitOf(row: EvidenceRow): { readonly territoryId: string; readonly name: string } | null
}

/** The figures alone: from single records or from many alike together. */
export const annualReport = (source: ReportSource): AnnualReport => counted(source).report

/** Counts the whole report once. */
function counted<Row extends CountedRow>(source: ReportSource<Row>) {
  const ground = groundOf(source)
  const { period, units, shown } = ground
  const current = ground.evidence.filter((row) => isWithin(period.current, row.occurredOn))
  const byUnit = Map.groupBy(current, (row) => units.unitOf(row.territoryId))
  const found = new Map<string, CountedFigure<Row> & { readonly rule: IndicatorRule }>()
  const tasks = source.tasks.map((task) => {
    const own = source.indicators
      .filter((rule) => rule.taskCode === task.code)
      .map((rule) => ({ rule, ...countedFigure(rule, source, ground) }))
    for (const each of own) found.set(each.figure.figureId, each)
    const behind = new Set(own.flatMap(({ rows }) => rows))
    return { ...task, figures: own.map(({ figure }) => figure), records: recordsIn([...behind]) }
  })
  const reviews = source.reviews.filter(
    ({ agencyId, territoryId }) =>
      (!source.agencyId || agencyId === source.agencyId) && (!source.territoryId || territoryId === source.territoryId),
  )
  const report: AnnualReport = {
    plan: source.plan,
    year: source.year,
    wanted: soundPeriod(source),
    asOf: source.asOf,
    unitsOf: source.unitsOf,
    period,
    units: shown.map(({ territoryId, name }) => {
      const own = byUnit.get(territoryId) ?? []
      const review = reviews.find((each) => each.territoryId === territoryId) ?? null
      const records = recordsIn(own)
      return { territoryId, name, isReported: own.length > 0, records, lastOn: lastDayOf(own), review }
    }),
    tasks,
    reviews,
    part: {
      ...(source.territoryId ? { unit: shown[0]?.name ?? '' } : {}),
      ...(source.agencyId ? { agency: source.agencyName ?? '' } : {}),
    },
    reorganization: reorganizationOf(source),
    isDemonstration: source.isDemonstration || current.some((row) => row.isDemonstration),
  }
  return { report, found, units }
}

/** Figures and the records behind them, from the same tally. */
export function countedReport(source: ReportSource<EvidenceRow>): CountedReport {
  const all = counted(source)
  const { report, units } = all
  return {
    report,
    recordsOf: (figureId, part) =>
      rowsBehind(source, all, figureId, part).sort(
        (a, b) => b.occurredOn.localeCompare(a.occurredOn) || a.evidenceId.localeCompare(b.evidenceId),
      ),
    unitOf: (row) => units.units.find((unit) => unit.territoryId === units.unitOf(row.territoryId)) ?? null,
  }
}

/** How many records, and how much of the figure they are. */
export interface RecordTotal {
  readonly records: number
  readonly amount: number
}

/** The figures, and how many records stand behind one: those that the reader may see, and the others. */
export function countedTotals(source: ReportSource) {
  const all = counted(source)
  const totalOf = (rows: readonly (CountedRow & { amount: number })[]): RecordTotal => ({
    records: recordsIn(rows),
    amount: exactSum(rows.map(({ amount }) => amount)),
  })
  return {
    report: all.report,
    units: all.units,
    totalsOf(figureId: string, part?: PartOfFigure) {
      const rows = rowsBehind(source, all, figureId, part)
      return {
        shown: totalOf(rows.filter(({ isShown }) => isShown)),
        hidden: totalOf(rows.filter(({ isShown }) => !isShown)),
      }
    },
  }
}

/** The rows of a part of a figure, with how much of it each is; none of a restricted one. */
function rowsBehind<Row extends CountedRow>(
  source: ReportSource<Row>,
  { found, units }: ReturnType<typeof counted<Row>>,
  figureId: string,
  { unitId, isPrior, isCumulative }: PartOfFigure = {},
) {
  const figure = found.get(figureId)
  if (!figure || figure.rule.isRestricted) return []
  return (isPrior ? figure.priorRows : isCumulative ? figure.cumulativeRows : figure.rows)
    .filter((row) => unitId === undefined || (units.unitOf(row.territoryId) ?? null) === unitId)
    .map((row) => ({ ...row, amount: row.quantities[figure.rule.quantity] ?? 0, isShown: source.seesRecord(row) }))
}

/** The same without the records, but for those of `singles` (signed adjustments), which the annexes name one by one. */
export function countedFigures(source: ReportSource, singles: readonly EvidenceRow[]): CountedReport {
  return { ...countedReport({ ...source, evidence: singles }), report: annualReport(source) }
}

const lastDayOf = (rows: readonly CountedRow[]) =>
  rows.reduce<string | null>((last, { occurredOn }) => (last && last > occurredOn ? last : occurredOn), null)

/** The one figure that is not counted by an indicator: how many units have reported; it opens the list of units. */
export const unitsFigureId = 'units'

/** Every figure of a report in the order of its tasks. */
export const figuresOf = (report: Pick<AnnualReport, 'tasks'>): readonly Figure[] =>
  report.tasks.flatMap((task) => task.figures)

/** Nothing was recorded for the task; a task whose figures are all hidden is not silent, it is not for this reader. */
export const isSilent = ({ records, figures }: Pick<TaskResult, 'records' | 'figures'>) =>
  records === 0 && !(figures.length > 0 && figures.every((figure) => figure.value.state === 'restricted'))
