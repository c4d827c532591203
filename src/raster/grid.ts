// Where the pixels of an image lie.

/** Pixel p stands in column p % width and row p / width, rows from above. */
export interface Grid {
  readonly width: number
  readonly height: number
}

/** A grid on a plane, in the unit of its coordinates. */
export interface PlacedGrid extends Grid {
  /** The outer corner of the first pixel. */
  readonly originX: number
  readonly originY: number
  readonly pixelWidth: number
  /** Below 0 where rows run from north to south. */
  readonly pixelHeight: number
}
