// How far an observation lies from what the history of its pixel lets expect, in standard deviations of that history. So one pair of
// distributions fits all pixels of a sensor, whatever their forest and season. Reiche et al. 2018 (Remote Sensing 10, 777), data-driven
// distributions; theirs take the deviation of the values, season included, here it is that of the residuals.
import type { DesignMatrix } from './designMatrix.ts'
import type { Watch } from './watch.ts'
import { residualsOn } from './watch.ts'

/** Departures of one date (row `t` of `design`) into `departures`; NaN where a pixel is not watched or was not observed. */
export function departuresOn(
  watch: Watch,
  sigma: Float32Array,
  design: DesignMatrix,
  t: number,
  observed: Float32Array | Float64Array,
  departures: Float64Array,
): void {
  residualsOn(watch, design, t, observed, departures)
  for (let p = 0; p < watch.pixels; p++) departures[p] = (departures[p] as number) / (sigma[p] as number)
}
