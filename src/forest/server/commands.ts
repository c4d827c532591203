// The writes of the forest register.
import { notFound, Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { command } from '../../platform/server/command.ts'
import { recordPlots } from '../contract.ts'
import { plotFields } from '../frmsColumns.ts'
import { forestTypeOf } from '../plot.ts'
import { type FilePlot, filePlots } from '../plotFile.ts'
import { isRefusing } from '../plotRow.ts'
import { insertPlotVersions, selectKnownPlots } from './plotWritingSql.ts'

const ownNames = Object.fromEntries(plotFields.map((field) => [field, field]))

export const commands = [
  command(recordPlots, {
    /** The book of commands keeps what was done, not whose land it is. */
    audited: ({ plots, ...input }) => ({ ...input, plots: plots.length }),
    async run({ tx, id, actor, now, today, isDemonstration }, { plots, ...input }) {
      if (input.validFrom > today) throw new Problem('plot.fromFuture', 422, { on: input.validFrom })
      const given = plots.flatMap(({ plotId }) => plotId?.toLowerCase() ?? [])
      if (new Set(given).size < given.length) throw new Problem('plot.twice', 422)
      const known = await selectKnownPlots(tx, given)
      const missing = given.find((plotId) => !known.has(plotId))
      if (missing) throw notFound('plot', missing)
      const rows = plots.map(({ facts, shape }) => ({ properties: facts, geometry: shape }))
      const judged = filePlots(rows, {
        columns: ownNames,
        letterRepair: 'asFound',
        move: (position) => position,
        year: Number(today.slice(0, 4)),
      })
      const versions = judged.map(({ facts, shape, faults }, index) => {
        if (!shape || faults.some(isRefusing)) throw refused(judged)
        const { plotId, ownerFullName, ownerCategory } = plots[index] ?? {}
        return {
          plotVersionId: seedId('plotVersion', `${id} ${index}`),
          plotId: plotId ?? seedId('plot', `${id} ${index}`),
          facts,
          shape,
          forestType: forestTypeOf(facts)?.code ?? null,
          ownerFullName: ownerFullName ?? null,
          ownerCategory: ownerCategory ?? null,
        }
      })
      const { validFrom, source, reason = null, changeCause = null } = input
      const writing = { validFrom, source, reason, changeCause, by: actor.accountId, at: now, isDemonstration }
      await insertPlotVersions(tx, versions, writing)
      return { id, plotIds: versions.map(({ plotId }) => plotId) }
    },
  }),
]

/** What keeps the first rows out: a person mends them in turn. */
function refused(plots: readonly FilePlot[]): Problem {
  const faults = plots.flatMap(({ rowNumber, faults: own }) =>
    own.filter(isRefusing).map((fault) => ({
      path: `/plots/${rowNumber - 1}${fault.field ? `/facts/${fault.field}` : '/shape'}`,
      given: fault.given,
      expected: `plot.${fault.code}`,
      ...(fault.params ? { params: fault.params } : {}),
    })),
  )
  const first = plots.find(({ faults: own }) => own.some(isRefusing))
  const [fault] = first?.faults.filter(isRefusing) ?? []
  return new Problem('plot.refused', 422, { row: first?.rowNumber, count: faults.length, fault }, faults.slice(0, 50))
}
