// What a monitoring process must reach to be a break, for a probability `alpha` of a false one.
import { normalBelow, normalDensity } from './normalDistribution.ts'

/**
 * CUSUM of residuals of ordinary least squares: the a of 2 - 2 (Φ(a) - a φ(a)) = alpha.
 * Chu, Stinchcombe & White 1996 (Econometrica 64); Zeileis, Leisch, Kleiber & Hornik 2005 (Journal of Applied Econometrics 20).
 */
export function cusumCriticalValue(alpha: number): number {
  return crossing((a) => 2 - 2 * (normalBelow(a) - a * normalDensity(a)) - alpha, 0, 10)
}

/**
 * Probability that the CUSUM of recursive residuals reaches `statistic`, the greatest |W(t)| / (1 + 2t), by chance.
 * Brown, Durbin & Evans 1975 (Journal of the Royal Statistical Society B 37); the straight part below 0.3 as strucchange has it.
 */
export function recursiveCusumProbability(statistic: number): number {
  const x = statistic
  if (x < 0.3) return 1 - 0.1464 * x
  return (
    2 *
    (1 -
      normalBelow(3 * x) +
      Math.exp(-4 * x * x) * (normalBelow(x) + normalBelow(5 * x) - 1) -
      Math.exp(-16 * x * x) * (1 - normalBelow(x)))
  )
}

/** The statistic that is reached with probability `alpha`. */
export function recursiveCusumCriticalValue(alpha: number): number {
  return crossing((x) => recursiveCusumProbability(x) - alpha, 0.3, 20)
}

/** Where a falling function passes zero. */
function crossing(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (of(middle) > 0) low = middle
    else high = middle
  }
}

/** Width of the moving window as a share of the history. */
export type WindowShare = 0.25 | 0.5 | 1

/**
 * Moving sums of residuals, watched for ten times the length of the history; simulated, so known for these probabilities only.
 * Zeileis, Leisch, Kleiber & Hornik 2005; the values of strucchange (monitorMECritvalTable, functional max, period 10).
 */
const mosumCriticalValues: Readonly<Record<WindowShare, Readonly<Record<string, number>>>> = {
  0.25: {
    '0.05': 1.34182451007628,
    '0.025': 1.4238186195231,
    '0.01': 1.52164497279622,
    '0.005': 1.59797111384019,
    '0.001': 1.74550948894458,
  },
  0.5: {
    '0.05': 1.90200317899371,
    '0.025': 2.04438785665452,
    '0.01': 2.20907282819197,
    '0.005': 2.32552183073452,
    '0.001': 2.57025529149703,
  },
  1: {
    '0.05': 2.74592761324742,
    '0.025': 2.98001396428591,
    '0.01': 3.27693245691716,
    '0.005': 3.47422654487876,
    '0.001': 3.94102916093653,
  },
}

/** Throws for a probability that the table has not: between them nobody has simulated. */
export function mosumCriticalValue(alpha: number, share: WindowShare): number {
  const value = mosumCriticalValues[share][String(alpha)]
  if (value === undefined)
    throw new RangeError(
      `no critical value of the moving sum for probability ${alpha}: 0.05, 0.025, 0.01, 0.005 or 0.001`,
    )
  return value
}
