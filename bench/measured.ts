// One line of a benchmark.
export interface Measured {
  readonly name: string
  readonly n: number
  readonly median_s: number
  /** Units per second; null where a rate says nothing. */
  readonly rate: number | null
  readonly unit: string
}
