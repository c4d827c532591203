// Forestry planning as it is recorded, and what stands in a layer before it is.
import { may } from '../../../platform/actor.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { listMasterPlans, readLayerUses, showMasterPlan, withdrawMasterPlan } from '../../masterPlanContract.ts'
import {
  pagedMasterPlans,
  selectFields,
  selectMasterPlan,
  selectMasterPlanRows,
  selectOpenLayer,
  selectValues,
} from './masterPlanSql.ts'

export const masterPlanReads: readonly Read[] = [
  read(listMasterPlans, async ({ tx, actor }, input) => {
    const { ids, total } = await pagedIds(tx, pagedMasterPlans(input, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectMasterPlanRows(tx, some)), total }
  }),

  read(showMasterPlan, async ({ tx, actor }, { forestryMasterPlanId }) => {
    const [row] = await selectMasterPlanRows(tx, [forestryMasterPlanId])
    const plan = await selectMasterPlan(tx, forestryMasterPlanId)
    if (!row || !plan) throw notFound('forestryMasterPlan', forestryMasterPlanId)
    const values = await selectValues(tx, plan.layerFileId, plan.useField ?? undefined)
    return {
      row,
      useField: plan.useField,
      values: values.map((each) => ({ ...each, plannedUse: plan.plannedUses[each.value] ?? null })),
      recordedBy: plan.recordedBy,
      mayWithdraw: may(actor, withdrawMasterPlan, {}),
    }
  }),

  read(readLayerUses, async ({ tx }, { mapLayerId, useField }) => {
    const layerFileId = await selectOpenLayer(tx, mapLayerId)
    if (!layerFileId) throw new Problem('forestryMasterPlan.notForEverybody', 422)
    return {
      fields: await selectFields(tx, layerFileId),
      values: await selectValues(tx, layerFileId, useField),
    }
  }),
]
