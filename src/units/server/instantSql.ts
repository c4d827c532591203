// An instant as the text that answers carry.
import { type RawBuilder, sql } from 'kysely'

/** ISO 8601 in UTC, e.g. `2026-06-19T01:00:00.000Z`; null stays null. */
export const isoText = (instant: RawBuilder<unknown>) =>
  sql<string>`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
