// Pieces of SQL that the questions of every feature need: the rows of a scope, points on the earth.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../actor.ts'
import type { LonLat } from '../../contract.ts'

/** The rows of `record` that may be shown. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  if (scope.all) return sql`true`
  return sql`(record.agency_id = any(${scope.agencyIds}::uuid[]) or record.territory_id = any(${scope.territoryIds}::uuid[]))`
}

export const lonLat = (place: RawBuilder<unknown>) =>
  sql`case when ${place} is not null then json_build_object('lon', ST_X(${place}), 'lat', ST_Y(${place})) end`

/** A point in WGS 84, or null. */
export const point = (place: LonLat | undefined) =>
  sql`ST_SetSRID(ST_MakePoint(${place?.lon ?? null}::float8, ${place?.lat ?? null}::float8), 4326)`
