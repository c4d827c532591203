// What changed since a report was signed: each figure then and now, and why, record by record. Pure.
//
// Two steps, each exact: first the records change under the rule of then, after that the rule changes over the records of now.
// So the figure of then and all differences add up to the figure of now, whatever happened in between.
import { adjustmentKind, concerns, type EvidenceRow, exactSum, type IndicatorRule } from '../plans/count.ts'
import { counted, type FigureValue, notReported } from '../plans/figureValue.ts'
import { figureIdOf } from './reportSource.ts'

export const differenceReasons = [
  'late',
  'corrected',
  'withdrawn',
  'restored',
  'moved',
  'adjusted',
  'ruleChanged',
] as const
export type DifferenceReason = (typeof differenceReasons)[number]

/** A record with the unit it is counted in; null: the whole area. */
export interface PlacedRecord {
  readonly row: EvidenceRow
  readonly unitId: string | null
}
/** One side of the comparison: which figures, and every record of the period and area, counted or not. */
export interface CountedSide {
  readonly rules: readonly IndicatorRule[]
  readonly records: ReadonlyMap<string, PlacedRecord>
}
export interface TodaySide extends CountedSide {
  /** Records of then that are no longer of the period or area but still count somewhere, by id. */
  readonly elsewhere: ReadonlyMap<string, EvidenceRow>
  /** When each record was first written down, ISO; by id. */
  readonly recordedAt: ReadonlyMap<string, string>
}

/** A record on both sides of one figure. */
interface Side {
  /** What it adds to the figure; null: it is not counted in it. */
  readonly amountThen: number | null
  readonly amountNow: number | null
  readonly unitThen: string | null
  readonly unitNow: string | null
}
export interface RecordDifference extends Side {
  readonly row: EvidenceRow
  readonly differenceReason: DifferenceReason
  readonly difference: number
}
export interface ChangedFigure {
  readonly figureId: string
  /** As it is now; as it was then when it is no more. */
  readonly rule: IndicatorRule
  /** Null: the report did not have the figure; or has it no more. */
  readonly valueThen: FigureValue | null
  readonly valueNow: FigureValue | null
  readonly difference: number
  readonly records: readonly RecordDifference[]
  readonly byUnit: readonly {
    readonly unitId: string | null
    readonly amountThen: number
    readonly amountNow: number
    readonly difference: number
  }[]
}

/** Figures that are not what they were, in the order of the plan. `signedAt`: ISO instant. */
export function changedFigures(then: CountedSide, now: TodaySide, signedAt: string): readonly ChangedFigure[] {
  const before = new Map(then.rules.map((rule) => [figureIdOf(rule), rule]))
  const after = new Map(now.rules.map((rule) => [figureIdOf(rule), rule]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((figureId) => {
    const changed = changedFigure(figureId, before.get(figureId), after.get(figureId), then, now, signedAt)
    return changed.records.length > 0 ? [changed] : []
  })
}

function changedFigure(
  figureId: string,
  ruleThen: IndicatorRule | undefined,
  ruleNow: IndicatorRule | undefined,
  then: CountedSide,
  now: TodaySide,
  signedAt: string,
): ChangedFigure {
  const ids = new Set([...then.records.keys(), ...now.records.keys()])
  const records: RecordDifference[] = []
  const sides: Side[] = []
  for (const id of ids) {
    const was = then.records.get(id)
    const is = now.records.get(id)
    const amountThen = amountOf(ruleThen, was)
    const between = amountOf(ruleThen, is)
    const amountNow = amountOf(ruleNow, is)
    if (amountThen === null && between === null && amountNow === null) continue
    const place = { unitThen: was?.unitId ?? null, unitNow: is?.unitId ?? null }
    const row = (is ?? was)?.row as EvidenceRow
    const hasMoved = amountThen !== null && between !== null && place.unitThen !== place.unitNow
    if (amountThen !== between || hasMoved)
      records.push({
        row,
        differenceReason: reasonOf(id, was, is, now, signedAt),
        amountThen,
        amountNow: between,
        difference: exactSum([between ?? 0, -(amountThen ?? 0)]),
        ...place,
      })
    if (between !== amountNow)
      records.push({
        row,
        differenceReason: 'ruleChanged',
        amountThen: between,
        amountNow,
        difference: exactSum([amountNow ?? 0, -(between ?? 0)]),
        ...place,
      })
    sides.push({ amountThen, amountNow, ...place })
  }
  return {
    figureId,
    rule: (ruleNow ?? ruleThen) as IndicatorRule,
    valueThen: ruleThen ? figureValueOf(sides.map((side) => side.amountThen)) : null,
    valueNow: ruleNow ? figureValueOf(sides.map((side) => side.amountNow)) : null,
    difference: exactSum(records.map((record) => record.difference)),
    records,
    byUnit: unitsOf(sides),
  }
}

/** What a record adds to a figure; null when it is not counted in it. */
function amountOf(rule: IndicatorRule | undefined, record: PlacedRecord | undefined): number | null {
  if (!rule || !record || !concerns(rule, record.row)) return null
  const amount = record.row.quantities[rule.quantity]
  return typeof amount === 'number' ? amount : null
}

function figureValueOf(amounts: readonly (number | null)[]): FigureValue {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? notReported : counted(exactSum(known))
}

function reasonOf(
  id: string,
  was: PlacedRecord | undefined,
  is: PlacedRecord | undefined,
  { elsewhere, recordedAt }: TodaySide,
  signedAt: string,
): DifferenceReason {
  if (!was) {
    if ((recordedAt.get(id) ?? '') <= signedAt) return 'restored'
    return is?.row.evidenceKind === adjustmentKind ? 'adjusted' : 'late'
  }
  const today = is?.row ?? elsewhere.get(id)
  if (!today) return 'withdrawn'
  return factsOf(today) === factsOf(was.row) ? 'moved' : 'corrected'
}

/** What a record says apart from where and by whom: a change of only these is a move. */
const factsOf = ({ occurredOn, attributes, quantities }: EvidenceRow) =>
  JSON.stringify(inOrder([occurredOn, attributes, quantities]))

/** All of a record that counting may look at, always written the same way: its hash tells whether anything changed. */
export const countedPart = ({ evidenceKind, occurredOn, agencyId, territoryId, attributes, quantities }: EvidenceRow) =>
  JSON.stringify(inOrder([evidenceKind, occurredOn, agencyId, territoryId, attributes, quantities]))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

function unitsOf(sides: readonly Side[]): ChangedFigure['byUnit'] {
  const sums = new Map<string | null, { readonly before: number[]; readonly after: number[] }>()
  const of = (unitId: string | null) => {
    const sum = sums.get(unitId) ?? { before: [], after: [] }
    sums.set(unitId, sum)
    return sum
  }
  for (const { unitThen, unitNow, amountThen, amountNow } of sides) {
    if (amountThen !== null) of(unitThen).before.push(amountThen)
    if (amountNow !== null) of(unitNow).after.push(amountNow)
  }
  return [...sums].flatMap(([unitId, { before, after }]) => {
    const [amountThen, amountNow] = [exactSum(before), exactSum(after)]
    const isSame = amountThen === amountNow && before.length > 0 === after.length > 0
    return isSame ? [] : [{ unitId, amountThen, amountNow, difference: exactSum([amountNow, -amountThen]) }]
  })
}
