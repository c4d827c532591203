// The questions about awareness sessions that screens may ask.

import { may } from '../../platform/actor.ts'
import { fileOriginal } from '../../platform/files/contract.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import type { Language } from '../../platform/words.ts'
import {
  selectAgenciesOfDay,
  selectAgencyWithPredecessors,
  selectChoices,
  selectUnitsWithin,
} from '../../units/server/publishedSql.ts'
import {
  amendSession,
  listSessions,
  recordSession,
  type SessionRow,
  sessionChoices,
  showSession,
  withdrawSession,
} from '../contract.ts'
import { historyOf } from '../sessionHistory.ts'
import { outreachWords } from '../words.ts'
import { selectAmendments, selectWithdrawals } from './sessionLifeSql.ts'
import { selectSessionRows } from './sessionListSql.ts'
import { selectSession } from './sessionSql.ts'
import { selectTopics } from './topicsSql.ts'
import { byUnitsOfToday } from './unitsOfToday.ts'

const order = new Intl.Collator('vi', { numeric: true })
const byName = (a: { readonly name: string }, b: { readonly name: string }) => order.compare(a.name, b.name)

export const sessionReads = [
  read(listSessions, async ({ tx, scope, actor, today }, { territoryId, agencyId, withdrawn, unitsOf, ...input }) => {
    const found = await selectSessionRows(tx, scope, {
      ...input,
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
      withWithdrawn: withdrawn ?? false,
    })
    const rows = unitsOf === 'now' ? await byUnitsOfToday(tx, found, today) : found
    const listing = listingOf(actor?.language ?? 'vi')
    const { rows: matching } = listed(rows, { ...input, page: 1, pageSize: Number.MAX_SAFE_INTEGER }, listing)
    const from = ((input.page ?? 1) - 1) * (input.pageSize ?? 50)
    return {
      rows: matching.slice(from, from + (input.pageSize ?? 50)),
      total: matching.length,
      sums: {
        attendance: matching.reduce((sum, { attendance }) => sum + (attendance ?? 0), 0),
        uncounted: matching.filter(({ attendance }) => attendance === null).length,
      },
    }
  }),
  read(showSession, async ({ tx, scope, actor }, { sessionId }) => {
    const [row] = await selectSessionRows(tx, scope, { sessionId, withWithdrawn: true })
    const stored = row && (await selectSession(tx, sessionId))
    if (!row || !stored) throw notFound('session', sessionId)
    const { facts } = stored
    const topics = await selectTopics(tx)
    const lists = facts.attendanceListIds ?? []
    const recorded = { at: stored.recordedAt.toISOString(), by: stored.recordedBy }
    return {
      row,
      session: facts,
      version: stored.version,
      organizers: (await selectAgenciesOfDay(tx, facts.organizerIds ?? [], facts.heldOn)).map(({ id, name }) => ({
        id,
        name,
      })),
      otherTopicNames: (facts.otherTopics ?? []).map(
        (code) =>
          topics.filter((topic) => topic.topic === code && topic.validFrom <= facts.heldOn).at(-1)?.name ?? code,
      ),
      photos: await selectPhotos(tx, facts.photoIds ?? []),
      attendanceListCount: lists.length,
      attendanceLists: may(actor, fileOriginal, stored) ? await selectPhotos(tx, lists) : [],
      recordedBy: recorded.by,
      history: historyOf(
        facts,
        recorded,
        await selectAmendments(tx, sessionId),
        await selectWithdrawals(tx, sessionId),
      ),
      mayAmend: !stored.isWithdrawn && may(actor, amendSession, stored),
      mayWithdraw: may(actor, withdrawSession, stored),
    }
  }),
  read(sessionChoices, async ({ tx, actor }, { on }) => {
    const { agencies, territories } = await selectChoices(tx, on)
    const topics = await selectTopics(tx)
    return {
      agencies: agencies
        .filter(({ id, territoryId }) => may(actor, recordSession, { agencyId: id, territoryId }))
        .map((agency) => ({ ...agency, isOwn: actor?.agencyIds.includes(agency.id) ?? false }))
        .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || byName(a, b)),
      organizers: agencies.map(({ id, name }) => ({ id, name })).sort(byName),
      territories: [...territories].sort(byName),
      topics: topics
        .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
        .map(({ topic, name }) => ({ topic, name }))
        .sort(byName),
    }
  }),
]

function listingOf(language: Language) {
  const words = outreachWords[language]
  return {
    words: (row: SessionRow) => [
      row.title,
      row.topicName,
      row.placeName,
      row.territoryName,
      row.agencyName,
      words.audience[row.audience],
      words.sessionForm[row.sessionForm],
    ],
    sorts: {
      title: (row: SessionRow) => row.title,
      heldOn: (row: SessionRow) => `${row.heldOn} ${row.startTime ?? ''}`,
      startTime: (row: SessionRow) => row.startTime,
      audience: (row: SessionRow) => words.audience[row.audience],
      sessionForm: (row: SessionRow) => words.sessionForm[row.sessionForm],
      topicName: (row: SessionRow) => row.topicName,
      placeName: (row: SessionRow) => row.placeName,
      territoryName: (row: SessionRow) => row.territoryName,
      agencyName: (row: SessionRow) => row.agencyName,
      attendance: (row: SessionRow) => row.attendance,
      women: (row: SessionRow) => row.women,
      men: (row: SessionRow) => row.men,
      photoCount: (row: SessionRow) => row.photoCount,
      recordedAt: (row: SessionRow) => row.recordedAt,
    },
    first: { sort: 'heldOn', direction: 'desc' as const },
  }
}
