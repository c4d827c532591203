import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { Properties } from '../mapLayer.ts'
import { clickable, type DrawnLayer, drawLayers } from './drawnLayers.ts'

/** A feature by its number, or one of an archive of tiles, which says all it has. */
export type ClickedFeature =
  | { readonly layerFileId: string; readonly featureNumber: number }
  | { readonly layerFileId: string; readonly layerName: string; readonly properties: Properties }

/** What of the office's own is clicked before a layer. */
const marks = ['evidence-mark', 'points-mark', 'evidence-cluster']

/** Keeps the layers on the map through every change of its style, and says which feature was clicked; undefined: none. */
export function useDrawnLayers(
  map: MapLibreMap | undefined,
  layers: readonly DrawnLayer[],
  onClick?: (clicked: ClickedFeature | undefined) => void,
) {
  const tell = useRef(onClick)
  tell.current = onClick

  useEffect(() => {
    if (!map) return
    const draw = () => drawLayers(map, layers)
    draw()
    map.on('styledata', draw)
    return () => void map.off('styledata', draw)
  }, [map, layers])

  useEffect(() => {
    if (!map) return
    const at = (point: { x: number; y: number }, ids: readonly string[]) =>
      map.queryRenderedFeatures([point.x, point.y], { layers: ids.filter((id) => map.getLayer(id)) })[0]
    const click = ({ point }: { point: { x: number; y: number } }) => {
      if (!tell.current || map.getCanvas().dataset.tool || at(point, marks)) return
      const found = at(point, clickable(map))
      // The source is named after the file: `own-layer <file> <label>`.
      const layerFileId = found?.source.split(' ')[1]
      if (!found || !layerFileId) return tell.current(undefined)
      tell.current(
        found.sourceLayer === 'mapLayer'
          ? { layerFileId, featureNumber: Number(found.properties.number) }
          : { layerFileId, layerName: found.sourceLayer ?? '', properties: found.properties },
      )
    }
    const move = ({ point }: { point: { x: number; y: number } }) => {
      if (tell.current && !map.getCanvas().dataset.tool && at(point, clickable(map)))
        map.getCanvas().style.cursor = 'pointer'
    }
    map.on('click', click)
    map.on('mousemove', move)
    return () => {
      map.off('click', click)
      map.off('mousemove', move)
    }
  }, [map])
}
