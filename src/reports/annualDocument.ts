// The yearly report as an official document (domain/report.md 1.2): counted sentences, written parts, annexes.

import { numberOfValue } from '../plans/figureValue.ts'
import type {
  Annex,
  Block,
  FigureProof,
  OfficialDocument,
  OfficialTable,
  Run,
  Signing,
} from '../platform/documents/officialDocument.ts'
import { officialDate, officialPercent, officialShortDate } from '../platform/documents/officialForms.ts'
import { type AnnualReport, type CountedReport, type FigureRecord, figuresOf, unitsFigureId } from './annualReport.ts'
import { adjustmentTable, comparisonTable, reportingTable, ruleTable, taskTable, unitTable } from './annualTables.ts'
import { differenceTable, type EarlierChanges } from './differenceTable.ts'
import type { DocumentHeading } from './documentHeading.ts'
import { type DraftSection, type DraftTexts, paragraphsOf } from './draftTexts.ts'
import type { Figure } from './figure.ts'
import { fileName } from './fileName.ts'
import { type ForestTables, forestAnnex } from './forestTables.ts'
import { type MoneyRow, moneyBySource, moneyByUnit, moneyProofs } from './moneyTables.ts'
import { inFull } from './seed/agencyNames.ts'
import { documentText as text } from './seed/documentText.ts'
import { moneyText } from './seed/moneyText.ts'
import { sentencePatterns } from './seed/patterns.ts'
import { periodText } from './seed/periodText.ts'
import { cumulativeRuns, taskRuns } from './sentence.ts'
import { suggestionsOf } from './suggestions.ts'

export interface DocumentParts {
  readonly counted: CountedReport
  /** Left out: as `counted` has them. */
  readonly behind?: ((figureId: string) => RecordsBehind) | undefined
  readonly heading: DocumentHeading
  readonly texts: DraftTexts
  /** Who would sign it on the day, and in which capacity. */
  readonly signing: Signing
  /** What changed in the report signed before this one. */
  readonly earlier?: EarlierChanges
  /** The money of its fiscal year, for who may see all of it. */
  readonly money?: readonly MoneyRow[]
  /** The forest register at the end of the period; left out where it holds no plot. */
  readonly forest?: ForestTables
  /** Number and day, once it is signed. */
  readonly issued?: { readonly number: number; readonly issuedOn: string }
}

/** A draft has no number and no date: those are given when it is signed. */
export function annualDocument(parts: DocumentParts): OfficialDocument {
  const { counted, heading, texts, signing, earlier, issued, money = [], forest } = parts
  const behind = parts.behind ?? ((figureId: string) => namedOf(counted.recordsOf(figureId)))
  const { report } = counted
  const { plan } = report
  const adjustments = adjustmentTable(counted)
  return {
    superiorAgency: heading.superiorAgency,
    agency: heading.agency,
    agencyName: heading.agencyName,
    symbol: heading.symbol,
    placeName: heading.placeName,
    year: Number((issued?.issuedOn ?? report.asOf).slice(0, 4)),
    ...issued,
    kind: text.kind,
    abstract: text.abstract(
      plan.code,
      officialDate(plan.issuedOn),
      inFull(plan.issuerName),
      periodText(report.wanted).name,
      partText(report),
    ),
    fileName: fileName(report),
    addressees: heading.addressees,
    bases: [],
    body: body(report, heading, texts),
    signing,
    recipients: heading.recipients,
    filing: heading.filing,
    annexes: [
      annex(taskTable(report), text.notes.marks, true),
      annex(comparisonTable(report), text.notes.marks, true),
      annex(unitTable(report), text.notes.marks, true),
      annex(reportingTable(report), text.notes.reporting, false),
      ...(forest ? [forestAnnex(forest)] : []),
      ...(money.length > 0 ? [moneyAnnex(report, money)] : []),
      annex(ruleTable(report), text.notes.rules, false),
      ...(adjustments.rows.length > 0 ? [annex(adjustments, text.notes.adjustments, false)] : []),
      ...(earlier ? [annex(differenceTable(earlier), text.notes.differences, true)] : []),
    ],
    proofs: [
      ...figuresOf(report).map((figure) => proofOf(figure, behind(figure.figureId))),
      ...(money.length > 0 ? moneyProofs(money, report.period.current.to) : []),
    ],
    isDemonstration: report.isDemonstration,
    isDraft: issued === undefined,
  }
}

