import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type DrawnRow,
  geoJsonFile,
  geoPackageFile,
  shapefileZip,
  square,
  zipFile,
} from '../../../../test/support/boundaryFiles.ts'
import { signedArea } from '../../../geo/geometry.ts'
import { vn2000Of } from '../../../geo/vn2000.ts'
import { Problem } from '../../../platform/problem.ts'
import { zipEntries } from '../../../platform/server/files/zipFile.ts'
import { readBoundaries } from './readBoundaries.ts'

const near = { lon: 107.45, lat: 16.4 }
const json = 'application/geo+json'
const zip = 'application/zip'
const read = (bytes: Uint8Array, type: string, srid?: number) => readBoundaries(bytes, type, { srid, near })
const refuses = (work: Promise<unknown>, code: string) =>
  assert.rejects(work, (error) => error instanceof Problem && error.code === code)

const island = square(107.7, 16.5, 0.01)
const rows: DrawnRow[] = [
  {
    properties: { code: '19996', name: 'Phường Hương Trà', areaKm2: 83.28 },
    parts: [[square(107.4, 16.4, 0.1), [...square(107.42, 16.42, 0.02)].reverse()], [island]],
  },
  { properties: { code: '20017', name: 'Phường Kim Trà', areaKm2: null }, parts: [[square(107.5, 16.4, 0.05)]] },
]
/** The same in metres of VN-2000, zone 107°00'. */
const inMetres = (turn: boolean): DrawnRow[] =>
  rows.map(({ properties, parts }) => ({
    properties,
    parts: parts.map((rings) =>
      rings.map((ring) =>
        ring.map(([lon, lat]) => {
          const { easting, northing } = vn2000Of(lon, lat)
          return turn ? ([northing, easting] as const) : ([easting, northing] as const)
        }),
      ),
    ),
  }))

function requireSame(found: Awaited<ReturnType<typeof read>>) {
  const [first, second] = found.rows
  assert.equal(found.rows.length, 2)
  assert.equal(first?.properties.name, 'Phường Hương Trà')
  assert.equal(first?.shape?.coordinates.length, 2, 'both parts')
  const holed = first?.shape?.coordinates.find((rings) => rings.length === 2)
  assert.ok(holed, 'the hole')
  const area = Math.abs(signedArea(holed[0] ?? [])) - Math.abs(signedArea(holed[1] ?? []))
  assert.ok(Math.abs(area - (0.01 - 0.0004)) < 1e-6, `${area}`)
  assert.equal(second?.rowNumber, 2)
}

test('GeoJSON in degrees; holes and several parts are kept', async () => {
  const found = await read(geoJsonFile(rows), json)
  requireSame(found)
  assert.deepEqual([found.boundaryFormat, found.srid, found.sridFrom, found.isTurned], ['geoJson', 4326, 'file', false])
  assert.deepEqual(found.columns, ['code', 'name', 'areaKm2'])
})

test('GeoJSON in VN-2000 metres: as its crs says, or by the range of the numbers, also with X to the north', async () => {
  const declared = await read(geoJsonFile(inMetres(false), 'urn:ogc:def:crs:EPSG::9214'), json)
  requireSame(declared)
  assert.deepEqual([declared.srid, declared.sridFrom], [9214, 'file'])
  const guessed = await read(geoJsonFile(inMetres(false)), json)
  requireSame(guessed)
  assert.deepEqual([guessed.srid, guessed.sridFrom, guessed.isTurned], [9214, 'range', false])
  const turned = await read(geoJsonFile(inMetres(true)), json)
  requireSame(turned)
  assert.deepEqual([turned.srid, turned.isTurned], [9214, true])
})

