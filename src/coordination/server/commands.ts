// Entering and amending coordination rules, recording meetings, carrying out what they concluded.
import { may } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { insertAmendment } from '../../platform/server/amendmentSql.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { within } from '../../platform/server/within.ts'
import { requireAgencies, unitOfDay } from '../../units/server/publishedSql.ts'
import {
  amendRegulation,
  completeConclusion,
  enterRegulation,
  recordMeeting,
  restoreMeeting,
  restoreRegulation,
  withdrawMeeting,
  withdrawRegulation,
} from '../contract.ts'
import {
  type RegulationFacts,
  requireRoomForMeetings,
  requireSoundMeeting,
  requireSoundRegulation,
} from '../coordinationRegulation.ts'
import {
  insertMeeting,
  type StoredConclusion,
  type StoredMeeting,
  selectConclusions,
  selectMeetings,
  updateConclusionDone,
} from './meetingSql.ts'
import {
  insertRegulation,
  regulationFactsOf,
  type StoredRegulation,
  selectRegulations,
  updateRegulation,
} from './regulationSql.ts'

type Tx = CommandMoment['tx']
type Asked = Pick<CommandMoment, 'tx' | 'actor' | 'today'>

export const commands = [
  command(enterRegulation, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, actor, now, today, id, isDemonstration }, facts) {
      await requireSound({ tx, actor, today }, facts)
      await insertRegulation(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(amendRegulation, {
    subject: async ({ regulationId }, { tx, today }) => ({
      agencyId: (await storedRegulation(tx, regulationId, today)).agencyId,
    }),
    async run({ tx, actor, now, today }, { regulationId, version, reason, regulation }) {
      const stored = await storedRegulation(tx, regulationId, today)
      if (stored.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      if (!may(actor, amendRegulation, regulation)) throw notPermitted(amendRegulation.name)
      const before = regulationFactsOf(stored)
      const meetings = (await selectMeetings(tx, { regulationId })).filter(({ isWithdrawn }) => !isWithdrawn)
      await within('/regulation', async () => {
        await requireSound({ tx, actor, today }, regulation, before.fileIds)
        requireRoomForMeetings(regulation, meetings)
      })
      const changes = changesBetween(before, regulation)
      await insertAmendment(tx, { recordId: regulationId, version, changes, reason, by: actor.accountId, at: now })
      await updateRegulation(tx, regulationId, regulation)
      return { id: regulationId }
    },
  }),
  command(withdrawRegulation, {
    subject: async ({ regulationId }, { tx, today }) => ({
      agencyId: (await storedRegulation(tx, regulationId, today)).agencyId,
    }),
    async run({ tx, actor, now, today, id }, { regulationId, reason }) {
      const { meetings } = await storedRegulation(tx, regulationId, today)
      if (meetings > 0) throw new Problem('coordinationRegulation.hasMeetings', 422, { meetings })
      await insertWithdrawal(tx, { id, recordId: regulationId, reason, by: actor.accountId, at: now })
      return { id: regulationId }
    },
  }),
  command(restoreRegulation, {
    subject: async ({ regulationId }, { tx, today }) => ({
      agencyId: (await storedRegulation(tx, regulationId, today)).agencyId,
    }),
    async run({ tx, actor, now }, { regulationId, reason }) {
      await endWithdrawal(tx, { recordId: regulationId, reason, by: actor.accountId, at: now })
      return { id: regulationId }
    },
  }),
  command(recordMeeting, {
    subject: ({ agencyId, territoryId }) => ({ agencyId, territoryId }),
    async run({ tx, actor, now, today, id, isDemonstration }, meeting) {
      const rules = meeting.regulationId ? await standingRules(tx, meeting.regulationId, today) : undefined
      requireSoundMeeting(meeting, rules, today)
      const territoryId = await unitOfDay(tx, meeting, meeting.heldOn)
      await requireAgencies(tx, [meeting.agencyId], meeting.heldOn, '/agencyId')
      await requireAgencies(tx, meeting.presentIds, meeting.heldOn, '/presentIds')
      const doers = (meeting.conclusions ?? []).map(({ agencyId }) => agencyId)
      await requireAgencies(tx, doers, meeting.heldOn, '/conclusions')
      await requireFiles(tx, meeting.fileIds ?? [], 'document', actor, '/fileIds')
      await insertMeeting(tx, id, { ...meeting, territoryId }, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(withdrawMeeting, {
    subject: ({ meetingId }, { tx }) => storedMeeting(tx, meetingId),
    async run({ tx, actor, now, id }, { meetingId, reason }) {
      await insertWithdrawal(tx, { id, recordId: meetingId, reason, by: actor.accountId, at: now })
      return { id: meetingId }
    },
  }),
  command(restoreMeeting, {
    subject: ({ meetingId }, { tx }) => storedMeeting(tx, meetingId),
    async run({ tx, actor, now }, { meetingId, reason }) {
      await endWithdrawal(tx, { recordId: meetingId, reason, by: actor.accountId, at: now })
      return { id: meetingId }
    },
  }),
  command(completeConclusion, {
    // Judged by who does it, and where that is not enough by who called the meeting.
    subject: async ({ conclusionId }, { tx, actor }) => {
      const { agencyId, callerId } = await storedConclusion(tx, conclusionId)
      if (may(actor, completeConclusion, { agencyId })) return { agencyId }
      if (may(actor, completeConclusion, { agencyId: callerId })) return { agencyId: callerId }
      throw notPermitted(completeConclusion.name)
    },
    async run({ tx, actor, now, today }, { conclusionId, doneOn, note }) {
      const conclusion = await storedConclusion(tx, conclusionId, true)
      if (conclusion.doneOn) throw new Problem('conclusion.alreadyDone')
      if (doneOn > today) throw wrongDay('conclusion.dateInFuture', { day: doneOn })
      if (doneOn < conclusion.heldOn) throw wrongDay('conclusion.doneBeforeMeeting', { heldOn: conclusion.heldOn })
      await updateConclusionDone(tx, conclusionId, { doneOn, note, by: actor.accountId, at: now })
      return { id: conclusionId }
    },
  }),
]

const wrongDay = (code: string, params: Readonly<Record<string, unknown>>) =>
  new Problem(code, 422, params, [{ path: '/doneOn', expected: code, params }])

/** The rules agree with calendar, agencies and files; `held`: files kept already. */
async function requireSound({ tx, actor, today }: Asked, facts: RegulationFacts, held?: readonly string[]) {
  requireSoundRegulation(facts, today)
  await requireAgencies(tx, [facts.agencyId], facts.signedOn, '/agencyId')
  const partyIds = facts.parties.map(({ agencyId }) => agencyId)
  await requireAgencies(tx, partyIds, facts.signedOn, '/parties')
  await requireFiles(tx, facts.fileIds ?? [], 'document', actor, '/fileIds', held)
}

async function storedRegulation(tx: Tx, regulationId: string, on: string): Promise<StoredRegulation> {
  const [regulation] = await selectRegulations(tx, { regulationId, on, withWithdrawn: true })
  if (!regulation) throw notFound('coordinationRegulation', regulationId)
  return regulation
}

/** The days of rules that were not withdrawn. */
async function standingRules(tx: Tx, regulationId: string, on: string) {
  const { isWithdrawn, validFrom, validTo } = await storedRegulation(tx, regulationId, on)
  if (isWithdrawn) throw new Problem('record.alreadyWithdrawn')
  return { validFrom, ...(validTo ? { validTo } : {}) } satisfies Pick<RegulationFacts, 'validFrom' | 'validTo'>
}

async function storedMeeting(tx: Tx, meetingId: string): Promise<StoredMeeting> {
  const [meeting] = await selectMeetings(tx, { meetingId })
  if (!meeting) throw notFound('meeting', meetingId)
  return meeting
}

async function storedConclusion(tx: Tx, conclusionId: string, forUpdate = false): Promise<StoredConclusion> {
  const [conclusion] = await selectConclusions(tx, { conclusionId }, { forUpdate })
  if (!conclusion) throw notFound('conclusion', conclusionId)
  return conclusion
}
