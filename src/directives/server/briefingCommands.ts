// Recording, amending and withdrawing a briefing.

import { may, type Subject } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { within } from '../../platform/server/within.ts'
import { requireAgencies, unitOfDay } from '../../units/server/publishedSql.ts'
import { type BriefingFacts, requireSoundBriefing } from '../briefing.ts'
import { amendBriefing, recordBriefing, showBriefing, withdrawBriefing } from '../briefingContract.ts'
import {
  insertBriefing,
  insertBriefingAmendment,
  type StoredBriefing,
  selectBriefing,
  updateBriefing,
  withdrawStoredBriefing,
} from './briefingSql.ts'
import { selectKnownDocuments } from './documentSql.ts'

export const briefingCommands = [
  command(recordBriefing, {
    subject: meant,
    async run(moment, facts) {
      const { tx, actor, now, id, isDemonstration } = moment
      await requireSound(moment, facts)
      await insertBriefing(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(amendBriefing, {
    subject: ({ briefingId }, moment) => stored(moment, briefingId),
    async run(moment, { briefingId, version, reason, briefing }) {
      const { tx, actor, now } = moment
      const before = await locked(tx, briefingId)
      if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
      if (!may(actor, amendBriefing, meant(briefing))) throw notPermitted(amendBriefing.name)
      if (changesBetween(before.facts, briefing).length === 0) throw new Problem('briefing.nothingChanged')
      await within('/briefing', () => requireSound(moment, briefing, before.facts))
      const kept = { factsBefore: before.facts, reason, by: actor.accountId, at: now }
      await insertBriefingAmendment(tx, briefingId, version, kept)
      if (!(await updateBriefing(tx, briefingId, version, briefing))) throw new Problem('record.changedMeanwhile', 409)
      return { id: briefingId }
    },
  }),
  command(withdrawBriefing, {
    subject: ({ briefingId }, moment) => stored(moment, briefingId),
    async run({ tx, actor, now }, { briefingId, reason }) {
      await locked(tx, briefingId)
      await withdrawStoredBriefing(tx, { briefingId, reason, by: actor.accountId, at: now })
      return { id: briefingId }
    },
  }),
]

function meant({ agencyId, territoryId }: BriefingFacts): Subject {
  return { agencyId, territoryId: territoryId ?? null }
}

/** What a stored briefing is about; one that the actor may not even see is not found. */
async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, briefingId: string): Promise<Subject> {
  const briefing = await selectBriefing(tx, briefingId)
  if (!briefing || !may(actor, showBriefing, briefing)) throw notFound('briefing', briefingId)
  return { agencyId: briefing.agencyId, territoryId: briefing.territoryId }
}

async function locked(tx: CommandMoment['tx'], briefingId: string): Promise<StoredBriefing> {
  const briefing = await selectBriefing(tx, briefingId, { forUpdate: true })
  if (!briefing) throw notFound('briefing', briefingId)
  if (briefing.isWithdrawn) throw new Problem('briefing.alreadyWithdrawn')
  return briefing
}

/** The facts agree with calendar, documents, units, agencies and files. Throws a Problem otherwise. */
async function requireSound(
  { tx, actor, today }: Pick<CommandMoment, 'tx' | 'actor' | 'today'>,
  facts: BriefingFacts,
  before?: BriefingFacts,
): Promise<void> {
  const documents = await selectKnownDocuments(tx, facts.documentIds)
  if (documents.length < facts.documentIds.length)
    throw new Problem('briefing.documentUnknown', 422, {}, [{ path: '/documentIds', expected: 'right' }])
  requireSoundBriefing(facts, { today, documents })
  if (facts.territoryId) await unitOfDay(tx, { territoryId: facts.territoryId }, facts.heldOn)
  await requireAgencies(tx, [facts.agencyId], facts.heldOn, '/agencyId')
  await requireAgencies(tx, facts.briefedAgencyIds, facts.heldOn, '/briefedAgencyIds')
  const added = (fileIds: readonly string[] = [], kept: readonly string[] = []) =>
    fileIds.filter((fileId) => !kept.includes(fileId))
  await requireFiles(tx, added(facts.photoIds, before?.photoIds), 'photo', actor, '/photoIds')
  await requireFiles(tx, added(facts.scanIds, before?.scanIds), 'scan', actor, '/scanIds')
}
