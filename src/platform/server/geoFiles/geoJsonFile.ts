// A GeoJSON file (RFC 7946), also of the older kind that names its coordinate system.
import { sridOfName, toWgs84, wgs84 } from '../../../geo/coordinateSystem.ts'
import { type FileRules, fileProperties, type ParsedFile, requireFewRows, unreadable } from './parsedFile.ts'

export interface LooseGeoJson {
  readonly type?: unknown
  readonly features?: unknown
  readonly geometry?: unknown
  readonly properties?: unknown
  readonly crs?: { readonly properties?: { readonly name?: unknown } } | null
}

/** Throws Problem `….unreadable`, `….tooManyRows`. */
export function parsedGeoJson(content: Uint8Array | string, rules: FileRules): ParsedFile<'geoJson'> {
  const document = documentOf(content, rules)
  const features = featuresOf(document, rules)
  requireFewRows(features.length, rules)
  return {
    format: 'geoJson',
    ...declaredSystem(document),
    rows: features.map(({ properties, geometry }) => ({ properties: fileProperties(properties), geometry })),
  }
}

/** What a document names; what RFC 7946 says of one that names nothing. */
export function declaredSystem({ crs }: LooseGeoJson): Pick<ParsedFile, 'srid' | 'unknownSystem'> {
  const name = crs?.properties?.name
  const declared = typeof name === 'string' ? sridOfName(name) : undefined
  const isKnown = declared !== undefined && toWgs84(declared) !== undefined
  return {
    srid: isKnown ? declared : name === undefined ? wgs84 : undefined,
    ...(typeof name === 'string' && !isKnown ? { unknownSystem: name.slice(0, 100) } : {}),
  }
}

/** A multipolygon in a feature of a collection stands at eight. */
export const deepest = 100

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

function documentOf(content: Uint8Array | string, rules: FileRules): LooseGeoJson {
  if (isTooDeep(typeof content === 'string' ? Buffer.from(content) : content)) throw unreadable(rules, 'GeoJSON')
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content)
    const document: unknown = JSON.parse(text)
    if (typeof document === 'object' && document !== null) return document
  } catch {
    // said below
  }
  throw unreadable(rules, 'GeoJSON')
}

function featuresOf(document: LooseGeoJson, rules: FileRules): readonly LooseGeoJson[] {
  if (document.type === 'Feature') return [document]
  if (document.type === 'FeatureCollection' && Array.isArray(document.features))
    return document.features.map((feature) => (typeof feature === 'object' && feature !== null ? feature : {}))
  throw unreadable(rules, 'GeoJSON')
}
