// The MapLibre style: ground (sketch, or the office's own base map), units, evidence, what is measured. No glyphs and no
// sprite are named: letters come from the web font, marks are drawn here, nothing leaves for another host.
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { scales } from '../../look/scales.ts'
import type { BaseMap } from '../../map/baseMap.ts'
import { type MapColours, mapColours } from '../../map/mapColours.ts'
import { sketchBase } from '../../map/sketchBase.ts'
import { baseMapLayers } from './baseMapLayers.ts'
import { strongFont } from './mapFonts.ts'
import { sketchLayers } from './sketchLayers.ts'

export interface StyleChoice {
  readonly theme: 'light' | 'dark'
  readonly baseMap?: BaseMap | null
  /** Addresses of our vector tiles, with {z}/{x}/{y}. */
  readonly unitTiles?: string
  readonly evidenceTiles?: string
}

type GeoJson = GeoJSONSourceSpecification['data']
const emptyCollection = { type: 'FeatureCollection', features: [] } as const

export function mapStyle({ theme, baseMap, unitTiles, evidenceTiles }: StyleChoice): StyleSpecification {
  const colours = mapColours(theme)
  const sources: Record<string, SourceSpecification> = {
    sketch: { type: 'geojson', data: sketchBase as unknown as GeoJson },
    points: { type: 'geojson', data: emptyCollection as unknown as GeoJson, promoteId: 'id' },
    chosen: { type: 'geojson', data: emptyCollection as unknown as GeoJson },
    measure: { type: 'geojson', data: emptyCollection as unknown as GeoJson },
  }
  const ground = baseMap ? baseMapLayers(baseMap, colours, theme) : { sources: {}, layers: [] }
  if (unitTiles) sources.units = { type: 'vector', tiles: [unitTiles], minzoom: 4, maxzoom: 14, promoteId: 'id' }
  if (evidenceTiles)
    sources.evidence = { type: 'vector', tiles: [evidenceTiles], minzoom: 5, maxzoom: 15, promoteId: 'id' }
  return {
    version: 8,
    sources: { ...sources, ...ground.sources },
    layers: [
      { id: 'page', type: 'background', paint: { 'background-color': colours.page } },
      ...sketchLayers(colours, { hasBaseMap: Boolean(baseMap), baseLayers: ground.layers }),
      ...(unitTiles ? unitLayers(colours) : []),
      ...(evidenceTiles ? markLayers('evidence', colours, 'evidence') : []),
      ...markLayers('points', colours),
      ...chosenLayers(colours),
      ...measureLayers(),
    ],
  }
}

function unitLayers(colours: MapColours): LayerSpecification[] {
  const from = { source: 'units', 'source-layer': 'units' } as const
  return [
    { id: 'unit-tint', type: 'fill', ...from, paint: { 'fill-color': colours.unitTint, 'fill-opacity': 0.1 } },
    {
      id: 'unit-case',
      type: 'line',
      ...from,
      paint: { 'line-color': colours.unitCase, 'line-width': 3.6, 'line-opacity': 0.85 },
    },
    {
      id: 'unit-line',
      type: 'line',
      ...from,
      paint: { 'line-color': colours.unitLine, 'line-width': 1.2, 'line-dasharray': [7, 2.5, 1.5, 2.5] },
    },
    {
      id: 'unit-name',
      type: 'symbol',
      ...from,
      minzoom: 9,
      filter: ['==', ['get', 'isLabel'], true],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': strongFont,
        'text-size': 13,
        'text-max-width': 8,
        // Gives way to marks, which are placed first.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.6,
      },
      paint: { 'text-color': colours.text, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
  ]
}

/** Single things as marks of their kind, many as a disc with their number. */
function markLayers(source: string, colours: MapColours, sourceLayer?: string): LayerSpecification[] {
  const from = { source, ...(sourceLayer ? { 'source-layer': sourceLayer } : {}) }
  const isMany: ['>', ['to-number', ['get', string]], number] = ['>', ['to-number', ['get', 'count']], 1]
  return [
    {
      id: `${source}-mark`,
      type: 'symbol',
      ...from,
      filter: ['!', isMany],
      layout: {
        'icon-image': ['coalesce', ['image', ['get', 'evidenceKind']], ['image', 'other']],
        'icon-allow-overlap': true,
      },
    },
    {
      id: `${source}-cluster`,
      type: 'circle',
      ...from,
      filter: isMany,
      paint: {
        'circle-color': colours.cluster,
        'circle-radius': ['interpolate', ['linear'], ['log10', ['to-number', ['get', 'count']]], 0.3, 11, 4, 24],
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: `${source}-number`,
      type: 'symbol',
      ...from,
      filter: isMany,
      layout: {
        'text-field': ['number-format', ['get', 'count'], { locale: 'vi' }],
        'text-font': strongFont,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-padding': 8,
      },
      paint: { 'text-color': colours.clusterText },
    },
  ]
}

/** What is selected: a white ring under an ink ring, never another fill. */
function chosenLayers(colours: MapColours): LayerSpecification[] {
  const ring = (id: string, width: number, colour: string): LayerSpecification => ({
    id,
    type: 'circle',
    source: 'chosen',
    paint: {
      'circle-radius': 17,
      'circle-opacity': 0,
      'circle-stroke-color': colour,
      'circle-stroke-width': width,
    },
  })
  return [ring('chosen-under', 6, colours.halo), ring('chosen', 2.6, colours.chosen)]
}

const measured = scales.nuoc[5]

function measureLayers(): LayerSpecification[] {
  return [
    { id: 'measure-fill', type: 'fill', source: 'measure', paint: { 'fill-color': measured, 'fill-opacity': 0.15 } },
    { id: 'measure-case', type: 'line', source: 'measure', paint: { 'line-color': '#FFFFFF', 'line-width': 5 } },
    { id: 'measure-line', type: 'line', source: 'measure', paint: { 'line-color': measured, 'line-width': 2.5 } },
    {
      id: 'measure-corner',
      type: 'circle',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5,
        'circle-color': measured,
        'circle-stroke-color': '#FFFFFF',
        'circle-stroke-width': 2,
      },
    },
  ]
}
