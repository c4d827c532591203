// The plots of a change in words. Pure.
import type { PlotRole } from './plotChange.ts'

interface ChangedPlot {
  readonly codePath: string
  readonly plotRole: PlotRole
}

/** `67/3/12 → 67/3/21, 67/3/22` */
export function plotsText(plots: readonly ChangedPlot[]): string {
  const of = (isAfter: boolean) =>
    plots
      .filter(({ plotRole }) => (plotRole === 'began') === isAfter)
      .map(({ codePath }) => codePath)
      .join(', ')
  const after = of(true)
  return after ? `${of(false)} → ${after}` : of(false)
}
