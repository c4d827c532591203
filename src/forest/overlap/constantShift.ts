// One constant shift over many plots: a mistake of the coordinate system, not many mistakes of surveying. A sheet moved by d lies over its
// neighbours by d · n·L at each line with the outward normal n and the length L; d is found by least squares (Gauss). Pure.

/** An overlap of a plot of the sheet with one outside of it. */
export interface Leaning {
  readonly plotId: string
  readonly areaM2: number
  /** Outward normals of the plot's line in the overlap, times their length: east, north. */
  readonly leanM: readonly [number, number]
}

export interface ConstantShift {
  readonly shiftM: number
  /** Degrees from north, clockwise: whither the sheet lies off. */
  readonly azimuth: number
  readonly plots: number
}

/** From so many plots on it is no chance; a smaller shift is surveying. */
const [fewestPlots, leastShiftM] = [8, 2]
/** An overlap agrees when it is what the shift makes, within this share; of all their length so much has to agree (corners do not). */
const [within, leastAgreeing] = [0.25, 0.8]

/** Undefined where there is none, where the lines all run one way, or where they do not agree. */
export function constantShift(overlaps: readonly Leaning[]): ConstantShift | undefined {
  const leaning = overlaps.filter(({ leanM: [x, y] }) => Math.hypot(x, y) > 0)
  const first = fitted(leaning)
  if (!first) return undefined
  const agreeing = leaning.filter((one) => agrees(one, first))
  const fit = lengthOf(agreeing) >= leastAgreeing * lengthOf(leaning) ? fitted(agreeing) : undefined
  const plots = new Set(agreeing.map(({ plotId }) => plotId)).size
  if (!fit || plots < fewestPlots || Math.hypot(...fit) < leastShiftM) return undefined
  const azimuth = ((Math.atan2(fit[0], fit[1]) * 180) / Math.PI + 360) % 360
  return { shiftM: Math.hypot(...fit), azimuth, plots }
}

const lengthOf = (overlaps: readonly Leaning[]) => overlaps.reduce((sum, { leanM }) => sum + Math.hypot(...leanM), 0)

const agrees = ({ areaM2, leanM: [x, y] }: Leaning, [dx, dy]: readonly [number, number]) =>
  Math.abs(x * dx + y * dy - areaM2) <= within * areaM2

/** The shift that makes these areas best; each counts by its length, as errors of area grow with it. */
function fitted(overlaps: readonly Leaning[]): readonly [number, number] | undefined {
  let [xx, xy, yy, xa, ya] = [0, 0, 0, 0, 0]
  for (const { areaM2, leanM } of overlaps) {
    const length = Math.hypot(...leanM)
    const [x, y, a] = [leanM[0] / length, leanM[1] / length, areaM2 / length]
    xx += x * x * length
    xy += x * y * length
    yy += y * y * length
    xa += x * a * length
    ya += y * a * length
  }
  const determinant = xx * yy - xy * xy
  // Lines of one direction tell nothing of the shift along them.
  if (determinant <= 0.01 * (xx + yy) ** 2) return undefined
  return [(xa * yy - ya * xy) / determinant, (ya * xx - xa * xy) / determinant]
}
