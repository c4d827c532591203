// The stable history of CCDC: while slope, first or last residual are too large, the two oldest observations are dropped.
// Zhu & Woodcock 2014 (Remote Sensing of Environment 144), for one band, as nrt (fit_methods.ccdc_stable_fit) adapts it.
import { type FitMode, observedRows, type PixelBlock, reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { fitRoom, type HistoryFit, keepFit, predicted, solvePixel } from './historyFit.ts'

/** Half a year: with less, no season is fitted. */
const shortestHistoryDays = 183

/**
 * Fills `fit`; `days` are those of the block's dates, `threshold` is in root mean squares of the residuals. The design has a trend.
 * Quirk of nrt, kept in `reference`: the slope is judged by what it makes in a day, hence nearly always small; else by what it makes over
 * the history.
 */
export function fitCcdcStable(
  fit: HistoryFit,
  design: DesignMatrix,
  block: PixelBlock,
  days: Int32Array,
  threshold: number,
  mode: FitMode,
): void {
  const room = fitRoom(block.dates, design.columns)
  const fewest = Math.floor(design.columns * 1.5)
  for (let p = 0; p < block.pixels; p++) {
    if (fit.reasons[p] !== 0) continue
    const count = observedRows(block, p, room.rows)
    let from = 0
    let reason = reasonNumber('unstableHistory')
    for (; ; from += 2) {
      if (!solvePixel(design, block, p, room, from, count)) {
        reason = reasonNumber('unsolvableFit')
        break
      }
      if (isStable(design, block, p, room, from, count, threshold, mode)) {
        reason = 0
        break
      }
      const spanDays = (days[room.rows[count - 1] as number] as number) - (days[room.rows[from] as number] as number)
      if (spanDays < shortestHistoryDays || count - from - 2 < fewest) break
    }
    fit.reasons[p] = reason
    fit.firstRow[p] = room.rows[from] as number
    if (reason !== reasonNumber('unsolvableFit')) keepFit(fit, design, block, p, room, from, count, mode)
  }
}

function isStable(
  design: DesignMatrix,
  { pixels, values }: PixelBlock,
  pixel: number,
  { rows, coefficients }: ReturnType<typeof fitRoom>,
  from: number,
  count: number,
  threshold: number,
  mode: FitMode,
): boolean {
  const trendOn = (t: number) => design.values[t * design.columns + 1] as number
  let squares = 0
  let [first, last] = [0, 0]
  for (let k = from; k < count; k++) {
    const t = rows[k] as number
    last = predicted(design, t, coefficients) - (values[t * pixels + pixel] as number)
    if (k === from) first = last
    squares += last * last
  }
  const scale = Math.sqrt(squares / (count - from))
  const span = mode === 'reference' ? 1 : trendOn(rows[count - 1] as number) - trendOn(rows[from] as number)
  const slope = (coefficients[1] as number) * span
  return (
    Math.abs(slope) / scale < threshold && Math.abs(first) / scale < threshold && Math.abs(last) / scale < threshold
  )
}
