// An uploaded file read into features beside the map; nothing is drawn for others yet.
import type { LonLat } from '../../platform/contract.ts'
import { Problem } from '../../platform/problem.ts'
import type { CommandMoment } from '../../platform/server/command.ts'
import { uploadedBytes } from '../../platform/server/files/uploadedBytes.ts'
import { forgetOpened, insertFeatures, insertLayerFile, measureFeatures, selectLayerFile } from './layerFileSql.ts'
import { readLayer } from './readLayer.ts'

interface Opening {
  readonly fileId: string
  readonly agencyId: string
  readonly srid: number | undefined
  readonly near: LonLat
}

/** Throws Problem `layerFile.*` as readLayer; then nothing is written. */
export async function openedLayer(moment: CommandMoment, { fileId, agencyId, srid, near }: Opening): Promise<void> {
  const { tx, id, actor, now } = moment
  const { file, bytes } = await uploadedBytes(moment, fileId, 'layer', actor)
  const { features, ...read } = await readLayer(bytes, file.originalMediaType, { srid, near })
  await forgetOpened(tx, actor.accountId)
  const opened = {
    id,
    agencyId,
    fileId,
    fileName: file.name,
    sizeBytes: file.originalBytes,
    layerKind: 'vector',
  } as const
  await insertLayerFile(tx, { ...read, ...opened, facts: {}, openedBy: actor.accountId, openedAt: now })
  await insertFeatures(tx, id, features)
  if ((await selectLayerFile(tx, id))?.features === 0)
    throw new Problem('layerFile.nothingDrawn', 422, { rows: features.length })
  await measureFeatures(tx, id)
}
