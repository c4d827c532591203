// What the map asks for, on both databases: tiles of a list, the office's own base map, a print.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import sharp from 'sharp'
import { freshFolder } from '../../../../test/support/database.ts'
import { doors, openEmbeddedDoor, type people } from '../../../../test/support/door.ts'
import { tileAt } from '../../../geo/tile.ts'
import { Problem } from '../../problem.ts'
import { seedId } from '../../seedId.ts'
import { checkedBaseMap } from './baseMap.ts'

const { z, x, y } = tileAt(107.5, 16.4, 10)
const here = `${z}/${x}/${y}`

for (const [kind, open] of Object.entries(doors))
  test(`${kind}: tiles and prints`, async (t) => {
    const { app, as } = await open(t)
    const record = (text: string, agency: string) =>
      app.inject({
        method: 'POST',
        url: '/api/commands/note.record',
        payload: { id: randomUUID(), input: { text, agencyId: seedId('agency', agency) } },
        headers: as('head'),
      })
    const get = (address: string, who: keyof typeof people = 'head', headers: object = {}) =>
      app.inject({ url: `/api/tiles/${address}`, headers: { ...as(who), ...headers } })
    const textsOf = (bytes: Buffer) => {
      const layer = new VectorTile(new PbfReader(bytes)).layers.notes
      return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index).properties.text).sort()
    }
    await record('ours', 'A')
    await record('theirs', 'B')

    await t.test('everybody sees the rows of their scope, filtered as asked', async () => {
      const tile = await get(`notes/${here}.mvt`)
      assert.deepEqual([tile.statusCode, tile.headers['content-type']], [200, 'application/vnd.mapbox-vector-tile'])
      assert.deepEqual(textsOf(tile.rawPayload), ['ours', 'theirs'])
      assert.deepEqual(textsOf((await get(`notes/${here}.mvt`, 'ranger')).rawPayload), ['ours'])
      assert.deepEqual(textsOf((await get(`notes/${here}.mvt?input={"text":"theirs"}`)).rawPayload), ['theirs'])
      assert.deepEqual(textsOf((await get('notes/10/0/0.mvt')).rawPayload), [])
    })

    await t.test('a stranger sees none', async () => {
      assert.equal((await get(`notes/${here}.mvt`, 'stranger')).statusCode, 403)
      assert.equal((await app.inject(`/api/tiles/notes/${here}.mvt`)).statusCode, 401)
    })

    await t.test('an unchanged tile is not sent again; after a command it is drawn anew', async () => {
      const first = await get(`notes/${here}.mvt`)
      const held = { 'if-none-match': first.headers.etag }
      assert.equal((await get(`notes/${here}.mvt`, 'head', held)).statusCode, 304)
      await record('new', 'A')
      const second = await get(`notes/${here}.mvt`, 'head', held)
      assert.equal(second.statusCode, 200)
      assert.ok(textsOf(second.rawPayload).includes('new'))
    })

    await t.test('addresses that are no tile', async () => {
      const refusals = [
        ['notes/10/5/9999.mvt', 400],
        ['notes/23/0/0.mvt', 400],
        ['notes/-1/0/0.mvt', 400],
        ['notes/1.5/0/0.mvt', 400],
        ['notes/a/b/c.mvt', 400],
        [`notes/${here}.mvt?input={"text":1}`, 400],
        [`notes/${here}.mvt?input={`, 400],
        [`trees/${here}.mvt`, 404],
        [`notes/${here}.png`, 404],
      ] as const
      for (const [address, status] of refusals) assert.equal((await get(address)).statusCode, status, address)
    })

    await t.test('a map to paper: an A4 PDF with the mark of invented data, from a whole picture only', async () => {
      const jpeg = await sharp({ create: { width: 1092, height: 588, channels: 3, background: 'green' } })
        .jpeg()
        .toBuffer()
      const print = {
        title: 'Bằng chứng của Kế hoạch 120',
        orientation: 'landscape',
        image: jpeg.toString('base64'),
        bounds: [107.4, 16.3, 107.6, 16.5],
        zoom: 11,
        asOf: '2026-06-19',
        legend: [{ evidenceKind: 'session', label: 'Buổi tuyên truyền', count: 3 }],
        isSketch: true,
      }
      const send = (payload: object, who: keyof typeof people = 'stranger') =>
        app.inject({ method: 'POST', url: '/api/map-prints', payload, headers: as(who) })
      const paper = await send(print)
      assert.deepEqual([paper.statusCode, paper.headers['content-type']], [200, 'application/pdf'])
      assert.ok(paper.rawPayload.toString('latin1').startsWith('%PDF-'))
      assert.match(String(paper.headers['content-disposition']), /filename="ban-do-\d{4}-\d\d-\d\d-minh-hoa\.pdf"/)
      const refusals: [object, string][] = [
        [{ ...print, image: Buffer.from('<svg/>'.repeat(40)).toString('base64') }, 'file.typeRefused'],
        [{ ...print, image: jpeg.subarray(0, 120).toString('base64') }, 'file.damaged'],
        [{ ...print, title: '' }, 'input.invalid'],
        [{ ...print, bounds: [1, 2, 3] }, 'input.invalid'],
      ]
      for (const [payload, code] of refusals) assert.equal((await send(payload)).json().code, code)
      assert.equal((await app.inject({ method: 'POST', url: '/api/map-prints', payload: print })).statusCode, 401)
    })
  })

