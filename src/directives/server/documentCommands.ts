// Registering, amending and withdrawing an official document.

import { may, type Subject } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { within } from '../../platform/server/within.ts'
import { amendDocument, registerDocument, showDocument, withdrawDocument } from '../contract.ts'
import { type OfficialDocumentFacts, requireSoundDocument } from '../officialDocument.ts'
import {
  insertDocument,
  insertDocumentAmendment,
  type StoredDocument,
  selectCarriesOut,
  selectDocument,
  selectKnownDocuments,
  selectPlanOfDocument,
  selectSameDocument,
  updateDocument,
  withdrawStored,
} from './documentSql.ts'

export const documentCommands = [
  command(registerDocument, {
    subject: meant,
    async run(moment, facts) {
      const { tx, actor, now, id, isDemonstration } = moment
      await requireSound(moment, id, facts)
      await insertDocument(tx, id, facts, { by: actor.accountId, at: now, isDemonstration, isFounded: false })
      return { id }
    },
  }),
  command(amendDocument, {
    subject: ({ officialDocumentId }, moment) => stored(moment, officialDocumentId),
    async run(moment, { officialDocumentId, version, reason, document }) {
      const { tx, actor, now } = moment
      const before = await locked(tx, officialDocumentId)
      if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
      if (!may(actor, amendDocument, meant(document))) throw notPermitted(amendDocument.name)
      if (changesBetween(before.facts, document).length === 0) throw new Problem('officialDocument.nothingChanged')
      await within('/document', () => requireSound(moment, officialDocumentId, document, before.facts))
      const kept = { factsBefore: before.facts, reason, by: actor.accountId, at: now }
      await insertDocumentAmendment(tx, officialDocumentId, version, kept)
      if (!(await updateDocument(tx, officialDocumentId, version, document)))
        throw new Problem('record.changedMeanwhile', 409)
      return { id: officialDocumentId }
    },
  }),
  command(withdrawDocument, {
    subject: ({ officialDocumentId }, moment) => stored(moment, officialDocumentId),
    async run({ tx, actor, now }, { officialDocumentId, reason }) {
      await locked(tx, officialDocumentId)
      await withdrawStored(tx, { documentId: officialDocumentId, reason, by: actor.accountId, at: now })
      return { id: officialDocumentId }
    },
  }),
]

/** The paper of an agency is that agency's; that of an issuer who is none of the house concerns the office as a whole. */
function meant({ issuerAgencyId }: OfficialDocumentFacts): Subject {
  return { agencyId: issuerAgencyId ?? null }
}

async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, documentId: string): Promise<Subject> {
  const document = await selectDocument(tx, documentId)
  if (!document || !may(actor, showDocument, {})) throw notFound('officialDocument', documentId)
  return { agencyId: document.issuerAgencyId }
}

async function locked(tx: CommandMoment['tx'], documentId: string): Promise<StoredDocument> {
  const document = await selectDocument(tx, documentId, { forUpdate: true })
  if (!document) throw notFound('officialDocument', documentId)
  if (document.isWithdrawn) throw new Problem('officialDocument.alreadyWithdrawn')
  return document
}

/** The facts agree with themselves, the register, the plans and the files. Throws a Problem otherwise. */
async function requireSound(
  { tx, actor, today }: Pick<CommandMoment, 'tx' | 'actor' | 'today'>,
  id: string,
  facts: OfficialDocumentFacts,
  before?: OfficialDocumentFacts,
): Promise<void> {
  requireSoundDocument(facts, { today, id, known: await selectCarriesOut(tx) })
  const above = facts.carriesOut?.map(({ officialDocumentId }) => officialDocumentId) ?? []
  await requireKnown(tx, above, '/carriesOut')
  await requireKnown(tx, facts.replaces ?? [], '/replaces')
  if (await selectSameDocument(tx, id, facts))
    throw new Problem('officialDocument.known', 409, { code: facts.code }, [{ path: '/code', expected: 'right' }])
  if (facts.planId) {
    const { isKnown, isTaken } = await selectPlanOfDocument(tx, facts.planId, id)
    const code = !isKnown ? 'officialDocument.planUnknown' : isTaken ? 'officialDocument.planTaken' : undefined
    if (code) throw new Problem(code, 422, {}, [{ path: '/planId', expected: 'right' }])
  }
  const kept = before?.fileIds ?? []
  const added = (facts.fileIds ?? []).filter((fileId) => !kept.includes(fileId))
  await requireFiles(tx, added, 'document', actor, '/fileIds')
}

async function requireKnown(tx: CommandMoment['tx'], ids: readonly string[], path: string): Promise<void> {
  const known = new Set((await selectKnownDocuments(tx, ids)).map(({ id }) => id))
  if (ids.some((id) => !known.has(id.toLowerCase())))
    throw new Problem('officialDocument.otherUnknown', 422, {}, [{ path, expected: 'right' }])
}
