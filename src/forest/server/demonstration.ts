// The invented register: plots of a year, and what became of some of them in the year after.
import type { Demonstration } from '../../platform/server/feature.ts'
import { listTerritories, showTerritory } from '../../units/contract.ts'
import { recordPlots } from '../contract.ts'
import { forestTypeOfSymbol } from '../forestType.ts'
import type { ChangeCause } from '../plot.ts'
import { inventedSource, updateReason } from '../seed/demonstration.ts'
import { type GivenPlot, type InventedUnit, inventedPlots } from '../seed/inventedPlots.ts'
import { demonstrateAllocations } from './allocation/demonstration.ts'
import { demonstrateDeclarations } from './declaration/demonstration.ts'
import { demonstrateDisputes } from './dispute/demonstration.ts'
import { demonstrateImpact } from './impact/demonstration.ts'
import { demonstrateOwners } from './owner/demonstration.ts'
import { demonstrateChanges, type InventedPlot } from './plotChange/demonstration.ts'

/** How much of a unit is forest land, by the code of today. */
const shares: Readonly<Record<string, number>> = { '20035': 0.56, '19996': 0.4, '20017': 0.2 }

/** Cause → from which kind to which. */
const changes: readonly (readonly [ChangeCause, string, string])[] = [
  ['harvest', 'RTG', 'DT1'],
  ['becameForest', 'DTR', 'RTG'],
  ['planting', 'DT1', 'DTR'],
]
/** Of those of the kind, one in so many; at most so many. */
const [everyNth, mostChanged] = [11, 25]

export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const { today, persona, give, ask } = demonstration
  const head = await persona('stationHead')
  // What is known of a year comes in February of the next.
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '02-28' ? 2 : 3)
  const units: InventedUnit[] = []
  const { rows } = await ask(listTerritories, head, { asOf: today })
  for (const [code, share] of Object.entries(shares)) {
    const unit = rows.find((row) => row.code === code)
    const shape = unit && (await ask(showTerritory, head, { territoryId: unit.id })).shape
    if (unit && shape) units.push({ code, name: unit.name, fullName: unit.fullName, share, shape })
  }
  if (units.length === 0) return
  const plots = inventedPlots(units, year)
  const { plotIds } = await give(
    recordPlots,
    head,
    { validFrom: `${year}-12-31`, source: inventedSource(year), plots },
    { key: 'register', at: `${year + 1}-02-20T02:00:00Z` },
  )
  const told = new Set<string>()
  for (const [changeCause, from, to] of changes) {
    const changed = plots
      .map((plot, index): InventedPlot => ({ ...plot, plotId: plotIds[index] as string }))
      .filter(({ facts }) => facts.forestTypeSymbol === from)
      .filter((_, index) => index % everyNth === 0)
      .slice(0, mostChanged)
      .map((plot) => ({ ...plot, facts: { ...plot.facts, ...becoming(to, year + 1) } }))
    if (changed.length === 0) continue
    for (const { plotId } of changed) told.add(plotId)
    await give(
      recordPlots,
      head,
      {
        validFrom: `${year + 1}-12-31`,
        source: inventedSource(year + 1),
        reason: updateReason,
        changeCause,
        plots: changed,
      },
      { key: `register ${changeCause}`, at: `${year + 2}-02-18T02:00:00Z` },
    )
  }
  await demonstrateDisputes(demonstration, plots, plotIds)
  const untold = plots
    .map((plot, index): InventedPlot => ({ ...plot, plotId: plotIds[index] as string }))
    .filter(({ plotId, facts }) => !told.has(plotId) && facts.compartmentCode !== untoldCompartment)
  await demonstrateChanges(demonstration, head, untold)
  // From the end: what is told of changes begins at the front.
  await demonstrateImpact(demonstration, untold.toReversed())
  await demonstrateAllocations(demonstration, untold.toReversed())
  await demonstrateOwners(demonstration)
  await demonstrateDeclarations(demonstration, untold.toReversed())
}
/** Of which guide and stories speak as it is. */
const untoldCompartment = '67'

function becoming(symbol: string, year: number): GivenPlot['facts'] {
  const type = forestTypeOfSymbol(symbol)
  const isPlanted = type?.landClass === 'plantedNotYetForest'
  return {
    forestTypeSymbol: symbol,
    forestTypeCode: type?.code ?? null,
    forestOrigin: type?.landClass === 'noForest' ? null : 2,
    ...(isPlanted
      ? { plantingYear: year }
      : type?.landClass === 'noForest'
        ? { plantingYear: null, treeSpecies: null }
        : {}),
  }
}
