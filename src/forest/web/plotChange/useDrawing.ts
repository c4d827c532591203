// Drawing on the map of a plot: corners by click, or by Enter at the middle, taken to corners and edges that are near; the last one
// goes away by Backspace on the map, or Ctrl+Z anywhere but in a field.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { Position } from '../../../geo/geometry.ts'
import { setShapes } from '../../../platform/web/map/setShapes.ts'
import { snapped } from '../../plotChange/snapped.ts'

interface Drawing {
  /** Finished lines, and the corners of the one that is being drawn. */
  readonly lines: readonly (readonly Position[])[]
  readonly corners: readonly Position[]
  readonly isArea?: boolean
  readonly onCorner: (corner: Position) => void
  readonly onUndo: () => void
  /** What a corner is taken to. */
  readonly rings: readonly (readonly Position[])[]
}

const reachPx = 12

export function useDrawing(map: MapLibreMap | undefined, drawing: Drawing | undefined) {
  const latest = useRef(drawing)
  latest.current = drawing
  const isOn = drawing !== undefined

  useEffect(() => {
    if (!map || !isOn) return
    const canvas = map.getCanvas()
    const add = ({ lng, lat }: { lng: number; lat: number }) => {
      const project = (place: Position): Position => {
        const { x, y } = map.project([place[0], place[1]])
        return [x, y]
      }
      const now = latest.current
      const own = now ? [...now.rings, ...now.lines] : []
      now?.onCorner(snapped([lng, lat], own, { project, reach: reachPx }))
    }
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => add(lngLat)
    const key = (event: KeyboardEvent) => {
      if (event.code === 'Enter') add(map.getCenter())
      else if (event.code === 'Backspace') latest.current?.onUndo()
      else return
      event.preventDefault()
    }
    const undo = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
      if (isField || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      latest.current?.onUndo()
    }
    canvas.dataset.tool = 'draw'
    canvas.style.cursor = 'crosshair'
    map.doubleClickZoom.disable()
    map.on('click', click)
    canvas.addEventListener('keydown', key)
    document.addEventListener('keydown', undo)
    return () => {
      delete canvas.dataset.tool
      canvas.style.cursor = ''
      map.doubleClickZoom.enable()
      map.off('click', click)
      canvas.removeEventListener('keydown', key)
      document.removeEventListener('keydown', undo)
    }
  }, [map, isOn])

  const shown = JSON.stringify(drawing ? { ...drawing, rings: undefined } : null)
  useEffect(() => {
    if (!map) return
    const shapes = shapesOf(JSON.parse(shown))
    const draw = () => setShapes(map, 'measure', shapes as Parameters<typeof setShapes>[2])
    draw()
    map.on('styledata', draw)
    return () => void map.off('styledata', draw)
  }, [map, shown])
}

function shapesOf(drawing: Pick<Drawing, 'lines' | 'corners' | 'isArea'> | null) {
  const shape = (type: string, coordinates: unknown) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type, coordinates },
  })
  const { lines = [], corners = [], isArea = false } = drawing ?? {}
  const drawn = corners.length > 2 && isArea ? [shape('Polygon', [[...corners, corners[0]]])] : []
  const line = corners.length > 1 && drawn.length === 0 ? [shape('LineString', corners)] : []
  return {
    type: 'FeatureCollection' as const,
    features: [
      ...lines.map((each) => shape('LineString', each)),
      ...drawn,
      ...line,
      ...corners.map((corner) => shape('Point', corner)),
    ],
  }
}
