// How the sketch is drawn. Over an office's own base map only the two archipelagos and their names remain.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { MapColours } from '../../map/mapColours.ts'
import { font, strongFont } from './mapFonts.ts'

const kindIs = (kind: string): ['==', ['get', string], string] => ['==', ['get', 'kind'], kind]

export function sketchLayers(
  colours: MapColours,
  { hasBaseMap, baseLayers }: { hasBaseMap: boolean; baseLayers: readonly LayerSpecification[] },
): LayerSpecification[] {
  return [...(hasBaseMap ? baseLayers : groundLayers(colours)), ...islandLayers(colours)]
}

function groundLayers(colours: MapColours): LayerSpecification[] {
  const roadWidth: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 3, 16, 8]
  return [
    { id: 'sea', type: 'fill', source: 'sketch', filter: kindIs('sea'), paint: { 'fill-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'sketch', filter: kindIs('country'), paint: { 'fill-color': colours.land } },
    {
      id: 'coast',
      type: 'line',
      source: 'sketch',
      filter: kindIs('country'),
      paint: { 'line-color': colours.coast, 'line-width': 1, 'line-opacity': ['step', ['zoom'], 1, 11, 0.4] },
    },
    { id: 'lagoon', type: 'fill', source: 'sketch', filter: kindIs('lagoon'), paint: { 'fill-color': colours.water } },
    {
      id: 'river',
      type: 'line',
      source: 'sketch',
      filter: kindIs('river'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.water, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1, 12, 5, 16, 16] },
    },
    {
      id: 'road-case',
      type: 'line',
      source: 'sketch',
      minzoom: 8,
      filter: kindIs('road'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.roadCase, 'line-gap-width': roadWidth, 'line-width': 1 },
    },
    {
      id: 'road',
      type: 'line',
      source: 'sketch',
      minzoom: 7,
      filter: kindIs('road'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.road, 'line-width': roadWidth },
    },
    {
      id: 'railway',
      type: 'line',
      source: 'sketch',
      minzoom: 8,
      filter: kindIs('railway'),
      paint: { 'line-color': colours.railway, 'line-width': 1.4, 'line-dasharray': [4, 3] },
    },
    ...(['river', 'road'] as const).map(
      (kind): LayerSpecification => ({
        id: `${kind}-name`,
        type: 'symbol',
        source: 'sketch',
        minzoom: 9.5,
        filter: kindIs(kind),
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 320,
          'text-field': ['get', 'name'],
          'text-font': font,
          'text-size': 11,
        },
        paint: { 'text-color': colours.quietText, 'text-halo-color': colours.halo, 'text-halo-width': 1.5 },
      }),
    ),
    {
      id: 'place-name',
      type: 'symbol',
      source: 'sketch',
      minzoom: 7.5,
      filter: kindIs('place'),
      layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 12 },
      paint: { 'text-color': colours.quietText, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
  ]
}

/** Hoàng Sa and Trường Sa: names and symbols are never crowded out by anything else. */
function islandLayers(colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'island',
      type: 'circle',
      source: 'sketch',
      filter: kindIs('island'),
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 1.5, 8, 4],
        'circle-color': colours.land,
        'circle-stroke-color': colours.text,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'archipelago-name',
      type: 'symbol',
      source: 'sketch',
      filter: kindIs('archipelago'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': strongFont,
        'text-size': 12,
        'text-max-width': 7,
        'text-anchor': 'top',
        'text-offset': [0, 0.8],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colours.text, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
    {
      id: 'island-name',
      type: 'symbol',
      source: 'sketch',
      minzoom: 6.5,
      filter: kindIs('island'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.7, 0],
      },
      paint: { 'text-color': colours.quietText, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
  ]
}
