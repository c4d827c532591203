// A report is reviewed, given back, signed. Whoever does so says by a fingerprint what they saw: another report is not signed
// in its place.
import { createHash } from 'node:crypto'
import { isWithin } from '../../plans/reportingPeriod.ts'
import { Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { type Command, type CommandMoment, command, type Moment } from '../../platform/server/command.ts'
import { fileKinds } from '../../platform/server/documents/write.ts'
import { written } from '../../platform/server/documents/writer.ts'
import { keptFile } from '../../platform/server/files/keptFile.ts'
import { figuresOf } from '../annualReport.ts'
import type { ReportChoice } from '../contract.ts'
import { returnReport, reviewReport, signReport } from '../registerContract.ts'
import { countedPart } from '../reportDifference.ts'
import { reportStatusOf } from '../reportLife.ts'
import { figureIdOf, groundOf } from '../reportSource.ts'
import { type Composed, type ComposedFigures, composedFigures, composedToSign, documentOf } from './composed.ts'
import { insertFrozenFile } from './frozenFileSql.ts'
import { insertFrozenFigures, insertFrozenRecords, insertSigning } from './frozenSql.ts'
import { insertStep, openReport, type ReportIdentity, selectSteps } from './registerSql.ts'
import { type AskingMoment, issuerOf } from './reportSource.ts'
import { recording } from './sql.ts'

const ofIssuer = async ({ choice }: { choice: ReportChoice }, { tx, today }: Moment) => ({
  agencyId: (await issuerOf(tx, choice.agency, choice.asOf ?? today)).agencyId,
})
const everywhere = (moment: CommandMoment): CommandMoment & AskingMoment => ({ ...moment, scope: { all: true } })

export const lifeCommands: readonly Command[] = [
  command(reviewReport, {
    subject: ofIssuer,
    async run(given, { choice, fingerprint, remarks }) {
      const moment = everywhere(given)
      const seen = await composedFigures(moment, choice, 'public')
      requireSeen(seen, fingerprint)
      const reportId = await openReport(moment.tx, recording(moment), seen.identity)
      await insertStep(moment.tx, recording(moment), {
        ...stepOf(seen, reportId),
        reportStep: 'reviewed',
        remarks: remarks?.trim() || null,
      })
      return { id: moment.id }
    },
  }),
  command(returnReport, {
    subject: ofIssuer,
    async run(given, { choice, remarks }) {
      const moment = everywhere(given)
      const seen = await composedFigures(moment, choice, 'public')
      const reportId = await openReport(moment.tx, recording(moment), seen.identity)
      await insertStep(moment.tx, recording(moment), { ...stepOf(seen, reportId), reportStep: 'returned', remarks })
      return { id: moment.id }
    },
  }),
  command(signReport, {
    subject: ofIssuer,
    async run(given, { choice, fingerprint, number, issuedOn, legalBasis }) {
      const moment = everywhere(given)
      const { seen, whole } = await composedToSign(moment, choice)
      requireSeen(seen, fingerprint)
      const reportId = await reviewed(moment, seen.identity, fingerprint)
      requireSoundDay(issuedOn, seen.counted.report.period.current.to, moment.today)
      await freeze(moment, reportId, { seen, whole }, { number, issuedOn, legalBasis })
      await insertStep(moment.tx, recording(moment), {
        ...stepOf(seen, reportId),
        reportStep: 'signed',
        remarks: null,
      })
      return { id: reportId }
    },
  }),
]

const stepOf = ({ draft, fingerprint, report }: ComposedFigures, reportId: string) => ({
  reportId,
  draftVersion: draft?.version ?? 0,
  fingerprint,
  asOf: report.asOf,
  unitsOf: report.unitsOf,
})

function requireSeen(now: ComposedFigures, fingerprint: string): void {
  if (now.fingerprint !== fingerprint) throw new Problem('report.notAsSeen', 409)
}

/** The report, taken for this transaction, when its last review is of exactly this. */
async function reviewed(moment: CommandMoment, identity: ReportIdentity, fingerprint: string): Promise<string> {
  const reportId = await openReport(moment.tx, recording(moment), identity)
  const { reportStatus, isChangedSinceReview } = reportStatusOf(await selectSteps(moment.tx, reportId), fingerprint)
  if (isChangedSinceReview) throw new Problem('report.changedSinceReview', 409)
  if (reportStatus !== 'reviewed') throw new Problem('report.notReviewed', 422)
  return reportId
}

/** Not before its figures end, and not in the future. */
function requireSoundDay(issuedOn: string, to: string, today: string): void {
  const fault = (code: string, params: object) =>
    new Problem(code, 422, { ...params }, [
      { path: '/issuedOn', given: issuedOn, expected: code, params: { ...params } },
    ])
  if (issuedOn > today) throw fault('report.issuedInFuture', { today })
  if (issuedOn < to) throw fault('report.issuedBeforeEnd', { to })
}

/** `seen`: what the document prints. `whole`: with restricted figures, which only who may know them can ask for. */
async function freeze(
  moment: CommandMoment & AskingMoment,
  reportId: string,
  { seen, whole }: { readonly seen: Composed; readonly whole: Composed },
  issued: { readonly number: number; readonly issuedOn: string; readonly legalBasis: string },
): Promise<void> {
  const { tx, id } = moment
  const { report } = seen.counted
  const { number, issuedOn, legalBasis } = issued
  const document = await documentOf(moment, seen, { number, issuedOn })
  const { period, units, here } = groundOf(whole.source)
  const isNew = await insertSigning(tx, recording(moment), {
    reportId,
    agencyId: seen.issuer.agencyId,
    number,
    symbol: document.symbol,
    issuedOn,
    legalBasis,
    signerName: document.signing.name ?? null,
    from: period.current.from,
    to: period.current.to,
    asOf: report.asOf,
    unitsOf: report.unitsOf,
    document,
    unitNames: Object.fromEntries(units.units.map(({ territoryId, name }) => [territoryId, name])),
  })
  if (!isNew) throw new Problem('report.numberTaken', 409, { number: `${number}/${document.symbol}` })
  const rules = new Map(whole.source.indicators.map((rule) => [figureIdOf(rule), rule]))
  await insertFrozenFigures(
    tx,
    reportId,
    figuresOf(whole.counted.report).flatMap((figure) => {
      const rule = rules.get(figure.figureId)
      return rule ? [{ figure, rule }] : []
    }),
  )
  await insertFrozenRecords(
    tx,
    reportId,
    here
      .filter((row) => isWithin(period.current, row.occurredOn))
      .map((row) => ({
        row,
        unitId: units.unitOf(row.territoryId) ?? null,
        contentSha256: createHash('sha256').update(countedPart(row)).digest('hex'),
      })),
  )
  const files = await Promise.all(
    fileKinds.map(async (fileKind) => ({ fileKind, content: await written(document, fileKind) })),
  )
  for (const { fileKind, content } of files) await keep(moment, reportId, document.fileName, fileKind, content, id)
}

async function keep(
  { tx, stores, actor, now, isDemonstration }: CommandMoment,
  reportId: string,
  fileName: string,
  fileKind: (typeof fileKinds)[number],
  content: Buffer,
  id: string,
): Promise<void> {
  const fileId = seedId('frozenFile', `${id} ${fileKind}`)
  const name = `${fileName}.${fileKind}`
  await keptFile(
    { stores, transaction: (work) => work(tx) },
    { fileId, purpose: 'issued', name, content, accountId: actor.accountId, now, isDemonstration },
  )
  const sha256 = createHash('sha256').update(content).digest('hex')
  await insertFrozenFile(tx, fileId, reportId, { fileId, fileKind, name, sha256, sizeBytes: content.byteLength })
}
