import type { Map as MapLibreMap } from 'maplibre-gl'
import { lazy, Suspense, useState } from 'react'
import { mapOverlays } from './overlays.ts'

/** What features lay over a map of the office, in its legend. */
export function MapOverlays({ map }: { readonly map: MapLibreMap }) {
  const [parts] = useState(() => mapOverlays().map((load) => lazy(load)))
  return (
    <Suspense>
      {parts.map((Part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: named once by the door, never reordered
        <Part key={index} map={map} />
      ))}
    </Suspense>
  )
}
