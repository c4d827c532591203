// Plots as a command gives them, judged by the rules for a file of plots.
import { Problem } from '../../platform/problem.ts'
import { plotFields } from '../frmsColumns.ts'
import { forestTypeOf } from '../plot.ts'
import { type AreaShape, earlierInMemory, type FilePlot, filePlots } from '../plotFile.ts'
import { isRefusing, type PlotFacts } from '../plotRow.ts'

const ownNames = Object.fromEntries(plotFields.map((field) => [field, field]))

interface GivenPlot {
  readonly facts: Partial<PlotFacts>
  readonly shape: AreaShape
}
interface SoundPlot {
  readonly facts: PlotFacts
  readonly shape: AreaShape
  /** 1–93; null = unknown. */
  readonly forestType: number | null
}

/** `pathOf`: the JSON pointer of one of them in the input. Throws Problem `plot.refused`. */
export function soundPlots(
  plots: readonly GivenPlot[],
  today: string,
  pathOf = (index: number) => `/plots/${index}`,
): readonly SoundPlot[] {
  const given = plots.map(({ facts, shape }) => ({ properties: facts, geometry: shape }))
  const judged = [
    ...filePlots(given, {
      columns: ownNames,
      letterRepair: 'asFound',
      move: (position) => position,
      year: Number(today.slice(0, 4)),
      earlier: earlierInMemory(),
    }),
  ]
  return judged.map(({ facts, shape, faults }) => {
    if (!shape || faults.some(isRefusing)) throw refused(judged, pathOf)
    return { facts, shape, forestType: forestTypeOf(facts)?.code ?? null }
  })
}

/** What keeps the first rows out: a person mends them in turn. */
function refused(plots: readonly FilePlot[], pathOf: (index: number) => string): Problem {
  const faults = plots.flatMap(({ rowNumber, faults: own }) =>
    own.filter(isRefusing).map((fault) => ({
      path: `${pathOf(rowNumber - 1)}${fault.field ? `/facts/${fault.field}` : '/shape'}`,
      given: fault.given,
      expected: `plot.${fault.code}`,
      ...(fault.params ? { params: fault.params } : {}),
    })),
  )
  const first = plots.find(({ faults: own }) => own.some(isRefusing))
  const [fault] = first?.faults.filter(isRefusing) ?? []
  return new Problem('plot.refused', 422, { row: first?.rowNumber, count: faults.length, fault }, faults.slice(0, 50))
}
