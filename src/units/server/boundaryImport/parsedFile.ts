// What every format gives when it is read: rows with their properties and a geometry as it stands in the file.
import { Problem } from '../../../platform/problem.ts'
import { soundText } from '../../../platform/soundText.ts'
import type { BoundaryFormat, FileValue } from '../../boundaryImport/boundaryRow.ts'

export interface ParsedRow {
  readonly properties: Readonly<Record<string, FileValue>>
  /** GeoJSON geometry in the file's own coordinates; judged by shapeOf. */
  readonly geometry: unknown
}

export interface ParsedFile {
  readonly boundaryFormat: BoundaryFormat
  /** What the file declares of its coordinate system; undefined when it says nothing. */
  readonly srid: number | undefined
  /** It declares one that is not known here, by this name. */
  readonly unknownSystem?: string
  readonly rows: readonly ParsedRow[]
}

/** An office imports a province at most; what is larger is no file of units. */
const mostRows = 5000

export function requireFewRows(count: number) {
  if (count > mostRows) throw new Problem('boundaryFile.tooManyRows', 413, { count, most: mostRows })
}

/** A value of a file's row as text, number, yes or no, or nothing; whatever else is written as text. */
function fileValue(value: unknown): FileValue {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return plainText(value, 500)
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString().slice(0, 10)
  return plainText(typeof value === 'object' ? objectText(value) : String(value), 500)
}

/** Cut before it is made sound: a cut may part the halves of a letter. */
const plainText = (text: string, most: number) => soundText(text.normalize('NFC').trim().slice(0, most))

/** Lists in lists without end are no value of a unit. */
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
      .map(([name, value]) => [plainText(name, 100), fileValue(value)]),
  )
}
