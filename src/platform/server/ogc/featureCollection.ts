// What a feature hands over so that map programs (QGIS, ArcGIS, ogr2ogr) read one of its lists by address: OGC API – Features.
import type { Bounds } from '../../../geo/geometry.ts'
import type { ReadContract } from '../../contract.ts'
import type { Language } from '../../words.ts'

export interface FeatureCollection {
  /** In the address. */
  readonly id: string
  /** Takes a FeatureQuestion, answers a FeatureAnswer. */
  readonly contract: ReadContract
  readonly words: Readonly<Record<Language, { readonly title: string; readonly description: string }>>
  /** Properties by which is filtered: `?tk=67`. */
  readonly filters: readonly string[]
  /** In degrees; where the features are, roughly. */
  readonly extent: Bounds
}
