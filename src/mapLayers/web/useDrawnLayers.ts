import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { clickable, type DrawnLayer, drawLayers } from './drawnLayers.ts'

export interface ClickedFeature {
  readonly layerFileId: string
  readonly featureNumber: number
}

/** What of the office's own is clicked before a layer. */
const marks = ['evidence-mark', 'points-mark', 'evidence-cluster']

/** Keeps the layers on the map through every change of its style, and says which feature was clicked; undefined: none. */
export function useDrawnLayers(
  map: MapLibreMap | undefined,
  layers: readonly DrawnLayer[],
  onClick?: (clicked: ClickedFeature | undefined) => void,
) {
  const now = useRef({ layers, onClick })
  now.current = { layers, onClick }

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
      const { layers: drawn, onClick: tell } = now.current
      if (!tell || map.getCanvas().dataset.tool || at(point, marks)) return
      const found = at(point, clickable(map, drawn))
      // The source is named after the file: `own-layer <file> <label>`.
      const layerFileId = found?.source.split(' ')[1]
      tell(found && layerFileId ? { layerFileId, featureNumber: Number(found.properties.number) } : undefined)
    }
    const move = ({ point }: { point: { x: number; y: number } }) => {
      if (now.current.onClick && !map.getCanvas().dataset.tool && at(point, clickable(map, now.current.layers)))
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
