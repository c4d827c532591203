// Who sees a layer: its own unit, the units it is shared with, whoever may see all.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'

/** Conditions on `layer` (mapLayers.map_layers): true for the rows that the asker may see. */
export function layerSeen(scope: Scope): RawBuilder<boolean> {
  if (scope.all) return sql`true`
  const own = sql`${[...scope.agencyIds]}::uuid[]`
  return sql`(
    layer.agency_id = any(${own}) or layer.layer_sharing = 'everyone'
    or (layer.layer_sharing = 'chosen' and exists (
      select from mapLayers.layer_shares share
      where share.map_layer_id = layer.map_layer_id and share.agency_id = any(${own})))
    or (layer.layer_sharing = 'below' and layer.agency_id in (${agenciesAbove(own)}))
  )`
}

/** Agencies in whose territories, or within them, the own ones are. */
const agenciesAbove = (own: RawBuilder<unknown>) => sql`
  with recursive above (territory_id) as (
    select area.territory_id from published.agency_areas area
    where area.agency_id = any(${own}) and area.valid_to is null
    union
    select unit.parent_id from above join published.territories unit on unit.territory_id = above.territory_id
    where unit.parent_id is not null
  )
  select area.agency_id from published.agency_areas area join above on above.territory_id = area.territory_id
  where area.valid_to is null`

const isOut = sql`exists (select from published.withdrawn_records gone where gone.record_id = layer.map_layer_id)`

/** Whether the file of this id may be seen: as the drawing of a layer that is seen, or by the unit that opened it. */
export function fileSeen(scope: Scope, layerFileId: string): RawBuilder<boolean> {
  const ofOwn = scope.all ? sql`true` : sql`file.agency_id = any(${[...scope.agencyIds]}::uuid[])`
  return sql`exists (
    select from mapLayers.layer_files file
      left join mapLayers.map_layers layer on layer.map_layer_id = file.map_layer_id
    where file.layer_file_id = ${layerFileId}::uuid
      and (${ofOwn} or (layer.layer_file_id = file.layer_file_id and ${layerSeen(scope)} and not ${isOut}))
  )`
}
