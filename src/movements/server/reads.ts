// The questions about movements that screens may ask.
import { may, scopeOf } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { lifeOf } from '../../platform/recordLife.ts'
import { selectAmendments } from '../../platform/server/amendmentSql.ts'
import { read } from '../../platform/server/command.ts'
import { selectPhotos } from '../../platform/server/files/photosSql.ts'
import { selectWithdrawals } from '../../platform/server/withdrawalSql.ts'
import {
  amendMovement,
  listMovements,
  type MovementRow,
  recordResult,
  showMovement,
  withdrawMovement,
  withdrawResult,
} from '../contract.ts'
import { movementBoard, sumOf } from '../movementBoard.ts'
import { movementFactsOf, type StoredMovement, selectMovements, selectResults } from './movementSql.ts'

export const reads = [
  read(listMovements, async ({ tx }, { withdrawn, ...input }) => {
    const movements = await selectMovements(tx, { ...input, withWithdrawn: withdrawn ?? false })
    return listed(movements.map(rowOf), input, listing)
  }),
  read(showMovement, async ({ tx, actor }, { movementId }) => {
    const [movement] = await selectMovements(tx, { movementId, withWithdrawn: true })
    if (!movement) throw notFound('movement', movementId)
    const results = await selectResults(tx, { movementId })
    const standing = results.filter(({ isWithdrawn }) => !isWithdrawn)
    const names = new Map([...movement.expected, ...results].map(({ agencyId, agencyName }) => [agencyId, agencyName]))
    const expectedIds = movement.expected.map(({ agencyId }) => agencyId)
    const shown = []
    for (const { movementId: _, territoryId, photoIds, ...result } of results)
      shown.push({
        ...result,
        photos: (await selectPhotos(tx, photoIds)).map(({ fileId, name, takenAt }) => ({ fileId, name, takenAt })),
        mayWithdraw: may(actor, withdrawResult, { agencyId: result.agencyId, territoryId }),
      })
    const amendments = await selectAmendments(tx, movementId)
    return {
      row: rowOf(movement),
      version: amendments.length + 1,
      movement: movementFactsOf(movement),
      board: movementBoard(expectedIds, standing).map((unit) => ({
        ...unit,
        agencyName: names.get(unit.agencyId) ?? '',
      })),
      sums: sumOf(standing.map(({ quantities }) => quantities)),
      results: shown,
      history: lifeOf(
        { at: movement.recordedAt.toISOString(), by: movement.recordedBy },
        await selectWithdrawals(tx, movementId),
        amendments,
      ),
      mayRecord: !movement.isWithdrawn && scopeOf(actor, recordResult) !== undefined,
      mayAmend: !movement.isWithdrawn && may(actor, amendMovement, { agencyId: movement.agencyId }),
      mayWithdraw: standing.length === 0 && may(actor, withdrawMovement, { agencyId: movement.agencyId }),
    }
  }),
]

function rowOf(movement: StoredMovement): MovementRow {
  const {
    basis: _,
    remark: __,
    measured: ___,
    expected: ____,
    recordedBy: _____,
    recordedAt: ______,
    ...row
  } = movement
  return row
}

const listing = {
  words: (row: MovementRow) => [row.name, row.agencyName],
  sorts: {
    name: (row: MovementRow) => row.name,
    startsOn: (row: MovementRow) => row.startsOn,
    endsOn: (row: MovementRow) => row.endsOn,
    reportDueOn: (row: MovementRow) => row.reportDueOn,
    agencyName: (row: MovementRow) => row.agencyName,
    units: (row: MovementRow) => row.units,
    reportedUnits: (row: MovementRow) => row.reportedUnits,
    results: (row: MovementRow) => row.results,
  },
  first: { sort: 'startsOn', direction: 'desc' as const },
}
