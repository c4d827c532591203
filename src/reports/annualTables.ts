// The annexes of the yearly report. Three different marks, never merged: 0 counted and none, - not applicable, … not reported.

import { adjustmentKind } from '../plans/count.ts'
import { type FigureValue, numberOfValue } from '../plans/figureValue.ts'
import type { Cell, OfficialTable } from '../platform/documents/officialDocument.ts'
import { decimalsOf, officialNumber, officialPercent, officialShortDate } from '../platform/documents/officialForms.ts'
import { type AnnualReport, type CountedReport, figuresOf, isSilent, unitsFigureId } from './annualReport.ts'
import { comparisonCells } from './comparison.ts'
import { comparisonInput, type Figure, isKnown } from './figure.ts'
import { documentText as text } from './seed/documentText.ts'
import { periodText } from './seed/periodText.ts'
import type { ReviewOfUnit } from './unitReviews.ts'

const { columns } = text
const center = { align: 'center' } as const
const left = { align: 'left' } as const
const right = { align: 'right' } as const

/** A value in a table: plain number without leading zero, or its mark. */
export function valueCell(value: FigureValue, unitOfMeasure: string, figureId?: string): Cell {
  const number = numberOfValue(value)
  const tie = figureId ? { figureId } : {}
  if (number === undefined) {
    const mark = value.state === 'notApplicable' ? '-' : value.state === 'restricted' ? text.value.restricted : '…'
    return { text: mark, value: null, isMissing: value.state === 'notReported', ...tie }
  }
  const digits = Number.isInteger(number) && decimalsOf(unitOfMeasure) < 2 ? 0 : Math.max(1, decimalsOf(unitOfMeasure))
  const shown = unitOfMeasure === 'percent' ? officialPercent(number) : officialNumber(number, digits)
  return { text: value.state === 'estimated' ? `${text.estimated}${shown}` : shown, value: number, digits, ...tie }
}

const unknown = (level: keyof typeof text.level): Cell =>
  level === 'restricted' ? { text: text.value.restricted } : { text: '…', isMissing: true }

/** Annex I: the tasks, who leads them, what came of them, how many records prove it. */
export function taskTable(report: AnnualReport): OfficialTable {
  return {
    name: text.annexes.tasksOf(report.tasks.length),
    columns: [
      { title: columns.order, share: 1, ...center },
      { title: columns.content, share: 6.4, ...left },
      { title: columns.lead, share: 4.8, ...left },
      { title: columns.results, share: 5.2, ...left },
      { title: columns.records, share: 1.9, ...center },
      { title: columns.level, share: 2.2, ...center },
    ],
    rows: report.tasks.map((task) => {
      const known = task.figures.filter((figure) => numberOfValue(figure.value) !== undefined)
      const isReported = known.length > 0
      const level = isReported ? 'underWay' : isSilent(task) ? 'notReported' : 'restricted'
      return {
        cells: [
          { text: task.code },
          { text: task.title },
          { text: task.leads.join('; ') },
          isReported ? resultsCell(known) : unknown(level),
          isReported ? { text: officialNumber(task.records), value: task.records } : { ...unknown(level), value: null },
          { text: text.level[level], isMissing: level === 'notReported' },
        ],
      }
    }),
  }
}

/** All figures of a task in one cell; on the screen each opens its own records. */
function resultsCell(figures: readonly Figure[]): Cell {
  const runs = figures.flatMap(({ figureId, name, text: value }, index) => [
    { text: `${index > 0 ? '; ' : ''}${name}: ` },
    { text: value, figureId },
  ])
  return { text: runs.map((run) => run.text).join(''), runs }
}

/** Annex II: every indicator beside last year; in a monthly report also since the year began. */
export function comparisonTable(report: AnnualReport): OfficialTable {
  const { column, priorColumn } = periodText(report.wanted)
  const isMonthly = report.period.cumulative !== undefined
  return {
    name: text.annexes.comparison,
    columns: [
      { title: columns.order, share: 1.3, ...center },
      { title: columns.indicator, share: 8, ...left },
      { title: columns.unitOfMeasure, share: 2, ...center },
      { title: priorColumn, share: 2.2, ...right },
      { title: column, share: 2.2, ...right },
      { title: columns.difference, share: 2, ...right },
      { title: columns.percent, share: 2, ...right },
      ...(isMonthly ? [{ title: columns.cumulative, share: 2.2, ...right }] : []),
    ],
    rows: report.tasks.flatMap((task) => [
      ...task.figures.filter(isKnown).map(comparisonRow),
      ...unknownRow(
        task.figures.filter((figure) => !isKnown(figure)),
        isMonthly,
      ),
    ]),
  }
}

function comparisonRow(figure: Figure) {
  const change = comparisonCells(comparisonInput(figure))
  const isRestricted = figure.value.state === 'restricted'
  return {
    cells: [
      { text: figure.taskCode },
      { text: figure.name },
      { text: figure.unitText },
      valueCell(figure.prior, figure.unitOfMeasure, `${figure.figureId}@prior`),
      valueCell(figure.value, figure.unitOfMeasure, figure.figureId),
      { text: isRestricted ? '' : change.difference },
      { text: isRestricted ? '' : change.percent },
      ...(figure.cumulative
        ? [valueCell(figure.cumulative, figure.unitOfMeasure, `${figure.figureId}@cumulative`)]
        : []),
    ],
  }
}

