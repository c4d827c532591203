// A file on its way in, on both databases: kept once, told apart by its id, and asked about by the commands that refer to it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import sharp from 'sharp'
import { freshFolder, openers } from '../../../../test/support/database.ts'
import type { FilePurpose } from '../../files/file.ts'
import { migrate } from '../database/migrate.ts'
import { diskStores } from './diskStore.ts'
import { selectFile } from './fileSql.ts'
import { keptFile } from './keptFile.ts'
import { requireFiles } from './requireFiles.ts'

const accountId = randomUUID()
const now = new Date('2026-06-19T01:00:00Z')
const jpeg = (red: number) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: { r: red, g: 120, b: 60 } } })
    .jpeg()
    .withExif({ IFD2: { DateTimeOriginal: '2026:06:19 07:40:12' } })
    .toBuffer()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\ntrailer\n%%EOF\n')

for (const [kind, open] of Object.entries(openers)) {
  test(`${kind}: a file comes in`, async (t) => {
    const database = await open(t)
    await migrate(database, resolve('migrations'))
    const keeping = { stores: diskStores(freshFolder(t)), transaction: database.transaction }
    const keep = (fileId: string, content: Uint8Array, purpose: FilePurpose = 'photo', by = accountId) =>
      keptFile(keeping, {
        fileId,
        purpose,
        name: 'C:\\ảnh\\họp.jpg',
        content,
        accountId: by,
        now,
        isDemonstration: true,
      })

    await t.test(`a photo is made anew, its original kept apart, and sent twice it is one`, async () => {
      const [fileId, content] = [randomUUID(), await jpeg(1)]
      const [kept, again] = await Promise.all([keep(fileId, content), keep(fileId, content)])
      assert.deepEqual(kept, again)
      assert.equal(kept.name, 'họp.jpg')
      assert.equal(kept.takenAt, '2026-06-19T00:40:12.000Z')
      assert.deepEqual(await keep(fileId, content), kept)
      const row = await database.transaction((tx) => selectFile(tx, fileId))
      assert.ok(row?.sha256 && row.isDemonstration)
      assert.deepEqual(await buffer(await keeping.stores.originals.open(row.originalSha256)), content)
      assert.notEqual(row.sha256, row.originalSha256)
      assert.equal(await keeping.stores.shown.stat(row.originalSha256), undefined)
      assert.deepEqual(readdirSync(keeping.stores.incoming), [])
    })

    await t.test(`boundaries are kept as they came; a photo is none`, async () => {
      const [fileId, content] = [randomUUID(), Buffer.from('{"type":"FeatureCollection","features":[]}')]
      const kept = await keep(fileId, content, 'boundaries')
      assert.deepEqual([kept.mediaType, kept.width], ['application/geo+json', null])
      const row = await database.transaction((tx) => selectFile(tx, fileId))
      assert.equal(row?.sha256, null)
      assert.deepEqual(await buffer(await keeping.stores.originals.open(row?.originalSha256 ?? '')), content)
      await assert.rejects(keep(randomUUID(), await jpeg(1), 'boundaries'), { code: 'file.notBoundaries', status: 415 })
      await assert.rejects(keep(randomUUID(), content), { code: 'file.typeRefused' })
    })

    await t.test(
      `a table is kept as it came; a renamed picture is none, and the old Excel is told by name`,
      async () => {
        const csv = Buffer.from('M\u00e3,S\u1ed1 ti\u1ec1n\n1,2\n')
        assert.equal((await keep(randomUUID(), csv, 'table')).mediaType, 'text/csv')
        await assert.rejects(keep(randomUUID(), await jpeg(1), 'table'), { code: 'file.notTable', status: 415 })
        const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
        await assert.rejects(keep(randomUUID(), old, 'table'), { code: 'file.oldWorkbook', status: 415 })
      },
    )

    await t.test(`an id with other bytes, another purpose or another sender is refused`, async () => {
      const [fileId, content] = [randomUUID(), await jpeg(1)]
      await keep(fileId, content)
      const refused = { code: 'file.idReused', status: 409 }
      await assert.rejects(keep(fileId, await jpeg(2)), refused)
      await assert.rejects(keep(fileId, content, 'scan'), refused)
      await assert.rejects(keep(fileId, content, 'photo', randomUUID()), refused)
    })

    await t.test(`a scan, as paper or as a picture, leaves nothing in the store of what is shown`, async () => {
      const [paper, picture] = [
        await keep(randomUUID(), pdf, 'scan'),
        await keep(randomUUID(), await jpeg(200), 'scan'),
      ]
      assert.equal(paper.mediaType, 'application/pdf')
      const row = await database.transaction((tx) => selectFile(tx, picture.fileId))
      assert.ok(row?.thumbnailSha256 && (await keeping.stores.originals.stat(row.thumbnailSha256)))
      assert.equal(await keeping.stores.shown.stat(row.thumbnailSha256), undefined)
      await assert.rejects(keep(randomUUID(), pdf, 'photo'), { code: 'file.notAnImage' })
    })

    await t.test(`a command’s files must be there, for this purpose, sent by who gives the command`, async () => {
      const photo = await keep(randomUUID(), await jpeg(1))
      const asked = (ids: string[], purpose: 'photo' | 'scan', by = accountId) =>
        database.transaction((tx) => requireFiles(tx, ids, purpose, { accountId: by }, '/photoIds'))
      await asked([photo.fileId, photo.fileId.toUpperCase()], 'photo')
      await asked([], 'photo')
      const missing = randomUUID()
      await assert.rejects(asked([photo.fileId, missing], 'photo'), {
        code: 'file.notUploaded',
        fields: [{ path: '/photoIds/1', given: missing, expected: 'right' }],
      })
      await assert.rejects(asked([photo.fileId], 'scan'), { code: 'file.wrongPurpose' })
      await assert.rejects(asked([photo.fileId], 'photo', randomUUID()), { code: 'file.notYours' })
    })
  })
}
