// The register of reports: the list, one report with its life and files, its figures as frozen, what changed since.

import { concerns, exactSum } from '../../plans/count.ts'
import { listEvidence } from '../../plans/evidenceContract.ts'
import { numberOfValue } from '../../plans/figureValue.ts'
import { readRestrictedFigures } from '../../plans/indicatorContract.ts'
import { type Actor, may, reachOf } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import { listed } from '../../platform/listing.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type Read, type ReadMoment, read } from '../../platform/server/command.ts'
import { contentTypes } from '../../platform/server/documents/write.ts'
import { listReports, type ReportRow, readFrozenFigure, readReportLife, showReport } from '../registerContract.ts'
import { readReportFile } from '../signatureContract.ts'
import { subjectIdOf } from '../subjectId.ts'
import { selectFrozenFiles, selectSignatures, selectStoredFile } from './frozenFileSql.ts'
import { countFrozenRecords, selectFrozenFigures, selectFrozenRecords, selectSigning } from './frozenSql.ts'
import { selectNextNumber, selectOpenReport, selectReports, selectSignedAlike, selectSteps } from './registerSql.ts'
import { addressed, identityOf, isWithinScope, recordFilter } from './reportSource.ts'

export const registerReads: readonly Read[] = [
  read(listReports, async ({ tx, scope }, { reportStatus, reportKind, year, agencyId, ...query }) => {
    const rows = (await selectReports(tx, { reportStatus, reportKind, year, agencyId })).filter((row) =>
      isWithinScope(scope, row.territoryId, row.agencyId),
    )
    return listed<ReportRow>(rows, query, {
      words: (row) => [row.code, row.agencyName, row.territoryName, row.planCode, row.signedBy, String(row.year)],
      sorts: {
        period: (row) => [row.year, String(row.month ?? 0).padStart(2, '0'), row.from ?? ''].join(' '),
        reportKind: (row) => row.reportKind,
        reportStatus: (row) => row.reportStatus,
        code: (row) => row.code,
        issuedOn: (row) => row.issuedOn,
        agencyName: (row) => row.agencyName,
        territoryName: (row) => row.territoryName,
        signedBy: (row) => row.signedBy,
        changedAt: (row) => row.changedAt,
      },
      first: { sort: 'changedAt', direction: 'desc' },
    })
  }),
  read(readReportLife, async (moment, choice) => {
    const { tx, today } = moment
    const address = await addressed(moment, choice)
    const identity = identityOf(address, choice)
    const reportId = await selectOpenReport(tx, identity)
    const { agencyId, heading } = address.issuer
    return {
      reportId: reportId ?? null,
      steps: reportId ? [...(await selectSteps(tx, reportId))] : [],
      nextNumber: await selectNextNumber(tx, agencyId, heading.symbol, Number(today.slice(0, 4))),
      signed: [...(await selectSignedAlike(tx, identity))],
    }
  }),
  read(showReport, async (moment, { reportId }) => {
    const { tx, actor } = moment
    const row = await reportOf(moment, reportId)
    const signing = await selectSigning(tx, reportId)
    const files = await selectFrozenFiles(tx, reportId)
    return {
      row,
      steps: [...(await selectSteps(tx, reportId))],
      signing: signing
        ? {
            legalBasis: signing.legalBasis,
            signerName: signing.signerName,
            from: signing.from,
            to: signing.to,
            asOf: signing.asOf,
            unitsOf: signing.unitsOf,
            figures: (await selectFrozenFigures(tx, reportId)).length,
            records: await countFrozenRecords(tx, reportId),
            document: listsAll(actor) ? signing.document : namingNoRecords(signing.document),
          }
        : null,
      files: files.map((file) => ({ ...file, isOpen: file.fileKind !== 'xlsx' || listsAll(actor) })),
      signatures: await selectSignatures(tx, reportId),
    }
  }),
  read(readReportFile, async ({ tx, actor }, { fileId }) => {
    const file = await selectStoredFile(tx, fileId)
    if (!file) throw notFound('file', fileId)
    if (file.fileKind === 'xlsx' && !listsAll(actor)) throw new Problem('report.recordsNotYours', 403)
    return { name: file.name, sha256: file.sha256, mediaType: contentTypes[file.fileKind] }
  }),
  read(readFrozenFigure, async (moment, { reportId, figureId }) => frozenFigure(moment, reportId, figureId)),
]

