// An image on another grid of the same plane. Nearest and bilinear: Press et al. 2007 (Numerical Recipes, 3.6), values standing in the middles
// of their pixels; average: the mean of what a pixel covers, by area. What is unknown does not count: the rest of the weights is made whole.
// Outside of the image nothing is known, nor by `bilinear` in a pixel that is unknown: no value is made up below a cloud. As GDAL has it, but
// that its bilinear takes in more pixels on a coarser grid; there `average` is meant.
import type { PlacedGrid } from './grid.ts'

export const resamplings = ['nearest', 'bilinear', 'average'] as const
type Resampling = (typeof resamplings)[number]

/** Weights of the columns (or rows) of the source for each of the target: entries starts[i] … starts[i + 1). */
interface Weights {
  readonly starts: Int32Array
  readonly places: readonly number[]
  readonly weights: readonly number[]
}

/** Classes (forest types, masks) by `nearest` only: a mean of two classes is a third. */
export function resample(
  source: PlacedGrid,
  values: Float32Array | Float64Array,
  target: PlacedGrid,
  how: Resampling,
): Float64Array {
  const weigh = { nearest: nearestWeights, bilinear: bilinearWeights, average: averageWeights }[how]
  const columns = weigh(
    axisOf(target.originX, target.pixelWidth, target.width),
    axisOf(source.originX, source.pixelWidth, source.width),
  )
  const rows = weigh(
    axisOf(target.originY, target.pixelHeight, target.height),
    axisOf(source.originY, source.pixelHeight, source.height),
  )
  const own = how === 'bilinear' ? resample(source, values, target, 'nearest') : undefined
  return Float64Array.from({ length: target.width * target.height }, (_, p) => {
    if (own && Number.isNaN(own[p])) return Number.NaN
    const [column, row] = [p % target.width, Math.floor(p / target.width)]
    let [sum, total] = [0, 0]
    for (let i = rows.starts[row] as number; i < (rows.starts[row + 1] as number); i++)
      for (let j = columns.starts[column] as number; j < (columns.starts[column + 1] as number); j++) {
        const value = values[(rows.places[i] as number) * source.width + (columns.places[j] as number)] as number
        if (!Number.isFinite(value)) continue
        const weight = (rows.weights[i] as number) * (columns.weights[j] as number)
        sum += weight * value
        total += weight
      }
    return total > 0 ? sum / total : Number.NaN
  })
}

/** Pixels along one axis. */
interface Axis {
  readonly origin: number
  readonly size: number
  readonly count: number
}
const axisOf = (origin: number, size: number, count: number): Axis => ({ origin, size, count })

type Weigh = (target: Axis, source: Axis) => Weights

/** `weigh` is given where a target pixel begins and ends, in pixels of the source, and adds what it takes of them. */
const weighed =
  (weigh: (from: number, to: number, count: number, add: (place: number, weight: number) => void) => void): Weigh =>
  (target, source) => {
    const starts = new Int32Array(target.count + 1)
    const places: number[] = []
    const weights: number[] = []
    for (let i = 0; i < target.count; i++) {
      const from = (target.origin + i * target.size - source.origin) / source.size
      const to = (target.origin + (i + 1) * target.size - source.origin) / source.size
      weigh(Math.min(from, to), Math.max(from, to), source.count, (place, weight) => {
        places.push(place)
        weights.push(weight)
      })
      starts[i + 1] = places.length
    }
    return { starts, places, weights }
  }

/** The pixel that the middle lies in. */
const nearestWeights = weighed((from, to, count, add) => {
  const place = Math.floor((from + to) / 2)
  if (place >= 0 && place < count) add(place, 1)
})

/** The two whose middles lie about the middle; beyond the outermost middles the outermost alone. */
const bilinearWeights = weighed((from, to, count, add) => {
  const middle = (from + to) / 2
  const left = Math.floor(middle - 0.5)
  const share = middle - 0.5 - left
  if (left >= 0) add(left, 1 - share)
  if (left + 1 < count) add(left + 1, share)
})

/** All that it covers, by how much. */
const averageWeights = weighed((from, to, count, add) => {
  for (let place = Math.max(Math.floor(from), 0); place < Math.min(Math.ceil(to), count); place++)
    add(place, Math.min(to, place + 1) - Math.max(from, place))
})
