// Who answers for an area on a day (plan 120/KH-UBND II.2: the head answers for what happens in the area). Pure.
import type { Matter } from './unit.ts'

interface Answers {
  readonly territoryId: string | null
  readonly matter: Matter
  /** Null: nobody holds the post on that day. Still this post answers, not the next one above. */
  readonly personId: string | null
}

/**
 * The row that answers for `matter`: the territory itself before those above it (`ancestry`, nearest first), there the named
 * matter before `general`, there a post that somebody holds. Undefined when nobody was made responsible.
 */
export function accountableHead<Row extends Answers>(
  rows: readonly Row[],
  ancestry: readonly string[],
  matter: Matter,
): Row | undefined {
  for (const territoryId of ancestry)
    for (const wanted of [matter, 'general'] as const) {
      const found = rows.filter((row) => row.territoryId === territoryId && row.matter === wanted)
      const row = found.find(({ personId }) => personId !== null) ?? found[0]
      if (row) return row
    }
  return undefined
}
