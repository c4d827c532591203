// The register as a file: of FRMS (the 51 columns in their order and width, in the letters and the system that are asked for), as a
// GeoPackage, or as GeoJSON, the latter two with what FRMS does not know beside.
import { fromWgs84 } from '../../../geo/coordinateSystem.ts'
import type { OutputOf } from '../../../platform/contract.ts'
import { Problem } from '../../../platform/problem.ts'
import { read } from '../../../platform/server/command.ts'
import { insertDisclosure } from '../../../platform/server/disclosureSql.ts'
import type { Download } from '../../../platform/server/feature.ts'
import { type PackageColumn, writtenGeoPackage } from '../../../platform/server/geoFiles/writeGeoPackageSql.ts'
import { frmsColumns, plotFields } from '../../frmsColumns.ts'
import { isOwnerPersonal } from '../../plot.ts'
import { type GivenOut, readPlotFile } from '../../plotFileContract.ts'
import { frmsFile } from '../plotsFile.ts'
import { selectPlotsOfDay } from './givenOutSql.ts'

/** What one file holds, in memory. */
const mostPlots = 200_000

export const plotFileRead = read(readPlotFile, async (moment, input) => {
  const { asOf: on = moment.today, territoryId, srid, letters, reason } = input
  const { tx, actor, now } = moment
  if (!fromWgs84(srid)) throw new Problem('plotFile.unknownSystem', 422, { system: `EPSG:${srid}` })
  const plots = await selectPlotsOfDay(tx, { on, territoryId, limit: mostPlots + 1 })
  if (plots.length === 0) throw new Problem('plotFile.noRows', 422)
  if (plots.length > mostPlots) throw new Problem('plotFile.tooManyRows', 413, { count: plots.length, most: mostPlots })
  const rowCount = plots.reduce((sum, plot) => sum + namesIn(plot), 0)
  if (actor && rowCount > 0) await insertDisclosure(tx, { contract: readPlotFile, actor, at: now, rowCount, reason })
  return { on, srid, letters, plots: [...plots] }
})

function namesIn({ facts, ownerCategory }: GivenOut): number {
  const owner = isOwnerPersonal(ownerCategory) ? facts.ownerName : null
  return [owner, facts.contractorName, facts.disputantName].filter((name) => name !== null).length
}

/** Beside the columns of FRMS. */
const further = {
  plot_id: { kind: 'text', of: (plot: GivenOut) => plot.id },
  churung_day_du: { kind: 'text', of: (plot: GivenOut) => plot.ownerFullName },
  loai_chu_rung: { kind: 'text', of: (plot: GivenOut) => plot.ownerCategory },
  dt_do_ha: { kind: 'decimal', of: (plot: GivenOut) => Number(plot.geodesicAreaHa.toFixed(4)) },
  tu_ngay: { kind: 'text', of: (plot: GivenOut) => plot.validFrom },
} as const
const furtherNames = Object.keys(further) as (keyof typeof further)[]

// `id` is the key of the table in a GeoPackage: the number that FRMS gave stands beside it.
const packageName = (frms: string) => (frms === 'id' ? 'id_frms' : frms)
const packageColumns: readonly PackageColumn[] = [
  ...plotFields.map((field) => ({ name: packageName(frmsColumns[field].frms), kind: frmsColumns[field].kind })),
  ...furtherNames.map((name) => ({ name, kind: further[name].kind })),
]
const packageValues = (plot: GivenOut) => [
  ...plotFields.map((field) => plot.facts[field]),
  ...furtherNames.map((name) => further[name].of(plot)),
]

export const plotDownload: Download = {
  path: 'plots/file',
  contract: readPlotFile,
  endings: ['zip', 'gpkg', 'geojson'],
  async file({ on, srid, letters, plots }: OutputOf<typeof readPlotFile>, _, ending) {
    const name = `lo-rung-${on}.${ending}`
    const writtenOn = new Date(`${on}T00:00:00Z`)
    if (ending === 'zip') {
      const { bytes } = frmsFile(plots, { srid, letters, writtenOn })
      return { name, contentType: 'application/zip', bytes }
    }
    if (ending === 'gpkg') {
      const rows = plots.map((plot) => ({ shape: plot.shape, values: packageValues(plot) }))
      const bytes = await writtenGeoPackage({
        table: 'lo',
        title: name,
        columns: packageColumns,
        rows,
        srid,
        writtenOn,
      })
      return { name, contentType: 'application/geopackage+sqlite3', bytes }
    }
    const features = plots.map((plot) => {
      const values = packageValues(plot)
      const properties = Object.fromEntries(packageColumns.map((column, index) => [column.name, values[index]]))
      return JSON.stringify({ type: 'Feature', id: plot.id, geometry: plot.shape, properties })
    })
    const bytes = Buffer.from(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`)
    return { name, contentType: 'application/geo+json', bytes }
  },
}
