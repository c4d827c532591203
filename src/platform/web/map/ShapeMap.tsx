// A map with outlines of its own over the ground: the boundary of one territory, or the rows of a file.
import { Box, Skeleton } from '@mantine/core'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { scales } from '../../look/scales.ts'
import { strongFont } from './mapFonts.ts'
import { setShapes } from './setShapes.ts'

const MapCanvas = lazy(() => import('./MapCanvas.tsx').then((loaded) => ({ default: loaded.MapCanvas })))

export interface Outline {
  readonly id: string
  /** A GeoJSON polygon or multipolygon in WGS84. */
  readonly shape: object
  readonly tone: 'good' | 'look' | 'wrong'
  /** Written inside of it. */
  readonly name?: string
}

interface ShapeMapProps {
  readonly label: string
  readonly outlines: readonly Outline[]
  readonly fit?: Bounds | undefined
  /** The nearest zoom to which a small extent is fitted. */
  readonly closest?: number
  readonly height?: number | string
  /** Territories of that day under the outlines; null: none. */
  readonly units?: object | null
  readonly asOf?: string
  readonly onChoose?: (id: string) => void
  readonly chosen?: string | undefined
  /** The open map, for tools of the page. */
  readonly onReady?: (map: MapLibreMap) => void
}

const source = 'outlines'
const colours = ['match', ['get', 'tone'], 'wrong', scales.dat[5], 'look', scales.nang[4], scales.nuoc[5]]

export function ShapeMap(props: ShapeMapProps) {
  const { label, outlines, fit, closest = 15, height = 320, units = null, asOf, onChoose, chosen, onReady } = props
  const [map, setMap] = useState<MapLibreMap>()
  useEffect(() => {
    if (!map) return
    const shapes = {
      type: 'FeatureCollection' as const,
      features: outlines.map(({ id, shape, tone, name = '' }) => ({
        type: 'Feature' as const,
        properties: { id, tone, name, isChosen: id === chosen },
        geometry: shape as never,
      })),
    }
    const draw = () => {
      addLayers(map)
      setShapes(map, source, shapes)
    }
    draw()
    // A style made anew (theme) has lost them.
    map.on('styledata', draw)
    return () => void map.off('styledata', draw)
  }, [map, outlines, chosen])
  useEffect(() => {
    if (!map || !onChoose) return
    const choose = (event: { point: { x: number; y: number } }) => {
      if (!map.getLayer('outline-fill')) return
      const [found] = map.queryRenderedFeatures([event.point.x, event.point.y], { layers: ['outline-fill'] })
      if (found) onChoose(String(found.properties.id))
    }
    map.on('click', choose)
    return () => void map.off('click', choose)
  }, [map, onChoose])
  useEffect(() => {
    if (map && fit)
      map.fitBounds([...fit] as [number, number, number, number], { padding: 24, maxZoom: closest, animate: false })
  }, [map, fit, closest])
  return (
    <Box style={{ borderRadius: 12, overflow: 'hidden' }}>
      <Suspense fallback={<Skeleton height={height} animate={false} />}>
        <MapCanvas
          label={label}
          height={height}
          units={units}
          {...(fit ? { fit } : {})}
          {...(asOf ? { asOf } : {})}
          onReady={(opened) => {
            setMap(opened)
            onReady?.(opened)
          }}
        />
      </Suspense>
    </Box>
  )
}

function addLayers(map: MapLibreMap) {
  // While a style is still opening nothing can be added; it says `styledata` when it is there.
  if (map.getSource(source) || !map.getStyle()) return
  map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  // What is drawn by hand lies above.
  const under = map.getLayer('measure-fill') ? 'measure-fill' : undefined
  const add = (layer: Parameters<typeof map.addLayer>[0]) => map.addLayer(layer, under)
  add({
    id: 'outline-fill',
    type: 'fill',
    source,
    paint: { 'fill-color': colours as never, 'fill-opacity': ['case', ['get', 'isChosen'], 0.5, 0.25] },
  })
  add({ id: 'outline-case', type: 'line', source, paint: { 'line-color': '#FFFFFF', 'line-width': 4 } })
  add({ id: 'outline', type: 'line', source, paint: { 'line-color': colours as never, 'line-width': 1.8 } })
  add({
    id: 'outline-name',
    type: 'symbol',
    source,
    layout: { 'text-field': ['get', 'name'], 'text-font': strongFont, 'text-size': 13 },
    paint: { 'text-color': '#20302A', 'text-halo-color': '#FFFFFF', 'text-halo-width': 1.6 },
  })
}
