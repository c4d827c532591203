// The last of the breaks that divide a history best: their places minimise the sum of squared residuals of the segments, their number the
// Bayesian information criterion. Bai & Perron 2003 (Journal of Applied Econometrics 18), by dynamic programming;
// Zeileis, Kleiber, Krämer & Hornik 2003 (Computational Statistics & Data Analysis 44), as strucchange has it.
import type { PixelBlock } from './block.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { type RecursionRoom, recursionRoom, rotateIn } from './recursiveResiduals.ts'

export interface BreakRoom {
  readonly recursion: RecursionRoom
  /** Sum of squares of the segment from observation i to j, at i * dates + j. */
  readonly squares: Float64Array
  /** Least sum up to observation i with so many breaks before it, at breaks * dates + i. */
  readonly least: Float64Array
}

/** bfast: six observations for each coefficient are the shortest segment. */
const shortestSegment = (columns: number) => 6 * columns

export function breakRoom(dates: number, columns: number): BreakRoom {
  const most = Math.ceil(dates / shortestSegment(columns))
  return {
    recursion: recursionRoom(dates, columns),
    squares: new Float64Array(dates * dates),
    least: new Float64Array(most * dates),
  }
}

/** The place in rows[0 … count) after the last break, 0 for none; -1 where the history is too short to look for one. */
export function afterLastBreak(
  design: DesignMatrix,
  block: PixelBlock,
  pixel: number,
  rows: Int32Array,
  count: number,
  room: BreakRoom,
): number {
  const { columns } = design
  const shortest = shortestSegment(columns)
  if (shortest > Math.floor(count / 2)) return -1
  const most = Math.ceil(count / shortest) - 2
  sumSquares(design, block, pixel, rows, count, shortest, room)
  divide(block.dates, count, shortest, most, room)

  const { squares, least } = room
  const penalty = Math.log(count) * (columns + 1)
  const criterion = (sum: number, breaks: number) => count * Math.log(sum) + penalty * (breaks + 1)
  let best = criterion(squares[count - 1] as number, 0)
  let after = 0
  for (let breaks = 1; breaks <= most; breaks++) {
    let sum = Number.POSITIVE_INFINITY
    let place = 0
    for (let i = breaks * shortest - 1; i < count - shortest; i++) {
      const whole =
        (least[(breaks - 1) * block.dates + i] as number) + (squares[(i + 1) * block.dates + count - 1] as number)
      if (whole < sum) {
        sum = whole
        place = i + 1
      }
    }
    if (criterion(sum, breaks) < best) {
      best = criterion(sum, breaks)
      after = place
    }
  }
  return after
}

/** Every segment's sum of squares is that of its recursive residuals: S_r = S_{r-1} + w_r² (Brown, Durbin & Evans 1975). */
function sumSquares(
  design: DesignMatrix,
  block: PixelBlock,
  pixel: number,
  rows: Int32Array,
  count: number,
  shortest: number,
  { recursion, squares }: BreakRoom,
): void {
  for (let i = 0; i <= count - shortest; i++) {
    recursion.triangle.fill(0)
    let sum = 0
    for (let j = i; j < count; j++) {
      const left = rotateIn(design, block, pixel, rows[j] as number, recursion)
      if (j - i >= design.columns) sum += left * left
      squares[i * block.dates + j] = sum
    }
  }
}

/** For every observation as the end of a segment, the best division before it with 0 … most - 1 breaks. */
function divide(dates: number, count: number, shortest: number, most: number, room: BreakRoom): void {
  const { squares, least } = room
  for (let i = shortest - 1; i < count - shortest; i++) least[i] = squares[i] as number
  for (let breaks = 1; breaks < most; breaks++)
    for (let i = (breaks + 1) * shortest - 1; i < count - shortest; i++) {
      let sum = Number.POSITIVE_INFINITY
      for (let j = breaks * shortest - 1; j <= i - shortest; j++) {
        const whole = (least[(breaks - 1) * dates + j] as number) + (squares[(j + 1) * dates + i] as number)
        if (whole < sum) sum = whole
      }
      least[breaks * dates + i] = sum
    }
}
