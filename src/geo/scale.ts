// What a scale bar shows: a round length that fits, and its width on the screen or paper.
import { radians, semiMajorM } from './ellipsoid.ts'

export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten, in metres. */
  readonly lengthM: number
  /** In the same unit as the space given. */
  readonly width: number
}

/** Ground metres of one pixel of a web map with tiles of 512 pixels, at a latitude. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (Math.cos(radians(lat)) * 2 * Math.PI * semiMajorM) / (512 * 2 ** zoom)
}

/** The longest round bar not wider than `space`, where one unit of space is `metresPerUnit` on the ground. */
export function scaleBar(metresPerUnit: number, space: number): ScaleBar {
  const longest = metresPerUnit * space
  const power = 10 ** Math.floor(Math.log10(longest))
  const step = [5, 2, 1].find((times) => times * power <= longest * (1 + 1e-12)) ?? 1
  return { lengthM: step * power, width: (step * power) / metresPerUnit }
}
