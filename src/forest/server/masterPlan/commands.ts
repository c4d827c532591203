// Forestry planning recorded, withdrawn and restored.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, command } from '../../../platform/server/command.ts'
import { endWithdrawal, insertWithdrawal } from '../../../platform/server/withdrawalSql.ts'
import { requireSoundMasterPlan } from '../../masterPlan/masterPlan.ts'
import { recordMasterPlan, restoreMasterPlan, withdrawMasterPlan } from '../../masterPlanContract.ts'
import { insertMasterPlan, selectMasterPlan, selectOpenLayer, selectValues } from './masterPlanSql.ts'

export const masterPlanCommands: readonly Command[] = [
  command(recordMasterPlan, {
    async run({ tx, id, actor, now, today, isDemonstration }, plan) {
      requireSoundMasterPlan(plan, today)
      const layerFileId = await selectOpenLayer(tx, plan.mapLayerId)
      const refused = (code: string) =>
        new Problem(code, 422, {}, [{ path: '/mapLayerId', given: plan.mapLayerId, expected: code }])
      if (!layerFileId) throw refused('forestryMasterPlan.notForEverybody')
      if ((await selectValues(tx, layerFileId, undefined)).length === 0) throw refused('forestryMasterPlan.noAreas')
      await insertMasterPlan(tx, id, { ...plan, layerFileId }, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(withdrawMasterPlan, {
    async run({ tx, id, actor, now }, { forestryMasterPlanId, reason }) {
      if (!(await selectMasterPlan(tx, forestryMasterPlanId)))
        throw notFound('forestryMasterPlan', forestryMasterPlanId)
      await insertWithdrawal(tx, { id, recordId: forestryMasterPlanId, reason, by: actor.accountId, at: now })
      return { id: forestryMasterPlanId }
    },
  }),

  command(restoreMasterPlan, {
    async run({ tx, actor, now }, { forestryMasterPlanId, reason }) {
      if (!(await selectMasterPlan(tx, forestryMasterPlanId)))
        throw notFound('forestryMasterPlan', forestryMasterPlanId)
      await endWithdrawal(tx, { recordId: forestryMasterPlanId, reason, by: actor.accountId, at: now })
      return { id: forestryMasterPlanId }
    },
  }),
]
