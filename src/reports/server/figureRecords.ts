// The records behind one figure, one unit's part of it, or last year's: what the reader may see of them, and their sum.
import { adjustmentKind, exactSum } from '../../plans/count.ts'
import { numberOfValue } from '../../plans/figureValue.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { notFound } from '../../platform/problem.ts'
import type { ReadMoment } from '../../platform/server/command.ts'
import { type CountedReport, countedReport, countedTotals, type FigureRecord, figuresOf } from '../annualReport.ts'
import type { ReportChoice, readFigureRecords } from '../contract.ts'
import { valueText } from '../countedFigure.ts'
import type { Figure } from '../figure.ts'
import { subjectIdOf } from '../subjectId.ts'
import { selectEvidenceByIds } from './frozenSql.ts'
import { newestRecords } from './newestRecords.ts'
import { collectFigures } from './reportSource.ts'
import { selectAgencyNames } from './sourceSql.ts'
import { selectPriorFigureSource } from './sql.ts'

type Answer = OutputOf<typeof readFigureRecords>

/** Nobody reads more of them one below the other; the newest come first. */
const mostListed = 1000

/** Throws Problem `record.notFound` for a figure or a unit that the report does not have. */
export async function figureRecords(
  moment: ReadMoment,
  { figure: asked, ...choice }: ReportChoice & { readonly figure: string },
  most = mostListed,
): Promise<Answer> {
  const [figureId = '', suffix] = asked.split('@')
  const { source } = await collectFigures(moment, choice)
  const { report, units, totalsOf } = countedTotals(source)
  const figure = figuresOf(report).find((each) => each.figureId === figureId)
  if (!figure) throw notFound('figure', figureId)
  const { value, unitId, unitName, isPrior, isCumulative } = partOf(figure, suffix)
  const part = { unitId, isPrior, isCumulative }
  const { period } = report
  const days = isPrior ? period.prior : isCumulative ? (period.cumulative ?? period).current : period.current
  const { shown, hidden } = totalsOf(figureId, part)
  const listed = shown.records > 0 ? await newestRecords(moment, source, { figureId, days, part, units, most }) : []
  const left = {
    records: shown.records - listed.length,
    amount: exactSum([shown.amount, ...listed.map(({ amount }) => -amount)]),
  }
  const isListed = shown.records + hidden.records > 0
  const sum = exactSum([...listed.map(({ amount }) => amount), left.amount, hidden.amount])
  const year = source.year - 1
  const isImported = isPrior && !isListed && numberOfValue(value) !== undefined && !figure.isRestricted
  const imported = isImported ? await selectPriorFigureSource(moment.tx, source.plan.planId, year, figureId) : undefined
  return {
    figure,
    text: valueText(value, figure.unitOfMeasure, figure.unitText),
    period: days,
    isPrior,
    unitName,
    importedFrom: imported ?? null,
    sum: isListed ? sum : null,
    // Listed whole, they must add up by themselves; of many, what is left out is known from the same tally.
    isSumEqual: !isListed || (sum === numberOfValue(value) && (left.records > 0 || left.amount === 0)),
    isRestricted: figure.isRestricted,
    hidden,
    left,
    records: await described(moment, countedReport({ ...source, evidence: [] }), listed),
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

async function described(
  { tx }: ReadMoment,
  counted: CountedReport,
  records: readonly FigureRecord[],
): Promise<Answer['records']> {
  const whole = await selectEvidenceByIds(
    tx,
    records.map(({ evidenceId }) => evidenceId),
  )
  const subjects = new Map(whole.map((record) => [record.evidenceId, subjectIdOf(record)]))
  const names = await selectAgencyNames(tx, [...new Set(records.flatMap(({ agencyId }) => agencyId ?? []))])
  return records.map((record) => ({
    recordId: record.evidenceId,
    subjectId: subjects.get(record.evidenceId) ?? null,
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