/** Of one figure on the sheet of records: a sheet of Excel has a million rows. A signature keeps every record by itself. */
export const mostProofs = 5000

/** The records behind a figure as its proof names them. */
export interface RecordsBehind {
  /** The newest that the reader may see, at most `mostProofs`. */
  readonly records: readonly FigureRecord[]
  /** How many more of these there are. */
  readonly left: number
  /** How many the reader may not see. */
  readonly hidden: number
}

function namedOf(records: readonly FigureRecord[]): RecordsBehind {
  const shown = records.filter((record) => record.isShown)
  const named = shown.slice(0, mostProofs)
  return { records: named, left: shown.length - named.length, hidden: records.length - shown.length }
}

const proofOf = (figure: Figure, { records, left, hidden }: RecordsBehind): FigureProof => ({
  figureId: figure.figureId,
  label: figure.name,
  value: numberOfValue(figure.value) ?? null,
  valueText: figure.text,
  unitOfMeasure: figure.unitText,
  records: records.map(({ evidenceId, occurredOn, title, amount }) => ({
    recordId: evidenceId,
    on: occurredOn,
    title,
    amount,
  })),
  hiddenRecords: hidden,
  ...(left > 0 ? { leftRecords: left } : {}),
})

const annex = (table: OfficialTable, note: string, isLandscape: boolean): Annex => ({
  title: table.name,
  isLandscape,
  blocks: [{ kind: 'table', table }, said(note, { italic: true })],
})
/** Two tables of the same money: their totals are the same. */
function moneyAnnex(report: AnnualReport, money: readonly MoneyRow[]): Annex {
  return {
    title: moneyText.annex,
    isLandscape: true,
    blocks: [
      said(moneyText.unit(report.year, officialShortDate(report.period.current.to)), { italic: true }),
      { kind: 'table', table: moneyByUnit(money) },
      said(moneyText.bySource),
      { kind: 'table', table: moneyBySource(money) },
      said(moneyText.note, { italic: true }),
    ],
  }
}

const paragraph = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs })
const said = (words: string, more: Partial<Run> = {}): Block => paragraph([{ text: words, ...more }])
const heading = (level: 1 | 2 | 3, words: string, anchor: string): Block => ({
  kind: 'heading',
  level,
  text: words,
  anchor,
})

function body(report: AnnualReport, agency: DocumentHeading, texts: DraftTexts): readonly Block[] {
  const { plan, year, period } = report
  const { name, next } = periodText(report.wanted)
  const titles = text.headings
  return [
    said(
      text.opening(
        text.planInFull(plan.code, officialDate(plan.issuedOn), inFull(plan.issuerName), plan.title),
        agency.agencyName,
        name,
        report.part.unit ? text.ofUnit(report.part.unit) : '',
        officialShortDate(period.current.from),
        officialShortDate(period.current.to),
      ),
    ),
    ...(period.isFirstYear ? [said(text.firstYear(officialShortDate(plan.issuedOn), year - 1))] : []),
    ...(period.isUnfinished ? [said(text.unfinished(officialShortDate(period.current.to)))] : []),
    ...(period.scopeDiffers ? [said(text.scopeNote(period.scopeDiffers))] : []),
    ...(report.reorganization ? [said(reorganized(report.reorganization))] : []),
    reporting(report),
    heading(1, titles.overview, 'overview'),
    ...written('overview', report, texts),
    heading(1, titles.direction, 'direction'),
    ...written('direction', report, texts),
    heading(1, titles.results, 'results'),
    ...results(report),
    heading(1, titles.assessment, 'assessment'),
    ...(['highlights', 'shortcomings', 'causes', 'lessons'] as const).flatMap((section, index) => [
      heading(2, `${index + 1}. ${titles[section].slice(3)}`, section),
      ...written(section, report, texts),
    ]),
    heading(1, titles.ahead(next), 'ahead'),
    ...written('ahead', report, texts),
    heading(1, titles.proposals, 'proposals'),
    ...written('proposals', report, texts),
    said(text.closing(agency.agencyName)),
  ]
}

