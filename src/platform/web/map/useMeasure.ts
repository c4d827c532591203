// Measuring on the map: corners by click, or by Enter at the middle; on the ellipsoid, not on the screen.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useCallback, useEffect, useState } from 'react'
import type { Position } from '../../../geo/geometry.ts'
import { lineLengthM, polygonAreaM2 } from '../../../geo/measure.ts'
import { setShapes } from './setShapes.ts'

export type MeasureKind = 'distance' | 'area'

export function useMeasure(map: MapLibreMap, kind: MeasureKind | undefined) {
  const [corners, setCorners] = useState<readonly Position[]>([])
  const clear = useCallback(() => setCorners([]), [])
  const undo = useCallback(() => setCorners((before) => before.slice(0, -1)), [])

  useEffect(() => {
    if (!kind) return
    const canvas = map.getCanvas()
    const add = ({ lng, lat }: { lng: number; lat: number }) => setCorners((before) => [...before, [lng, lat]])
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => add(lngLat)
    const key = (event: KeyboardEvent) => {
      if (event.code === 'Enter') add(map.getCenter())
      else if (event.code === 'Backspace') undo()
      else return
      event.preventDefault()
    }
    canvas.dataset.tool = 'measure'
    canvas.style.cursor = 'crosshair'
    map.doubleClickZoom.disable()
    map.on('click', click)
    canvas.addEventListener('keydown', key)
    return () => {
      delete canvas.dataset.tool
      canvas.style.cursor = ''
      map.doubleClickZoom.enable()
      map.off('click', click)
      canvas.removeEventListener('keydown', key)
      setCorners([])
    }
  }, [map, kind, undo])

  useEffect(() => {
    const shapes = drawing(kind, corners) as Parameters<typeof setShapes>[2]
    const draw = () => setShapes(map, 'measure', shapes)
    draw()
    map.on('styledata', draw)
    return () => void map.off('styledata', draw)
  }, [map, kind, corners])

  const ring = corners.length > 2 && kind === 'area' && corners[0] ? [...corners, corners[0]] : corners
  return {
    corners,
    lengthM: lineLengthM(ring),
    areaM2: kind === 'area' && corners.length > 2 ? polygonAreaM2([corners]) : undefined,
    clear,
    undo,
  }
}

function drawing(kind: MeasureKind | undefined, corners: readonly Position[]) {
  const points = corners.map((corner) => shape('Point', corner))
  const line = [...corners]
  if (corners.length < 2) return { type: 'FeatureCollection' as const, features: points }
  if (kind === 'area' && corners[0] && corners.length > 2) {
    const ring = [...line, corners[0]]
    return { type: 'FeatureCollection' as const, features: [shape('Polygon', [ring]), ...points] }
  }
  return { type: 'FeatureCollection' as const, features: [shape('LineString', line), ...points] }
}

const shape = (type: string, coordinates: unknown) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type, coordinates },
})
