// The office's own base map under ours: a picture as it is, or vector layers of the usual names in our quiet colours.
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { BaseMap } from '../../map/baseMap.ts'
import type { MapColours } from '../../map/mapColours.ts'

export function baseMapLayers(baseMap: BaseMap, colours: MapColours, theme: 'light' | 'dark') {
  const isPmtiles = baseMap.tiles.startsWith('pmtiles://')
  const address = isPmtiles
    ? baseMap.tiles.replace('pmtiles://', `pmtiles://${location.origin}`)
    : absolute(baseMap.tiles)
  const zooms = { minzoom: baseMap.minimumZoom, maxzoom: baseMap.maximumZoom }
  const place = isPmtiles ? { url: address } : { tiles: [address], ...zooms }
  const source = (
    baseMap.kind === 'raster' ? { type: 'raster', tileSize: 256, ...place } : { type: 'vector', ...place }
  ) as SourceSpecification
  return {
    sources: { base: source },
    layers: baseMap.kind === 'raster' ? [picture(theme)] : drawing(colours),
  }
}

const absolute = (address: string) => (address.startsWith('/') ? `${location.origin}${address}` : address)

const picture = (theme: 'light' | 'dark'): LayerSpecification => ({
  id: 'base',
  type: 'raster',
  source: 'base',
  paint:
    theme === 'dark' ? { 'raster-brightness-max': 0.55, 'raster-saturation': -0.4 } : { 'raster-saturation': -0.3 },
})

/** Names of OpenMapTiles and of Protomaps; a layer that the file lacks draws nothing. */
function drawing(colours: MapColours): LayerSpecification[] {
  const fill = (layer: string, colour: string): LayerSpecification => ({
    id: `base-${layer}`,
    type: 'fill',
    source: 'base',
    'source-layer': layer,
    paint: { 'fill-color': colour },
  })
  const line = (layer: string, colour: string, width: number): LayerSpecification => ({
    id: `base-${layer}`,
    type: 'line',
    source: 'base',
    'source-layer': layer,
    paint: { 'line-color': colour, 'line-width': width },
  })
  return [
    fill('earth', colours.land),
    fill('water', colours.water),
    line('waterway', colours.water, 1.5),
    line('roads', colours.roadCase, 1.5),
    line('transportation', colours.roadCase, 1.5),
  ]
}
