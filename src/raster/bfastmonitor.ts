// bfastmonitor: a season-trend model of the stable history, then the first date on which the process of its residuals leaves its
// boundary, and how far the monitoring period lies from the model. Verbesselt, Zeileis & Herold 2012 (Remote Sensing of Environment 123);
// as bfast 1.7 of R with strucchangeRcpp: fits in 64 bits by orthogonal transformation, a break lies beyond the boundary, not on it.
import { observedRows, type PixelBlock, reasonNumber } from './block.ts'
import { cusumCriticalValue, mosumCriticalValue, type WindowShare } from './criticalValues.ts'
import { cusumBoundary } from './cusum.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { predicted } from './historyFit.ts'
import { afterLastBreak, breakRoom } from './lastBreak.ts'
import { leastSquares } from './leastSquares.ts'
import { mosumBoundary } from './mosum.ts'
import { median } from './orderStatistic.ts'
import { recursionRoom } from './recursiveResiduals.ts'
import { stableStart, startTest } from './stableStart.ts'

export interface BfastSettings {
  readonly process: 'mosum' | 'cusum'
  /** The whole history, what the reverse-ordered CUSUM test leaves, or what follows the last break of Bai & Perron. */
  readonly history: 'whole' | 'roc' | 'lastBreak'
  /** Of a false break, and of a history cut without need. */
  readonly alpha: number
  readonly historyAlpha: number
  readonly windowShare: WindowShare
}

/** One value a pixel; rows are those of the block. */
export interface BfastAnswer {
  /** The row of the break; -1: none. */
  readonly breakRow: Int32Array
  /** Median of observed less predicted over the monitoring period, in the unit of the values. */
  readonly magnitude: Float64Array
  readonly firstRow: Int32Array
  readonly historySize: Uint16Array
  /** Coefficient c of pixel p at c * pixels + p. */
  readonly beta: Float64Array
  readonly reasons: Uint8Array
}

/** Judges every pixel of a block whose monitoring begins on row `startRow`. */
export function bfastmonitor(
  design: DesignMatrix,
  block: PixelBlock,
  startRow: number,
  settings: BfastSettings,
): BfastAnswer {
  const { pixels } = block
  const answer: BfastAnswer = {
    breakRow: new Int32Array(pixels).fill(-1),
    magnitude: new Float64Array(pixels).fill(Number.NaN),
    firstRow: new Int32Array(pixels),
    historySize: new Uint16Array(pixels),
    beta: new Float64Array(design.columns * pixels).fill(Number.NaN),
    reasons: new Uint8Array(pixels),
  }
  const room = roomOf(design, block, settings)
  for (let p = 0; p < pixels; p++) {
    const reason = judgePixel(design, block, p, startRow, settings, room, answer)
    answer.reasons[p] = reason === undefined ? 0 : reasonNumber(reason)
  }
  return answer
}

function roomOf({ columns }: DesignMatrix, { dates }: PixelBlock, settings: BfastSettings) {
  return {
    rows: new Int32Array(dates),
    matrix: new Float64Array(dates * columns),
    right: new Float64Array(dates),
    coefficients: new Float64Array(columns),
    residuals: new Float64Array(dates),
    start: startTest(settings.historyAlpha, 'strucchange'),
    recursion: recursionRoom(dates, columns),
    breaks: settings.history === 'lastBreak' ? breakRoom(dates, columns) : undefined,
    criticalValue:
      settings.process === 'cusum'
        ? cusumCriticalValue(settings.alpha)
        : mosumCriticalValue(settings.alpha, settings.windowShare),
  }
}
type Room = ReturnType<typeof roomOf>

function judgePixel(
  design: DesignMatrix,
  block: PixelBlock,
  pixel: number,
  startRow: number,
  settings: BfastSettings,
  room: Room,
  answer: BfastAnswer,
) {
  const { rows, residuals, coefficients } = room
  const { columns } = design
  const count = observedRows(block, pixel, rows)
  let monitoredFrom = 0
  while (monitoredFrom < count && (rows[monitoredFrom] as number) < startRow) monitoredFrom += 1
  if (monitoredFrom <= columns) return 'tooFewObservations'
  const from = historyStart(design, block, pixel, monitoredFrom, settings, room)
  if (from < 0) return 'tooFewObservations'
  const size = monitoredFrom - from
  answer.firstRow[pixel] = rows[from] as number
  answer.historySize[pixel] = size
  const windowSize = Math.floor(size * settings.windowShare)
  if (windowSize <= 1 || size <= columns) return 'tooFewObservations'
  if (!fitHistory(design, block, pixel, from, monitoredFrom, room)) return 'unsolvableFit'
  for (let i = 0; i < columns; i++) answer.beta[i * block.pixels + pixel] = coefficients[i] as number
  let squares = 0
  for (let k = from; k < count; k++) {
    const t = rows[k] as number
    residuals[k] = (block.values[t * block.pixels + pixel] as number) - predicted(design, t, coefficients)
    if (k < monitoredFrom) squares += (residuals[k] as number) ** 2
  }
  if (monitoredFrom === count) return 'unobserved'
  if (!(squares > 0)) return 'flatHistory'
  const unit = Math.sqrt(squares / (size - columns)) * Math.sqrt(size)
  const broken = firstBeyond(residuals, from, monitoredFrom, count, windowSize, unit, settings, room.criticalValue)
  if (broken >= 0) answer.breakRow[pixel] = rows[broken] as number
  for (let k = monitoredFrom; k < count; k++) room.right[k - monitoredFrom] = residuals[k] as number
  answer.magnitude[pixel] = median(room.right, count - monitoredFrom)
  return undefined
}

function historyStart(
  design: DesignMatrix,
  block: PixelBlock,
  pixel: number,
  count: number,
  { history }: BfastSettings,
  { rows, start, recursion, breaks }: Room,
): number {
  if (history === 'roc') return stableStart(design, block, pixel, rows, count, start, recursion)
  return breaks ? afterLastBreak(design, block, pixel, rows, count, breaks) : 0
}

function fitHistory(
  { values: x, columns }: DesignMatrix,
  { pixels, values: y }: PixelBlock,
  pixel: number,
  from: number,
  to: number,
  { rows, matrix, right, coefficients }: Room,
): boolean {
  for (let k = from; k < to; k++) {
    const t = rows[k] as number
    for (let i = 0; i < columns; i++) matrix[(k - from) * columns + i] = x[t * columns + i] as number
    right[k - from] = y[t * pixels + pixel] as number
  }
  if (!leastSquares(matrix, right, to - from, columns)) return false
  for (let i = 0; i < columns; i++) coefficients[i] = right[i] as number
  return true
}

/** The first observation of the monitoring period on which the process is beyond its boundary; -1: none. */
function firstBeyond(
  residuals: Float64Array,
  from: number,
  monitoredFrom: number,
  count: number,
  windowSize: number,
  unit: number,
  { process }: BfastSettings,
  criticalValue: number,
): number {
  const size = monitoredFrom - from
  for (let k = monitoredFrom; k < count; k++) {
    let sum = 0
    for (let i = process === 'cusum' ? from : k - windowSize + 1; i <= k; i++) sum += residuals[i] as number
    const lengths = (k - from + 1) / size
    const boundary = process === 'cusum' ? cusumBoundary(lengths, criticalValue) : mosumBoundary(lengths, criticalValue)
    if (Math.abs(sum / unit) > boundary) return k
  }
  return -1
}
