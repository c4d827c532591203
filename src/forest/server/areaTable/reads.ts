import { notFound, Problem } from '../../../platform/problem.ts'
import { read } from '../../../platform/server/command.ts'
import { selectUnitOfDay } from '../../../units/server/publishedSql.ts'
import { readAreaTables } from '../../areaTableContract.ts'
import { selectAreaTables } from '../publishedSql.ts'

export const areaReads = [
  read(readAreaTables, async ({ tx, today }, { asOf: on = today, unitsOn = on, ...input }) => {
    const from = input.from ?? `${Number(on.slice(0, 4)) - 1}-12-31`
    if (from > on) throw new Problem('forestArea.fromAfter', 422, { from, on })
    const unit = input.territoryId ? await selectUnitOfDay(tx, input.territoryId, unitsOn) : undefined
    if (input.territoryId && !unit) throw notFound('territory', input.territoryId)
    return selectAreaTables(tx, { ...input, on, from, unitsOn }, unit?.name)
  }),
]
