// Map layers of officers as the house knows them.
import Type from 'typebox'
import { type OutputOf, Uuid } from '../../platform/contract.ts'
import type { Download, Feature } from '../../platform/server/feature.ts'
import { storedTileSource, tileSource } from '../../platform/server/tiles/tileSource.ts'
import { listLayerFeatures, listMapLayers, readLayerGeoJson } from '../contract.ts'
import { personalDataOfMapLayers } from '../personalDataWords.ts'
import { mapLayersWords } from '../words.ts'
import { archivedTile } from './archives.ts'
import { commands } from './commands.ts'
import { layerFeatureTable, mapLayerTable } from './exportTables.ts'
import { reads } from './reads.ts'
import { type LayerTiles, layerTiles } from './tilesSql.ts'

const geoJsonFile: Download = {
  path: 'layers/features',
  contract: readLayerGeoJson,
  endings: ['geojson'],
  file: async ({ name, text }: OutputOf<typeof readLayerGeoJson>) => ({
    name: `${name}.geojson`,
    contentType: 'application/geo+json',
    bytes: Buffer.from(text),
  }),
}

export const mapLayers: Feature = {
  name: 'mapLayers',
  commands,
  reads,
  words: {
    vi: { audit: mapLayersWords.vi.audit, problems: mapLayersWords.vi.problems },
    en: { audit: mapLayersWords.en.audit, problems: mapLayersWords.en.problems },
  },
  exports: { [listMapLayers.name]: mapLayerTable, [listLayerFeatures.name]: layerFeatureTable },
  downloads: [geoJsonFile],
  personalData: {
    categories: [
      { columns: ['mapLayers.layer_features', 'mapLayers.layer_files.file_id'], words: personalDataOfMapLayers },
    ],
  },
  tiles: [
    tileSource<LayerTiles>({
      name: 'mapLayer',
      contract: listMapLayers,
      input: Type.Object({ layerFileId: Uuid, labelField: Type.Optional(Type.String({ maxLength: 100 })) }),
      rows: layerTiles,
    }),
  ],
  storedTiles: [
    storedTileSource<{ layerFileId: string }>({
      name: 'mapLayer',
      contract: listMapLayers,
      input: Type.Object({ layerFileId: Uuid }),
      tile: archivedTile,
    }),
  ],
}
