// The lists of the plans as tables on paper: heads and cells in words. What is unknown is an empty cell, never zero.
import { dateText, instantText, numberText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { Language } from '../../platform/words.ts'
import { doorWords } from '../doorWords.ts'
import type { EvidenceRow } from '../evidenceContract.ts'
import { numberOfValue } from '../figureValue.ts'
import { evidenceMapWords, kindName } from '../map/words.ts'
import { unitOfMeasureText } from '../seed/unitsOfMeasure.ts'
import type { AssignedTo, TaskFigure, TaskRow } from '../taskShapes.ts'
import type { AdjustmentRow, IndicatorRow } from './listsSql.ts'
import type { PlanRow } from './sql.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>
/** Counts are whole, areas and volumes have two decimals. */
const amountText = (amount: number, language: Language) =>
  numberText(amount, language, Number.isInteger(amount) ? 0 : 2)
const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const boardTable: ExportTable = (language): Table<TaskRow> => {
  const { table, taskStatus, restricted } = doorWords[language]
  return {
    code: { head: table.code, cell: (row) => row.code },
    title: { head: table.title, cell: (row) => row.title },
    groupTitle: { head: table.groupTitle, cell: (row) => row.groupTitle },
    leads: { head: table.leads, cell: (row) => assignedText(row.leads) },
    coordinating: { head: table.coordinating, cell: (row) => assignedText(row.coordinating) },
    expectedResult: { head: table.expectedResult, cell: (row) => row.expectedResult },
    timeText: { head: table.timeText, cell: (row) => row.timeText },
    figures: { head: table.figures, cell: (row) => figuresText(row.figures, language) },
    records: { head: table.records, cell: (row) => (row.isRestricted ? null : row.records) },
    taskStatus: { head: table.taskStatus, cell: (row) => (row.taskStatus ? taskStatus[row.taskStatus] : restricted) },
    dueOn: { head: table.dueOn, cell: (row) => dayOrNot(row.dueOn) },
    daysLate: { head: table.daysLate, cell: (row) => row.daysLate },
    lastOn: { head: table.lastOn, cell: (row) => dayOrNot(row.lastOn) },
    silentLeads: { head: table.silentLeads, cell: (row) => row.silentLeads.join('; ') || null },
    waiting: {
      head: table.waiting,
      cell: (row) =>
        [...row.leads, ...row.coordinating].flatMap((each) => each.waiting.map((w) => w.name)).join('; ') || null,
    },
  }
}

/** The plan's words; where others have it now, their names in brackets. */
const assignedText = (assigned: readonly AssignedTo[]) =>
  assigned
    .map(({ namedAs, agencies, ended }) =>
      ended.length > 0 && agencies.length > 0 ? `${namedAs} (${agencies.map(({ name }) => name).join(', ')})` : namedAs,
    )
    .join('; ')

const figuresText = (figures: readonly TaskFigure[], language: Language) =>
  figures
    .flatMap(({ value, unitOfMeasure }) => {
      const number = numberOfValue(value)
      return number === undefined ? [] : [`${amountText(number, language)} ${unitOfMeasureText(unitOfMeasure)}`]
    })
    .join(' · ') || null

export const evidenceTable: ExportTable = (language): Table<EvidenceRow> => {
  const { table } = doorWords[language]
  const words = evidenceMapWords[language]
  const names = words.quantities as Readonly<Record<string, string>>
  return {
    occurredOn: { head: table.occurredOn, cell: (row) => dateText(row.occurredOn) },
    evidenceKind: { head: table.evidenceKind, cell: (row) => kindName(words, row.evidenceKind) },
    title: { head: table.what, cell: (row) => row.title },
    agencyName: { head: table.agencyName, cell: (row) => row.agencyName },
    territoryName: { head: table.territoryName, cell: (row) => row.territoryName },
    place: {
      head: table.place,
      cell: ({ place }) => (place ? `${place.lat.toFixed(6)}, ${place.lon.toFixed(6)}` : null),
    },
    photoCount: { head: table.photoCount, cell: (row) => row.photoCount },
    quantities: {
      head: table.quantities,
      cell: (row) =>
        Object.entries(row.quantities)
          .flatMap(([key, value]) =>
            typeof value === 'number' ? [`${names[key] ?? key}: ${amountText(value, language)}`] : [],
          )
          .join('; ') || null,
    },
    isDemonstration: { head: table.isDemonstration, cell: (row) => (row.isDemonstration ? table.yes : null) },
    id: { head: table.id, cell: (row) => row.id },
  }
}

/** The records of a figure: the evidence with what each adds. */
export const recordsTable: ExportTable = (language) => {
  const { table } = doorWords[language]
  const own: Table<EvidenceRow & { amount: number; isAdjustment: boolean }> = {
    amount: { head: table.amount, cell: (row) => row.amount },
    isAdjustment: { head: table.isAdjustment, cell: (row) => (row.isAdjustment ? table.yes : null) },
  }
  return { ...evidenceTable(language), ...own }
}

export const adjustmentTable: ExportTable = (language): Table<AdjustmentRow> => {
  const { table } = doorWords[language]
  return {
    occurredOn: { head: table.occurredOn, cell: (row) => dateText(row.occurredOn) },
    taskCode: { head: table.taskCode, cell: (row) => row.taskCode },
    indicatorName: { head: table.indicatorName, cell: (row) => row.indicatorName },
    delta: { head: table.delta, cell: (row) => row.delta },
    unitOfMeasure: { head: table.unitOfMeasure, cell: (row) => unitOfMeasureText(row.unitOfMeasure) },
    reason: { head: table.reason, cell: (row) => row.reason },
    agencyName: { head: table.agencyName, cell: (row) => row.agencyName },
    territoryName: { head: table.territoryName, cell: (row) => row.territoryName },
    recordedBy: { head: table.recordedBy, cell: (row) => row.recordedBy },
    recordedAt: { head: table.recordedAt, cell: (row) => instantText(row.recordedAt) },
    isDemonstration: { head: table.isDemonstration, cell: (row) => (row.isDemonstration ? table.yes : null) },
    adjustmentId: { head: table.id, cell: (row) => row.adjustmentId },
  }
}

export const indicatorTable: ExportTable = (language): Table<IndicatorRow> => {
  const { table } = doorWords[language]
  return {
    taskCode: { head: table.taskCode, cell: (row) => row.taskCode },
    name: { head: table.indicatorName, cell: (row) => row.name },
    indicator: { head: table.indicator, cell: (row) => row.indicator },
    unitOfMeasure: { head: table.unitOfMeasure, cell: (row) => unitOfMeasureText(row.unitOfMeasure) },
    evidenceKinds: { head: table.evidenceKinds, cell: (row) => row.evidenceKinds.join(', ') },
    quantity: { head: table.quantity, cell: (row) => row.quantity },
    filter: {
      head: table.filter,
      cell: (row) =>
        Object.entries(row.filter)
          .map(([attribute, values]) => `${attribute}: ${values.join(', ')}`)
          .join('; ') || null,
    },
    isRestricted: { head: table.isRestricted, cell: (row) => (row.isRestricted ? table.yes : null) },
    validFrom: { head: table.validFrom, cell: (row) => dateText(row.validFrom) },
    validTo: { head: table.validTo, cell: (row) => dayOrNot(row.validTo) },
    legalBasis: { head: table.legalBasis, cell: (row) => row.legalBasis },
    changedBy: { head: table.recordedBy, cell: (row) => row.changedBy },
    changedAt: { head: table.recordedAt, cell: (row) => instantText(row.changedAt) },
  }
}

export const planTable: ExportTable = (language): Table<PlanRow> => {
  const { table } = doorWords[language]
  return {
    code: { head: table.planCode, cell: (row) => row.code },
    title: { head: table.planTitle, cell: (row) => row.title },
    issuedOn: { head: table.issuedOn, cell: (row) => dateText(row.issuedOn) },
    issuerName: { head: table.issuerName, cell: (row) => row.issuerName },
    tasks: { head: table.tasks, cell: (row) => row.tasks },
  }
}
