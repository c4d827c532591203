// The questions about households that screens may ask.
import { may } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound, notSignedIn } from '../../platform/problem.ts'
import { lifeOf } from '../../platform/recordLife.ts'
import { read } from '../../platform/server/command.ts'
import { insertDisclosure, selectDisclosures } from '../../platform/server/disclosureSql.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import { selectWithdrawals } from '../../platform/server/withdrawalSql.ts'
import { selectUnitsWithin } from '../../units/server/publishedSql.ts'
import {
  amendHousehold,
  type HouseholdCoverageRow,
  type HouseholdRow,
  listHouseholds,
  readHouseholdCoverage,
  showHousehold,
  visitHousehold,
  withdrawHousehold,
  withdrawVisit,
} from '../contract.ts'
import { daysLate } from '../household.ts'
import { selectHouseholdCoverage, selectHouseholdRows } from './householdListSql.ts'
import { selectHousehold, selectHouseholdAmendments } from './householdSql.ts'
import { selectVisits } from './visitSql.ts'

const yearOf = (on: string) => Number(on.slice(0, 4))

export const reads = [
  read(listHouseholds, async ({ tx, scope, today }, { territoryId, notVisited, late, withdrawn, ...input }) => {
    const on = input.asOf ?? today
    const found = await selectHouseholdRows(tx, scope, {
      on,
      year: yearOf(on),
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
      withWithdrawn: withdrawn ?? false,
    })
    const rows = found
      .map((row): HouseholdRow => ({ ...row, daysLate: daysLate(row.nextVisitDueOn, on) }))
      .filter((row) => (!notVisited || !row.isVisitedThisYear) && (!late || (row.daysLate ?? 0) > 0))
    return listed(rows, input, listing)
  }),
  read(showHousehold, async ({ tx, scope, actor, now, today }, { householdId }) => {
    if (!actor) throw notSignedIn()
    const asked = { householdId, on: today, year: yearOf(today), withWithdrawn: true }
    const [row] = await selectHouseholdRows(tx, scope, asked)
    const stored = row && (await selectHousehold(tx, householdId))
    if (!row || !stored) throw notFound('household', householdId)
    const disclosures = await selectDisclosures(tx, householdId)
    await insertDisclosure(tx, { contract: showHousehold, actor, at: now, rowCount: 1, recordId: householdId })
    const visits = []
    for (const { photoIds, householdId: _, isPledgeWithdrawn: __, ...visit } of await selectVisits(tx, {
      householdId,
    })) {
      const { agencyId, territoryId, ...shown } = visit
      const mayWithdraw = may(actor, withdrawVisit, { agencyId, territoryId })
      visits.push({ ...shown, photos: await selectPhotos(tx, photoIds), mayWithdraw })
    }
    return {
      row: { ...row, daysLate: daysLate(row.nextVisitDueOn, today) },
      household: stored.facts,
      version: stored.version,
      visits,
      history: lifeOf(
        { at: stored.recordedAt.toISOString(), by: stored.recordedBy },
        await selectWithdrawals(tx, householdId),
        await selectHouseholdAmendments(tx, householdId),
      ),
      disclosures,
      mayVisit: !stored.isWithdrawn && may(actor, visitHousehold, stored),
      mayAmend: !stored.isWithdrawn && may(actor, amendHousehold, stored),
      mayWithdraw: stored.visits === 0 && may(actor, withdrawHousehold, stored),
    }
  }),
  read(readHouseholdCoverage, async ({ tx, scope, today }, { territoryId, ...input }) => {
    const day = input.asOf ?? today
    const year = input.year ?? yearOf(day)
    const end = `${year}-12-31`
    const rows = await selectHouseholdCoverage(tx, scope, {
      year,
      on: day < end ? day : end,
      ...(territoryId ? { territoryIds: await selectUnitsWithin(tx, territoryId) } : {}),
    })
    const sum = (of: 'households' | 'visited' | 'pledged' | 'late') => rows.reduce((total, row) => total + row[of], 0)
    return {
      ...listed(rows, input, coverageListing),
      sums: { households: sum('households'), visited: sum('visited'), pledged: sum('pledged'), late: sum('late') },
    }
  }),
]

const listing = {
  words: (row: HouseholdRow) => [row.headName, row.village, row.territoryName, row.agencyName, row.forestNearby],
  sorts: {
    headName: (row: HouseholdRow) => row.headName,
    village: (row: HouseholdRow) => row.village,
    territoryName: (row: HouseholdRow) => row.territoryName,
    agencyName: (row: HouseholdRow) => row.agencyName,
    people: (row: HouseholdRow) => row.people,
    visits: (row: HouseholdRow) => row.visits,
    lastVisitedOn: (row: HouseholdRow) => row.lastVisitedOn,
    lastPledgedOn: (row: HouseholdRow) => row.lastPledgedOn,
    nextVisitDueOn: (row: HouseholdRow) => row.nextVisitDueOn,
    daysLate: (row: HouseholdRow) => row.daysLate,
  },
  first: { sort: 'daysLate', direction: 'desc' as const },
}

const coverageListing = {
  words: (row: HouseholdCoverageRow) => [row.village, row.territoryName],
  sorts: {
    village: (row: HouseholdCoverageRow) => row.village,
    territoryName: (row: HouseholdCoverageRow) => row.territoryName,
    households: (row: HouseholdCoverageRow) => row.households,
    visited: (row: HouseholdCoverageRow) => row.visited,
    notVisited: (row: HouseholdCoverageRow) => row.notVisited,
    visits: (row: HouseholdCoverageRow) => row.visits,
    pledged: (row: HouseholdCoverageRow) => row.pledged,
    late: (row: HouseholdCoverageRow) => row.late,
  },
  first: { sort: 'notVisited', direction: 'desc' as const },
}
