// Whether a change of plots is sound: made from what the register knows now, parts that are the whole, numbers that are free.
import type { Actor, Subject } from '../../../platform/actor.ts'
import type { InputOf } from '../../../platform/contract.ts'
import { Problem } from '../../../platform/problem.ts'
import type { CommandMoment } from '../../../platform/server/command.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import type { PlotField } from '../../frmsColumns.ts'
import type { OwnerCategory } from '../../plot.ts'
import { differingFields } from '../../plotChange/plotChange.ts'
import { measuredHaOf, splitShape } from '../../plotChange/splitShape.ts'
import type { changePlot, splitPlot } from '../../plotChangeContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import type { PlotFacts } from '../../plotRow.ts'
import {
  type CurrentPlot,
  lockPlots,
  selectCurrentPlots,
  selectFit,
  selectPlaces,
  selectTakenCodes,
} from './changeSql.ts'

type Tx = CommandMoment['tx']
type Seen = Pick<InputOf<typeof changePlot>, 'plotId' | 'plotVersionId'>
type Happening = Pick<InputOf<typeof changePlot>, 'validFrom'>

/** The units in which the plots lie; one that the asker does not look after, if there is one. */
export async function where({ tx, today, actor }: Moment, plotIds: readonly string[]): Promise<Subject> {
  const units: (string | null)[] = []
  for (const place of await selectPlaces(tx, plotIds)) units.push((await selectUnitAt(tx, place, today)) ?? null)
  const territoryId = units.find((unit) => unit === null || !actor.territoryIds.includes(unit)) ?? units[0]
  return { territoryId: territoryId ?? null }
}
type Moment = Pick<CommandMoment, 'tx' | 'today'> & { readonly actor: Actor }

/**
 * The plots as the asker saw them, in the order given, for this transaction. Throws Problem `record.notFound`, `plot.twice`,
 * `plot.fromFuture`, `plotChange.changedSince`, `plotChange.beforeVersion`.
 */
export async function seenPlots(
  { tx, today }: Pick<CommandMoment, 'tx' | 'today'>,
  seen: readonly Seen[],
  { validFrom }: Happening,
): Promise<readonly [CurrentPlot, ...CurrentPlot[]]> {
  const pathed = (code: string, params: Readonly<Record<string, unknown>>) =>
    new Problem(code, 422, params, [{ path: '/validFrom', expected: code, params }])
  if (validFrom > today) throw pathed('plot.fromFuture', { on: validFrom })
  const plotIds = seen.map(({ plotId }) => plotId.toLowerCase())
  if (new Set(plotIds).size < plotIds.length) throw new Problem('plot.twice', 422)
  await lockPlots(tx, plotIds)
  const current = new Map((await selectCurrentPlots(tx, plotIds)).map((plot) => [plot.plotId, plot]))
  const plots = seen.map(({ plotId, plotVersionId }) => {
    const plot = current.get(plotId.toLowerCase())
    if (plot?.plotVersionId !== plotVersionId.toLowerCase()) throw new Problem('plotChange.changedSince', 409)
    if (validFrom <= plot.validFrom) throw pathed('plotChange.beforeVersion', { from: plot.validFrom })
    return plot
  })
  return plots as [CurrentPlot, ...CurrentPlot[]]
}

/** What is missing of the plot, lies outside of it or twice: at most a thousandth of it. */
const mostMisfit = 0.001
/** The book has two decimals: a smaller part would have no area in it. */
const leastPartHa = 0.01

export async function partsOf(
  tx: Tx,
  whole: CurrentPlot,
  { lines, parts }: Pick<InputOf<typeof splitPlot>, 'lines' | 'parts'>,
): Promise<readonly AreaShape[]> {
  const shapes = lines ? splitShape(whole.shape, lines) : parts.flatMap(({ shape }) => shape ?? [])
  if (lines && shapes.length === 1)
    throw new Problem('plotChange.notCrossing', 422, {}, [{ path: '/lines', expected: 'plotChange.notCrossing' }])
  if (shapes.length !== parts.length)
    throw new Problem('plotChange.partCount', 422, { pieces: shapes.length, parts: parts.length })
  const small = shapes.findIndex((shape) => measuredHaOf(shape) < leastPartHa)
  if (small >= 0) throw new Problem('plotChange.partTooSmall', 422, { part: small + 1, least: leastPartHa })
  const fit = await selectFit(tx, whole.plotVersionId, shapes)
  const most = mostMisfit * measuredHaOf(whole.shape)
  for (const what of ['missingHa', 'outsideHa', 'overlapHa'] as const)
    if (fit[what] > most) throw new Problem(`plotChange.${what}`, 422, { ha: Number(fit[what].toFixed(4)) })
  return shapes
}

export async function requireSamePlace(tx: Tx, { plotVersionId, shape: before }: CurrentPlot, shape: AreaShape) {
  const { missingHa } = await selectFit(tx, plotVersionId, [shape])
  if (missingHa < measuredHaOf(before) * (1 - mostMisfit)) return
  throw new Problem('plotChange.elsewhere', 422, {}, [{ path: '/shape', expected: 'plotChange.elsewhere' }])
}

export async function requireFreeCodes(
  tx: Tx,
  { facts }: Pick<CurrentPlot, 'facts'>,
  codes: readonly string[],
  except: readonly string[],
) {
  const taken = new Set((await selectTakenCodes(tx, facts, except)).map((code) => code.toLowerCase()))
  for (const [index, code] of codes.entries()) {
    const isTaken = taken.has(code.toLowerCase())
    taken.add(code.toLowerCase())
    const path = codes.length > 1 ? `/parts/${index}/plotCode` : '/plotCode'
    if (isTaken)
      throw new Problem('plotChange.codeTaken', 422, { code }, [
        { path, given: code, expected: 'plotChange.codeTaken', params: { code } },
      ])
  }
}

/** As given, else as before; a whole name that is not the new owner's falls away. */
export function ownerOf(
  before: Pick<CurrentPlot, 'ownerFullName' | 'ownerCategory'>,
  given: {
    readonly ownerFullName?: string | null | undefined
    readonly ownerCategory?: OwnerCategory | null | undefined
    readonly facts?: Partial<PlotFacts> | undefined
  },
) {
  const kept = given.facts?.ownerName === undefined ? before.ownerFullName : null
  return {
    ownerFullName: given.ownerFullName === undefined ? kept : given.ownerFullName,
    ownerCategory: given.ownerCategory === undefined ? before.ownerCategory : given.ownerCategory,
  }
}

/** Throws Problem `plotChange.notChosen` for the first field in which plots differ and nobody said whose it is. */
export function chosenFrom(plots: readonly CurrentPlot[], chosen: Readonly<Partial<Record<PlotField, string>>>) {
  const facts: Partial<Record<PlotField, PlotFacts>> = {}
  let owner = plots[0] as CurrentPlot
  for (const field of differingFields(plots)) {
    const plot = plots.find(({ plotId }) => plotId === chosen[field]?.toLowerCase())
    if (!plot)
      throw new Problem('plotChange.notChosen', 422, { field }, [
        { path: `/chosen/${field}`, expected: 'plotChange.notChosen', params: { field } },
      ])
    facts[field] = plot.facts
    if (field === 'ownerName') owner = plot
  }
  return { facts, owner }
}
