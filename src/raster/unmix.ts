// A pixel as a mixture of pure surfaces: shares that are not below 0 and make 1 together, whose mixture comes nearest to what was measured.
// Adams, Smith & Johnson 1986 (Journal of Geophysical Research 91); fully constrained: Heinz & Chang 2001 (IEEE TGRS 39).
// Every set of surfaces is tried as if it alone were there; the best of those whose shares hold is the solution, for the best mixture of all
// lies within one of them. With five surfaces these are 31.
import { leastSquares } from './leastSquares.ts'

/** Pure spectra, one after another: band b of surface s at s * bands + b. */
export interface Endmembers {
  readonly surfaces: number
  readonly bands: number
  readonly spectra: Float64Array
}

/** Room for one pixel, made once for all. */
export interface UnmixRoom {
  readonly matrix: Float64Array
  readonly right: Float64Array
  readonly members: Int32Array
}

export const unmixRoom = ({ surfaces, bands }: Endmembers): UnmixRoom => ({
  matrix: new Float64Array(bands * surfaces),
  right: new Float64Array(bands),
  members: new Int32Array(surfaces),
})

/** Writes the share of each surface in a spectrum; answers the square of what is left over, NaN where the spectrum is not whole. */
export function unmix(endmembers: Endmembers, spectrum: Float64Array, shares: Float64Array, room: UnmixRoom): number {
  const { surfaces, bands, spectra } = endmembers
  const { members, right } = room
  shares.fill(Number.NaN)
  let least = Number.POSITIVE_INFINITY
  if (!spectrum.every(Number.isFinite)) return Number.NaN
  for (let set = 1; set < 1 << surfaces; set++) {
    let count = 0
    for (let s = 0; s < surfaces; s++)
      if ((set >> s) & 1) {
        members[count] = s
        count += 1
      }
    if (!solved(endmembers, spectrum, count, room)) continue
    // The share of the first is what the others leave; then the mixture's distance.
    let first = 1
    for (let k = 1; k < count; k++) first -= right[k - 1] as number
    let isShare = first >= 0
    for (let k = 1; k < count; k++) isShare = isShare && (right[k - 1] as number) >= 0
    if (!isShare) continue
    let distance = 0
    for (let b = 0; b < bands; b++) {
      let mixed = first * (spectra[(members[0] as number) * bands + b] as number)
      for (let k = 1; k < count; k++)
        mixed += (right[k - 1] as number) * (spectra[(members[k] as number) * bands + b] as number)
      distance += ((spectrum[b] as number) - mixed) ** 2
    }
    if (!(distance < least)) continue
    least = distance
    shares.fill(0)
    shares[members[0] as number] = first
    for (let k = 1; k < count; k++) shares[members[k] as number] = right[k - 1] as number
  }
  return least
}

/** Least squares of x - e0 on e1 - e0, e2 - e0 …; the shares of all members but the first stand in `right` then. */
function solved({ bands, spectra }: Endmembers, spectrum: Float64Array, count: number, room: UnmixRoom): boolean {
  const { matrix, right, members } = room
  const origin = (members[0] as number) * bands
  const columns = count - 1
  for (let b = 0; b < bands; b++) {
    const start = spectra[origin + b] as number
    right[b] = (spectrum[b] as number) - start
    for (let k = 1; k < count; k++)
      matrix[b * columns + k - 1] = (spectra[(members[k] as number) * bands + b] as number) - start
  }
  return columns === 0 || leastSquares(matrix, right, bands, columns)
}
