// What every store of files promises, asked of each kind there is; and what only an object store can do wrong.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { s3Double } from '../../../../test/support/s3Double.ts'
import { diskStore } from './diskStore.ts'
import type { FileStore } from './fileStore.ts'
import { s3Client, s3Store } from './s3Store.ts'

interface Kept {
  readonly store: FileStore
  readonly incoming: string
  /** Puts other bytes in the place of what is kept. */
  damage(sha256: string): void
}

function folder(t: TestContext) {
  const path = mkdtempSync(join(tmpdir(), 'dai-ngan-store-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}
const stores: Readonly<Record<string, (t: TestContext) => Promise<Kept>>> = {
  async disk(t) {
    const root = folder(t)
    const damage = (sha256: string) => writeFileSync(join(root, sha256.slice(0, 2), sha256.slice(2)), 'x')
    return { store: diskStore(root), incoming: join(root, 'incoming'), damage }
  },
  async s3(t) {
    const double = await s3Double(t)
    const incoming = folder(t)
    const store = s3Store(s3Client(double.place), double.place.bucket, 'files', incoming)
    return { store, incoming, damage: (sha256) => void double.objects.set(`files/${sha256}`, Buffer.from('x')) }
  },
}
const bytes = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const listed = async (store: FileStore) => {
  const found: string[] = []
  for await (const file of store.list()) found.push(`${file.sha256} ${file.sizeBytes}`)
  return found.sort()
}

for (const [kind, open] of Object.entries(stores))
  test(`${kind}: what a store of files promises`, async (t) => {
    const { store, incoming, damage } = await open(t)
    const name = sha256('rừng Hương Trà')
    const sizeBytes = Buffer.byteLength('rừng Hương Trà')
    assert.deepEqual(await store.put(bytes('rừng ', 'Hương Trà')), { sha256: name, sizeBytes })
    assert.equal((await buffer(await store.open(name))).toString(), 'rừng Hương Trà')
    assert.deepEqual(await store.stat(name), { sizeBytes })
    await Promise.all(Array.from({ length: 4 }, () => store.put(bytes('rừng Hương Trà'))))
    assert.deepEqual(await listed(store), [`${name} ${sizeBytes}`])

    damage(name)
    await store.put(bytes('rừng Hương Trà'))
    assert.equal((await buffer(await store.open(name))).toString(), 'rừng Hương Trà', 'healed by keeping it again')

    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await store.put(bytes(text))
    assert.equal((await listed(store)).length, 8)
    await store.remove(name)
    await store.remove(name)
    assert.equal(await store.stat(name), undefined)
    await assert.rejects(store.open(name), { code: 'file.missing', status: 404 })
    for (const wrong of ['../../etc/passwd', 'AB'.repeat(32), ''])
      await assert.rejects(store.open(wrong), { code: 'file.missing' })
    await assert.rejects(store.put(bytes()), { code: 'file.empty' })
    assert.deepEqual(readdirSync(incoming), [])
  })

test('an object store that fails acknowledges nothing, and says which way', async (t) => {
  const double = await s3Double(t)
  const incoming = folder(t)
  const { bucket } = double.place
  const store = s3Store(s3Client(double.place, 2), bucket, 'files', incoming)
  const unavailable = { code: 'fileStore.unavailable', status: 503 }

  double.slowDowns = 1
  await store.put(bytes('chậm một lần')) // asked again by itself
  double.slowDowns = 20
  await assert.rejects(store.put(bytes('chậm mãi')), unavailable)
  double.slowDowns = 0
  assert.equal(double.objects.size, 1)

  double.isDown = true
  await assert.rejects(store.put(bytes('tắt')), unavailable)
  await assert.rejects(store.open(sha256('chậm một lần')), unavailable)
  await assert.rejects(listed(store), unavailable)
  double.isDown = false
  await store.put(bytes('tắt'))
  assert.equal(double.objects.size, 2)

  const stranger = s3Store(s3Client({ ...double.place, accessKeyId: 'AKLA' }, 2), bucket, 'files', incoming)
  await assert.rejects(stranger.put(bytes('khóa sai')), { code: 'fileStore.refused', status: 503 })
  const lost = s3Store(s3Client(double.place, 2), 'khac', 'files', incoming)
  await assert.rejects(lost.open(sha256('tắt')), { code: 'fileStore.refused' })

  double.objects.set(`files/${sha256('tắt')}`, Buffer.from('khác'))
  await assert.rejects(async () => buffer(await store.open(sha256('tắt'))), { code: 'file.damaged' })
  assert.deepEqual(readdirSync(incoming), [])
})

test('what is there already is not sent again', async (t) => {
  const double = await s3Double(t)
  const store = s3Store(s3Client(double.place), double.place.bucket, 'files', folder(t))
  for (let time = 0; time < 3; time++) await store.put(bytes('một'))
  assert.equal(double.asked.get('PUT'), 1)
})
