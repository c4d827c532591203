// All SQL of map layers: the layers with what is drawn of them, who they are shared with.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { InputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { addMapLayer, MapLayerRow, shareMapLayer } from '../contract.ts'
import { type ShapeKind, shapeKinds } from '../mapLayer.ts'
import { layerSeen } from './seenSql.ts'

type NewLayer = Pick<InputOf<typeof addMapLayer>, 'name' | 'colour' | 'labelField' | 'layerSharing' | 'layerFileId'> & {
  readonly agencyId: string
}

export async function insertMapLayer(
  tx: Transaction,
  id: string,
  layer: NewLayer,
  { by, at, isDemonstration }: { by: string; at: Date; isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into mapLayers.map_layers (map_layer_id, agency_id, name, colour, label_field, layer_sharing, layer_file_id,
      is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${layer.agencyId}::uuid, ${layer.name}, ${layer.colour}, ${layer.labelField}, ${layer.layerSharing},
      ${layer.layerFileId}::uuid, ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

type Sharing = Pick<InputOf<typeof shareMapLayer>, 'layerSharing' | 'sharedWith'>

export async function updateSharing(tx: Transaction, id: string, { layerSharing, sharedWith }: Sharing): Promise<void> {
  await sql`
    update mapLayers.map_layers set layer_sharing = ${layerSharing} where map_layer_id = ${id}::uuid`.execute(tx)
  await sql`delete from mapLayers.layer_shares where map_layer_id = ${id}::uuid`.execute(tx)
  await sql`
    insert into mapLayers.layer_shares (map_layer_id, agency_id)
    select ${id}::uuid, agency_id from unnest(${[...new Set(sharedWith)]}::uuid[]) as agency_id`.execute(tx)
}

export async function updateStyle(
  tx: Transaction,
  id: string,
  { name, colour, labelField }: Pick<NewLayer, 'name' | 'colour' | 'labelField'>,
): Promise<void> {
  await sql`
    update mapLayers.map_layers set name = ${name}, colour = ${colour}, label_field = ${labelField}
    where map_layer_id = ${id}::uuid`.execute(tx)
}

export async function updateDrawnFile(tx: Transaction, id: string, layerFileId: string, labelField: string | null) {
  await sql`
    update mapLayers.map_layers set layer_file_id = ${layerFileId}::uuid, label_field = ${labelField}
    where map_layer_id = ${id}::uuid`.execute(tx)
}

export interface StoredMapLayer {
  readonly id: string
  readonly agencyId: string
  readonly name: string
  readonly labelField: string | null
  readonly layerFileId: string
  readonly isWithdrawn: boolean
}

/** Locked until the end of the transaction. Undefined when there is none. */
export async function selectMapLayerForWriting(tx: Transaction, id: string): Promise<StoredMapLayer | undefined> {
  const { rows } = await sql<StoredMapLayer>`
    select map_layer_id as id, agency_id as "agencyId", name, label_field as "labelField", layer_file_id as "layerFileId",
      exists (select from published.withdrawn_records gone where gone.record_id = layer.map_layer_id) as "isWithdrawn"
    from mapLayers.map_layers layer where map_layer_id = ${id}::uuid for update of layer`.execute(tx)
  return rows[0]
}

interface Asked {
  readonly mapLayerId?: string
  readonly agencyId?: string
  readonly layerKind?: string
  readonly withWithdrawn: boolean
}

export type StoredRow = MapLayerRow & { readonly sharedWith: string[]; readonly columns: string[] }

type Selected = Omit<StoredRow, 'recordedAt' | 'keptAt' | 'shapeKinds'> & {
  readonly recordedAt: Date
  readonly keptAt: Date
  readonly counts: Readonly<Partial<Record<ShapeKind, number>>> | null
}

/** The layers that the asker may see, those taken off the map only when asked for. */
export async function selectMapLayers(tx: Transaction, scope: Scope, asked: Asked): Promise<StoredRow[]> {
  const { mapLayerId, agencyId, layerKind, withWithdrawn } = asked
  const { rows } = await sql<Selected>`
    select layer.map_layer_id as id, layer.name, layer.agency_id as "agencyId", agency.name as "agencyName",
      file.layer_format as "layerFormat", file.layer_kind as "layerKind", file.file_name as "fileName",
      file.size_bytes::float8 as "sizeBytes", (file.facts ->> 'features')::int as features,
      layer.layer_sharing as "layerSharing", layer.colour, layer.label_field as "labelField",
      layer.layer_file_id as "layerFileId", file.facts -> 'counts' as counts,
      file.facts -> 'bounds' as bounds, (file.facts ->> 'minimumZoom')::int as "minimumZoom",
      (file.facts ->> 'maximumZoom')::int as "maximumZoom", coalesce(file.facts -> 'tileLayers', '[]'::jsonb) as "tileLayers",
      coalesce(recorder.person_name, '') as "recordedBy", layer.recorded_at as "recordedAt", file.kept_at as "keptAt",
      gone.record_id is not null as "isWithdrawn", layer.is_demonstration as "isDemonstration",
      file.file_columns as columns, shared.ids as "sharedWith", shared.names as "sharedWithNames"
    from mapLayers.map_layers layer
      join mapLayers.layer_files file on file.layer_file_id = layer.layer_file_id
      join published.agencies agency on agency.agency_id = layer.agency_id
      left join published.accounts recorder on recorder.account_id = layer.recorded_by
      left join published.withdrawn_records gone on gone.record_id = layer.map_layer_id
      cross join lateral (
        select coalesce(array_agg(share.agency_id order by other.name), '{}') as ids,
          coalesce(array_agg(other.name order by other.name), '{}') as names
        from mapLayers.layer_shares share join published.agencies other on other.agency_id = share.agency_id
        where share.map_layer_id = layer.map_layer_id
      ) shared
    where ${layerSeen(scope)}
      and ${mapLayerId ? sql`layer.map_layer_id = ${mapLayerId}::uuid` : sql`true`}
      and ${agencyId ? sql`layer.agency_id = ${agencyId}::uuid` : sql`true`}
      and ${layerKind ? sql`file.layer_kind = ${layerKind}` : sql`true`}
      and ${withWithdrawn ? sql`true` : sql`gone.record_id is null`}`.execute(tx)
  return rows.map(({ counts, ...row }) => ({
    ...row,
    shapeKinds: shapeKinds.filter((kind) => (counts?.[kind] ?? 0) > 0),
    recordedAt: row.recordedAt.toISOString(),
    keptAt: row.keptAt.toISOString(),
  }))
}

/** Every file that a layer was drawn from, the newest first. */
export async function selectFilesOf(tx: Transaction, mapLayerId: string) {
  const { rows } = await sql<{
    layerFileId: string
    fileName: string
    features: number | null
    keptBy: string
    keptAt: Date
  }>`
    select file.layer_file_id as "layerFileId", file.file_name as "fileName", file.kept_at as "keptAt",
      (file.facts ->> 'features')::int as features, coalesce(keeper.person_name, '') as "keptBy"
    from mapLayers.layer_files file left join published.accounts keeper on keeper.account_id = file.kept_by
    where file.map_layer_id = ${mapLayerId}::uuid order by file.kept_at desc, file.layer_file_id`.execute(tx)
  return rows.map((row) => ({ ...row, keptAt: row.keptAt.toISOString() }))
}
