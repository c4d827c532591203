// How a file of a layer is drawn on a map: put there, taken away, made fainter, again after each change of style.
import type { LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl'
import { font } from '../../platform/web/map/mapFonts.ts'
import { tileAddress } from '../../platform/web/map/tileAddress.ts'
import type { LayerKind } from '../mapLayer.ts'

export interface DrawnLayer {
  readonly layerFileId: string
  readonly colour: string
  readonly labelField: string | null
  /** 0 to 1. */
  readonly opacity: number
  /** Ready tiles; left out: features. */
  readonly archive?: Archive | undefined
}

interface Archive {
  readonly layerKind: LayerKind
  readonly minimumZoom: number
  readonly maximumZoom: number
  readonly bounds: readonly number[] | null
  readonly tileLayers: readonly string[]
}

interface Shown extends Omit<Archive, 'minimumZoom' | 'maximumZoom'> {
  readonly minimumZoom: number | null
  readonly maximumZoom: number | null
}

/** What of a row or an opened file the map needs beyond its looks. */
export function archiveOf(shown: Shown): Archive | undefined {
  const { layerKind, minimumZoom, maximumZoom, bounds, tileLayers } = shown
  if (layerKind === 'vector') return undefined
  return { layerKind, minimumZoom: minimumZoom ?? 0, maximumZoom: maximumZoom ?? 14, bounds, tileLayers }
}

const prefix = 'own-layer'
const partId = (layerFileId: string, part: string) => `${prefix}-${part}-${layerFileId}`
/** Marks of the office stay above. */
const marksAbove = ['unit-name', 'evidence-mark', 'points-mark']

/** The parts of layers that can be clicked and are on the map now. */
export const clickable = (map: MapLibreMap) =>
  (map.getStyle()?.layers ?? []).map(({ id }) => id).filter((id) => /^own-layer-(fill|line|point)-/.test(id))

/** Makes the map show exactly these; changes nothing where they are there already. */
export function drawLayers(map: MapLibreMap, layers: readonly DrawnLayer[]) {
  // While a style is still opening nothing can be added; it says `styledata` when it is there.
  const style = map.getStyle()
  if (!style) return
  const wanted = new Set(layers.map(sourceId))
  for (const source of Object.keys(style.sources)) {
    if (!source.startsWith(prefix) || wanted.has(source)) continue
    for (const { id } of style.layers.filter((layer) => 'source' in layer && layer.source === source))
      map.removeLayer(id)
    map.removeSource(source)
  }
  const above = marksAbove.find((id) => map.getLayer(id))
  for (const layer of layers) {
    if (!map.getSource(sourceId(layer))) {
      map.addSource(sourceId(layer), sourceOf(layer))
      for (const part of layersOf(layer)) map.addLayer(part, above)
    }
    for (const part of layersOf(layer))
      for (const [name, value] of Object.entries(part.paint ?? {}))
        map.setPaintProperty(part.id, name as never, value as never)
  }
}

/** A changed label means other tiles. */
const sourceId = ({ layerFileId, labelField }: DrawnLayer) => `${prefix} ${layerFileId} ${labelField ?? ''}`

function sourceOf(layer: DrawnLayer): SourceSpecification {
  const { layerFileId, archive } = layer
  if (!archive) return featureSource(layer)
  const { minimumZoom: minzoom, maximumZoom: maxzoom, bounds } = archive
  const tiles = {
    tiles: [tileAddress('mapLayer', { layerFileId }).replace('.mvt', '.tile')],
    ...{ minzoom, maxzoom },
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
  }
  return archive.layerKind === 'rasterTiles'
    ? { type: 'raster', tileSize: 256, ...tiles }
    : { type: 'vector', ...tiles }
}

const featureSource = ({ layerFileId, labelField }: DrawnLayer): SourceSpecification => ({
  type: 'vector',
  tiles: [tileAddress('mapLayer', { layerFileId, ...(labelField ? { labelField } : {}) })],
  minzoom: 0,
  maxzoom: 16,
})

function layersOf(layer: DrawnLayer): LayerSpecification[] {
  const { archive, layerFileId, opacity } = layer
  if (!archive) return featureLayers(layer)
  if (archive.layerKind === 'vectorTiles') return archive.tileLayers.flatMap((name) => tileLayers(layer, name))
  const id = partId(layerFileId, 'picture')
  return [{ id, type: 'raster', source: sourceId(layer), paint: { 'raster-opacity': opacity } }]
}

/** One layer of an archive of vector tiles, whatever it holds, in the colour of the layer. */
function tileLayers(layer: DrawnLayer, name: string): LayerSpecification[] {
  const { layerFileId, colour, opacity } = layer
  const from = { source: sourceId(layer), 'source-layer': name } as const
  const id = (part: string) => `${partId(layerFileId, part)} ${name}`
  const typeIs = (type: string): ['==', ['geometry-type'], string] => ['==', ['geometry-type'], type]
  return [
    {
      id: id('fill'),
      type: 'fill',
      ...from,
      filter: typeIs('Polygon'),
      paint: { 'fill-color': colour, 'fill-opacity': 0.22 * opacity },
    },
    {
      id: id('line'),
      type: 'line',
      ...from,
      paint: { 'line-color': colour, 'line-width': 1.4, 'line-opacity': opacity },
    },
    {
      id: id('point'),
      type: 'circle',
      ...from,
      filter: typeIs('Point'),
      paint: { 'circle-color': colour, 'circle-radius': 4, 'circle-opacity': opacity },
    },
  ]
}

function featureLayers(layer: DrawnLayer): LayerSpecification[] {
  const { layerFileId, colour, opacity } = layer
  const from = { source: sourceId(layer), 'source-layer': 'mapLayer' } as const
  const shapeIs = (kind: string): ['==', ['get', string], string] => ['==', ['get', 'shapeKind'], kind]
  const id = (part: string) => partId(layerFileId, part)
  return [
    {
      id: id('fill'),
      type: 'fill',
      ...from,
      filter: shapeIs('area'),
      paint: { 'fill-color': colour, 'fill-opacity': 0.22 * opacity },
    },
    {
      id: id('line'),
      type: 'line',
      ...from,
      filter: ['!', shapeIs('point')],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 2.2, 'line-opacity': opacity },
    },
    {
      id: id('point-case'),
      type: 'circle',
      ...from,
      filter: shapeIs('point'),
      paint: { 'circle-color': '#FFFFFF', 'circle-radius': 7, 'circle-opacity': opacity },
    },
    {
      id: id('point'),
      type: 'circle',
      ...from,
      filter: shapeIs('point'),
      paint: { 'circle-color': colour, 'circle-radius': 5.5, 'circle-opacity': opacity },
    },
    {
      id: id('label'),
      type: 'symbol',
      ...from,
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': font,
        'text-size': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-max-width': 9,
      },
      paint: {
        'text-color': colour,
        'text-opacity': opacity,
        'text-halo-color': '#FFFFFF',
        'text-halo-width': 1.8,
      },
    },
  ]
}
