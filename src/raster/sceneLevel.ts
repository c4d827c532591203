// The season taken out of an image by what its forest shows on the same day: the level of the densest forest is drawn off.
// Hamunyela, Verbesselt & Herold 2016 (Remote Sensing of Environment 172), spatial normalisation; as bayts (deseasonalizeRaster) has it.
import { percentile } from './orderStatistic.ts'

/** Draws the percentile at `share` (0 … 1) of the values off all of them; what is not finite stays. `room` is as long as the image. */
export function drawOffLevel(values: Float32Array | Float64Array, share: number, room: Float64Array): void {
  let count = 0
  for (let p = 0; p < values.length; p++) {
    const value = values[p] as number
    if (!Number.isFinite(value)) continue
    room[count] = value
    count += 1
  }
  const level = percentile(room, count, share)
  for (let p = 0; p < values.length; p++) values[p] = (values[p] as number) - level
}
