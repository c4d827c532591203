// The invented register has overlaps: they are searched for, two become disputes, one of them is settled; three papers stand beside.
import type { Position } from '../../../geo/geometry.ts'
import { overlapsOf } from '../../../geo/overlap/overlaps.ts'
import type { Demonstration } from '../../../platform/server/feature.ts'
import { hearDispute, openDispute, recordLandPaper, settleDispute } from '../../disputeContract.ts'
import { usualRule } from '../../overlap/overlap.ts'
import { startOverlapSearch } from '../../overlapContract.ts'
import { disputeStory, paperStory } from '../../seed/disputes.ts'
import type { GivenPlot } from '../../seed/inventedPlots.ts'

/** `plotIds` in the order of the plots. The story is of this spring, or the one before where this one has not been yet. */
export async function demonstrateDisputes(
  { today, persona, give }: Demonstration,
  plots: readonly GivenPlot[],
  plotIds: readonly string[],
): Promise<void> {
  const head = await persona('stationHead')
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '04-15' ? 0 : 1)
  const at = (day: string) => `${year}-${day}T02:00:00Z`
  for (const [index, { owner, grows, ...paper }] of paperStory(year).entries()) {
    const [outline] =
      plots.filter(({ ownerCategory }) => ownerCategory === owner)[7 * index]?.shape.coordinates[0] ?? []
    if (!outline) continue
    const shape = { type: 'MultiPolygon' as const, coordinates: [[wider(outline, grows)]] }
    const key = `land paper ${index}`
    await give(recordLandPaper, head, { ...paper, holderCategory: owner, shape }, { key, at: at('02-24') })
  }
  await give(startOverlapSearch, head, { asOf: `${year}-02-25` }, { key: 'overlaps', at: at('02-25') })
  const { overlaps } = overlapsOf(
    plots.map(({ shape }) => shape.coordinates),
    { leastWidthM: 1, gapWidthM: usualRule.gapWidthM },
  )
  const between = overlaps
    .filter(({ first, second }) => plots[first]?.ownerCategory !== plots[second]?.ownerCategory)
    .sort((a, b) => b.areaM2 - a.areaM2)
  const used = new Set<number>()
  for (const { subject, hearings, settlement } of disputeStory) {
    const pair = between.find(({ first, second }) => !used.has(first) && !used.has(second))
    if (!pair) return
    used.add(pair.first).add(pair.second)
    const sides = [pair.first, pair.second].map((place) => ({ plotId: plotIds[place] as string }))
    const opening = { openedOn: `${year}-02-26`, subject, sides }
    const { id: disputeId } = await give(openDispute, head, opening, { key: `dispute ${subject}`, at: at('02-26') })
    for (const { day, ...hearing } of hearings)
      await give(
        hearDispute,
        head,
        { disputeId, heldOn: `${year}-${day}`, ...hearing },
        { key: `hearing ${subject} ${day}`, at: at(day) },
      )
    if (settlement) {
      const { day, ...ended } = settlement
      const input = { disputeId, settledOn: `${year}-${day}`, ...ended }
      await give(settleDispute, head, input, { key: `settlement ${subject}`, at: at(day) })
    }
  }
}

/** The outline around its middle, larger or smaller. */
function wider(ring: readonly Position[], share: number): readonly Position[] {
  const [x, y] = [0, 1].map(
    (axis) => ring.slice(1).reduce((sum, place) => sum + (place[axis] as number), 0) / (ring.length - 1),
  ) as [number, number]
  const away = (value: number, from: number) => Number((from + (value - from) * share).toFixed(7))
  return ring.map(([lon, lat]) => [away(lon, x), away(lat, y)])
}
