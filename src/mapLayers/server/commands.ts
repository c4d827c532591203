// Opening a file of a layer, keeping a layer of it, its looks and who sees it, a newer file in its place, off the map and back.
import { homeCamera } from '../../platform/map/camera.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../platform/server/command.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { requireAgencies } from '../../units/server/publishedSql.ts'
import {
  addMapLayer,
  amendMapLayer,
  openLayerFile,
  replaceLayerFile,
  restoreMapLayer,
  shareMapLayer,
  withdrawMapLayer,
} from '../contract.ts'
import type { LayerSharing } from '../mapLayer.ts'
import { keptFile } from './keepFile.ts'
import { type StoredLayerFile, selectLayerFile } from './layerFileSql.ts'
import {
  insertMapLayer,
  type StoredMapLayer,
  selectMapLayerForWriting,
  updateDrawnFile,
  updateSharing,
  updateStyle,
} from './mapLayerSql.ts'
import { openedLayer } from './openFile.ts'

type Tx = CommandMoment['tx']

export const commands: readonly Command[] = [
  command(openLayerFile, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run(moment, { fileId, agencyId, srid }) {
      await requireAgencies(moment.tx, [agencyId], moment.today, '/agencyId')
      await openedLayer(moment, { fileId, agencyId, srid, near: homeCamera })
      return { id: moment.id }
    },
  }),

  command(addMapLayer, {
    subject: ({ layerFileId }, { tx }) => openedFile(tx, layerFileId),
    async run({ tx, id, actor, now, today, isDemonstration }, input) {
      const file = await openedFile(tx, input.layerFileId, { forWriting: true })
      if (file.mapLayerId) throw new Problem('layerFile.alreadyKept', 409)
      await requireSharing(tx, input, today)
      const by = { by: actor.accountId, at: now }
      // First the layer: its file points to it, and is pointed to until the end of the transaction.
      await insertMapLayer(tx, id, { ...input, agencyId: file.agencyId }, { ...by, isDemonstration })
      const columns = await keptFile(tx, file, { ...by, mapLayerId: id, letterRepair: input.letterRepair })
      requireField(input.labelField, columns)
      await updateSharing(tx, id, input)
      return { id }
    },
  }),

  command(amendMapLayer, {
    subject: ({ mapLayerId }, { tx }) => standingLayer(tx, mapLayerId),
    async run({ tx }, { mapLayerId, ...style }) {
      const { layerFileId } = await standingLayer(tx, mapLayerId)
      requireField(style.labelField, (await openedFile(tx, layerFileId)).columns)
      await updateStyle(tx, mapLayerId, style)
      return { id: mapLayerId }
    },
  }),

  command(shareMapLayer, {
    subject: ({ mapLayerId }, { tx }) => standingLayer(tx, mapLayerId),
    async run({ tx, today }, { mapLayerId, ...sharing }) {
      await requireSharing(tx, sharing, today)
      await updateSharing(tx, mapLayerId, sharing)
      return { id: mapLayerId }
    },
  }),

  command(replaceLayerFile, {
    subject: ({ mapLayerId }, { tx }) => standingLayer(tx, mapLayerId),
    async run({ tx, actor, now }, { mapLayerId, layerFileId, letterRepair }) {
      const layer = await standingLayer(tx, mapLayerId)
      const file = await openedFile(tx, layerFileId, { forWriting: true })
      if (file.agencyId !== layer.agencyId || (file.mapLayerId ?? mapLayerId) !== mapLayerId)
        throw new Problem('layerFile.ofAnother', 422)
      const keeping = {
        mapLayerId,
        by: actor.accountId,
        at: now,
        letterRepair: letterRepair ?? file.letterRepair,
      }
      // An earlier file of the layer keeps its letters as they were chosen then.
      const columns = file.mapLayerId ? file.columns : await keptFile(tx, file, keeping)
      const labelField = layer.labelField && columns.includes(layer.labelField) ? layer.labelField : null
      await updateDrawnFile(tx, mapLayerId, layerFileId, labelField)
      return { id: mapLayerId }
    },
  }),

  command(withdrawMapLayer, {
    subject: ({ mapLayerId }, { tx }) => storedLayer(tx, mapLayerId),
    async run({ tx, actor, now, id }, { mapLayerId, reason }) {
      await insertWithdrawal(tx, { id, recordId: mapLayerId, reason, by: actor.accountId, at: now })
      return { id: mapLayerId }
    },
  }),

  command(restoreMapLayer, {
    subject: ({ mapLayerId }, { tx }) => storedLayer(tx, mapLayerId),
    async run({ tx, actor, now }, { mapLayerId, reason }) {
      await endWithdrawal(tx, { recordId: mapLayerId, reason, by: actor.accountId, at: now })
      return { id: mapLayerId }
    },
  }),
]

async function openedFile(tx: Tx, layerFileId: string, options = {}): Promise<StoredLayerFile> {
  const file = await selectLayerFile(tx, layerFileId, options)
  if (!file) throw notFound('layerFile', layerFileId)
  return file
}

async function storedLayer(tx: Tx, mapLayerId: string): Promise<StoredMapLayer> {
  const layer = await selectMapLayerForWriting(tx, mapLayerId)
  if (!layer) throw notFound('mapLayer', mapLayerId)
  return layer
}

/** One that is on the map. */
async function standingLayer(tx: Tx, mapLayerId: string): Promise<StoredMapLayer> {
  const layer = await storedLayer(tx, mapLayerId)
  if (layer.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
  return layer
}

async function requireSharing(
  tx: Tx,
  { layerSharing, sharedWith }: { readonly layerSharing: LayerSharing; readonly sharedWith: readonly string[] },
  today: string,
) {
  if ((layerSharing === 'chosen') !== sharedWith.length > 0)
    throw new Problem('mapLayer.noUnitChosen', 422, {}, [{ path: '/sharedWith', expected: 'required' }])
  await requireAgencies(tx, sharedWith, today, '/sharedWith')
}

function requireField(labelField: string | null, columns: readonly string[]) {
  if (labelField !== null && !columns.includes(labelField))
    throw new Problem('mapLayer.noSuchField', 422, { field: labelField }, [
      { path: '/labelField', given: labelField, expected: 'right' },
    ])
}
