// Rows by the units of today: a record keeps the unit of its day, a list can be asked by what that unit became.

import type { LonLat } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { selectUnitAt, selectUnitVersions } from '../../units/server/publishedSql.ts'
import { type DatedUnit, isValidOn, partsOn, type UnitSuccession } from '../../units/unitHistory.ts'

interface Placed {
  readonly territoryId: string
  readonly territoryName: string
  readonly place: LonLat | null
}

/** The one unit that a former one has become; undefined where it is several or none. */
export function heirOn(
  formerId: string,
  today: string,
  units: ReadonlyMap<string, DatedUnit>,
  successions: readonly UnitSuccession[],
): string | undefined {
  const [only, ...others] = partsOn(formerId, today, units, successions)
  return (others.length === 0 && only?.id) || undefined
}

/**
 * Each row under the unit of `today` that its own became; where that is several, under the one that covers its place; where
 * nobody can tell, it stays under its own.
 */
export async function byUnitsOfToday<Row extends Placed>(tx: Transaction, rows: Row[], today: string): Promise<Row[]> {
  const { units, successions } = await selectUnitVersions(tx)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const moved: Row[] = []
  for (const row of rows) {
    const own = byId.get(row.territoryId)
    if (!own || isValidOn(own, today)) {
      moved.push(row)
      continue
    }
    const heirId =
      heirOn(own.id, today, byId, successions) ?? (row.place ? await selectUnitAt(tx, row.place, today) : undefined)
    const heir = heirId ? byId.get(heirId) : undefined
    moved.push(heir ? { ...row, territoryId: heir.id, territoryName: heir.name } : row)
  }
  return moved
}
