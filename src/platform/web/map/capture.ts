// A map as a picture for paper: the same style drawn once more, off the screen, at the size and fineness of the print.
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Bounds } from '../../../geo/geometry.ts'

export interface Captured {
  /** JPEG, base64 without the `data:` head. */
  readonly image: string
  readonly bounds: Bounds
  readonly zoom: number
  /** Width in CSS pixels, for the scale. */
  readonly width: number
}

/** `frame` in millimetres; 3.78 CSS pixels a millimetre, drawn at 200 dots an inch. */
export async function capture(map: MapLibreMap, frame: { widthMm: number; heightMm: number }): Promise<Captured> {
  const [width, height] = [Math.round(frame.widthMm * 3.7795), Math.round(frame.heightMm * 3.7795)]
  const container = document.createElement('div')
  Object.assign(container.style, {
    position: 'fixed',
    left: '-20000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
  })
  document.body.append(container)
  const { openMap } = await import('./openMap.ts')
  const bounds = map.getBounds()
  const copy = await openMap(
    {
      container,
      style: map.getStyle(),
      bounds,
      interactive: false,
      pixelRatio: 200 / 96,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      fadeDuration: 0,
    },
    { map: '' },
  )
  try {
    await settled(copy)
    const shown = copy.getBounds()
    return {
      image: copy.getCanvas().toDataURL('image/jpeg', 0.88).split(',')[1] ?? '',
      bounds: [shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()],
      zoom: copy.getZoom(),
      width,
    }
  } finally {
    copy.remove()
    container.remove()
  }
}

/** Every tile here and drawn; after twenty seconds what is there is taken. */
function settled(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 20000)
    map.once('idle', () => {
      clearTimeout(late)
      resolve()
    })
    map.triggerRepaint()
  })
}
