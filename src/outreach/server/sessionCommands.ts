// Recording, amending, withdrawing and restoring an awareness session.

import { may, type Subject, scopeOf } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { within } from '../../platform/server/within.ts'
import { requireAgencies, unitMeant, unitOfDay } from '../../units/server/publishedSql.ts'
import { amendSession, listSessions, recordSession, restoreSession, showSession, withdrawSession } from '../contract.ts'
import { requireSoundSession, type SessionFacts } from '../session.ts'
import { insertAmendment, insertWithdrawal, updateWithdrawal } from './sessionLifeSql.ts'
import { selectAlikeSessions } from './sessionListSql.ts'
import { insertSession, type PlacedSession, type StoredSession, selectSession, updateSession } from './sessionSql.ts'
import { selectTopics } from './topicsSql.ts'

type Asked = Pick<CommandMoment, 'tx' | 'actor' | 'today'>

export const sessionCommands = [
  command(recordSession, {
    subject: (facts, { tx }) => meant(tx, facts),
    async run({ tx, actor, now, today, id, isDemonstration }, input) {
      const facts = await soundSession({ tx, actor, today }, input)
      await insertSession(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      const scope = scopeOf(actor, listSessions)
      return { id, alike: scope ? await selectAlikeSessions(tx, scope, id) : [] }
    },
  }),
  command(amendSession, {
    subject: ({ sessionId }, moment) => stored(moment, sessionId),
    async run({ tx, actor, now, today }, { sessionId, version, reason, session: input }) {
      const before = await locked(tx, sessionId)
      if (before.isWithdrawn) throw new Problem('session.alreadyWithdrawn')
      if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
      if (!may(actor, amendSession, await meant(tx, input))) throw notPermitted(amendSession.name)
      const after = await within('/session', () => soundSession({ tx, actor, today }, input, before.facts))
      if (changesBetween(before.facts, after).length === 0) throw new Problem('session.nothingChanged')
      await insertAmendment(tx, {
        sessionId,
        version,
        factsBefore: before.facts,
        reason,
        by: actor.accountId,
        at: now,
      })
      if (!(await updateSession(tx, sessionId, version, after))) throw new Problem('record.changedMeanwhile', 409)
      return { id: sessionId }
    },
  }),
  command(withdrawSession, {
    subject: ({ sessionId }, moment) => stored(moment, sessionId),
    async run({ tx, actor, now, id }, { sessionId, reason }) {
      if ((await locked(tx, sessionId)).isWithdrawn) throw new Problem('session.alreadyWithdrawn')
      await insertWithdrawal(tx, { id, sessionId, reason, by: actor.accountId, at: now })
      return { id: sessionId }
    },
  }),
  command(restoreSession, {
    subject: ({ sessionId }, moment) => stored(moment, sessionId),
    async run({ tx, actor, now }, { sessionId, reason }) {
      if (!(await locked(tx, sessionId)).isWithdrawn) throw new Problem('session.notWithdrawn')
      await updateWithdrawal(tx, { sessionId, reason, by: actor.accountId, at: now })
      return { id: sessionId }
    },
  }),
]

/** What facts are about: judged before they are. */
async function meant(tx: CommandMoment['tx'], facts: SessionFacts): Promise<Subject> {
  return { agencyId: facts.agencyId, territoryId: await unitMeant(tx, facts, facts.heldOn) }
}

/** What a stored session is about; a session that the actor may not even see is not found. */
async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, sessionId: string): Promise<Subject> {
  const session = await selectSession(tx, sessionId)
  if (!session || !may(actor, showSession, session)) throw notFound('session', sessionId)
  return { agencyId: session.agencyId, territoryId: session.territoryId }
}

async function locked(tx: CommandMoment['tx'], sessionId: string): Promise<StoredSession> {
  const session = await selectSession(tx, sessionId, { forUpdate: true })
  if (!session) throw notFound('session', sessionId)
  return session
}

/** The facts with their unit, if they agree with calendar, topics, units, agencies and files. Throws a Problem otherwise. */
async function soundSession({ tx, actor, today }: Asked, facts: SessionFacts, before?: SessionFacts) {
  requireSoundSession(facts, today, await selectTopics(tx))
  const territoryId = await unitOfDay(tx, facts, facts.heldOn)
  await requireAgencies(tx, [facts.agencyId], facts.heldOn, '/agencyId')
  await requireAgencies(tx, facts.organizerIds ?? [], facts.heldOn, '/organizerIds')
  await requireFiles(tx, facts.photoIds ?? [], 'photo', actor, '/photoIds', before?.photoIds)
  const listIds = facts.attendanceListIds ?? []
  await requireFiles(tx, listIds, 'scan', actor, '/attendanceListIds', before?.attendanceListIds)
  return { ...facts, territoryId } satisfies PlacedSession
}
