// An uploaded file, read into features or looked into as an archive of tiles; nothing is drawn for others yet.
import type { LonLat } from '../../platform/contract.ts'
import { Problem } from '../../platform/problem.ts'
import type { CommandMoment } from '../../platform/server/command.ts'
import { type FileRow, selectFile } from '../../platform/server/files/fileSql.ts'
import { localFile } from '../../platform/server/files/localFile.ts'
import { mbtilesType, pmtilesType } from '../../platform/server/files/mediaType.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { uploadedBytes } from '../../platform/server/files/uploadedBytes.ts'
import { isGeoPackage } from '../../platform/server/tiles/mbtiles.ts'
import { layerLimits } from '../mapLayer.ts'
import { archiveFacts } from './archives.ts'
import {
  forgetOpened,
  insertFeatures,
  insertLayerFile,
  measureFeatures,
  type NewLayerFile,
  selectLayerFile,
} from './layerFileSql.ts'
import { readLayer } from './readLayer.ts'

interface Opening {
  readonly fileId: string
  readonly agencyId: string
  readonly srid: number | undefined
  readonly near: LonLat
}

/** Throws Problem `file.*`, `layerFile.*`; then nothing is written. */
export async function openedLayer(moment: CommandMoment, { fileId, agencyId, srid, near }: Opening): Promise<void> {
  const { tx, id, actor, now, stores } = moment
  await requireFiles(tx, [fileId], 'layer', actor, '/fileId')
  const file = (await selectFile(tx, fileId)) as FileRow
  const opened = {
    ...{ id, agencyId, fileId, fileName: file.name, sizeBytes: file.originalBytes },
    ...{ openedBy: actor.accountId, openedAt: now },
  }
  const type = file.originalMediaType
  const isArchive = type === pmtilesType || type === mbtilesType
  const path = isArchive ? await localFile(stores, file.originalSha256) : ''
  if (isArchive && !(type === mbtilesType && isGeoPackage(path)))
    return openedArchive(moment, opened, path, type === pmtilesType ? 'pmtiles' : 'mbtiles')
  if (file.originalBytes > layerLimits.vectorBytes)
    throw new Problem('layerFile.tooLarge', 413, { most: layerLimits.vectorBytes })
  const { bytes } = await uploadedBytes(moment, fileId, 'layer', actor)
  const { features, ...read } = await readLayer(bytes, isArchive ? 'application/geopackage+sqlite3' : type, {
    srid,
    near,
  })
  await forgetOpened(tx, actor.accountId)
  await insertLayerFile(tx, { ...read, ...opened, layerKind: 'vector', facts: {} })
  await insertFeatures(tx, id, features)
  if ((await selectLayerFile(tx, id))?.features === 0)
    throw new Problem('layerFile.nothingDrawn', 422, { rows: features.length })
  await measureFeatures(tx, id)
}

type Opened = Pick<NewLayerFile, 'id' | 'agencyId' | 'fileId' | 'fileName' | 'sizeBytes' | 'openedBy' | 'openedAt'>

/** Tiles stand in the square grid of web maps, whatever they show. */
async function openedArchive(
  { tx }: CommandMoment,
  opened: Opened,
  path: string,
  layerFormat: 'mbtiles' | 'pmtiles',
): Promise<void> {
  const { layerKind, ...facts } = await archiveFacts(path, layerFormat)
  await insertLayerFile(tx, {
    ...opened,
    ...{ layerFormat, layerKind, facts, srid: 3857, sridFrom: 'file', isTurned: false, encoding: 'UTF-8' },
    ...{ letterRepair: 'asFound', isSureOfLetters: true, columns: [], vertexCount: 0, faults: [] },
  })
}
