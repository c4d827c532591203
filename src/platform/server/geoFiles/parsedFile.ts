// What every format gives when it is read: rows with their properties and a geometry as it stands in the file.
import type { FileValue } from '../../files/geoFile.ts'
import { Problem } from '../../problem.ts'
import { soundText } from '../../soundText.ts'

export type ParsedFormat = 'geoJson' | 'shapefile' | 'geoPackage' | 'kml' | 'gpx'

export interface ParsedRow {
  readonly properties: Readonly<Record<string, FileValue>>
  /** GeoJSON geometry in the file's own coordinates; judged by who reads it. */
  readonly geometry: unknown
  /** Why nothing of the row counts; `given`: how many bytes, which part of the file. */
  readonly lost?: { readonly why: 'tooLarge' | 'tooDeep' | 'deleted'; readonly given: string | number }
}

/** Of one row with its shape: more is a fault of the file, and would have to be held at once. */
export const mostRowBytes = 16 * 1024 * 1024

export interface ParsedFile<Format extends ParsedFormat = ParsedFormat> {
  readonly format: Format
  /** What the file declares of its coordinate system; undefined when it says nothing. */
  readonly srid: number | undefined
  /** It declares one that is not known here, by this name. */
  readonly unknownSystem?: string
  readonly rows: readonly ParsedRow[]
}

/** A file that is read row by row, as often as it is asked. */
export interface OpenedRows<Format extends ParsedFormat = ParsedFormat> extends Omit<ParsedFile<Format>, 'rows'> {
  /** Those that the file names before its rows. */
  readonly columns: readonly string[]
  /** Throws like the reader of the whole file, when it comes to what is wrong. */
  rows(): Iterable<ParsedRow>
}

/** What the reader of a file allows, and how its refusals begin: `boundaryFile.unreadable`, `layerFile.unreadable`. */
export interface FileRules {
  readonly noun: string
  readonly mostRows: number
}

export function requireFewRows(count: number, { noun, mostRows }: FileRules) {
  if (count > mostRows) throw new Problem(`${noun}.tooManyRows`, 413, { count, most: mostRows })
}

/** `row`: where it could not be read on, from 1. */
export const unreadable = ({ noun }: Pick<FileRules, 'noun'>, format: string, row?: number) =>
  new Problem(`${noun}.unreadable`, 422, { format, ...(row === undefined ? {} : { row }) })

/** Not the no-break space: in text whose encoding is broken it is a part of a letter. */
const edges = /^[ \t\r\n\0]+|[ \t\r\n\0]+$/g
/** Cut before it is made sound: a cut may part the halves of a letter. */
const trimmed = (text: string, most: number) => soundText(text.normalize('NFC').replace(edges, '').slice(0, most))
const mostText = 500

/** A value of a file's row as text, number, yes or no, or nothing; whatever else is written as text. */
function fileValue(value: unknown): FileValue {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return trimmed(value, mostText)
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString().slice(0, 10)
  return trimmed(typeof value === 'object' ? objectText(value) : String(value), mostText)
}

/** Lists in lists without end are no value of a row. */
function objectText(value: object): string {
  try {
    return JSON.stringify(value)
  } catch {
    return '…'
  }
}

const mostColumns = 80

export function fileProperties(properties: unknown): Record<string, FileValue> {
  if (typeof properties !== 'object' || properties === null) return {}
  return Object.fromEntries(
    Object.entries(properties)
      .slice(0, mostColumns)
      .map(([name, value]) => [trimmed(name, 100), fileValue(value)]),
  )
}
