// What an optical sensor measured of a surface: the share of light that it reflects, by colour.

export const bandNames = ['blue', 'green', 'red', 'nearInfrared', 'shortwave1', 'shortwave2'] as const
export type Band = (typeof bandNames)[number]

/** One value a pixel, 0 … 1 (a little below and above are possible); NaN: not seen. */
export type Reflectances = Float32Array | Float64Array
export type Bands = Readonly<Record<Band, Reflectances>>

/** How a product stores reflectances: value = stored × scale + offset. */
export interface Storage {
  readonly scale: number
  readonly offset: number
  readonly noData: number
}

/**
 * Sentinel-2 L2A of processing baseline 04.00 (25 January 2022) and after, and before it (Sentinel-2 Products Specification, BOA_ADD_OFFSET);
 * Landsat Collection 2 Level 2 (USGS LSDS-1619); HLS 2.0 (User Guide).
 */
export const storages = {
  sentinel2: { scale: 1e-4, offset: -0.1, noData: 0 },
  sentinel2Before2022: { scale: 1e-4, offset: 0, noData: 0 },
  landsat: { scale: 2.75e-5, offset: -0.2, noData: 0 },
  hls: { scale: 1e-4, offset: 0, noData: -9999 },
} as const satisfies Readonly<Record<string, Storage>>

export function reflectances(stored: Int16Array | Uint16Array, { scale, offset, noData }: Storage): Float32Array {
  return Float32Array.from(stored, (value) => (value === noData ? Number.NaN : value * scale + offset))
}
