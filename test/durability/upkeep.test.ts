// The log of the embedded database does not grow without end, also when somebody is always waiting.
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { prepareCluster } from '../../src/platform/server/database/cluster.ts'
import { keepTidy } from '../../src/platform/server/database/upkeep.ts'
import { freshFolder } from '../support/database.ts'
import { embeddedTest } from './rounds.ts'

embeddedTest('a checkpoint comes under constant load, and a short log needs none', async (t) => {
  const database = await PGlite.create({ fs: new NodeFS(await prepareCluster(freshFolder(t))) })
  const redo = async () =>
    (await database.query<{ redo: string }>('select redo_lsn as redo from pg_control_checkpoint()')).rows[0]?.redo
  await database.exec('checkpoint; create table rows (n int, body text)')
  const tidy = keepTidy({ idle: false, alone: (work) => work(database) }, 20)
  t.after(() => tidy.stop())
  const first = await redo()
  await wait(200)
  assert.equal(await redo(), first)
  await database.exec(`insert into rows select n, repeat(md5(n::text), 30) from generate_series(1, 40000) n`)
  for (let waited = 0; waited < 200 && (await redo()) === first; waited++) await wait(50)
  assert.notEqual(await redo(), first)
  tidy.stop()
  await database.close()
})
