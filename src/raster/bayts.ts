// BAYTS, the method of the RADD alerts: an observation that is more likely not forest flags a pixel, those after it confirm or refute.
// Reiche et al. 2015 (Remote Sensing 7), chapter 2.1.4; Reiche et al. 2021 (Environmental Research Letters 16, 024005):
//   P(change) = p l / (p l + (1 - p) (1 - l)), l the probability of non-forest on the date, p that of change before, at the flag that of
//   non-forest on the date before. Confirmed from `confirmAt` on (chi), refuted below 1/2. A date at a time.
import { type FitMode, reasonNumber } from './block.ts'
import type { AlertLayer } from './integrateAlerts.ts'
import { joined } from './nonForest.ts'

export interface BaytsSettings {
  /** A pixel is flagged from this probability of non-forest on: 0.5 as published. */
  readonly flagAt: number
  /** Chi: a flag is confirmed from this probability of change on. */
  readonly confirmAt: number
  /** A flag that is not confirmed within so many days is given up at the next look. */
  readonly daysToConfirm: number
  /** A flag is an alert from this probability of change on. */
  readonly shownFrom: number
}

/** What was published: by the program of the paper, and by the RADD alerts (with at least 0.1 ha, Global Forest Watch). */
export const publishedBayts = {
  bayts: { flagAt: 0.5, confirmAt: 0.9, daysToConfirm: Number.POSITIVE_INFINITY, shownFrom: 0 },
  radd: { flagAt: 0.5, confirmAt: 0.975, daysToConfirm: 90, shownFrom: 0.85 },
} as const satisfies Readonly<Record<string, BaytsSettings>>

/** State that is carried from date to date, plain arrays of one value a pixel. */
export interface BaytsState {
  readonly pixels: number
  readonly settings: BaytsSettings
  readonly mode: FitMode
  /** `reasonCodes`: why a pixel is not watched. */
  readonly reasons: Uint8Array
  /** Probability of non-forest on the last date that showed the pixel. */
  readonly nonForest: Float64Array
  /** Probability of change while it is flagged and when it was confirmed; NaN otherwise. */
  readonly change: Float64Array
  /** Day (from 1970-01-01) on which a flag that stands was put; 0: none. */
  readonly flaggedOn: Int32Array
  /** Day on which it was confirmed; 0: not. A confirmed pixel is no longer watched. */
  readonly detectedOn: Int32Array
  readonly judgedDates: Uint16Array
  /** In `reference` the dates from the oldest open flag on; none in `stable`. */
  kept: readonly KeptDate[]
}

interface KeptDate {
  readonly day: number
  readonly probabilities: Float64Array
}

/**
 * The state before the first date, where change is as likely as not. `history` are dates from before the monitoring: the last that shows a
 * pixel gives its prior. Two quirks of bayts kept in `reference`: that prior may say non-forest, so that the first look confirms by itself
 * (in `stable` it is not above 1/2); and where a flag is refuted, the dates after it are gone through again, so that a change may be
 * confirmed on a day that is past (in `stable` the next date goes on).
 */
export function startBayts(
  pixels: number,
  settings: BaytsSettings,
  mode: FitMode,
  history: readonly Float64Array[] = [],
  mask?: Uint8Array,
): BaytsState {
  const nonForest = new Float64Array(pixels).fill(0.5)
  for (const probabilities of history)
    for (let p = 0; p < pixels; p++) {
      const probability = probabilities[p] as number
      if (!Number.isNaN(probability)) nonForest[p] = mode === 'stable' ? Math.min(probability, 0.5) : probability
    }
  const masked = reasonNumber('masked')
  return {
    pixels,
    settings,
    mode,
    reasons: Uint8Array.from({ length: pixels }, (_, p) => (mask?.[p] === 0 ? masked : 0)),
    nonForest,
    change: new Float64Array(pixels).fill(Number.NaN),
    flaggedOn: new Int32Array(pixels),
    detectedOn: new Int32Array(pixels),
    judgedDates: new Uint16Array(pixels),
    kept: [],
  }
}

