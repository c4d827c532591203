// Whose rows the asker may see: units see their own money.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'

/** For a query whose row with `agency_id` is called `record`. */
export function agenciesOf(scope: Scope): RawBuilder<boolean> {
  return scope.all ? sql`true` : sql`record.agency_id = any(${scope.agencyIds}::uuid[])`
}
