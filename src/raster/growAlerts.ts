// Changed pixels → alerts that live on: what touches an open alert joins it, what joins two makes them one under the older number, what stands
// alone is an alert from the minimum mapping unit on. A pixel that is refuted leaves. An alert that has not grown for long is closed: what
// begins beside it later is another one.
import type { Grid } from './grid.ts'
import type { AlertLayer } from './integrateAlerts.ts'
import { type Connectivity, connectedRegions, regionAreas } from './regions.ts'

/** What is carried from date to date. */
export interface AlertBook {
  /** The alert of each pixel, numbered from 1 as they were opened; 0: none. */
  readonly numbers: Int32Array
  /** For each alert, at the place of its number: the older one it has become part of; 0: none. Place 0 is nobody's. */
  readonly joinedTo: Int32Array
}

export interface GrowthRule {
  readonly connectivity: Connectivity
  /** In the unit of `rowAreas`. An alert is opened from this area on, and confirmed when its confirmed pixels reach it. */
  readonly minimumMappingUnit: number
  /** An alert is closed when so many days have passed since its last pixel was flagged. */
  readonly daysOpen: number
}

/** One value an alert, at the place of its number; days from 1970-01-01, 0: none. */
export interface AlertSummaries {
  /** The first suspicion. */
  readonly flaggedOn: Int32Array
  /** When the confirmed area reached the minimum mapping unit. */
  readonly detectedOn: Int32Array
  /** When its last pixel was flagged. */
  readonly grownOn: Int32Array
  /** 0 for one that became part of another, or whose pixels were all refuted. */
  readonly areas: Float64Array
  readonly confirmedAreas: Float64Array
}

export const emptyBook = ({ width, height }: Grid): AlertBook => ({
  numbers: new Int32Array(width * height),
  joinedTo: new Int32Array(1),
})

/** The book after a day. `rowAreas`: the area of one pixel of each row. */
export function growAlerts(
  grid: Grid,
  book: AlertBook,
  changed: AlertLayer,
  rowAreas: Float64Array,
  day: number,
  rule: GrowthRule,
): AlertBook {
  const numbers = book.numbers.map((number, p) => (changed.flaggedOn[p] === 0 ? 0 : number))
  const { grownOn } = alertSummaries(grid, { ...book, numbers }, changed, rowAreas, rule)
  const isClosed = (number: number) => day - (grownOn[number] as number) > rule.daysOpen
  const isOpen = Uint8Array.from(numbers, (number, p) =>
    changed.flaggedOn[p] === 0 || (number !== 0 && isClosed(number)) ? 0 : 1,
  )
  const regions = connectedRegions(grid, isOpen, rule.connectivity)
  const areas = regionAreas(grid, regions, rowAreas)

  // Alerts that a region holds together become one; the oldest of them stays.
  const joinedTo = Array.from(book.joinedTo)
  const alertOf = new Int32Array(regions.count + 1)
  for (const [p, region] of regions.labels.entries()) {
    const number = numbers[p] as number
    if (region === 0 || number === 0) continue
    if (alertOf[region] === 0) alertOf[region] = number
    const [own, other] = [oldest(joinedTo, number), oldest(joinedTo, alertOf[region] as number)]
    if (own !== other) joinedTo[Math.max(own, other)] = Math.min(own, other)
  }
  for (let region = 1; region <= regions.count; region++)
    if (alertOf[region] === 0 && (areas[region] as number) >= rule.minimumMappingUnit) {
      alertOf[region] = joinedTo.length
      joinedTo.push(0)
    }
  for (const [p, region] of regions.labels.entries())
    if (region !== 0) numbers[p] = oldest(joinedTo, alertOf[region] as number)
  return { numbers, joinedTo: Int32Array.from(joinedTo) }
}

/** The alert that a number stands for. */
function oldest(joinedTo: readonly number[], number: number): number {
  let own = number
  while (joinedTo[own] !== 0 && own !== 0) own = joinedTo[own] as number
  return own
}

/** Dates and areas of all alerts; they follow from their pixels alone, on whatever days these were taken in. */
export function alertSummaries(
  { width }: Grid,
  { numbers, joinedTo }: AlertBook,
  { flaggedOn, detectedOn }: AlertLayer,
  rowAreas: Float64Array,
  { minimumMappingUnit }: Pick<GrowthRule, 'minimumMappingUnit'>,
): AlertSummaries {
  const count = joinedTo.length
  const summaries = {
    flaggedOn: new Int32Array(count),
    detectedOn: new Int32Array(count),
    grownOn: new Int32Array(count),
    areas: new Float64Array(count),
    confirmedAreas: new Float64Array(count),
  }
  const confirmed: number[] = []
  const areaOf = (pixel: number) => rowAreas[Math.floor(pixel / width)] as number
  for (const [p, number] of numbers.entries()) {
    if (number === 0) continue
    const flagged = flaggedOn[p] as number
    const first = summaries.flaggedOn[number] as number
    summaries.flaggedOn[number] = first === 0 ? flagged : Math.min(first, flagged)
    summaries.grownOn[number] = Math.max(summaries.grownOn[number] as number, flagged)
    summaries.areas[number] = (summaries.areas[number] as number) + areaOf(p)
    if (detectedOn[p] !== 0) confirmed.push(p)
  }
  confirmed.sort((one, other) => (detectedOn[one] as number) - (detectedOn[other] as number))
  for (const p of confirmed) {
    const number = numbers[p] as number
    const area = (summaries.confirmedAreas[number] as number) + areaOf(p)
    summaries.confirmedAreas[number] = area
    if (summaries.detectedOn[number] === 0 && area >= minimumMappingUnit)
      summaries.detectedOn[number] = detectedOn[p] as number
  }
  return summaries
}
