// One figure of the report: head, units, last year, comparison and words, all from the same tally. Pure.
import { adjustmentKind, type CountedRow, type IndicatorRule, recordsIn, tally, tallyByUnit } from '../plans/count.ts'
import { counted, type FigureValue, numberOfValue } from '../plans/figureValue.ts'
import { unitOfMeasureText } from '../plans/seed/unitsOfMeasure.ts'
import { officialQuantity } from '../platform/documents/officialForms.ts'
import { comparisonSentence } from './comparison.ts'
import { countingRuleText } from './countingRule.ts'
import { comparisonInput, type Figure } from './figure.ts'
import { figureIdOf, type Ground, isHidden, type ReportSource } from './reportSource.ts'
import { documentText } from './seed/documentText.ts'

export interface CountedFigure<Row extends CountedRow = CountedRow> {
  readonly figure: Figure
  readonly rows: readonly Row[]
  /** Behind last year's number, where that was counted and not imported. */
  readonly priorRows: readonly Row[]
  /** Behind the sum since the year began, in a monthly report. */
  readonly cumulativeRows: readonly Row[]
}

/** The figure with the records it was counted from; a hidden one has neither number nor records. */
export function countedFigure<Row extends CountedRow>(
  rule: IndicatorRule,
  source: ReportSource<Row>,
  ground: Ground<Row>,
): CountedFigure<Row> {
  const { period, units, shown, evidence } = ground
  const unitText = unitOfMeasureText(rule.unitOfMeasure)
  const base = {
    figureId: figureIdOf(rule),
    taskCode: rule.taskCode,
    indicator: rule.indicator,
    name: rule.name,
    unitOfMeasure: rule.unitOfMeasure,
    unitText,
    priorYear: source.year - 1,
    countingRule: countingRuleText(rule),
    isRestricted: rule.isRestricted,
  }
  if (isHidden(rule, source)) {
    const value: FigureValue = { state: 'restricted' }
    const text = documentText.value.restricted
    const byUnit = shown.map(({ territoryId, name }) => ({ territoryId, name, value, records: 0 }))
    const nothing = { records: 0, recordsWithout: 0, adjustments: 0, comparison: '', missingUnits: [] }
    return {
      figure: {
        ...base,
        ...nothing,
        value,
        text,
        prior: value,
        priorText: text,
        ...(period.cumulative ? { cumulative: value, cumulativeText: text } : {}),
        byUnit,
      },
      rows: [],
      priorRows: [],
      cumulativeRows: [],
    }
  }
  const head = tally(rule, evidence, period.current)
  const before = tally(rule, evidence, period.prior)
  const prior = priorValue(rule, source, before.value)
  const since = period.cumulative && tally(rule, evidence, period.cumulative.current)
  const names = new Map<string | null, string>(shown.map((unit) => [unit.territoryId, unit.name]))
  const byUnit = tallyByUnit(head, rule, units)
    .filter((each) => names.has(each.territoryId) || (each.territoryId === null && !source.territoryId))
    .map(({ territoryId, value, rows }) => ({
      territoryId,
      name: names.get(territoryId) ?? documentText.columns.wholeArea,
      value,
      records: recordsIn(rows),
    }))
  const isByUnit = byUnit.some((each) => each.territoryId && each.value.state === 'counted')
  const figure: Figure = {
    ...base,
    value: head.value,
    text: valueText(head.value, rule.unitOfMeasure, unitText),
    records: recordsIn(head.rows),
    recordsWithout: head.rowsWithout,
    adjustments: recordsIn(head.rows.filter((row) => row.evidenceKind === adjustmentKind)),
    prior,
    priorText: valueText(prior, rule.unitOfMeasure, unitText),
    comparison: '',
    ...(period.scopeDiffers === undefined ? {} : { scopeDiffers: period.scopeDiffers }),
    ...(since ? { cumulative: since.value, cumulativeText: valueText(since.value, rule.unitOfMeasure, unitText) } : {}),
    byUnit,
    missingUnits: isByUnit
      ? byUnit.filter((each) => each.territoryId && each.value.state === 'notReported').map((each) => each.name)
      : [],
  }
  return {
    figure: { ...figure, comparison: comparisonSentence(comparisonInput(figure)) },
    rows: head.rows,
    priorRows: before.rows,
    cumulativeRows: since?.rows ?? [],
  }
}

/** Last year as counted; as imported where nothing was counted, and only for the whole of a year, never for a part. */
function priorValue(rule: IndicatorRule, source: ReportSource, countedValue: FigureValue): FigureValue {
  const imported = source.priorFigures.get(figureIdOf(rule))
  const isPart =
    source.territoryId !== undefined || source.agencyId !== undefined || (source.reportKind ?? 'annual') !== 'annual'
  return countedValue.state === 'counted' || imported === undefined || isPart ? countedValue : counted(imported)
}

/** A value with its unit, or the words of its state; never 0 for what is not known. */
export function valueText(value: FigureValue, unitOfMeasure: string, unitText: string): string {
  const words = documentText.value
  const number = numberOfValue(value)
  if (number === undefined) return value.state in words ? words[value.state as keyof typeof words] : words.notReported
  if (number === 0) return words.none
  const amount = officialQuantity(number, unitOfMeasure)
  const sized = unitOfMeasure === 'percent' ? amount : `${amount} ${unitText}`
  return value.state === 'estimated' ? `${documentText.estimated}${sized}` : sized
}
