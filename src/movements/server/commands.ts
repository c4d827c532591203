// Opening and amending a movement, recording what a unit did, taking either back.
import { may, type Subject } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { insertAmendment } from '../../platform/server/amendmentSql.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { within } from '../../platform/server/within.ts'
import { requireAgencies, unitMeant, unitOfDay } from '../../units/server/publishedSql.ts'
import {
  amendMovement,
  openMovement,
  recordResult,
  restoreMovement,
  restoreResult,
  withdrawMovement,
  withdrawResult,
} from '../contract.ts'
import { type MovementFacts, requireRoomForResults, requireSoundMovement, requireSoundResult } from '../movement.ts'
import {
  insertMovement,
  insertResult,
  movementFactsOf,
  type StoredMovement,
  selectMovements,
  selectResults,
  updateMovement,
} from './movementSql.ts'

type Tx = CommandMoment['tx']

export const commands = [
  command(openMovement, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, actor, now, id, isDemonstration }, facts) {
      await requireSound(tx, facts)
      await insertMovement(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(amendMovement, {
    subject: async ({ movementId }, { tx }) => ({ agencyId: (await stored(tx, movementId)).agencyId }),
    async run({ tx, actor, now }, { movementId, version, reason, movement }) {
      const before = await stored(tx, movementId)
      if (before.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      if (!may(actor, amendMovement, movement)) throw notPermitted(amendMovement.name)
      const results = (await selectResults(tx, { movementId })).filter(({ isWithdrawn }) => !isWithdrawn)
      await within('/movement', async () => {
        await requireSound(tx, movement)
        requireRoomForResults(movement, results)
      })
      const changes = changesBetween(inOrder(movementFactsOf(before)), inOrder(movement))
      await insertAmendment(tx, { recordId: movementId, version, changes, reason, by: actor.accountId, at: now })
      await updateMovement(tx, movementId, movement)
      return { id: movementId }
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

async function requireSound(tx: Tx, facts: MovementFacts): Promise<void> {
  requireSoundMovement(facts)
  await requireAgencies(tx, [facts.agencyId], facts.startsOn, '/agencyId')
  await requireAgencies(tx, facts.unitIds, facts.startsOn, '/unitIds')
}

/** Sets as lists in one order: who ticks in another changes nothing. */
function inOrder(facts: MovementFacts): MovementFacts {
  return { ...facts, unitIds: facts.unitIds.toSorted(), measured: facts.measured.toSorted() }
}

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