/** Throws Problem `record.notFound` for what is not there or out of reach. */
export async function reportOf({ tx, scope }: Pick<ReadMoment, 'tx' | 'scope'>, reportId: string): Promise<ReportRow> {
  const [row] = await selectReports(tx, { reportId })
  if (!row || !isWithinScope(scope, row.territoryId, row.agencyId)) throw notFound('report', reportId)
  return row
}

/** The sheet of records names every record: it is for who may list them all. */
const listsAll = (actor: Actor | undefined) => reachOf(actor, listEvidence) === 'all'

export const namingNoRecords = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  proofs: document.proofs.map(({ leftRecords = 0, ...proof }) => ({
    ...proof,
    records: [],
    hiddenRecords: proof.records.length + proof.hiddenRecords + leftRecords,
  })),
})

async function frozenFigure(
  moment: ReadMoment,
  reportId: string,
  asked: string,
): Promise<OutputOf<typeof readFrozenFigure>> {
  const { tx, actor } = moment
  await reportOf(moment, reportId)
  const signing = await selectSigning(tx, reportId)
  const [figureId = '', suffix] = asked.split('@')
  const found = (await selectFrozenFigures(tx, reportId)).find(({ figure }) => figure.figureId === figureId)
  if (!signing || !found || (found.rule.isRestricted && !may(actor, readRestrictedFigures, {})))
    throw notFound('figure', figureId)
  const { figure, rule } = found
  const base = { name: figure.name, countingRule: figure.countingRule, isRestricted: rule.isRestricted }
  const nothing = { ...base, sum: null, isSumEqual: true, hidden: { records: 0, amount: 0 }, records: [] }
  if (suffix === 'prior') return { ...nothing, text: figure.priorText }
  if (suffix === 'cumulative') return { ...nothing, text: figure.cumulativeText ?? '' }
  if (rule.isRestricted) return { ...nothing, text: figure.text }
  const unitId = suffix === undefined ? undefined : suffix === 'all' ? null : suffix
  const records = (await selectFrozenRecords(tx, reportId)).flatMap(({ row, unitId: own, contentSha256 }) => {
    const amount = row.quantities[rule.quantity]
    const isCounted = concerns(rule, row) && (unitId === undefined || own === unitId)
    return isCounted && typeof amount === 'number' ? [{ row, own, contentSha256, amount }] : []
  })
  const isShown = recordFilter(actor)
  const shown = records.filter(({ row }) => isShown(row))
  const sumOf = (rows: readonly { amount: number }[]) => exactSum(rows.map((each) => each.amount))
  const part = figure.byUnit.find((each) => each.territoryId === unitId)
  return {
    ...base,
    text: unitId === undefined ? figure.text : String(part ? (numberOfValue(part.value) ?? '…') : '…'),
    sum: records.length > 0 ? sumOf(records) : null,
    isSumEqual: unitId !== undefined || records.length === 0 || sumOf(records) === numberOfValue(figure.value),
    hidden: { records: records.length - shown.length, amount: exactSum([sumOf(records), -sumOf(shown)]) },
    records: shown.map(({ row, own, contentSha256, amount }) => ({
      recordId: row.evidenceId,
      subjectId: subjectIdOf(row),
      evidenceKind: row.evidenceKind,
      on: row.occurredOn,
      title: row.title,
      unitName: (own && signing.unitNames[own]) || null,
      amount,
      contentSha256,
    })),
  }
}
