// Screens that take clouds missed by the mask out of a history before it is fitted: the observation becomes NaN.
import { observedRows, type PixelBlock } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { fitRirls } from './fitRirls.ts'
import { emptyFit, fitRoom, type HistoryFit, predicted, refuseShort, solvePixel } from './historyFit.ts'

/**
 * Shewhart chart: what lies more than `limit` standard deviations from a first fit. Brooks et al. 2014 (IEEE Transactions on Geoscience
 * and Remote Sensing 52). Writes into the block's values; pixels left with too few have their reason in `fit`.
 */
export function screenShewhart(fit: HistoryFit, design: DesignMatrix, block: PixelBlock, limit: number): void {
  const { pixels, values, dates } = block
  const room = fitRoom(dates, design.columns)
  const residuals = new Float64Array(dates)
  for (let p = 0; p < pixels; p++) {
    if (fit.reasons[p] !== 0) continue
    const count = observedRows(block, p, room.rows)
    if (!solvePixel(design, block, p, room, 0, count)) continue
    let sum = 0
    for (let k = 0; k < count; k++) {
      const t = room.rows[k] as number
      residuals[k] = predicted(design, t, room.coefficients) - (values[t * pixels + p] as number)
      sum += residuals[k] as number
    }
    const mean = sum / count
    let squares = 0
    for (let k = 0; k < count; k++) squares += ((residuals[k] as number) - mean) ** 2
    const widest = limit * Math.sqrt(squares / count)
    for (let k = 0; k < count; k++)
      if (Math.abs(residuals[k] as number) > widest) values[(room.rows[k] as number) * pixels + p] = Number.NaN
  }
  refuseShort(fit, block)
}

/** In reflectance: how much brighter in green, or darker in short-wave infrared, than the robust model is cloud or shadow. */
const cloudReflectance = 0.04

/**
 * CCDC's screen of two bands by robust fits. Zhu & Woodcock 2014 (Remote Sensing of Environment 144), thresholds as nrt
 * (outliers.ccdc_rirls): it compares observed less predicted. `scale` is the number that means a reflectance of 1.
 */
export function screenCcdcRirls(
  fit: HistoryFit,
  design: DesignMatrix,
  block: PixelBlock,
  green: PixelBlock,
  shortwave: PixelBlock,
  scale: number,
): void {
  const greenFit = emptyFit(green, design.columns)
  const shortwaveFit = emptyFit(shortwave, design.columns)
  fitRirls(greenFit, design, green)
  fitRirls(shortwaveFit, design, shortwave)
  const limit = cloudReflectance * scale
  for (let at = 0; at < block.values.length; at++)
    if ((greenFit.residuals[at] as number) > limit || (shortwaveFit.residuals[at] as number) < -limit)
      block.values[at] = Number.NaN
  refuseShort(fit, block)
}
