// Which versions of a plot hold.
import { type RawBuilder, sql } from 'kysely'

/** Versions of `record` that hold on a day, as known now or at an instant. */
export function heldOn(on: string, known?: Date): RawBuilder<boolean> {
  const recorded = known
    ? sql`record.recorded_at <= ${known}::timestamptz and (record.superseded_at is null or record.superseded_at > ${known}::timestamptz)`
    : sql`record.superseded_at is null`
  return sql`(${recorded} and record.valid_from <= ${on}::date and (record.valid_to is null or ${on}::date < record.valid_to))`
}
