import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import {
  type DrawnRow,
  geoJsonFile,
  geoPackageFile,
  shapefileZip,
  square,
  zipFile,
} from '../../../test/support/boundaryFiles.ts'
import { kmlText, mojibake } from '../../../test/support/layerFiles.ts'
import { vn2000Of } from '../../geo/vn2000.ts'
import { repairedText } from '../../platform/letterRepair.ts'
import { Problem } from '../../platform/problem.ts'
import { gpxType, kmlType, layerTypeOf } from '../../platform/server/files/mediaType.ts'
import { readLayer } from './readLayer.ts'

const near = { lon: 107.45, lat: 16.4 }
/** As it comes: the type by the bytes. */
const read = (bytes: Uint8Array, srid?: number) => {
  const type = layerTypeOf(bytes.subarray(0, 4096))
  assert.ok(type, 'its bytes are those of a layer')
  return readLayer(bytes, type, { srid, near })
}
const refuses = (work: Promise<unknown>, code: string) =>
  assert.rejects(work, (error) => error instanceof Problem && error.code === code)
const placed = kmlText([
  { name: 'Chốt Hương Bình', at: [[107.45, 16.35]], more: { ghichú: 'đường đất' } },
  {
    name: 'Tuyến tuần tra',
    at: [
      [107.4, 16.3],
      [107.5, 16.35],
    ],
  },
  { name: 'Không có chỗ' },
])

test('KML in UTF-8, UTF-16 and with its letters broken: features, attributes, what is missing', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(placed, 'utf16le')])
  for (const [bytes, encoding] of [
    [Buffer.from(placed), 'UTF-8'],
    [utf16, 'UTF-16'],
  ] as const) {
    const found = await read(bytes)
    assert.equal(found.encoding, encoding)
    assert.deepEqual(
      found.features.map(({ shapeKind, properties }) => [shapeKind, properties.name]),
      [
        ['point', 'Chốt Hương Bình'],
        ['line', 'Tuyến tuần tra'],
      ],
    )
    assert.deepEqual([found.letterRepair, found.isSureOfLetters], ['asFound', true])
    assert.deepEqual(found.faults, [{ rowNumber: 3, layerFaultKind: 'shapeMissing', given: '' }])
  }
  const broken = await read(Buffer.from(mojibake(placed)))
  assert.equal(broken.letterRepair, 'utf8')
  assert.notEqual(broken.features[0]?.properties.name, 'Chốt Hương Bình', 'as it stood')
  assert.equal(repairedText(String(broken.features[0]?.properties.name), 'utf8'), 'Chốt Hương Bình')
  assert.deepEqual(
    broken.columns.map((column) => repairedText(column, 'utf8')),
    ['name', 'ghichú'],
  )
})

test('one byte a letter: Windows-1258 and TCVN3 are told apart', async () => {
  const bytesOf = (name: string) => Buffer.from(kmlText([{ name, at: [[107.4, 16.3]] }]), 'latin1')
  for (const [name, letterRepair, right] of [
    ['Hýõng BiÌnh', 'windows1258', 'Hương Bình'],
    ['Ph\u00ad\u00eang H\u00ad\u00acng Trµ', 'tcvn3', 'Phường Hương Trà'],
  ] as const) {
    const found = await read(bytesOf(name))
    assert.equal(found.letterRepair, letterRepair)
    assert.equal(repairedText(String(found.features[0]?.properties.name), letterRepair), right)
  }
  const lost = await read(Buffer.from(kmlText([{ name: 'Ph??ng H?ong', at: [[107.4, 16.3]] }])))
  assert.deepEqual(lost.faults, [{ rowNumber: 1, layerFaultKind: 'lettersLost', field: 'name', given: 'Ph??ng H?ong' }])
})

const metres = (turn = false): DrawnRow[] => [
  {
    properties: { TEN: 'Lô 1' },
    parts: [
      [
        square(107.4, 16.4, 0.1).map(([lon, lat]) => {
          const { easting, northing } = vn2000Of(lon, lat)
          return turn ? ([northing, easting] as const) : ([easting, northing] as const)
        }),
      ],
    ],
  },
]
const isThere = (found: Awaited<ReturnType<typeof read>>) => {
  const [feature] = found.features
  const [lon, lat] = feature?.geometry.type === 'Polygon' ? (feature.geometry.coordinates[0]?.[0] ?? []) : []
  assert.ok(Math.hypot((lon ?? 0) - 107.4, (lat ?? 0) - 16.4) < 1e-4 || found.features.length === 0, `${lon} ${lat}`)
}

