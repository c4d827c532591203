// What other features ask of the register, in their own transaction.
import type { OutputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { areaTables, coverPercent, unitColumns } from '../areaTable/areaTables.ts'
import type { readAreaTables } from '../areaTableContract.ts'
import { type AreaQuestion, selectAreaSums, selectAreaUnits } from './areaTable/areaSql.ts'

type Tables = OutputOf<typeof readAreaTables>

/** Tables 1 to 4 of a day and of the changes since another. */
export async function selectAreaTables(
  tx: Transaction,
  question: AreaQuestion,
  unitName: string | null = null,
): Promise<Tables> {
  const { on, from, unitsOn } = question
  const units = await selectAreaUnits(tx, question)
  const { parts, ...counts } = await selectAreaSums(tx, question)
  const { byUnit, ...tables } = areaTables(
    parts,
    units.map(({ territoryId }) => territoryId),
  )
  const known = new Map(units.map((each) => [each.territoryId, each]))
  return {
    on,
    from,
    unitsOn,
    unitName,
    ...counts,
    ...tables,
    byUnit: byUnit.map(({ territoryId, hectares }) => {
      const { name = null, landHa = null, isSketch = false } = known.get(territoryId ?? '') ?? {}
      const forestHa = hectares[unitColumns.indexOf('forest')] ?? 0
      return { name, hectares, landHa, isSketch, coverPercent: coverPercent(forestHa, landHa) }
    }),
  }
}
