// The state of the map page lives in its address: back, reload and a sent link all show the same map.
import { useCallback, useMemo, useRef } from 'react'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { type MapAddress, mapAddressOf, mapSearch } from '../../map/mapAddress.ts'

export function useMapAddress(): [MapAddress, (change: Partial<MapAddress>) => void] {
  const [search, changeSearch] = useSearch()
  const address = useMemo(() => mapAddressOf(search), [search])
  // Two changes in one moment (a click that also moves the map) build on each other, not on the last rendering.
  const newest = useRef(address)
  newest.current = address
  const change = useCallback(
    (part: Partial<MapAddress>) => {
      newest.current = { ...newest.current, ...part }
      changeSearch(mapSearch(newest.current))
    },
    [changeSearch],
  )
  return [address, change]
}
