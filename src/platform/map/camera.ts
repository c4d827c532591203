// Where a map looks, and how that is written into an address: `ban-do=12.5/16.4600/107.4700` (zoom, latitude, longitude).

export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** The district of the three units. */
export const homeCamera: Camera = { lon: 107.45, lat: 16.4, zoom: 10.2 }
/** The same as a box: west, south, east, north. */
export const homeBounds = [107.25, 16.2, 107.65, 16.6] as const
/** The whole country with both archipelagos in view. */
export const countryBounds = [102.1, 6.5, 117.9, 23.5] as const

/** The camera as text; four decimals are about ten metres. */
export function cameraText({ lon, lat, zoom }: Camera): string {
  return `${Number(zoom.toFixed(2))}/${lat.toFixed(4)}/${lon.toFixed(4)}`
}

/** The camera that a text names; undefined for anything else. */
export function cameraOf(text: unknown): Camera | undefined {
  if (typeof text !== 'string') return undefined
  const [zoom, lat, lon, ...rest] = text.split('/').map(Number)
  if (zoom === undefined || lat === undefined || lon === undefined || rest.length) return undefined
  const isPlace = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22
  return isPlace ? { lon, lat, zoom } : undefined
}
