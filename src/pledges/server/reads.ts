// The questions about pledges that screens may ask.
import { may } from '../../platform/actor.ts'
import { fileOriginal } from '../../platform/files/contract.ts'
import { listed } from '../../platform/listing.ts'
import { notFound, notSignedIn } from '../../platform/problem.ts'
import { lifeOf } from '../../platform/recordLife.ts'
import { selectAmendments } from '../../platform/server/amendmentSql.ts'
import { read } from '../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../platform/server/database/pagedList.ts'
import { insertDisclosure, selectDisclosures } from '../../platform/server/disclosureSql.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import { selectWithdrawals } from '../../platform/server/withdrawalSql.ts'
import type { Language } from '../../platform/words.ts'
import { selectAgencyWithPredecessors, selectUnitsWithin } from '../../units/server/publishedSql.ts'
import {
  amendPledge,
  type CoverageRow,
  listPledges,
  readPledgeCoverage,
  readPledgeNames,
  recordStaffCount,
  showPledge,
  withdrawPledge,
} from '../contract.ts'
import { coverageOf } from '../coverage.ts'
import { pledgesWords } from '../words.ts'
import { selectCoverage } from './coverageSql.ts'
import { pagedPledges, selectPledge, selectPledgeRows, selectPledgeSums, selectSigners } from './pledgeSql.ts'

export const reads = [
  read(listPledges, async ({ tx, scope, actor }, { territoryId, agencyId, withdrawn, ...input }) => {
    const filter = {
      ...input,
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
      withWithdrawn: withdrawn ?? false,
    }
    const { ids, total } = await pagedIds(tx, pagedPledges(scope, filter, actor?.language ?? 'vi'), input)
    const rows = await inOrderOf(ids, (some) => selectPledgeRows(tx, scope, some))
    return { rows, total, sums: await selectPledgeSums(tx, scope, filter) }
  }),
  read(showPledge, async ({ tx, scope, actor }, { pledgeId }) => {
    const [row] = await selectPledgeRows(tx, scope, [pledgeId])
    const pledge = row && (await selectPledge(tx, pledgeId))
    if (!row || !pledge) throw notFound('pledge', pledgeId)
    const recorded = { at: pledge.recordedAt.toISOString(), by: pledge.recordedBy }
    const mayReadNames = row.nameCount > 0 && may(actor, readPledgeNames, pledge)
    const amendments = await selectAmendments(tx, pledgeId)
    const lists = may(actor, fileOriginal, {}) ? await selectPhotos(tx, pledge.facts.listIds ?? []) : []
    return {
      row,
      version: amendments.length + 1,
      pledge: pledge.facts,
      lists: lists.map(({ fileId, name }) => ({ fileId, name })),
      history: lifeOf(recorded, await selectWithdrawals(tx, pledgeId), amendments),
      disclosures: mayReadNames ? await selectDisclosures(tx, pledgeId) : [],
      mayAmend: !pledge.isWithdrawn && may(actor, amendPledge, pledge),
      mayWithdraw: may(actor, withdrawPledge, pledge),
      mayReadNames,
    }
  }),
  read(readPledgeNames, async ({ tx, actor, now }, { pledgeId }) => {
    const pledge = await selectPledge(tx, pledgeId)
    if (!pledge || !may(actor, readPledgeNames, pledge)) throw notFound('pledge', pledgeId)
    if (!actor) throw notSignedIn()
    const names = await selectSigners(tx, pledgeId)
    const rowCount = names.length
    await insertDisclosure(tx, { contract: readPledgeNames, actor, at: now, rowCount, recordId: pledgeId })
    return { names }
  }),
  read(readPledgeCoverage, async ({ tx, scope, actor, today }, { year, coverageState, ...input }) => {
    const pledgeSubject = input.pledgeSubject ?? 'noWildlifeConsumption'
    const end = `${year}-12-31`
    const day = input.asOf ?? today
    const agencies = await selectCoverage(tx, scope, { year, pledgeSubject, on: day < end ? day : end })
    const rows = agencies.map(
      ({ territoryId, ...agency }): CoverageRow => ({
        ...agency,
        ...coverageOf(agency.signed, agency.staff),
        mayCount: may(actor, recordStaffCount, { agencyId: agency.agencyId, territoryId }),
      }),
    )
    const wanted = coverageState ? rows.filter((row) => row.coverageState === coverageState) : rows
    return listed(wanted, input, coverageListing(actor?.language ?? 'vi'))
  }),
]

function coverageListing(language: Language) {
  const words = pledgesWords[language]
  return {
    words: (row: CoverageRow) => [row.agencyName, row.staffSource, words.coverageState[row.coverageState]],
    sorts: {
      agencyName: (row: CoverageRow) => row.agencyName,
      signed: (row: CoverageRow) => row.signed,
      staff: (row: CoverageRow) => row.staff,
      share: (row: CoverageRow) => row.share,
      coverageState: (row: CoverageRow) => words.coverageState[row.coverageState],
      lastSignedOn: (row: CoverageRow) => row.lastSignedOn,
    },
    first: { sort: 'signed', direction: 'desc' as const },
  }
}
