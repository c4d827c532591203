// The questions about warning signs that screens may ask.

import { may } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import type { Language } from '../../platform/words.ts'
import { selectAgencyWithPredecessors, selectUnitsWithin } from '../../units/server/publishedSql.ts'
import {
  checkWarningSign,
  listWarningSigns,
  showWarningSign,
  type WarningSignRow,
  withdrawWarningSign,
} from '../contract.ts'
import { daysLate } from '../warningSign.ts'
import { outreachWords } from '../words.ts'
import { selectSignRows } from './signListSql.ts'
import { selectChecks, selectSign } from './signSql.ts'
import { byUnitsOfToday } from './unitsOfToday.ts'

export const signReads = [
  read(listWarningSigns, async ({ tx, scope, actor, today }, { territoryId, agencyId, late, unitsOf, ...input }) => {
    const found = await selectSignRows(tx, scope, {
      ...input,
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
    })
    const rows = unitsOf === 'now' ? await byUnitsOfToday(tx, found, today) : found
    const dated = rows.map((row): WarningSignRow => ({ ...row, daysLate: daysLate(row, input.asOf ?? today) }))
    const wanted = late ? dated.filter((row) => (row.daysLate ?? 0) > 0) : dated
    return listed(wanted, input, listingOf(actor?.language ?? 'vi'))
  }),
  read(showWarningSign, async ({ tx, scope, actor, today }, { warningSignId }) => {
    const [row] = await selectSignRows(tx, scope, { warningSignId, withWithdrawn: true })
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

function listingOf(language: Language) {
  const words = outreachWords[language]
  return {
    words: (row: WarningSignRow) => [
      row.signText,
      row.placeName,
      row.territoryName,
      row.agencyName,
      words.signState[row.signState],
    ],
    sorts: {
      signText: (row: WarningSignRow) => row.signText,
      placeName: (row: WarningSignRow) => row.placeName,
      territoryName: (row: WarningSignRow) => row.territoryName,
      agencyName: (row: WarningSignRow) => row.agencyName,
      signState: (row: WarningSignRow) => words.signState[row.signState],
      installedOn: (row: WarningSignRow) => row.installedOn,
      lastCheckedOn: (row: WarningSignRow) => row.lastCheckedOn,
      nextCheckDueOn: (row: WarningSignRow) => row.nextCheckDueOn,
      daysLate: (row: WarningSignRow) => row.daysLate,
      photoCount: (row: WarningSignRow) => row.photoCount,
    },
    first: { sort: 'daysLate', direction: 'desc' as const },
  }
}
