// Which pixels of an image show the ground, from the layer that comes with the product.
// Sentinel-2 L2A: SCL (Sen2Cor; Sentinel-2 Products Specification). Landsat Collection 2: QA_PIXEL (USGS LSDS-1618, LSDS-1619), bits from the
// lowest. HLS 2.0: Fmask (HLS User Guide 2.0), bits from the lowest; 255 is fill.
import type { Grid } from './grid.ts'

/** Class n of SCL at place n. */
export const sceneClasses = [
  'noData',
  'defective',
  'darkArea',
  'cloudShadow',
  'vegetation',
  'bare',
  'water',
  'unclassified',
  'cloudProbable',
  'cloudCertain',
  'thinCirrus',
  'snow',
] as const
export type SceneClass = (typeof sceneClasses)[number]

/** Bit n of QA_PIXEL at place n. Landsat 4 to 7 have no cirrus. The bits above say how sure each is. */
export const qaPixelBits = ['fill', 'dilatedCloud', 'cirrus', 'cloud', 'cloudShadow', 'snow', 'clear', 'water'] as const
/** Bit n of Fmask at place n. */
export const fmaskBits = ['cirrus', 'cloud', 'besideCloud', 'cloudShadow', 'snow', 'water'] as const

/** 1: the ground is seen, 0: not. */
export type ClearMask = Uint8Array

/** Clear is what is of one of these classes. */
export function clearByScene(layer: Uint8Array, clear: readonly SceneClass[]): ClearMask {
  return Uint8Array.from(layer, (number) => {
    const name = sceneClasses[number]
    return name !== undefined && clear.includes(name) ? 1 : 0
  })
}

/** Clear is what has none of these bits, and is not fill. */
export function clearByQaPixel(layer: Uint16Array, hindrances: readonly (typeof qaPixelBits)[number][]): ClearMask {
  const hindering = bitsOf(qaPixelBits, ['fill', ...hindrances])
  return Uint8Array.from(layer, (bits) => (bits & hindering ? 0 : 1))
}

/**
 * Clear is what has none of these bits, is not fill, and has no more aerosol than `greatestAerosol`: the two bits above (0 by climatology,
 * 1 low, 2 moderate, 3 high).
 */
export function clearByFmask(
  layer: Uint8Array,
  hindrances: readonly (typeof fmaskBits)[number][],
  greatestAerosol: 0 | 1 | 2 | 3 = 3,
): ClearMask {
  const hindering = bitsOf(fmaskBits, hindrances)
  return Uint8Array.from(layer, (bits) => (bits === 255 || bits & hindering || bits >> 6 > greatestAerosol ? 0 : 1))
}

/** Nor is clear what lies within so many pixels, in rows and columns, of what is not: the rims of clouds and shadows are seldom found whole. */
export function withMargin({ width, height }: Grid, clear: ClearMask, margin: number): ClearMask {
  const near = clear.slice()
  for (let p = 0; p < clear.length; p++) {
    if (clear[p] !== 0) continue
    const [column, row] = [p % width, Math.floor(p / width)]
    const last = Math.min(column + margin, width - 1)
    for (let y = Math.max(row - margin, 0); y <= Math.min(row + margin, height - 1); y++)
      near.fill(0, y * width + Math.max(column - margin, 0), y * width + last + 1)
  }
  return near
}

/** What is not clear becomes unknown. */
export function keepClear(values: Float32Array | Float64Array, clear: ClearMask): void {
  for (let p = 0; p < values.length; p++) if (clear[p] === 0) values[p] = Number.NaN
}

const bitsOf = <Name extends string>(names: readonly Name[], chosen: readonly Name[]) =>
  chosen.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0)
