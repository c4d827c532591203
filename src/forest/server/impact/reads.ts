// What a piece of ground touches, and the requests and projects that are kept.
import { may } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { type ConversionPaper, conversionPapers, missingPapers } from '../../impact/impact.ts'
import {
  checkImpact,
  decideHarvestRequest,
  listHarvestRequests,
  listImpactProjects,
  showHarvestRequest,
  showImpactProject,
  withdrawHarvestRequest,
} from '../../impactContract.ts'
import { attachedFile } from '../attachedFile.ts'
import { soundGround } from '../dispute/readGround.ts'
import { impactOf } from './impactSql.ts'
import {
  pagedProjects,
  pagedRequests,
  selectProject,
  selectProjectRows,
  selectRequest,
  selectRequestRows,
} from './requestSql.ts'

export const impactReads: readonly Read[] = [
  read(checkImpact, ({ tx, today }, { shape, asOf = today }) => impactOf(tx, soundGround(shape), asOf)),

  read(listHarvestRequests, async ({ tx, actor }, input) => {
    const { ids, total } = await pagedIds(tx, pagedRequests(input, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectRequestRows(tx, some)), total }
  }),

  read(showHarvestRequest, async ({ tx, actor, today }, { harvestRequestId }) => {
    const [row] = await selectRequestRows(tx, [harvestRequestId])
    const stored = await selectRequest(tx, harvestRequestId)
    if (!row || !stored) throw notFound('harvestRequest', harvestRequestId)
    const { remarks, decisionReason, shape, fileId, recordedBy, recordedAt, foundStops, state } = stored
    const about = { territoryId: row.territoryId }
    const isOpen = state === 'submitted'
    return {
      row,
      remarks,
      decisionReason,
      shape,
      file: await attachedFile(tx, fileId),
      recordedBy,
      recordedAt: recordedAt.toISOString(),
      impact: await impactOf(tx, shape, today),
      foundStops,
      mayDecide: isOpen && may(actor, decideHarvestRequest, about),
      mayWithdraw: isOpen && may(actor, withdrawHarvestRequest, about),
    }
  }),

  read(listImpactProjects, async ({ tx, today }, input) => {
    const { ids, total } = await pagedIds(tx, pagedProjects(input), input)
    return { rows: await inOrderOf(ids, (some) => selectProjectRows(tx, some, today)), total }
  }),

  read(showImpactProject, async ({ tx, today }, { impactProjectId, asOf = today }) => {
    const [row] = await selectProjectRows(tx, [impactProjectId], today)
    const stored = await selectProject(tx, impactProjectId)
    if (!row || !stored) throw notFound('impactProject', impactProjectId)
    const impact = await impactOf(tx, stored.shape, asOf)
    const givenPapers = conversionPapers.filter((paper) => stored.givenPapers.includes(paper)) as ConversionPaper[]
    return {
      row,
      shape: stored.shape,
      recordedBy: stored.recordedBy,
      withdrawalReason: stored.withdrawalReason,
      givenPapers,
      missingPapers: [...missingPapers(givenPapers, impact.replacement ?? undefined)],
      impact,
    }
  }),
]
