// Seeded choices for the demonstration: a day, a number, one of several, a place inside an outline.

import { type Position, type Ring, ringContains } from '../../geo/geometry.ts'
import type { LonLat } from '../../platform/contract.ts'
import { dayAfter } from '../../platform/format.ts'

type Random = () => number

export function between(random: Random, [least, most]: readonly [number, number]): number {
  return least + Math.floor(random() * (most - least + 1))
}

export function oneOf<T>(random: Random, all: readonly T[]): T {
  const chosen = all[Math.min(all.length - 1, Math.floor(random() * all.length))]
  if (chosen === undefined) throw new Error('Nothing to choose from.')
  return chosen
}

/** One of several, those with more weight more often. */
export function weighted<T extends { readonly weight: number }>(random: Random, all: readonly T[]): T {
  return atShare(random(), all) ?? oneOf(random, all)
}

/** The one in which a share of the whole weight, from 0 to 1, is reached. */
function atShare<T extends { readonly weight: number }>(share: number, all: readonly T[]): T | undefined {
  let left = share * all.reduce((sum, { weight }) => sum + weight, 0)
  for (const one of all) {
    left -= one.weight
    if (left < 0) return one
  }
  return all.at(-1)
}

/** The instant of a time of day in the office. */
export const instantOn = (on: string, time: string) => new Date(`${on}T${time}:00+07:00`).toISOString()

/**
 * `count` days from `first` to `last`, in order, spread by the weight of each month (January first), none of them `off`.
 */
export function daysSpread(
  random: Random,
  count: number,
  [first, last]: readonly [string, string],
  monthWeights: readonly number[],
  off: readonly (readonly [first: string, last: string])[] = [],
): string[] {
  const days: { on: string; weight: number }[] = []
  const isOff = (on: string) => off.some(([from, to]) => [on, on.slice(5)].some((day) => from <= day && day <= to))
  for (let on = first; on <= last; on = dayAfter(on, 1))
    if (!isOff(on)) days.push({ on, weight: monthWeights[Number(on.slice(5, 7)) - 1] ?? 1 })
  return Array.from({ length: count }, (_, index) => atShare((index + random()) / count, days)?.on ?? last)
}

/** A place inside the first outline, away from its corners' accidents; undefined when none is found soon. */
export function placeIn(shape: { readonly coordinates: unknown }, random: Random): LonLat | undefined {
  const outlines = (shape.coordinates as readonly (readonly Ring[])[]).flatMap(([outline]) =>
    outline ? [outline] : [],
  )
  const [outline] = outlines.sort((a, b) => b.length - a.length)
  if (!outline) return undefined
  const [lons, lats] = [outline.map(([lon]) => lon), outline.map(([, lat]) => lat)]
  const within = (numbers: readonly number[]) => {
    const least = Math.min(...numbers)
    return least + random() * (Math.max(...numbers) - least)
  }
  for (let attempt = 0; attempt < 60; attempt++) {
    const at: Position = [rounded(within(lons)), rounded(within(lats))]
    if (ringContains(outline, at)) return { lon: at[0], lat: at[1] }
  }
  return undefined
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
