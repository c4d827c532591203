// A map as a field: a click, or Enter with the middle of the map, is the place.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { LonLat } from '../../contract.ts'

export function usePlacing(map: MapLibreMap | undefined, onPlace: ((place: LonLat) => void) | undefined) {
  const place = useRef(onPlace)
  place.current = onPlace
  const isField = onPlace !== undefined
  useEffect(() => {
    if (!map || !isField) return
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) =>
      place.current?.({ lon: lngLat.lng, lat: lngLat.lat })
    const key = (event: KeyboardEvent) => {
      if (event.code !== 'Enter' || event.isComposing) return
      event.preventDefault()
      const { lng, lat } = map.getCenter()
      place.current?.({ lon: lng, lat })
    }
    const canvas = map.getCanvas()
    map.on('click', click)
    canvas.addEventListener('keydown', key)
    return () => {
      map.off('click', click)
      canvas.removeEventListener('keydown', key)
    }
  }, [map, isField])
}
