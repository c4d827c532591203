// `import plots FILE --dry-run` over small invented files, and over real plots where they are at hand.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import {
  type Corner,
  type DrawnRow,
  geoJsonFile,
  geoPackageFile,
  shapefileZip,
  square,
} from '../../../test/support/boundaryFiles.ts'
import { onPath } from '../../../test/support/onPath.ts'
import { vn2000Of } from '../../geo/vn2000.ts'
import { Problem } from '../../platform/problem.ts'
import { importVerb } from './importVerb.ts'

interface Answer {
  readonly geoFileFormat: string
  readonly letterRepair: string
  readonly isSureOfLetters: boolean
  readonly srid: number
  readonly sridFrom: string
  readonly isTurned: boolean
  readonly systemsThatFit: readonly { readonly srid: number }[]
  readonly columns: Readonly<Record<string, string>>
  readonly columnsUnused: readonly string[]
  readonly rows: number
  readonly ready: number
  readonly refused: number
  readonly faults: Readonly<Record<string, number>>
  readonly sums: {
    readonly all: { readonly plots: number; readonly bookAreaHa: number | null; readonly geodesicAreaHa: number }
  }
  readonly rowsWithFaults: readonly { readonly row: number; readonly faults: readonly { code: string; vi: string }[] }[]
}

/** What the command line prints for a file. */
async function looked(bytes: Uint8Array, ...options: string[]): Promise<Answer> {
  const answer = await onPath(bytes, (path) =>
    importVerb.run(['plots', 'lo.zip', '--dry-run', ...options], {
      now: new Date('2026-06-19T01:00:00Z'),
      ask: async () => assert.fail('nothing is asked'),
      file: () => path,
      write: () => assert.fail('nothing is written'),
    }),
  )
  return JSON.parse(JSON.stringify(answer))
}

const plot = (lo: string, properties: DrawnRow['properties'] = {}): DrawnRow['properties'] => ({
  tk: '67',
  khoanh: '3',
  lo,
  maldlr: 60,
  ldlr: 'RTG',
  malr3: 3,
  mamdsd: 9,
  ...properties,
})
/** A square of some hectares near Bình Điền, in degrees. */
const field = (index: number, side = 0.002): Corner[] => square(107.4 + index * 0.01, 16.3, side)
const hectares = 4.75 // 0.002° by 0.002° at 16.3°, rounded; the judge allows 1 %

test('sound plots: columns, system and letters are found, areas summed', async () => {
  const rows = [0, 1, 2].map((index) => ({
    properties: plot(`${index + 1}`, { dtich: hectares }),
    parts: [[field(index)]],
  }))
  for (const [file, format] of [
    [geoJsonFile(rows), 'geoJson'],
    [shapefileZip(rows), 'shapefile'],
    [geoPackageFile(rows), 'geoPackage'],
  ] as const) {
    const found = await looked(file)
    assert.equal(found.geoFileFormat, format)
    assert.deepEqual([found.rows, found.ready, found.refused, found.faults], [3, 3, 0, {}], format)
    assert.equal(found.columns.plotCode, 'lo')
    assert.equal(found.srid, 4326)
    assert.equal(found.sums.all.bookAreaHa, 14.25)
    assert.ok(Math.abs(found.sums.all.geodesicAreaHa - 14.25) < 0.1, `${found.sums.all.geodesicAreaHa} ha`)
  }
})

test('metres of VN-2000, also with north before east', async () => {
  const moved = (turn: boolean) => {
    const corners = field(0).map(([lon, lat]): Corner => {
      const { easting, northing } = vn2000Of(lon, lat)
      return turn ? [northing, easting] : [easting, northing]
    })
    return geoJsonFile([{ properties: plot('1', { dtich: hectares }), parts: [[corners]] }], 'urn:ogc:def:crs:EPSG::0')
  }
  for (const isTurned of [false, true]) {
    const found = await looked(moved(isTurned), '--srid', '9214')
    assert.deepEqual([found.srid, found.sridFrom, found.isTurned, found.faults], [9214, 'person', isTurned, {}])
  }
})

test('what the numbers fit is printed, also where a person has to say the system', async () => {
  const moved = (meridian: number, lon: number, lat: number) => {
    const { easting, northing } = vn2000Of(lon, lat, meridian)
    return geoJsonFile([{ properties: plot('1'), parts: [[square(easting, northing, 200)]] }], 'EPSG:0')
  }
  const found = await looked(moved(107, 107.4, 16.3), '--srid', '9214')
  assert.equal(found.systemsThatFit[0]?.srid, 9214)
  const far = looked(moved(103, 103.02, 21.39))
  await assert.rejects(far, (error) => error instanceof Problem && /EPSG:9205/.test(String(error.params.fits)))
})

