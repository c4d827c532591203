import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import { cameraNote } from './exif.ts'
import { pngBomb } from './fixtures/pngBomb.ts'
import { checkedScan, preparedPhoto, sniffed } from './imagePipeline.ts'
import { mediaTypeOf } from './mediaType.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dai-ngan-photos-'))
})
after(() => rm(folder, { recursive: true, force: true }))

let number = 0
async function file(content: Uint8Array | string, extension = 'bin') {
  const path = join(folder, `${++number}.${extension}`)
  await writeFile(path, content)
  return path
}
const plain = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 120, b: 60 } } })
const rational = (degrees: number, minutes: number, seconds: number) => `${degrees}/1 ${minutes}/1 ${seconds * 100}/100`
const noted = () =>
  plain(400, 300)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Hãng', Model: 'May-1', Copyright: 'SECRET-OWNER' },
      IFD2: { DateTimeOriginal: '2026:03:05 07:40:12', OffsetTimeOriginal: '+07:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: rational(16, 28, 3.36),
        GPSLongitudeRef: 'E',
        GPSLongitude: rational(107, 31, 4.8),
      },
    })
    .toBuffer()

test('time, place and device are read; the photos made from it carry none of them', async () => {
  const original = await noted()
  assert.ok(original.includes('SECRET-OWNER'))
  const photo = await preparedPhoto(await file(original))
  assert.equal(photo.takenAt?.toISOString(), '2026-03-05T00:40:12.000Z')
  assert.deepEqual(photo.place, { lon: 107.518, lat: 16.4676 })
  assert.match(photo.device ?? '', /May-1/)
  for (const made of [photo.full, photo.screen, photo.thumbnail]) {
    const { exif, xmp, iptc, icc } = await sharp(made).metadata()
    assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined])
    for (const word of ['SECRET-OWNER', 'May-1', '2026:03:05']) assert.ok(!made.includes(word))
  }
})

test('turned upright', async () => {
  const lying = await plain(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const photo = await preparedPhoto(await file(lying))
  assert.deepEqual([photo.width, photo.height], [200, 400])
})

test('thumbnail and screen fit their sizes; small photos are not blown up', async () => {
  const photo = await preparedPhoto(await file(await plain(3000, 2000).jpeg().toBuffer()))
  const screen = await sharp(photo.screen).metadata()
  const thumbnail = await sharp(photo.thumbnail).metadata()
  assert.deepEqual([screen.format, screen.width, screen.height], ['webp', 1280, 853])
  assert.deepEqual([thumbnail.format, thumbnail.width, thumbnail.height], ['webp', 320, 213])
  const small = await preparedPhoto(await file(await plain(50, 40).png().toBuffer()))
  assert.equal((await sharp(small.thumbnail).metadata()).width, 50)
})

test('the bytes decide, not the extension', async () => {
  assert.equal(await sniffed(await file(await plain().png().toBuffer(), 'jpg')), 'image/png')
  assert.equal(await sniffed(await file(await plain().webp().toBuffer(), 'pdf')), 'image/webp')
  await assert.rejects(preparedPhoto(await file('<html><script>alert(1)</script>', 'jpg')), {
    code: 'file.typeRefused',
  })
  await assert.rejects(preparedPhoto(await file('<svg xmlns="http://www.w3.org/2000/svg"/>', 'png')), {
    code: 'file.typeRefused',
  })
  await assert.rejects(preparedPhoto(await file(await plain().gif().toBuffer(), 'jpg')), { code: 'file.typeRefused' })
  await assert.rejects(preparedPhoto(await file('%PDF-1.7\n%%EOF', 'jpg')), { code: 'file.notAnImage' })
  await assert.rejects(preparedPhoto(await file(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))), {
    code: 'file.heicRefused',
  })
})

test('truncated at any place: refused as damaged', async () => {
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => Math.imul(at + 7, 1103515245) >>> 24))
  const image = () => sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
  for (const whole of [
    await image().jpeg().toBuffer(),
    await image().png().toBuffer(),
    await image().webp().toBuffer(),
  ])
    for (const share of [0.05, 0.5, 0.9])
      await assert.rejects(preparedPhoto(await file(whole.subarray(0, whole.length * share))), { code: 'file.damaged' })
})

test('a decompression bomb is refused before it is unpacked', async () => {
  const bomb = pngBomb(60_000, 60_000)
  assert.ok(bomb.length < 200_000, 'the bomb itself is small')
  const before = process.memoryUsage().rss
  await assert.rejects(preparedPhoto(await file(bomb)), { code: 'file.bomb', status: 413 })
  assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024)
})

test('animated is refused', async () => {
  const still = (red: number) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background: { r: red, g: 0, b: 0 } } })
      .png()
      .toBuffer()
  const frames = await sharp([await still(0), await still(255)], { join: { animated: true } })
    .webp()
    .toBuffer()
  await assert.rejects(preparedPhoto(await file(frames)), { code: 'file.animated' })
})

test('a polyglot loses its second face', async () => {
  const jpeg = await plain().jpeg().toBuffer()
  const archive = Buffer.concat([jpeg, Buffer.from('PK\x03\x04<script>alert(1)</script>')])
  const photo = await preparedPhoto(await file(archive, 'zip'))
  for (const made of [photo.full, photo.screen, photo.thumbnail])
    assert.ok(!made.includes('<script>') && !made.includes('PK\x03\x04'))
  assert.equal(mediaTypeOf(Buffer.concat([Buffer.from('GIF89a'), jpeg])), undefined)
  assert.equal(mediaTypeOf(Buffer.concat([Buffer.from('\n%PDF-1.7'), jpeg])), undefined)
})

test('a scan must end as a PDF ends', async () => {
  await checkedScan(await file('%PDF-1.7\n1 0 obj\ntrailer\n%%EOF\n'))
  await assert.rejects(checkedScan(await file('%PDF-1.7\n1 0 obj\n')), { code: 'file.damaged' })
})

test('an Exif block of any bytes gives a note, never an error', async () => {
  const block = (await sharp(await noted()).metadata()).exif ?? Buffer.alloc(0)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(block.length - 1), fc.nat(255)), { maxLength: 40 }),
      fc.nat(block.length),
      (edits, end) => {
        const damaged = Buffer.from(block.subarray(0, end))
        for (const [at, value] of edits) if (at < damaged.length) damaged[at] = value
        const { place, takenAt } = cameraNote(damaged)
        assert.ok(place === null || (Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180))
        assert.ok(takenAt === null || !Number.isNaN(takenAt.getTime()))
      },
    ),
  )
  assert.deepEqual(cameraNote(undefined), { takenAt: null, place: null, device: null })
})
