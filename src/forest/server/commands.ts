// The writes of the forest register.
import { notFound, Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { command } from '../../platform/server/command.ts'
import { recordPlots } from '../contract.ts'
import { insertPlotVersions, selectKnownPlots } from './plotWritingSql.ts'
import { soundPlots } from './soundPlots.ts'

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
      const versions = soundPlots(plots, today).map((sound, index) => {
        const { plotId, ownerFullName, ownerCategory } = plots[index] ?? {}
        return {
          ...sound,
          plotVersionId: seedId('plotVersion', `${id} ${index}`),
          plotId: plotId ?? seedId('plot', `${id} ${index}`),
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
