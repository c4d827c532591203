// How plots are drawn on a map: filled by kind, from near with their outlines and numbers.
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { font } from '../../../platform/web/map/mapFonts.ts'
import { tileAddress } from '../../../platform/web/map/tileAddress.ts'
import type { Colouring } from '../../plotMap/mosaic.ts'
import { coloursOf, unknownColour } from '../../plotMap/plotColours.ts'

export interface PlotLayerLook {
  /** The day, where it is not today. */
  readonly asOf: string | undefined
  readonly colouring: Colouring
  /** 0 to 1. */
  readonly opacity: number
}

const source = 'plots-of-register'
export const fillLayer = `${source}-fill`
const chosenLayer = `${source}-chosen`
/** What else stands on the map lies above, the first that is there. */
const above = ['unit-case', 'unit-name', 'evidence-mark', 'points-mark']

/** Shows the plots like this, or takes them from the map; changes nothing where they are so already. */
export function drawPlots(map: MapLibreMap, look: PlotLayerLook | undefined, chosenId: string | undefined) {
  // While a style is still opening nothing can be added; it says `styledata` when it is there.
  const style = map.getStyle()
  if (!style) return
  const tiles = look
    ? tileAddress('plots', { colouring: look.colouring, ...(look.asOf ? { asOf: look.asOf } : {}) })
    : ''
  const drawn = style.sources[source]
  if (drawn && !(look && 'tiles' in drawn && drawn.tiles?.[0] === tiles)) {
    for (const { id } of style.layers.filter((layer) => 'source' in layer && layer.source === source))
      map.removeLayer(id)
    map.removeSource(source)
  }
  if (!look) return
  if (!map.getSource(source)) {
    map.addSource(source, { type: 'vector', tiles: [tiles], minzoom: 4, maxzoom: 16 })
    const before = above.find((id) => map.getLayer(id))
    for (const layer of layersOf(look)) map.addLayer(layer, before)
  }
  map.setPaintProperty(fillLayer, 'fill-opacity', look.opacity)
  map.setFilter(chosenLayer, ['==', ['get', 'id'], chosenId ?? ''])
}

function layersOf({ colouring, opacity }: PlotLayerLook): LayerSpecification[] {
  const from = { source, 'source-layer': 'plots' } as const
  const areas: ['!=', ['get', string], boolean] = ['!=', ['get', 'isLabel'], true]
  const colour = ['match', ['get', colouring], ...coloursOf(colouring).flat(), unknownColour]
  return [
    {
      id: fillLayer,
      type: 'fill',
      ...from,
      filter: areas,
      paint: { 'fill-color': colour as never, 'fill-opacity': opacity, 'fill-antialias': false },
    },
    {
      id: `${source}-line`,
      type: 'line',
      ...from,
      minzoom: 13,
      filter: ['all', areas, ['!=', ['get', 'isMerged'], true]],
      paint: {
        'line-color': '#FFFFFF',
        'line-opacity': 0.85,
        'line-width': ['interpolate', ['linear'], ['zoom'], 13, 0.3, 16, 1.2],
      },
    },
    {
      id: chosenLayer,
      type: 'line',
      ...from,
      filter: ['==', ['get', 'id'], ''],
      paint: { 'line-color': '#1A1D19', 'line-width': 2.5 },
    },
    {
      id: `${source}-label`,
      type: 'symbol',
      ...from,
      minzoom: 15,
      filter: ['==', ['get', 'isLabel'], true],
      layout: { 'text-field': ['get', 'label'], 'text-font': font, 'text-size': 11 },
      paint: { 'text-color': '#1A1D19', 'text-halo-color': '#FFFFFF', 'text-halo-width': 1.4 },
    },
  ]
}
