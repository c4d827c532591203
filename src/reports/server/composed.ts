// A report put together: counted, with its issuer, its written parts and, where an earlier report has changed since, that.

import { createHash } from 'node:crypto'
import { readBudgetOverview } from '../../budget/contract.ts'
import { selectAreaTables } from '../../forest/server/publishedSql.ts'
import type { EvidenceRow } from '../../plans/count.ts'
import { may } from '../../platform/actor.ts'
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import { dayAfter } from '../../platform/format.ts'
import { annualDocument, mostProofs, type RecordsBehind } from '../annualDocument.ts'
import {
  type AnnualReport,
  annualReport,
  type CountedReport,
  countedFigures,
  countedReport,
  countedTotals,
  figuresOf,
} from '../annualReport.ts'
import type { ReportChoice } from '../contract.ts'
import type { DraftTexts } from '../draftTexts.ts'
import type { ReportSource } from '../reportSource.ts'
import { signingOf } from '../signing.ts'
import { earlierChanges } from './earlierChanges.ts'
import { selectMoney } from './moneySql.ts'
import { newestRecords } from './newestRecords.ts'
import { type ReportIdentity, selectOpenReport } from './registerSql.ts'
import {
  type AskingMoment,
  type Collected,
  collectAdjustments,
  collectFigures,
  collectSource,
  type SourceView,
} from './reportSource.ts'
import { type Issuer, type SavedDraft, selectDraft, selectPostHoldings } from './sql.ts'

export interface ComposedFigures {
  readonly source: ReportSource
  readonly identity: ReportIdentity
  readonly issuer: Issuer
  readonly report: AnnualReport
  /** Undefined while nobody has begun to write or to review it. */
  readonly reportId: string | undefined
  readonly draft: SavedDraft | null
  readonly fingerprint: string
}
/** What a document is made of. */
interface Paper extends ComposedFigures {
  readonly counted: CountedReport
  readonly behind?: (figureId: string) => RecordsBehind
}
export interface Composed extends Paper {
  readonly source: ReportSource<EvidenceRow>
}

/** What is signed: `seen` is what the document prints, `whole` has the restricted figures too; of the same records. */
export async function composedToSign(
  moment: AskingMoment,
  choice: ReportChoice,
): Promise<{ readonly seen: Composed; readonly whole: Composed }> {
  const collected = await collectSource(moment, choice, 'everything')
  const open = { ...collected, source: { ...collected.source, seesRestricted: false } }
  return { seen: await counted(moment, open), whole: await counted(moment, collected) }
}

async function counted(moment: AskingMoment, collected: Collected<EvidenceRow>): Promise<Composed> {
  const made = countedReport(collected.source)
  return { ...(await withDraft(moment, collected, made.report)), source: collected.source, counted: made }
}

/** For a document that names no single record but the signed adjustments. */
export async function composedPaper(moment: AskingMoment, choice: ReportChoice): Promise<Paper> {
  const collected = await collectFigures(moment, choice)
  const counted = countedFigures(collected.source, await collectAdjustments(moment, choice))
  return { ...(await withDraft(moment, collected, counted.report)), counted }
}

/** The same with the records behind each figure, as far as its proof names them. */
export async function composedProofs(moment: AskingMoment, choice: ReportChoice): Promise<Paper> {
  const paper = await composedPaper(moment, choice)
  const { report, units, totalsOf } = countedTotals(paper.source)
  const days = report.period.current
  const found = new Map<string, RecordsBehind>()
  for (const { figureId } of figuresOf(report)) {
    const { shown, hidden } = totalsOf(figureId)
    const asked = { figureId, days, units, most: mostProofs }
    const records = shown.records > 0 ? await newestRecords(moment, paper.source, asked) : []
    found.set(figureId, { records, left: shown.records - records.length, hidden: hidden.records })
  }
  return { ...paper, behind: (figureId) => found.get(figureId) ?? { records: [], left: 0, hidden: 0 } }
}

/** The same without the records behind the figures: for a page that opens them one by one. */
export async function composedFigures(
  moment: AskingMoment,
  choice: ReportChoice,
  view?: SourceView,
): Promise<ComposedFigures> {
  const collected = await collectFigures(moment, choice, view)
  return withDraft(moment, collected, annualReport(collected.source))
}

async function withDraft(
  { tx }: AskingMoment,
  { source, identity, issuer }: Awaited<ReturnType<typeof collectFigures>>,
  report: AnnualReport,
): Promise<ComposedFigures> {
  const reportId = await selectOpenReport(tx, identity)
  const draft = (reportId && (await selectDraft(tx, reportId))) || null
  return { source, identity, issuer, report, reportId, draft, fingerprint: fingerprintOf(report, draft?.texts ?? {}) }
}

/** The document as it would be signed on a day; with number and day it is issued. */
export async function documentOf(
  moment: AskingMoment,
  { counted, behind, issuer, draft, identity, source }: Paper,
  issued?: { readonly number: number; readonly issuedOn: string },
): Promise<OfficialDocument> {
  const on = issued?.issuedOn ?? counted.report.asOf
  const signing = signingOf(issuer.heading, await selectPostHoldings(moment.tx, issuer.agencyId, on))
  const earlier = await earlierChanges(moment, identity, counted.report.period.current.to)
  const { year, agencyId, territoryId } = source
  // Units see their own money only: a table with holes would be read as the whole. What is signed is read by all of them.
  const seesMoney = issued === undefined && may(moment.actor, readBudgetOverview, {})
  const money = seesMoney
    ? await selectMoney(moment.tx, { year, until: counted.report.period.current.to, agencyId, territoryId })
    : []
  const forest = await forestOf(moment, counted.report, source)
  return annualDocument({
    counted,
    behind,
    money,
    ...(forest ? { forest } : {}),
    heading: issuer.heading,
    texts: draft?.texts ?? {},
    signing,
    ...(earlier ? { earlier } : {}),
    ...(issued ? { issued } : {}),
  })
}

/** Of the whole plan or of one unit; the register knows no part of an agency. */
async function forestOf({ tx }: AskingMoment, { period, asOf }: AnnualReport, source: ReportSource) {
  if (source.agencyId) return undefined
  const { from, to } = period.current
  const on = to < asOf ? to : asOf
  const unitsOn = source.unitsOf === 'now' ? asOf : on
  const tables = await selectAreaTables(tx, { on, from: dayAfter(from, -1), unitsOn, territoryId: source.territoryId })
  return tables.plots > 0 ? tables : undefined
}

/**
 * The same for everybody who sees the same figures and words, whoever they are: restricted figures, which not all may see,
 * are left out.
 */
function fingerprintOf(report: AnnualReport, texts: DraftTexts): string {
  const figures = figuresOf(report)
    .filter((figure) => !figure.isRestricted)
    .map(({ figureId, value, records, prior }) => [figureId, value, records, prior])
  const written = Object.entries(texts).sort(([a], [b]) => a.localeCompare(b))
  const seen = [report.period.current, report.unitsOf, report.part, figures, written]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
