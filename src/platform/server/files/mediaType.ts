// What a file is, said by its first bytes. Its name and what the sender calls it are not asked.
import { unicodeText } from '../tables/textEncoding.ts'

export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf'

/** How many first bytes `mediaTypeOf` looks at. */
export const sniffedBytes = 32

/** The type of a file that begins with `head`; undefined for everything that is not accepted, HTML, SVG and GIF included. */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  const text = Buffer.from(head.subarray(0, sniffedBytes)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  if (text.slice(4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1)/.test(text.slice(8))) return 'image/heic'
  if (/^%PDF-[12]\.\d/.test(text)) return 'application/pdf'
  return undefined
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** How many first bytes tell a workbook from a document, both of them zips. */
export const sniffedTableBytes = 4096
export type TableType = typeof xlsxType | typeof docxType | 'text/csv' | 'application/vnd.ms-excel'

/** A workbook or a document (both zips), text (CSV), or a workbook of before 2007, by its first bytes; undefined for everything else. */
export function tableTypeOf(head: Uint8Array): TableType | undefined {
  const text = Buffer.from(head.subarray(0, sniffedBytes)).toString('latin1')
  if (text.startsWith('PK\x03\x04'))
    return Buffer.from(head).includes('word/') && !Buffer.from(head).includes('xl/') ? docxType : xlsxType
  if (text.startsWith('\xd0\xcf\x11\xe0')) return 'application/vnd.ms-excel'
  if (/^(\xff\xfe|\xfe\xff)/.test(text) || wideEncodingOf(head)) return 'text/csv'
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32)
  const isText = !head.subarray(0, sniffedBytes).some(isControl) && mediaTypeOf(head) === undefined
  return isText ? 'text/csv' : undefined
}

/**
 * UTF-16 without a mark: most letters of a table are Latin, so that many of every second byte are zero, and none of the others,
 * which no other text and no program has.
 */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 400)
  const count = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const [even, odd] = [count(0), count(1)]
  const most = head.length / 5
  return odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : undefined
}

export type BoundariesType = 'application/zip' | 'application/geopackage+sqlite3' | 'application/geo+json'

/** A zip (of a Shapefile), an SQLite file (a GeoPackage) or JSON (GeoJSON), by its first bytes; undefined for everything else. */
export function boundariesTypeOf(head: Uint8Array): BoundariesType | undefined {
  const text = Buffer.from(head.subarray(0, sniffedBytes)).toString('latin1')
  if (text.startsWith('PK\x03\x04')) return 'application/zip'
  if (text.startsWith('SQLite format 3\0')) return 'application/geopackage+sqlite3'
  return /^(\xef\xbb\xbf)?\s*\{/.test(text) ? 'application/geo+json' : undefined
}

export const mbtilesType = 'application/vnd.mbtiles'
export const pmtilesType = 'application/vnd.pmtiles'
export const kmlType = 'application/vnd.google-earth.kml+xml'
export const gpxType = 'application/gpx+xml'
export type LayerType = BoundariesType | typeof mbtilesType | typeof pmtilesType | typeof kmlType | typeof gpxType

/**
 * What may hold a map layer: a zip (Shapefile, KMZ), SQLite (GeoPackage by its application id, else MBTiles), PMTiles 3, or text
 * in any encoding that is KML, GPX or JSON.
 */
export function layerTypeOf(head: Uint8Array): LayerType | undefined {
  const bytes = Buffer.from(head)
  const start = bytes.toString('latin1', 0, 16)
  if (start.startsWith('PK\x03\x04')) return 'application/zip'
  if (start.startsWith('PMTiles\x03')) return pmtilesType
  if (start.startsWith('SQLite format 3\0'))
    return bytes.toString('latin1', 68, 70) === 'GP' ? 'application/geopackage+sqlite3' : mbtilesType
  const text = (unicodeText(head)?.text ?? bytes.toString('latin1')).replace(/^\ufeff/, '').trimStart()
  if (text.startsWith('{')) return 'application/geo+json'
  if (!text.startsWith('<')) return undefined
  return /<(\w+:)?kml[\s>]/i.test(text) ? kmlType : /<(\w+:)?gpx[\s>]/i.test(text) ? gpxType : undefined
}
