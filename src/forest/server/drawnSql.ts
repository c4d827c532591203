// What somebody drew, for the database.
import { type RawBuilder, sql } from 'kysely'
import type { AreaShape } from '../plotFile.ts'

/** A shape as areas and nothing else, whatever lines touch in it. */
export const drawn = (shape: AreaShape): RawBuilder<unknown> =>
  sql`ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(shape)}), 4326)), 3))`
