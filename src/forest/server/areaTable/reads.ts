import { notFound, Problem } from '../../../platform/problem.ts'
import { read } from '../../../platform/server/command.ts'
import { selectUnitOfDay } from '../../../units/server/publishedSql.ts'
import { areaTables, coverPercent, unitColumns } from '../../areaTable/areaTables.ts'
import { readAreaTables } from '../../areaTableContract.ts'
import { selectAreaSums, selectAreaUnits } from './areaSql.ts'

export const areaReads = [
  read(readAreaTables, async ({ tx, today }, { asOf: on = today, unitsOn = on, ...input }) => {
    const from = input.from ?? `${Number(on.slice(0, 4)) - 1}-12-31`
    if (from > on) throw new Problem('forestArea.fromAfter', 422, { from, on })
    const unit = input.territoryId ? await selectUnitOfDay(tx, input.territoryId, unitsOn) : undefined
    if (input.territoryId && !unit) throw notFound('territory', input.territoryId)
    const question = { ...input, on, from, unitsOn }
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
      unitName: unit?.name ?? null,
      ...counts,
      ...tables,
      byUnit: byUnit.map(({ territoryId, hectares }) => {
        const { name = null, landHa = null, isSketch = false } = known.get(territoryId ?? '') ?? {}
        const forestHa = hectares[unitColumns.indexOf('forest')] ?? 0
        return { name, hectares, landHa, isSketch, coverPercent: coverPercent(forestHa, landHa) }
      }),
    }
  }),
]