const prj = (name: string, meridian: number, scale: number, datum = 'D_WGS_1984') =>
  `PROJCS["${name}",GEOGCS["GCS",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

test('a Shapefile: .prj of MapInfo, letters of a .cpg, numbers as text', async () => {
  const bytes = shapefileZip(inMetres(false), { prj: prj('VN2000_Hue', 107, 0.9999), cpg: 'UTF-8' })
  const found = await read(bytes, zip)
  requireSame(found)
  assert.deepEqual([found.boundaryFormat, found.srid, found.sridFrom], ['shapefile', 9214, 'file'])
  assert.equal(found.rows[0]?.properties.areaKm2, 83.28)
  assert.equal(found.rows[1]?.properties.areaKm2, null)
  assert.equal(found.isTcvn3, false)
})

test('a Shapefile with the old letters of TCVN3 is turned into Unicode, and says so', async () => {
  const old = rows.map((row) => ({ ...row, properties: { ...row.properties, name: 'Ph­êng H­¬ng Trµ' } }))
  const found = await read(shapefileZip(old, { letters: 'latin1' }), zip)
  assert.equal(found.rows[0]?.properties.name, 'Phường Hương Trà')
  assert.equal(found.isTcvn3, true)
  assert.deepEqual([found.srid, found.sridFrom], [4326, 'range'])
})

test('a GeoPackage, in degrees and in metres', async () => {
  const type = 'application/geopackage+sqlite3'
  requireSame(await read(geoPackageFile(rows), type))
  const found = await read(geoPackageFile(inMetres(false), 9214), type)
  requireSame(found)
  assert.deepEqual([found.boundaryFormat, found.srid], ['geoPackage', 9214])
  await refuses(read(Buffer.from('SQLite format 3\0 and then nonsense'), type), 'boundaryFile.unreadable')
})

test('rows that cannot be drawn say why', async () => {
  const features = [
    { type: 'Feature', properties: {}, geometry: null },
    { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [107, 16] } },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [107, 16],
            [108, 16],
            ['a', 17],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [107, 16, 5],
            [107.1, 16, 5],
            [107, 16.1, 5],
          ],
        ],
      },
    },
  ]
  const found = await read(Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })), json)
  assert.deepEqual(
    found.rows.map(({ shapeState }) => shapeState),
    ['missing', 'notArea', 'broken', undefined],
  )
  assert.equal(found.rows[3]?.shape?.coordinates[0]?.[0]?.length, 4, 'closed, without heights')
  const far = await read(geoJsonFile([...rows, { properties: {}, parts: [[square(2, 48, 0.1)]] }]), json, 4326)
  assert.deepEqual(
    far.rows.map(({ shapeState }) => shapeState),
    [undefined, undefined, 'outsideCountry'],
  )
})

test('a system that is not known is asked of a person', async () => {
  const metres = inMetres(false)
  await refuses(read(shapefileZip(metres, { prj: prj('Elsewhere', 33, 1) }), zip), 'boundaryFile.unknownSystem')
  const found = await read(shapefileZip(metres, { prj: prj('Elsewhere', 33, 1) }), zip, 9214)
  requireSame(found)
  assert.equal(found.sridFrom, 'person')
  await refuses(read(geoJsonFile(metres), json, 2154), 'boundaryFile.unknownSystem')
})

test('what is no file of boundaries, or would unfold without end, is refused', async () => {
  await refuses(read(Buffer.from('{"type":"Topology"}'), json), 'boundaryFile.unreadable')
  await refuses(read(Buffer.from('{"type":"FeatureCollection","features":[]}'), json), 'boundaryFile.noRows')
  await refuses(read(zipFile({ 'a.txt': Buffer.from('a') }), zip), 'boundaryFile.noLayer')
  await refuses(read(zipFile({ 'a.shp': Buffer.alloc(100) }), zip), 'boundaryFile.partMissing')
  const two = zipFile({ 'a.shp': Buffer.alloc(100), 'b.shp': Buffer.alloc(100) })
  await refuses(read(two, zip), 'boundaryFile.severalLayers')
  await refuses(read(Buffer.from('PK\x03\x04nothing'), zip), 'boundaryFile.unreadable')
  const bomb = zipFile({ 'a.shp': Buffer.alloc(3_000_000) })
  assert.ok(bomb.length < 10_000)
  assert.throws(() => zipEntries(bomb, { noun: 'boundaryFile', limit: 1_000_000 })[0]?.read(), {
    code: 'boundaryFile.bomb',
  })
})

test('a Shapefile that would lead a reader round in circles is refused', async () => {
  const shp = Buffer.alloc(200)
  shp.writeInt32BE(9994, 0)
  shp.writeInt32BE(1, 100)
  shp.writeInt32BE(-4, 104)
  await refuses(read(zipFile({ 'a.shp': shp, 'a.dbf': Buffer.alloc(64) }), zip), 'boundaryFile.unreadable')
  const dbf = Buffer.alloc(64)
  dbf.writeUInt32LE(4_000_000_000, 4)
  const sound = Buffer.alloc(100)
  sound.writeInt32BE(9994, 0)
  sound.writeInt32LE(5, 32)
  await refuses(read(zipFile({ 'a.shp': sound, 'a.dbf': dbf }), zip), 'boundaryFile.tooManyRows')
})
