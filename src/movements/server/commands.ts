// Opening a movement, recording what a unit did, taking either back.
import type { Subject } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { requireAgencies, unitMeant, unitOfDay } from '../../units/server/publishedSql.ts'
import {
  openMovement,
  recordResult,
  restoreMovement,
  restoreResult,
  withdrawMovement,
  withdrawResult,
} from '../contract.ts'
import { requireSoundMovement, requireSoundResult } from '../movement.ts'
import { insertMovement, insertResult, type StoredMovement, selectMovements, selectResults } from './movementSql.ts'

type Tx = CommandMoment['tx']

export const commands = [
  command(openMovement, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, actor, now, id, isDemonstration }, facts) {
      requireSoundMovement(facts)
      await requireAgencies(tx, [facts.agencyId], facts.startsOn, '/agencyId')
      await requireAgencies(tx, facts.unitIds, facts.startsOn, '/unitIds')
      await insertMovement(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(withdrawMovement, {
    subject: async ({ movementId }, { tx }) => ({ agencyId: (await stored(tx, movementId)).agencyId }),
    async run({ tx, actor, now, id }, { movementId, reason }) {
      const { results } = await stored(tx, movementId)
      if (results > 0) throw new Problem('movement.hasResults', 422, { results })
      await insertWithdrawal(tx, { id, recordId: movementId, reason, by: actor.accountId, at: now })
      return { id: movementId }
    },
  }),
  command(restoreMovement, {
    subject: async ({ movementId }, { tx }) => ({ agencyId: (await stored(tx, movementId)).agencyId }),
    async run({ tx, actor, now }, { movementId, reason }) {
      await endWithdrawal(tx, { recordId: movementId, reason, by: actor.accountId, at: now })
      return { id: movementId }
    },
  }),
  command(recordResult, {
    subject: async (result, { tx }) => ({
      agencyId: result.agencyId,
      territoryId: await unitMeant(tx, result, result.heldOn),
    }),
    async run({ tx, actor, now, today, id, isDemonstration }, result) {
      const movement = await stored(tx, result.movementId)
      if (movement.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      requireSoundResult(result, movement, today)
      const territoryId = await unitOfDay(tx, result, result.heldOn)
      await requireAgencies(tx, [result.agencyId], result.heldOn, '/agencyId')
      await requireFiles(tx, result.photoIds ?? [], 'photo', actor, '/photoIds')
      await insertResult(tx, id, { ...result, territoryId }, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(withdrawResult, {
    subject: ({ resultId }, { tx }) => aboutResult(tx, resultId),
    async run({ tx, actor, now, id }, { resultId, reason }) {
      await insertWithdrawal(tx, { id, recordId: resultId, reason, by: actor.accountId, at: now })
      return { id: resultId }
    },
  }),
  command(restoreResult, {
    subject: ({ resultId }, { tx }) => aboutResult(tx, resultId),
    async run({ tx, actor, now }, { resultId, reason }) {
      await endWithdrawal(tx, { recordId: resultId, reason, by: actor.accountId, at: now })
      return { id: resultId }
    },
  }),
]

async function stored(tx: Tx, movementId: string): Promise<StoredMovement> {
  const [movement] = await selectMovements(tx, { movementId, withWithdrawn: true })
  if (!movement) throw notFound('movement', movementId)
  return movement
}

async function aboutResult(tx: Tx, resultId: string): Promise<Subject> {
  const [result] = await selectResults(tx, { resultId })
  if (!result) throw notFound('movementResult', resultId)
  return { agencyId: result.agencyId, territoryId: result.territoryId }
}
