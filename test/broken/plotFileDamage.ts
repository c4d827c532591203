// What can be wrong with a file of plots as a whole: each kind with a file that has it, and what a person is told.
import { geoJsonFile, geoPackageFile, shapefileZip, square, zipFile } from '../support/boundaryFiles.ts'
import { kmlText } from '../support/layerFiles.ts'
import { dbf, good, megabyte, type PlotDamage, patched, second, shapefile, shp, shx, withRow } from './plotDamage.ts'
import { partsOf } from './shapefileDamage.ts'

/** A zip whose list says of its first file what `claim` writes into the 46 bytes there. */
function claiming(claim: (head: Buffer) => void): () => Uint8Array {
  return () => {
    const zip = Buffer.from(shapefileZip(good))
    const list = zip.indexOf('PK\x01\x02', 0, 'latin1')
    claim(zip.subarray(list, list + 46))
    return zip
  }
}
const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
const gridWkt =
  'PROJCS["WGS_1984_UTM_Zone_48N",GEOGCS["GCS_WGS_1984"],PROJECTION["Transverse_Mercator"],PARAMETER["Central_Meridian",105],PARAMETER["Scale_Factor",0.9996],UNIT["Meter",1.0]]'

export const plotFileDamages: readonly PlotDamage[] = [
  // Letters and grids.
  {
    kind: 'wrong encoding: TCVN3',
    bytes: () =>
      shapefileZip(
        good.map(({ properties, parts }) => ({ properties: { ...properties, ddanh: '§åi ¤ng Ng·i' }, parts })),
        {
          letters: 'latin1',
        },
      ),
  },
  { kind: 'wrong encoding: UTF-16', bytes: () => Buffer.from(`\ufeff${geoJsonFile(good)}`, 'utf16le') },
  { kind: 'a .cpg of nobody', bytes: () => shapefileZip(good, { cpg: 'KOI-VN' }) },
  { kind: 'wrong SRID', bytes: () => shapefileZip(good, { prj: gridWkt }) },
  {
    kind: 'an unknown SRID',
    bytes: () =>
      geoJsonFile(
        withRow({}).map((row) => ({ ...row, parts: [[square(9e6, 9e6, 10)]] })),
        'EPSG:999999',
      ),
    file: 'plotFile.unknownSystem',
  },
  {
    kind: 'coordinates swapped',
    bytes: () =>
      geoJsonFile(
        good.map((row) => ({
          ...row,
          parts: row.parts.map((part) => part.map((ring) => ring.map(([x, y]) => [y, x] as const))),
        })),
      ),
  },

  // Parts of a Shapefile.
  { kind: 'missing .shx', bytes: shapefile(() => ({ [shx]: undefined })) },
  { kind: 'missing .dbf', bytes: shapefile(() => ({ [dbf]: undefined })), file: 'plotFile.partMissing' },
  { kind: 'missing .shp', bytes: shapefile(() => ({ [shp]: undefined })), file: 'plotFile.noLayer' },
  {
    kind: 'two layers',
    bytes: shapefile((parts) => ({ 'b.shp': parts[shp], 'b.dbf': parts[dbf] })),
    file: 'plotFile.severalLayers',
  },
  { kind: 'broken DBF', bytes: patched(dbf, (bytes) => bytes.writeUInt16LE(9999, 10)), file: 'plotFile.unreadable' },
  {
    kind: 'a DBF whose columns leave its rows',
    bytes: patched(dbf, (bytes) => bytes.writeUInt8(255, 48)),
    file: 'plotFile.unreadable',
  },
  {
    kind: 'a DBF of 4 000 million rows',
    bytes: patched(dbf, (bytes) => bytes.writeUInt32LE(4e9, 4)),
    file: 'plotFile.tooManyRows',
  },
  {
    kind: 'fewer rows than shapes',
    bytes: patched(dbf, (bytes) => bytes.writeUInt32LE(2, 4)),
    file: 'plotFile.partsDiffer',
  },
  {
    kind: 'more rows than shapes',
    bytes: shapefile((parts) => ({ [shp]: parts[shp]?.subarray(0, second) })),
    file: 'plotFile.partsDiffer',
  },
  {
    kind: 'record lengths that lie',
    bytes: patched(shp, (bytes) => bytes.writeInt32BE(0x7fffff, second + 4)),
    file: 'plotFile.unreadable',
  },
  {
    kind: 'a record of less than nothing',
    bytes: patched(shp, (bytes) => bytes.writeInt32BE(-4, second + 4)),
    file: 'plotFile.unreadable',
  },
  {
    kind: 'a .shp that is cut off',
    bytes: shapefile((parts) => ({ [shp]: parts[shp]?.subarray(0, second + 60) })),
    file: 'plotFile.unreadable',
  },

  // Zips.
  {
    kind: 'zip bomb',
    bytes: () => zipFile({ 'a.shp': Buffer.alloc(300 * megabyte), 'a.dbf': Buffer.alloc(40) }),
    file: 'plotFile.bomb',
  },
  { kind: 'a claim of 4 GB', bytes: claiming((head) => head.writeUInt32LE(0xfffffff0, 24)), file: 'plotFile.bomb' },
  {
    kind: 'a claim of less than there is',
    bytes: claiming((head) => head.writeUInt32LE(10, 24)),
    file: 'plotFile.bomb',
  },
  { kind: 'a password', bytes: claiming((head) => head.writeUInt16LE(1, 8)), file: 'plotFile.locked' },
  {
    kind: 'a way of folding that nobody knows',
    bytes: claiming((head) => head.writeUInt16LE(99, 10)),
    file: 'plotFile.unreadable',
  },
  {
    kind: 'a changed byte',
    bytes: () => Buffer.from(shapefileZip(good)).fill(0x55, 60, 64),
    file: 'plotFile.unreadable',
  },
  { kind: 'nested zip', bytes: () => zipFile({ 'lo.zip': shapefileZip(good) }), file: 'plotFile.noLayer' },
  {
    kind: 'a zip that calls itself GeoJSON in a zip',
    bytes: () => zipFile({ 'lo.geojson': shapefileZip(good) }),
    file: 'plotFile.noLayer',
  },
  {
    kind: 'path traversal in the zip',
    bytes: () =>
      zipFile(
        Object.fromEntries(
          Object.entries(partsOf(shapefileZip(good))).map(([name, bytes]) => [`../../../../tmp/${name}`, bytes]),
        ),
      ),
  },
  { kind: 'a zip of nothing', bytes: () => zipFile({}), file: 'file.notLayer' },
  { kind: 'truncated zip', bytes: () => cut(shapefileZip(good), 0.6), file: 'plotFile.unreadable' },

  // Other files.
  { kind: 'truncated GeoJSON', bytes: () => cut(geoJsonFile(good), 0.6), file: 'plotFile.unreadable' },
  {
    kind: 'GeoJSON without end',
    bytes: () => Buffer.from(`{"type":"FeatureCollection","features":${'['.repeat(3 * megabyte)}`),
    file: 'plotFile.unreadable',
  },
  {
    kind: 'GeoJSON of another kind',
    bytes: () => Buffer.from('{"type":"Topology","objects":{}}'),
    file: 'plotFile.unreadable',
  },
  {
    kind: 'GeoJSON without commas',
    bytes: () => Buffer.from(geoJsonFile(good).toString().replaceAll('},{"type":"Feature"', '}{"type":"Feature"')),
    file: 'plotFile.unreadable',
  },
  { kind: 'GeoJSON of nothing', bytes: () => geoJsonFile([]), file: 'plotFile.noRows' },
  {
    kind: 'a GeoPackage that is not SQLite',
    bytes: () => Buffer.from('GeoPackage \x01\x02\x03'),
    file: 'file.notLayer',
  },
  {
    kind: 'a GeoPackage that only begins like SQLite',
    bytes: () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4000, 7)]),
    file: 'plotFile.unreadable',
  },
  { kind: 'truncated GeoPackage', bytes: () => cut(geoPackageFile(good), 0.4), file: 'plotFile.unreadable' },
  {
    kind: 'KML with entities',
    bytes: () =>
      Buffer.from(kmlText([{ name: 'a', at: [[107.4, 16.3]] }]).replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
    file: 'plotFile.entities',
  },
  {
    kind: 'KML of 30 MB',
    bytes: () => Buffer.from(`<kml>${' '.repeat(30 * megabyte)}</kml>`),
    file: 'plotFile.tooLarge',
  },
  { kind: 'a text', bytes: () => Buffer.from('Kính gửi Hạt Kiểm lâm.'), file: 'file.notLayer' },
]