test('base maps', async (t) => {
  const door = await openEmbeddedDoor(t)
  const { as, office } = door
  const { dataDir } = office.config

  await t.test('a base map in one file is sent by ranges, to whom is signed in', async () => {
    const bytes = Buffer.alloc(1000, 7)
    bytes.write('PMTiles\x03', 0, 'latin1')
    bytes.set([1, 2, 13], 99)
    writeFileSync(join(dataDir, 'hue.pmtiles'), bytes)
    const app = await door.with({ baseMap: 'hue.pmtiles' })
    const get = (url: string, headers: object = {}) => app.inject({ url, headers: { ...as('stranger'), ...headers } })
    assert.deepEqual((await get('/api/base-map')).json(), {
      baseMap: { kind: 'vector', tiles: 'pmtiles:///api/base-map/file.pmtiles', minimumZoom: 2, maximumZoom: 13 },
    })
    assert.equal((await app.inject('/api/base-map')).statusCode, 401)
    assert.equal((await app.inject('/api/base-map/file.pmtiles')).statusCode, 401)
    const part = await get('/api/base-map/file.pmtiles', { range: 'bytes=99-101' })
    assert.deepEqual([part.statusCode, part.headers['content-range']], [206, 'bytes 99-101/1000'])
    assert.deepEqual(part.rawPayload, Buffer.from([1, 2, 13]))
    assert.equal((await get('/api/base-map/file.pmtiles', { range: 'bytes=2000-' })).statusCode, 416)
    assert.deepEqual((await get('/api/base-map/file.pmtiles')).rawPayload, bytes)
  })

  await t.test('a base map as MBTiles is sent tile by tile', async () => {
    const file = new DatabaseSync(join(dataDir, 'hue.mbtiles'))
    file.exec(`create table metadata (name text, value text); create table tiles (zoom_level, tile_column, tile_row, tile_data blob);
    insert into metadata values ('format', 'png'), ('minzoom', '1'), ('maxzoom', '9')`)
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'green' } })
      .png()
      .toBuffer()
    file.prepare('insert into tiles values (1, 0, 1, ?)').run(png)
    file.close()
    const app = await door.with({ baseMap: 'hue.mbtiles' })
    const get = (url: string) => app.inject({ url, headers: as('head') })
    assert.deepEqual((await get('/api/base-map')).json().baseMap, {
      kind: 'raster',
      tiles: '/api/base-map/{z}/{x}/{y}',
      minimumZoom: 1,
      maximumZoom: 9,
    })
    const tile = await get('/api/base-map/1/0/0')
    assert.deepEqual([tile.headers['content-type'], tile.rawPayload], ['image/png', png])
    assert.equal((await get('/api/base-map/1/1/1')).statusCode, 404)
    assert.equal((await get('/api/base-map/1/9/1')).statusCode, 400)
  })
})

test('without a base map there is none; a wrong one keeps the office shut with one clear line', async (t) => {
  const dataDir = freshFolder(t)
  writeFileSync(join(dataDir, 'not.pmtiles'), 'x'.repeat(200))
  writeFileSync(join(dataDir, 'not.mbtiles'), 'x'.repeat(200))
  writeFileSync(join(dataDir, 'map.zip'), '')
  assert.equal(checkedBaseMap({ dataDir }), undefined)
  const wrong = [
    'missing.pmtiles',
    'not.pmtiles',
    'not.mbtiles',
    'map.zip',
    '../../etc/passwd',
    'https://a.example/{z}.png',
  ]
  for (const baseMap of [...wrong, 'https://{z}.example/{x}/{y}', 'https://a.example;script-src x/{z}/{x}/{y}'])
    assert.throws(
      () => checkedBaseMap({ dataDir, baseMap }),
      (error) => error instanceof Problem && error.code === 'config.invalid' && error.fields[0]?.given === baseMap,
      baseMap,
    )
  const { origin, shown } = checkedBaseMap({ dataDir, baseMap: 'https://t.example:8443/a/{z}/{x}/{y}.mvt?key=1' }) ?? {}
  assert.deepEqual([origin, shown?.kind], ['https://t.example:8443', 'vector'])
})
