import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'

/** West, south, east, north of what a map shows, after it has come to rest; undefined while it is not wanted. */
export function useView(map: MapLibreMap | undefined, isWanted: boolean): number[] | undefined {
  const [view, setView] = useState<number[]>()
  useEffect(() => {
    if (!map || !isWanted) return setView(undefined)
    const look = () => {
      const bounds = map.getBounds()
      const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
      setView(sides.map((side) => Math.max(-180, Math.min(180, Number(side.toFixed(5))))))
    }
    look()
    map.on('moveend', look)
    return () => void map.off('moveend', look)
  }, [map, isWanted])
  return view
}
