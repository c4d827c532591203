// A GeoJSON file (RFC 7946), also of the older kind that names its coordinate system.
import { Problem } from '../../../platform/problem.ts'
import { sridOfName, toWgs84, wgs84 } from '../../boundaryImport/coordinateSystem.ts'
import { fileProperties, type ParsedFile, requireFewRows } from './parsedFile.ts'

interface Loose {
  readonly type?: unknown
  readonly features?: unknown
  readonly geometry?: unknown
  readonly properties?: unknown
  readonly crs?: { readonly properties?: { readonly name?: unknown } } | null
}

/** Throws Problem `boundaryFile.unreadable`, `boundaryFile.tooManyRows`. */
export function parsedGeoJson(bytes: Uint8Array): ParsedFile {
  const document = documentOf(bytes)
  const features = featuresOf(document)
  requireFewRows(features.length)
  const name = document.crs?.properties?.name
  const declared = typeof name === 'string' ? sridOfName(name) : undefined
  const isKnown = declared !== undefined && toWgs84(declared) !== undefined
  return {
    boundaryFormat: 'geoJson',
    // What RFC 7946 says of a file that says nothing.
    srid: isKnown ? declared : name === undefined ? wgs84 : undefined,
    ...(typeof name === 'string' && !isKnown ? { unknownSystem: name.slice(0, 100) } : {}),
    rows: features.map(({ properties, geometry }) => ({ properties: fileProperties(properties), geometry })),
  }
}

/** A multipolygon in a feature of a collection stands at eight. */
const deepest = 100

/** Whether lists stand in lists without measure: reading those takes memory beyond the file's own. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at]
    if (sign === 0x22) at = endOfText(bytes, at)
    else if (sign === 0x5b || sign === 0x7b) depth += 1
    else if (sign === 0x5d || sign === 0x7d) depth -= 1
    if (depth > deepest) return true
  }
  return false
}

/** Where the text that begins with a quote ends. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === 0x5c) at += 1
    else if (bytes[at] === 0x22) return at
  }
  return bytes.length
}

function documentOf(bytes: Uint8Array): Loose {
  if (isTooDeep(bytes)) throw new Problem('boundaryFile.unreadable', 422, { format: 'GeoJSON' })
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof document === 'object' && document !== null) return document
  } catch {
    // said below
  }
  throw new Problem('boundaryFile.unreadable', 422, { format: 'GeoJSON' })
}

function featuresOf(document: Loose): readonly Loose[] {
  if (document.type === 'Feature') return [document]
  if (document.type === 'FeatureCollection' && Array.isArray(document.features))
    return document.features.map((feature) => (typeof feature === 'object' && feature !== null ? feature : {}))
  throw new Problem('boundaryFile.unreadable', 422, { format: 'GeoJSON' })
}
