// The questions about warning signs that screens may ask.

import { may } from '../../platform/actor.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../platform/server/database/pagedList.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import { selectAgencyWithPredecessors, selectUnitsWithin } from '../../units/server/publishedSql.ts'
import { checkWarningSign, listWarningSigns, showWarningSign, withdrawWarningSign } from '../contract.ts'
import { daysLate } from '../warningSign.ts'
import { placedThen, placedToday } from './placingSql.ts'
import { pagedSigns, selectSignRows } from './signListSql.ts'
import { selectChecks, selectSign } from './signSql.ts'
import { byUnitsOfToday } from './unitsOfToday.ts'

export const signReads = [
  read(listWarningSigns, async ({ tx, scope, actor, today }, { territoryId, agencyId, unitsOf, ...input }) => {
    const isNow = unitsOf === 'now'
    const filter = {
      ...input,
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
    }
    const placing = isNow ? await placedToday(tx, today) : placedThen
    const list = pagedSigns(scope, filter, today, placing, actor?.language ?? 'vi')
    const { ids, total } = await pagedIds(tx, list, input)
    const found = await inOrderOf(ids, (some) => selectSignRows(tx, scope, some, filter))
    const rows = isNow ? await byUnitsOfToday(tx, found, today) : found
    return { rows: rows.map((row) => ({ ...row, daysLate: daysLate(row, input.asOf ?? today) })), total }
  }),
  read(showWarningSign, async ({ tx, scope, actor, today }, { warningSignId }) => {
    const [row] = await selectSignRows(tx, scope, [warningSignId])
    const stored = row && (await selectSign(tx, warningSignId))
    if (!row || !stored) throw notFound('warningSign', warningSignId)
    const checks = []
    for (const { photoIds, ...check } of await selectChecks(tx, warningSignId))
      checks.push({ ...check, photos: await selectPhotos(tx, photoIds) })
    const isThere = !stored.withdrawal && stored.signState !== 'removed'
    return {
      row: { ...row, daysLate: daysLate(row, today) },
      remark: stored.remark,
      photos: await selectPhotos(tx, stored.photoIds),
      recordedBy: stored.recordedBy,
      recordedAt: stored.recordedAt.toISOString(),
      withdrawal: stored.withdrawal,
      checks,
      mayCheck: isThere && may(actor, checkWarningSign, stored),
      mayWithdraw: !stored.withdrawal && may(actor, withdrawWarningSign, stored),
    }
  }),
]
