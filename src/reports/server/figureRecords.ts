// The records behind one figure, one unit's part of it, or last year's: what the reader may see of them, and their sum.
import { adjustmentKind, exactSum } from '../../plans/count.ts'
import { numberOfValue } from '../../plans/figureValue.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { notFound } from '../../platform/problem.ts'
import type { ReadMoment } from '../../platform/server/command.ts'
import { type CountedReport, countedReport, type FigureRecord, figuresOf } from '../annualReport.ts'
import type { ReportChoice, readFigureRecords } from '../contract.ts'
import { valueText } from '../countedFigure.ts'
import type { Figure } from '../figure.ts'
import { subjectIdOf } from '../subjectId.ts'
import { collectFigure } from './reportSource.ts'
import { selectAgencyNames } from './sourceSql.ts'
import { selectPriorFigureSource } from './sql.ts'

type Answer = OutputOf<typeof readFigureRecords>

/** Nobody reads more of them one below the other; the newest come first. */
const mostListed = 1000

/** Throws Problem `record.notFound` for a figure or a unit that the report does not have. */
export async function figureRecords(
  moment: ReadMoment,
  { figure: asked, ...choice }: ReportChoice & { readonly figure: string },
): Promise<Answer> {
  const [figureId = '', suffix] = asked.split('@')
  const { source } = await collectFigure(moment, choice, figureId)
  const counted = countedReport(source)
  const figure = figuresOf(counted.report).find((each) => each.figureId === figureId)
  if (!figure) throw notFound('figure', figureId)
  const { value, unitId, unitName, isPrior, isCumulative } = partOf(figure, suffix)
  const { period } = counted.report
  const records = counted.recordsOf(figureId, { unitId, isPrior, isCumulative })
  const shown = records.filter((record) => record.isShown)
  const left = shown.slice(mostListed)
  const isListed = records.length > 0
  const year = source.year - 1
  const isImported = isPrior && !isListed && numberOfValue(value) !== undefined && !figure.isRestricted
  const imported = isImported ? await selectPriorFigureSource(moment.tx, source.plan.planId, year, figureId) : undefined
  return {
    figure,
    text: valueText(value, figure.unitOfMeasure, figure.unitText),
    period: isPrior ? period.prior : isCumulative ? (period.cumulative ?? period).current : period.current,
    isPrior,
    unitName,
    importedFrom: imported ?? null,
    sum: isListed ? sumOf(records) : null,
    isSumEqual: !isListed || sumOf(records) === numberOfValue(value),
    isRestricted: figure.isRestricted,
    hidden: {
      records: records.length - shown.length,
      amount: sumOf(records.filter((record) => !record.isShown)),
    },
    left: { records: left.length, amount: sumOf(left) },
    records: await described(moment, counted, shown.slice(0, mostListed)),
  }
}

/** `@<territory id>`, `@all`, `@prior`, `@cumulative`, or nothing: the figure itself. */
function partOf(figure: Figure, suffix: string | undefined) {
  const whole = { value: figure.value, unitId: undefined, unitName: null, isPrior: false, isCumulative: false }
  if (suffix === undefined) return whole
  if (suffix === 'prior') return { ...whole, value: figure.prior, isPrior: true }
  if (suffix === 'cumulative' && figure.cumulative) return { ...whole, value: figure.cumulative, isCumulative: true }
  const unitId = suffix === 'all' ? null : suffix
  const unit = figure.byUnit.find((each) => each.territoryId === unitId)
  if (!unit) throw notFound('territory', suffix)
  return { ...whole, value: unit.value, unitId, unitName: unit.name }
}

const sumOf = (records: readonly FigureRecord[]) => exactSum(records.map((record) => record.amount))

async function described(
  { tx }: ReadMoment,
  counted: CountedReport,
  records: readonly FigureRecord[],
): Promise<Answer['records']> {
  const names = await selectAgencyNames(tx, [...new Set(records.flatMap(({ agencyId }) => agencyId ?? []))])
  return records.map((record) => ({
    recordId: record.evidenceId,
    subjectId: subjectIdOf(record),
    evidenceKind: record.evidenceKind,
    on: record.occurredOn,
    title: record.title,
    amount: record.amount,
    isAdjustment: record.evidenceKind === adjustmentKind,
    unitName: counted.unitOf(record)?.name ?? null,
    agencyName: (record.agencyId && names.get(record.agencyId)) || null,
    lon: record.lon,
    lat: record.lat,
  }))
}
