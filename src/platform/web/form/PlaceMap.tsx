// Maps of the forms and pages here; the map itself is loaded after the page.
import { Box, Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { LonLat } from '../../contract.ts'
import type { MapPoint } from '../map/MapCanvas.tsx'

const MapCanvas = lazy(() => import('../map/MapCanvas.tsx').then((loaded) => ({ default: loaded.MapCanvas })))

interface PlaceMapProps {
  readonly label: string
  readonly value: LonLat | null
  readonly onChange: (place: LonLat) => void
}

/** A map as a field: a tap sets the place. */
export function PlaceMap({ label, value, onChange }: PlaceMapProps) {
  const place = ({ lon, lat }: LonLat) => onChange({ lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) })
  return (
    <Framed height={260}>
      <MapCanvas label={label} height={260} isSmall chosen={value ?? undefined} onPlace={place} {...closeTo(value)} />
    </Framed>
  )
}

interface RecordMapProps {
  readonly label: string
  readonly points: readonly MapPoint[]
  readonly height?: number
  readonly chosen?: LonLat | undefined
  readonly onChoose?: (id: string) => void
}

/** Where records are. */
export function RecordMap({ label, points, height = 300, chosen, onChoose }: RecordMapProps) {
  return (
    <Framed height={height}>
      <MapCanvas
        label={label}
        height={height}
        points={points}
        chosen={chosen}
        {...(onChoose ? { onChoose } : {})}
        {...around(points)}
      />
    </Framed>
  )
}

function Framed({ height, children }: { readonly height: number; readonly children: React.ReactNode }) {
  return (
    <Box style={{ borderRadius: 12, overflow: 'hidden' }}>
      <Suspense fallback={<Skeleton height={height} animate={false} />}>{children}</Suspense>
    </Box>
  )
}

const closeTo = (place: LonLat | null) => (place ? { camera: { ...place, zoom: 13 } } : {})

/** One record from near, several so that all are seen. */
function around(points: readonly LonLat[]) {
  if (points.length < 2) return closeTo(points[0] ?? null)
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)]
  return { fit: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const }
}
