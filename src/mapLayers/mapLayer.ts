// A map layer of an officer and the file it is drawn from. Pure.
import type { FileValue } from '../platform/files/geoFile.ts'
import { type LetterRepair, repairedText } from '../platform/letterRepair.ts'
import { folded } from '../platform/listing.ts'

export const layerFormats = ['geoJson', 'kml', 'kmz', 'gpx', 'shapefile', 'geoPackage', 'mbtiles', 'pmtiles'] as const
export type LayerFormat = (typeof layerFormats)[number]

export const layerKinds = ['vector', 'vectorTiles', 'rasterTiles'] as const
export type LayerKind = (typeof layerKinds)[number]

/** Besides its own unit, which always sees it. `below`: the units whose territory lies in that of the layer's unit. */
export const layerSharings = ['own', 'chosen', 'below', 'everyone'] as const
export type LayerSharing = (typeof layerSharings)[number]

export const shapeKinds = ['point', 'line', 'area'] as const
export type ShapeKind = (typeof shapeKinds)[number]

export const layerFaultKinds = ['shapeMissing', 'shapeBroken', 'outsideWorld', 'lettersLost'] as const
export type LayerFaultKind = (typeof layerFaultKinds)[number]

/** What of a row could not be read; `field` is the attribute, left out for the shape. */
export interface LayerFault {
  readonly rowNumber: number
  readonly layerFaultKind: LayerFaultKind
  readonly field?: string
  readonly given: string
}

export type Properties = Readonly<Record<string, FileValue>>

export const layerLimits = {
  /** Of a file that is read into rows; an archive of tiles stays a file (`fileLimits.layerBytes`). */
  vectorBytes: 60 * 1024 * 1024,
  features: 50_000,
  vertices: 1_000_000,
  /** Faults that are kept by row; the others are counted. */
  faults: 500,
} as const

/** Colours that stand out from the ground, from the marks and from each other, in both themes. */
export const layerColours = [
  '#B3401E',
  '#1F5FA8',
  '#7A3E9D',
  '#0B7A75',
  '#A8690F',
  '#C2357A',
  '#4C6B1F',
  '#5B5F66',
] as const

/** Attributes with their letters turned back, names of attributes too. */
export function repairedProperties(properties: Properties, letterRepair: LetterRepair): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      repairedText(name, letterRepair),
      typeof value === 'string' ? repairedText(value, letterRepair) : value,
    ]),
  )
}

/** The names and texts of a row whose letters may be broken. */
export const textsOf = (properties: Properties): string[] =>
  Object.entries(properties).flatMap(([name, value]) => (typeof value === 'string' ? [name, value] : [name]))

/** What a search looks in: as it reads, and without marks. */
export function searchableWords(properties: Properties): { readonly words: string; readonly plainWords: string } {
  const text = Object.values(properties)
    .filter((value) => value !== null)
    .join(' ')
    .toLocaleLowerCase('vi')
  return { words: text, plainWords: folded(text) }
}

const usualLabels = [
  'ten',
  'name',
  'tengoi',
  'hoten',
  'diadanh',
  'tieude',
  'title',
  'label',
  'kyhieu',
  'ma',
  'code',
  'lo',
]

/** The attribute that most likely names a feature; null where none does. */
export function guessedLabel(columns: readonly string[]): string | null {
  const plain = (column: string) => folded(column).replace(/[^a-z0-9]/g, '')
  const found = usualLabels.map((name) => columns.find((column) => plain(column) === name))
  return found.find((column) => column !== undefined) ?? null
}

/** The name of a file without its ending, as the first name of a layer. */
export const nameOfFile = (fileName: string) =>
  fileName
    .replace(/\.\w{2,8}$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 120)
