// The questions about official documents that screens may ask.
import { historyOf } from '../../outreach/sessionHistory.ts'
import { may, reachOf } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import type { Language } from '../../platform/words.ts'
import {
  amendDocument,
  documentChoices,
  listDocuments,
  registerDocument,
  showDocument,
  withdrawDocument,
} from '../contract.ts'
import { documentFound, type SearchedText } from '../documentSearch.ts'
import { directivesWords } from '../words.ts'
import { selectDocument, selectDocumentAmendments } from './documentSql.ts'
import {
  type RegisterRow,
  selectDocumentFiles,
  selectDocumentNames,
  selectFreePlans,
  selectIssuers,
  selectPlanCode,
  selectRegister,
  selectReplacements,
  selectTaskTexts,
  selectTree,
} from './registerSql.ts'

const order = new Intl.Collator('vi', { numeric: true })

export const documentReads = [
  read(listDocuments, async ({ tx, actor, today }, { search = '', officialDocumentStatus, withdrawn, ...input }) => {
    const all = await selectRegister(tx, { ...input, withWithdrawn: withdrawn ?? false }, today)
    const rows = officialDocumentStatus
      ? all.filter((row) => row.officialDocumentStatus === officialDocumentStatus)
      : all
    const listing = listingOf(actor?.language ?? 'vi')
    if (!search.trim()) return listed(rows.map(withoutSummary), input, listing)
    const tasks = await selectTaskTexts(
      tx,
      rows.flatMap(({ planId }) => planId ?? []),
    )
    const found = rows
      .flatMap((row) => {
        const hit = documentFound(search, textsOf(row, tasks.get(row.planId ?? '') ?? []))
        if (!hit) return []
        const { rank, field, taskCode, pieces } = hit
        return [{ ...withoutSummary(row), found: { field, taskCode, pieces: [...pieces] }, rank }]
      })
      // Of equals the newest: as they come.
      .sort((a, b) => b.rank - a.rank)
      .map(({ rank: _, ...row }) => row)
    const isRanked = input.sort === undefined || input.sort === 'found'
    if (!isRanked) return listed(found, input, listing)
    const from = ((input.page ?? 1) - 1) * (input.pageSize ?? 50)
    return { rows: found.slice(from, from + (input.pageSize ?? 50)), total: found.length }
  }),
  read(showDocument, async ({ tx, actor, today }, { officialDocumentId }) => {
    const [row] = await selectRegister(tx, { documentId: officialDocumentId, withWithdrawn: true }, today)
    const stored = row && (await selectDocument(tx, officialDocumentId))
    if (!row || !stored) throw notFound('officialDocument', officialDocumentId)
    const { facts } = stored
    const subject = { agencyId: stored.issuerAgencyId }
    const recorded = { at: stored.recordedAt.toISOString(), by: stored.recordedBy }
    const amendments = (await selectDocumentAmendments(tx, officialDocumentId)).map(({ at, ...amendment }) => ({
      ...amendment,
      at: at.toISOString(),
    }))
    return {
      row: withoutSummary(row),
      document: facts,
      version: stored.version,
      above: await selectTree(tx, officialDocumentId, 'up'),
      below: await selectTree(tx, officialDocumentId, 'down'),
      ...(await selectReplacements(tx, officialDocumentId)),
      planCode: facts.planId ? await selectPlanCode(tx, facts.planId) : null,
      files: await selectDocumentFiles(tx, facts.fileIds ?? []),
      recordedBy: recorded.by,
      recordedAt: recorded.at,
      isFounded: stored.isFounded,
      withdrawalReason: stored.withdrawalReason,
      history: historyOf(facts, recorded, amendments, withdrawalOf(stored)),
      mayAmend: !stored.isWithdrawn && may(actor, amendDocument, subject),
      mayWithdraw: !stored.isWithdrawn && may(actor, withdrawDocument, subject),
    }
  }),
  read(documentChoices, async ({ tx, actor, today }) => {
    const mayRegisterAll = reachOf(actor, registerDocument) === 'all'
    const issuers = await selectIssuers(tx, today)
    return {
      documents: await selectDocumentNames(tx),
      agencies: issuers
        .filter(({ id }) => may(actor, registerDocument, { agencyId: id }))
        .map((agency) => ({ ...agency, isOwn: actor?.agencyIds.includes(agency.id) ?? false }))
        .sort((a, b) => Number(b.isInForce) - Number(a.isInForce) || order.compare(a.name, b.name)),
      plans: await selectFreePlans(tx),
      mayRegisterAll,
    }
  }),
]

/** The withdrawal of an entry as the history takes it; entries are not restored. */
export function withdrawalOf(stored: {
  readonly withdrawnAt: Date | null
  readonly withdrawnBy: string
  readonly withdrawalReason: string | null
}) {
  const { withdrawnAt, withdrawnBy, withdrawalReason } = stored
  if (!withdrawnAt) return []
  const open = { restoredAt: null, restoredBy: '', restorationReason: null }
  return [{ at: withdrawnAt.toISOString(), by: withdrawnBy, reason: withdrawalReason ?? '', ...open }]
}

const withoutSummary = ({ summary: _, ...row }: RegisterRow) => row

function textsOf(row: RegisterRow, tasks: readonly SearchedText[]): SearchedText[] {
  const signer = [row.signerTitle, row.signerName].filter(Boolean).join(' ')
  return [
    { field: 'code', text: row.code },
    { field: 'title', text: row.title },
    { field: 'issuer', text: row.issuerName },
    { field: 'signer', text: signer },
    { field: 'summary', text: row.summary ?? '' },
    ...tasks,
  ]
}

function listingOf(language: Language) {
  const words = directivesWords[language]
  type Row = Omit<RegisterRow, 'summary'>
  return {
    words: (row: Row) => [row.code, row.title, row.issuerName, row.signerName],
    sorts: {
      code: (row: Row) => row.code,
      title: (row: Row) => row.title,
      officialDocumentKind: (row: Row) => words.officialDocumentKind[row.officialDocumentKind],
      issuerName: (row: Row) => row.issuerName,
      issuedOn: (row: Row) => row.issuedOn,
      signerName: (row: Row) => row.signerName,
      officialDocumentStatus: (row: Row) => words.officialDocumentStatus[row.officialDocumentStatus],
      briefedAgencies: (row: Row) => row.briefedAgencies,
      fileCount: (row: Row) => row.fileCount,
    },
    first: { sort: 'issuedOn', direction: 'desc' as const },
  }
}
