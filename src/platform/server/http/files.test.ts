// Photos and scans over HTTP, on both databases: sent once, opened by whom they may, each opening of an original known.
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { doors, people } from '../../../../test/support/door.ts'
import { fileOriginal } from '../../files/contract.ts'
import { pngBomb } from '../files/fixtures/pngBomb.ts'

const jpeg = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: { r: 1, g: 120, b: 60 } } })
  .jpeg()
  .withExif({
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 28/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '107/1 31/1 0/1' },
  })
  .toBuffer()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\ntrailer\n%%EOF\n')

for (const [kind, open] of Object.entries(doors))
  test(`${kind}: files`, async (t) => {
    const { app, as, office, lines } = await open(t)
    const post = (body: FormData, headers: object = as('ranger')) =>
      inForm(body).then(({ payload, type }) =>
        app.inject({ method: 'POST', url: '/api/files', payload, headers: { 'content-type': type, ...headers } }),
      )
    const upload = (fileId: string, content: Uint8Array, purpose = 'photo', headers: object = as('ranger')) =>
      post(formOf({ fileId, purpose, file: new File([new Uint8Array(content)], 'họp thôn.jpg') }), headers)
    const get = (fileId: string, variant: string, who: keyof typeof people = 'ranger', headers: object = {}) =>
      app.inject({ url: `/api/files/${fileId}/${variant}`, headers: { ...as(who), ...headers } })
    const openings = async (fileId: string) =>
      (
        await sql<{
          account: string
        }>`select account_id as account from platform.file_openings where file_id = ${fileId}::uuid
        order by file_opening_id`.execute(office.database.kysely)
      ).rows.map(({ account }) => account)

    const photoId = randomUUID()
    await t.test('a photo sent twice is one file; what the camera wrote comes back', async () => {
      const [first, again] = [await upload(photoId, jpeg), await upload(photoId, jpeg)]
      assert.equal(first.statusCode, 200)
      assert.deepEqual(first.json(), again.json())
      const { fileId, name, width, place } = first.json()
      assert.deepEqual([fileId, name, width], [photoId, 'họp thôn.jpg', 1600])
      assert.ok(Math.abs(place.lat - 16.4667) < 0.001)
      const other = await upload(photoId, pdf, 'scan')
      assert.deepEqual([other.statusCode, other.json().code], [409, 'file.idReused'])
    })

    await t.test('every signed-in person sees the photo, cleaned; nobody else does', async () => {
      for (const [variant, type] of [
        ['thumbnail', 'image/webp'],
        ['screen', 'image/webp'],
        ['full', 'image/jpeg'],
      ] as const) {
        const { statusCode, headers, rawPayload } = await get(photoId, variant, 'neighbour')
        assert.deepEqual([statusCode, headers['content-type']], [200, type])
        assert.equal(headers['cache-control'], 'private, max-age=31536000, immutable')
        assert.equal(headers['x-content-type-options'], 'nosniff')
        assert.match(String(headers['content-security-policy']), /default-src 'none'.*sandbox/)
        assert.equal((await sharp(rawPayload).metadata()).exif, undefined)
        const held = await get(photoId, variant, 'neighbour', { 'if-none-match': headers.etag })
        assert.deepEqual([held.statusCode, held.rawPayload.length], [304, 0])
        assert.equal((await app.inject(`/api/files/${photoId}/${variant}`)).statusCode, 401)
      }
    })

    await t.test('the original is for who sent it and who may open originals; a neighbour finds nothing', async () => {
      const refused = await get(photoId, 'original', 'neighbour')
      assert.deepEqual([refused.statusCode, refused.json().code], [404, 'record.notFound'])
      assert.deepEqual(await openings(photoId), [])
      const opened = await get(photoId, 'original', 'head')
      assert.deepEqual(opened.rawPayload, jpeg)
      assert.equal(opened.headers['cache-control'], 'private, no-store')
      await get(photoId, 'original', 'ranger')
      assert.deepEqual(await openings(photoId), [people.head.accountId, people.ranger.accountId])
    })

    await t.test('a scan of a signed list: the same, in every variant, and always to be saved', async () => {
      const [paper, picture] = [randomUUID(), randomUUID()]
      assert.equal((await upload(paper, pdf, 'scan')).statusCode, 200)
      assert.equal((await upload(picture, jpeg, 'scan')).statusCode, 200)
      for (const [id, variant] of [
        [paper, 'original'],
        [picture, 'thumbnail'],
        [picture, 'full'],
        [picture, 'original'],
      ] as const) {
        assert.equal((await get(id, variant, 'neighbour')).statusCode, 404)
        assert.equal((await get(id, variant, 'head')).statusCode, 200)
      }
      assert.equal((await openings(picture)).length, 3)
      const { headers } = await get(paper, 'original', 'head')
      assert.match(
        String(headers['content-disposition']),
        /^attachment; filename="hop thon.pdf"; filename\*=UTF-8''h%E1%BB%8Dp/,
      )
      assert.equal((await get(paper, 'thumbnail', 'head')).json().code, 'file.noVariant')
    })

    await t.test('a file of boundaries: for who sent it and who may open originals, always to be saved', async () => {
      const fileId = randomUUID()
      assert.equal(
        (await upload(fileId, Buffer.from('{"type":"FeatureCollection","features":[]}'), 'boundaries')).statusCode,
        200,
      )
      for (const variant of ['original', 'full', 'thumbnail'])
        assert.equal((await get(fileId, variant, 'neighbour')).json().code, 'record.notFound')
      const { headers } = await get(fileId, 'original')
      assert.match(String(headers['content-disposition']), /^attachment; filename="hop thon.geojson"/)
    })

    await t.test('its hash and its openings are told to who may open originals', async () => {
      const read = (who: keyof typeof people) =>
        app.inject({
          url: `/api/reads/${fileOriginal.name}`,
          query: { input: JSON.stringify({ fileId: photoId }) },
          headers: as(who),
        })
      const { originalSha256, openings, place } = (await read('head')).json()
      assert.equal(originalSha256, createHash('sha256').update(jpeg).digest('hex'))
      assert.equal(openings, 2)
      assert.ok(place)
      assert.equal((await read('neighbour')).statusCode, 403)
    })

    await t.test('bombs, strangers’ files and broken forms are refused, and nothing of them stays', async () => {
      const refusals: [Uint8Array, string, number][] = [
        [pngBomb(60_000, 60_000), 'file.bomb', 413],
        [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file.typeRefused', 415],
        [jpeg.subarray(0, jpeg.length / 2), 'file.damaged', 422],
        [new Uint8Array(0), 'file.empty', 422],
        [new Uint8Array(26 * 1024 * 1024).fill(0xff), 'file.tooLarge', 413],
        [new Uint8Array(45 * 1024 * 1024), 'file.tooLarge', 413],
      ]
      for (const [content, code, status] of refusals) {
        const fileId = randomUUID()
        const refused = await upload(fileId, content)
        assert.deepEqual([refused.statusCode, refused.json().code], [status, code])
        assert.equal((await get(fileId, 'thumbnail')).statusCode, 404)
      }
      const forms = [
        formOf({ fileId: 'x', purpose: 'photo', file: new File([jpeg], 'a.jpg') }),
        formOf({ fileId: randomUUID(), purpose: 'portrait', file: new File([jpeg], 'a.jpg') }),
        formOf({ file: new File([jpeg], 'a.jpg') }),
        formOf({ fileId: randomUUID(), purpose: 'photo' }),
      ]
      for (const form of forms) assert.deepEqual([(await post(form)).json().code], ['file.formMissing'])
      const noForm = await app.inject({ method: 'POST', url: '/api/files', payload: { a: 1 }, headers: as('ranger') })
      assert.equal(noForm.json().code, 'file.formMissing')
      assert.equal((await upload(randomUUID(), jpeg, 'photo', {})).statusCode, 401)
      assert.deepEqual(readdirSync(office.stores.incoming), [])
      assert.deepEqual(lines, [])
    })

    await t.test('the file may come before its id', async () => {
      const fileId = randomUUID()
      const sent = await post(formOf({ file: new File([jpeg], '../../a.png'), purpose: 'photo', fileId }))
      assert.deepEqual([sent.statusCode, sent.json().name], [200, 'a.png'])
    })

    await t.test('addresses that name no file find none', async () => {
      for (const address of ['x/full', `${photoId}/huge`, `${randomUUID()}/full`, '..%2F..%2Fetc/full'])
        assert.equal((await app.inject({ url: `/api/files/${address}`, headers: as('head') })).statusCode, 404)
    })
  })

function formOf(parts: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) form.set(name, part)
  return form
}

async function inForm(form: FormData) {
  const request = new Request('http://x', { method: 'POST', body: form })
  return { payload: Buffer.from(await request.arrayBuffer()), type: `${request.headers.get('content-type')}` }
}
