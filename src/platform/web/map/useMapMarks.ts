// Keeps the points and the chosen mark of a map as the page wants them, and tells which mark was clicked.
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { LonLat } from '../../contract.ts'
import type { MapCanvasProps, MapPoint } from './MapCanvas.tsx'
import { setShapes } from './setShapes.ts'

const markLayers = ['evidence-mark', 'points-mark']
const clusterLayers = ['evidence-cluster']

export function useMapMarks(map: MapLibreMap | undefined, { points, chosen, onChoose }: MapCanvasProps) {
  const choose = useRef(onChoose)
  choose.current = onChoose

  useEffect(() => {
    if (!map) return
    const shownPoints = collection(points ?? [])
    const shownChosen = collection(chosen ? [{ id: 'chosen', ...chosen }] : [])
    const draw = () => {
      setShapes(map, 'points', shownPoints)
      setShapes(map, 'chosen', shownChosen)
    }
    draw()
    map.on('styledata', draw)
    return () => void map.off('styledata', draw)
  }, [map, points, chosen])

  useEffect(() => {
    if (!map) return
    const here = (layers: string[]) => layers.filter((layer) => map.getLayer(layer))
    const found = (at: { x: number; y: number }, layers: string[]): MapGeoJSONFeature | undefined =>
      map.queryRenderedFeatures([at.x, at.y], { layers: here(layers) })[0]
    const click = (event: { point: { x: number; y: number }; lngLat: { lng: number; lat: number } }) => {
      // A tool of the page (measuring) has the clicks for itself while it is on.
      if (map.getCanvas().dataset.tool) return
      const mark = found(event.point, markLayers)
      if (mark) return choose.current?.(String(mark.properties.id))
      const cluster = found(event.point, clusterLayers)
      if (!cluster) return
      // At the very same spot: nearer shows no more, so the newest of them opens.
      if (map.getZoom() >= 15.5) choose.current?.(String(cluster.properties.id))
      else map.easeTo({ center: event.lngLat, zoom: Math.min(map.getZoom() + 2, 16) })
    }
    const point = (event: { point: { x: number; y: number } }) => {
      if (map.getCanvas().dataset.tool) return
      map.getCanvas().style.cursor = found(event.point, [...markLayers, ...clusterLayers]) ? 'pointer' : ''
    }
    map.on('click', click)
    map.on('mousemove', point)
    return () => {
      map.off('click', click)
      map.off('mousemove', point)
    }
  }, [map])
}

const collection = (points: readonly (LonLat & Partial<MapPoint>)[]) => ({
  type: 'FeatureCollection' as const,
  features: points.map(({ lon, lat, id, evidenceKind }) => ({
    type: 'Feature' as const,
    properties: { id, evidenceKind: evidenceKind ?? 'other', count: 1 },
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  })),
})
