// What happened to a few of the invented plots within the last year: told by the commands that people give.

import { boundsOf } from '../../../geo/looseGeometry.ts'
import type { Actor } from '../../../platform/actor.ts'
import { dayAfter } from '../../../platform/format.ts'
import type { Demonstration } from '../../../platform/server/feature.ts'
import { factsGiven, sameFacts } from '../../plotChange/changeDraft.ts'
import { proposedCodes } from '../../plotChange/plotChange.ts'
import { beginPlotChange, changePlot, mergePlots, splitPlot, undoPlotChange } from '../../plotChangeContract.ts'
import { inventedMerge, inventedRetypes, inventedSplits, inventedTransfer } from '../../seed/inventedChanges.ts'
import type { GivenPlot } from '../../seed/inventedPlots.ts'

export interface InventedPlot extends GivenPlot {
  readonly plotId: string
}

/** `plots`: those of which nothing else is told. */
export async function demonstrateChanges(
  { today, give, ask }: Demonstration,
  head: Actor,
  plots: readonly InventedPlot[],
): Promise<void> {
  const left = new Set(plots)
  const take = (is: (plot: InventedPlot) => boolean) => {
    const found = plots.find((plot) => left.has(plot) && is(plot))
    if (found) left.delete(found)
    return found
  }
  const begun = async ({ plotId }: InventedPlot) => {
    const { plotVersionId, ...rest } = await ask(beginPlotChange, head, { plotId })
    return { ...rest, seen: { plotId, plotVersionId } }
  }
  const day = (daysAgo: number) => dayAfter(today, -daysAgo)
  const said = ({ daysAgo, changeCause, reason, decisionNumber }: Told) => ({
    ...{ validFrom: day(daysAgo), changeCause, reason },
    ...(decisionNumber ? { decisionNumber, decisionOn: day(daysAgo) } : {}),
  })
  const recorded = ({ daysAgo }: Told, key: string) => ({ key, at: `${day(daysAgo - 9)}T02:00:00Z` })
  const isOf = (symbol: string) => (plot: InventedPlot) => plot.facts.forestTypeSymbol === symbol

  for (const told of inventedSplits) {
    const plot = take(isOf(told.from))
    if (!plot) continue
    const { seen, takenCodes } = await begun(plot)
    const [west = 0, south = 0, east = 0, north = 0] = boundsOf([plot.shape]) ?? []
    const middle = Number(((west + east) / 2).toFixed(6))
    const [kept = '', changed = ''] = proposedCodes(takenCodes, 2)
    const lines: [number, number][][] = [
      [
        [middle, south - 0.001],
        [middle, north + 0.001],
      ],
    ]
    const parts = [{ plotCode: kept }, { plotCode: changed, facts: becoming(told.to) }]
    await give(splitPlot, head, { ...said(told), ...seen, lines, parts }, recorded(told, `split ${told.daysAgo}`))
  }
  for (const told of inventedRetypes) {
    const plot = take(isOf(told.from))
    if (!plot) continue
    const { seen } = await begun(plot)
    const input = { ...said(told), ...seen, facts: becoming(told.to) }
    const { id } = await give(changePlot, head, input, recorded(told, `retype ${told.daysAgo}`))
    if (!told.undoReason) continue
    const at = `${day(told.daysAgo - 12)}T02:00:00Z`
    await give(undoPlotChange, head, { changeId: id, reason: told.undoReason }, { key: `undo ${told.daysAgo}`, at })
  }
  const home = take(({ ownerCategory }) => ownerCategory === 'household')
  if (home) {
    const { seen } = await begun(home)
    const input = { ...said(inventedTransfer), ...seen, facts: { ownerName: inventedTransfer.to } }
    await give(changePlot, head, input, recorded(inventedTransfer, 'transfer'))
  }
  await demonstrateMerge()

  async function demonstrateMerge() {
    const plot = take(isOf('TXB'))
    const first = plot && (await begun(plot))
    const beside = first?.neighbours.find(({ row }) => [...left].some(({ plotId }) => plotId === row.id))
    if (!first || !beside) return
    const { plotId, plotVersionId } = { plotId: beside.row.id, plotVersionId: beside.plotVersionId }
    const chosen = Object.fromEntries(beside.differing.map((field) => [field, first.seen.plotId]))
    const merge = { plots: [first.seen, { plotId, plotVersionId }], plotCode: first.row.plotCode, chosen }
    await give(mergePlots, head, { ...said(inventedMerge), ...merge }, recorded(inventedMerge, 'merge'))
  }
}

type Told = typeof inventedMerge

const becoming = (symbol: string) => factsGiven({ ...sameFacts, forestType: symbol })