/** Takes a date in: the probabilities of non-forest (`nonForest.ts`), NaN where the pixel was not seen. Dates in order of time. */
export function updateBayts(state: BaytsState, probabilities: Float64Array, day: number): void {
  const { pixels, mode, reasons, flaggedOn, detectedOn, judgedDates } = state
  if (mode === 'reference') state.kept = [...state.kept, { day, probabilities: probabilities.slice() }]
  for (let p = 0; p < pixels; p++) {
    if (reasons[p] !== 0 || detectedOn[p] !== 0 || Number.isNaN(probabilities[p])) continue
    judgedDates[p] = (judgedDates[p] as number) + 1
    const flag = flaggedOn[p] as number
    // What is too old goes before the new look, which may be a flag by itself; going back takes it in anyway.
    if (mode === 'stable' && isTooOld(state, p, day)) drop(state, p)
    if (isRefuted(state, p, probabilities[p] as number, day) && mode === 'reference') goBack(state, p, flag)
  }
  if (mode === 'stable') return
  let oldest = Number.POSITIVE_INFINITY
  for (let p = 0; p < pixels; p++)
    if (flaggedOn[p] !== 0 && detectedOn[p] === 0) oldest = Math.min(oldest, flaggedOn[p] as number)
  state.kept = state.kept.filter((date) => date.day >= oldest)
}

/** One observation into the state; true: it refuted the flag, or the flag is too old. */
function isRefuted(state: BaytsState, pixel: number, seen: number, day: number): boolean {
  const { settings, nonForest, change, flaggedOn, detectedOn } = state
  const isFlagged = flaggedOn[pixel] !== 0
  const isForest = seen < settings.flagAt
  const before = nonForest[pixel] as number
  nonForest[pixel] = seen
  if (!isFlagged && isForest) return false
  const posterior = joined(isFlagged ? (change[pixel] as number) : before, seen)
  // The date of the flag refutes nothing: its prior may well be forest.
  if (isFlagged && (posterior < 0.5 || isTooOld(state, pixel, day))) {
    drop(state, pixel)
    return true
  }
  if (!isFlagged) flaggedOn[pixel] = day
  change[pixel] = posterior
  if (posterior >= settings.confirmAt && !isForest) detectedOn[pixel] = day
  return false
}

function isTooOld({ settings, flaggedOn }: BaytsState, pixel: number, day: number): boolean {
  return flaggedOn[pixel] !== 0 && day - (flaggedOn[pixel] as number) > settings.daysToConfirm
}

function drop({ change, flaggedOn }: BaytsState, pixel: number): void {
  change[pixel] = Number.NaN
  flaggedOn[pixel] = 0
}

/** Through the dates after a refuted flag once more, as often as one of them is flagged and refuted. */
function goBack(state: BaytsState, pixel: number, refuted: number): void {
  const { kept, nonForest, flaggedOn, detectedOn } = state
  let flag = refuted
  for (let row = rowOf(kept, flag); row < kept.length && detectedOn[pixel] === 0; row++) {
    const { day, probabilities } = kept[row] as KeptDate
    const seen = probabilities[pixel] as number
    if (Number.isNaN(seen)) continue
    if (day === refuted) nonForest[pixel] = seen
    else {
      const standing = flaggedOn[pixel] as number
      if (isRefuted(state, pixel, seen, day)) {
        flag = standing
        row = rowOf(kept, flag)
        nonForest[pixel] = kept[row]?.probabilities[pixel] as number
      }
    }
  }
}

const rowOf = (kept: readonly KeptDate[], day: number) => kept.findIndex((date) => date.day === day)

/** The alerts of a state: confirmed pixels, and flags that are probable enough. */
export function baytsAlerts({ settings, change, flaggedOn, detectedOn }: BaytsState): AlertLayer {
  return {
    flaggedOn: flaggedOn.map((day, p) => ((change[p] as number) >= settings.shownFrom ? day : 0)),
    detectedOn: detectedOn.slice(),
  }
}
