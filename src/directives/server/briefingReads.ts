// The questions about briefings that screens may ask.
import { historyOf } from '../../outreach/sessionHistory.ts'
import { may } from '../../platform/actor.ts'
import { fileOriginal } from '../../platform/files/contract.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import type { Language } from '../../platform/words.ts'
import { selectChoices } from '../../units/server/publishedSql.ts'
import {
  amendBriefing,
  type BriefingRow,
  briefingChoices,
  type CoverageRow,
  listBriefings,
  readCoverage,
  recordBriefing,
  showBriefing,
  withdrawBriefing,
} from '../briefingContract.ts'
import { directivesWords } from '../words.ts'
import { selectBriefingRows, selectCoverage, selectPlansUnder } from './briefingListSql.ts'
import { selectBriefing, selectBriefingAmendments } from './briefingSql.ts'
import { withdrawalOf } from './documentReads.ts'
import { selectKnownDocuments } from './documentSql.ts'
import { selectDocumentNames } from './registerSql.ts'

const order = new Intl.Collator('vi', { numeric: true })
const byName = (a: { readonly name: string }, b: { readonly name: string }) => order.compare(a.name, b.name)

export const briefingReads = [
  read(listBriefings, async ({ tx, scope, actor }, { officialDocumentId, withdrawn, ...input }) => {
    const filter = { ...input, documentId: officialDocumentId, withWithdrawn: withdrawn ?? false }
    return listed<BriefingRow>(await selectBriefingRows(tx, scope, filter), input, listingOf(actor?.language ?? 'vi'))
  }),
  read(showBriefing, async ({ tx, scope, actor }, { briefingId }) => {
    const [row] = await selectBriefingRows(tx, scope, { briefingId, withWithdrawn: true })
    const stored = row && (await selectBriefing(tx, briefingId))
    if (!row || !stored) throw notFound('briefing', briefingId)
    const { facts } = stored
    const recorded = { at: stored.recordedAt.toISOString(), by: stored.recordedBy }
    const amendments = (await selectBriefingAmendments(tx, briefingId)).map(({ at, ...amendment }) => ({
      ...amendment,
      at: at.toISOString(),
    }))
    const scans = facts.scanIds ?? []
    return {
      row,
      briefing: facts,
      version: stored.version,
      documents: await selectKnownDocuments(tx, facts.documentIds),
      photos: (await selectPhotos(tx, facts.photoIds ?? [])).map(shown),
      scanCount: scans.length,
      scans: may(actor, fileOriginal, stored) ? (await selectPhotos(tx, scans)).map(shown) : [],
      recordedBy: recorded.by,
      recordedAt: recorded.at,
      withdrawalReason: stored.withdrawalReason,
      history: historyOf(facts, recorded, amendments, withdrawalOf(stored)),
      mayAmend: !stored.isWithdrawn && may(actor, amendBriefing, stored),
      mayWithdraw: !stored.isWithdrawn && may(actor, withdrawBriefing, stored),
    }
  }),
  read(readCoverage, async ({ tx, today }, { officialDocumentId, state, ...input }) => {
    if ((await selectKnownDocuments(tx, [officialDocumentId])).length === 0)
      throw notFound('officialDocument', officialDocumentId)
    const plans = await selectPlansUnder(tx, officialDocumentId)
    const rows = await selectCoverage(
      tx,
      officialDocumentId,
      plans.map(({ id }) => id),
      today,
    )
    const isBriefed = (row: CoverageRow) => row.briefings > 0
    const wanted = state ? rows.filter((row) => isBriefed(row) === (state === 'briefed')) : rows
    return {
      ...listed<CoverageRow>(wanted, input, {
        words: (row) => [row.agencyName],
        sorts: {
          agencyName: (row) => row.agencyName,
          briefings: (row) => row.briefings,
          lastOn: (row) => row.lastOn,
        },
        first: { sort: 'briefings', direction: 'asc' },
      }),
      briefed: rows.filter(isBriefed).length,
      units: rows.length,
      plans: plans.map(({ code }) => code),
    }
  }),
  read(briefingChoices, async ({ tx, actor }, { on }) => {
    const { agencies, territories } = await selectChoices(tx, on)
    return {
      agencies: agencies
        .filter(({ id, territoryId }) => may(actor, recordBriefing, { agencyId: id, territoryId }))
        .map((agency) => ({ ...agency, isOwn: actor?.agencyIds.includes(agency.id) ?? false }))
        .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || byName(a, b)),
      briefable: agencies.map(({ id, name }) => ({ id, name })).sort(byName),
      territories: territories.map(({ id, name }) => ({ id, name })).sort(byName),
      documents: (await selectDocumentNames(tx)).filter(({ issuedOn }) => issuedOn === null || issuedOn <= on),
    }
  }),
]

const shown = ({ fileId, name, takenAt }: { fileId: string; name: string; takenAt: string | null }) => ({
  fileId,
  name,
  takenAt,
})

function listingOf(language: Language) {
  const words = directivesWords[language]
  return {
    words: (row: BriefingRow) => [
      ...row.documentCodes,
      row.agencyName,
      ...row.briefedAgencies.map(({ name }) => name),
      row.territoryName,
      row.placeName,
      ...row.presenters,
      words.briefingMethod[row.briefingMethod],
    ],
    sorts: {
      heldOn: (row: BriefingRow) => row.heldOn,
      briefingMethod: (row: BriefingRow) => words.briefingMethod[row.briefingMethod],
      documentCodes: (row: BriefingRow) => row.documentCodes.join(),
      agencyName: (row: BriefingRow) => row.agencyName,
      briefedAgencies: (row: BriefingRow) => row.briefedAgencies.length,
      placeName: (row: BriefingRow) => row.placeName,
      people: (row: BriefingRow) => row.people,
      villagesBriefed: (row: BriefingRow) => row.villagesBriefed,
    },
    first: { sort: 'heldOn', direction: 'desc' as const },
  }
}