function unknownRow(figures: readonly Figure[], isMonthly: boolean) {
  const [first] = figures
  if (!first) return []
  const missing: Cell = { text: '…', value: null, isMissing: true }
  const names = text.unknownIndicators(figures.map((figure) => figure.name))
  return [
    {
      cells: [
        { text: first.taskCode },
        { text: names, isMissing: true },
        { text: '' },
        missing,
        missing,
        { text: '' },
        { text: '' },
        ...(isMonthly ? [missing] : []),
      ],
    },
  ]
}

/** Annex III: what is known, unit by unit, and the sum. Indicators that no unit reported stand in Annex II. */
export function unitTable(report: AnnualReport): OfficialTable {
  const figures = figuresOf(report).filter((figure) => figure.value.state === 'counted')
  const wholeArea = figures.some((figure) => figure.byUnit.some((each) => each.territoryId === null))
  const units = [...report.units.map((unit) => ({ id: unit.territoryId as string | null, name: unit.name }))]
  if (wholeArea) units.push({ id: null, name: columns.wholeArea })
  return {
    name: text.annexes.units,
    columns: [
      { title: columns.order, share: 1.2, ...center },
      { title: columns.indicator, share: 4.4, ...left },
      { title: columns.unitOfMeasure, share: 1.9, ...center },
      ...units.map((unit) => ({ title: capitalized(unit.name), share: 2.2, ...right })),
      { title: columns.total, share: 2, ...right },
    ],
    rows: figures.map((figure) => ({
      cells: [
        { text: figure.taskCode },
        { text: figure.name },
        { text: figure.unitText },
        ...units.map((unit) => {
          const part = figure.byUnit.find((each) => each.territoryId === unit.id)
          if (unit.id === null && !part) return { text: '-', value: null }
          return valueCell(
            part?.value ?? { state: 'notReported' },
            figure.unitOfMeasure,
            `${figure.figureId}@${unit.id ?? 'all'}`,
          )
        }),
        valueCell(figure.value, figure.unitOfMeasure, figure.figureId),
      ],
    })),
  }
}

/** Annex IV: who reported. */
export function reportingTable(report: AnnualReport): OfficialTable {
  const hasReviews = report.reviews.length > 0
  return {
    name: text.annexes.reporting,
    columns: [
      { title: columns.order, share: 1, ...center },
      { title: columns.unit, share: 6, ...left },
      { title: columns.isReported, share: 4, ...center },
      { title: columns.records, share: 3, ...right },
      { title: columns.lastOn, share: 4, ...center },
      ...(hasReviews ? [{ title: columns.review, share: 5, ...center }] : []),
    ],
    rows: report.units.map((unit, index) => ({
      cells: [
        { text: String(index + 1), value: index + 1 },
        { text: capitalized(unit.name) },
        { text: unit.isReported ? text.reported : text.notReportedUnit, isMissing: !unit.isReported },
        unit.isReported
          ? { text: officialNumber(unit.records), value: unit.records, figureId: unitsFigureId }
          : { text: '…', value: null, isMissing: true },
        { text: unit.lastOn ? officialShortDate(unit.lastOn) : '…' },
        ...(hasReviews ? [reviewCell(unit.review)] : []),
      ],
    })),
  }
}

/** Whether the unit's own final review came, when, in time. */
function reviewCell(review: ReviewOfUnit | null): Cell {
  if (!review?.submittedOn) return { text: text.review.notSent, isMissing: true }
  const time = review.isOnTime === null ? '' : review.isOnTime ? text.review.onTime : text.review.late
  return { text: `${text.review.sent(officialShortDate(review.submittedOn))}${time}` }
}

/** Annex V: how each indicator that has a number is counted. */
export function ruleTable(report: AnnualReport): OfficialTable {
  return {
    name: text.annexes.rules,
    columns: [
      { title: columns.task, share: 1.5, ...center },
      { title: columns.indicator, share: 5, ...left },
      { title: columns.unitOfMeasure, share: 2, ...center },
      { title: columns.rule, share: 8, ...left },
    ],
    rows: figuresOf(report)
      .filter(isKnown)
      .map((figure) => ({
        cells: [
          { text: figure.taskCode },
          { text: figure.name },
          { text: figure.unitText },
          { text: figure.countingRule },
        ],
      })),
  }
}

/** Annex VI, where there are any: every signed adjustment, so that a corrected figure shows that it was corrected. */
export function adjustmentTable({ report, recordsOf }: CountedReport): OfficialTable {
  return {
    name: text.annexes.adjustments,
    columns: [
      { title: columns.order, share: 1, ...center },
      { title: columns.indicator, share: 5, ...left },
      { title: columns.on, share: 2, ...center },
      { title: columns.change, share: 2, ...right },
      { title: columns.reason, share: 6, ...left },
    ],
    rows: figuresOf(report)
      .filter((figure) => figure.adjustments > 0)
      .flatMap((figure) =>
        recordsOf(figure.figureId)
          .filter((record) => record.evidenceKind === adjustmentKind)
          .map((record) => ({ figure, record })),
      )
      .map(({ figure, record: { occurredOn, title, amount } }, index) => ({
        cells: [
          { text: String(index + 1), value: index + 1 },
          { text: figure.name },
          { text: officialShortDate(occurredOn) },
          { text: `${amount > 0 ? '+' : ''}${officialNumber(amount, digitsOf(amount, figure))}`, value: amount },
          { text: title },
        ],
      })),
  }
}

const digitsOf = (amount: number, { unitOfMeasure }: Figure) =>
  Number.isInteger(amount) ? 0 : Math.max(1, decimalsOf(unitOfMeasure))
const capitalized = (name: string) => name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1)
