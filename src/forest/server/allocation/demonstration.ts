// The invented office allocates forest: told by the commands that people give, on plots that its commune holds and nobody contests.
import { dayAfter } from '../../../platform/format.ts'
import type { Demonstration } from '../../../platform/server/feature.ts'
import { agencyId } from '../../../units/seed/agencies.ts'
import { binhDienId } from '../../../units/seed/territories.ts'
import { advanceAllocation, decideAllocation, openAllocation, raiseObjection } from '../../allocationContract.ts'
import { setAllocationTarget } from '../../allocationResultContract.ts'
import { listPlots } from '../../contract.ts'
import { listDisputes } from '../../disputeContract.ts'
import { allocationRemarks, allocationStory, targetStory } from '../../seed/inventedAllocations.ts'
import type { GivenPlot } from '../../seed/inventedPlots.ts'

type Plot = GivenPlot & { readonly plotId: string }

export async function demonstrateAllocations(
  { today, persona, give, ask }: Demonstration,
  plots: readonly Plot[],
): Promise<void> {
  const head = await persona('stationHead')
  const agency = agencyId('UBND-BD')
  const day = (daysAgo: number) => dayAfter(today, -daysAgo)
  const at = (daysAgo: number) => `${day(daysAgo)}T03:00:00Z`
  const year = Number(today.slice(0, 4))
  for (const { yearsAgo, ...target } of targetStory)
    await give(
      setAllocationTarget,
      head,
      { ...target, targetYear: year - yearsAgo, territoryId: binhDienId, agencyId: agency },
      { key: `allocation target ${yearsAgo}`, at: at(200) },
    )
  const { rows: disputes } = await ask(listDisputes, head, { pageSize: 1000 })
  const disputed = new Set(disputes.flatMap(({ first, second }) => [first.plotId, second.plotId]))
  const held = { ownerCategory: 'communeCommittee' as const, territoryId: binhDienId, pageSize: 1000 }
  const inUnit = new Map((await ask(listPlots, head, held)).rows.map((row) => [row.id, row]))
  const free = plots.filter(({ plotId }) => inUnit.has(plotId) && !disputed.has(plotId))
  for (const { plots: count, recipient, applied, steps, objection, decision, handover } of allocationStory) {
    const chosen = free.splice(0, count)
    if (chosen.length < count) return
    const key = `allocation ${recipient.village}`
    const said = { remarks: allocationRemarks }
    const { id: allocationId } = await give(
      openAllocation,
      head,
      { ...recipient, ...said, agencyId: agency, heldOn: day(applied), plotIds: chosen.map(({ plotId }) => plotId) },
      { key, at: at(applied) },
    )
    for (const [allocationStep, daysAgo] of steps)
      await give(
        advanceAllocation,
        head,
        {
          ...{ allocationId, allocationStep, heldOn: day(daysAgo), ...said },
          ...(allocationStep === 'villageMeeting'
            ? { attended: recipient.households, agreed: recipient.households }
            : {}),
        },
        { key: `${key} ${allocationStep}`, at: at(daysAgo) },
      )
    if (objection) {
      const { daysAgo, ...raised } = objection
      await give(
        raiseObjection,
        head,
        { allocationId, raisedOn: day(daysAgo), ...raised },
        { key: `${key} objection`, at: at(daysAgo) },
      )
    }
    if (decision) {
      const { daysAgo, ...signed } = decision
      const decided = chosen.map(({ plotId }) => {
        const row = inUnit.get(plotId)
        return { plotId, hectares: Number((row?.bookAreaHa ?? row?.geodesicAreaHa ?? 0).toFixed(2)) }
      })
      await give(
        decideAllocation,
        head,
        { allocationId, heldOn: day(daysAgo), ...signed, ...said, plots: decided },
        { key: `${key} decision`, at: at(daysAgo) },
      )
    }
    if (handover)
      await give(
        advanceAllocation,
        head,
        {
          ...{ allocationId, allocationStep: 'boundaryHandover', heldOn: day(handover), ...said },
          ...{ receivedBy: recipient.representative, marks: chosen.flatMap(cornersOf) },
        },
        { key: `${key} handover`, at: at(handover) },
      )
  }
}

/** Four marks along the outline of a plot. */
function cornersOf({ shape }: Plot, plot: number) {
  const outline = shape.coordinates[0]?.[0] ?? []
  return [0, 1, 2, 3].flatMap((quarter) => {
    const [lon, lat] = outline[Math.floor((quarter * outline.length) / 4)] ?? []
    return lon === undefined || lat === undefined
      ? []
      : [{ markNumber: `${plot + 1}.${quarter + 1}`, place: { lon, lat } }]
  })
}
