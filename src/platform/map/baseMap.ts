// What the screens are told of the configured base map. Runs anywhere.

export interface BaseMap {
  readonly kind: 'raster' | 'vector'
  /** Address template with {z}/{x}/{y}, or a pmtiles:// address. */
  readonly tiles: string
  readonly minimumZoom: number
  readonly maximumZoom: number
}
