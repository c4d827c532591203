// The file of a layer on a map of its own, before it is kept and on its page.
import { Box, Skeleton } from '@mantine/core'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { Bounds } from '../../geo/geometry.ts'
import { archiveOf } from './drawnLayers.ts'
import { FeatureCard } from './FeatureCard.tsx'
import { type ClickedFeature, useDrawnLayers } from './useDrawnLayers.ts'

const MapCanvas = lazy(() =>
  import('../../platform/web/map/MapCanvas.tsx').then((loaded) => ({ default: loaded.MapCanvas })),
)

interface FileMapProps {
  readonly label: string
  readonly layerFileId: string
  /** What is drawn: features, or ready tiles. */
  readonly file: Parameters<typeof archiveOf>[0]
  readonly colour: string
  readonly labelField?: string | null
  readonly height?: number
}

export function FileMap({ label, layerFileId, colour, labelField = null, file, height = 320 }: FileMapProps) {
  const [map, setMap] = useState<MapLibreMap>()
  const [clicked, setClicked] = useState<ClickedFeature>()
  const { bounds } = file
  const layers = useMemo(
    () => [{ layerFileId, colour, labelField, opacity: 1, archive: archiveOf(file) }],
    [layerFileId, colour, labelField, file],
  )
  useDrawnLayers(map, layers, setClicked)
  const fit = useMemo(() => (bounds ? widened(bounds) : undefined), [bounds])
  useEffect(() => {
    if (map && fit)
      map.fitBounds([...fit] as [number, number, number, number], { padding: 32, maxZoom: 15, animate: false })
  }, [map, fit])
  return (
    <Box style={{ borderRadius: 12, overflow: 'hidden' }}>
      <Suspense fallback={<Skeleton height={height} animate={false} />}>
        <MapCanvas
          label={label}
          height={height}
          {...(fit ? { fit } : {})}
          onReady={setMap}
          legend={clicked && <FeatureCard clicked={clicked} onClose={() => setClicked(undefined)} />}
        />
      </Suspense>
    </Box>
  )
}

/** One point has no extent to fit into. */
function widened([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Bounds {
  const margin = 0.001
  return [west - margin, south - margin, east + margin, north + margin]
}
