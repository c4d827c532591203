// The questions about awareness sessions that screens may ask.

import { may } from '../../platform/actor.ts'
import { fileOriginal } from '../../platform/files/contract.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../platform/server/database/pagedList.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import {
  selectAgenciesOfDay,
  selectAgencyWithPredecessors,
  selectChoices,
  selectUnitsWithin,
} from '../../units/server/publishedSql.ts'
import { amendSession, listSessions, recordSession, sessionChoices, showSession, withdrawSession } from '../contract.ts'
import { historyOf } from '../sessionHistory.ts'
import { placedThen, placedToday } from './placingSql.ts'
import { selectAmendments, selectWithdrawals } from './sessionLifeSql.ts'
import { pagedSessions, type SessionSums, selectSessionRows, sessionSums } from './sessionListSql.ts'
import { selectSession } from './sessionSql.ts'
import { selectTopics } from './topicsSql.ts'
import { byUnitsOfToday } from './unitsOfToday.ts'

const order = new Intl.Collator('vi', { numeric: true })
const byName = (a: { readonly name: string }, b: { readonly name: string }) => order.compare(a.name, b.name)

export const sessionReads = [
  read(listSessions, async ({ tx, scope, actor, today }, { territoryId, agencyId, withdrawn, unitsOf, ...input }) => {
    const isNow = unitsOf === 'now'
    const filter = {
      ...input,
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
      withWithdrawn: withdrawn ?? false,
    }
    const placing = isNow ? await placedToday(tx, today) : placedThen
    const list = pagedSessions(scope, filter, placing, actor?.language ?? 'vi')
    const { ids, total, ...sums } = await pagedIds<SessionSums>(tx, list, input, sessionSums)
    const rows = await inOrderOf(ids, (some) => selectSessionRows(tx, scope, some))
    return { rows: isNow ? await byUnitsOfToday(tx, rows, today) : rows, total, sums }
  }),
  read(showSession, async ({ tx, scope, actor }, { sessionId }) => {
    const [row] = await selectSessionRows(tx, scope, [sessionId])
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
