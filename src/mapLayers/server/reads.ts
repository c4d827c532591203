// The questions about map layers that screens may ask.
import { may } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { lifeOf } from '../../platform/recordLife.ts'
import { type Read, read } from '../../platform/server/command.ts'
import { selectWithdrawals } from '../../platform/server/withdrawalSql.ts'
import { selectChoices } from '../../units/server/publishedSql.ts'
import {
  amendMapLayer,
  listLayerFeatures,
  listMapLayers,
  type MapLayerRow,
  mapLayerChoices,
  openLayerFile,
  readLayerGeoJson,
  showLayerFeature,
  showLayerFile,
  showMapLayer,
} from '../contract.ts'
import { selectFeature, selectFeatures, selectGeoJson, selectShownFile } from './layerFileSql.ts'
import { type StoredRow, selectFilesOf, selectMapLayers } from './mapLayerSql.ts'

export const reads: readonly Read[] = [
  read(listMapLayers, async ({ tx, scope }, { agencyId, layerKind, withdrawn, ...input }) => {
    const layers = await selectMapLayers(tx, scope, {
      ...(agencyId ? { agencyId } : {}),
      ...(layerKind ? { layerKind } : {}),
      withWithdrawn: withdrawn ?? false,
    })
    return listed(layers.map(rowOf), input, listing)
  }),
  read(showMapLayer, async ({ tx, scope, actor }, { mapLayerId }) => {
    const [layer] = await selectMapLayers(tx, scope, { mapLayerId, withWithdrawn: true })
    if (!layer) throw notFound('mapLayer', mapLayerId)
    const { sharedWith, columns, recordedAt, recordedBy, agencyId } = layer
    return {
      row: rowOf(layer),
      sharedWith,
      columns,
      files: await selectFilesOf(tx, mapLayerId),
      history: lifeOf({ at: recordedAt, by: recordedBy }, await selectWithdrawals(tx, mapLayerId)),
      mayAmend: may(actor, amendMapLayer, { agencyId }),
    }
  }),
  read(readLayerGeoJson, async ({ tx, scope }, { mapLayerId }) => {
    const [layer] = await selectMapLayers(tx, scope, { mapLayerId, withWithdrawn: true })
    if (!layer) throw notFound('mapLayer', mapLayerId)
    if (layer.layerKind !== 'vector') throw new Problem('mapLayer.noFeatures', 422)
    return { name: layer.name, text: await selectGeoJson(tx, layer.layerFileId) }
  }),
  read(showLayerFile, async ({ tx, scope }, { layerFileId }) => {
    const shown = await selectShownFile(tx, scope, layerFileId)
    if (!shown) throw notFound('layerFile', layerFileId)
    return shown
  }),
  read(listLayerFeatures, async ({ tx, scope }, input) => selectFeatures(tx, scope, input)),
  read(showLayerFeature, async ({ tx, scope }, { layerFileId, featureNumber }) => {
    const found = await selectFeature(tx, scope, layerFileId, featureNumber)
    if (!found) throw notFound('layerFeature', `${layerFileId} ${featureNumber}`)
    return found
  }),
  read(mapLayerChoices, async ({ tx, actor, today }) => {
    const agencies = (await selectChoices(tx, today)).agencies.map(({ id, name }) => ({ id, name }))
    agencies.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
    const mine = (agency: { readonly id: string }) => actor?.agencyIds.includes(agency.id)
    const own = agencies.filter(({ id }) => may(actor, openLayerFile, { agencyId: id }))
    // One's own unit first: it is what is meant nearly always.
    return { own: [...own.filter(mine), ...own.filter((agency) => !mine(agency))], agencies }
  }),
]

function rowOf({ sharedWith: _, columns: __, ...row }: StoredRow): MapLayerRow {
  return row
}

const listing = {
  words: (row: MapLayerRow) => [row.name, row.fileName, row.agencyName, row.recordedBy, ...row.sharedWithNames],
  sorts: {
    name: (row: MapLayerRow) => row.name,
    agencyName: (row: MapLayerRow) => row.agencyName,
    layerFormat: (row: MapLayerRow) => row.layerFormat,
    fileName: (row: MapLayerRow) => row.fileName,
    sizeBytes: (row: MapLayerRow) => row.sizeBytes,
    features: (row: MapLayerRow) => row.features,
    layerSharing: (row: MapLayerRow) => row.layerSharing,
    recordedBy: (row: MapLayerRow) => row.recordedBy,
    recordedAt: (row: MapLayerRow) => row.recordedAt,
    keptAt: (row: MapLayerRow) => row.keptAt,
  },
  first: { sort: 'name', direction: 'asc' as const },
}
