// The invented office takes in requests to harvest, keeps a project that touches forest, and has places that are visited often.
import { dayAfter } from '../../../platform/format.ts'
import type { Demonstration } from '../../../platform/server/feature.ts'
import { drawHighRiskPlace } from '../../highRiskContract.ts'
import { decideHarvestRequest, recordImpactProject, submitHarvestRequest } from '../../impactContract.ts'
import type { GivenPlot } from '../../seed/inventedPlots.ts'
import { projectStory, requestStory, riskStory } from '../../seed/inventedRequests.ts'

type Plot = GivenPlot & { readonly plotId: string }

export async function demonstrateImpact(
  { today, persona, give }: Demonstration,
  plots: readonly Plot[],
): Promise<void> {
  const head = await persona('stationHead')
  const day = (daysAgo: number) => dayAfter(today, -daysAgo)
  const used = new Set<string>()
  const plotLike = ({ purpose, symbols }: (typeof requestStory)[number]['plot']) => {
    const found = plots.find(
      ({ plotId, facts }) =>
        !used.has(plotId) &&
        facts.forestPurpose === purpose &&
        (symbols as readonly string[]).includes(facts.forestTypeSymbol ?? ''),
    )
    if (found) used.add(found.plotId)
    return found
  }
  for (const { plot: wanted, daysAgo, decision, ...request } of requestStory) {
    const plot = plotLike(wanted)
    if (!plot) continue
    const { id: harvestRequestId } = await give(
      submitHarvestRequest,
      head,
      {
        ...request,
        requestedOn: day(daysAgo),
        plotIds: [plot.plotId],
        ...(plot.ownerCategory ? { ownerCategory: plot.ownerCategory } : {}),
      },
      { key: `harvest request ${daysAgo}`, at: `${day(daysAgo)}T02:00:00Z` },
    )
    if (!decision) continue
    const { daysLater, ...decided } = decision
    const decidedOn = day(daysAgo - daysLater)
    await give(
      decideHarvestRequest,
      head,
      { harvestRequestId, decidedOn, ...decided },
      { key: `harvest decision ${daysAgo}`, at: `${decidedOn}T03:00:00Z` },
    )
  }
  const { natural, daysAgo, ...project } = projectStory
  const ground = plots.find(({ facts }) => natural.includes(facts.forestTypeSymbol ?? ''))
  if (ground)
    await give(
      recordImpactProject,
      head,
      { ...project, givenPapers: [...project.givenPapers], shape: ground.shape },
      { key: 'impact project', at: `${day(daysAgo)}T02:00:00Z` },
    )
  for (const { rank, daysAgo: since, ...place } of riskStory) {
    const compartmentCode = compartmentsOf(plots)[rank]
    if (!compartmentCode) continue
    await give(
      drawHighRiskPlace,
      head,
      { ...place, riskKinds: [...place.riskKinds], compartmentCode, validFrom: day(since) },
      { key: `high-risk place ${rank}`, at: `${day(since)}T02:00:00Z` },
    )
  }
}

/** Those with the most plots come first. */
function compartmentsOf(plots: readonly Plot[]): readonly string[] {
  const counts = Map.groupBy(plots, ({ facts }) => facts.compartmentCode ?? '')
  return [...counts]
    .filter(([code]) => code !== '')
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([code]) => code)
}
