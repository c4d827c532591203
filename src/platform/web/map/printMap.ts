// A map to paper: captured here at the fineness of print, made into a PDF by the server, saved by the browser.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type MapPrint, mostEntries, printFrames } from '../../map/mapPrint.ts'
import { capture } from './capture.ts'
import type { LegendEntry } from './MapLegend.tsx'
import { overlayLegend } from './overlays.ts'

type Wanted = Pick<MapPrint, 'title' | 'orientation' | 'asOf'> & {
  readonly subtitle: string
  readonly legend: readonly LegendEntry[]
}

/** True when the file was handed to the browser. */
export async function printMap(map: MapLibreMap, wanted: Wanted): Promise<boolean> {
  const { image, bounds, zoom } = await capture(map, printFrames[wanted.orientation])
  const { subtitle, legend, ...rest } = wanted
  const print: MapPrint = {
    ...rest,
    ...(subtitle ? { subtitle } : {}),
    image,
    bounds: [...bounds],
    zoom,
    legend: [...legend, ...overlayLegend()].slice(0, mostEntries).map(({ evidenceKind, label, count, colour }) => ({
      evidenceKind,
      label: label.slice(0, 80),
      ...(count === undefined ? {} : { count }),
      ...(colour === undefined ? {} : { colour }),
    })),
    isSketch: !map.getSource('base'),
  }
  const answer = await fetch('/api/map-prints', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-language': document.documentElement.lang || 'vi' },
    body: JSON.stringify(print),
  })
  if (!answer.ok) return false
  const name = answer.headers.get('content-disposition')?.match(/filename="([^"]+)"/)?.[1] ?? 'ban-do.pdf'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  return true
}
