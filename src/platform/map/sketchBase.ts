// The sketch base as GeoJSON, for the screens and for print. Every feature says what it is in `kind`.
import type { Geometry } from '../../geo/geometry.ts'
import { archipelagos, countryName, countryOutline, sea, seaName } from './seed/country.ts'
import { lagoon, lagoonName, sketchLines, sketchPlaces } from './seed/huongTra.ts'

export type SketchKind =
  | 'sea'
  | 'country'
  | 'lagoon'
  | 'river'
  | 'road'
  | 'railway'
  | 'place'
  | 'archipelago'
  | 'island'

export interface SketchFeature {
  readonly type: 'Feature'
  readonly properties: { readonly kind: SketchKind; readonly name: string }
  readonly geometry: Geometry
}

const feature = (kind: SketchKind, name: string, geometry: Geometry): SketchFeature => ({
  type: 'Feature',
  properties: { kind, name },
  geometry,
})

export const sketchBase: { readonly type: 'FeatureCollection'; readonly features: readonly SketchFeature[] } = {
  type: 'FeatureCollection',
  features: [
    feature('sea', seaName, { type: 'Polygon', coordinates: [sea] }),
    feature('country', countryName, { type: 'Polygon', coordinates: [countryOutline] }),
    feature('lagoon', lagoonName, { type: 'Polygon', coordinates: [lagoon] }),
    ...sketchLines.map(({ kind, name, line }) => feature(kind, name, { type: 'LineString', coordinates: line })),
    ...sketchPlaces.map(({ name, at }) => feature('place', name, { type: 'Point', coordinates: at })),
    ...archipelagos.flatMap(({ name, label, islands }) => [
      feature('archipelago', name, { type: 'Point', coordinates: label }),
      ...islands.map((island) => feature('island', island.name, { type: 'Point', coordinates: island.at })),
    ]),
  ],
}
