// Counts figures from evidence. Pure: the same rule answers the head figure, every unit, the board and the report and the
// records behind them, so that they cannot disagree.
import { counted, type FigureValue, notReported } from './figureValue.ts'
import type { ReportingPeriod } from './reportingPeriod.ts'
import { isWithin } from './reportingPeriod.ts'
import type { ReportingUnits } from './reportingUnits.ts'

/** What an indicator counts: kinds of evidence, one quantity of them, only where the attributes fit. */
export interface IndicatorRule {
  readonly indicatorId: string
  readonly taskCode: string
  /** Word of the closed list, e.g. `attendance`. */
  readonly indicator: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly evidenceKinds: readonly string[]
  /** Key of `quantities`; summed. */
  readonly quantity: string
  /** Attribute → values that count, or with `!` before them those that do not; absent = all. */
  readonly filter: Readonly<Record<string, readonly string[]>>
  readonly isRestricted: boolean
}

/** A record, or many of the same days that every indicator treats alike, as a figure sees them. */
export interface CountedRow {
  readonly evidenceKind: string
  /** The day; of many, the last. */
  readonly occurredOn: string
  readonly agencyId: string | null
  readonly territoryId: string | null
  readonly attributes: Readonly<Record<string, unknown>>
  /** A quantity left out is unknown; of many, their sum. */
  readonly quantities: Readonly<Record<string, number>>
  readonly isDemonstration: boolean
  /** How many they are; left out: one. */
  readonly records?: number
}

/** One record. */
export interface EvidenceRow extends CountedRow {
  readonly evidenceId: string
  readonly title: string
  readonly lon: number | null
  readonly lat: number | null
}

/** How many records stand in these rows. */
export const recordsIn = (rows: readonly CountedRow[]) => rows.reduce((sum, row) => sum + (row.records ?? 1), 0)

/** The kind of evidence that a signed adjustment is: it counts for the one indicator it names, whatever that counts. */
export const adjustmentKind = 'adjustment'

/** Whether a record speaks of what the indicator counts (it may still not say how much). */
export function concerns(indicator: IndicatorRule, row: CountedRow): boolean {
  if (row.evidenceKind === adjustmentKind) return row.attributes.indicatorId === indicator.indicatorId
  if (!indicator.evidenceKinds.includes(row.evidenceKind)) return false
  return Object.entries(indicator.filter).every(([attribute, values]) => {
    const given = row.attributes[attribute]
    return (Array.isArray(given) ? given : [given]).some((each) => isAllowed(String(each), values))
  })
}

/** `['pupils']`: only these; `['!pupils']`: all but these. */
function isAllowed(given: string, values: readonly string[]): boolean {
  if (values.includes(`!${given}`)) return false
  const wanted = values.filter((value) => !value.startsWith('!'))
  return wanted.length === 0 || wanted.includes(given)
}

export interface Tally<Row extends CountedRow = EvidenceRow> {
  readonly value: FigureValue
  readonly rows: readonly Row[]
  /** Records that concern it without saying how much. */
  readonly rowsWithout: number
}

/** The sum over the records of the period that say the quantity; none at all is not reported, never 0. */
export function tally<Row extends CountedRow>(
  indicator: IndicatorRule,
  evidence: readonly Row[],
  period: ReportingPeriod,
): Tally<Row> {
  const all = evidence.filter((row) => isWithin(period, row.occurredOn) && concerns(indicator, row))
  const rows = all.filter((row) => typeof row.quantities[indicator.quantity] === 'number')
  const value =
    rows.length === 0 ? notReported : counted(exactSum(rows.map((row) => row.quantities[indicator.quantity] ?? 0)))
  return { value, rows, rowsWithout: recordsIn(all) - recordsIn(rows) }
}

/** Decimals added without binary noise: 0.1 + 0.2 = 0.3 (six decimals are kept). */
export const exactSum = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + Math.round(number * 1e6), 0) / 1e6

export interface UnitTally<Row extends CountedRow = EvidenceRow> extends Tally<Row> {
  /** Null: what concerns the whole area. */
  readonly territoryId: string | null
}

/** The same tally unit by unit, then for what lies in no unit; together they are the head. */
export function tallyByUnit<Row extends CountedRow>(
  { rows, value: head }: Tally<Row>,
  indicator: IndicatorRule,
  units: ReportingUnits,
): readonly UnitTally<Row>[] {
  const groups = Map.groupBy(rows, (row) => units.unitOf(row.territoryId) ?? null)
  const of = (territoryId: string | null): UnitTally<Row> => {
    const own = groups.get(territoryId) ?? []
    const amount = exactSum(own.map((row) => row.quantities[indicator.quantity] ?? 0))
    return { territoryId, rows: own, rowsWithout: 0, value: own.length === 0 ? notReported : counted(amount) }
  }
  const byUnit = units.units.map((unit) => of(unit.territoryId))
  return head.state === 'counted' && groups.has(null) ? [...byUnit, of(null)] : byUnit
}
