// The register as a file of FRMS: the 51 columns in their order and width, in the letters and the system that are asked for.
import { fromWgs84 } from '../../../geo/coordinateSystem.ts'
import type { OutputOf } from '../../../platform/contract.ts'
import { Problem } from '../../../platform/problem.ts'
import { read } from '../../../platform/server/command.ts'
import { insertDisclosure } from '../../../platform/server/disclosureSql.ts'
import type { Download } from '../../../platform/server/feature.ts'
import { isOwnerPersonal } from '../../plot.ts'
import { readFrmsFile } from '../../plotFileContract.ts'
import { frmsFile } from '../plotsFile.ts'
import { type GivenOut, selectPlotsOfDay } from './givenOutSql.ts'

/** What one file holds, in memory. */
const mostPlots = 200_000

export const frmsFileRead = read(readFrmsFile, async (moment, { asOf: on = moment.today, territoryId, srid, letters, reason }) => {
  const { tx, actor, now } = moment
  if (!fromWgs84(srid)) throw new Problem('plotFile.unknownSystem', 422, { system: `EPSG:${srid}` })
  const plots = await selectPlotsOfDay(tx, { on, territoryId, limit: mostPlots + 1 })
  if (plots.length === 0) throw new Problem('plotFile.noRows', 422)
  if (plots.length > mostPlots) throw new Problem('plotFile.tooManyRows', 413, { count: plots.length, most: mostPlots })
  const rowCount = plots.reduce((sum, plot) => sum + namesIn(plot), 0)
  if (actor && rowCount > 0) await insertDisclosure(tx, { contract: readFrmsFile, actor, at: now, rowCount, reason })
  return { on, srid, letters, plots: plots.map(({ facts, shape }) => ({ facts, shape })) }
})

const namesIn = ({ facts: { ownerName, contractorName, disputantName }, ownerCategory }: GivenOut) =>
  [isOwnerPersonal(ownerCategory) ? ownerName : null, contractorName, disputantName].filter((name) => name !== null)
    .length

export const frmsDownload: Download = {
  path: 'plots/frms',
  contract: readFrmsFile,
  endings: ['zip'],
  async file({ on, srid, letters, plots }: OutputOf<typeof readFrmsFile>) {
    const { bytes } = frmsFile(plots, { srid, letters, writtenOn: new Date(`${on}T00:00:00Z`) })
    return { name: `lo-rung-${on}.zip`, contentType: 'application/zip', bytes }
  },
}