test('letters of TCVN3 are turned before a row is judged', async () => {
  const properties = plot('1', { dtich: hectares, ddanh: '§Ìu Khe Dµi, xã B×nh §iÒn' })
  const found = await looked(shapefileZip([{ properties, parts: [[field(0)]] }], { letters: 'latin1' }))
  assert.equal(found.letterRepair, 'tcvn3')
  assert.deepEqual(found.faults, {})
})

test('every row that cannot be kept says why; the good ones are counted', async () => {
  const bowTie: Corner[] = [
    [107.5, 16.3],
    [107.51, 16.31],
    [107.51, 16.3],
    [107.5, 16.31],
    [107.5, 16.3],
  ]
  const rows: DrawnRow[] = [
    { properties: plot('1', { dtich: hectares }), parts: [[field(0)]] },
    { properties: plot('1', { dtich: hectares }), parts: [[field(1)]] },
    { properties: plot('', { dtich: hectares }), parts: [[field(2)]] },
    { properties: plot('4', { dtich: '=1+1' }), parts: [[field(3)]] },
    { properties: plot('5', { dtich: hectares, maldlr: 99, ldlr: '' }), parts: [[field(4)]] },
    { properties: plot('6', { dtich: hectares, ldlr: 'TXG' }), parts: [[field(5)]] },
    { properties: plot('7', { dtich: hectares, malr3: 1 }), parts: [[field(6)]] },
    { properties: plot('8', { dtich: 40 }), parts: [[field(7)]] },
    { properties: plot('9', { dtich: 1 }), parts: [[bowTie]] },
    { properties: plot('10', { dtich: hectares }), parts: [[field(0)]] },
    { properties: plot('11', { dtich: hectares }), parts: [[square(3, 50, 0.002)]] },
  ]
  const found = await looked(geoJsonFile(rows))
  assert.deepEqual(
    found.rowsWithFaults.map(({ row, faults }) => [row, faults.map(({ code }) => code).join(' ')]),
    [
      [2, 'plotTwice'],
      [3, 'codeMissing'],
      [4, 'notANumber'],
      [5, 'typeUnknown'],
      [6, 'typeDiffers'],
      [7, 'purposeDiffers'],
      [8, 'areaDiffers'],
      [9, 'shapeCrosses'],
      [10, 'shapeTwice'],
      [11, 'outsideCountry'],
    ],
  )
  assert.deepEqual([found.rows, found.ready, found.refused, found.sums.all.plots], [11, 4, 7, 4])
  assert.match(found.rowsWithFaults[0]?.faults[0]?.vi ?? '', /Lô 67\/3\/1 đã có ở dòng 1/)
})

test('columns said by hand; one that is not there is refused by name', async () => {
  const rows = [{ properties: { A: '67', B: '3', C: '1' }, parts: [[field(0)]] }]
  const columns = (given: object) => ['--columns', JSON.stringify(given)]
  const found = await looked(
    geoJsonFile(rows),
    ...columns({ compartmentCode: 'A', subcompartmentCode: 'B', plotCode: 'C' }),
  )
  assert.deepEqual([found.ready, found.columnsUnused], [1, []])
  await refused('plotFile.unknownColumn', looked(geoJsonFile(rows), ...columns({ plotCode: 'D' })))
  await refused('import.unknownField', looked(geoJsonFile(rows), ...columns({ lot: 'C' })))
})

test('a file that is none is refused as a whole', async () => {
  const rows = [{ properties: plot('1'), parts: [[field(0)]] }]
  const zip = shapefileZip(rows)
  await refused('plotFile.unknownFormat', looked(Buffer.from('xin chào')))
  await refused('plotFile.unreadable', looked(zip.subarray(0, zip.length - 60)))
  await refused('plotFile.noRows', looked(geoJsonFile([])))
  await refused(
    'plotFile.unknownSystem',
    looked(geoJsonFile([{ properties: plot('1'), parts: [[square(9e6, 9e6, 1)]] }], 'EPSG:1')),
  )
  await refused('import.onlyDryRun', importVerb.run(['plots', 'lo.zip'], {} as never))
  await refused('import.whatFile', importVerb.run(['owners', 'lo.zip', '--dry-run'], {} as never))
})

const real = 'trong_rung_2025_lo_khoanh_tieukhu.geojson'
const path = resolve(process.env.SHARED_DATA ?? '../shared/data', 'forest', real)
test('127 real plots, their three columns found', { skip: existsSync(path) ? false : `no file ${real}` }, async (t) => {
  const found = await looked(readFileSync(path), '--columns', '{"bookAreaHa":"DTSS"}')
  assert.deepEqual(
    [found.columns.compartmentCode, found.columns.subcompartmentCode, found.columns.plotCode],
    ['TK', 'KH', 'Lo'],
  )
  assert.equal(found.rows, 127)
  assert.equal(found.ready + found.refused, 127)
  t.diagnostic(`${found.ready} ready, ${found.refused} refused; ${JSON.stringify(found.faults)}`)
})

async function refused(code: string, work: Promise<unknown>) {
  await assert.rejects(work, (error) => error instanceof Problem && error.code === code, code)
}