/** Whose part it is, when it is not the whole. */
const partText = ({ part }: AnnualReport) =>
  part.unit ? text.ofUnit(part.unit) : part.agency ? text.ofAgency(inFull(part.agency)) : ''

const reorganized = ({ on, names }: NonNullable<AnnualReport['reorganization']>) =>
  text.reorganized(officialShortDate(on), String(names.length).padStart(2, '0'), names.join(', '))

/** Who has reported, in words, with the names of those who have not; and by which units it is counted. */
function reporting(report: AnnualReport): Block {
  const units = report.unitsOf === 'now' ? text.unitsOfNow : text.unitsOfThen
  return paragraph([...sendersRuns(report), { text: `${units} ${text.seeAnnexes}` }])
}

/** An agency answers for what it did itself; one unit is only named when it sent nothing. */
function sendersRuns({ units, part }: AnnualReport): readonly Run[] {
  const silent = units.filter((unit) => !unit.isReported).map((unit) => unit.name)
  if (part.agency) return []
  if (part.unit) return silent.length > 0 ? [{ text: text.silentUnit(part.unit), isMissing: true }] : []
  const two = (number: number) => String(number).padStart(2, '0')
  const given = units.length - silent.length
  const share = units.length === 0 ? text.noBase : officialPercent((given * 100) / units.length)
  return [
    { text: text.received },
    { text: `${two(given)}/${two(units.length)}`, figureId: unitsFigureId },
    { text: text.receivedShare(share) },
    ...(silent.length > 0
      ? [{ text: text.silent(two(silent.length), silent.join(', ')), isMissing: true }, { text: ' ' }]
      : [{ text: '. ' }]),
  ]
}

function results(report: AnnualReport): readonly Block[] {
  const groups = [...Map.groupBy(report.tasks, (task) => task.groupNumber).entries()].sort(([a], [b]) => a - b)
  return groups.flatMap(([number, tasks]) => [
    heading(2, `${number}. ${tasks[0]?.groupTitle ?? ''}`, `group-${number}`),
    ...tasks.flatMap((task) => [
      heading(3, `${task.code}. ${task.title}`, `task-${task.code}`),
      ...taskRuns(task.code, sentencePatterns[task.code] ?? [], task.figures).map(paragraph),
      ...(report.period.cumulative ? cumulativeRuns(task.figures, report.period.cumulative.current.to) : []).map(
        paragraph,
      ),
    ]),
  ])
}

/** What a person wrote; else what the figures suggest, marked so; else a place to write. */
function written(section: DraftSection, report: AnnualReport, texts: DraftTexts): readonly Block[] {
  const own = paragraphsOf(texts[section])
  if (own.length > 0) return own.map((line) => said(line))
  const suggested = suggestionsOf(report).filter((each) => each.section === section)
  if (suggested.length === 0) return [said(text.unwritten, { italic: true, isMissing: true })]
  return suggested.map((each) =>
    paragraph([
      { text: `- ${each.text}`, ...(each.figureId ? { figureId: each.figureId } : {}) },
      { text: each.source ? text.suggestions.fromReview(each.source.name) : text.suggestions.mark, italic: true },
    ]),
  )
}
