// Under which unit a list names a record: that of its day, or what that unit has become.
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import { selectUnitVersions } from '../../units/server/publishedSql.ts'
import { isValidOn } from '../../units/unitHistory.ts'
import { heirOn } from './unitsOfToday.ts'

/** Joins `unit` to `record`: the unit that the record keeps. */
export const placedThen = sql`join published.territories unit on unit.territory_id = record.territory_id`

/** The same by the rule of `byUnitsOfToday`. */
export async function placedToday(tx: Transaction, today: string): Promise<RawBuilder<unknown>> {
  const { units, successions } = await selectUnitVersions(tx)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const former = units.filter((unit) => !isValidOn(unit, today))
  const heirs = former.map(({ id }) => heirOn(id, today, byId, successions) ?? null)
  return sql`
    left join unnest(${former.map(({ id }) => id)}::uuid[], ${heirs}::uuid[]) as moved (former_id, heir_id)
      on moved.former_id = record.territory_id
    left join lateral (
      select around.territory_id from published.territories around
      where moved.former_id is not null and moved.heir_id is null
        and around.valid_from <= ${today}::date and (around.valid_to is null or ${today}::date < around.valid_to)
        and ST_Covers(around.shape, record.place)
      order by ST_Area(around.shape), around.territory_id limit 1
    ) found on true
    join published.territories unit
      on unit.territory_id = coalesce(moved.heir_id, found.territory_id, record.territory_id)`
}
