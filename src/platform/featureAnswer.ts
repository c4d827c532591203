// What is asked of a collection that map programs read, and what it answers (OGC API – Features). Pure.
import type { Bounds, Geometry } from '../geo/geometry.ts'

/** Part of the input of every read that is a collection. */
export interface FeatureQuestion {
  /** Only what reaches into these bounds, in degrees. */
  readonly bounds?: Bounds
  /** As it was on this day. */
  readonly asOf?: string
  readonly limit: number
  /** What the answer before called `next`. */
  readonly after?: string
  readonly id?: string
  readonly filters?: Readonly<Record<string, string>>
}

/** What such a read answers. */
export interface FeatureAnswer {
  readonly matched: number
  readonly features: readonly {
    readonly id: string
    readonly properties: Readonly<Record<string, string | number | boolean | null>>
    /** In WGS84. */
    readonly geometry: Geometry
  }[]
  /** Asked with `after`, the features that follow; null: there are none. */
  readonly next: string | null
}
