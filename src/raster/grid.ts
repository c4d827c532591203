// Where the pixels of an image lie.

/** Pixel p stands in column p % width and row p / width, rows from above. */
export interface Grid {
  readonly width: number
  readonly height: number
}
