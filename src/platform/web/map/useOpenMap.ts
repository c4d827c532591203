// Opens MapLibre in a container, once; then follows theme and filters without closing it, so that the view is kept.
import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { BaseMap } from '../../map/baseMap.ts'
import { homeCamera } from '../../map/camera.ts'
import type { MapCanvasProps } from './MapCanvas.tsx'
import { mapStyle } from './mapStyle.ts'
import { tileAddress } from './tileAddress.ts'
import { useMapWords } from './useMapWords.ts'

export type MapState = 'opening' | 'ready' | 'failed'

type Options = MapCanvasProps & { readonly theme: 'light' | 'dark'; readonly baseMap: BaseMap | null | undefined }

export function useOpenMap(container: RefObject<HTMLDivElement | null>, options: Options) {
  const { theme, baseMap, units, evidence, camera, fit, onCamera, onReady, label } = options
  const words = useMapWords()
  const [map, setMap] = useState<MapLibreMap>()
  const [state, setState] = useState<MapState>('opening')
  const unitTiles = units === null ? undefined : tileAddress('units', units ?? {})
  const evidenceTiles = evidence ? tileAddress('evidence', evidence) : undefined
  // What the opened map was drawn with, and the newest callbacks, outside of rendering.
  const drawn = useRef('')
  const calls = useRef({ onCamera, onReady })
  calls.current = { onCamera, onReady }
  const wanted = JSON.stringify([theme, unitTiles, evidenceTiles])
  const isAsked = baseMap !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; the next effect follows what changes
  useEffect(() => {
    const element = container.current
    if (!element || !isAsked) return
    let opened: MapLibreMap | undefined
    let isClosed = false
    const style = mapStyle(choice(theme, baseMap, unitTiles, evidenceTiles))
    drawn.current = wanted
    const { lon, lat, zoom } = camera ?? homeCamera
    const view = fit
      ? {
          bounds: [...fit] as LngLatBoundsLike,
          fitBoundsOptions: { padding: { top: 32, left: 32, right: 64, bottom: 64 }, maxZoom: 15 },
        }
      : { center: [lon, lat] as [number, number], zoom }
    import('./openMap.ts')
      .then(({ openMap }) => openMap({ container: element, style, ...view }, { map: label || words.map }))
      .then((ready) => {
        if (isClosed) return ready.remove()
        opened = ready
        ready.on('moveend', () => {
          const { lng, lat: middle } = ready.getCenter()
          calls.current.onCamera?.({ lon: lng, lat: middle, zoom: ready.getZoom() })
        })
        setMap(ready)
        setState('ready')
        calls.current.onReady?.(ready)
      })
      .catch(() => setState('failed'))
    return () => {
      isClosed = true
      opened?.remove()
      setMap(undefined)
    }
  }, [isAsked])

  useEffect(() => {
    if (!map || drawn.current === wanted) return
    drawn.current = wanted
    map.setStyle(mapStyle(choice(theme, baseMap, unitTiles, evidenceTiles)), { diff: true })
  }, [map, wanted, theme, baseMap, unitTiles, evidenceTiles])

  return { map, state }
}

function choice(
  theme: 'light' | 'dark',
  baseMap: BaseMap | null | undefined,
  unitTiles: string | undefined,
  evidenceTiles: string | undefined,
) {
  return {
    theme,
    baseMap: baseMap ?? null,
    ...(unitTiles ? { unitTiles } : {}),
    ...(evidenceTiles ? { evidenceTiles } : {}),
  }
}
