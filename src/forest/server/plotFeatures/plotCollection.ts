// The plots as a collection of OGC API – Features.
import type { OutputOf } from '../../../platform/contract.ts'
import { read } from '../../../platform/server/command.ts'
import type { FeatureCollection } from '../../../platform/server/ogc/featureCollection.ts'
import { frmsColumns, plotFields } from '../../frmsColumns.ts'
import { guardedIn, without } from '../../guardedFacts.ts'
import { plotFilters, readPlotFeatures } from '../../plotFeaturesContract.ts'
import { forestWords } from '../../words.ts'
import { countPlotFeatures, type PlotFeature, selectPlotFeatures } from './featuresSql.ts'

export const plotFeaturesRead = read(readPlotFeatures, async ({ tx, today }, { asOf: on = today, ...input }) => {
  const asked = { ...input, on }
  const found = await selectPlotFeatures(tx, asked)
  const page = found.slice(0, input.limit)
  return {
    matched: await countPlotFeatures(tx, asked),
    features: page.map(featureOf),
    next: found.length > page.length ? (page.at(-1)?.id ?? null) : null,
  }
})

/** The columns of FRMS under their names, but those that hold a name of a person; then ours. */
function featureOf(plot: PlotFeature): OutputOf<typeof readPlotFeatures>['features'][number] {
  const facts = without(plot.facts, guardedIn(plot))
  return {
    id: plot.id,
    geometry: plot.shape,
    properties: {
      ...Object.fromEntries(
        plotFields
          // Known to nobody here, whoever asks: two columns of names.
          .filter((field) => field !== 'contractorName' && field !== 'disputantName')
          .map((field) => [frmsColumns[field].frms === 'id' ? 'id_frms' : frmsColumns[field].frms, facts[field]]),
      ),
      loai_chu_rung: plot.ownerCategory,
      dt_do_ha: Number(plot.geodesicAreaHa.toFixed(4)),
      tu_ngay: plot.validFrom,
    },
  }
}

export const plotCollection: FeatureCollection = {
  id: 'lo',
  contract: readPlotFeatures,
  words: { vi: forestWords.vi.plotFeatures.collection, en: forestWords.en.plotFeatures.collection },
  filters: plotFilters,
  // Viet Nam with its sea.
  extent: [102, 6, 118, 24],
}
