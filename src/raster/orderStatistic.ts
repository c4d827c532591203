// Medians and percentiles of the first numbers of an array, linear between neighbours (Hyndman & Fan 1996, type 7), as numpy has them.

/** Sorts values[0 … count) and answers the percentile at `share` (0 … 1) of them; NaN for none. */
export function percentile(values: Float64Array, count: number, share: number): number {
  values.subarray(0, count).sort()
  return percentileOfSorted(values, count, share)
}

/** The same of what is sorted. */
export function percentileOfSorted(sorted: Float64Array, count: number, share: number): number {
  if (count === 0) return Number.NaN
  const rank = (count - 1) * share
  const below = Math.floor(rank)
  const weight = rank - below
  const lower = sorted[below] as number
  return weight === 0 ? lower : lower * (1 - weight) + (sorted[below + 1] as number) * weight
}

/** The median; values[0 … count) are sorted by it. */
export function median(values: Float64Array, count: number): number {
  values.subarray(0, count).sort()
  const middle = count >> 1
  if (count === 0) return Number.NaN
  return count % 2 === 1
    ? (values[middle] as number)
    : ((values[middle - 1] as number) + (values[middle] as number)) / 2
}
