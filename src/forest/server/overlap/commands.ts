// Beginning and stopping a search for overlaps; putting away what is none, and bringing it back.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { surveyErrorOf, usualRule } from '../../overlap/overlap.ts'
import { dismissOverlap, restoreOverlap, startOverlapSearch, stopOverlapSearch } from '../../overlapContract.ts'
import { endDismissals, insertDismissal, selectOverlapRows } from './overlapSql.ts'
import { insertSearch, markEnded, selectSearch, selectUnderWay } from './searchSql.ts'

export const overlapCommands: readonly Command[] = [
  command(startOverlapSearch, {
    async run({ tx, id, actor, now, today }, { asOf = today, surveyKind = 'map10000', sourceSurveys = [], ...rule }) {
      if (asOf > today) throw new Problem('plot.fromFuture', 422, { on: asOf }, [{ path: '/asOf', expected: 'right' }])
      const errorM = surveyErrorOf(surveyKind)
      const search = { ...usualRule, ...rule, id, asOf, surveyKind, sourceSurveys, errorM, startedAt: now }
      if (await insertSearch(tx, { ...search, startedBy: actor.accountId })) return { id }
      const underWay = await selectUnderWay(tx)
      if (!underWay) throw new Problem('overlapSearch.tryAgain', 409)
      return { id: underWay.id }
    },
  }),

  command(stopOverlapSearch, {
    async run({ tx, now }, { overlapSearchId }) {
      const search = await selectSearch(tx, overlapSearchId, { forWriting: true })
      if (!search) throw notFound('overlapSearch', overlapSearchId)
      if (search.searchStatus !== 'searching') throw new Problem('overlapSearch.ended', 409)
      await markEnded(tx, overlapSearchId, { status: 'stopped', at: now })
      return { id: overlapSearchId }
    },
  }),

  command(dismissOverlap, {
    async run({ tx, id, actor, now }, { overlapId, reason }) {
      const { dismissedReason, disputeState } = await known(tx, overlapId)
      if (dismissedReason !== null) throw new Problem('overlap.dismissed', 409)
      if (disputeState === 'open' || disputeState === 'hearing') throw new Problem('overlap.disputed', 409)
      await insertDismissal(tx, { id, overlapId, reason, by: actor.accountId, at: now })
      return { id: overlapId }
    },
  }),

  command(restoreOverlap, {
    async run({ tx, actor, now }, { overlapId }) {
      const { dismissedReason } = await known(tx, overlapId)
      if (dismissedReason === null) throw new Problem('overlap.notDismissed', 409)
      await endDismissals(tx, overlapId, actor.accountId, now)
      return { id: overlapId }
    },
  }),
]

async function known(tx: CommandMoment['tx'], overlapId: string) {
  const [row] = await selectOverlapRows(tx, [overlapId])
  if (!row) throw notFound('overlap', overlapId)
  return row
}
