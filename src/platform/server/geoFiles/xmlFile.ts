// KML (OGC 07-147r2) and GPX 1.1 as rows. Read tolerantly, as the programs that write them do not keep their own schemas;
// entities are refused, so that a small file cannot unfold and nothing outside of it is asked for.
import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { wgs84 } from '../../../geo/coordinateSystem.ts'
import { Problem } from '../../problem.ts'
import { type FileRules, fileProperties, type ParsedFile, requireFewRows } from './parsedFile.ts'

/** Signs of one document: as a tree it takes some thirty times as much memory. */
const mostSigns = 20_000_000

/** Throws Problem `….entities`, `….tooLarge`, `….unreadableXml`, `….tooManyRows`. */
export function parsedXml<Format extends 'kml' | 'gpx'>(
  text: string,
  format: Format,
  rules: FileRules,
): ParsedFile<Format> {
  if (/<!(ENTITY|DOCTYPE[^>]*\[)/i.test(text)) throw new Problem(`${rules.noun}.entities`, 422)
  if (text.length > mostSigns) throw new Problem(`${rules.noun}.tooLarge`, 413, { most: mostSigns })
  requireFewRows(text.split(format === 'kml' ? /<(?:\w+:)?Placemark/ : /<(?:wpt|trk|rte)[\s>]/).length - 1, rules)
  const document = documentOf(text, format, rules) as unknown as Parameters<typeof kml>[0]
  const { features } = format === 'kml' ? kml(document, { skipNullGeometry: false }) : gpx(document)
  return {
    format,
    srid: wgs84,
    rows: features.map(({ properties, geometry }) => ({ properties: attributesOf(properties), geometry })),
  }
}

function documentOf(text: string, format: string, { noun }: FileRules) {
  const refused = (why: unknown) => {
    const line = /line:(\d+)/.exec(String(why))?.[1] ?? (why as { lineNumber?: number })?.lineNumber
    return new Problem(`${noun}.unreadableXml`, 422, { format: format.toUpperCase(), line: Number(line ?? 0) })
  }
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level === 'fatalError') throw new Error(message)
      },
    }).parseFromString(text.replace(/^\ufeff/, ''), 'text/xml')
  } catch (error) {
    throw refused(error)
  }
}

/** How a thing looks in another program is no attribute of it. */
const looks = /^(styleUrl|styleHash|styleMapHash|stroke|fill|icon|label|visibility|coordinateProperties)(-|$)/

function attributesOf(properties: Readonly<Record<string, unknown>> | null) {
  const kept = Object.entries(properties ?? {}).filter(([name]) => !looks.test(name))
  return fileProperties(Object.fromEntries(kept.map(([name, value]) => [name.replace(/^_/, ''), plain(value)])))
}

/** A description in HTML as its text; the links of a GPX as their addresses. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (one as { href?: string })?.href ?? String(one)).join(' ')
  const html = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value
  if (typeof html !== 'string' || !/<[a-z/!][^>]*>/i.test(html)) return html
  return html
    .replace(/<(br|\/p|\/tr|\/li|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
