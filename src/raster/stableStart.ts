// Where the stable history of a pixel begins: the reverse-ordered CUSUM test (ROC). Going back from the last observation, the sum of
// recursive residuals stays within a boundary that widens, until the history is another one.
// Pesaran & Timmermann 2002 (Journal of Empirical Finance 9); Verbesselt, Zeileis & Herold 2012:
//   |sum of w_i / (sigma sqrt(m))| against c (1 + 2 i / m), m recursive residuals w.
import type { PixelBlock } from './block.ts'
import { recursiveCusumCriticalValue, recursiveCusumProbability } from './criticalValues.ts'
import type { DesignMatrix } from './designMatrix.ts'
import { inverseResiduals, type RecursionRoom, rotatedResiduals } from './recursiveResiduals.ts'

export interface StartTest {
  readonly alpha: number
  readonly criticalValue: number
  /** Whose recursion: that of nrt, its noise included, or that of strucchange, which is sound. */
  readonly peer: 'nrt' | 'strucchange'
}

export function startTest(alpha: number, peer: StartTest['peer']): StartTest {
  return { alpha, criticalValue: recursiveCusumCriticalValue(alpha), peer }
}

/**
 * The place in rows[0 … count) from which the history is stable. A quirk of both peers: the place is counted on the process, which is
 * shorter than the history by the coefficients, so that a history with a break begins that much earlier than the test says.
 */
export function stableStart(
  design: DesignMatrix,
  block: PixelBlock,
  pixel: number,
  rows: Int32Array,
  count: number,
  test: StartTest,
  room: RecursionRoom,
): number {
  const isOfNrt = test.peer === 'nrt'
  const length = (isOfNrt ? inverseResiduals : rotatedResiduals)(design, block, pixel, rows, count, room)
  if (length < 2) return 0
  const { residuals } = room
  const unit = deviation(residuals, length, isOfNrt ? 0 : 1) * Math.sqrt(length)
  let greatest = 0
  let total = 0
  for (let i = 0; i < length; i++) {
    total += residuals[i] as number
    greatest = Math.max(greatest, Math.abs(total / unit) / widening(i, length))
  }
  // Also where it is not a number: nrt's noise. strucchange's never is.
  if (!(recursiveCusumProbability(greatest) < test.alpha)) return 0
  total = 0
  for (let i = 0; i < length; i++) {
    total += residuals[i] as number
    if (Math.abs(total / unit) > test.criticalValue * widening(i, length)) return length - i
  }
  return 0
}

/** The boundary is three times as wide at the end as at the beginning. */
const widening = (i: number, length: number) => 1 + (2 * (i + 1)) / length

function deviation(values: Float64Array, length: number, lost: number): number {
  let mean = 0
  for (let i = 0; i < length; i++) mean += (values[i] as number) / length
  let squares = 0
  for (let i = 0; i < length; i++) squares += ((values[i] as number) - mean) ** 2
  return Math.sqrt(squares / (length - lost))
}