test('VN-2000 metres are brought to their place, also with X to the north; what is unknown is asked', async () => {
  for (const turn of [false, true]) {
    const found = await read(shapefileZip(metres(turn)))
    assert.deepEqual([found.srid, found.sridFrom, found.isTurned], [9214, 'range', turn])
    if (!turn) isThere(found)
  }
  const declared = await read(geoJsonFile(metres(), 'urn:ogc:def:crs:EPSG::9214'))
  assert.deepEqual([declared.srid, declared.sridFrom], [9214, 'file'])
  const far = [{ properties: { TEN: 'a' }, parts: [[square(5_000_000, 9_000_000, 50)]] }]
  await refuses(read(geoJsonFile(far)), 'layerFile.unknownSystem')
  await refuses(read(shapefileZip(far)), 'layerFile.unknownSystem')
  const swapped = await read(geoJsonFile([{ properties: {}, parts: [[square(16.4, 107.4, 0.1)]] }]))
  assert.equal(swapped.isTurned, true)
  const gpkg = await read(geoPackageFile([{ properties: { ten: 'Lô 2' }, parts: [[square(107.4, 16.4, 0.1)]] }]))
  assert.deepEqual([gpkg.layerFormat, gpkg.features[0]?.properties.ten], ['geoPackage', 'Lô 2'])
})

test('bombs, entities, broken syntax, nonsense are refused', async () => {
  await refuses(read(zipFile({ 'doc.kml': Buffer.alloc(260 * 1024 * 1024, ' ') })), 'layerFile.bomb')
  const entity = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b">]><kml><Placemark><name>&a;</name></Placemark></kml>`
  await refuses(read(Buffer.from(entity)), 'layerFile.entities')
  await refuses(read(Buffer.from('<kml><Document><Placemark></Document>')), 'layerFile.unreadableXml')
  await refuses(read(Buffer.from('<kml></kml>')), 'layerFile.noRows')
  await refuses(read(Buffer.from('{"type":"Topology"}')), 'layerFile.unreadable')
  await refuses(read(zipFile({ 'a.txt': Buffer.from('a') })), 'layerFile.noLayer')
  await refuses(read(Buffer.from(kmlText([{ name: 'a' }]))), 'layerFile.nothingDrawn')
  const outside = await read(
    Buffer.from(
      kmlText([
        { name: 'a', at: [[700, 16]] },
        { name: 'b', at: [[107, 16]] },
      ]),
    ),
  )
  assert.deepEqual(outside.faults, [{ rowNumber: 1, layerFaultKind: 'outsideWorld', given: '700 16' }])
  const many = `{"type":"FeatureCollection","features":[${Array(50_001).fill('{}').join(',')}]}`
  await refuses(read(Buffer.from(many)), 'layerFile.tooManyRows')
  assert.equal(layerTypeOf(Buffer.from('<html><body>')), undefined)
  assert.equal(layerTypeOf(Buffer.from('PMTiles\x02')), undefined)
})

const interop = resolve(import.meta.dirname, '../../../../shared/data/interop')
const real: readonly (readonly [string, string, string, number])[] = [
  ['kml/googleearth_sample.kml', kmlType, 'kml', 20],
  ['kml/locusmap_Favorites.kmz', 'application/zip', 'kmz', 1],
  ['gpx/garmin_sample.gpx', gpxType, 'gpx', 3],
  ['gpx/locusmap_tracks.gpx', gpxType, 'gpx', 4],
  ['gpx/osmand_notes.gpx', gpxType, 'gpx', 10],
  ['geojson/mapeo_observations.geojson', 'application/geo+json', 'geoJson', 1],
  ['geojson/shapefile.zip', 'application/zip', 'shapefile', 1],
]
for (const [name, type, format, most] of real) {
  const path = resolve(interop, name)
  test(`a real file: ${name}`, { skip: existsSync(path) ? false : `no ${path}` }, async () => {
    const bytes = readFileSync(path)
    assert.equal(layerTypeOf(bytes.subarray(0, 4096)), type)
    const found = await read(bytes)
    assert.equal(found.layerFormat, format)
    assert.ok(found.features.length >= most, `${found.features.length} features`)
    assert.equal(found.letterRepair, 'asFound')
  })
}
