// Ordinary least squares of every pixel of a block over its whole history.
import { type FitMode, observedRows, type PixelBlock, reasonNumber } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { fitRoom, type HistoryFit, keepFit, solvePixel } from './historyFit.ts'

/** Fills `fit` for every pixel that has no reason against it. */
export function fitOls(fit: HistoryFit, design: DesignMatrix, block: PixelBlock, mode: FitMode): void {
  const room = fitRoom(block.dates, design.columns)
  for (let p = 0; p < block.pixels; p++) {
    if (fit.reasons[p] !== 0) continue
    const count = observedRows(block, p, room.rows)
    if (solvePixel(design, block, p, room, 0, count)) {
      fit.firstRow[p] = room.rows[0] as number
      keepFit(fit, design, block, p, room, 0, count, mode)
    } else fit.reasons[p] = reasonNumber('unsolvableFit')
  }
}
