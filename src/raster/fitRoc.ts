// Least squares over the stable history that the reverse-ordered CUSUM test leaves, pixel by pixel (nrt: fit_methods.roc_stable_fit).
import { type FitMode, observedRows, type PixelBlock, reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { fitRoom, type HistoryFit, keepFit, solvePixel } from './historyFit.ts'
import { recursionRoom } from './recursiveResiduals.ts'
import { stableStart, startTest } from './stableStart.ts'

/** Half a year: with less, no season is fitted. */
const shortestHistoryDays = 183

/**
 * Fills `fit`; `days` are those of the block's dates. Quirk of nrt, kept in `reference`: residuals are those of the whole history, also
 * of what lies before the stable part, so that its scale and size come from all of it.
 */
export function fitRoc(
  fit: HistoryFit,
  design: DesignMatrix,
  block: PixelBlock,
  days: Int32Array,
  alpha: number,
  mode: FitMode,
): void {
  const room = fitRoom(block.dates, design.columns)
  const test = startTest(alpha, mode === 'reference' ? 'nrt' : 'strucchange')
  const roomOfTest = recursionRoom(block.dates, design.columns)
  for (let p = 0; p < block.pixels; p++) {
    if (fit.reasons[p] !== 0) continue
    const count = observedRows(block, p, room.rows)
    const from = stableStart(design, block, p, room.rows, count, test, roomOfTest)
    const spanDays = (days[room.rows[count - 1] as number] as number) - (days[room.rows[from] as number] as number)
    fit.firstRow[p] = room.rows[from] as number
    if (count - from < design.columns + 1 || spanDays < shortestHistoryDays)
      fit.reasons[p] = reasonNumber('unstableHistory')
    else if (!solvePixel(design, block, p, room, from, count)) fit.reasons[p] = reasonNumber('unsolvableFit')
    else keepFit(fit, design, block, p, room, mode === 'reference' ? 0 : from, count, mode)
  }
}
