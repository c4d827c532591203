// What the tasks are measured by is changed, added to, ended; and the last of these taken back. Signed reports keep what they
// were counted by.
import { notFound, Problem } from '../../platform/problem.ts'
import { command } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { requireLaterChange, requireLaterEnd } from '../indicator.ts'
import { addIndicator, changeIndicator, endIndicator, undoIndicator } from '../indicatorContract.ts'
import { endIndicatorVersion, insertIndicator, insertIndicatorVersion, isAdjusted, undoLast } from './indicatorSql.ts'
import { type IndicatorRow, selectIndicatorVersions } from './listsSql.ts'
import { selectPlanOfTask } from './sql.ts'
import { lockIndicator, recording } from './writesSql.ts'

export const indicatorCommands = [
  command(changeIndicator, {
    async run(moment, { indicatorId, validFrom, legalBasis, ...facts }) {
      const [held] = await heldVersions(moment.tx, indicatorId)
      requireGoingOn(held)
      requireLaterChange(held.validFrom, validFrom)
      await insertIndicatorVersion(moment.tx, recording(moment), indicatorId, facts, { validFrom, legalBasis })
      return { id: moment.id }
    },
  }),
  command(addIndicator, {
    async run(moment, { taskId, indicator, validFrom, legalBasis, ...facts }) {
      const { tx, id } = moment
      if (!(await selectPlanOfTask(tx, taskId))) throw notFound('task', taskId)
      if (!(await insertIndicator(tx, recording(moment), taskId, indicator)))
        throw new Problem('indicator.wordTaken', 422, { indicator }, [
          { path: '/indicator', given: indicator, expected: 'indicator.wordTaken', params: { indicator } },
        ])
      await insertIndicatorVersion(tx, recording(moment), id, facts, { validFrom, legalBasis })
      return { id }
    },
  }),
  command(endIndicator, {
    async run(moment, { indicatorId, validTo, legalBasis }) {
      const [held] = await heldVersions(moment.tx, indicatorId)
      requireGoingOn(held)
      requireLaterEnd(held.validFrom, validTo)
      await endIndicatorVersion(moment.tx, recording(moment), indicatorId, { validTo, legalBasis })
      return { id: moment.id }
    },
  }),
  command(undoIndicator, {
    async run(moment, { indicatorId }) {
      const { tx } = moment
      const [last, ...earlier] = await heldVersions(tx, indicatorId)
      const isEnd = last.endedBasis !== null
      if (!isEnd && !last.isOurs) throw new Problem('indicator.nothingToUndo', 409)
      const isOnly = earlier.length === 0
      if (!isEnd && isOnly && (await isAdjusted(tx, indicatorId))) throw new Problem('indicator.inUse', 409)
      await undoLast(tx, recording(moment), indicatorId, { validFrom: last.validFrom, isEnd, isOnly })
      return { id: moment.id }
    },
  }),
]

/** Taken for this transaction, the newest first. Throws Problem `record.notFound`. */
async function heldVersions(tx: Transaction, indicatorId: string): Promise<[IndicatorRow, ...IndicatorRow[]]> {
  await lockIndicator(tx, indicatorId)
  const [last, ...earlier] = await selectIndicatorVersions(tx, { indicatorId })
  if (!last) throw notFound('indicator', indicatorId)
  return [last, ...earlier]
}

function requireGoingOn(held: IndicatorRow): void {
  if (held.endedBasis !== null) throw new Problem('indicator.ended', 409, { validTo: held.validTo })
}
