// Alerts of several systems that look by different means become one: what two of them saw is surer than what either says.
// Reiche et al. 2024 (Environmental Research Letters 19, 054011): to the low and high of each system comes highest, where several agree,
// in which no false detection was found; looking at the neighbouring pixels too makes more of them sure. As the integrated alerts of Global
// Forest Watch have it: low is seen by one system, high confirmed by it, highest seen by several; the day is that of the earliest.
import type { Grid } from './grid.ts'

/** Days (from 1970-01-01; 0: none) of one system: the first suspicion, low; its confirmation, high. */
export interface AlertLayer {
  readonly flaggedOn: Int32Array
  readonly detectedOn: Int32Array
}

export const alertConfidences = ['low', 'high', 'highest'] as const

export interface IntegrationRule {
  /** Systems agree where their first suspicions lie no more days apart; Infinity: whenever. */
  readonly daysApart: number
  /** A system also agrees by what it saw on one of the eight pixels around. */
  readonly usesNeighbours: boolean
}

/** One value a pixel. */
export interface IntegratedAlerts {
  /** The place in `alertConfidences`, counted from 1; 0: no alert. */
  readonly confidence: Uint8Array
  readonly flaggedOn: Int32Array
  /** The day on which this confidence was reached. */
  readonly raisedOn: Int32Array
}

/** Only where a system saw something itself there is an alert. */
export function integrateAlerts(
  grid: Grid,
  systems: readonly AlertLayer[],
  { daysApart, usesNeighbours }: IntegrationRule,
): IntegratedAlerts {
  const pixels = grid.width * grid.height
  const answer = {
    confidence: new Uint8Array(pixels),
    flaggedOn: new Int32Array(pixels),
    raisedOn: new Int32Array(pixels),
  }
  const flags = new Float64Array(systems.length)
  for (let p = 0; p < pixels; p++) {
    const flagged = earliest(systems, p, 'flaggedOn')
    if (flagged === 0) continue
    for (let s = 0; s < systems.length; s++)
      flags[s] = firstAround(grid, (systems[s] as AlertLayer).flaggedOn, p, usesNeighbours) || Number.POSITIVE_INFINITY
    const agreed = firstAgreement(flags.sort(), daysApart)
    const confirmed = earliest(systems, p, 'detectedOn')
    answer.flaggedOn[p] = flagged
    answer.confidence[p] = agreed > 0 ? 3 : confirmed > 0 ? 2 : 1
    // With a neighbour's date the agreement may be older than the pixel's own flag.
    answer.raisedOn[p] = Math.max(agreed || confirmed, flagged)
  }
  return answer
}

/** The day of the second of two that lie near enough; 0: none. */
function firstAgreement(sorted: Float64Array, daysApart: number): number {
  for (let s = 1; s < sorted.length && Number.isFinite(sorted[s]); s++)
    if ((sorted[s] as number) - (sorted[s - 1] as number) <= daysApart) return sorted[s] as number
  return 0
}

function earliest(systems: readonly AlertLayer[], pixel: number, what: keyof AlertLayer): number {
  let first = 0
  for (const system of systems) first = earlier(first, system[what][pixel] as number)
  return first
}

function firstAround({ width, height }: Grid, days: Int32Array, pixel: number, usesNeighbours: boolean): number {
  if (!usesNeighbours) return days[pixel] as number
  const [column, row] = [pixel % width, Math.floor(pixel / width)]
  let first = 0
  for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, height - 1); y++)
    for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, width - 1); x++)
      first = earlier(first, days[y * width + x] as number)
  return first
}

/** 0 is no day. */
const earlier = (one: number, other: number) => (one === 0 ? other : other === 0 ? one : Math.min(one, other))
