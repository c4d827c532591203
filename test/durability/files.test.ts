// Outside the database too, what was acknowledged is on disk: a photo's bytes and name, and the folders made at a first start.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { prepareCluster } from '../../src/platform/server/database/cluster.ts'
import { makeLastingFolder } from '../../src/platform/server/database/dataFolder.ts'
import { diskStores } from '../../src/platform/server/files/diskStore.ts'
import { freshFolder } from '../support/database.ts'
import { embeddedTest } from './rounds.ts'
import { cannotSpy, syncSpy } from './syncSpy.ts'

embeddedTest('a file: its bytes, its name and every folder made for it', { skip: cannotSpy }, async (t) => {
  const above = freshFolder(t)
  const synced = await syncSpy(t)
  const root = join(above, 'data/originals')
  const store = diskStores(join(above, 'data')).originals
  const { sha256 } = await store.put(Readable.from([Buffer.from('bytes')]))
  const folder = join(root, sha256.slice(0, 2))
  for (const path of [above, join(above, 'data'), root, folder]) assert.ok(synced.includes(path), path)
  const bytesAt = synced.findIndex((path) => path.startsWith(join(root, 'incoming/')))
  assert.ok(bytesAt >= 0 && bytesAt < synced.indexOf(folder), 'bytes before the name')
  synced.length = 0
  await Promise.all(Array.from({ length: 5 }, (_, i) => store.put(Readable.from([Buffer.from(`bytes ${i}`)]))))
  assert.equal(synced.filter((path) => path.includes('incoming/')).length, 5)
})

embeddedTest(
  'a first start: the new folders, and a database that has its name only when it is whole',
  {
    skip: cannotSpy,
  },
  async (t) => {
    const above = freshFolder(t)
    const dataDir = join(above, 'office/data')
    const synced = await syncSpy(t)
    makeLastingFolder(dataDir)
    assert.deepEqual(synced, [above, join(above, 'office')])
    synced.length = 0
    const folder = await prepareCluster(dataDir)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const inNew = new Set(synced.filter((path) => path.startsWith(`${folder}.new`)))
    for (const name of names) assert.ok(inNew.has(join(`${folder}.new`, name)), name)
    assert.equal(synced.at(-1), dataDir)
  },
)
