// What the map draws of a file of a layer, tile by tile.
import { type RawBuilder, sql } from 'kysely'
import type { TileQuestion, TileRow } from '../../platform/server/tiles/tileSource.ts'
import { fileSeen } from './seenSql.ts'

export interface LayerTiles {
  readonly layerFileId: string
  readonly labelField?: string
}

/** From here on corners are drawn as they are. */
const finestZoom = 15

/** The features of a file, with as many corners as the zoom can show; what is smaller than a dot stays a dot. */
export function layerTiles({ tile, bounds, scope, input }: TileQuestion<LayerTiles>): RawBuilder<TileRow> {
  const [west, south, east, north] = bounds
  const dot = 360 / 2 ** tile.z / 2048
  const shape = tile.z < finestZoom ? sql`ST_Simplify(feature.shape, ${dot}::float8, true)` : sql`feature.shape`
  const label = input.labelField ? sql`feature.properties ->> ${input.labelField}` : sql`null`
  return sql<TileRow>`
    select jsonb_strip_nulls(jsonb_build_object('number', feature.feature_number, 'shapeKind', feature.shape_kind,
        'label', left(${label}, 60))) as properties, ${shape} as shape
    from mapLayers.layer_features feature
    where feature.layer_file_id = ${input.layerFileId}::uuid
      and feature.shape && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
      and ${fileSeen(scope, input.layerFileId)}
    order by feature.feature_number`
}
