// How probable it is that an observation shows no forest, from how forest and what is not forest look to its sensor; observations of
// several sensors become one stream in time. Reiche, de Bruin, Hoekman, Verbesselt & Herold 2015 (Remote Sensing 7), chapters 2.1.2, 2.1.3:
//   P(NF | x) = p(x | NF) / (p(x | F) + p(x | NF)), cut to the limits of the block weighting function;
//   on one date P = a b / (a b + (1 - a) (1 - b)).
import type { PixelBlock } from './block.ts'

/** A normal distribution in the unit of the values. */
export interface Likeness {
  readonly mean: number
  readonly deviation: number
}

/** What a sensor sees over forest, and where there is none. */
export interface SensorLikeness {
  readonly forest: Likeness
  readonly nonForest: Likeness
}

/** No single observation is trusted beyond these: [0.1, 0.9] unless set. */
export type ProbabilityLimits = readonly [least: number, greatest: number]

/** One sensor's values of the same pixels, days from 1970-01-01. */
export interface SensorSeries {
  readonly days: Int32Array
  readonly block: PixelBlock
  readonly likeness: SensorLikeness
}

/** Probabilities of all sensors, a row for each day on which any of them looked; NaN: not observed. */
export interface ProbabilityStream {
  readonly days: Int32Array
  readonly block: PixelBlock & { readonly values: Float64Array }
}

/** The stream of several sensors. Two looks of one day become one probability. */
export function probabilityStream(sensors: readonly SensorSeries[], limits: ProbabilityLimits): ProbabilityStream {
  const days = Int32Array.from(new Set(sensors.flatMap((sensor) => [...sensor.days]))).sort()
  const pixels = sensors[0]?.block.pixels ?? 0
  const values = new Float64Array(days.length * pixels).fill(Number.NaN)
  const rowOf = new Map([...days].map((day, row) => [day, row]))
  for (const { days: own, block, likeness } of sensors)
    for (const [t, day] of own.entries()) {
      const row = rowOf.get(day) as number
      const observed = block.values.subarray(t * pixels, (t + 1) * pixels)
      joinObservations(values.subarray(row * pixels, (row + 1) * pixels), observed, likeness, limits)
    }
  return { days, block: { pixels, dates: days.length, values } }
}

/** Puts the observations of one image into the probabilities of its day. */
export function joinObservations(
  probabilities: Float64Array,
  observed: Float32Array | Float64Array,
  likeness: SensorLikeness,
  limits: ProbabilityLimits,
): void {
  for (let p = 0; p < probabilities.length; p++) {
    const value = observed[p] as number
    if (!Number.isFinite(value)) continue
    const own = nonForestProbability(value, likeness, limits)
    const before = probabilities[p] as number
    probabilities[p] = Number.isNaN(before) ? own : joined(before, own)
  }
}

/** Of one observation. So far from both that neither density is above 0 it counts as forest, as in the published program. */
export function nonForestProbability(
  value: number,
  { forest, nonForest }: SensorLikeness,
  [least, greatest]: ProbabilityLimits,
): number {
  const density = densityAt(value, nonForest)
  const probability = density > 0 ? density / (densityAt(value, forest) + density) : 0
  return Math.min(Math.max(probability, least), greatest)
}

/** Bayes' rule for two probabilities of the same thing that do not depend on each other. */
export function joined(prior: number, likelihood: number): number {
  const both = prior * likelihood
  return both / (both + (1 - prior) * (1 - likelihood))
}

const densityAt = (value: number, { mean, deviation }: Likeness) =>
  Math.exp(-0.5 * ((value - mean) / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI))
