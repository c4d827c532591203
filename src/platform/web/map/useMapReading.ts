// Follows a map: where the pointer is (or, without one, the middle), and how many metres a pixel is.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { metresPerPixel } from '../../../geo/scale.ts'
import type { LonLat } from '../../contract.ts'

export interface MapReading {
  readonly at: LonLat
  readonly isPointer: boolean
  readonly metresPerPixel: number
}

export function useMapReading(map: MapLibreMap | undefined): MapReading | undefined {
  const [reading, setReading] = useState<MapReading>()
  useEffect(() => {
    if (!map) return
    let pointer: LonLat | undefined
    const read = () => {
      const { lng, lat } = map.getCenter()
      const middle = { lon: lng, lat }
      setReading({
        at: pointer ?? middle,
        isPointer: pointer !== undefined,
        metresPerPixel: metresPerPixel(lat, map.getZoom()),
      })
    }
    const point = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => {
      pointer = { lon: lngLat.lng, lat: lngLat.lat }
      read()
    }
    const leave = () => {
      pointer = undefined
      read()
    }
    map.on('move', read)
    map.on('mousemove', point)
    map.on('mouseout', leave)
    read()
    return () => {
      map.off('move', read)
      map.off('mousemove', point)
      map.off('mouseout', leave)
    }
  }, [map])
  return reading
}
