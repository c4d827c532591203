// A file of shapes on disk, opened by what its bytes are and read row by row, as often as it is asked, without being held: a Shapefile, a
// GeoPackage, a GeoJSON, in a zip or not. KML, GPX and GeoJSON of UTF-16 are read whole, and may not be large.
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import { gpxType, kmlType, type LayerType, layerTypeOf, mbtilesType } from '../files/mediaType.ts'
import { unfoldingZip } from '../files/unfoldedZip.ts'
import type { ZipHead } from '../files/zipFile.ts'
import { unicodeText } from '../tables/textEncoding.ts'
import { type ByteSource, onDisk } from './byteSource.ts'
import { openedGeoJson } from './geoJsonRows.ts'
import { openedGeoPackage } from './geoPackageSql.ts'
import { type GeoFileFormat, openedGeoFile } from './openedGeoFile.ts'
import type { FileRules, OpenedRows } from './parsedFile.ts'
import { openedShapefile, shapefileParts } from './shapefile.ts'

export interface StreamedGeoFile extends OpenedRows {
  readonly geoFileFormat: GeoFileFormat
  /** As a person calls it; `?` where the bytes are no Unicode, `.dbf` where they say it row by row. */
  readonly encoding: string
}

/** Of what is read whole: as a tree it takes some thirty times as much memory. */
const mostWholeBytes = 20_000_000

/**
 * `folder`: empty, for what is unfolded. `keep` is told what is to be closed. Throws Problem `….unknownFormat` and what `openedGeoFile`
 * throws, some of it only while rows are read.
 */
export async function streamedGeoFile(
  path: string,
  folder: string,
  rules: FileRules,
  keep: (opened: { close(): void }) => void,
): Promise<StreamedGeoFile> {
  const kept = <Opened extends { close(): void }>(opened: Opened): Opened => {
    keep(opened)
    return opened
  }
  const file = kept(onDisk(path))
  const mediaType = layerTypeOf(Buffer.from(file.read(0, 4096)))
  switch (mediaType) {
    case 'application/zip':
      return inZip(file)
    case 'application/geopackage+sqlite3':
    // Written by a program that does not say that it is one.
    case mbtilesType:
      return { ...kept(openedGeoPackage(path, rules)), geoFileFormat: 'geoPackage', encoding: 'UTF-8' }
    case 'application/geo+json':
      return isWide(file) ? whole(file, mediaType, rules) : { ...openedGeoJson(file, rules), geoFileFormat: 'geoJson' }
    case kmlType:
    case gpxType:
      return whole(file, mediaType, rules)
    default:
      throw new Problem(`${rules.noun}.unknownFormat`, 422)
  }

  async function inZip(zip: ByteSource): Promise<StreamedGeoFile> {
    const { entries, unfold } = unfoldingZip(zip, path, rules.noun)
    const unfolded = async (entry: ZipHead, ending: string) => {
      const to = join(folder, `unfolded.${ending}`)
      await unfold(entry, to)
      return to
    }
    const bytesOf = async (entry: ZipHead, ending: string) => kept(onDisk(await unfolded(entry, ending)))
    if (entries.some(({ name }) => /\.shp$/i.test(name))) {
      const parts = shapefileParts(entries, rules)
      const text = async (entry: ZipHead | undefined, ending: string) =>
        entry && Buffer.from((await bytesOf(entry, ending)).read(0, 100_000))
      const [prj, cpg] = [await text(parts.prj, 'prj'), await text(parts.cpg, 'cpg')]
      const [shp, dbf] = [await bytesOf(parts.shp, 'shp'), await bytesOf(parts.dbf, 'dbf')]
      return { ...openedShapefile({ shp, dbf, prj, cpg }, rules), geoFileFormat: 'shapefile', encoding: '.dbf' }
    }
    const inside = (ending: RegExp) => entries.find(({ name }) => ending.test(name))
    const kml = inside(/(^|\/)doc\.kml$/i) ?? inside(/\.kml$/i)
    if (kml) return { ...(await whole(await bytesOf(kml, 'kml'), kmlType, rules)), geoFileFormat: 'kmz' }
    const packed = inside(/\.gpkg$/i) ?? inside(/\.gpx$/i) ?? inside(/\.(geo)?json$/i)
    if (!packed) throw new Problem(`${rules.noun}.noLayer`, 422)
    const to = await unfolded(packed, 'packed')
    // A zip in a zip in a zip is no file of a map.
    if (layerTypeOf(Buffer.from(kept(onDisk(to)).read(0, 4096))) === 'application/zip')
      throw new Problem(`${rules.noun}.noLayer`, 422)
    return streamedGeoFile(to, folder, rules, keep)
  }
}

const isWide = (file: ByteSource) => unicodeText(Buffer.from(file.read(0, 400)))?.encoding === 'UTF-16'

async function whole(file: ByteSource, mediaType: LayerType, rules: FileRules): Promise<StreamedGeoFile> {
  if (file.size > mostWholeBytes) throw new Problem(`${rules.noun}.tooLarge`, 413, { most: mostWholeBytes })
  const { parsed, ...opened } = await openedGeoFile(Buffer.from(file.read(0, file.size)), mediaType, rules)
  const { rows, ...about } = parsed
  return { ...about, ...opened, columns: [], rows: () => rows }
}
