// The questions about coordination that screens may ask.
import { type Actor, may, scopeOf } from '../../platform/actor.ts'
import { daysBetween } from '../../platform/format.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { lifeOf } from '../../platform/recordLife.ts'
import { selectAmendments } from '../../platform/server/amendmentSql.ts'
import { read } from '../../platform/server/command.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import { selectWithdrawals } from '../../platform/server/withdrawalSql.ts'
import { selectAgencyWithPredecessors } from '../../units/server/publishedSql.ts'
import {
  amendRegulation,
  type ConclusionRow,
  completeConclusion,
  listConclusions,
  listRegulations,
  type MeetingRow,
  type RegulationRow,
  recordMeeting,
  showMeeting,
  showRegulation,
  withdrawMeeting,
  withdrawRegulation,
} from '../contract.ts'
import { type StoredConclusion, type StoredMeeting, selectConclusions, selectMeetings } from './meetingSql.ts'
import { regulationFactsOf, type StoredRegulation, selectRegulations } from './regulationSql.ts'

export const reads = [
  read(listRegulations, async ({ tx, today }, { agencyId, withdrawn, inForce, ...input }) => {
    const regulations = await selectRegulations(tx, {
      on: input.asOf ?? today,
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
      inForce: inForce ?? false,
      withWithdrawn: withdrawn ?? false,
    })
    return listed(regulations.map(regulationRow), input, listing)
  }),
  read(showRegulation, async ({ tx, actor, today }, { regulationId }) => {
    const [regulation] = await selectRegulations(tx, { regulationId, on: today, withWithdrawn: true })
    if (!regulation) throw notFound('coordinationRegulation', regulationId)
    const amendments = await selectAmendments(tx, regulationId)
    const { parties, recordedAt, recordedBy, agencyId } = regulation
    return {
      row: regulationRow(regulation),
      version: amendments.length + 1,
      regulation: regulationFactsOf(regulation),
      parties,
      files: (await selectPhotos(tx, regulation.fileIds)).map(({ fileId, name }) => ({ fileId, name })),
      meetings: (await selectMeetings(tx, { regulationId })).map(meetingRow),
      history: lifeOf(
        { at: recordedAt.toISOString(), by: recordedBy },
        await selectWithdrawals(tx, regulationId),
        amendments,
      ),
      mayMeet: !regulation.isWithdrawn && scopeOf(actor, recordMeeting) !== undefined,
      mayAmend: !regulation.isWithdrawn && may(actor, amendRegulation, { agencyId }),
      mayWithdraw: regulation.meetings === 0 && may(actor, withdrawRegulation, { agencyId }),
    }
  }),
  read(showMeeting, async ({ tx, actor, today }, { meetingId }) => {
    const [meeting] = await selectMeetings(tx, { meetingId })
    if (!meeting) throw notFound('meeting', meetingId)
    const conclusions = await selectConclusions(tx, { meetingId })
    const recorded = { at: meeting.recordedAt.toISOString(), by: meeting.recordedBy }
    return {
      row: meetingRow(meeting),
      regulationTitle: meeting.regulationTitle || null,
      minutes: meeting.minutes,
      files: (await selectPhotos(tx, meeting.fileIds)).map(({ fileId, name }) => ({ fileId, name })),
      conclusions: conclusions.map((conclusion) => ({
        ...conclusionRow(conclusion, actor, today),
        ...(meeting.isWithdrawn ? { mayComplete: false } : {}),
      })),
      history: lifeOf(recorded, await selectWithdrawals(tx, meetingId)),
      mayWithdraw: may(actor, withdrawMeeting, meeting),
    }
  }),
  read(listConclusions, async ({ tx, actor, today }, { agencyId, open, late, ...input }) => {
    const conclusions = await selectConclusions(tx, {
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
      ...(input.asOf ? { asOf: input.asOf } : {}),
    })
    const rows = conclusions
      .map((conclusion) => conclusionRow(conclusion, actor, input.asOf ?? today))
      .filter((row) => (!open || row.doneOn === null) && (!late || (row.daysLate ?? 0) > 0))
    return listed(rows, input, conclusionListing)
  }),
]

function regulationRow(regulation: StoredRegulation): RegulationRow {
  const { remark: _, parties: __, fileIds: ___, recordedBy: ____, recordedAt: _____, ...row } = regulation
  return row
}

function meetingRow(meeting: StoredMeeting): MeetingRow {
  const { territoryId: _, regulationTitle: __, minutes: ___, fileIds: ____, ...more } = meeting
  const { recordedBy: _____, recordedAt: ______, ...row } = more
  return row
}

function conclusionRow({ callerId, ...row }: StoredConclusion, actor: Actor | undefined, on: string): ConclusionRow {
  const isOpen = row.doneOn === null
  const mayDo = may(actor, completeConclusion, row) || may(actor, completeConclusion, { agencyId: callerId })
  return {
    ...row,
    daysLate: isOpen && row.dueOn ? Math.max(0, daysBetween(row.dueOn, on)) : null,
    mayComplete: isOpen && mayDo,
  }
}

const listing = {
  words: (row: RegulationRow) => [row.number, row.title, row.agencyName, ...row.partyNames],
  sorts: {
    number: (row: RegulationRow) => row.number,
    title: (row: RegulationRow) => row.title,
    signedOn: (row: RegulationRow) => row.signedOn,
    validFrom: (row: RegulationRow) => row.validFrom,
    agencyName: (row: RegulationRow) => row.agencyName,
    meetings: (row: RegulationRow) => row.meetings,
    lastMetOn: (row: RegulationRow) => row.lastMetOn,
    openConclusions: (row: RegulationRow) => row.openConclusions,
  },
  first: { sort: 'signedOn', direction: 'desc' as const },
}

const conclusionListing = {
  words: (row: ConclusionRow) => [row.what, row.agencyName, row.meetingSubject, row.doneNote],
  sorts: {
    what: (row: ConclusionRow) => row.what,
    agencyName: (row: ConclusionRow) => row.agencyName,
    meetingSubject: (row: ConclusionRow) => row.meetingSubject,
    heldOn: (row: ConclusionRow) => row.heldOn,
    dueOn: (row: ConclusionRow) => row.dueOn,
    doneOn: (row: ConclusionRow) => row.doneOn,
    daysLate: (row: ConclusionRow) => row.daysLate,
  },
  first: { sort: 'daysLate', direction: 'desc' as const },
}
