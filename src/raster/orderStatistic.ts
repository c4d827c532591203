// Medians and percentiles of the first numbers of an array, linear between neighbours (Hyndman & Fan 1996, The American Statistician 50,
// type 7), as numpy has them. By selection in place (Hoare 1961, algorithm 65): nothing is allocated, the numbers are put in another order.

/** The percentile at `share` (0 … 1) of values[0 … count); NaN for none. */
export function percentile(values: Float64Array, count: number, share: number): number {
  if (count === 0) return Number.NaN
  const rank = (count - 1) * share
  const below = Math.floor(rank)
  const weight = rank - below
  const lower = select(values, count, below)
  return weight === 0 ? lower : lower * (1 - weight) + leastFrom(values, below + 1, count) * weight
}

/** The median of values[0 … count): the middle one, or the mean of the two in the middle. */
export function median(values: Float64Array, count: number): number {
  if (count === 0) return Number.NaN
  const middle = count >> 1
  const upper = select(values, count, middle)
  return count % 2 === 1 ? upper : (greatestBefore(values, middle) + upper) / 2
}

/** The number that would stand at `place` if values[0 … count) were sorted; none before it is greater then, none after it less. */
function select(values: Float64Array, count: number, place: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1
      while ((values[j] as number) > pivot) j -= 1
      if (i > j) break
      const held = values[i] as number
      values[i] = values[j] as number
      values[j] = held
      i += 1
      j -= 1
    }
    if (place <= j) high = j
    else if (place >= i) low = i
    else break
  }
  return values[place] as number
}

function leastFrom(values: Float64Array, from: number, count: number): number {
  let least = values[from] as number
  for (let i = from + 1; i < count; i++) if ((values[i] as number) < least) least = values[i] as number
  return least
}

function greatestBefore(values: Float64Array, to: number): number {
  let greatest = values[0] as number
  for (let i = 1; i < to; i++) if ((values[i] as number) > greatest) greatest = values[i] as number
  return greatest
}
