import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { writtenAside } from './aside.ts'
import { diskStore } from './diskStore.ts'

async function folder(t: TestContext) {
  const path = await mkdtemp(join(tmpdir(), 'dai-ngan-files-'))
  t.after(() => rm(path, { recursive: true, force: true }))
  return path
}
const bytes = (text: string) => Readable.from([Buffer.from(text)])
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('kept under the hash of its bytes and read back', async (t) => {
  const store = diskStore(await folder(t))
  const kept = await store.put(Readable.from([Buffer.from('rừng '), Buffer.from('Hương Trà')]))
  assert.equal(kept.sha256, sha256('rừng Hương Trà'))
  assert.equal((await buffer(await store.open(kept.sha256))).toString(), 'rừng Hương Trà')
  assert.deepEqual(await store.stat(kept.sha256), { sizeBytes: kept.sizeBytes })
})

test('the same bytes twice, also at the same time, are kept once and nothing stays aside', async (t) => {
  const root = await folder(t)
  const store = diskStore(root)
  const kept = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes('một'))))
  assert.equal(new Set(kept.map((file) => file.sha256)).size, 1)
  assert.deepEqual(await readdir(join(root, 'incoming')), [])
  assert.equal((await readdir(join(root, sha256('một').slice(0, 2)))).length, 1)
})

test('a copy damaged on disk is healed by keeping the bytes again', async (t) => {
  const root = await folder(t)
  const store = diskStore(root)
  const kept = await store.put(bytes('một'))
  const path = join(root, kept.sha256.slice(0, 2), kept.sha256.slice(2))
  await writeFile(path, 'x')
  await store.put(bytes('một'))
  assert.equal((await readFile(path)).toString(), 'một')
})

test('nobody but the server’s user may read it', { skip: process.platform === 'win32' }, async (t) => {
  const root = await folder(t)
  const kept = await diskStore(root).put(bytes('một'))
  assert.equal((await stat(join(root, kept.sha256.slice(0, 2), kept.sha256.slice(2)))).mode & 0o077, 0)
})

test('a name that is no hash opens nothing', async (t) => {
  const store = diskStore(await folder(t))
  for (const name of ['../../../etc/passwd', 'AB'.repeat(32), '', '..'])
    await assert.rejects(store.open(name), { code: 'file.missing' })
  await assert.rejects(store.open('0'.repeat(64)), { code: 'file.missing' })
  assert.equal(await store.stat('0'.repeat(64)), undefined)
})

test('removed means gone, twice is the same', async (t) => {
  const store = diskStore(await folder(t))
  const kept = await store.put(bytes('một'))
  await store.remove(kept.sha256)
  await store.remove(kept.sha256)
  assert.equal(await store.stat(kept.sha256), undefined)
})

test('too large, empty or broken off: refused, nothing left behind', async (t) => {
  const path = await folder(t)
  await assert.rejects(writtenAside(path, Readable.from([Buffer.alloc(600), Buffer.alloc(600)]), 1000), {
    code: 'file.tooLarge',
    status: 413,
  })
  await assert.rejects(writtenAside(path, Readable.from([])), { code: 'file.empty' })
  async function* brokenOff() {
    yield Buffer.alloc(10)
    throw new Error('connection lost')
  }
  await assert.rejects(writtenAside(path, brokenOff()), /connection lost/)
  assert.deepEqual(await readdir(path), [])
})
