// What can be wrong with a plot in a file: each kind with a file that has it, and what a person is told. Row 2 of three is the damaged
// one; the others stay good.
import { type Corner, geoJsonFile, geoPackageFile, shapefileZip, square } from '../support/boundaryFiles.ts'
import {
  dbf,
  field,
  geoJson,
  good,
  megabyte,
  type PlotDamage,
  patched,
  polygon,
  second,
  shaped,
  shp,
  withRow,
} from './plotDamage.ts'

/** Bytes of a row of the .dbf, and where the first begins. */
const dbfRow = (bytes: Buffer, row: number) => bytes.readUInt16LE(8) + (row - 1) * bytes.readUInt16LE(10)

const bowTie: Corner[] = [
  [107.5, 16.3],
  [107.51, 16.31],
  [107.51, 16.3],
  [107.5, 16.31],
  [107.5, 16.3],
]
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

export const plotRowDamages: readonly PlotDamage[] = [
  { kind: 'nothing', bytes: () => shapefileZip(good) },

  // Shapes.
  {
    kind: 'self-crossing',
    bytes: () => geoJsonFile(withRow({ dtich: '' }, [[bowTie]])),
    row: 'areaMissing shapeCrosses',
    isKept: true,
  },
  { kind: 'empty geometry', bytes: shaped(null), row: 'shapeMissing' },
  { kind: 'empty in a Shapefile', bytes: () => shapefileZip(withRow({}, [])), row: 'shapeMissing' },
  { kind: 'empty polygon', bytes: shaped({ type: 'Polygon', coordinates: [] }), row: 'shapeBroken' },
  { kind: '3D', bytes: shaped({ type: 'Polygon', coordinates: [field(1).map(([x, y]) => [x, y, 12.5])] }) },
  {
    kind: 'duplicate ring',
    bytes: shaped({ type: 'MultiPolygon', coordinates: [[field(1)], [field(1)]] }),
    row: 'areaDiffers',
    isKept: true,
  },
  { kind: 'a hole that is the outline', bytes: shaped(polygon(field(1), field(1))), row: 'shapeCrosses', isKept: true },
  {
    kind: 'NaN',
    bytes: patched(shp, (bytes) => bytes.writeDoubleLE(Number.NaN, second + 8 + 48 + 16)),
    row: 'shapeBroken',
  },
  {
    kind: 'infinite coordinates',
    bytes: geoJson(
      () => 'HERE',
      (text) =>
        text.replace(
          '"HERE"',
          '{"type":"Feature","properties":{"tk":"67","khoanh":"3","lo":"2","dtich":4.75},"geometry":{"type":"Polygon","coordinates":[[[1e999,16],[107,16],[107,17],[1e999,16]]]}}',
        ),
    ),
    row: 'shapeBroken',
  },
  {
    kind: 'zero-size polygon',
    bytes: shaped(polygon(Array.from({ length: 5 }, () => [107.41, 16.3] as const))),
    row: 'shapeNoArea',
  },
  {
    kind: 'a polygon that is a line',
    bytes: shaped(
      polygon([
        [107.41, 16.3],
        [107.42, 16.31],
        [107.43, 16.32],
        [107.41, 16.3],
      ]),
    ),
    row: 'shapeNoArea',
  },
  { kind: 'a point among areas', bytes: shaped({ type: 'Point', coordinates: [107.41, 16.3] }), row: 'shapeNotArea' },
  {
    kind: 'mixed geometry types',
    bytes: shaped({
      type: 'GeometryCollection',
      geometries: [polygon(field(1)), { type: 'Point', coordinates: [107.41, 16.3] }],
    }),
    row: 'shapeMixed',
  },
  { kind: 'outside the country', bytes: shaped(polygon(square(3, 50, 0.002))), row: 'outsideCountry' },
  { kind: 'the shape of another', bytes: shaped(polygon(field(0))), row: 'shapeTwice', isKept: true },
  { kind: 'a geometry that is a text', bytes: shaped('POLYGON((1 2))'), row: 'shapeBroken' },
  {
    kind: 'a record of more corners than it has bytes',
    bytes: patched(shp, (bytes) => bytes.writeInt32LE(0x7fffff, second + 8 + 40)),
    row: 'shapeBroken',
  },
  {
    kind: 'a record of an unknown kind',
    bytes: patched(shp, (bytes) => bytes.writeInt32LE(77, second + 8)),
    row: 'shapeBroken',
  },

  // Values.
  { kind: 'missing obligatory field', bytes: () => geoPackageFile(withRow({ lo: '' })), row: 'codeMissing' },
  {
    kind: 'unknown code',
    bytes: () => geoJsonFile(withRow({ ldlr: 'XYZ', maldlr: 999 })),
    row: 'typeUnknown typeUnknown',
  },
  { kind: 'unknown purpose', bytes: () => geoJsonFile(withRow({ malr3: 8 })), row: 'purposeUnknown' },
  { kind: 'negative area', bytes: () => shapefileZip(withRow({ dtich: -4.75 })), row: 'areaNegative' },
  { kind: 'formula in a cell', bytes: () => shapefileZip(withRow({ dtich: '=1+1' })), row: 'notANumber' },
  {
    kind: 'formula in a cell of a GeoPackage',
    bytes: () => geoPackageFile(withRow({ dtich: '=HYPERLINK("x")' })),
    row: 'notANumber',
  },
  {
    kind: 'stars for a number that did not fit',
    bytes: () => shapefileZip(withRow({ dtich: '********' })),
    row: 'notANumber',
  },
  { kind: 'half a code', bytes: () => geoJsonFile(withRow({ maldlr: 60.5 })), row: 'notWhole' },
  {
    kind: 'a text longer than FRMS holds',
    bytes: () => geoJsonFile(withRow({ ddanh: 'Đồi '.repeat(100) })),
    row: 'tooLong',
  },
  { kind: 'duplicate code path', bytes: () => shapefileZip(withRow({ lo: '1' })), row: 'plotTwice' },
  {
    kind: 'letters that are lost',
    bytes: () => geoJsonFile(withRow({ ddanh: 'Ph? Lộc, H?ơng Trà' })),
    row: 'lettersLost',
    isKept: true,
  },
  { kind: 'NUL letters', bytes: () => geoJsonFile(withRow({ ddanh: 'Khe\0Dài' })), row: 'lettersLost', isKept: true },
  { kind: 'NUL letters around', bytes: () => geoJsonFile(withRow({ ddanh: '\0\0Khe Dài\0' })) },
  {
    kind: 'half a pair of letters',
    bytes: geoJson((feature) => ({ ...feature, properties: { ...feature.properties, ddanh: '\ud800Khe' } })),
    row: 'lettersLost',
    isKept: true,
  },
  {
    kind: '100 MB attribute',
    bytes: geoJson((feature) => ({
      ...feature,
      properties: { ...feature.properties, ghichu: 'x'.repeat(100 * megabyte) },
    })),
    row: 'rowTooLarge',
  },
  {
    kind: 'a row that is deleted',
    bytes: patched(dbf, (bytes) => bytes.write('*', dbfRow(bytes, 2))),
    row: 'rowDeleted',
  },
  {
    kind: 'deep nesting',
    bytes: geoJson(
      (feature) => ({ ...feature, geometry: 'HERE' }),
      (text) => text.replace('"HERE"', deep(200_000)),
    ),
    row: 'rowTooDeep',
  },
  {
    kind: 'a feature that is a number',
    bytes: geoJson(() => 7),
    row: 'codeMissing codeMissing codeMissing areaMissing shapeMissing',
  },
  {
    kind: 'duplicate column names',
    bytes: patched(dbf, (bytes) => bytes.write('lo\0\0\0\0\0\0\0', 32 + 8 * 32, 'latin1')),
  },
  { kind: 'a GeoPackage with a broken geometry', bytes: () => brokenBlob(), row: 'shapeBroken' },
]

/** The well-known binary of the second row says that it is of a kind that is not drawn. */
function brokenBlob(): Uint8Array {
  const file = Buffer.from(geoPackageFile(good))
  const blobs: number[] = []
  for (let at = file.indexOf('GP\0\x03', 0, 'latin1'); at >= 0; at = file.indexOf('GP\0\x03', at + 1, 'latin1'))
    blobs.push(at)
  // The last row stands first in a page of SQLite.
  file.writeUInt32LE(99, (blobs[1] ?? 0) + 41)
  return file
}
