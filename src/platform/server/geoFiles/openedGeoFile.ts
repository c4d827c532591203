// A file of shapes of any format that is read into rows, opened by what its bytes are. A zip holds a Shapefile, is a KMZ, or packs
// one of the others.
import { Problem } from '../../problem.ts'
import { gpxType, kmlType } from '../files/mediaType.ts'
import { zipEntries } from '../files/zipFile.ts'
import { unicodeText } from '../tables/textEncoding.ts'
import { parsedGeoJson } from './geoJsonFile.ts'
import { parsedGeoPackage } from './geoPackageSql.ts'
import type { FileRules, ParsedFile, ParsedFormat } from './parsedFile.ts'
import { parsedShapefile } from './shapefile.ts'
import { parsedXml } from './xmlFile.ts'

export type GeoFileFormat = ParsedFormat | 'kmz'

export interface OpenedGeoFile {
  readonly parsed: ParsedFile
  readonly geoFileFormat: GeoFileFormat
  /** As a person calls it, e.g. `UTF-8`; `?` where the bytes are no Unicode, `.dbf` where they say it row by row. */
  readonly encoding: string
}

/**
 * `mediaType` as `layerTypeOf` says it. Throws Problem `….unreadable`, `….unreadableXml`, `….entities`, `….bomb`, `….locked`,
 * `….noLayer`, `….severalLayers`, `….partMissing`, `….tooLarge`, `….tooManyRows`.
 */
export async function openedGeoFile(bytes: Uint8Array, mediaType: string, rules: FileRules): Promise<OpenedGeoFile> {
  if (mediaType === 'application/zip') return inZip(bytes, rules)
  if (mediaType === 'application/geopackage+sqlite3')
    return { parsed: await parsedGeoPackage(bytes, rules), geoFileFormat: 'geoPackage', encoding: 'UTF-8' }
  const { text, encoding } = foundText(bytes)
  if (mediaType === kmlType) return { parsed: parsedXml(text, 'kml', rules), geoFileFormat: 'kml', encoding }
  if (mediaType === gpxType) return { parsed: parsedXml(text, 'gpx', rules), geoFileFormat: 'gpx', encoding }
  return { parsed: parsedGeoJson(text, rules), geoFileFormat: 'geoJson', encoding }
}

/** The first KML of a KMZ is the one that counts: `doc.kml`. */
async function inZip(bytes: Uint8Array, rules: FileRules): Promise<OpenedGeoFile> {
  const entries = zipEntries(bytes, rules)
  const inside = (ending: RegExp) => entries.find(({ name }) => ending.test(name))?.read()
  if (entries.some(({ name }) => /\.shp$/i.test(name)))
    return { parsed: parsedShapefile(entries, rules), geoFileFormat: 'shapefile', encoding: '.dbf' }
  const kmlFile = inside(/(^|\/)doc\.kml$/i) ?? inside(/\.kml$/i)
  if (kmlFile) return { ...(await openedGeoFile(kmlFile, kmlType, rules)), geoFileFormat: 'kmz' }
  const geoPackage = inside(/\.gpkg$/i)
  if (geoPackage) return openedGeoFile(geoPackage, 'application/geopackage+sqlite3', rules)
  const gpxFile = inside(/\.gpx$/i)
  if (gpxFile) return openedGeoFile(gpxFile, gpxType, rules)
  const geoJson = inside(/\.(geo)?json$/i)
  if (geoJson) return openedGeoFile(geoJson, 'application/geo+json', rules)
  throw new Problem(`${rules.noun}.noLayer`, 422)
}

/** Unicode, or each byte as one sign: what those bytes mean is then said by the repair of letters. */
function foundText(bytes: Uint8Array) {
  return unicodeText(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), encoding: '?' }
}
