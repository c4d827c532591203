// The one door to MapLibre, loaded after the page (it is the heaviest part). Its worker is a file of our own server.
import 'maplibre-gl/dist/maplibre-gl.css'
import { addProtocol, Map as MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl'
import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { drawnKinds, markSvg } from '../../map/marks.ts'
import { nameLetters } from '../../map/seed/country.ts'
import { font } from './mapFonts.ts'

setWorkerUrl(maplibreWorker)
let knowsPmtiles = false

export interface MapWords {
  readonly map: string
}

/** Opens a map in `container`; resolves when its marks are ready to be drawn, before the first tile. */
export async function openMap(options: MapOptions, words: MapWords): Promise<MapLibreMap> {
  await Promise.all([lettersReady(), pmtilesReady(options)])
  const map = new MapLibreMap({
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: reducesMotion() ? 0 : 180,
    locale: { 'Map.Title': words.map },
    ...options,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  const marks = await Promise.all([...drawnKinds, 'other'].map(async (kind) => ({ kind, image: await picture(kind) })))
  const add = (wanted?: string) => {
    for (const { kind, image } of marks) {
      if ((wanted === undefined || wanted === kind) && !map.hasImage(kind)) map.addImage(kind, image, { pixelRatio: 2 })
    }
  }
  add()
  // A style made anew has forgotten them.
  map.on('styleimagemissing', ({ id }) => add(id))
  return map
}

const reducesMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The subsets of the web font that Vietnamese names need; otherwise the first names would be drawn in another font. */
async function lettersReady() {
  await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 16px "${font[0]}"`, nameLetters)))
}

async function pmtilesReady({ style }: MapOptions) {
  if (knowsPmtiles || !JSON.stringify(style ?? '').includes('pmtiles://')) return
  const { Protocol } = await import('pmtiles')
  addProtocol('pmtiles', new Protocol().tile)
  knowsPmtiles = true
}

/** A mark as pixels, twice as many as it measures. */
async function picture(kind: string): Promise<ImageData> {
  const size = 56
  const image = new Image(size, size)
  image.src = `data:image/svg+xml,${encodeURIComponent(markSvg(kind, size))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, size, size)
  return context.getImageData(0, 0, size, size)
}
