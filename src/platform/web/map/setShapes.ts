import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

type Shapes = Exclude<Parameters<GeoJSONSource['setData']>[0], string>

const drawn = new WeakMap<GeoJSONSource, { key: string; shapes: Shapes }>()

/**
 * Puts shapes into a GeoJSON source, unless they are there. A change of style (theme, filters) empties such sources again;
 * so it is called after each, and must not itself cause the next.
 */
export function setShapes(map: MapLibreMap, name: string, shapes: Shapes) {
  const source = map.getSource<GeoJSONSource>(name)
  if (!source) return
  const key = JSON.stringify(shapes)
  const before = drawn.get(source)
  const isThere = before ? before.key === key && source.serialize().data === before.shapes : key === nothing
  if (isThere) return
  drawn.set(source, { key, shapes })
  source.setData(shapes)
}

const nothing = JSON.stringify({ type: 'FeatureCollection', features: [] })
